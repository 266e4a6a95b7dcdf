import { canonicalUnit, unitOf } from "../../core/quantity/units";
import { countNouns, multiples, unitGroups } from "../../core/quantity/units.terms";
import { normaliseText } from "./normalise";
import { caseSensitive, multipleSpellings, unitChangingWords, unitLabel, unitSpellings } from "./unit.terms";

/** Spelling → symbol, as written and in lower case. */
const exact = new Map<string, string>();
const anyCase = new Map<string, string>();
for (const group of unitGroups) for (const [symbol] of group.units) addSpellings(symbol);
for (const noun of countNouns) addSpellings(noun);
/** A workbook repeats few units in very many cells. */
const earlier = new Map<string, string | undefined>();
const MOST_REMEMBERED = 5000;
/** Anything longer is a sentence. */
const LONGEST_UNIT = 60;
const longestSpelling = Math.max(...[...exact.keys()].map((spelling) => spelling.length));

/**
 * The symbol of the unit table for any way of writing a unit; undefined when it is unknown (kkw, 标块/炉).
 * Case does not matter where it cannot mislead; 10⁴ and 1e4 are 万; a noun behind a denominator (kg/t钢) is dropped.
 * @example readUnit("万 千瓦时") // "万kWh"
 * @example readUnit("千克/吨产品") // "kg/t"
 */
export function readUnit(text: string): string | undefined {
  if (text.length > LONGEST_UNIT) return undefined;
  if (earlier.has(text)) return earlier.get(text);
  const symbol = readSpelling(text);
  if (earlier.size < MOST_REMEMBERED) earlier.set(text, symbol);
  return symbol;
}

function readSpelling(text: string): string | undefined {
  const plain = normaliseText(text).replaceAll(" ", "").replace(unitLabel, "");
  if (plain === "") return undefined;
  return readWhole(plain) ?? readWhole(/^\((.*)\)$/.exec(plain)?.[1] ?? "") ?? readWithRemark(plain);
}

/** Whether nothing but the noun of a count: 个, 套, 人次. */
export function isCount(symbol: string): boolean {
  return unitOf(symbol)?.dimension.startsWith("count ") === true && canonicalUnit(symbol) === symbol;
}

/** 吨(折纯), t(干基): the remark says what is weighed, unless it changes the unit. */
function readWithRemark(text: string): string | undefined {
  const [, unit = "", remark = ""] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  return unitChangingWords.test(remark) ? undefined : readWhole(unit);
}

function readWhole(text: string): string | undefined {
  return readSimple(text) ?? readRatio(text.split("每").join("/"));
}

function readRatio(text: string): string | undefined {
  const [over = "", ...under] = splitOutsideBrackets(text);
  const numerator = readProduct(over, readSimple);
  if (numerator === undefined) return undefined;
  if (under.length === 0) return numerator;
  const parts = under.map((part) => readProduct(part.replace(/^\((.*)\)$/, "$1"), readDenominator));
  if (parts.some((part) => part === undefined)) return undefined;
  const denominator = parts.join("·");
  return `${numerator}/${denominator.includes("·") ? `(${denominator})` : denominator}`;
}

function readProduct(text: string, read: (part: string) => string | undefined): string | undefined {
  const whole = read(text);
  if (whole !== undefined) return whole;
  const parts = text.split(/[·•∙⋅・*×.]/).map(read);
  return parts.some((part) => part === undefined) ? undefined : parts.join("·");
}

/** Per ton of what: `t钢`, `吨产品`, `m2(双面板)`. */
function readDenominator(text: string): string | undefined {
  const whole = readSimple(text);
  if (whole !== undefined) return whole;
  const noun = /^(.+?)((?:[\u4E00-\u9FFF]{1,8})|(?:\([^()]*\)))$/.exec(text);
  if (!noun) return undefined;
  for (let end = text.length - 1; end > 0; end--) {
    const rest = text.slice(end);
    const symbol = /^(?:[\u4E00-\u9FFF]{1,8}|\([^()]*\))$/.test(rest) ? readSimple(text.slice(0, end)) : undefined;
    if (symbol !== undefined) return unitChangingWords.test(rest) ? undefined : symbol;
  }
  return undefined;
}

function readSimple(text: string): string | undefined {
  const symbol = readSymbol(text);
  if (symbol !== undefined) return symbol;
  const plain = text.replace(/^[×xX*]/, "");
  for (const [spelling, multiple] of [...multiples.map(([name]) => [name, name] as const), ...multipleSpellings]) {
    const base = plain.startsWith(spelling) ? readSymbol(plain.slice(spelling.length)) : undefined;
    if (base !== undefined && unitOf(multiple + base)) return multiple + base;
  }
  return undefined;
}

function readSymbol(text: string): string | undefined {
  if (text.length > longestSpelling) return undefined;
  return exact.get(text) ?? anyCase.get(text.toLowerCase());
}

function addSpellings(symbol: string): void {
  for (const spelling of [symbol, ...(unitSpellings[symbol] ?? [])].map(normaliseText)) {
    exact.set(spelling, symbol);
    if (!caseSensitive.includes(spelling)) anyCase.set(spelling.toLowerCase(), symbol);
  }
}

function splitOutsideBrackets(text: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "/" && depth === 0) parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${sign}`;
  }
  return parts;
}
