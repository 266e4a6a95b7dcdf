import type { Benchmark, Expression, Level } from "../../../core/grading/system";
import type { Comparison } from "../../../core/quantity/quantity";
import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";
import * as terms from "./benchmark.terms";
import { linearExpression } from "./linearExpression";
import { NUMBER, numberOf } from "./writtenNumber";

/** What a benchmark cell says on its own; some cells mean something only beside the other levels. */
export type BenchmarkText =
  | { readonly kind: "none" }
  /** 同Ⅰ级, 同左, 同上. */
  | { readonly kind: "same"; readonly as: Level | "left" | "above" }
  | { readonly kind: "benchmark"; readonly benchmark: Benchmark; readonly unit?: string; readonly isSigned: boolean }
  /** `24`: the sign is missing. */
  | { readonly kind: "bareNumber"; readonly limit: number | Expression; readonly unit?: string }
  /** `0.99/0.98`, `TRT≥0.03；BPRT≥0.02`: one level, several limits. */
  | { readonly kind: "severalNumbers" };

/**
 * Reads one printed benchmark.
 *
 * @param text as printed: `≤24`, `24以下`, `≥80%`, `3～4`, `≤(10+5n)`, `全流程审核且实施率≥80%`, any words
 * @param unit of the indicator, when it has one: then a number inside words counts as its limit
 * @returns the benchmark with its sign, null for `—` and blank, undefined when the cell alone does not say it
 *   (no sign, several numbers, 同Ⅰ级)
 * @example readBenchmark("≤24") // { kind: "bound", comparison: "≤", limit: 24, text: "≤24" }
 */
export function readBenchmark(text: string, unit?: string): Benchmark | null | undefined {
  const said = classifyBenchmark(text, unit);
  if (said.kind === "none") return null;
  return said.kind === "benchmark" ? said.benchmark : undefined;
}

export function classifyBenchmark(text: string, unit?: string): BenchmarkText {
  // ① behind a benchmark points at a note below the table; normalised it would be one more digit.
  const compact = normaliseText(text.replace(/\s*[\u2460-\u2473]+$/, "")).replace(/\s+/g, "");
  if (compact === "" || terms.NO_BENCHMARK.test(compact)) return { kind: "none" };
  return (
    sameAs(compact) ??
    rangeOf(compact, text) ??
    boundOf(compact, text) ??
    bareNumber(compact) ??
    numberInWords(compact, { text, unit })
  );
}

function sameAs(compact: string): BenchmarkText | undefined {
  if (terms.SAME_LEFT.test(compact)) return { kind: "same", as: "left" };
  if (terms.SAME_ABOVE.test(compact)) return { kind: "same", as: "above" };
  const mark = terms.SAME_AS_LEVEL.exec(compact)?.[1];
  return mark === undefined ? undefined : { kind: "same", as: levelOfMark(mark) };
}

function levelOfMark(mark: string): Level {
  if (/^(?:Ⅰ|I|1|一)$/.test(mark)) return "I";
  return /^(?:Ⅱ|II|2|二)$/.test(mark) ? "II" : "III";
}

const DASH = "[~～至到—–−-]|--";
const RANGE = new RegExp(`^(${NUMBER})[^\\d~～至到—–−-]{0,6}(?:${DASH})(${NUMBER})(.*)$`);
const FROM_TO = new RegExp(`^≥(${NUMBER})[^\\d]{0,6}[,，;；且]≤(${NUMBER})(.*)$`);
const WITHIN = new RegExp(`^(${NUMBER})≤[^\\d≤]{0,6}≤(${NUMBER})(.*)$`);

function rangeOf(compact: string, text: string): BenchmarkText | undefined {
  const signed = FROM_TO.exec(compact) ?? WITHIN.exec(compact);
  const [whole, from = "", to = "", tail = ""] = signed ?? RANGE.exec(compact) ?? [];
  const [low, high] = [numberOf(from), numberOf(to)];
  if (whole === undefined || low > high || !isUnitTail(tail)) return undefined;
  const benchmark: Benchmark = { kind: "range", low, high, text };
  return { kind: "benchmark", benchmark, ...unitOfTail(tail), isSigned: signed !== null };
}

function boundOf(compact: string, text: string): BenchmarkText | undefined {
  const bound = signedNumber(withoutRemark(compact));
  if (!bound || !isUnitTail(bound.tail)) return undefined;
  const { comparison, limit } = bound;
  return {
    kind: "benchmark",
    benchmark: { kind: "bound", comparison, limit, text },
    ...unitOfTail(bound.tail),
    isSigned: true,
  };
}

interface SignedNumber {
  readonly comparison: Comparison;
  readonly limit: number | Expression;
  readonly tail: string;
}

const LEADING = new RegExp(`^(${NUMBER})(.*)$`);
const ENDING = new RegExp(`^(${NUMBER})(.*?)(${Object.keys(terms.ENDINGS).join("|")})(.*)$`);

function signedNumber(compact: string): SignedNumber | undefined {
  const sign = terms.SIGNS.find(([written]) => compact.startsWith(written));
  if (!sign) return endedNumber(compact);
  const number = limitOf(compact.slice(sign[0].length));
  return number && { comparison: sign[1], ...number };
}

function endedNumber(compact: string): SignedNumber | undefined {
  const [, number, unit = "", ending = "", after = ""] = ENDING.exec(compact) ?? [];
  const comparison = terms.ENDINGS[ending];
  return number === undefined || !comparison ? undefined : { comparison, limit: numberOf(number), tail: unit + after };
}

function limitOf(text: string): { limit: number | Expression; tail: string } | undefined {
  const formula = linearExpression(text);
  if (formula) return { limit: formula.expression, tail: formula.rest };
  const bracketed = /^\(([^()]+)\)(.*)$/.exec(text);
  const [, number, tail = ""] = LEADING.exec(bracketed ? `${bracketed[1]}${bracketed[2]}` : text) ?? [];
  return number === undefined ? undefined : { limit: numberOf(number), tail };
}

function bareNumber(compact: string): BenchmarkText | undefined {
  const number = limitOf(withoutRemark(compact));
  if (!number || !isUnitTail(number.tail)) return undefined;
  return { kind: "bareNumber", limit: number.limit, ...unitOfTail(number.tail) };
}

/** `≥80%(含再生水)` → `≥80%`: a remark in brackets behind the number changes nothing; a unit or formula in them stays. */
function withoutRemark(compact: string): string {
  const [, before = "", inner = ""] = /^(.*\d.*)\(([^()]*[\u4e00-\u9fa5][^()]*)\)$/.exec(compact) ?? [];
  return inner !== "" && readUnit(inner) === undefined ? before : compact;
}

function bare(tail: string): string {
  return tail.replace(/^\((.*)\)$/, "$1");
}

function isUnitTail(tail: string): boolean {
  const unit = bare(tail);
  return unit === "" || readUnit(unit) !== undefined || terms.COUNTERS.test(unit) || terms.UNIT_LIKE.test(unit);
}

function unitOfTail(tail: string): { readonly unit?: string } {
  const unit = bare(tail);
  return unit === "" || terms.COUNTERS.test(unit) ? {} : { unit: readUnit(unit) ?? unit };
}

const SIGN_PATTERN = terms.SIGNS.map(([written]) => written).join("|");
const SIGNED = new RegExp(
  `(?:${SIGN_PATTERN})\\(?${NUMBER}|${NUMBER}%?(?:${Object.keys(terms.ENDINGS).join("|")})`,
  "g",
);
const SEVERAL = new RegExp(`^${NUMBER}%?(?:[/、,;]|或)${NUMBER}%?(?:(?:[/、,;]|或)${NUMBER}%?)*$`);

interface InWords {
  readonly text: string;
  readonly unit: string | undefined;
}

/** `全流程审核且实施率≥80%`: one limit of the indicator itself, and words that must hold as well. */
function numberInWords(compact: string, context: InWords): BenchmarkText {
  const words: BenchmarkText = { kind: "benchmark", benchmark: { kind: "text", text: context.text }, isSigned: false };
  if (SEVERAL.test(compact)) return { kind: "severalNumbers" };
  const count = [...compact.matchAll(SIGNED)].length;
  if (count === 0) return words;
  const parts = context.text.split(terms.SEPARATORS).map((part) => part.trim());
  const bounds = parts.map((part) => boundInPart(part, context.unit));
  const own = bounds.filter((bound) => bound !== undefined);
  if (own.length === 1) return conditionedBound(parts, bounds, context.text);
  return context.unit !== undefined && count > 1 ? { kind: "severalNumbers" } : words;
}

function conditionedBound(
  parts: readonly string[],
  bounds: readonly (PartBound | undefined)[],
  text: string,
): BenchmarkText {
  const conditions = parts.map((part, at) => (bounds[at] ? bounds[at].condition : part)).filter((part) => part !== "");
  const bound = bounds.find((each) => each !== undefined);
  if (!bound) return { kind: "severalNumbers" };
  const { comparison, limit } = bound;
  const condition = conditions.length === 0 ? {} : { condition: conditions.join("，") };
  return {
    kind: "benchmark",
    benchmark: { kind: "bound", comparison, limit, ...condition, text },
    ...unitOfTail(bound.tail),
    isSigned: true,
  };
}

interface PartBound extends SignedNumber {
  /** What the words before the number ask for besides it; empty when they only name it. */
  readonly condition: string;
}

const IN_PART = new RegExp(
  `^(.*?)((?:${SIGN_PATTERN})\\(?\\d.*|\\d[^\\d]*(?:${Object.keys(terms.ENDINGS).join("|")}).*)$`,
);

/** The number counts when it is the indicator's own: it carries the indicator's unit, or a measured noun stands before it. */
function boundInPart(part: string, unit: string | undefined): PartBound | undefined {
  const [, before = "", signed = ""] = IN_PART.exec(normaliseText(part).replace(/\s+/g, "")) ?? [];
  const bound = signed === "" ? undefined : signedNumber(withoutRemark(signed));
  if (!bound || !isUnitTail(bound.tail)) return undefined;
  const isOwn = unit === undefined ? terms.MEASURED.test(before) : isInUnit(bound.tail, unit);
  return isOwn ? { ...bound, condition: shortened(before) } : undefined;
}

function isInUnit(tail: string, unit: string): boolean {
  return tail === "" || unitOfTail(tail).unit === (readUnit(unit) ?? unit);
}

/** `…≥60%` and `部分工序…≥50%` leave out what the level to the left says in full. */
function shortened(before: string): string {
  const [, start] = /^(.*?)\.{3,}$/.exec(before) ?? [];
  if (start === undefined) return "";
  return start === "" ? terms.REST_AS_BEFORE : start;
}
