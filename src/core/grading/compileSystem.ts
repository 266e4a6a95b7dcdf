import { levelTestsOf, plainBoundsOf, type LevelTest, type PlainBound } from "./levelTest";
import {
  LEVELS,
  type Benchmark,
  type Expression,
  type IndexSystem,
  type Indicator,
  type IndicatorClass,
} from "./system";

/** Place in the row Ⅰ, Ⅱ, Ⅲ, below: smaller is better. */
export type Rank = 0 | 1 | 2 | 3;
export const BELOW: Rank = 3;

/** A second-level weight before renormalisation: total × part / whole, kept apart so that thresholds can be exact. */
export interface Share {
  readonly total: number;
  readonly part: number;
  readonly whole: number;
}

/** An indicator with everything worked out that is the same for every object. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly bonus: boolean;
  readonly className: string;
  /** Tests of Ⅰ, Ⅱ, Ⅲ; null: not assessed. */
  readonly tests: readonly LevelTest[] | null;
  /** The same where a plain figure alone decides all three; null otherwise. */
  readonly plainBounds: readonly PlainBound[] | null;
  /** What a stated Ⅰ, Ⅱ, Ⅲ counts as: better than stated where the benchmarks of both levels are the same. */
  readonly statedRanks: readonly Rank[];
  /** Plant parameters its benchmarks name. */
  readonly parameters: readonly string[];
  /** Its weight where that is the same for every object, null where it is shared. */
  readonly fixedShare: Share | null;
}

export interface CompiledClass {
  readonly source: IndicatorClass;
  /** Place of its first indicator in the flat list. */
  readonly first: number;
  readonly indicators: readonly CompiledIndicator[];
  /** Groups that share a weight, with the places of their members in the flat list. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

export interface CompiledSystem {
  readonly system: IndexSystem;
  readonly classes: readonly CompiledClass[];
  readonly indicators: readonly CompiledIndicator[];
  /** Places of the limiting indicators in the flat list. */
  readonly limitingPlaces: readonly number[];
  readonly sharesByOutput: boolean;
  readonly hasParameters: boolean;
}

const compiledSystems = new WeakMap<IndexSystem, CompiledSystem>();

/** Works out once per system what every object needs; systems are plain data and never change. */
export function compileSystem(system: IndexSystem): CompiledSystem {
  const known = compiledSystems.get(system);
  if (known) return known;
  const classes: CompiledClass[] = [];
  let first = 0;
  for (const source of system.classes) {
    const indicators = source.indicators.map((indicator) => compileIndicator(indicator, source));
    classes.push({ source, first, indicators, groups: groupsOf(source.indicators, first) });
    first += indicators.length;
  }
  const indicators = classes.flatMap((each) => each.indicators);
  const compiled = {
    system,
    classes,
    indicators,
    limitingPlaces: indicators.flatMap(({ indicator }, place) => (indicator.limiting ? [place] : [])),
    sharesByOutput: indicators.some(({ indicator }) => indicator.weight.kind === "sharedByOutput"),
    hasParameters: indicators.some(({ parameters }) => parameters.length > 0),
  };
  compiledSystems.set(system, compiled);
  return compiled;
}

export function compileIndicator(
  indicator: Indicator,
  source: Pick<IndicatorClass, "name" | "bonus">,
): CompiledIndicator {
  const tests = levelTestsOf(indicator);
  return {
    indicator,
    bonus: source.bonus,
    className: source.name,
    tests,
    plainBounds: plainBoundsOf(tests),
    statedRanks: statedRanksOf(indicator),
    parameters: parametersOf(indicator),
    fixedShare: indicator.weight.kind === "fixed" ? { total: indicator.weight.weight, part: 1, whole: 1 } : null,
  };
}

function groupsOf(indicators: readonly Indicator[], first: number): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  indicators.forEach(({ weight }, i) => {
    if (weight.kind === "fixed") return;
    groups.set(weight.group, [...(groups.get(weight.group) ?? []), first + i]);
  });
  return groups;
}

/**
 * Levels that share one printed text are one level: who meets it, meets the better one. A level printed alone at the
 * top (no better one has a benchmark) counts as Ⅰ. A stated level that has no benchmark of its own stays as stated.
 */
function statedRanksOf(indicator: Indicator): readonly Rank[] {
  const own = LEVELS.map((level) => indicator.benchmarks[level]);
  if (own.filter((benchmark) => benchmark !== null).length === 1) return [0, 0, 0];
  const ranks: Rank[] = [];
  let better: { readonly benchmark: Benchmark; readonly rank: Rank } | null = null;
  for (const stated of [0, 1, 2] as const) {
    const benchmark: Benchmark | null = own[stated] ?? null;
    const rank: Rank = benchmark === null ? stated : rankBeside(benchmark, better, stated);
    if (benchmark !== null) better = { benchmark, rank };
    ranks.push(rank);
  }
  return ranks;
}

function rankBeside(
  benchmark: Benchmark,
  better: { readonly benchmark: Benchmark; readonly rank: Rank } | null,
  stated: Rank,
): Rank {
  if (better === null) return 0;
  return isSameBenchmark(benchmark, better.benchmark) ? better.rank : stated;
}

/** Whether two levels print the same requirement. */
export function isSameBenchmark(a: Benchmark, b: Benchmark): boolean {
  return requirementText(a) === requirementText(b);
}

/** What is asked, without the way it is printed: `≤8` and `<=8` are the same bound. */
function requirementText(benchmark: Benchmark): string {
  switch (benchmark.kind) {
    case "text":
      return `text ${benchmark.text.replace(/\s+/g, "")}`;
    case "range":
      return `range ${benchmark.low} ${benchmark.high} ${benchmark.condition ?? ""}`;
    case "bound":
      return `bound ${benchmark.comparison} ${limitText(benchmark.limit)} ${benchmark.condition ?? ""}`;
  }
}

function limitText(limit: number | Expression): string {
  if (typeof limit === "number") return String(limit);
  return [limit.constant, ...limit.terms.map((term) => `${term.factor}${term.parameter}`)].join("+");
}

function parametersOf(indicator: Indicator): readonly string[] {
  const names = LEVELS.flatMap((level) => {
    const benchmark = indicator.benchmarks[level];
    if (benchmark?.kind !== "bound" || typeof benchmark.limit === "number") return [];
    return benchmark.limit.terms.map((term) => term.parameter);
  });
  return [...new Set(names)];
}
