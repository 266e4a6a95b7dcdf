import { addScaled, dot, orthonormalise } from "./orthonormalise";

export interface LeastErrors {
  readonly errors: Float64Array;
  /** λ with errors = Gᵀλ: by how much ½J grows when the gap of a row grows by 1. */
  readonly multipliers: Float64Array;
}

/** Of the square of a row this much must be left by the rows before it: half of the digits, the correction finds the rest. */
const HALF_THE_DIGITS = 1e-8;

/**
 * The smallest errors e with G e = gap: e = Gᵀλ with G Gᵀ λ = gap, corrected once for what rounding left of the gap.
 * Where the rows are too nearly dependent for that, by QR, which takes several times as long.
 *
 * @source corrected seminormal equations: Å. Björck, Linear Algebra Appl. 88/89 (1987) 31
 */
export function leastErrors(rows: readonly Float64Array[], gap: Float64Array, readings: number): LeastErrors {
  const lower = choleskyOf(productsOf(rows));
  if (!lower) return byOrthonormalBasis(rows, gap, readings);
  const solve = (rest: Float64Array): LeastErrors => {
    const multipliers = solveTransposed(lower, solveLower(lower, rest));
    return { errors: combine(rows, multipliers, readings), multipliers };
  };
  const first = solve(gap);
  const left = gap.slice();
  rows.forEach((row, k) => (left[k] = (gap[k] ?? 0) - dot(row, first.errors)));
  const correction = solve(left);
  addScaled(first.errors, 1, correction.errors);
  addScaled(first.multipliers, 1, correction.multipliers);
  return first;
}

/** G = L Q: L s = gap, e = Qᵀ s, Lᵀ λ = s. */
function byOrthonormalBasis(rows: readonly Float64Array[], gap: Float64Array, readings: number): LeastErrors {
  const { basis, lower } = orthonormalise(rows);
  const shares = solveLower(lower, gap);
  return { errors: combine(basis, shares, readings), multipliers: solveTransposed(lower, shares) };
}

/** G Gᵀ, lower triangle. Most rows of a plant share few readings: only what a row holds is multiplied. */
function productsOf(rows: readonly Float64Array[]): readonly Float64Array[] {
  return rows.map((row, i) => {
    const places = [...row.keys()].filter((k) => row[k] !== 0);
    return Float64Array.from(rows.slice(0, i + 1), (other) => {
      let product = 0;
      for (const k of places) product += (row[k] ?? 0) * (other[k] ?? 0);
      return product;
    });
  });
}

/** L with L Lᵀ = matrix, from its lower triangle and in place; undefined where too few digits would be left. */
function choleskyOf(matrix: readonly Float64Array[]): readonly Float64Array[] | undefined {
  for (const [j, row] of matrix.entries()) {
    for (let k = 0; k < j; k++) {
      const other = matrix[k] ?? row;
      row[k] = ((row[k] ?? 0) - dot(other, row, k)) / (other[k] ?? NaN);
    }
    const whole = row[j] ?? 0;
    const rest = whole - dot(row, row, j);
    // Written so that no number at all is refused, too.
    if (!(rest > HALF_THE_DIGITS * whole)) return undefined;
    row[j] = Math.sqrt(rest);
  }
  return matrix;
}

/** L x = right. */
function solveLower(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  lower.forEach((row, k) => (x[k] = ((x[k] ?? 0) - dot(row, x, k)) / (row[k] ?? NaN)));
  return x;
}

/** Lᵀ x = right. */
function solveTransposed(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const x = right.slice();
  for (let k = lower.length - 1; k >= 0; k--) {
    const row = lower[k] ?? x;
    const value = (x[k] ?? 0) / (row[k] ?? NaN);
    addScaled(x.subarray(0, k), -value, row);
    x[k] = value;
  }
  return x;
}

/** Σ share · row. */
function combine(rows: readonly Float64Array[], shares: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width);
  rows.forEach((row, k) => addScaled(sum, shares[k] ?? 0, row));
  return sum;
}
