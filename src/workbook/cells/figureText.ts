import type { Comparison, Reading } from "../../core/quantity/quantity";
import {
  approximateInside,
  approximatePrefix,
  approximateSuffix,
  comparisonPrefixes,
  comparisonSuffixes,
  currencySigns,
  dashSigns,
  mixedSeparator,
  rangeSign,
  rangeSignAfterNegative,
} from "./figure.terms";
import { compatibilityForm } from "./normalise";
import { type NumberText, readNumberText } from "./numberText";
import { notDetectedWithLimit } from "./placeholder.terms";

/** The readings that hold figures. */
export type FigureReading = Extract<Reading, { kind: "number" | "censored" | "range" | "approximate" }>;

/** A figure as written, before its unit is looked at. */
export interface FigureText {
  readonly reading: FigureReading;
  /** What stands behind the figure: `t`, `亿元`, `%`, or nothing. */
  readonly suffix: string;
  readonly powerMarkLost: boolean;
  readonly isCode: boolean;
}

/** Anything longer is a sentence. */
const LONGEST_FIGURE = 80;

/**
 * Reads a figure in any spelling: `<0.05`, `35%以上`, `50～60`, `约1.2亿元`, `5.2±0.3`, `1.25×10⁻³`, `ND(0.05)`.
 * Undefined when the text is no figure.
 */
export function readFigureText(text: string): FigureText | undefined {
  if (text.length > LONGEST_FIGURE) return undefined;
  const plain = figureForm(text);
  const limit = notDetectedWithLimit.exec(plain.replaceAll(" ", ""))?.[1];
  if (limit !== undefined) return readLimit(limit, "<");
  return readApproximate(plain) ?? readCompared(plain) ?? readRange(plain) ?? readTolerance(plain) ?? readPlain(plain);
}

/** Splits `85；Ⅰ`: a figure and a statement in one cell, in either order; undefined for anything else. */
export function splitMixed(text: string): { readonly figure: string; readonly statement: string } | undefined {
  const [first = "", second = "", ...more] = text.split(mixedSeparator).map((part) => part.trim());
  if (first === "" || second === "" || more.length > 0) return undefined;
  if (readFigureText(first)) return { figure: first, statement: second };
  return readFigureText(second) ? { figure: second, statement: first } : undefined;
}

/** Half width, one kind of dash, `。` between digits is a point. */
function figureForm(text: string): string {
  return compatibilityForm(text)
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'/, "")
    .replace(dashSigns, "-")
    .replace(/(?<=\d)。(?=\d)/g, ".")
    .replace(currencySigns, "");
}

function readPlain(text: string): FigureText | undefined {
  const number = readNumberText(text);
  return number && figure({ kind: "number", value: number.value, halfDigit: number.halfDigit }, number);
}

function readLimit(text: string, comparison: Comparison): FigureText | undefined {
  const number = readNumberText(text.trim());
  return number && figure({ kind: "censored", comparison, limit: number.value }, number);
}

function readApproximate(text: string): FigureText | undefined {
  const plain = text
    .replace(approximatePrefix, "")
    .replace(approximateSuffix, "")
    .replace(approximateInside, "")
    .trim();
  if (plain === text) return undefined;
  const inner = readRange(plain) ?? readPlain(plain);
  // 约50-60 says no more than the range does.
  if (inner?.reading.kind !== "number") return inner;
  return { ...inner, reading: { kind: "approximate", value: inner.reading.value } };
}

function readCompared(text: string): FigureText | undefined {
  for (const [prefix, comparison] of comparisonPrefixes) {
    if (text.startsWith(prefix)) return readLimit(text.slice(prefix.length), comparison);
  }
  for (const [suffix, comparison] of comparisonSuffixes) {
    if (text.endsWith(suffix)) return readLimit(text.slice(0, -suffix.length), comparison);
  }
  return undefined;
}

function readRange(text: string): FigureText | undefined {
  const low = readNumberText(text);
  if (!low) return undefined;
  const [between = "", behind = ""] = splitAtRangeSign(low.rest, low.value < 0 ? rangeSignAfterNegative : rangeSign);
  const high = behind === "" ? undefined : readNumberText(behind);
  if (!high || high.value < low.value) return undefined;
  // 50%-60%: the unit may stand behind both ends, but not behind the first alone.
  if (between !== "" && between !== high.rest) return undefined;
  return figure({ kind: "range", low: low.value, high: high.value }, high, low);
}

function splitAtRangeSign(rest: string, pattern: RegExp): readonly string[] {
  for (let at = 0; at < rest.length; at++) {
    const sign = pattern.exec(rest.slice(at));
    if (sign) return [rest.slice(0, at).trim(), rest.slice(at + sign[0].length)];
  }
  return [];
}

function readTolerance(text: string): FigureText | undefined {
  const number = readNumberText(text);
  const tolerance = number?.rest.startsWith("±") ? readNumberText(number.rest.slice(1).trim()) : undefined;
  if (!number || !tolerance || tolerance.value < 0) return undefined;
  const reading = { kind: "range", low: number.value - tolerance.value, high: number.value + tolerance.value } as const;
  return figure(reading, tolerance, number);
}

function figure(reading: FigureReading, last: NumberText, first: NumberText = last): FigureText {
  return {
    reading,
    suffix: last.rest,
    powerMarkLost: first.powerMarkLost || last.powerMarkLost,
    isCode: first.isCode || last.isCode,
  };
}
