import { decimalsOf, formatNumber } from "../../core/quantity/rounding";

const MOST_DECIMALS = 6;
/** Digits shown of a figure that was computed, not written down. */
const DIGITS = 5;

/** Decimals that figures were written with, at most six. */
export function writtenDecimals(figures: readonly number[]): number {
  return figures.reduce((most, figure) => Math.max(most, Math.min(decimalsOf(figure), MOST_DECIMALS)), 0);
}

/**
 * Decimals of a table of amounts, as the result sheets show them: as many as five digits of the largest or two digits
 * of the smallest need, the latter at most three.
 */
export function amountDecimals(amounts: readonly number[]): number {
  const sizes = amounts.filter((amount) => amount !== 0).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  if (largest === 0) return 0;
  const ofLargest = DIGITS - 1 - Math.floor(Math.log10(largest));
  const ofSmallest = Math.min(1 - Math.floor(Math.log10(smallest)), 3);
  return Math.min(Math.max(ofLargest, ofSmallest, 0), MOST_DECIMALS);
}

/** So many significant digits, whole numbers whole: 0.5820, 12.30, 1230456. */
export function significantText(value: number, digits: number): string {
  if (value === 0) return "0";
  return formatNumber(value, Math.min(Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))), 12));
}

/** At most so many significant digits, without trailing zeros: 0.1229, 12, 3.0959. */
export function shortestText(value: number, digits: number): string {
  const text = significantText(value, digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A figure compared with a limit, with as many decimals as keep it on its side: 5.0004 against 5 is not 5.00. */
export function comparedText(value: number, limit: number, decimals: number): string {
  const isAbove = Math.abs(value) > limit * (1 + 1e-9);
  const isFaithful = (places: number): boolean => Math.abs(Number(formatNumber(value, places))) > limit === isAbove;
  const places = [0, 1, 2, 3, 4].map((more) => decimals + more);
  return formatNumber(value, places.find(isFaithful) ?? decimals);
}

/** `m3` as people write it. */
export function unitText(unit: string): string {
  return unit.replace(/m3(?![A-Za-z0-9])/g, "m³").replace(/m2(?![A-Za-z0-9])/g, "m²");
}
