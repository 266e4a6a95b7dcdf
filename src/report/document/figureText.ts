import type { Quantity } from "../../core/quantity/quantity";
import { decimalsOf, formatNumber } from "../../core/quantity/rounding";

const RELATIVE_SLACK = 1e-9;

/** Share as percent with one decimal. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? "0.0" : formatNumber((100 * part) / whole, 1);
}

/**
 * An index with two decimals, or as many more as keep it on its side of the threshold: 84.9996 against 85 must not
 * print as 85.00.
 */
export function indexText(index: number, threshold: number): string {
  const reached = index >= threshold * (1 - RELATIVE_SLACK);
  const isFaithful = (decimals: number): boolean => Number(formatNumber(index, decimals)) >= threshold === reached;
  return formatNumber(index, [2, 3, 4, 5, 6].find(isFaithful) ?? 2);
}

/** A value as it was written, with the digits it was written with. */
export function quantityText(quantity: Quantity): string {
  const { reading, written } = quantity;
  return reading.kind === "number" ? formatNumber(reading.value, quantityDecimals(quantity)) : written;
}

/** Decimals that the cell shows; 0 for anything but a number. */
export function quantityDecimals({ reading }: Quantity): number {
  if (reading.kind !== "number") return 0;
  if (reading.halfDigit > 0) return Math.max(0, Math.round(-Math.log10(2 * reading.halfDigit)));
  return Math.min(decimalsOf(reading.value), 6);
}

/** The first names, and how many there are when some are left out. */
export function listText(names: readonly string[], limit: number, counter = "项"): string {
  const shown = names.slice(0, limit).join("、");
  return names.length > limit ? `${shown}等${names.length}${counter}` : shown;
}
