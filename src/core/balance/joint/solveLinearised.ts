import { correlate, decorrelate } from "./factorCorrelations";
import { productAt, sumAt, type NumberedSystem, type NumberedTerm } from "./numberSystem";
import { addScaled, orthonormalise } from "./orthonormalise";
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
  /** Orthonormal basis of the errors that the equations reveal, one vector over the readings per degree of freedom. */
  readonly revealed: readonly Float64Array[];
  /** Reading less reconciled, in independent errors of size 1: J is the sum of squares. */
  readonly errors: Float64Array;
}

/**
 * One step of Gauss–Newton: with the equations linearised at `at`, the readings (the original ones) are moved as little
 * as possible, (x − y)ᵀS⁻¹(x − y), and the unmeasured variables follow. Unmeasured ones that nothing determines stay.
 * Elimination on rows and columns scaled by powers of two decides what can be solved and checked; QR in units of σ
 * gives the adjustment.
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
  const width = unknowns + system.measured.length;
  const rows = equations.map((terms) => lineariseRow(system, terms, at));
  const pivots = reduceRows(rows, 0, { first: 0, end: unknowns, clear: "above" });
  const checks = reduceRows(rows, pivots.length, { first: unknowns, end: width, clear: "below" }).length;
  const inSigmas = (row: Float64Array): Float64Array => readingsInSigmas(system, row);
  const checking = rows.slice(pivots.length, pivots.length + checks);
  const { revealed, errors } = leastErrors(
    checking.map(inSigmas),
    checking.map((row) => row[width] ?? 0),
    system.measured.length,
  );
  const point = at.slice();
  const moved = correlate(errors, system.correlation);
  system.measured.forEach((i, k) => (point[i] = (system.start[i] ?? 0) - (system.sigma[i] ?? 0) * (moved[k] ?? 0)));
  const solvedFor = pivots.map((column, k): SolvedFor => {
    const row = rows[k] ?? new Float64Array();
    const variable = system.unmeasured[column] ?? 0;
    const scale = system.scale[variable] ?? 1;
    const byReading = inSigmas(row).map((each) => -scale * each);
    const drift = errors.reduce((sum, error, reading) => sum + (byReading[reading] ?? 0) * error, 0);
    point[variable] = (at[variable] ?? 0) - scale * (row[width] ?? 0) - drift;
    const isObservable = row.subarray(0, unknowns).every((entry, other) => other === column || Math.abs(entry) <= ZERO);
    return { variable, isObservable, byReading };
  });
  const isChecked = system.measured.map((_, k) => checking.some((row) => Math.abs(row[unknowns + k] ?? 0) > ZERO));
  return { point, solvedFor, isChecked, revealed, errors };
}

/** [unmeasured | readings | gap], derivatives times the size of each variable, the row scaled to largest entry about 1. */
export function lineariseRow(system: NumberedSystem, terms: readonly NumberedTerm[], at: Float64Array): Float64Array {
  const { unmeasured, measured, column, scale, sigma, start } = system;
  const slope = new Map<number, number>();
  for (const term of terms)
    term.of.forEach((i, position) => slope.set(i, (slope.get(i) ?? 0) + productAt(term, at, position)));
  const row = new Float64Array(unmeasured.length + measured.length + 1);
  // The gap that the readings themselves leave: f + A (y − x).
  let gap = sumAt(terms, at);
  let size = 0;
  for (const [i, each] of slope) {
    const entry = each * (scale[i] ?? 1);
    row[column[i] ?? -1] = entry;
    size = Math.max(size, Math.abs(entry));
    if ((sigma[i] ?? 0) > 0) gap += each * ((start[i] ?? 0) - (at[i] ?? 0));
  }
  row[row.length - 1] = gap;
  const factor = size > 0 ? 2 ** -Math.round(Math.log2(size)) : 1;
  return row.map((entry) => entry * factor);
}

/** The part of a row that belongs to the readings, per independent error of size 1. */
function readingsInSigmas({ unmeasured, measured, sigma, scale, correlation }: NumberedSystem, row: Float64Array) {
  const perSigma = Float64Array.from(
    measured,
    (i, k) => ((row[unmeasured.length + k] ?? 0) * (sigma[i] ?? 0)) / (scale[i] ?? 1),
  );
  return decorrelate(perSigma, correlation);
}

/** The smallest errors e with G e = gap: G = L Q, e = Qᵀ L⁻¹ gap. */
function leastErrors(
  rows: readonly Float64Array[],
  gap: readonly number[],
  readings: number,
): { readonly revealed: readonly Float64Array[]; readonly errors: Float64Array } {
  const { basis, lower } = orthonormalise(rows);
  const errors = new Float64Array(readings);
  const shares: number[] = [];
  lower.forEach((row, k) => {
    const rest = shares.reduce((left, share, j) => left - (row[j] ?? 0) * share, gap[k] ?? 0);
    shares.push(rest / (row[k] ?? NaN));
  });
  basis.forEach((vector, k) => addScaled(errors, shares[k] ?? 0, vector));
  return { revealed: basis, errors };
}
