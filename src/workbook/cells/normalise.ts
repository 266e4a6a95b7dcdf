import { bracketPairs, superscripts } from "./normalise.terms";

const ROMAN_NUMERALS = /([\u2160-\u217F])/;
const POWER_OF_TEN = new RegExp(`10([${Object.keys(superscripts).join("")}]+)`, "g");
const BRACKETS = new RegExp(`[${Object.keys(bracketPairs).join("\\")}]`, "g");
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/** NFKC sets a lone accent on a blank (῭ becomes a space and two marks); the blank is nobody's. */
const BLANK_UNDER_ACCENT = /\s+(?=\p{M})/gu;

/**
 * One spelling for texts that a reader takes for the same; for matching only, never for writing back.
 * Full width becomes half width (NFKC), brackets become (), white space stays only between two Latin words or numbers,
 * Ⅰ Ⅱ Ⅲ stay Roman numerals (NFKC would make them letters), 10⁻³ becomes 10^-3 (NFKC would make it 10−3).
 * @example normaliseText("指 标\n名 称（万 m³）") // "指标名称(万m3)"
 */
export function normaliseText(text: string): string {
  return compatibilityForm(text.replace(INVISIBLE, ""))
    .replace(/\s+/g, " ")
    .replace(/(?<![A-Za-z0-9%.,]) | (?![A-Za-z0-9])/g, "")
    .trim();
}

/** `normaliseText` without the `*` of limiting indicators in front and the colon behind. */
export function normaliseHeading(text: string): string {
  return normaliseText(text)
    .replace(/^[*★☆]+/, "")
    .replace(/:+$/, "");
}

/** Enterprise names: `normaliseText` without any space. */
export function normaliseName(text: string): string {
  return normaliseText(text).replaceAll(" ", "");
}

export function sameText(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}

/** NFKC that keeps Roman numerals, marks the exponent of ten and unifies brackets; spaces stay. */
export function compatibilityForm(text: string): string {
  const spelled = text.replace(POWER_OF_TEN, (_, power: string) => `10^${replaceSigns(power, superscripts)}`);
  if (!ROMAN_NUMERALS.test(spelled)) return compatible(spelled);
  return spelled
    .split(ROMAN_NUMERALS)
    .map((part) => (ROMAN_NUMERALS.test(part) ? part.toUpperCase() : compatible(part)))
    .join("");
}

function compatible(text: string): string {
  return withRoundBrackets(text.normalize("NFKC").replace(BLANK_UNDER_ACCENT, "").normalize("NFC"));
}

function withRoundBrackets(text: string): string {
  return text.replace(BRACKETS, (sign) => bracketPairs[sign] ?? sign);
}

function replaceSigns(text: string, signs: Readonly<Record<string, string>>): string {
  return Array.from(text, (sign) => signs[sign] ?? sign).join("");
}
