import type { Period } from "../../core/audit/consumption";
import { compatibilityForm } from "./normalise";
import { chineseDigits, halfYears, terms } from "./period.terms";

/** A period and where it stands in the text. */
export interface FoundPeriod {
  readonly period: Period;
  /** The text without the period. */
  readonly rest: string;
}

const YEAR = `(?<![\\dA-Za-z.\\-])(19[5-9]\\d|20\\d\\d)(?!\\d)`;
const MONTHS = `(\\d{1,2})(?:${terms.month})?${terms.to}(\\d{1,2})${terms.month}`;
const PART = `(?:${MONTHS}|(\\d{1,2})${terms.month}|(${halfYears.join("|")}|${terms.quarter}))`;
const WITH_WORD = new RegExp(`${YEAR} ?${terms.year} ?(?:${PART})?`);
const WITH_POINT = new RegExp(`${YEAR}[.\\-/](?!1(?!\\d))(\\d{1,2})(?:${terms.month})?(?![\\d.\\-/])`);
const MONTHS_WITH_POINT = new RegExp(
  `${YEAR}(?:[./](?=\\d)|-(?=.*${terms.month}))(\\d{1,2})${terms.to}(\\d{1,2})(?:${terms.month})?(?!\\d)`,
);
const BARE = new RegExp(`(?<=^|[\\s(/:\\u4E00-\\u9FFF])${YEAR}(?=$|[\\s)/:\\u4E00-\\u9FFFQ])(?! ?${terms.amount})`);
const BARE_PART = new RegExp(`${YEAR} ?(${terms.quarter})`);
const ANY_YEAR = new RegExp(YEAR, "g");
const SPAN = new RegExp(`${YEAR}(?:${terms.year})?${terms.to}(?:\\d{4}|1[3-9]|[2-9]\\d)(?!\\d)`);

/**
 * The year, or part of a year, that a text names: `2023`, `2023年度`, `近期目标（2027年）`, `2025年1-6月` (part `1-6月`),
 * `2025年第一季度`. January to December is the full year. Undefined when none or several are named, or a whole date.
 * @example readPeriod("2025年1～6月") // { year: 2025, part: "1-6月" }
 */
export function readPeriod(text: string): Period | undefined {
  return takePeriod(text)?.period;
}

/** Finds the only period of a text and cuts it out. */
export function takePeriod(text: string): FoundPeriod | undefined {
  const plain = westernDigits(compatibilityForm(text).replace(/(?<=\d)\s+(?=年)|(?<=年)\s+(?=\d)/g, ""));
  if ((plain.match(ANY_YEAR) ?? []).length !== 1 || SPAN.test(plain)) return undefined;
  return takeWithWord(plain) ?? takeBarePart(plain) ?? takeWithPoint(plain) ?? takeBare(plain);
}

function takeWithWord(text: string): FoundPeriod | undefined {
  const match = WITH_WORD.exec(text);
  if (!match) return undefined;
  const [found, year = "", first, last, month, words] = match;
  const behind = text.slice(match.index + found.length);
  // A whole date is a day, not a period.
  if (month !== undefined && /^\d{1,2}日/.test(behind)) return undefined;
  return cut(text, match, { year, ...partOfMonths(first, last, month), ...(words !== undefined && { part: words }) });
}

function takeBarePart(text: string): FoundPeriod | undefined {
  const match = BARE_PART.exec(text);
  return match ? cut(text, match, { year: match[1] ?? "", part: match[2] ?? "" }) : undefined;
}

/** 2025.06, 2025-06, 2025.1-6; a bare 2023.1 may be January or October. */
function takeWithPoint(text: string): FoundPeriod | undefined {
  const months = MONTHS_WITH_POINT.exec(text);
  const match = months ?? WITH_POINT.exec(text);
  if (!match) return undefined;
  const [, year = "", first, last] = match;
  if (!areMonths(first, last)) return undefined;
  return cut(text, match, {
    year,
    ...(months ? partOfMonths(first, last) : partOfMonths(undefined, undefined, first)),
  });
}

function takeBare(text: string): FoundPeriod | undefined {
  const match = BARE.exec(text);
  return match ? cut(text, match, { year: match[1] ?? "" }) : undefined;
}

function cut(
  text: string,
  match: RegExpExecArray,
  { year, part }: { readonly year: string; readonly part?: string },
): FoundPeriod {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { period: { year: Number(year), ...(part !== undefined && { part }) }, rest };
}

function partOfMonths(first?: string, last?: string, month?: string): { readonly part?: string } {
  if (month !== undefined) return { part: `${Number(month)}月` };
  if (first === undefined || last === undefined) return {};
  const isFullYear = Number(first) === 1 && Number(last) === 12;
  return isFullYear ? {} : { part: `${Number(first)}-${Number(last)}月` };
}

function areMonths(...texts: readonly (string | undefined)[]): boolean {
  return texts.every((text) => text === undefined || (Number(text) >= 1 && Number(text) <= 12));
}

/** 二〇二四年 → 2024年. */
function westernDigits(text: string): string {
  return text.replace(new RegExp(`[零○${chineseDigits}]{4}(?=年)`, "g"), (digits) =>
    Array.from(digits, (digit) => String(Math.max(chineseDigits.indexOf(digit), 0))).join(""),
  );
}
