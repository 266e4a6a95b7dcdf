/**
 * Rounds half away from zero on the shortest decimal text, as Excel's ROUND does: 1.005 → 1.01, −2.5 → −3.
 * `decimals` may be negative (−2: hundreds). Not finite stays as it is.
 * @example roundHalfAway(1.005, 2) // 1.01
 */
export function roundHalfAway(value: number, decimals: number): number {
  return roundDecimal(value, decimals, () => true);
}

/**
 * Rounds half to even on the shortest decimal text (四舍六入五成双).
 * @source GB/T 8170-2008, 3.2
 * @example roundHalfEven(2.5, 0) // 2
 */
export function roundHalfEven(value: number, decimals: number): number {
  return roundDecimal(value, decimals, (lastKeptDigit) => lastKeptDigit % 2 === 1);
}

/**
 * The text printed for a figure: rounded half away from zero, fixed decimals, never `-0.00`.
 * @example formatNumber(1.005, 2) // "1.01"
 */
export function formatNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const places = Math.max(decimals, 0);
  const { negative, digits, point } = decimalOf(roundHalfAway(value, decimals));
  const padded = digits.padStart(point < 0 ? digits.length - point : 0, "0");
  const whole = point <= 0 ? "0" : padded.slice(0, point).padEnd(point, "0");
  const fraction = (point < 0 ? padded : padded.slice(point)).padEnd(places, "0").slice(0, places);
  const text = places > 0 ? `${whole}.${fraction}` : whole;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Number of decimals in the shortest text of a number: 1.140 → 2, 42287 → 0, 1e-7 → 7. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  if (!text.includes("e")) return text.length - 1 - text.indexOf(".");
  const { digits, point } = decimalOf(value);
  return Math.max(digits.length - point, 0);
}

/** Digits that carry information: 0.0510 → 2 (the zero is not kept by a number), 1200 → 2. */
export function significantDigits(value: number): number {
  return decimalOf(value).digits.length;
}

/** Whether a number has at most so many significant digits. */
export function hasFewDigits(value: number, most: number): boolean {
  return String(value).length <= most || significantDigits(value) <= most;
}

/** The number 0.d₁d₂d₃… × 10^point, without leading or trailing zeros in its digits. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = "0", power = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const all = whole + fraction;
  const digits = all.replace(/^0+/, "");
  const point = whole.length + Number(power) - (all.length - digits.length);
  const trimmed = digits.replace(/0+$/, "");
  return { negative: value < 0, digits: trimmed, point: trimmed === "" ? 0 : point };
}

function roundDecimal(value: number, decimals: number, halfGoesUp: (lastKeptDigit: number) => boolean): number {
  if (!Number.isFinite(value)) return value;
  const { negative, digits, point } = decimalOf(value);
  const kept = point + decimals;
  if (kept >= digits.length) return value;
  if (kept < 0) return 0;
  const up = goesUp(digits, kept, halfGoesUp);
  const head = BigInt(`0${digits.slice(0, kept)}`) + (up ? 1n : 0n);
  const magnitude = Number(`${head}e${-decimals}`);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

function goesUp(digits: string, kept: number, halfGoesUp: (lastKeptDigit: number) => boolean): boolean {
  const next = digits.charAt(kept);
  const isHalf = next === "5" && digits.length === kept + 1;
  return isHalf ? halfGoesUp(Number(digits.charAt(kept - 1))) : next >= "5";
}
