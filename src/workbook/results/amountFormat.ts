const MOST_DECIMALS = 6;

/** Digits shown of a figure that was computed, not written down. */
const DIGITS = 5;

/**
 * Decimals of a column of amounts: as many as five digits of the largest need, or as two digits of the smallest up to
 * three, never more than they were written with, nor than six.
 *
 * @example amountDecimals([1250000, 4200]) // 0
 * @example amountDecimals([12.5, 0.3]) // 3
 */
export function amountDecimals(amounts: readonly (number | null)[]): number {
  const sizes = amounts.flatMap((amount) => (amount === null || amount === 0 ? [] : [Math.abs(amount)]));
  if (sizes.length === 0) return 0;
  const [largest, smallest] = sizes.reduce(
    ([most, least], size) => [Math.max(most, size), Math.min(least, size)],
    [0, Infinity],
  );
  const decimals = Math.max(
    DIGITS - 1 - Math.floor(Math.log10(largest ?? 1)),
    // Of figures far smaller than the rest, what they can add to a total.
    Math.min(1 - Math.floor(Math.log10(smallest ?? 1)), 3),
    0,
  );
  return Math.min(decimals, writtenDecimals(amounts));
}

/** One number format for a column of amounts. */
export function amountFormat(amounts: readonly (number | null)[]): string {
  return decimalFormat(amountDecimals(amounts));
}

/** `#,##0.000`; a fixed number of decimals, because `#,##0.###` leaves a lone point behind whole numbers. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** Decimals that figures were written with, at most six. */
export function writtenDecimals(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((most, figure) => {
    const decimals = figure === null ? 0 : (String(figure).split(".")[1]?.length ?? 0);
    return Math.max(most, Math.min(decimals, MOST_DECIMALS));
  }, 0);
}
