import type { Project } from "../../core/audit/project";
import type { EnergySum } from "../../core/energy/appliedCoefficient";
import type { EnergyBasis } from "../../core/energy/carrier";
import type { EnergyAccount } from "../../core/energy/energyAccount";
import type { Origin } from "../../core/outcome/outcome";
import type { Interval } from "../../core/quantity/interval";
import { formatNumber } from "../../core/quantity/rounding";
import type { ReportEnergy } from "./reportInput";
import { sentences } from "./sentences.terms";

/** tce and tCO2 as the report prints them. */
const DECIMALS = 2;

/** What the energy part is about: the accounts, and the year that is looked at closely. */
export interface EnergyYear extends ReportEnergy {
  readonly project: Project;
  /** 统计期 where it has accounts, else the latest year. */
  readonly year: number;
  readonly ofYear: readonly EnergyAccount[];
  readonly basis: EnergyBasis;
}

/** Undefined when no enterprise has an account. */
export function energyYear(energy: ReportEnergy | undefined, project: Project): EnergyYear | undefined {
  const [first] = energy?.accounts ?? [];
  if (!energy || !first) return undefined;
  const years = energy.accounts.map((account) => account.year);
  const { period } = project;
  const year = period !== undefined && years.includes(period) ? period : Math.max(...years);
  const ofYear = energy.accounts.filter((account) => account.year === year);
  return { ...energy, project, year, ofYear, basis: first.basis };
}

/** `245.44`, `240.10–261.30` while a coefficient is a range, `245.44（已知部分）` while a carrier is missing. */
export function sumText({ low, high, missing }: EnergySum): string {
  const known = rangeText({ low, high });
  return missing.length > 0 ? sentences.energyPartial(known) : known;
}

function rangeText({ low, high }: Interval): string {
  const [from, to] = [formatNumber(low, DECIMALS), formatNumber(high, DECIMALS)];
  return from === to ? from : `${from}–${to}`;
}

/** What the sums leave out, in words; empty when nothing. */
export function withoutText(tce: EnergySum, tCO2: EnergySum): string {
  const { both, tce: ofEnergy, co2 } = sentences.energyWithout;
  const [energy, carbon] = [tce, tCO2].map(({ missing }) => missing.join("、"));
  if (energy === carbon) return energy ? both(energy) : "";
  return [...(energy ? [ofEnergy(energy)] : []), ...(carbon ? [co2(carbon)] : [])].join("；");
}

/** Cells of the amounts and of the workbook's own coefficients behind the figures. */
export function accountOrigins(accounts: readonly EnergyAccount[], of: "tce" | "tCO2"): readonly Origin[] {
  const lines = accounts.flatMap((account) =>
    account.lines.map((line) => ({ line, coefficient: of === "tCO2" ? line.emission : line[account.basis] })),
  );
  const origins = lines.flatMap(({ line, coefficient }) => [line.quantity.origin, ...(coefficient?.origins ?? [])]);
  return [...new Set(origins)];
}

export const middle = ({ low, high }: Interval): number => (low + high) / 2;
