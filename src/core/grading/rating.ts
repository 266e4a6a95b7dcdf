import { BELOW, type Rank } from "./compileSystem";
import type { ByLevel, ObjectLevel } from "./grade";
import { rankOn, reachesThreshold, type IndexFigures, type Membership, type Side } from "./levelIndex";
import { levelOfRank } from "./membership";
import { LEVELS, type Level } from "./system";

/** The level an object has for sure, the best one still possible, and what stands in the way. */
export interface Rating {
  readonly worst: Level | "below";
  readonly best: Level | "below";
  /** Limiting indicators that surely miss the level; missing values and 不适用 prove nothing. */
  readonly limitingFailures: ByLevel<readonly string[]>;
  /** Best level whose index is reached but which a limiting indicator bars. */
  readonly barred: Level | null;
}

/**
 * Rates one object, from Ⅰ downwards: the first level whose rule is met. A level asks for its index, for every limiting
 * indicator at the level or better, and Ⅰ, where the system says so, for the other indicators at a lowest level.
 *
 * @source 清洁生产评价指标体系编制通则 (2013): Y_Ⅰ ≥ 85, Y_Ⅱ ≥ 85, Y_Ⅲ = 100; thresholds and clauses are data of the system
 */
export function rate(figures: IndexFigures): Rating {
  const limitingFailures = failuresOf(figures);
  const best = levelOn("upper", figures);
  return {
    worst: figures.isDecided ? best : levelOn("lower", figures),
    best,
    limitingFailures,
    barred: barredLevel(figures, best, limitingFailures),
  };
}

/** The level when missing values cannot change it. */
export function ratedLevel(rating: Rating): ObjectLevel {
  return rating.worst === rating.best ? rating.worst : "undetermined";
}

function levelOn(side: Side, figures: IndexFigures): Level | "below" {
  const { rating } = figures.membership.compiled.system;
  const limiting = rating.limitingAtLevel ? worstLimiting(figures, side) : 0;
  const others = rating.othersAtLeastForI === null ? null : worstOther(figures, side);
  for (const rank of [0, 1, 2] as const) {
    const level = LEVELS[rank] ?? "III";
    if (limiting > rank) continue;
    if (rank === 0 && others !== null && others > rankOf(rating.othersAtLeastForI)) continue;
    if (reachesThreshold(figures, { side, rank, threshold: rating.thresholds[level] })) return levelOfRank(rank);
  }
  return "below";
}

function rankOf(level: Level | null): number {
  return level === null ? BELOW : LEVELS.indexOf(level);
}

function worstLimiting({ membership }: IndexFigures, side: Side): Rank {
  let worst: Rank = 0;
  for (const place of membership.compiled.limitingPlaces) worst = worse(worst, rankAt(membership, place, side));
  return worst;
}

/** Bonus indicators and those without weight are not what the clause on the other indicators means. */
function worstOther({ membership }: IndexFigures, side: Side): Rank {
  let worst: Rank = 0;
  membership.compiled.indicators.forEach(({ indicator, bonus }, place) => {
    if (indicator.limiting || bonus || (membership.weighing.weights[place] ?? 0) <= 0) return;
    worst = worse(worst, rankAt(membership, place, side));
  });
  return worst;
}

function worse(a: Rank, b: Rank): Rank {
  return a > b ? a : b;
}

/** What is not applicable stands in nobody's way. */
function rankAt({ outcomes }: Membership, place: number, side: Side): Rank {
  const outcome = outcomes[place];
  return outcome?.applies ? rankOn(side, outcome) : 0;
}

const NO_FAILURES: ByLevel<readonly string[]> = { I: [], II: [], III: [] };

function failuresOf({ membership }: IndexFigures): ByLevel<readonly string[]> {
  const { indicators, limitingPlaces } = membership.compiled;
  if (limitingPlaces.every((place) => rankAt(membership, place, "upper") === 0)) return NO_FAILURES;
  const failures = { I: [] as string[], II: [] as string[], III: [] as string[] };
  for (const place of limitingPlaces) {
    const no = indicators[place]?.indicator.no ?? "";
    const rank = rankAt(membership, place, "upper");
    if (rank > 0) failures.I.push(no);
    if (rank > 1) failures.II.push(no);
    if (rank > 2) failures.III.push(no);
  }
  return failures;
}

function barredLevel(figures: IndexFigures, best: Level | "below", failures: ByLevel<readonly string[]>): Level | null {
  const { rating } = figures.membership.compiled.system;
  if (!rating.limitingAtLevel || failures.I.length === 0) return null;
  const bestRank = best === "below" ? BELOW : LEVELS.indexOf(best);
  const barred = LEVELS.find((level, i) => {
    if (i >= bestRank || failures[level].length === 0) return false;
    const rank = i === 0 ? 0 : i === 1 ? 1 : 2;
    return reachesThreshold(figures, { side: "lower", rank, threshold: rating.thresholds[level] });
  });
  return barred ?? null;
}
