import type { Edges } from "./spanningForest";

/** The neighbours of each vertex, one list after the other, with room behind for as many again. */
export interface NeighbourLists {
  readonly lists: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly end: number;
  /** 1 for a vertex of too many neighbours, which stands in no list and has none. */
  readonly isCrowded: Int32Array;
}

/** A vertex joined to very many others would be looked at in nearly every step of an elimination. */
const mostNeighbours = (n: number): number => Math.max(16, 10 * Math.sqrt(n));

export function listNeighbours(edges: Edges): NeighbourLists {
  const { vertices: n, from, to } = edges;
  const length = countEnds(edges);
  const isCrowded = length.map((each) => (each > mostNeighbours(n) ? 1 : 0));
  const start = new Int32Array(n);
  let end = 0;
  for (let v = 0; v < n; v++) {
    start[v] = end;
    end += length[v]!;
  }
  const lists = new Int32Array(2 * end + 2 * n + 16);
  length.fill(0);
  for (let e = 0; e < from.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    if (isCrowded[a] === 1 || isCrowded[b] === 1) continue;
    lists[start[a]! + length[a]!++] = b;
    lists[start[b]! + length[b]!++] = a;
  }
  dropRepeated(lists, start, length);
  return { lists, start, length, end, isCrowded };
}

function countEnds({ vertices, from, to }: Edges): Int32Array {
  const count = new Int32Array(vertices);
  for (let e = 0; e < from.length; e++) {
    count[from[e]!]!++;
    count[to[e]!]!++;
  }
  return count;
}

/** Parallel edges make the same neighbour twice. */
function dropRepeated(lists: Int32Array, start: Int32Array, length: Int32Array): void {
  const seenBy = new Int32Array(start.length).fill(-1);
  for (let v = 0; v < start.length; v++) {
    let kept = start[v]!;
    for (let p = kept, end = kept + length[v]!; p < end; p++) {
      const w = lists[p]!;
      if (seenBy[w] === v) continue;
      seenBy[w] = v;
      lists[kept++] = w;
    }
    length[v] = kept - start[v]!;
  }
}
