import { assert } from "../../outcome/assert";
import type { Laplacian } from "./laplacian";

/** W = L D Lᵀ; L has a unit diagonal, its columns hold the rows below in rising order. */
export interface Factor {
  readonly rows: number;
  /** Elimination tree: the first row below the diagonal of each column, −1 at a root. */
  readonly parent: Int32Array;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly pivot: Float64Array;
  /** A pivot lost all its digits: what follows from it is no result. */
  readonly isLost: boolean;
}

/** Share of the diagonal below which a pivot is the rounding of what cancelled: of 16 digits four are left. */
const LOST = 1e-12;

/**
 * Factorisation row by row along the elimination tree. W is diagonally dominant, so no pivoting is needed and every
 * pivot is positive, unless variances are so far apart that rounding takes it: it is held at what rounding leaves then.
 *
 * @source T. A. Davis, "Algorithm 849: a concise sparse Cholesky factorization package", ACM TOMS 31 (2005) 587
 */
export function factorise(matrix: Laplacian): Factor {
  const { rows: n, diagonal } = matrix;
  const { parent, start } = analyse(matrix);
  const index = new Int32Array(start[n]!);
  const value = new Float64Array(start[n]!);
  const filled = start.slice(0, n);
  const pivot = new Float64Array(n);
  const row = new Float64Array(n);
  const path = new Int32Array(n);
  const pattern = new Int32Array(n);
  const flag = new Int32Array(n).fill(-1);
  let isLost = false;
  for (let k = 0; k < n; k++) {
    let top = n;
    flag[k] = k;
    for (let p = matrix.start[k]!; p < matrix.start[k + 1]!; p++) {
      let i = matrix.index[p]!;
      row[i]! += matrix.value[p]!;
      let length = 0;
      for (; flag[i] !== k; i = parent[i]!) {
        path[length++] = i;
        flag[i] = k;
      }
      while (length > 0) pattern[--top] = path[--length]!;
    }
    let d = diagonal[k]!;
    for (; top < n; top++) {
      const i = pattern[top]!;
      const y = row[i]!;
      row[i] = 0;
      const end = filled[i]!;
      for (let p = start[i]!; p < end; p++) row[index[p]!]! -= value[p]! * y;
      const l = y / pivot[i]!;
      d -= l * y;
      index[end] = k;
      value[end] = l;
      filled[i] = end + 1;
    }
    const least = LOST * diagonal[k]!;
    if (d <= least) isLost = true;
    d = Math.max(d, least);
    assert(d > 0, "the matrix of a grounded network is positive definite");
    pivot[k] = d;
  }
  return { rows: n, parent, start, index, value, pivot, isLost };
}

function analyse({ rows: n, start: given, index }: Laplacian): { parent: Int32Array; start: Int32Array } {
  const parent = new Int32Array(n).fill(-1);
  const flag = new Int32Array(n).fill(-1);
  const start = new Int32Array(n + 1);
  const climb = (from: number, k: number): void => {
    for (let i = from; flag[i] !== k; i = parent[i]!) {
      if (parent[i] === -1) parent[i] = k;
      start[i + 1]!++;
      flag[i] = k;
    }
  };
  for (let k = 0; k < n; k++) {
    flag[k] = k;
    for (let p = given[k]!; p < given[k + 1]!; p++) climb(index[p]!, k);
  }
  for (let k = 0; k < n; k++) start[k + 1]! += start[k]!;
  return { parent, start };
}

/** W⁻¹ b. */
export function solve(factor: Factor, b: Float64Array): Float64Array {
  const { rows, start, index, value, pivot } = factor;
  const x = b.slice();
  for (let j = 0; j < rows; j++) {
    const xj = x[j]!;
    for (let p = start[j]!; p < start[j + 1]!; p++) x[index[p]!]! -= value[p]! * xj;
  }
  for (let j = rows - 1; j >= 0; j--) {
    let sum = x[j]! / pivot[j]!;
    for (let p = start[j]!; p < start[j + 1]!; p++) sum -= value[p]! * x[index[p]!]!;
    x[j] = sum;
  }
  return x;
}
