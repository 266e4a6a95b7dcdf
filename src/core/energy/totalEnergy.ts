import { exactSum, type EnergySum } from "./appliedCoefficient";
import type { EnergyAccount } from "./energyAccount";

/** All enterprises together in one year. */
export interface EnergyTotal {
  readonly year: number;
  readonly enterprises: number;
  readonly tceCalorific: EnergySum;
  readonly tceEquivalent: EnergySum;
  readonly tCO2: EnergySum;
}

/**
 * The accounts of each year added up. Energy that one enterprise of the scope sells to another is bought by the other
 * one and cancels, as far as both lines stand in the workbook.
 * @returns totals by year upwards, tce and tCO2; a total is a number only when every account's is
 */
export function totalEnergy(accounts: readonly EnergyAccount[]): readonly EnergyTotal[] {
  const years = [...new Set(accounts.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const same = accounts.filter((account) => account.year === year);
    return {
      year,
      enterprises: same.length,
      tceCalorific: wholeOf(same.map(({ tceCalorific }) => tceCalorific)),
      tceEquivalent: wholeOf(same.map(({ tceEquivalent }) => tceEquivalent)),
      tCO2: wholeOf(same.map(({ tCO2 }) => tCO2)),
    };
  });
}

function wholeOf(sums: readonly EnergySum[]): EnergySum {
  const low = exactSum(sums.map((sum) => sum.low));
  const high = exactSum(sums.map((sum) => sum.high));
  const isKnown = sums.every(({ value }) => value !== null);
  return {
    value: isKnown ? low : null,
    low,
    high,
    missing: [...new Set(sums.flatMap(({ missing }) => missing))].sort(),
  };
}
