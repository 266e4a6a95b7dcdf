/**
 * Comparing figures where a threshold decides. Workbooks carry 15 significant digits: what lies beyond them is noise of
 * binary arithmetic (0.1 + 0.2), and spreadsheet programs leave it out of comparisons as well.
 */
const SIGNIFICANT_DIGITS = 15;
const CLOSE = 1e-9;

/**
 * Order of two figures as an auditor reads them: only figures closer than 1e-9 relative are looked at digit by digit,
 * and they are equal when their 15 significant digits are.
 *
 * @example compareExactly(0.1 + 0.2, 0.3) // 0
 */
export function compareExactly(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  const order = a < b ? -1 : 1;
  if (!isClose(a, b)) return order;
  const [left, right] = [Number(a.toPrecision(SIGNIFICANT_DIGITS)), Number(b.toPrecision(SIGNIFICANT_DIGITS))];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether two figures are so close (1e-9 relative) that binary arithmetic must not decide between them. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
}

/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** The decimal fraction that a figure stands for: 0.15 is 15/100, not the binary number next to it. */
export function rationalOf(value: number): Rational {
  const [digits = "0", exponent = "0"] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  const numerator = BigInt(digits.replace(".", ""));
  const power = Number(exponent) - (SIGNIFICANT_DIGITS - 1);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-power) };
}

export function addExactly(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyExactly(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Quotient of two fractions; the divisor is not zero. */
export function divideExactly(a: Rational, b: Rational): Rational {
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduce(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

export function isAtLeast(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator >= b.numerator * a.denominator;
}

function reduce(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor === 0n ? 1n : divisor;
}
