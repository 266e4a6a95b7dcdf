import type { Origin } from "../outcome/outcome";
import type { Interval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import type { FigureBasis } from "./carrier";

/**
 * A coefficient as one line uses it, per the line's own unit, with everything needed to name it: `measured` is the
 * enterprise's own heat value, `line` stands beside the amount, `table` is a row of 折算系数, `project` a line of 项目信息,
 * `set` a named published set.
 */
export interface AppliedCoefficient extends Interval, FigureBasis {
  /** `kgce/kWh`, `tCO2/t` … */
  readonly unit: string;
  readonly from: "measured" | "line" | "table" | "project" | "set";
  /** The one cell that it is, its units apart, divided by `divisor`; absent where more than one figure is behind it. */
  readonly cell?: { readonly quantity: Quantity; readonly divisor: number };
  /** Cells that the coefficient comes from; empty for a published one. */
  readonly origins: readonly Origin[];
}

export function scaled(interval: Interval, factor: number): Interval {
  const ends = [interval.low * factor, interval.high * factor] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** A whole that is a number only when every part is known and none is a range. */
export interface EnergySum extends Interval {
  readonly value: number | null;
  /** Carriers without a figure: `low` and `high` leave them out. */
  readonly missing: readonly string[];
}

interface Part {
  readonly carrier: string;
  /** `null`: belongs into the sum, but is not known. */
  readonly amount: Interval | null;
}

export function sumOf(parts: readonly Part[]): EnergySum {
  const known = parts.flatMap(({ amount }) => amount ?? []);
  const low = exactSum(known.map((amount) => amount.low));
  const high = exactSum(known.map((amount) => amount.high));
  const missing = [...new Set(parts.filter(({ amount }) => amount === null).map(({ carrier }) => carrier))].sort();
  return { value: missing.length === 0 && low === high ? low : null, low, high, missing };
}

/** Summed from the smallest upwards, so that the order of the rows does not show in the last digit. */
export function exactSum(values: readonly number[]): number {
  return [...values].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).reduce((sum, value) => sum + value, 0);
}
