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
  const { vertices: n, from, to } = edges;
  const incident = incidentEdges(edges);
  const order = new Int32Array(n);
  const place = new Int32Array(n).fill(-1);
  const size = new Int32Array(n).fill(1);
  const tree = new Int32Array(n);
  const parentEdge = new Int32Array(n).fill(-1);
  const isBridge = new Uint8Array(from.length);
  const low = new Int32Array(n);
  const next = incident.start.slice(0, n);
  const stack = new Int32Array(n);
  const roots: number[] = [];
  let visited = 0;
  const enter = (v: number, edge: number): void => {
    place[v] = low[v] = visited;
    order[visited++] = v;
    parentEdge[v] = edge;
    tree[v] = roots.length - 1;
  };
  let depth = -1;
  /** The next vertex below v, or that v was seen before. */
  const descend = (v: number): void => {
    const e = incident.edge[next[v]!++]!;
    const w = from[e] === v ? to[e]! : from[e]!;
    if (e === parentEdge[v]) return;
    if (place[w]! >= 0) {
      low[v] = Math.min(low[v]!, place[w]!);
      return;
    }
    enter(w, e);
    stack[++depth] = w;
  };
  const leave = (v: number): void => {
    if (--depth < 0) return;
    const parent = stack[depth]!;
    size[parent]! += size[v]!;
    low[parent] = Math.min(low[parent]!, low[v]!);
    if (low[v]! > place[parent]!) isBridge[parentEdge[v]!] = 1;
  };
  for (let root = 0; root < n; root++) {
    if (place[root]! >= 0) continue;
    roots.push(root);
    enter(root, -1);
    depth = 0;
    stack[0] = root;
    while (depth >= 0) {
      const v = stack[depth]!;
      if (next[v]! < incident.start[v + 1]!) descend(v);
      else leave(v);
    }
  }
  return { order, place, size, tree, roots, parentEdge, isBridge };
}
