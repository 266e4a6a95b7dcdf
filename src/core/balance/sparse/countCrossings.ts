import { follow, parentsOf } from "./cutPairs";
import type { Edges, SpanningForest } from "./spanningForest";

/**
 * For the tree edge above each vertex: how many of the `links` join the part below it with the rest of its tree. The ends
 * of a link are in one tree. Each link counts +1 at its ends and −2 at their lowest common vertex above: the first vertex
 * above the later end that does not stand behind the earlier one in preorder.
 *
 * @source offline common ancestors by path compression: R. E. Tarjan, J. ACM 26 (1979) 690
 */
export function countCrossings(edges: Edges, forest: SpanningForest, links: Edges): Int32Array {
  const { order, place } = forest;
  const n = order.length;
  const parent = parentsOf(edges, forest);
  const count = new Int32Array(n);
  const next = new Int32Array(links.from.length);
  const startingAt = new Int32Array(n).fill(-1);
  const later = new Int32Array(links.from.length);
  for (let e = 0; e < next.length; e++) {
    const [a, b] = [links.from[e]!, links.to[e]!];
    const earlier = place[a]! < place[b]! ? a : b;
    later[e] = earlier === a ? b : a;
    next[e] = startingAt[earlier]!;
    startingAt[earlier] = e;
    count[a]!++;
    count[b]!++;
  }
  const link = order.map((_, v) => v);
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    for (let e = startingAt[v]!; e >= 0; e = next[e]!) count[follow(link, later[e]!)]! -= 2;
    if (parent[v]! >= 0) link[v] = parent[v]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    if (parent[v]! >= 0) count[parent[v]!]! += count[v]!;
  }
  return count;
}
