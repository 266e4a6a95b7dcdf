import { correlate, decorrelate } from "./factorCorrelations";
import { leastErrors } from "./leastErrors";
import { productAt, sumAt, type NumberedSystem, type NumberedTerm } from "./numberSystem";
import { dot } from "./orthonormalise";
import { reduceRows, ZERO } from "./reduceRows";

/** An unmeasured variable that the equations are solved for. */
export interface SolvedFor {
  readonly variable: number;
  /** No other unmeasured variable has a say in it: it follows from the readings. */
  readonly isObservable: boolean;
  /** Derivative by the errors of the readings, independent and of size 1, before reconciliation. */
  readonly byReading: Float64Array;
}

/** The least squares solution of the equations linearised at a point. */
export interface LinearSolution {
  /** Every variable after the step. */
  readonly point: Float64Array;
  readonly solvedFor: readonly SolvedFor[];
  /** Per reading, in the order of `system.measured`: does an equation check it. */
  readonly isChecked: readonly boolean[];
  /** What the equations say of the readings alone, in independent errors of size 1: one row per degree of freedom. */
  readonly checks: readonly Float64Array[];
  /** Reading less reconciled, in independent errors of size 1: J is the sum of squares. */
  readonly errors: Float64Array;
  /** Per held variable: how ½J would change with its value, its own reading apart. */
  readonly pulls: Float64Array;
}

/**
 * One step of Gauss–Newton: with the equations linearised at `at`, the readings (the original ones) are moved as little
 * as possible, (x − y)ᵀS⁻¹(x − y), and the unmeasured variables follow. Unmeasured ones that nothing determines stay.
 * Elimination on rows and columns scaled by powers of two decides what can be solved and checked; `leastErrors` in units
 * of σ gives the adjustment.
 *
 * @source projection of unmeasured variables: C. M. Crowe, AIChE J. 32 (1986) 616; classes: M. Sánchez, J. Romagnoli,
 * Comput. Chem. Eng. 20 (1996) 483
 */
export function solveLinearised(
  system: NumberedSystem,
  equations: readonly (readonly NumberedTerm[])[],
  at: Float64Array,
): LinearSolution {
  const unknowns = system.unmeasured.length;
  const known = unknowns + system.measured.length;
  const rows = equations.map((terms) => lineariseRow(system, terms, at));
  const pivots = reduceRows(rows, 0, { first: 0, end: unknowns, clear: "above" });
  const checked = reduceRows(rows, pivots.length, { first: unknowns, end: known, clear: "below" }).length;
  const checking = rows.slice(pivots.length, pivots.length + checked);
  const checks = checking.map((row) => readingsInSigmas(system, row));
  const { errors, multipliers } = leastErrors(checks, Float64Array.from(checking, gapOf), system.measured.length);
  const point = at.slice();
  const moved = correlate(errors, system.correlation);
  system.measured.forEach((i, k) => (point[i] = (system.start[i] ?? 0) - (system.sigma[i] ?? 0) * (moved[k] ?? 0)));
  const solvedFor = pivots.map((column, k): SolvedFor => {
    const row = rows[k] ?? new Float64Array();
    const variable = system.unmeasured[column] ?? 0;
    const scale = system.scale[variable] ?? 1;
    const byReading = readingsInSigmas(system, row).map((each) => -scale * each);
    point[variable] = (at[variable] ?? 0) - scale * gapOf(row) - dot(byReading, errors);
    const isObservable = row.subarray(0, unknowns).every((entry, other) => other === column || Math.abs(entry) <= ZERO);
    return { variable, isObservable, byReading };
  });
  const isChecked = system.measured.map((_, k) => checking.some((row) => Math.abs(row[unknowns + k] ?? 0) > ZERO));
  const pulls = Float64Array.from(system.held, (_, k) =>
    checking.reduce((pull, row, r) => pull + (multipliers[r] ?? 0) * (row[known + k] ?? 0), 0),
  );
  return { point, solvedFor, isChecked, checks, errors, pulls };
}

const gapOf = (row: Float64Array): number => row[row.length - 1] ?? 0;

/**
 * [unmeasured | readings | held | gap], derivatives times the size of each variable, the row scaled to largest entry
 * about 1. What is held is carried along: it decides nothing.
 */
export function lineariseRow(system: NumberedSystem, terms: readonly NumberedTerm[], at: Float64Array): Float64Array {
  const { unmeasured, measured, held, column, scale, sigma, start } = system;
  const free = unmeasured.length + measured.length;
  const row = new Float64Array(free + held.length + 1);
  // The gap that the readings themselves leave: f + A (y − x).
  let gap = sumAt(terms, at);
  let size = 0;
  for (const [i, each] of slopesOf(terms, at)) {
    const entry = each * (scale[i] ?? 1);
    const place = column[i] ?? -1;
    row[place] = entry;
    if (place < free) size = Math.max(size, Math.abs(entry));
    if ((sigma[i] ?? 0) > 0) gap += each * ((start[i] ?? 0) - (at[i] ?? 0));
  }
  row[row.length - 1] = gap;
  const factor = size > 0 ? 2 ** -Math.round(Math.log2(size)) : 1;
  return row.map((entry) => entry * factor);
}

/** Derivative by each variable that takes part. */
function slopesOf(terms: readonly NumberedTerm[], at: Float64Array): ReadonlyMap<number, number> {
  const slopes = new Map<number, number>();
  for (const term of terms)
    term.of.forEach((i, position) => slopes.set(i, (slopes.get(i) ?? 0) + productAt(term, at, position)));
  return slopes;
}

/** The part of a row that belongs to the readings, per independent error of size 1. */
function readingsInSigmas(
  { unmeasured, measured, sigma, scale, correlation }: NumberedSystem,
  row: Float64Array,
): Float64Array {
  const perSigma = new Float64Array(measured.length);
  measured.forEach((i, k) => {
    const entry = row[unmeasured.length + k] ?? 0;
    if (entry !== 0) perSigma[k] = (entry * (sigma[i] ?? 0)) / (scale[i] ?? 1);
  });
  return decorrelate(perSigma, correlation);
}
