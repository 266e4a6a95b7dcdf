import type { Comparison } from "../quantity/quantity";
import type { ByLevel } from "./grade";
import { LEVELS, type Benchmark } from "./system";

export type Direction = "lower" | "higher";

type RangeBenchmark = Extract<Benchmark, { kind: "range" }>;

/**
 * Which way is better, as the benchmarks say: their signs, or, when all are ranges, their order (Ⅰ 0–3, Ⅱ 3–4).
 * null when they do not say (texts, or ranges that lie inside one another as for pH) or contradict each other.
 * The unit never tells: for some rates lower is better.
 */
export function directionOf(benchmarks: ByLevel<Benchmark | null>): Direction | null {
  const own = LEVELS.map((level) => benchmarks[level]).filter((benchmark) => benchmark !== null);
  const signs = new Set(
    own.flatMap((benchmark) => (benchmark.kind === "bound" ? [directionOfSign(benchmark.comparison)] : [])),
  );
  if (signs.size > 0) return signs.size === 1 ? ([...signs][0] ?? null) : null;
  return directionOfRanges(own.filter((benchmark) => benchmark.kind === "range"));
}

export function directionOfSign(comparison: Comparison): Direction {
  return comparison === "<" || comparison === "≤" ? "lower" : "higher";
}

/** Whether bounds of different levels point in opposite directions, so that no level can be trusted. */
export function hasContradictingSigns(benchmarks: ByLevel<Benchmark | null>): boolean {
  const signs = LEVELS.map((level) => benchmarks[level]).flatMap((benchmark) =>
    benchmark?.kind === "bound" ? [directionOfSign(benchmark.comparison)] : [],
  );
  return new Set(signs).size > 1;
}

function directionOfRanges(ranges: readonly RangeBenchmark[]): Direction | null {
  const pairs = ranges.slice(1).map((worse, i) => [ranges[i] ?? worse, worse] as const);
  const distinct = pairs.filter(([better, worse]) => better.low !== worse.low || better.high !== worse.high);
  if (distinct.length === 0) return null;
  if (distinct.every(([better, worse]) => better.high <= worse.low)) return "lower";
  if (distinct.every(([better, worse]) => better.low >= worse.high)) return "higher";
  return null;
}
