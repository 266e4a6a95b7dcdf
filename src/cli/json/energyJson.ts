import { reportedTce, type EnergyAccount } from "../../core/energy/energyAccount";
import type { EnergyLine } from "../../core/energy/energyLine";
import type { Interval } from "../../core/quantity/interval";

/** `energy` of `run --json`: one account per enterprise and year. */
export function energyJson(account: EnergyAccount): object {
  const { enterprise, year, basis, tceCalorific, tceEquivalent, tCO2, lines } = account;
  return {
    object: enterprise,
    year,
    basis,
    tce: reportedTce(account).value,
    tceCalorific: tceCalorific.value,
    tceEquivalent: tceEquivalent.value,
    tCO2: tCO2.value,
    ...ends({ tceRange: reportedTce(account), tCO2Range: tCO2 }),
    missing: [...new Set([...reportedTce(account).missing, ...tCO2.missing])].sort(),
    lines: lines.map((line) => lineJson(line, basis)),
  };
}

/** Only where a figure stays open between two ends. */
function ends(figures: Readonly<Record<string, Interval | null | undefined>>): object {
  const open = Object.entries(figures).flatMap(([key, ends]) =>
    ends && ends.low < ends.high ? [[key, ends] as const] : [],
  );
  return Object.fromEntries(open.map(([key, { low, high }]) => [key, [low, high]]));
}

function lineJson(line: EnergyLine, basis: EnergyAccount["basis"]): object {
  const { carrier, amount, unit, role, emission } = line;
  const coefficient = line[basis];
  const tce = basis === "calorific" ? line.tceCalorific : line.tceEquivalent;
  return {
    carrier,
    role,
    amount: single(amount),
    unit,
    kgcePerUnit: single(coefficient),
    tce: single(tce),
    tCO2: line.tCO2 === "notCounted" ? null : single(line.tCO2),
    source: coefficient?.source ?? null,
    verified: coefficient?.verified ?? false,
    tCO2PerUnit: single(emission),
    emissionSource: emission?.source ?? null,
    ...ends({
      amountRange: amount,
      kgcePerUnitRange: coefficient,
      tceRange: tce,
      tCO2PerUnitRange: emission,
      tCO2Range: line.tCO2 === "notCounted" ? null : line.tCO2,
    }),
  };
}

/** A figure that is no range. */
function single(interval: Interval | null | undefined): number | null {
  return interval && interval.low === interval.high ? interval.low : null;
}
