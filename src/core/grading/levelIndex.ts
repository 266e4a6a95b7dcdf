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
import type { CompiledClass, CompiledSystem, Rank, Share } from "./compileSystem";
import type { Outcome } from "./membership";

/** With missing values counted as not met (lower) or as met (upper). */
export type Side = "lower" | "upper";
/** Shares 0–1 for Ⅰ, Ⅱ, Ⅲ. */
export type Fractions = readonly [number, number, number];

/** What one object has, indicator by indicator in the order of the system. */
export interface Membership {
  readonly compiled: CompiledSystem;
  readonly outcomes: readonly Outcome[];
  readonly shares: readonly Share[];
}

export interface ClassFigures {
  readonly compiledClass: CompiledClass;
  /** Σ of the second-level weights that are assessed, before renormalisation; 0 when the class has nothing to assess. */
  readonly assessed: number;
  /** First-level weight after renormalisation; 0 when the class has nothing to assess. */
  readonly weight: number;
  readonly lower: Fractions;
  readonly upper: Fractions;
}

export interface IndexFigures {
  readonly membership: Membership;
  readonly classes: readonly ClassFigures[];
  /** What first-level weights are divided by. */
  readonly divisor: number;
  readonly ordinary: Readonly<Record<Side, Fractions>>;
  readonly bonus: Readonly<Record<Side, Fractions>>;
}

/**
 * The index of one object: Y_k = Σ w_i · Σ w_ij · Y_k(x_ij), as a share 0–1, lower and upper.
 *
 * Second-level weights are renormalised over what is assessed in the class: w'_ij = w_ij / Σ w_ij. First-level weights
 * of the ordinary classes are divided by those of the classes with something to assess, or, where the system lets the
 * weight of an empty class be lost, by all of them; bonus classes come on top. Where everything assessed is met the
 * ordinary share is exactly 1, whatever the weights: numerator and divisor are the same sum.
 *
 * @source 清洁生产评价指标体系编制通则 (2013), formulas 5-1 to 5-3; bonus rule of our own where the source is silent
 */
export function computeIndex(membership: Membership): IndexFigures {
  const { compiled } = membership;
  const sums = compiled.classes.map((each) => sumClass(each, membership));
  const divisor = firstLevelDivisor(compiled, sums);
  const classes = compiled.classes.map((compiledClass, i): ClassFigures => {
    const { assessed, lower, upper } = sums[i] ?? NOTHING;
    return { compiledClass, assessed, weight: firstLevelWeight(compiledClass, assessed, divisor), lower, upper };
  });
  const total = (bonus: boolean, side: Side): Fractions => combine(classes, { bonus, side, divisor });
  return {
    membership,
    classes,
    divisor,
    ordinary: { lower: total(false, "lower"), upper: total(false, "upper") },
    bonus: { lower: total(true, "lower"), upper: total(true, "upper") },
  };
}

interface ClassSum {
  readonly assessed: number;
  readonly lower: Fractions;
  readonly upper: Fractions;
}

const NOTHING: ClassSum = { assessed: 0, lower: [0, 0, 0], upper: [0, 0, 0] };

/** A second-level weight as a number. */
export function weightOf(share: Share | undefined): number {
  return share === undefined ? 0 : (share.total * share.part) / share.whole;
}

function sumClass(compiledClass: CompiledClass, { outcomes, shares }: Membership): ClassSum {
  const lower: [number, number, number] = [0, 0, 0];
  const upper: [number, number, number] = [0, 0, 0];
  let assessed = 0;
  const end = compiledClass.first + compiledClass.indicators.length;
  for (let place = compiledClass.first; place < end; place++) {
    const outcome = outcomes[place];
    const weight = weightOf(shares[place]);
    if (outcome === undefined || weight === 0) continue;
    assessed += weight;
    addFrom(lower, outcome.lowerRank, weight);
    addFrom(upper, outcome.upperRank, weight);
  }
  if (assessed <= 0) return NOTHING;
  return { assessed, lower: divide(lower, assessed), upper: divide(upper, assessed) };
}

/** Nested: what meets Ⅰ counts for Ⅱ and Ⅲ. */
function addFrom(sums: [number, number, number], rank: Rank, weight: number): void {
  if (rank <= 0) sums[0] += weight;
  if (rank <= 1) sums[1] += weight;
  if (rank <= 2) sums[2] += weight;
}

function divide([first, second, third]: Fractions, by: number): Fractions {
  return [first / by, second / by, third / by];
}

function firstLevelDivisor(compiled: CompiledSystem, sums: readonly ClassSum[]): number {
  const counts = (i: number): boolean => !compiled.system.rating.renormaliseClasses || (sums[i]?.assessed ?? 0) > 0;
  return compiled.classes.reduce((sum, { source }, i) => (source.bonus || !counts(i) ? sum : sum + source.weight), 0);
}

function firstLevelWeight({ source }: CompiledClass, assessed: number, divisor: number): number {
  if (assessed <= 0) return 0;
  if (source.bonus) return source.weight;
  return divisor > 0 ? source.weight / divisor : 0;
}

function combine(
  classes: readonly ClassFigures[],
  { bonus, side, divisor }: { readonly bonus: boolean; readonly side: Side; readonly divisor: number },
): Fractions {
  const sums: [number, number, number] = [0, 0, 0];
  for (const each of classes) {
    const { source } = each.compiledClass;
    if (source.bonus !== bonus) continue;
    const fractions = each[side];
    sums[0] += source.weight * fractions[0];
    sums[1] += source.weight * fractions[1];
    sums[2] += source.weight * fractions[2];
  }
  if (bonus) return sums;
  return divisor > 0 ? divide(sums, divisor) : [0, 0, 0];
}

/** Whether anything is assessed outside the bonus classes; without that there is nothing to rate. */
export function isRatable({ classes }: IndexFigures): boolean {
  return classes.some(({ assessed, compiledClass }) => assessed > 0 && !compiledClass.source.bonus);
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
  for (const { compiledClass, assessed } of classes) {
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
  { outcomes, shares }: Membership,
  { side, rank }: { readonly side: Side; readonly rank: Rank },
): Rational {
  let [met, assessed] = [ZERO, ZERO];
  for (let i = 0; i < compiledClass.indicators.length; i++) {
    const outcome = outcomes[compiledClass.first + i];
    const share = shares[compiledClass.first + i];
    if (!outcome || !share || weightOf(share) === 0) continue;
    const weight = multiplyExactly(
      rationalOf(share.total),
      divideExactly(rationalOf(share.part), rationalOf(share.whole)),
    );
    assessed = addExactly(assessed, weight);
    if ((side === "lower" ? outcome.lowerRank : outcome.upperRank) <= rank) met = addExactly(met, weight);
  }
  return divideExactly(met, assessed);
}
