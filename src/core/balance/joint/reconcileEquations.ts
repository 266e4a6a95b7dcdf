import type { Estimated } from "../estimate";
import { describeSolution } from "./describeSolution";
import type { EquationSystem } from "./equation";
import { findContradicting } from "./findContradicting";
import { gapAt, isLinear, numberSystem, type NumberedSystem } from "./numberSystem";
import { solveLinearised, type LinearSolution } from "./solveLinearised";

/**
 * `converged`: every equation holds and nothing moves any more. `contradictory`: nothing moves, but equations do not hold,
 * whatever the readings. `notConverged`: still moving after 50 steps.
 */
export type EquationStatus = "converged" | "contradictory" | "notConverged";

export interface EstimatedVariable extends Estimated {
  readonly id: string;
}

/** Readings, one wrong reading of which explains the data as well as any other of them. */
export interface Accused {
  readonly readings: readonly { readonly id: string; readonly bias: number }[];
  /** |z|. */
  readonly z: number;
}

export interface ReconciledEquations {
  readonly status: EquationStatus;
  /** In the order given. Unless converged: readings as they are, nothing for the others. */
  readonly variables: readonly EstimatedVariable[];
  /** The sums of products that were wanted. */
  readonly wanted: readonly EstimatedVariable[];
  /** J, weighted sum of squares; 0 unless converged. */
  readonly objective: number;
  readonly degreesOfFreedom: number;
  /** Most suspicious first. */
  readonly accused: readonly Accused[];
  /** Per held variable ½ dJ/d value, its own reading included: below 0 it wants to rise. Empty unless converged. */
  readonly pulls: ReadonlyMap<string, number>;
  readonly steps: number;
  /** Largest gap of an equation, relative to the sum of its terms. */
  readonly gap: number;
  /** Equations that cannot hold together. */
  readonly contradicting: readonly string[];
  /** Readings whose correlations no data can have; they were treated as independent. */
  readonly impossibleCorrelations: readonly string[];
}

const MOST_STEPS = 50;
const MOST_HALVINGS = 12;
/** Nothing moves any more, relative to the size of each variable. */
const STANDSTILL = 1e-11;
/** An equation holds, relative to the sum of its terms. */
const HOLDS = 1e-10;
/** A gap below this may rise for a while: the next step closes it by the square. */
const HARMLESS_GAP = 1e-3;

/**
 * Weighted least squares on readings that equations of products bind: min (x − y)ᵀS⁻¹(x − y), Σ terms = 0. Linear
 * equations are met first; then all are linearised, solved with the original readings, and again, a step being halved
 * while the gap rises. Says of each variable its class, value, σ (of observable unmeasured ones too) and z.
 *
 * @source O. Cencic, Sustain. Environ. Res. 26 (2016) 291; T. R. Knepper, J. W. Gorman, AIChE J. 26 (1980) 260
 * @example F4 = TC · F3 with F1 + 50 + F4 = F3, F3 = F4 + F5: F1 100 ± 10 becomes 102.426 ± 7.883
 */
export function reconcileEquations(problem: EquationSystem): ReconciledEquations {
  const system = numberSystem(problem);
  const reached = iterate(system);
  const { solution, point, steps } = reached;
  const gap = largestGap(system, point);
  const status = reached.isMoving ? "notConverged" : gap > HOLDS ? "contradictory" : "converged";
  const scope = { isConverged: status === "converged", wanted: problem.wanted ?? [] };
  return {
    status,
    steps,
    gap,
    contradicting: status === "contradictory" ? findContradicting(system, point) : [],
    impossibleCorrelations: system.correlation.impossible,
    ...describeSolution({ system, solution, point }, scope),
  };
}

interface Reached {
  readonly point: Float64Array;
  /** Of the equations linearised there. */
  readonly solution: LinearSolution;
  readonly steps: number;
  readonly isMoving: boolean;
}

function iterate(system: NumberedSystem): Reached {
  const linear = system.equations.filter(isLinear);
  let point = linear.length > 0 ? solveLinearised(system, linear, system.start).point : system.start;
  for (let steps = 1; ; steps++) {
    const solution = solveLinearised(system, system.equations, point);
    const moved = distance(system, point, solution.point);
    const isMoving = moved > STANDSTILL;
    if (!isMoving || moved === Infinity || steps === MOST_STEPS) return { point, solution, steps, isMoving };
    point = dampedStep(system, point, solution.point);
  }
}

function distance({ scale }: NumberedSystem, from: Float64Array, to: Float64Array): number {
  // A step that leads nowhere (no number) is a step without end.
  return from.reduce((most, value, i) => {
    const way = Math.abs((to[i] ?? NaN) - value) / Math.max(scale[i] ?? 1, Math.abs(value));
    return way <= most ? most : Number.isNaN(way) ? Infinity : way;
  }, 0);
}

function dampedStep(system: NumberedSystem, from: Float64Array, to: Float64Array): Float64Array {
  const before = Math.max(meanGap(system, from), HARMLESS_GAP);
  let share = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const reached = from.map((value, i) => value + share * ((to[i] ?? 0) - value));
    if (meanGap(system, reached) <= before) return share === 1 ? to : reached;
    share /= 2;
  }
  return to;
}

function meanGap(system: NumberedSystem, point: Float64Array): number {
  const { equations } = system;
  const sum = equations.reduce((squares, terms) => squares + gapAt(system, terms, point) ** 2, 0);
  return Math.sqrt(sum / Math.max(1, equations.length));
}

function largestGap(system: NumberedSystem, point: Float64Array): number {
  return system.equations.reduce((most, terms) => Math.max(most, gapAt(system, terms, point)), 0);
}
