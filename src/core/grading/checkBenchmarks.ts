import { compareExactly } from "../quantity/exact";
import type { Origin } from "../outcome/outcome";
import { withFallback } from "./checkWeights";
import { directionOf, directionOfSign, hasContradictingSigns } from "./direction";
import type { GradingFinding } from "./findings";
import { evaluate, includesLimit, testOf, type LevelTest } from "./levelTest";
import { LEVELS, type Expression, type IndexSystem, type Indicator, type Level } from "./system";

type FigureTest = Exclude<LevelTest, { kind: "text" }>;
type BoundTest = Extract<LevelTest, { kind: "bound" }>;

/** Whole values of a plant parameter that formulas are tried at, e.g. layers of a board beyond two. */
const TRIED_PARAMETER_VALUES = Array.from({ length: 21 }, (_, n) => n);

/**
 * Contradictions between the benchmarks of one indicator: signs that point both ways, a worse level that asks more than
 * a better one (formulas are tried at 0–20), levels or whole indicators without a benchmark.
 */
export function checkBenchmarks(indicator: Indicator, system: IndexSystem): readonly GradingFinding[] {
  const { no, name } = indicator;
  const at = { system: system.title, no, name, origins: withFallback([indicator.origin], system) } as const;
  const blank = LEVELS.filter((level) => indicator.benchmarks[level] === null);
  if (blank.length === LEVELS.length) return [{ ...at, code: "grading.noBenchmark", severity: "warning" }];
  if (hasContradictingSigns(indicator.benchmarks))
    return [{ ...at, code: "grading.signsContradict", severity: "error", origins: cellsOf(indicator, LEVELS, system) }];
  const findings: GradingFinding[] = [...checkOrder(indicator, system)];
  // A single requirement is a form of its own; one gap among three levels may be a cell that was not copied.
  if (blank.length === 1)
    findings.push({
      ...at,
      code: "grading.levelWithoutBenchmark",
      severity: "info",
      levels: blank,
      origins: cellsOf(indicator, blank, system),
    });
  return findings;
}

function cellsOf(indicator: Indicator, levels: readonly Level[], system: IndexSystem): readonly Origin[] {
  const cells = levels.map((level) => indicator.cells?.benchmarks?.[level]).filter((cell) => cell !== undefined);
  return cells.length > 0 ? cells : withFallback([indicator.origin], system);
}

interface LevelOfTest {
  readonly level: Level;
  readonly test: FigureTest;
}

function checkOrder(indicator: Indicator, system: IndexSystem): readonly GradingFinding[] {
  const direction = directionOf(indicator.benchmarks);
  const tests = LEVELS.flatMap((level): readonly LevelOfTest[] => {
    const benchmark = indicator.benchmarks[level];
    const test = benchmark && testOf(benchmark, direction, false);
    return test && test.kind !== "text" ? [{ level, test }] : [];
  });
  return tests.slice(1).flatMap((worse, i): readonly GradingFinding[] => {
    const better = tests[i];
    const broken = better && firstBreak(better.test, worse.test);
    if (!better || broken === undefined) return [];
    const { no, name } = indicator;
    const origins = cellsOf(indicator, [worse.level, better.level], system);
    const levels = { better: better.level, worse: worse.level } as const;
    const at = broken.parameters.length > 0 ? { at: broken } : {};
    return [
      {
        code: "grading.levelsOutOfOrder",
        severity: "error",
        system: system.title,
        no,
        name,
        ...levels,
        ...at,
        origins,
      },
    ];
  });
}

/** Where the worse level first asks more than the better one; undefined when it never does. */
function firstBreak(
  better: FigureTest,
  worse: FigureTest,
): { readonly parameters: readonly string[]; readonly value: number } | undefined {
  const parameters = [...new Set([...parametersOf(better), ...parametersOf(worse)])];
  const tried = parameters.length > 0 ? TRIED_PARAMETER_VALUES : [0];
  const value = tried.find((n) => !asksAsMuch(better, worse, n));
  return value === undefined ? undefined : { parameters, value };
}

function parametersOf(test: FigureTest): readonly string[] {
  return test.kind === "bound" && typeof test.limit !== "number" ? test.limit.terms.map((term) => term.parameter) : [];
}

/** Whether whatever meets the better level also meets the worse one. */
function asksAsMuch(better: FigureTest, worse: FigureTest, n: number): boolean {
  if (better.kind === "bound" && worse.kind === "bound") return isBoundWithin(better, worse, n);
  if (better.kind === "range" && worse.kind === "range") return better.low >= worse.low && better.high <= worse.high;
  return true;
}

function isBoundWithin(better: BoundTest, worse: BoundTest, n: number): boolean {
  const order = compareExactly(valueAt(better.limit, n), valueAt(worse.limit, n));
  if (order === 0) return !includesLimit(better.comparison) || includesLimit(worse.comparison);
  return directionOfSign(better.comparison) === "lower" ? order < 0 : order > 0;
}

function valueAt(limit: number | Expression, n: number): number {
  return typeof limit === "number" ? limit : (evaluate(limit, () => n) ?? 0);
}
