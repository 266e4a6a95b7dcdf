import type { Reading } from "./quantity";

/** Everything a printed figure may stand for, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Room for the rounding of float64 when ends are compared. */
const RELATIVE_SLACK = 1e-12;

/**
 * What a reading says about the true value: a printed number ± half its last digit, a range its ends, a censored
 * value everything on its side. An approximate value (约), a missing one and a text say nothing that could be checked.
 * @example printedInterval({ kind: "number", value: 1.14, halfDigit: 0.005 }) // { low: 1.135, high: 1.145 }
 */
export function printedInterval(reading: Reading): Interval | undefined {
  switch (reading.kind) {
    case "number":
      return { low: reading.value - reading.halfDigit, high: reading.value + reading.halfDigit };
    case "range":
      return { low: reading.low, high: reading.high };
    case "censored":
      return reading.comparison === "<" || reading.comparison === "≤"
        ? { low: -Infinity, high: reading.limit }
        : { low: reading.limit, high: Infinity };
    case "approximate":
    case "missing":
    case "text":
      return undefined;
  }
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

export function multiply(a: Interval, b: Interval): Interval {
  const products = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return { low: Math.min(...products), high: Math.max(...products) };
}

/** Undefined when the divisor may be zero: then nothing can be said about the quotient. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined;
  return multiply(a, { low: 1 / b.high, high: 1 / b.low });
}

/** Whether two printed figures can be the same true value. */
export function overlaps(a: Interval, b: Interval): boolean {
  return reaches(a.high, b.low) && reaches(b.high, a.low);
}

/** An open end times zero is zero: the factor is known to be nothing. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

function reaches(high: number, low: number): boolean {
  if (high >= low) return true;
  return low - high <= RELATIVE_SLACK * Math.max(Math.abs(high), Math.abs(low));
}
