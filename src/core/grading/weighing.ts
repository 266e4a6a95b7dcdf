import type { CompiledClass, CompiledIndicator, CompiledSystem, Share } from "./compileSystem";
import type { Assessment, IndicatorGrade } from "./grade";
import type { Outcome } from "./membership";
import { shareWeights } from "./weights";

/** All weights of one object. Objects to which the same indicators apply have the same ones, unless outputs share them. */
export interface Weighing {
  /** Second-level weights before renormalisation, in the order of the system's indicators. */
  readonly shares: readonly Share[];
  /** The same as numbers. */
  readonly weights: readonly number[];
  readonly classes: readonly WeighedClass[];
  readonly indicators: readonly WeighedIndicator[];
  /** What first-level weights are divided by. */
  readonly divisor: number;
  /** Numbers of the indicators that do not apply. */
  readonly notApplicable: readonly string[];
  /** Classes that have benchmarks, none of which applies; those that the system itself leaves empty are not among them. */
  readonly emptyClasses: readonly CompiledClass[];
}

export interface WeighedClass {
  readonly compiledClass: CompiledClass;
  /** Σ of the second-level weights that are assessed, before renormalisation; 0 when the class has nothing to assess. */
  readonly assessed: number;
  /** First-level weight after renormalisation; 0 when the class has nothing to assess. */
  readonly weight: number;
}

export interface WeighedIndicator {
  readonly compiled: CompiledIndicator;
  /** After renormalisation; 0 when not applicable. */
  readonly weightInClass: number;
  /** weightInClass × renormalised class weight. */
  readonly weightOverall: number;
  /** Only of a requirement that asks other things of other objects. */
  readonly asked?: IndicatorGrade["asked"];
}

/** By what applies; a sector has thousands of objects and few such patterns. */
const weighings = new WeakMap<CompiledSystem, Map<string, Weighing>>();

/**
 * Weighs what applies to one object: second-level weights are renormalised over what is assessed in the class,
 * w'_ij = w_ij / Σ w_ij; first-level weights of the ordinary classes are divided by those of the classes with something
 * to assess, or, where the system lets the weight of an empty class be lost, by all of them. Bonus classes keep theirs.
 *
 * @source 清洁生产评价指标体系编制通则 (2013), formulas 5-1 to 5-3
 */
export function weigh(
  compiled: CompiledSystem,
  outcomes: readonly Outcome[],
  outputs: Assessment["outputs"],
): Weighing {
  if (compiled.sharesByOutput) return weighAnew(compiled, outcomes, outputs);
  const known = weighings.get(compiled) ?? new Map<string, Weighing>();
  weighings.set(compiled, known);
  const pattern = patternOf(outcomes);
  const weighing = known.get(pattern) ?? weighAnew(compiled, outcomes, outputs);
  known.set(pattern, weighing);
  return weighing;
}

/** One letter an indicator; nothing where all apply, as for most objects. */
function patternOf(outcomes: readonly Outcome[]): string {
  if (outcomes.every(({ applies }) => applies)) return "";
  return outcomes.map(({ applies }) => (applies ? "1" : "0")).join("");
}

function weighAnew(compiled: CompiledSystem, outcomes: readonly Outcome[], outputs: Assessment["outputs"]): Weighing {
  const shares = shareWeights(compiled, outcomes, outputs);
  const weights = shares.map(weightOf);
  const sums = compiled.classes.map((each) => assessedWeight(each, weights));
  const divisor = firstLevelDivisor(compiled, sums);
  const classes = compiled.classes.map((compiledClass, i): WeighedClass => {
    const assessed = sums[i] ?? 0;
    return { compiledClass, assessed, weight: firstLevelWeight(compiledClass, assessed, divisor) };
  });
  const notApplicable = compiled.indicators.filter((_, place) => !outcomes[place]?.applies);
  return {
    shares,
    weights,
    classes,
    indicators: classes.flatMap((each) => weighedIndicators(each, weights)),
    divisor,
    notApplicable: notApplicable.map(({ indicator }) => indicator.no),
    emptyClasses: classes.filter(isLeftEmpty).map(({ compiledClass }) => compiledClass),
  };
}

function isLeftEmpty({ compiledClass, assessed }: WeighedClass): boolean {
  return assessed <= 0 && compiledClass.indicators.some(({ tests }) => tests !== null);
}

/** A second-level weight as a number. */
function weightOf({ total, part, whole }: Share): number {
  return (total * part) / whole;
}

function assessedWeight({ first, indicators }: CompiledClass, weights: readonly number[]): number {
  const assessed = weights.slice(first, first + indicators.length).reduce((sum, weight) => sum + weight, 0);
  return Math.max(0, assessed);
}

function firstLevelDivisor(compiled: CompiledSystem, sums: readonly number[]): number {
  const counts = (i: number): boolean => !compiled.system.rating.renormaliseClasses || (sums[i] ?? 0) > 0;
  return compiled.classes.reduce((sum, { source }, i) => (source.bonus || !counts(i) ? sum : sum + source.weight), 0);
}

function firstLevelWeight({ source }: CompiledClass, assessed: number, divisor: number): number {
  if (assessed <= 0) return 0;
  if (source.bonus) return source.weight;
  return divisor > 0 ? source.weight / divisor : 0;
}

function weighedIndicators(
  { compiledClass, assessed, weight }: WeighedClass,
  weights: readonly number[],
): readonly WeighedIndicator[] {
  return compiledClass.indicators.map((compiled, i) => {
    const weightInClass = assessed > 0 ? (weights[compiledClass.first + i] ?? 0) / assessed : 0;
    return { compiled, weightInClass, weightOverall: weightInClass * weight };
  });
}
