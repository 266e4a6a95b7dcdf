import type { Interval } from "../quantity/interval";
import { reportedTce, type EnergyAccount } from "./energyAccount";
import { rankShares, type RankedShare } from "./rankShares";

/** Who and what uses most energy in one year, on the reported basis; of ranges the middle counts. */
export interface EnergyShares {
  readonly year: number;
  readonly enterprises: readonly RankedShare[];
  /** By the name of the set where it knows the carrier. */
  readonly carriers: readonly RankedShare[];
}

/** Pareto lists of the last year; null without accounts. Unknown amounts are left out. */
export function energyShares(accounts: readonly EnergyAccount[]): EnergyShares | null {
  const year = accounts.reduce((last, account) => Math.max(last, account.year), -Infinity);
  const latest = accounts.filter((account) => account.year === year);
  if (latest.length === 0) return null;
  const carriers = new Map<string, number>();
  for (const line of latest.flatMap(linesOf)) carriers.set(line.name, (carriers.get(line.name) ?? 0) + line.amount);
  const enterprises = latest.map((account) => ({ name: account.enterprise, amount: middleOf(reportedTce(account)) }));
  return {
    year,
    enterprises: rankShares(enterprises),
    carriers: rankShares([...carriers].map(([name, amount]) => ({ name, amount }))),
  };
}

function linesOf({ lines, basis }: EnergyAccount) {
  return lines.map((line) => {
    const tce = basis === "calorific" ? line.tceCalorific : line.tceEquivalent;
    return { name: line.knownAs ?? line.carrier, amount: tce ? middleOf(tce) : 0 };
  });
}

const middleOf = ({ low, high }: Interval): number => (low + high) / 2;
