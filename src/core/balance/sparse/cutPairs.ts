import type { Edges, SpanningForest } from "./spanningForest";

/**
 * Which edges stand or fall together: of two edges in one class each becomes a bridge when the other is taken away, and
 * taking away an edge makes no other bridges. Answers a class number per edge, −1 for what is a bridge already. `forest`
 * is the depth-first forest of `edges`.
 *
 * An edge beside the tree goes up from a vertex to one above it and covers the tree edges between. Two tree edges belong
 * together when the same edges cover them, a tree edge and the only edge that covers it as well. So each tree edge looks
 * for the next one above with as many covers; the covers are the same when none of its own ends before that edge. Exact;
 * linear but for path compression.
 *
 * @source the problem: Y. H. Tsin, J. Discrete Algorithms 7 (2009) 130 (cut pairs of a 2-edge-connected graph)
 */
export function findCutPairs(edges: Edges, forest: SpanningForest): Int32Array {
  const { order, parentEdge, isBridge } = forest;
  const covers = coverTree(edges, forest);
  const above = findSameAbove(forest, covers);
  const classOf = new Int32Array(edges.from.length).fill(-1);
  let classes = 0;
  for (const v of order) {
    if (covers.count[v] === 0) continue;
    const own = above[v]! < 0 ? classes++ : classOf[parentEdge[above[v]!]!]!;
    classOf[parentEdge[v]!] = own;
    if (covers.count[v] === 1) classOf[covers.numbers[v]!] = own;
  }
  for (let e = 0; e < classOf.length; e++) if (classOf[e]! < 0 && isBridge[e] === 0) classOf[e] = classes++;
  return classOf;
}

/** The parent of each vertex, −1 at a root. */
export function parentsOf({ from, to }: Edges, { parentEdge }: SpanningForest): Int32Array {
  return parentEdge.map((e, v) => (e < 0 ? -1 : from[e] === v ? to[e]! : from[e]!));
}

/** What covers the tree edge above each vertex. */
interface Covers {
  readonly count: Int32Array;
  /** Sum of the numbers of the covering edges: its number where it is one. */
  readonly numbers: Float64Array;
  /** Place of the lowest vertex above at which one of them ends. */
  readonly nearestEnd: Int32Array;
}

function coverTree(edges: Edges, forest: SpanningForest): Covers {
  const { order, parentEdge, place } = forest;
  const n = order.length;
  const parent = parentsOf(edges, forest);
  const count = new Int32Array(n);
  const numbers = new Float64Array(n);
  const lower = new Int32Array(edges.from.length);
  const next = new Int32Array(edges.from.length);
  const endingAt = new Int32Array(n).fill(-1);
  for (let e = 0; e < edges.from.length; e++) {
    const [a, b] = [edges.from[e]!, edges.to[e]!];
    const upper = place[a]! < place[b]! ? a : b;
    lower[e] = upper === a ? b : a;
    if (parentEdge[lower[e]!] === e) continue;
    count[lower[e]!]!++;
    count[upper]!--;
    numbers[lower[e]!]! += e;
    numbers[upper]! -= e;
    next[e] = endingAt[upper]!;
    endingAt[upper] = e;
  }
  const nearestEnd = new Int32Array(n).fill(-1);
  const open = order.map((_, v) => v);
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    for (let e = endingAt[v]!; e >= 0; e = next[e]!)
      for (let below = follow(open, lower[e]!); place[below]! > i; below = follow(open, below)) {
        nearestEnd[below] = i;
        open[below] = parent[below]!;
      }
  }
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    if (parent[v]! < 0) continue;
    count[parent[v]!]! += count[v]!;
    numbers[parent[v]!]! += numbers[v]!;
  }
  return { count, numbers, nearestEnd };
}

/** Follows the links from v to where they end, and shortens them. */
export function follow(link: Int32Array, v: number): number {
  let end = v;
  while (link[end] !== end) end = link[end]!;
  for (let at = v; at !== end;) {
    const onward = link[at]!;
    link[at] = end;
    at = onward;
  }
  return end;
}

/** The next vertex above whose tree edge has the same covers, −1 if none. */
function findSameAbove({ order, place, size }: SpanningForest, { count, nearestEnd }: Covers): Int32Array {
  const n = order.length;
  const above = new Int32Array(n).fill(-1);
  const last = new Int32Array(count.reduce((most, each) => Math.max(most, each), 0) + 1).fill(-1);
  const before = new Int32Array(n);
  const path: number[] = [];
  for (const v of order) {
    for (let top = path.at(-1); top !== undefined && place[v]! >= place[top]! + size[top]!; top = path.at(-1)) {
      last[count[top]!] = before[top]!;
      path.pop();
    }
    const candidate = last[count[v]!]!;
    if (candidate >= 0 && place[candidate]! > nearestEnd[v]!) above[v] = candidate;
    before[v] = candidate;
    last[count[v]!] = v;
    path.push(v);
  }
  return above;
}
