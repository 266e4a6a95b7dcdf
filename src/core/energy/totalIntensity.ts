import type { Interval } from "../quantity/interval";
import { exactSum, type EnergySum } from "./appliedCoefficient";
import type { EnergyBasis } from "./carrier";
import type { EnergyIntensity } from "./energyIntensity";
import { reportedTce } from "./energyAccount";
import type { EnergyTotal } from "./totalEnergy";

/** All enterprises of a year together, per 万元. */
export interface TotalIntensity {
  readonly year: number;
  readonly per: "outputValue" | "addedValue";
  /** 万元. */
  readonly denominator: number;
  /** tce and tCO2 per 万元; `null` when the sum is not known. */
  readonly tce: number | null;
  readonly tCO2: number | null;
  /** Only of ranges: both ends of tce and tCO2 per 万元; `null` where a carrier is missing. */
  readonly ends?: { readonly tce: Interval | null; readonly tCO2: Interval | null };
}

/**
 * 单位产值 and 单位增加值 of all enterprises together, only for years in which every enterprise with an account states the
 * figure: energy and value must be those of the same enterprises.
 * @returns by year upwards; empty for a single enterprise
 * @example 300 tce and 200 tce on 4000 万元 and 1000 万元 is 0.1 tce/万元
 */
export function totalIntensities(
  totals: readonly EnergyTotal[],
  intensities: readonly EnergyIntensity[],
  basis: EnergyBasis,
): readonly TotalIntensity[] {
  return totals.flatMap((total) =>
    (["outputValue", "addedValue"] as const).flatMap((per): readonly TotalIntensity[] => {
      const own = intensities.filter((each) => each.year === total.year && each.per === per);
      if (total.enterprises < 2 || own.length !== total.enterprises) return [];
      const denominator = exactSum(own.map((each) => each.denominator));
      const over = (sum: number | null): number | null => (sum === null ? null : sum / denominator);
      const tce = reportedTce({ ...total, basis });
      const between = (sum: EnergySum): Interval | null =>
        sum.missing.length > 0 ? null : { low: sum.low / denominator, high: sum.high / denominator };
      const isOpen = tce.low < tce.high || total.tCO2.low < total.tCO2.high;
      const ends = isOpen ? { ends: { tce: between(tce), tCO2: between(total.tCO2) } } : {};
      return [{ year: total.year, per, denominator, tce: over(tce.value), tCO2: over(total.tCO2.value), ...ends }];
    }),
  );
}
