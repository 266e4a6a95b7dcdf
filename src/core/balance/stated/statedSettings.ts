import type { Project, ProjectField } from "../../audit/project";
import type { DataSource, DefaultUncertainties } from "./defaultUncertainty";

export interface StatedSettings {
  readonly defaults: DefaultUncertainties;
  /** ± in percent (2σ) that the project states for a data source; these go before the defaults. */
  readonly percentBySource: Readonly<Partial<Record<DataSource, number>>>;
}

const FIELDS: readonly (readonly [source: DataSource, field: ProjectField])[] = [
  ["measured", "measuredUncertaintyPercent"],
  ["ledger", "ledgerUncertaintyPercent"],
  ["quota", "quotaUncertaintyPercent"],
  ["estimate", "estimateUncertaintyPercent"],
];

/**
 * The project's own uncertainties by data source, and of analysed contents, over a set of defaults; one that is not positive
 * is no uncertainty.
 */
export function statedSettings({ settings }: Project, defaults: DefaultUncertainties): StatedSettings {
  const percentOf = (field: ProjectField): number | undefined => {
    const percent = Number(settings.find((each) => each.field === field && !each.isDefault)?.text);
    return percent > 0 ? percent : undefined;
  };
  const stated = FIELDS.flatMap(([source, field]) => {
    const percent = percentOf(field);
    return percent === undefined ? [] : [[source, percent] as const];
  });
  const percent = percentOf("contentUncertaintyPercent");
  const content = { ...defaults.content, ...(percent === undefined ? {} : { percent, source: "", verified: true }) };
  return { defaults: { ...defaults, content }, percentBySource: Object.fromEntries(stated) };
}
