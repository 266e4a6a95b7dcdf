import type { Comparison } from "../quantity/quantity";
import { compileIndicator, type CompiledIndicator } from "./compileSystem";
import type { Assessment } from "./grade";
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
}

/** Holds one value of a park against its requirement, with the limit of the park's region. */
export function assessRequirement(
  requirement: Requirement,
  assessment: Assessment,
  system: RequirementSystem,
): AssessedRequirement {
  const isTurned = requirement.turnsWhenShrinking === true && isShrinking(assessment, system);
  const candidates = limitsFor(requirement, assessment.regionKind).map((benchmark) => {
    const compiled = compileRequirement(requirement, isTurned ? turned(benchmark) : benchmark);
    return { compiled, outcome: assessIndicator(compiled, assessment.values[requirement.no], assessment.parameters) };
  });
  const [first] = candidates;
  if (!first)
    return { requirement, compiled: compileRequirement(requirement, null), outcome: UNDECIDED, needsRegionKind: true };
  const agree = candidates.every(({ outcome }) => outcome.level === first.outcome.level);
  return { requirement, compiled: first.compiled, outcome: agree ? first.outcome : UNDECIDED, needsRegionKind: !agree };
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

function turned(benchmark: Benchmark): Benchmark {
  return benchmark.kind === "bound" ? { ...benchmark, comparison: TURNED[benchmark.comparison] } : benchmark;
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
