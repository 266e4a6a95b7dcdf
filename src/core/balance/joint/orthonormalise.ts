/** rows = lower · basis, the vectors of the basis orthonormal; lower triangular, one row per row. */
export interface Orthonormal {
  readonly basis: readonly Float64Array[];
  readonly lower: readonly Float64Array[];
}

/** A row that keeps this share of its length lost no digits to what was taken from it. */
const KEPT = 0.7;

/**
 * QR of independent rows by Gram–Schmidt. A row of which little is left is cleaned twice: the second pass removes what
 * rounding left of the first, and the basis is orthonormal to the last digits.
 *
 * @source L. Giraud, J. Langou, M. Rozložník, Comput. Math. Appl. 50 (2005) 1069: twice is enough
 */
export function orthonormalise(rows: readonly Float64Array[]): Orthonormal {
  const basis: Float64Array[] = [];
  const lower = rows.map((row, k) => {
    const shares = new Float64Array(k + 1);
    const rest = row.slice();
    clean(rest, basis, shares);
    if (norm(rest) < KEPT * norm(row)) clean(rest, basis, shares);
    const length = norm(rest);
    shares[k] = length;
    basis.push(rest.map((each) => each / length));
    return shares;
  });
  return { basis, lower };
}

function clean(rest: Float64Array, basis: readonly Float64Array[], shares: Float64Array): void {
  basis.forEach((vector, j) => {
    const share = dot(vector, rest);
    if (share === 0) return;
    shares[j] = (shares[j] ?? 0) + share;
    addScaled(rest, -share, vector);
  });
}

/** Over the first `length` entries. */
export function dot(a: Float64Array, b: Float64Array, length = a.length): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function addScaled(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (vector[i] ?? 0);
}

export const norm = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));
