import { quadraticForm } from "./factorise";
import type { Adjustment } from "./adjust";
import { incidentEdges, type Edges, type SpanningForest } from "./spanningForest";

export interface Observed {
  /** Value and standard deviation per edge of the unmeasured forest; NaN where the edge is no bridge. */
  readonly value: Float64Array;
  readonly sigma: Float64Array;
}

/** Readings and constants with their reconciled value; `variance` is 0 where a flow is not read. */
export interface Known {
  readonly edges: Edges;
  readonly value: Float64Array;
  readonly variance: Float64Array;
}

/**
 * An unmeasured bridge carries what the readings leave over in the part behind it: û = ∓ Σ x̂ over the cut. Its variance
 * is aᵀSa − (G S a)ᵀ W⁻¹ (G S a), a = ±1 on the readings that cross the cut.
 */
export function observe(
  { edges, forest }: { readonly edges: Edges; readonly forest: SpanningForest },
  known: Known,
  adjustment: Adjustment,
): Observed {
  const value = new Float64Array(edges.from.length).fill(NaN);
  const sigma = new Float64Array(edges.from.length).fill(NaN);
  const surplus = surplusBehind(forest, known);
  const incident = incidentEdges(known.edges);
  const work = new Float64Array(adjustment.factor.rows);
  for (let v = 0; v < edges.vertices; v++) {
    const e = forest.parentEdge[v]!;
    if (e < 0 || forest.isBridge[e] === 0) continue;
    value[e] = edges.to[e] === v ? -surplus[v]! : surplus[v]!;
    sigma[e] = Math.sqrt(cutVariance(v, { forest, known, incident, adjustment, work }));
  }
  return { value, sigma };
}

/** Σ in − Σ out of the known flows over each subtree. */
function surplusBehind({ order, parentEdge, place, size }: SpanningForest, { edges, value }: Known): Float64Array {
  const surplus = new Float64Array(order.length);
  for (let e = 0; e < value.length; e++) {
    surplus[edges.to[e]!]! += value[e]!;
    surplus[edges.from[e]!]! -= value[e]!;
  }
  const total = surplus.slice();
  for (let i = order.length - 1; i >= 0; i--) {
    const v = order[i]!;
    if (parentEdge[v]! < 0) continue;
    for (let child = i + 1; child < place[v]! + size[v]!; child += size[order[child]!]!)
      total[v]! += total[order[child]!]!;
  }
  return total;
}

interface Cut {
  readonly forest: SpanningForest;
  readonly known: Known;
  readonly incident: ReturnType<typeof incidentEdges>;
  readonly adjustment: Adjustment;
  readonly work: Float64Array;
}

function cutVariance(v: number, { forest, known, incident, adjustment, work }: Cut): number {
  const { place, size, order, tree } = forest;
  const { row } = adjustment.matrix;
  const [first, end] = [place[v]!, place[v]! + size[v]!];
  const load = new Map<number, number>();
  const put = (node: number, amount: number): void => {
    const k = row[tree[node]!]!;
    if (k >= 0) load.set(k, (load.get(k) ?? 0) + amount);
  };
  let variance = 0;
  for (let i = first; i < end; i++) {
    const node = order[i]!;
    for (let p = incident.start[node]!; p < incident.start[node + 1]!; p++) {
      const e = incident.edge[p]!;
      const [a, b] = [known.edges.from[e]!, known.edges.to[e]!];
      const other = a === node ? b : a;
      const isInside = place[other]! >= first && place[other]! < end;
      if (isInside || known.variance[e] === 0) continue;
      const amount = other === a ? known.variance[e]! : -known.variance[e]!;
      variance += known.variance[e]!;
      put(b, amount);
      put(a, -amount);
    }
  }
  return Math.max(0, variance - quadraticForm(adjustment.factor, load, work));
}
