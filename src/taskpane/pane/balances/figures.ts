import type { Closure } from "../../../core/balance/closure";
import { formatNumber } from "../../../core/quantity/rounding";

/** As read or added up: every digit that was written, without the dust of the arithmetic. */
export function amountText(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** A difference, without what the subtraction leaves behind its last digit. */
export function differenceText({ input, output, stockIncrease, difference }: Closure): string {
  const size = Math.max(Math.abs(input), Math.abs(output), Math.abs(stockIncrease));
  return Math.abs(difference) < 1e-12 * size ? "0" : amountText(difference);
}

/** `m3` as people write it. */
export function unitText(unit: string): string {
  return unit.replace(/m([23])(?![A-Za-z0-9])/g, (_, power) => (power === "2" ? "m²" : "m³"));
}

/** An estimate: three significant digits, whole numbers whole. */
export function estimateText(value: number): string {
  if (value === 0) return "0";
  const decimals = 2 - Math.floor(Math.log10(Math.abs(value)));
  return decimals > 9 ? value.toPrecision(3) : formatNumber(value, Math.max(0, decimals));
}

export function percentFigure(percent: number): string {
  return formatNumber(percent, 2);
}

export function probabilityText(probability: number): string {
  return probability < 0.001 ? "<0.1%" : `${formatNumber(probability * 100, 1)}%`;
}

export function statisticText(value: number): string {
  return formatNumber(value, 2);
}
