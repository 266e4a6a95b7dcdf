/** A number at the start of a text. */
export interface NumberText {
  readonly value: number;
  /** Half of the last digit written. */
  readonly halfDigit: number;
  /** What stands behind it. */
  readonly rest: string;
  /** `×103`: the superscript may have been lost. */
  readonly powerMarkLost: boolean;
  /** `001`: leading zeros make a code. */
  readonly isCode: boolean;
}

const SIGN = "(?<sign>[+-]?) ?";
const WHOLE = "\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d{1,3}(?:[ ']\\d{3})+(?![\\d,])|\\d+";
const EXPONENT = "[eE](?<exponent>[+-]?\\d{1,3})";
const POWER_MARK = "(?:\\^|\\*\\*)\\(?(?<marked>[+-]?\\d{1,3})\\)?";
const POWER = ` ?[×xX*·] ?10(?:${POWER_MARK}|(?<signed>[+-]\\d{1,2})|(?<lost>[1-9]\\d?))(?![\\d.])`;
const NUMBER = new RegExp(`^${SIGN}(?<whole>${WHOLE})?(?:\\.(?<fraction>\\d*))?(?:${EXPONENT}|${POWER})?`);
/** Digits that go on behind the number make it something else: 1,23 and 5×1000. */
const GOES_ON = /^(?:[,.']?\d| ?[×*] ?\d)/;
const BARE_POWER = /^10\^\(?([+-]?\d{1,3})\)?/;

/**
 * Reads the number at the start of a half-width text: thousand separators `1,234.5` and `1 234`, powers `1.2E-03`,
 * `1.25×10^-3`, `×10-3`. Undefined when the text begins with no number, or with separators in the wrong places (1,23).
 * @example readNumberText("1,200.5t") // { value: 1200.5, halfDigit: 0.05, rest: "t", … }
 */
export function readNumberText(text: string): NumberText | undefined {
  const bare = BARE_POWER.exec(text);
  if (bare) return assemble({ sign: "", whole: "1", fraction: "", power: bare[1] ?? "0" }, text.slice(bare[0].length));
  const match = NUMBER.exec(text);
  return match ? fromMatch(match, text.slice(match[0].length)) : undefined;
}

function fromMatch({ groups = {} }: RegExpExecArray, rest: string): NumberText | undefined {
  const { sign = "", whole = "", fraction = "", lost } = groups;
  if (whole + fraction === "" || GOES_ON.test(rest)) return undefined;
  const digits = whole.replace(/[, ']/g, "") || "0";
  const number = assemble({ sign, whole: digits, fraction, power: powerOf(groups) }, rest);
  return number && { ...number, powerMarkLost: lost !== undefined };
}

function powerOf({ exponent, marked, signed, lost }: Readonly<Record<string, string | undefined>>): string {
  return exponent ?? marked ?? signed ?? lost ?? "0";
}

interface WrittenDigits {
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
  readonly power: string;
}

function assemble({ sign, whole, fraction, power }: WrittenDigits, rest: string): NumberText | undefined {
  const value = Number(`${sign}${whole}.${fraction || "0"}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  const halfDigit = Number(`5e${Number(power) - fraction.length - 1}`);
  return {
    value: value === 0 ? 0 : value,
    halfDigit,
    rest: rest.trim(),
    powerMarkLost: false,
    isCode: /^0\d/.test(whole),
  };
}
