import type { AppliedCoefficient } from "../../../core/energy/appliedCoefficient";
import type { AuditEnergy } from "../../../core/energy/auditEnergy";
import type { EnergyAccount } from "../../../core/energy/energyAccount";
import type { EnergyLine } from "../../../core/energy/energyLine";
import type { Interval } from "../../../core/quantity/interval";

/** Above this number of enterprises the lines are values; the sums of every account stay formulas. */
export const MOST_ENTERPRISES_LINKED = 200;

/** Which columns the sheet needs. */
export interface EnergyForm {
  readonly isLarge: boolean;
  readonly hasSold: boolean;
  /** Some amount, coefficient or factor is a range: low and high stand side by side. */
  readonly ranges: Readonly<
    Record<"amount" | "calorific" | "tce" | "equivalent" | "tceEquivalent" | "emission" | "tCO2", boolean>
  >;
  /** Electricity or heat has a second coefficient, or the second sum is the reported one. */
  readonly showsEquivalent: boolean;
}

export function energyForm({ accounts, settings }: AuditEnergy): EnergyForm {
  const lines = accounts.flatMap((account) => account.lines);
  const any = (of: (line: EnergyLine) => Interval | null | undefined): boolean =>
    lines.some((line) => isRange(of(line)));
  return {
    isLarge: new Set(accounts.map(({ enterprise }) => enterprise)).size > MOST_ENTERPRISES_LINKED,
    hasSold: lines.some(({ role }) => role === "sold"),
    ranges: {
      amount: any(({ amount }) => amount),
      calorific: any(({ calorific }) => calorific),
      tce: any(({ tceCalorific }) => tceCalorific),
      equivalent: any(({ equivalent }) => equivalent),
      tceEquivalent: any(({ tceEquivalent }) => tceEquivalent),
      emission: any(({ emission }) => emission),
      tCO2: any(({ tCO2 }) => (tCO2 === "notCounted" ? null : tCO2)),
    },
    showsEquivalent: settings.basis === "equivalent" || lines.some(hasOwnEquivalent),
  };
}

/** Fuels and media have one coefficient for both bases. */
function hasOwnEquivalent({ kind, equivalent }: EnergyLine): boolean {
  return (kind === "electricity" || kind === "heat") && equivalent !== undefined;
}

export function isRange(interval: Interval | null | undefined): boolean {
  return interval !== null && interval !== undefined && interval.low < interval.high;
}

/** A coefficient as the trade writes it: 0.7143 tce/t, but 0.1229 kgce/kWh; `inTonnes` tells the formula which. */
export interface ShownCoefficient extends Interval {
  readonly unit: string;
  readonly inTonnes: boolean;
}

/** From here on tonnes read better than kilograms. */
const LEAST_IN_TONNES = 0.1;

const shown = {
  ce: new WeakMap<AppliedCoefficient, ShownCoefficient>(),
  CO2: new WeakMap<AppliedCoefficient, ShownCoefficient>(),
};

/** @param gram `ce` of kgce and tce, or `CO2` */
export function shownCoefficient(applied: AppliedCoefficient, gram: "ce" | "CO2"): ShownCoefficient {
  const known = shown[gram].get(applied) ?? inReadableUnit(applied, gram);
  shown[gram].set(applied, known);
  return known;
}

function inReadableUnit(applied: AppliedCoefficient, gram: "ce" | "CO2"): ShownCoefficient {
  const tonnes = gram === "ce" ? 1e-3 : 1;
  const inTonnes = applied.high * tonnes >= LEAST_IN_TONNES;
  const factor = inTonnes ? tonnes : tonnes * 1e3;
  const per = applied.unit.slice(applied.unit.indexOf("/"));
  return {
    low: withoutNoise(applied.low * factor),
    high: withoutNoise(applied.high * factor),
    unit: `${inTonnes ? "t" : "kg"}${gram}${per}`,
    inTonnes,
  };
}

/** 1457.1 ÷ 1000 is 1.4571 and not 1.4570999999999998. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(14));
}

/** One line of the account with its running number. */
export interface LineRecord {
  readonly number: number;
  readonly account: EnergyAccount;
  readonly line: EnergyLine;
}

export function lineRecords(accounts: readonly EnergyAccount[]): readonly LineRecord[] {
  return accounts
    .flatMap((account) => account.lines.map((line) => ({ account, line })))
    .map((record, i) => ({ number: i + 1, ...record }));
}
