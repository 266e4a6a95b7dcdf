import type { EnergySum } from "./appliedCoefficient";
import type { EnergyBasis } from "./carrier";
import type { EnergyLine } from "./energyLine";

/** 综合能耗 and CO2 of one enterprise in one year. */
export interface EnergyAccount {
  readonly enterprise: string;
  readonly year: number;
  /** Which of the two sums is the reported one. */
  readonly basis: EnergyBasis;
  readonly lines: readonly EnergyLine[];
  readonly tceCalorific: EnergySum;
  readonly tceEquivalent: EnergySum;
  readonly tCO2: EnergySum;
}

/** The reported sum of an account, tce. */
export function reportedTce(account: Pick<EnergyAccount, "basis" | "tceCalorific" | "tceEquivalent">): EnergySum {
  return account.basis === "calorific" ? account.tceCalorific : account.tceEquivalent;
}
