import type { Factor } from "./factorise";

/** W⁻¹ on the diagonal and where L has entries: every pair of rows that a flow joins is among them. */
export interface SelectedInverse {
  readonly diagonal: Float64Array;
  /** Same places as `Factor.index`. */
  readonly below: Float64Array;
}

/**
 * The entries of the inverse that standard deviations and tests need, from the last column back:
 * Z_ij = −Σ_k Z_ik L_kj, Z_jj = 1/d_j − Σ_k Z_kj L_kj, k over the rows of column j.
 *
 * @source K. Takahashi, J. Fagan, M.-S. Chin, 8th PICA Conference (1973); A. M. Erisman, W. F. Tinney, CACM 18 (1975) 177
 */
export function invertSelected({ rows, start, index, value, pivot }: Factor): SelectedInverse {
  const diagonal = new Float64Array(rows);
  const below = new Float64Array(index.length);
  const sum = new Float64Array(rows);
  /** Column j of L by row, 0 elsewhere: what column k of Z has in other rows adds nothing. */
  const factorAt = new Float64Array(rows);
  for (let j = rows - 1; j >= 0; j--) {
    const [first, end] = [start[j]!, start[j + 1]!];
    for (let p = first; p < end; p++) {
      factorAt[index[p]!] = value[p]!;
      sum[index[p]!] = 0;
    }
    for (let p = first; p < end; p++) {
      const k = index[p]!;
      const l = value[p]!;
      let own = diagonal[k]! * l;
      for (let q = start[k]!, last = start[k + 1]!; q < last; q++) {
        const r = index[q]!;
        sum[r]! += below[q]! * l;
        own += below[q]! * factorAt[r]!;
      }
      sum[k]! += own;
    }
    let d = 1 / pivot[j]!;
    for (let p = first; p < end; p++) {
      const z = -sum[index[p]!]!;
      below[p] = z;
      d -= z * value[p]!;
      factorAt[index[p]!] = 0;
    }
    diagonal[j] = d;
  }
  return { diagonal, below };
}

/** W⁻¹ between two rows that a flow joins. */
export function inverseBetween(factor: Factor, inverse: SelectedInverse, [a, b]: readonly [number, number]): number {
  const column = Math.min(a, b);
  const wanted = Math.max(a, b);
  let [low, high] = [factor.start[column]!, factor.start[column + 1]! - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (factor.index[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return inverse.below[low]!;
}
