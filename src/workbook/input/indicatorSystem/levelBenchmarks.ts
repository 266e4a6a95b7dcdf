import { LEVELS, type Benchmark, type Expression, type IndicatorKind, type Level } from "../../../core/grading/system";
import type { Comparison } from "../../../core/quantity/quantity";
import { OPEN_ENDING } from "./benchmark.terms";
import { classifyBenchmark, type BenchmarkText } from "./readBenchmark";
import { readUnit } from "../../cells/unitText";

export type Benchmarks = Readonly<Record<Level, Benchmark | null>>;

/** Doubts about the benchmarks of one indicator; the caller knows the cells. */
export type BenchmarkDoubt =
  | { readonly kind: "signInferred" | "mergeAssumed"; readonly level: Level }
  | { readonly kind: "signUnknown" | "severalNumbers" | "sameAsNothing"; readonly level: Level; readonly text: string }
  | { readonly kind: "unitsDiffer"; readonly level: Level; readonly unit: string };

export interface LevelTexts {
  readonly texts: Readonly<Record<Level, string>>;
  readonly unit?: string;
  /** False when blanks may be the rest of a merged area. */
  readonly mergesAreKnown: boolean;
  /** Benchmarks of the indicator above, for 同上. */
  readonly above?: Benchmarks;
}

/**
 * Reads the three benchmarks of one indicator together: 同Ⅰ级 and 同左 look at the other levels, numbers without a sign
 * take the direction of the signs beside them or of their order, and where the levels are words a bare `1-3` is a list
 * of items, not a range.
 */
export function levelBenchmarks(input: LevelTexts): { benchmarks: Benchmarks; doubts: readonly BenchmarkDoubt[] } {
  const doubts: BenchmarkDoubt[] = [];
  const texts = input.mergesAreKnown ? input.texts : fillMerged(input.texts, doubts);
  const said = mapLevels((level) => classifyBenchmark(texts[level], input.unit));
  const inWords = input.unit === undefined ? wordiness(said) : "none";
  const bare = LEVELS.map((level) => said[level]).filter((each) => each.kind === "bareNumber");
  const sign =
    inWords !== "none"
      ? undefined
      : (signBeside(said) ??
        signOfOrder(
          bare.map((each) => each.limit),
          input.unit,
        ));
  const own = mapLevels((level) =>
    ownBenchmark({ said: said[level], text: texts[level], level, inWords, sign }, doubts),
  );
  checkUnits(said, input.unit, doubts);
  return { benchmarks: resolveSame({ said, own: withOpenEnds(own), texts, above: input.above }, doubts), doubts };
}

/** 以下 includes its number, but not when the next level begins there: `3次以下` beside `3-4次` is less than 3. */
function withOpenEnds(own: Benchmarks): Benchmarks {
  const neighbours = LEVELS.map((level) => own[level]);
  return mapLevels((level) => {
    const benchmark = own[level];
    if (benchmark?.kind !== "bound" || !OPEN_ENDING.test(benchmark.text)) return benchmark;
    const isTaken = neighbours.some(
      (other) => other?.kind === "range" && (other.low === benchmark.limit || other.high === benchmark.limit),
    );
    return isTaken ? { ...benchmark, comparison: benchmark.comparison === "≤" ? "<" : ">" } : benchmark;
  });
}

/** qualitative: words only; mixed: a number with a condition that a person must attest. */
export function kindOf(benchmarks: Benchmarks): IndicatorKind {
  const own = LEVELS.map((level) => benchmarks[level]).filter((benchmark) => benchmark !== null);
  if (own.length > 0 && own.every((benchmark) => benchmark.kind === "text")) return "qualitative";
  return own.some((benchmark) => benchmark.kind !== "text" && benchmark.condition !== undefined)
    ? "mixed"
    : "quantitative";
}

function mapLevels<T>(of: (level: Level) => T): Readonly<Record<Level, T>> {
  return { I: of("I"), II: of("II"), III: of("III") };
}

function fillMerged(texts: Readonly<Record<Level, string>>, doubts: BenchmarkDoubt[]): Readonly<Record<Level, string>> {
  const second = texts.II === "" ? texts.I : texts.II;
  const third = texts.III === "" ? second : texts.III;
  if (second !== texts.II) doubts.push({ kind: "mergeAssumed", level: "II" });
  if (third !== texts.III) doubts.push({ kind: "mergeAssumed", level: "III" });
  return { I: texts.I, II: second, III: third };
}

/** How much of an indicator without unit is read as words: nothing, numbers without sign, or all levels. */
type Wordiness = "none" | "unsigned" | "all";

/** Where words prevail, a person grades: `180m2以上` beside 配套烟气余热回收 is one more requirement in words. */
function wordiness(said: Readonly<Record<Level, BenchmarkText>>): Wordiness {
  const benchmarks = LEVELS.map((level) => said[level]).filter((each) => each.kind === "benchmark");
  const words = benchmarks.filter(({ benchmark }) => benchmark.kind === "text").length;
  const signed = benchmarks.filter(({ isSigned }) => isSigned).length;
  if (words === 0) return "none";
  return words > signed ? "all" : "unsigned";
}

function signBeside(said: Readonly<Record<Level, BenchmarkText>>): Comparison | undefined {
  for (const level of LEVELS) {
    const each = said[level];
    if (each.kind !== "benchmark" || each.benchmark.kind !== "bound") continue;
    return each.benchmark.comparison === "≤" || each.benchmark.comparison === "<" ? "≤" : "≥";
  }
  return undefined;
}

/**
 * Ⅰ smaller than Ⅲ: smaller is better. Equal, crossing or single numbers say nothing, except where one sign would ask
 * for nothing: 100 % can only be a least share, 0 only a most.
 */
function signOfOrder(limits: readonly (number | Expression)[], unit: string | undefined): Comparison | undefined {
  if (limits.length > 0 && limits.every((limit) => limit === 0)) return "≤";
  if (limits.length > 0 && unit === "%" && limits.every((limit) => limit === 100)) return "≥";
  const values = limits.map((limit) => (typeof limit === "number" ? limit : atOne(limit)));
  const steps = values.slice(1).map((value, i) => Math.sign(value - (values[i] ?? value)));
  if (steps.includes(1) && !steps.includes(-1)) return "≤";
  return steps.includes(-1) && !steps.includes(1) ? "≥" : undefined;
}

function atOne(expression: Expression): number {
  return expression.terms.reduce((sum, term) => sum + term.factor, expression.constant);
}

interface OwnText {
  readonly said: BenchmarkText;
  readonly text: string;
  readonly level: Level;
  readonly inWords: Wordiness;
  readonly sign: Comparison | undefined;
}

function ownBenchmark(own: OwnText, doubts: BenchmarkDoubt[]): Benchmark | null {
  const { said, text, level, inWords } = own;
  switch (said.kind) {
    case "none":
    case "same":
      return null;
    case "severalNumbers":
      doubts.push({ kind: "severalNumbers", level, text });
      return { kind: "text", text };
    case "benchmark":
      return inWords === "all" || (inWords === "unsigned" && !said.isSigned) ? { kind: "text", text } : said.benchmark;
    case "bareNumber":
      return bareBenchmark(said.limit, own, doubts);
  }
}

function bareBenchmark(
  limit: number | Expression,
  { text, level, inWords, sign }: OwnText,
  doubts: BenchmarkDoubt[],
): Benchmark {
  if (sign) {
    doubts.push({ kind: "signInferred", level });
    return { kind: "bound", comparison: sign, limit, text };
  }
  if (inWords === "none") doubts.push({ kind: "signUnknown", level, text });
  return { kind: "text", text };
}

function checkUnits(
  said: Readonly<Record<Level, BenchmarkText>>,
  unit: string | undefined,
  doubts: BenchmarkDoubt[],
): void {
  if (unit === undefined) return;
  const expected = readUnit(unit) ?? unit;
  for (const level of LEVELS) {
    const each = said[level];
    const written = each.kind === "benchmark" || each.kind === "bareNumber" ? each.unit : undefined;
    if (written !== undefined && written !== expected) doubts.push({ kind: "unitsDiffer", level, unit: written });
  }
}

interface Resolving {
  readonly said: Readonly<Record<Level, BenchmarkText>>;
  readonly own: Benchmarks;
  readonly texts: Readonly<Record<Level, string>>;
  readonly above: Benchmarks | undefined;
}

function resolveSame({ said, own, texts, above }: Resolving, doubts: BenchmarkDoubt[]): Benchmarks {
  const resolve = (level: Level, depth: number): Benchmark | null => {
    const each = said[level];
    if (each.kind !== "same" || depth > LEVELS.length) return own[level];
    if (each.as === "above") return above?.[level] ?? null;
    const source = each.as === "left" ? LEVELS[LEVELS.indexOf(level) - 1] : each.as;
    return source === undefined || source === level ? null : resolve(source, depth + 1);
  };
  return mapLevels((level) => {
    const benchmark = resolve(level, 0);
    if (said[level].kind === "same" && !benchmark) doubts.push({ kind: "sameAsNothing", level, text: texts[level] });
    return benchmark;
  });
}
