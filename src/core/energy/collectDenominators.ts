import type { Audit } from "../audit/audit";
import type { OutputSeries } from "../audit/consumption";
import type { EnterpriseItem } from "../audit/enterprise";
import type { Noticed } from "../outcome/outcome";
import { overlaps, printedInterval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import { conversionFactor } from "../quantity/units";
import { scaled } from "./appliedCoefficient";
import { economicItems, outputItem } from "./denominator.terms";
import type { EconomicYear } from "./energyIntensity";
import type { IntensityFinding } from "./findings";

export type EconomicMeasure = "outputValue" | "addedValue" | "revenue" | "employees";
const MEASURES = ["outputValue", "addedValue", "revenue", "employees"] as const;

type Source = Pick<Audit, "economy" | "outputs" | "enterprises" | "project">;

/** What energy is divided by. */
export interface Denominators {
  readonly economy: readonly EconomicYear[];
  readonly outputs: readonly OutputSeries[];
}

/**
 * 经济数据 and 产品产量 with what wide columns of 企业一览表 add to them, one entry per enterprise and year. A figure that
 * stands twice counts where it stands first; a wide 产量 counts only for enterprises without lines of 产品产量.
 * @returns findings `energy.economyStatedTwice`
 */
export function collectDenominators(audit: Source): Noticed<Denominators, IntensityFinding> {
  const merged = new Map<string, EconomicYear>();
  const findings: IntensityFinding[] = [];
  for (const row of ofOneSubject([...audit.economy, ...wideEconomy(audit)])) {
    const key = JSON.stringify([row.enterprise, row.year]);
    const known = merged.get(key);
    if (known) findings.push(...repeated(known, row));
    merged.set(key, known ? { ...row, ...known } : row);
  }
  const counted = new Set(audit.outputs.map(({ enterprise }) => enterprise));
  const wide = wideOutputs(audit).filter(({ enterprise }) => !counted.has(enterprise));
  return { value: { economy: [...merged.values()], outputs: [...audit.outputs, ...wide] }, findings };
}

/** A table that names nobody is about the only one that the others name, so that both are compared. */
function ofOneSubject(rows: readonly EconomicYear[]): readonly EconomicYear[] {
  const names = new Set(rows.flatMap(({ enterprise }) => (enterprise === "" ? [] : [enterprise])));
  const [only, ...others] = names;
  if (only === undefined || others.length > 0) return rows;
  return rows.map((row) => (row.enterprise === "" ? { ...row, enterprise: only } : row));
}

function wideEconomy(audit: Source): readonly EconomicYear[] {
  return wideItems(audit).flatMap(({ enterprise, year, item }) => {
    const measure = MEASURES.find((each) => economicItems[each].test(item.item));
    return measure ? [{ enterprise, year, [measure]: item.quantity }] : [];
  });
}

function wideOutputs(audit: Source): readonly OutputSeries[] {
  return wideItems(audit).flatMap(({ enterprise, year, item }) => {
    if (!outputItem.test(item.item)) return [];
    const { quantity } = item;
    const years = [{ period: { year }, quantity }];
    return [{ enterprise, product: item.item, unit: quantity.unit ?? "", years, origin: quantity.origin }];
  });
}

interface WideItem {
  readonly enterprise: string;
  readonly year: number;
  readonly item: EnterpriseItem;
}

function wideItems({ enterprises, project }: Source): readonly WideItem[] {
  return enterprises.flatMap(({ name: enterprise, items }) =>
    items.flatMap((item) => {
      const year = item.year ?? project.period;
      return year === undefined ? [] : [{ enterprise, year, item }];
    }),
  );
}

function repeated(known: EconomicYear, row: EconomicYear): readonly IntensityFinding[] {
  return MEASURES.flatMap((per): readonly IntensityFinding[] => {
    const [one, other] = [known[per], row[per]];
    if (!one || !other || other.reading.kind === "missing" || isSameFigure(one, other)) return [];
    const { enterprise, year } = row;
    const origins = [other.origin, one.origin];
    return [{ code: "energy.economyStatedTwice", severity: "warning", enterprise, year, per, origins }];
  });
}

/** Whether two printed figures can be the same true value; figures of unlike units cannot. */
export function isSameFigure(one: Quantity, other: Quantity): boolean {
  const [a, b] = [printedInterval(one.reading), printedInterval(other.reading)];
  const factor = one.unit === other.unit ? 1 : conversionFactor(other.unit ?? "", one.unit ?? "");
  return a !== undefined && b !== undefined && factor !== undefined && overlaps(a, scaled(b, factor));
}
