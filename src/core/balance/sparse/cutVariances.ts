import type { Adjustment } from "./adjust";
import type { Factor } from "./factorise";
import { incidentEdges, type Edges, type Incident, type SpanningForest } from "./spanningForest";

/**
 * Variance of Σ reconciled readings over the cut at each bridge: aᵀSa − bᵀW⁻¹b, a = ±1 on the readings that cross it,
 * b = G S a. With W = L D Lᵀ the second term is Σ y²/d, L y = b, and all three grow with the part behind the bridge. Along
 * a path from largest subtree to largest subtree the part is added to and never begun anew, so every vertex is added at
 * most log n times. Answers one variance per edge of the forest, NaN where it is no bridge.
 *
 * @source paths of largest subtrees: D. D. Sleator, R. E. Tarjan, J. Comput. Syst. Sci. 26 (1983) 362
 */
export function cutVariances(
  { edges, forest }: { readonly edges: Edges; readonly forest: SpanningForest },
  readings: Readings,
  adjustment: Adjustment,
): Float64Array {
  const { order, parentEdge, isBridge } = forest;
  const variance = new Float64Array(edges.from.length).fill(NaN);
  const largest = largestChildren(forest);
  const continues = new Uint8Array(order.length);
  for (const child of largest) if (child >= 0) continues[child] = 1;
  const hasBridge = (v: number): boolean => parentEdge[v]! >= 0 && isBridge[parentEdge[v]!] === 1;
  const part = new GrowingPart(forest, readings, adjustment);
  for (const top of order) {
    if (continues[top] === 1) continue;
    const path = pathBelow(top, largest);
    const first = path.findIndex(hasBridge);
    if (first < 0) continue;
    part.clear();
    for (let k = path.length - 1; k >= first; k--) {
      part.addBut(path[k]!, largest[path[k]!]!);
      if (hasBridge(path[k]!)) variance[parentEdge[path[k]!]!] = part.variance();
    }
  }
  return variance;
}

/** The readings as edges between the same vertices; variance 0 where a flow is not read. */
export interface Readings {
  readonly edges: Edges;
  readonly variance: Float64Array;
}

/** The child with the largest subtree, −1 where there is none. */
function largestChildren({ order, place, size }: SpanningForest): Int32Array {
  const largest = new Int32Array(order.length).fill(-1);
  for (const v of order) {
    const end = place[v]! + size[v]!;
    for (let i = place[v]! + 1; i < end; i += size[order[i]!]!) {
      const child = order[i]!;
      if (largest[v]! < 0 || size[child]! > size[largest[v]!]!) largest[v] = child;
    }
  }
  return largest;
}

function pathBelow(top: number, largest: Int32Array): readonly number[] {
  const path: number[] = [];
  for (let v = top; v >= 0; v = largest[v]!) path.push(v);
  return path;
}

/** A set of vertices of one tree, and the variance of what crosses its boundary. */
class GrowingPart {
  private readonly factor: Factor;
  private readonly incident: Incident;
  /** Number of the part in which a vertex, or a row of y, was last used. */
  private readonly memberOf: Int32Array;
  private readonly usedBy: Int32Array;
  private current = 0;
  private readonly y: Float64Array;
  private readonly load: Float64Array;
  private readonly reachedBy: Int32Array;
  private reach = 0;
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private crossing = new ExactSum();
  private explained = new ExactSum();

  constructor(
    private readonly forest: SpanningForest,
    private readonly readings: Readings,
    private readonly adjustment: Adjustment,
  ) {
    this.factor = adjustment.factor;
    this.incident = incidentEdges(readings.edges);
    this.memberOf = new Int32Array(forest.order.length);
    this.usedBy = new Int32Array(this.factor.rows);
    this.y = new Float64Array(this.factor.rows);
    this.load = new Float64Array(this.factor.rows);
    this.reachedBy = new Int32Array(this.factor.rows);
    this.reached = new Int32Array(this.factor.rows);
  }

  clear(): void {
    this.current++;
    this.crossing = new ExactSum();
    this.explained = new ExactSum();
  }

  /** v and what stands below it, but for the subtree of `present`, which is there already. */
  addBut(v: number, present: number): void {
    const { order, place, size } = this.forest;
    const end = place[v]! + size[v]!;
    this.reach++;
    this.reachedCount = 0;
    for (let i = place[v]!; i < end; i++) {
      if (order[i] === present) i += size[present]! - 1;
      else this.add(order[i]!);
    }
    this.extend();
  }

  variance(): number {
    return Math.max(0, this.crossing.value() - this.explained.value());
  }

  private add(v: number): void {
    const { incident, readings, memberOf, current } = this;
    const { tree } = this.forest;
    memberOf[v] = current;
    for (let p = incident.start[v]!; p < incident.start[v + 1]!; p++) {
      const e = incident.edge[p]!;
      const other = readings.edges.from[e] === v ? readings.edges.to[e]! : readings.edges.from[e]!;
      const variance = readings.variance[e]!;
      if (other === v || variance === 0) continue;
      const isInside = memberOf[other] === current;
      this.crossing.add(isInside ? -variance : variance);
      // Within one tree both ends are one merged node: the reading bears no load on it.
      if (tree[other] === tree[v]) continue;
      this.bear(tree[v]!, variance);
      this.bear(tree[other]!, -variance);
    }
  }

  private bear(node: number, amount: number): void {
    const row = this.adjustment.matrix.row[node]!;
    if (row < 0) return;
    const { parent } = this.factor;
    this.load[row]! += amount;
    for (let k = row; k >= 0 && this.reachedBy[k] !== this.reach; k = parent[k]!) {
      this.reachedBy[k] = this.reach;
      this.reached[this.reachedCount++] = k;
    }
  }

  /** Solves L Δ = load on the rows on the way to the roots of the elimination tree; Σ (y + Δ)²/d replaces Σ y²/d. */
  private extend(): void {
    const { load, y, usedBy, current, explained } = this;
    const { start, index, value, pivot } = this.factor;
    for (const j of this.reached.subarray(0, this.reachedCount).sort()) {
      const change = load[j]!;
      load[j] = 0;
      if (usedBy[j] !== current) {
        usedBy[j] = current;
        y[j] = 0;
      }
      explained.add((change * (2 * y[j]! + change)) / pivot[j]!);
      y[j]! += change;
      for (let p = start[j]!, end = start[j + 1]!; p < end; p++) load[index[p]!]! -= value[p]! * change;
    }
  }
}

/** Sum that keeps what rounding would lose, so that large terms may come and go. A. Neumaier, ZAMM 54 (1974) 39 */
class ExactSum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const sum = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - sum + term : term - sum + this.sum;
    this.sum = sum;
  }

  value(): number {
    return this.sum + this.lost;
  }
}
