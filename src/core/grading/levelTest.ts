import { compareExactly } from "../quantity/exact";
import type { Comparison, Quantity, Reading } from "../quantity/quantity";
import { directionOf, directionOfSign, type Direction } from "./direction";
import { LEVELS, type Benchmark, type Expression, type Indicator } from "./system";

export type Decision = "met" | "notMet" | "unknown";
export type Parameters = Readonly<Record<string, Quantity>>;

/** A benchmark as it is tested: which figures meet it, and whether a person must attest a condition as well. */
export type LevelTest =
  | {
      readonly kind: "bound";
      readonly comparison: Comparison;
      readonly limit: number | Expression;
      readonly needsCondition: boolean;
    }
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly needsCondition: boolean }
  | { readonly kind: "text" };

/**
 * The tests of the three levels, Ⅰ first; null when the indicator has no benchmark at all and is not assessed.
 *
 * A level without a benchmark of its own is met by meeting the next better one that has one; where no better one has,
 * the next worse one counts for it. So a single requirement, wherever it is printed, counts as level Ⅰ when met.
 * A range takes the direction of the other levels: `3–4` between `<3` and `≤5` means ≤4.
 */
export function levelTestsOf(indicator: Indicator): readonly LevelTest[] | null {
  const own = LEVELS.map((level) => indicator.benchmarks[level]);
  const direction = directionOf(indicator.benchmarks);
  const tests = own.map((benchmark) => benchmark && testOf(benchmark, direction, indicator.kind === "mixed"));
  const standIns = tests.map((test, rank) => test ?? tests.slice(0, rank).reverse().find(isTest) ?? tests.find(isTest));
  return standIns.every((test) => test !== undefined) ? standIns : null;
}

/** A sign and a number, and nothing to attest: so are nearly all benchmarks. */
export interface PlainBound {
  readonly comparison: Comparison;
  readonly limit: number;
}

/** The tests when a plain figure alone decides all of them; null otherwise. */
export function plainBoundsOf(tests: readonly LevelTest[] | null): readonly PlainBound[] | null {
  const bounds = (tests ?? []).flatMap((test): readonly PlainBound[] => {
    if (test.kind !== "bound" || test.needsCondition || typeof test.limit !== "number") return [];
    return [{ comparison: test.comparison, limit: test.limit }];
  });
  return bounds.length === LEVELS.length ? bounds : null;
}

function isTest(test: LevelTest | null): test is LevelTest {
  return test !== null;
}

export function testOf(benchmark: Benchmark, direction: Direction | null, isMixed: boolean): LevelTest {
  if (benchmark.kind === "text") return { kind: "text" };
  const needsCondition = isMixed || benchmark.condition !== undefined;
  if (benchmark.kind === "bound")
    return { kind: "bound", comparison: benchmark.comparison, limit: benchmark.limit, needsCondition };
  if (direction === "lower") return { kind: "bound", comparison: "≤", limit: benchmark.high, needsCondition };
  if (direction === "higher") return { kind: "bound", comparison: "≥", limit: benchmark.low, needsCondition };
  return { kind: "range", low: benchmark.low, high: benchmark.high, needsCondition };
}

/** Whether a plain figure satisfies a sign: ≤ and ≥ include the limit, < and > exclude it. */
export function satisfies(value: number, comparison: Comparison, limit: number): boolean {
  const order = compareExactly(value, limit);
  switch (comparison) {
    case "<":
      return order < 0;
    case "≤":
      return order <= 0;
    case "≥":
      return order >= 0;
    case ">":
      return order > 0;
  }
}

/** ≤ and ≥ include the limit itself. */
export function includesLimit(comparison: Comparison): boolean {
  return comparison === "≤" || comparison === "≥";
}

/** The limit as a number; undefined when it is a formula and a plant parameter is not known. */
export function limitOf(limit: number | Expression, parameters: Parameters): number | undefined {
  return typeof limit === "number" ? limit : evaluate(limit, (name) => plainFigure(parameters[name]?.reading));
}

/** Value of a formula such as `10+5n`; undefined when a parameter is. */
export function evaluate(
  { constant, terms }: Expression,
  valueOf: (parameter: string) => number | undefined,
): number | undefined {
  let sum = constant;
  for (const { parameter, factor } of terms) {
    const value = valueOf(parameter);
    if (value === undefined) return undefined;
    sum += factor * value;
  }
  return sum;
}

/** The one number a reading stands for, if it stands for one. */
export function plainFigure(reading: Reading | undefined): number | undefined {
  if (reading?.kind !== "number" && reading?.kind !== "approximate") return undefined;
  return Number.isFinite(reading.value) ? reading.value : undefined;
}

/**
 * Whether what is written meets the figures of a test. `<0.05` and `50-60` decide only when everything they may stand
 * for lies on one side; whatever says no figure, or a limit with an unknown parameter, is `unknown`.
 */
export function decideFigure(
  test: Exclude<LevelTest, { kind: "text" }>,
  reading: Reading,
  parameters: Parameters,
): Decision {
  if (test.kind === "range") {
    const above = decideBound("≥", test.low, reading);
    const below = decideBound("≤", test.high, reading);
    return bothMet(above, below);
  }
  const limit = limitOf(test.limit, parameters);
  return limit === undefined ? "unknown" : decideBound(test.comparison, limit, reading);
}

export function bothMet(a: Decision, b: Decision): Decision {
  if (a === "notMet" || b === "notMet") return "notMet";
  return a === "met" && b === "met" ? "met" : "unknown";
}

function decideBound(comparison: Comparison, limit: number, reading: Reading): Decision {
  switch (reading.kind) {
    case "number":
    case "approximate":
      if (!Number.isFinite(reading.value)) return "unknown";
      return satisfies(reading.value, comparison, limit) ? "met" : "notMet";
    case "range":
      return agreed(satisfies(reading.low, comparison, limit), satisfies(reading.high, comparison, limit));
    case "censored":
      return decideCensored(comparison, limit, reading);
    case "missing":
    case "text":
      return "unknown";
  }
}

function agreed(atLow: boolean, atHigh: boolean): Decision {
  if (atLow !== atHigh) return "unknown";
  return atLow ? "met" : "notMet";
}

/** `<0.05` stands for everything below: it meets an upper limit of 0.05 or more, and fails a lower limit from 0.05 on. */
function decideCensored(
  comparison: Comparison,
  limit: number,
  reading: { readonly comparison: Comparison; readonly limit: number },
): Decision {
  const side = directionOfSign(reading.comparison);
  const order = side === "lower" ? compareExactly(reading.limit, limit) : compareExactly(limit, reading.limit);
  const [isEdgeWritten, isEdgeAsked] = [includesLimit(reading.comparison), includesLimit(comparison)];
  const isClear = (atEdge: boolean): boolean => order < 0 || (order === 0 && atEdge);
  if (directionOfSign(comparison) === side) return isClear(isEdgeAsked || !isEdgeWritten) ? "met" : "unknown";
  return isClear(!isEdgeAsked || !isEdgeWritten) ? "notMet" : "unknown";
}
