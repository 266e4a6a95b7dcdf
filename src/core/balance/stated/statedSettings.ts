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

/** The project's own uncertainties by data source over a set of defaults; one that is not positive is no uncertainty. */
export function statedSettings({ settings }: Project, defaults: DefaultUncertainties): StatedSettings {
  const stated = FIELDS.flatMap(([source, field]) => {
    const setting = settings.find((each) => each.field === field && !each.isDefault);
    const percent = Number(setting?.text);
    return setting && percent > 0 ? [[source, percent] as const] : [];
  });
  return { defaults, percentBySource: Object.fromEntries(stated) };
}
