import type { Reading } from "../quantity/quantity";
import { BELOW, type CompiledIndicator, type Rank } from "./compileSystem";
import type { AssessedValue, ByLevel, IndicatorLevel } from "./grade";
import {
  bothMet,
  decideFigure,
  satisfies,
  type Decision,
  type LevelTest,
  type Parameters,
  type PlainBound,
} from "./levelTest";
import { LEVELS, type Level } from "./system";

/** How an indicator stands: the level it surely has, and the best one still possible; equal when the value decides. */
export interface Outcome {
  readonly applies: boolean;
  readonly lowerRank: Rank;
  readonly upperRank: Rank;
  readonly level: IndicatorLevel;
  readonly lower: ByLevel<0 | 1>;
  readonly upper: ByLevel<0 | 1>;
}

const RANKS: readonly Rank[] = [0, 1, 2, BELOW];
const NESTED: readonly ByLevel<0 | 1>[] = RANKS.map((rank) => ({
  I: rank <= 0 ? 1 : 0,
  II: rank <= 1 ? 1 : 0,
  III: rank <= 2 ? 1 : 0,
}));
const NONE: ByLevel<0 | 1> = { I: 0, II: 0, III: 0 };

// Sixteen outcomes at most: every object shares them.
const OUTCOMES: readonly (readonly Outcome[])[] = RANKS.map((lowerRank) =>
  RANKS.map((upperRank) => ({
    applies: true,
    lowerRank,
    upperRank,
    level: lowerRank === upperRank ? levelOfRank(lowerRank) : "missing",
    lower: NESTED[lowerRank] ?? NONE,
    upper: NESTED[upperRank] ?? NONE,
  })),
);

export const NOT_APPLICABLE: Outcome = {
  applies: false,
  lowerRank: BELOW,
  upperRank: BELOW,
  level: "notApplicable",
  lower: NONE,
  upper: NONE,
};

/** Nothing is known: at worst below Ⅲ, at best Ⅰ. */
export const UNDECIDED: Outcome = outcomeOf(BELOW, 0);

export function levelOfRank(rank: Rank): Level | "below" {
  return LEVELS[rank] ?? "below";
}

/**
 * Grades one value against the three benchmarks of its indicator, nested: what meets Ⅰ counts for Ⅱ and Ⅲ as well.
 * A benchmark without figures is met as a person states it; one with a figure **and** a condition needs both. A stated
 * level stands in for the figure of a quantitative indicator when there is no figure.
 *
 * @source 清洁生产评价指标体系编制通则 (2013), membership function; GB/T 43329-2023
 * @example 18 kWh/m2 against ≤10, ≤20, ≤50 is level Ⅱ: membership 0, 1, 1
 */
export function assessIndicator(
  compiled: CompiledIndicator,
  value: AssessedValue | null,
  parameters: Parameters,
): Outcome {
  if (compiled.tests === null) return NOT_APPLICABLE;
  if (value === null) return UNDECIDED;
  if (isNotApplicable(value)) return NOT_APPLICABLE;
  const reading = value.quantity.reading;
  if (compiled.plainBounds !== null && reading.kind === "number" && Number.isFinite(reading.value))
    return plainOutcome(compiled.plainBounds, reading.value);
  const stated = statedRankOf(compiled, value);
  if (stated !== undefined && !hasFigure(reading) && !needsFigure(compiled.tests)) return outcomeOf(stated, stated);
  return nestedOutcome(compiled.tests, { reading, stated, parameters });
}

/** The best level whose bound the figure meets. */
function plainOutcome(bounds: readonly PlainBound[], figure: number): Outcome {
  for (const rank of [0, 1, 2] as const) {
    const bound = bounds[rank];
    if (bound && satisfies(figure, bound.comparison, bound.limit)) return outcomeOf(rank, rank);
  }
  return outcomeOf(BELOW, BELOW);
}

/** Whether the value says that the indicator does not apply to this object. */
export function isNotApplicable(value: AssessedValue): boolean {
  const reading = value.quantity.reading;
  return value.stated === "notApplicable" || (reading.kind === "missing" && reading.reason === "notApplicable");
}

/** Whether anything numeric is written, so that a stated level cannot replace it. */
export function hasFigure(reading: Reading): boolean {
  return reading.kind !== "missing" && reading.kind !== "text";
}

/** What the stated level counts as, merged levels considered; undefined when nothing is stated. */
export function statedRankOf(compiled: CompiledIndicator, value: AssessedValue): Rank | undefined {
  if (value.stated === undefined || value.stated === "notApplicable") return undefined;
  if (value.stated === "below") return BELOW;
  return compiled.statedRanks[LEVELS.indexOf(value.stated)];
}

/** A number and a condition together: the condition alone proves nothing. */
function needsFigure(tests: readonly LevelTest[]): boolean {
  return tests.some((test) => test.kind !== "text" && test.needsCondition);
}

function decideStated(stated: Rank | undefined, rank: Rank): Decision {
  if (stated === undefined) return "unknown";
  return stated <= rank ? "met" : "notMet";
}

interface WrittenValue {
  readonly reading: Reading;
  readonly stated: Rank | undefined;
  readonly parameters: Parameters;
}

function nestedOutcome(tests: readonly LevelTest[], written: WrittenValue): Outcome {
  let upperRank: Rank = BELOW;
  for (const rank of [0, 1, 2] as const) {
    const test = tests[rank];
    const decision = test ? decide(test, rank, written) : "unknown";
    if (decision !== "notMet" && upperRank === BELOW) upperRank = rank;
    if (decision === "met") return outcomeOf(rank, upperRank);
  }
  return outcomeOf(BELOW, upperRank);
}

function decide(test: LevelTest, rank: Rank, { reading, stated, parameters }: WrittenValue): Decision {
  if (test.kind === "text") return decideStated(stated, rank);
  const figure = decideFigure(test, reading, parameters);
  return test.needsCondition ? bothMet(figure, decideStated(stated, rank)) : figure;
}

function outcomeOf(lowerRank: Rank, upperRank: Rank): Outcome {
  return OUTCOMES[lowerRank]?.[upperRank] ?? UNDECIDED;
}
