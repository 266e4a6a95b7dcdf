import { minimumDegreeOrder } from "./minimumDegree";
import { pick, selectEdges } from "./selectEdges";
import type { Edges } from "./spanningForest";

/**
 * W = G S Gᵀ of a network whose flows have variance `conductance`: each flow adds its variance on the diagonal of both
 * ends and subtracts it between them. Grounded vertices (the outside world, one vertex of each closed part) have no row.
 * Rows stand in elimination order; entries above the diagonal are held by column, parallel flows side by side.
 */
export interface Laplacian {
  readonly rows: number;
  /** Row of each vertex, −1 where grounded. */
  readonly row: Int32Array;
  readonly diagonal: Float64Array;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** `isGround` is 1 for each vertex without a row; edges between two grounded vertices add nothing. */
export function groundLaplacian(edges: Edges, conductance: Float64Array, isGround: Uint8Array): Laplacian {
  const { row, rows } = numberRows(edges, isGround);
  const { from, to } = edges;
  const diagonal = new Float64Array(rows);
  const start = new Int32Array(rows + 1);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [row[from[e]!]!, row[to[e]!]!];
    if (a >= 0) diagonal[a]! += conductance[e]!;
    if (b >= 0) diagonal[b]! += conductance[e]!;
    if (a >= 0 && b >= 0) start[Math.max(a, b) + 1]!++;
  }
  for (let k = 0; k < rows; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const index = new Int32Array(start[rows]!);
  const value = new Float64Array(start[rows]!);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [row[from[e]!]!, row[to[e]!]!];
    if (a < 0 || b < 0) continue;
    const at = next[Math.max(a, b)]!++;
    index[at] = Math.min(a, b);
    value[at] = -conductance[e]!;
  }
  return { rows, row, diagonal, start, index, value };
}

function numberRows({ vertices, from, to }: Edges, isGround: Uint8Array): { row: Int32Array; rows: number } {
  const free = new Int32Array(vertices).fill(-1);
  let rows = 0;
  for (let v = 0; v < vertices; v++) if (isGround[v] === 0) free[v] = rows++;
  const ends = { vertices: rows, from: pick(free, from), to: pick(free, to) };
  const between = selectEdges(ends, (e) => ends.from[e]! >= 0 && ends.to[e]! >= 0);
  const order = minimumDegreeOrder(between.edges);
  const position = new Int32Array(rows);
  for (let k = 0; k < rows; k++) position[order[k]!] = k;
  const row = new Int32Array(vertices);
  for (let v = 0; v < vertices; v++) row[v] = free[v]! < 0 ? -1 : position[free[v]!]!;
  return { row, rows };
}
