import {
  addExactly,
  divideExactly,
  isAtLeast,
  isClose,
  multiplyExactly,
  rationalOf,
  ZERO,
  type Rational,
} from "../quantity/exact";
import { ClassFigures, type Fractions } from "./classFigures";
import { BELOW, type CompiledClass, type CompiledSystem, type Rank } from "./compileSystem";
import type { Outcome } from "./membership";
import type { WeighedClass, Weighing } from "./weighing";

/** With missing values counted as not met (lower) or as met (upper). */
export type Side = "lower" | "upper";

/** What one object has, indicator by indicator in the order of the system. */
export interface Membership {
  readonly compiled: CompiledSystem;
  readonly outcomes: readonly Outcome[];
  readonly weighing: Weighing;
}

export interface IndexFigures {
  readonly membership: Membership;
  /** Every value decides: lower and upper are the same. */
  readonly isDecided: boolean;
  readonly classes: readonly ClassFigures[];
  readonly ordinary: Readonly<Record<Side, Fractions>>;
  readonly bonus: Readonly<Record<Side, Fractions>>;
}

/**
 * The index of one object: Y_k = Σ w_i · Σ w_ij · Y_k(x_ij), as a share 0–1, lower and upper, with the weights that
 * `weigh` gives; bonus classes come on top. Where everything assessed is met the ordinary share is exactly 1, whatever
 * the weights: numerator and divisor are the same sum.
 *
 * @source 清洁生产评价指标体系编制通则 (2013), formulas 5-1 to 5-3; bonus rule of our own where the source is silent
 */
export function computeIndex(membership: Membership): IndexFigures {
  const isDecided = membership.outcomes.every(({ lowerRank, upperRank }) => lowerRank === upperRank);
  const classes = membership.weighing.classes.map((weighed) => {
    const lower = metShares(weighed, membership, "lower");
    return new ClassFigures(weighed, lower, isDecided ? lower : metShares(weighed, membership, "upper"));
  });
  const total = (bonus: boolean): Record<Side, Fractions> => {
    const lower = combine(classes, { bonus, side: "lower", membership });
    return { lower, upper: isDecided ? lower : combine(classes, { bonus, side: "upper", membership }) };
  };
  return { membership, isDecided, classes, ordinary: total(false), bonus: total(true) };
}

const NOTHING: Fractions = [0, 0, 0];

/** Nested: what meets Ⅰ counts for Ⅱ and Ⅲ. */
function metShares(
  { compiledClass, assessed }: WeighedClass,
  { outcomes, weighing }: Membership,
  side: Side,
): Fractions {
  if (assessed <= 0) return NOTHING;
  let first = 0;
  let second = 0;
  let third = 0;
  const end = compiledClass.first + compiledClass.indicators.length;
  for (let place = compiledClass.first; place < end; place++) {
    const rank = rankOn(side, outcomes[place]);
    const weight = weighing.weights[place] ?? 0;
    if (rank <= 0) first += weight;
    if (rank <= 1) second += weight;
    if (rank <= 2) third += weight;
  }
  return [first / assessed, second / assessed, third / assessed];
}

/** The level that an indicator surely has, or the best one still possible. */
export function rankOn(side: Side, outcome: Outcome | undefined): Rank {
  if (outcome === undefined) return BELOW;
  return side === "lower" ? outcome.lowerRank : outcome.upperRank;
}

function combine(
  classes: readonly ClassFigures[],
  { bonus, side, membership }: { readonly bonus: boolean; readonly side: Side; readonly membership: Membership },
): Fractions {
  let first = 0;
  let second = 0;
  let third = 0;
  for (const each of classes) {
    const { source } = each.weighed.compiledClass;
    if (source.bonus !== bonus) continue;
    const fractions = each[side];
    first += source.weight * fractions[0];
    second += source.weight * fractions[1];
    third += source.weight * fractions[2];
  }
  if (bonus) return [first, second, third];
  const { divisor } = membership.weighing;
  return divisor > 0 ? [first / divisor, second / divisor, third / divisor] : NOTHING;
}

/** Whether anything is assessed outside the bonus classes; without that there is nothing to rate. */
export function isRatable({ classes }: IndexFigures): boolean {
  return classes.some(({ weighed }) => weighed.assessed > 0 && !weighed.compiledClass.source.bonus);
}

/** Y_k for printing, 0–100: ordinary and bonus classes together, capped at 100. */
export function indexPercent(figures: IndexFigures, side: Side, rank: 0 | 1 | 2): number {
  return Math.min(100, 100 * (figures.ordinary[side][rank] + figures.bonus[side][rank]));
}

/**
 * Whether Y_k reaches a threshold in percent. 100 is the statement "everything assessed in the ordinary classes is met":
 * no bonus makes up for one that is not. Other thresholds are decided exactly where binary arithmetic comes close.
 *
 * @example weights 0.15 · 0.15 … that sum to 99.99999999999999 in floats reach 100 when everything is met
 */
export function reachesThreshold(
  figures: IndexFigures,
  { side, rank, threshold }: { readonly side: Side; readonly rank: 0 | 1 | 2; readonly threshold: number },
): boolean {
  const ordinary = figures.ordinary[side][rank];
  if (threshold >= 100) return ordinary === 1;
  const reached = ordinary + figures.bonus[side][rank];
  const needed = threshold / 100;
  if (!isClose(reached, needed)) return reached > needed;
  return isAtLeast(exactIndex(figures, side, rank), divideExactly(rationalOf(threshold), rationalOf(100)));
}

/** The same sum in exact fractions of the printed weights. */
function exactIndex({ classes, membership }: IndexFigures, side: Side, rank: Rank): Rational {
  const { rating } = membership.compiled.system;
  let [ordinary, bonus, divisor] = [ZERO, ZERO, ZERO];
  for (const { weighed } of classes) {
    const { compiledClass, assessed } = weighed;
    const weight = rationalOf(compiledClass.source.weight);
    const part = assessed > 0 ? multiplyExactly(weight, exactClass(compiledClass, membership, { side, rank })) : ZERO;
    if (compiledClass.source.bonus) bonus = addExactly(bonus, part);
    else ordinary = addExactly(ordinary, part);
    const counts = !compiledClass.source.bonus && (assessed > 0 || !rating.renormaliseClasses);
    if (counts) divisor = addExactly(divisor, weight);
  }
  return divisor.numerator === 0n ? bonus : addExactly(divideExactly(ordinary, divisor), bonus);
}

function exactClass(
  compiledClass: CompiledClass,
  { outcomes, weighing }: Membership,
  { side, rank }: { readonly side: Side; readonly rank: Rank },
): Rational {
  let [met, assessed] = [ZERO, ZERO];
  for (let i = 0; i < compiledClass.indicators.length; i++) {
    const outcome = outcomes[compiledClass.first + i];
    const share = weighing.shares[compiledClass.first + i];
    if (!share || weighing.weights[compiledClass.first + i] === 0) continue;
    const weight = multiplyExactly(
      rationalOf(share.total),
      divideExactly(rationalOf(share.part), rationalOf(share.whole)),
    );
    assessed = addExactly(assessed, weight);
    if (rankOn(side, outcome) <= rank) met = addExactly(met, weight);
  }
  return divideExactly(met, assessed);
}
