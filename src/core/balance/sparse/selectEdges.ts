import type { Edges } from "./spanningForest";

/** Some edges of a graph, between the same vertices. */
export interface SelectedEdges {
  readonly edges: Edges;
  /** Number of each in the whole. */
  readonly numbers: Int32Array;
}

export function selectEdges({ vertices, from, to }: Edges, isMeant: (edge: number) => boolean): SelectedEdges {
  const chosen = new Int32Array(from.length);
  let count = 0;
  for (let e = 0; e < from.length; e++) if (isMeant(e)) chosen[count++] = e;
  const numbers = chosen.slice(0, count);
  return { edges: { vertices, from: pick(from, numbers), to: pick(to, numbers) }, numbers };
}

/** The values at some places. */
export function pick(values: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let i = 0; i < picked.length; i++) picked[i] = values[places[i]!]!;
  return picked;
}
