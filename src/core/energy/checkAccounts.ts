import { isClose } from "../quantity/exact";
import { conversionFactor } from "../quantity/units";
import { overlaps, printedInterval, type Interval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import type { AppliedCoefficient, EnergySum } from "./appliedCoefficient";
import type { EnergyBasis } from "./carrier";
import type { EnergyAccount } from "./energyAccount";
import type { StatedTotal } from "./energyUse";
import type { AccountFinding } from "./findings";

const KG_PER_T = 1000;

/**
 * Rule 14: a total in standard coal that stands in the workbook is Σ amount × coefficient on one of the two bases, and
 * one carrier has one coefficient per basis and year in all rows. Own measured heat values may differ.
 *
 * @param totals as written, in a unit of standard coal; compared as intervals of their printed digits
 * @returns warnings `energy.statedTotalDiffers`, `energy.coefficientsDiffer`
 * @source GB/T 2589-2020; consistency rule 14
 * @example 245.44 tce written for 1 997 066 kWh agrees; 599.12 (× 0.3) agrees with no basis and is reported
 */
export function checkAccounts(
  accounts: readonly EnergyAccount[],
  totals: readonly StatedTotal[],
): readonly AccountFinding[] {
  const index: AccountIndex = new Map(accounts.map((account) => [keyOf(account), account]));
  return [...totals.flatMap((total) => totalFindings(total, index)), ...coefficientFindings(accounts)];
}

function totalFindings(total: StatedTotal, accountOf: AccountIndex): readonly AccountFinding[] {
  return total.years.flatMap(({ period, quantity }) => {
    const { year, part } = period;
    const account = accountOf.get(keyOf({ enterprise: total.enterprise, year }));
    const written = writtenTce(quantity);
    if (part !== undefined || !account || !written) return [];
    const computed = [printedSum(account, "calorific"), printedSum(account, "equivalent")].flatMap((sum) => sum ?? []);
    if (computed.length === 0 || computed.some((sum) => overlaps(sum, written))) return [];
    const { tceCalorific, tceEquivalent } = account;
    const [calorific, equivalent] = [knownEnds(tceCalorific), knownEnds(tceEquivalent)];
    const figures = { written: quantity.written, calorific, equivalent };
    const base = { code: "energy.statedTotalDiffers", severity: "warning", rule: 14 } as const;
    const origins = [quantity.origin, ...account.lines.map((line) => line.quantity.origin)];
    return [{ ...base, enterprise: total.enterprise, year, ...figures, origins }];
  });
}

function knownEnds({ low, high, missing }: EnergySum): Interval | null {
  return missing.length === 0 ? { low, high } : null;
}

type AccountIndex = ReadonlyMap<string, EnergyAccount>;

function keyOf({ enterprise, year }: Pick<EnergyAccount, "enterprise" | "year">): string {
  return JSON.stringify([enterprise, year]);
}

/** The sum with the room of the digits that the amounts were printed with; undefined when a carrier is missing. */
function printedSum(account: EnergyAccount, basis: EnergyBasis): Interval | undefined {
  const sum = basis === "calorific" ? account.tceCalorific : account.tceEquivalent;
  if (sum.missing.length > 0) return undefined;
  const room = account.lines.reduce((total, { quantity, [basis]: coefficient }) => {
    const halfDigit = quantity.reading.kind === "number" ? quantity.reading.halfDigit : 0;
    return total + (halfDigit * (coefficient?.high ?? 0)) / KG_PER_T;
  }, 0);
  return { low: sum.low - room, high: sum.high + room };
}

function writtenTce(quantity: Quantity): Interval | undefined {
  const factor = conversionFactor(quantity.unit ?? "", "tce");
  const interval = printedInterval(quantity.reading);
  return interval && factor !== undefined ? { low: interval.low * factor, high: interval.high * factor } : undefined;
}

interface Applied {
  readonly carrier: string;
  readonly basis: EnergyBasis;
  readonly year: number;
  readonly coefficient: AppliedCoefficient;
}

function coefficientFindings(accounts: readonly EnergyAccount[]): readonly AccountFinding[] {
  const groups = new Map<string, Applied[]>();
  for (const applied of accounts.flatMap(appliedOf)) {
    const key = JSON.stringify([applied.carrier, applied.basis, applied.year, applied.coefficient.unit]);
    const group = groups.get(key) ?? [];
    group.push(applied);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(differing);
}

/** Fuels are left out on the equivalent basis: theirs is the calorific one again. */
function appliedOf({ year, lines }: EnergyAccount): readonly Applied[] {
  return lines.flatMap((line) => {
    const hasTwoBases = line.kind === "electricity" || line.kind === "heat";
    const bases: readonly EnergyBasis[] = hasTwoBases ? ["calorific", "equivalent"] : ["calorific"];
    return bases.flatMap((basis) => {
      const coefficient = line[basis];
      if (!coefficient || coefficient.from === "measured") return [];
      return [{ carrier: line.knownAs ?? line.carrier, basis, year, coefficient }];
    });
  });
}

function differing(same: readonly Applied[]): readonly AccountFinding[] {
  const values = same
    .map(({ coefficient }) => coefficient.low)
    .sort((a, b) => a - b)
    .filter((value, place, all) => place === 0 || !isClose(value, all[place - 1] ?? NaN));
  const [first] = same;
  if (!first || values.length < 2) return [];
  const base = { code: "energy.coefficientsDiffer", severity: "warning", rule: 14 } as const;
  const { carrier, year, coefficient } = first;
  const origins = [...new Set(same.flatMap((one) => one.coefficient.origins))];
  return [{ ...base, carrier, year, values, unit: coefficient.unit, origins }];
}
