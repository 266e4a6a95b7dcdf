import type { Comparison } from "../quantity/quantity";
import { compileIndicator, type CompiledIndicator } from "./compileSystem";
import type { AskedRequirement, Assessment } from "./grade";
import { plainFigure } from "./levelTest";
import { assessIndicator, UNDECIDED, type Outcome } from "./membership";
import type { Benchmark, Requirement, RequirementSystem } from "./system";

/** One requirement as it stands for one park: its region's limit, the sign that holds while value added shrinks. */
export interface AssessedRequirement {
  readonly requirement: Requirement;
  readonly compiled: CompiledIndicator;
  readonly outcome: Outcome;
  /** The limit depends on the region kind, which is not known, and the limits disagree about the value. */
  readonly needsRegionKind: boolean;
  /** Absent where every object is asked the same, or nobody knows which limit is this one's. */
  readonly asked?: AskedRequirement;
}

/** Holds one value of a park against its requirement, with the limit of the park's region. */
export function assessRequirement(
  requirement: Requirement,
  assessment: Assessment,
  system: RequirementSystem,
): AssessedRequirement {
  const isTurned = requirement.turnsWhenShrinking === true && isShrinking(assessment, system);
  const limits = limitsFor(requirement, assessment.regionKind).map((limit) => (isTurned ? turned(limit) : limit));
  const candidates = limits.map((benchmark) => {
    const compiled = compileRequirement(requirement, benchmark);
    const value = assessment.values[requirement.no] ?? null;
    return { compiled, outcome: assessIndicator(compiled, value, assessment.parameters) };
  });
  const [first] = candidates;
  if (!first)
    return { requirement, compiled: compileRequirement(requirement, null), outcome: UNDECIDED, needsRegionKind: true };
  const agree = candidates.every(({ outcome }) => outcome.level === first.outcome.level);
  const asked = limits.length === 1 && limits[0] ? askedOf(requirement, limits[0], isTurned) : undefined;
  return {
    requirement,
    compiled: first.compiled,
    outcome: agree ? first.outcome : UNDECIDED,
    needsRegionKind: !agree,
    ...(asked === undefined ? {} : { asked }),
  };
}

function askedOf(
  { benchmark: stated, turnsWhenShrinking }: Requirement,
  benchmark: Benchmark,
  isTurned: boolean,
): AskedRequirement | undefined {
  if (turnsWhenShrinking === true) return { benchmark, by: "growth", isTurned };
  return stated.kind === "byRegion" ? { benchmark, by: "region", isTurned } : undefined;
}

/** The limit of the region kind, or all of them while it is not known: they may agree about the value. */
function limitsFor({ benchmark }: Requirement, regionKind: string | undefined): readonly Benchmark[] {
  if (benchmark.kind !== "byRegion") return [benchmark];
  const own = regionKind === undefined ? undefined : benchmark.limits[regionKind];
  return own ? [own] : Object.values(benchmark.limits);
}

export function isShrinking({ parameters }: Assessment, { growthParameter }: RequirementSystem): boolean {
  const growth = growthParameter === undefined ? undefined : plainFigure(parameters[growthParameter]?.reading);
  return growth !== undefined && growth < 0;
}

const TURNED: Readonly<Record<Comparison, Comparison>> = { "<": ">", "≤": "≥", "≥": "≤", ">": "<" };

/** `≤0.6` → `≥0.6`, in what is tested and in what is printed: an elasticity while value added shrinks. */
export function turned(benchmark: Benchmark): Benchmark {
  if (benchmark.kind !== "bound") return benchmark;
  const comparison = TURNED[benchmark.comparison];
  return { ...benchmark, comparison, text: benchmark.text.replace(/[<>≤≥]=?/, comparison) };
}

/** A requirement is an indicator with a single benchmark: met counts as Ⅰ, not met as below. */
function compileRequirement(requirement: Requirement, benchmark: Benchmark | null): CompiledIndicator {
  const { no, name, unit, group, verified, className } = requirement;
  const weight = { kind: "fixed", weight: 0 } as const;
  const kind = benchmark?.kind === "text" ? "qualitative" : "quantitative";
  const benchmarks = { I: benchmark, II: null, III: null };
  const indicator = { no, name, ...(unit === undefined ? {} : { unit }), weight, kind, benchmarks, verified } as const;
  return compileIndicator({ ...indicator, limiting: group === null }, { name: className, bonus: false });
}

/** Members of each choose-one group. */
export function groupsOf(assessed: readonly AssessedRequirement[]): readonly (readonly AssessedRequirement[])[] {
  const names = new Set(assessed.flatMap(({ requirement }) => requirement.group ?? []));
  return [...names].map((name) => assessed.filter(({ requirement }) => requirement.group === name));
}
