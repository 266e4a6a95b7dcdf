import { incidentEdges, type Edges } from "./spanningForest";

/** Nearer to a whole number than this, a flow is that number. */
const WHOLE = 1e-7;

/**
 * Rounds a balanced flow to whole numbers that still balance at every vertex, each flow to one of its two neighbours and
 * Σ(rounded − flow)² as small as possible. It always exists (the incidence matrix is totally unimodular); found by
 * sending the imbalance of plain rounding along cheapest paths. Every path may end at vertex 0, the outside, which is in
 * balance when all others are: so no search ever goes through it and its many flows. Null when the flow is not balanced
 * or too large.
 *
 * @source R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993, §9.7
 */
export function roundCirculation(edges: Edges, flow: Float64Array): Float64Array | null {
  const rounding = new Rounding(edges, flow);
  const isBalanced = rounding.sendAll(FROM_SURPLUS) && rounding.sendAll(FROM_LACK);
  return isBalanced && rounding.surplus.every((each) => each === 0) ? rounding.rounded : null;
}

/** Paths are sought from what has too much along the flows, or from what lacks something against them. */
type Side = 1 | -1;
const FROM_SURPLUS: Side = 1;
const FROM_LACK: Side = -1;

class Rounding {
  readonly rounded: Float64Array;
  readonly surplus: Float64Array;
  private readonly incident: ReturnType<typeof incidentEdges>;
  private readonly potential: Float64Array;
  private readonly distance: Float64Array;
  private readonly arrival: Int32Array;
  private readonly isSettled: Uint8Array;

  constructor(
    private readonly edges: Edges,
    private readonly flow: Float64Array,
  ) {
    this.rounded = flow.map((each) => Math.round(each));
    this.surplus = new Float64Array(edges.vertices);
    this.rounded.forEach((amount, e) => {
      this.surplus[edges.from[e]!]! -= amount;
      this.surplus[edges.to[e]!]! += amount;
    });
    this.incident = incidentEdges(edges);
    this.potential = new Float64Array(edges.vertices);
    this.distance = new Float64Array(edges.vertices).fill(Infinity);
    this.arrival = new Int32Array(edges.vertices).fill(-1);
    this.isSettled = new Uint8Array(edges.vertices);
  }

  /** False when something is left that reaches nothing. */
  sendAll(side: Side): boolean {
    for (let v = 1; v < this.edges.vertices; v++) {
      while (this.surplus[v]! * side > 0) if (!this.send(v, side)) return false;
    }
    return true;
  }

  /** One unit from a vertex with a surplus to the nearest that lacks something, or back (Dijkstra with potentials). */
  private send(source: number, side: Side): boolean {
    const queue = new Queue();
    const touched = [source];
    const settled: number[] = [];
    let target = -1;
    this.distance[source] = 0;
    queue.push(0, source);
    for (let v = queue.pop(); v >= 0 && target < 0; v = target < 0 ? queue.pop() : -1) {
      if (this.isSettled[v] === 1) continue;
      this.isSettled[v] = 1;
      settled.push(v);
      if (v === 0 || this.surplus[v]! * side < 0) target = v;
      else this.relax(v, side, queue, touched);
    }
    if (target >= 0) {
      this.movePotentials(settled, this.distance[target]!, side);
      this.shift(source, target, side);
    }
    for (const v of touched) {
      this.distance[v] = Infinity;
      this.isSettled[v] = 0;
    }
    return target >= 0;
  }

  private relax(v: number, side: Side, queue: Queue, touched: number[]): void {
    const { from, to } = this.edges;
    for (let p = this.incident.start[v]!; p < this.incident.start[v + 1]!; p++) {
      const e = this.incident.edge[p]!;
      const isOut = from[e] === v;
      const w = isOut ? to[e]! : from[e]!;
      const cost = this.costOf(e, isOut === (side === FROM_SURPLUS));
      if (w === v || cost === Infinity || this.isSettled[w] === 1) continue;
      const distance = this.distance[v]! + cost + side * (this.potential[v]! - this.potential[w]!);
      if (distance >= this.distance[w]!) continue;
      if (this.distance[w] === Infinity) touched.push(w);
      this.distance[w] = distance;
      this.arrival[w] = e;
      queue.push(distance, w);
    }
  }

  /** Change of (rounded − flow)² when the flow takes its other neighbour; impossible in the wrong direction. */
  private costOf(e: number, isForward: boolean): number {
    const rest = this.flow[e]! - this.rounded[e]!;
    if (Math.abs(this.flow[e]! - Math.round(this.flow[e]!)) < WHOLE) return Infinity;
    if (isForward) return rest > 0 ? 1 - 2 * rest : Infinity;
    return rest < 0 ? 1 + 2 * rest : Infinity;
  }

  private movePotentials(settled: readonly number[], reach: number, side: Side): void {
    for (const v of settled) this.potential[v]! += side * (this.distance[v]! - reach);
  }

  private shift(source: number, target: number, side: Side): void {
    const { from, to } = this.edges;
    for (let v = target; v !== source;) {
      const e = this.arrival[v]!;
      const isInto = to[e] === v;
      this.rounded[e]! += isInto === (side === FROM_SURPLUS) ? 1 : -1;
      v = isInto ? from[e]! : to[e]!;
    }
    this.surplus[source]! -= side;
    this.surplus[target]! += side;
  }
}

/** Binary heap of vertices by distance; ties go to the vertex put in first only by place, results do not depend on it. */
class Queue {
  private readonly keys: number[] = [];
  private readonly vertices: number[] = [];

  push(key: number, vertex: number): void {
    let i = this.keys.length;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (this.keys[up]! <= key) break;
      this.keys[i] = this.keys[up]!;
      this.vertices[i] = this.vertices[up]!;
      i = up;
    }
    this.keys[i] = key;
    this.vertices[i] = vertex;
  }

  /** −1 when empty. */
  pop(): number {
    const first = this.vertices[0] ?? -1;
    const key = this.keys.pop();
    const vertex = this.vertices.pop();
    const n = this.keys.length;
    if (n === 0 || key === undefined || vertex === undefined) return first;
    let i = 0;
    for (let down = 1; down < n; down = 2 * i + 1) {
      if (down + 1 < n && this.keys[down + 1]! < this.keys[down]!) down++;
      if (this.keys[down]! >= key) break;
      this.keys[i] = this.keys[down]!;
      this.vertices[i] = this.vertices[down]!;
      i = down;
    }
    this.keys[i] = key;
    this.vertices[i] = vertex;
    return first;
  }
}
