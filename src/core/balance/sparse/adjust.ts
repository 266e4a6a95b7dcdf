import { factorise, solve, type Factor } from "./factorise";
import { groundLaplacian, type Laplacian } from "./laplacian";
import { inverseBetween, invertSelected } from "./selectedInverse";
import type { Edges } from "./spanningForest";

/** The weighted least squares of the redundant flows on the merged nodes. */
export interface Adjustment {
  readonly matrix: Laplacian;
  readonly factor: Factor;
  /** Potential λ of each merged node (0 where grounded) before refinement: the solution of W λ = r. */
  readonly potential: Float64Array;
  /** Reading less reconciled value, σ²(λ_to − λ_from), per edge. */
  readonly correction: Float64Array;
  /** Effective resistance between the ends of each edge: var(correction) = σ⁴ R. */
  readonly resistance: Float64Array;
  /** (W⁻¹)_kk per merged node, 0 where grounded. */
  readonly ownInverse: Float64Array;
  /** Σ correction² / σ². */
  readonly objective: number;
}

/**
 * Adjusts readings of variance `variance` so that every merged node without ground closes. `surplus` is Σ in − Σ out of
 * the readings and constants at each merged node. One step of iterative refinement.
 *
 * @source network form of weighted least squares: D. R. Kuehn, H. Davidson, Chem. Eng. Prog. 57 (1961) 44
 */
export function adjust(edges: Edges, variance: Float64Array, surplus: Float64Array, isGround: Uint8Array): Adjustment {
  const matrix = groundLaplacian(edges, variance, isGround);
  const factor = factorise(matrix);
  const { row, rows } = matrix;
  const right = new Float64Array(rows);
  for (let v = 0; v < edges.vertices; v++) if (row[v]! >= 0) right[row[v]!] = surplus[v]!;
  const first = solve(factor, right);
  const remaining = residual(edges, variance, { matrix, potential: first, right });
  const second = solve(factor, remaining);
  for (let k = 0; k < rows; k++) second[k]! += first[k]!;
  const potential = spread(second, row);
  const correction = new Float64Array(edges.from.length);
  let objective = 0;
  for (let e = 0; e < correction.length; e++) {
    const drop = potential[edges.to[e]!]! - potential[edges.from[e]!]!;
    correction[e] = variance[e]! * drop;
    objective += variance[e]! * drop * drop;
  }
  return { matrix, factor, potential, correction, objective, ...resistances(edges, matrix, factor) };
}

function spread(values: Float64Array, row: Int32Array): Float64Array {
  const all = new Float64Array(row.length);
  for (let v = 0; v < row.length; v++) if (row[v]! >= 0) all[v] = values[row[v]!]!;
  return all;
}

/** right − W λ, formed flow by flow: better than from the rows of W. */
function residual(
  { from, to }: Edges,
  variance: Float64Array,
  { matrix, potential, right }: { matrix: Laplacian; potential: Float64Array; right: Float64Array },
): Float64Array {
  const { row } = matrix;
  const rest = right.slice();
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [row[from[e]!]!, row[to[e]!]!];
    const current = variance[e]! * ((b < 0 ? 0 : potential[b]!) - (a < 0 ? 0 : potential[a]!));
    if (a >= 0) rest[a]! += current;
    if (b >= 0) rest[b]! -= current;
  }
  return rest;
}

function resistances(
  { from, to }: Edges,
  { row }: Laplacian,
  factor: Factor,
): { resistance: Float64Array; ownInverse: Float64Array } {
  const inverse = invertSelected(factor);
  const resistance = new Float64Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [row[from[e]!]!, row[to[e]!]!];
    const own = (a < 0 ? 0 : inverse.diagonal[a]!) + (b < 0 ? 0 : inverse.diagonal[b]!);
    resistance[e] = a < 0 || b < 0 ? own : own - 2 * inverseBetween(factor, inverse, [a, b]);
  }
  return { resistance, ownInverse: spread(inverse.diagonal, row) };
}
