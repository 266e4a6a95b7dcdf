import { decimalsOf, formatNumber, significantDigits } from "../../core/quantity/rounding";

/** More digits than this make a label long and say nothing. */
const MOST_DIGITS = 6;
const ENOUGH_DIGITS = 4;

/**
 * A figure as it is written beside its flow: rounded half away from zero, thousands set apart. The tables' own digits where
 * they are given and short enough, else four significant ones; whole numbers are never cut.
 * @example figureText(1234.56, null) // "1,235"
 */
export function figureText(value: number, printed: number | null): string {
  if (printed !== null && significantDigits(printed) <= MOST_DIGITS)
    return grouped(formatNumber(printed, decimalsOf(printed)));
  return grouped(formatNumber(value, decimalsFor(value)));
}

function decimalsFor(value: number): number {
  if (value === 0 || Number.isInteger(value)) return 0;
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return Math.min(decimalsOf(value), Math.max(0, ENOUGH_DIGITS - before));
}

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const set = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? set : `${set}.${fraction}`;
}

const SYMBOLS: Readonly<Record<string, string>> = { m3: "m³", Nm3: "Nm³", m2: "m²", dm3: "dm³" };

/** `1,235 m³`; without a unit the bare figure. */
export function quantityText(figure: string, unit: string): string {
  const symbol = unit.replace(/^(N?m3|dm3|m2)(?=\/|$)/, (name) => SYMBOLS[name] ?? name);
  return `${figure} ${symbol}`.trimEnd();
}
