import type { Audit } from "../audit/audit";
import type { CoalFigure, ConsumptionSeries, YearFigure } from "../audit/consumption";
import type { Origin } from "../outcome/outcome";
import { conversionFactor } from "../quantity/units";
import type { Carrier, StandardCoalSet } from "./carrier";
import { comparableCarrier, findByName, withoutBrackets } from "./carrierName";
import { boughtSource, energyCategory, energyTotalNames, materialCategory, soldSource } from "./carrierName.terms";
import { lineCoefficients, statesStandardCoal } from "./lineCoefficients";
import type { StatedCoefficient } from "./statedCoefficient";

/** What an enterprise used of one energy carrier, year by year. */
export interface EnergyUse {
  readonly enterprise: string;
  /** As written. */
  readonly name: string;
  /** 来源 as written; empty when not stated. */
  readonly source: string;
  /** 对应产品; empty when the use belongs to the whole enterprise. */
  readonly products: readonly string[];
  /** Absent when the set does not know the carrier. */
  readonly carrier?: Carrier;
  readonly years: readonly YearFigure[];
  /** 折标系数 of the line itself. */
  readonly stated?: readonly StatedCoefficient[];
  /** 折标煤量 printed beside the amounts. */
  readonly printedCoal?: readonly CoalFigure[];
  readonly origin: Origin;
}

/** A total in standard coal that the workbook states. */
export interface StatedTotal {
  readonly enterprise: string;
  readonly years: readonly YearFigure[];
}

export interface EnergyUses {
  readonly uses: readonly EnergyUse[];
  readonly totals: readonly StatedTotal[];
}

type Source = Pick<Audit, "consumption" | "enterprises" | "project">;

/**
 * The lines of 资源能源消耗 and the wide columns of 企业一览表 that are energy: everything under 类别 能源, and elsewhere
 * what the set knows by name, except under raw materials, except substances that are also materials (甲醇, 氧气 …) and
 * except media (新水 …) that are not said to be bought. A line with 折标系数 or 折标煤量 of its own is energy.
 * Lines of 综合能耗 are totals, never counted as a carrier. A wide column without a year belongs to the 统计期.
 *
 * @example collectEnergyUses(audit, gbt2589).uses.map(({ name }) => name) // ["电力", "天然气"]
 */
export function collectEnergyUses(audit: Source, set: StandardCoalSet): EnergyUses {
  const lines = [...audit.consumption.map(lineOf), ...wideLines(audit)];
  const totals = lines.filter(({ name }) => isTotal(name)).map(totalOf);
  const uses = lines.filter(({ name }) => !isTotal(name)).flatMap((line) => useOf(line, set));
  return { uses, totals };
}

/** The total of a table with a column of its own for 折标煤量 stands there. */
function totalOf({ enterprise, years, printedCoal = [] }: Line): StatedTotal {
  const printed = printedCoal.flatMap(({ period, quantity }) => (period ? [{ period, quantity }] : []));
  return { enterprise, years: [...years, ...printed] };
}

interface Line extends Omit<EnergyUse, "carrier"> {
  readonly category: string;
  readonly statesCoal?: boolean;
}

function lineOf(series: ConsumptionSeries): Line {
  const { enterprise, category, name, products, years, origin, source = "" } = series;
  const line = { enterprise, category, name, products, years, origin, source };
  const stated = lineCoefficients(series);
  const printedCoal = series.standardCoal?.amounts ?? [];
  return {
    ...line,
    ...(stated.length === 0 ? {} : { stated }),
    ...(printedCoal.length === 0 ? {} : { printedCoal }),
    statesCoal: statesStandardCoal(series),
  };
}

function wideLines({ enterprises, project }: Source): readonly Line[] {
  return enterprises.flatMap(({ name: enterprise, items }) =>
    items.flatMap(({ item, year = project.period, quantity }) => {
      if (year === undefined) return [];
      const years = [{ period: { year }, quantity }];
      return [{ enterprise, category: "", name: item, source: "", products: [], years, origin: quantity.origin }];
    }),
  );
}

function isTotal(name: string): boolean {
  return energyTotalNames.has(withoutBrackets(name));
}

function useOf({ category, statesCoal = false, ...line }: Line, set: StandardCoalSet): readonly EnergyUse[] {
  const carrier = findByName(line.name, set.carriers);
  const isEnergy = energyCategory.test(category) || (statesCoal && !materialCategory.test(category));
  if (carrier === undefined) return isEnergy ? [line] : [];
  if (!isEnergy && !isEnergyByName(carrier, category, line.source)) return [];
  return [{ ...line, carrier }];
}

/** Outside 类别 能源: no materials, and water or compressed air only where it is said to be bought or sold. */
function isEnergyByName(carrier: Carrier, category: string, source: string): boolean {
  if (materialCategory.test(category) || carrier.isAlsoMaterial) return false;
  return carrier.kind !== "medium" || boughtSource.test(source) || soldSource.test(source);
}

/** Whether two names mean the same carrier, known to the set or not. */
export function isSameName(a: string, b: string): boolean {
  return comparableCarrier(a) === comparableCarrier(b);
}

/** Whether a unit is one of standard coal (tce, kgce …). */
export function isStandardCoal(unit: string): boolean {
  return conversionFactor(unit, "tce") !== undefined;
}
