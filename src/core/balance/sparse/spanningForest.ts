/** Depth-first forest of a graph; trees in the order of their roots, vertex 0 is always the first root. */
export interface SpanningForest {
  /** Vertices in preorder: the subtree of v is `order` from place[v] to place[v] + size[v]. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly size: Int32Array;
  /** Tree of each vertex, and the root of each tree. */
  readonly tree: Int32Array;
  readonly roots: readonly number[];
  /** Edge to the parent, −1 at a root. */
  readonly parentEdge: Int32Array;
  /** 1 where the edge is the only link between two parts of the graph (it lies on no cycle). */
  readonly isBridge: Uint8Array;
}

export interface Edges {
  readonly vertices: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface Incident {
  readonly start: Int32Array;
  readonly edge: Int32Array;
}

/** The edges at each vertex, one list after the other. */
export function incidentEdges({ vertices, from, to }: Edges): Incident {
  const start = new Int32Array(vertices + 1);
  for (let e = 0; e < from.length; e++) {
    start[from[e]! + 1]!++;
    start[to[e]! + 1]!++;
  }
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const edge = new Int32Array(2 * from.length);
  for (let e = 0; e < from.length; e++) {
    edge[next[from[e]!]!++] = e;
    edge[next[to[e]!]!++] = e;
  }
  return { start, edge };
}

/**
 * Trees and bridges by low links, without recursion; parallel edges are told apart by their number, so two of them
 * are never bridges. Linear in vertices and edges; exact, no tolerance.
 *
 * @source R. E. Tarjan, "A note on finding the bridges of a graph", Inf. Process. Lett. 2 (1974)
 */
export function spanForest(edges: Edges): SpanningForest {
  const walk = walkDepthFirst(edges);
  return { ...walk, ...measureSubtrees(edges, walk) };
}

type Walk = Pick<SpanningForest, "order" | "place" | "tree" | "roots" | "parentEdge">;

function walkDepthFirst(edges: Edges): Walk {
  const { vertices: n, from, to } = edges;
  const { start, edge } = incidentEdges(edges);
  const order = new Int32Array(n);
  const place = new Int32Array(n).fill(-1);
  const tree = new Int32Array(n);
  const parentEdge = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  const stack = new Int32Array(n + 1);
  const roots: number[] = [];
  let visited = 0;
  for (let root = 0; root < n; root++) {
    if (place[root]! >= 0) continue;
    const number = roots.push(root) - 1;
    tree[root] = number;
    place[root] = visited;
    order[visited++] = root;
    stack[0] = root;
    for (let depth = 0; depth >= 0;) {
      const v = stack[depth]!;
      const p = next[v]!++;
      if (p >= start[v + 1]!) {
        depth--;
        continue;
      }
      const e = edge[p]!;
      const w = from[e] === v ? to[e]! : from[e]!;
      if (place[w]! >= 0) continue;
      tree[w] = number;
      parentEdge[w] = e;
      place[w] = visited;
      order[visited++] = w;
      stack[++depth] = w;
    }
  }
  return { order, place, tree, roots, parentEdge };
}

function measureSubtrees(edges: Edges, walk: Walk): Pick<SpanningForest, "size" | "isBridge"> {
  const { from, to } = edges;
  const { order, parentEdge } = walk;
  const n = order.length;
  const size = new Int32Array(n).fill(1);
  const low = lowestReached(edges, walk);
  const isBridge = new Uint8Array(from.length);
  for (let i = n - 1; i >= 0; i--) {
    const v = order[i]!;
    const e = parentEdge[v]!;
    if (e < 0) continue;
    const parent = from[e] === v ? to[e]! : from[e]!;
    size[parent]! += size[v]!;
    if (low[v]! < low[parent]!) low[parent] = low[v]!;
    if (low[v] === i) isBridge[e] = 1;
  }
  return { size, isBridge };
}

/** The smallest place that each vertex reaches by an edge beside the tree, or its own. */
function lowestReached({ from, to }: Edges, { place, parentEdge }: Walk): Int32Array {
  const low = place.slice();
  for (let e = 0; e < from.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    if (parentEdge[a] === e || parentEdge[b] === e) continue;
    if (place[b]! < low[a]!) low[a] = place[b]!;
    if (place[a]! < low[b]!) low[b] = place[a]!;
  }
  return low;
}
