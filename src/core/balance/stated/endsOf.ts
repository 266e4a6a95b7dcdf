import type { Interval } from "../../quantity/interval";
import type { Reading } from "../../quantity/quantity";

/** Both ends of a range, and of what is below a limit (nothing is below zero); undefined for anything else. */
export function endsOf(reading: Reading): Interval | undefined {
  if (reading.kind === "range") return reading;
  if (reading.kind !== "censored" || reading.limit < 0) return undefined;
  const isUpper = reading.comparison === "<" || reading.comparison === "≤";
  return isUpper ? { low: 0, high: reading.limit } : undefined;
}
