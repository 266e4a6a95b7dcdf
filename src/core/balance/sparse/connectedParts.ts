import { follow } from "./cutPairs";
import type { Edges } from "./spanningForest";

/** Which vertices hang together; parts in the order of their smallest vertices, so that vertex 0 is in part 0. */
export interface ConnectedParts {
  /** Part of each vertex. */
  readonly part: Int32Array;
  /** The smallest vertex of each part. */
  readonly smallest: readonly number[];
}

/** Union and find: each vertex points at a smaller one of its part. */
export function findConnectedParts({ vertices, from, to }: Edges): ConnectedParts {
  const link = new Int32Array(vertices);
  for (let v = 0; v < vertices; v++) link[v] = v;
  for (let e = 0; e < from.length; e++) {
    const a = follow(link, from[e]!);
    const b = follow(link, to[e]!);
    if (a < b) link[b] = a;
    else link[a] = b;
  }
  const part = new Int32Array(vertices);
  const smallest: number[] = [];
  for (let v = 0; v < vertices; v++) part[v] = link[v] === v ? smallest.push(v) - 1 : part[link[v]!]!;
  return { part, smallest };
}
