import { originOf, parseArea } from "../../workbook/address";
import type { Origin } from "../../core/outcome/outcome";

export interface FormulaPart {
  readonly text: string;
  /** Where a reference leads. */
  readonly origin?: Origin;
}

/** Text in quotes, or a reference with or without sheet; functions and names such as `LOG10(` are no references. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula cut up so that every reference can be followed.
 * @example formulaParts("='指标数据'!D7*2", "评价明细")[1] // { text: "'指标数据'!D7", origin: "指标数据!D7" }
 */
export function formulaParts(formula: string, sheet: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [text, quoted, plain, reference] = match;
    const area = reference === undefined || isInsideName(formula, match.index) ? undefined : parseArea(reference);
    if (!area) continue;
    if (match.index > at) parts.push({ text: formula.slice(at, match.index) });
    parts.push({ text, origin: originOf(quoted?.replaceAll("''", "'") ?? plain ?? sheet, area) });
    at = match.index + text.length;
  }
  return at < formula.length ? [...parts, { text: formula.slice(at) }] : parts;
}

/** `QS_A1` is a name; `[1]Sheet1!A1` lies in another workbook. */
function isInsideName(formula: string, index: number): boolean {
  return /[\p{L}\p{N}_.\]\\]/u.test(formula.charAt(index - 1));
}
