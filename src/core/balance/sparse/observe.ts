import type { Adjustment } from "./adjust";
import { cutVariances } from "./cutVariances";
import type { Edges, SpanningForest } from "./spanningForest";

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
 * An unmeasured bridge carries what the readings leave over in the part behind it: û = ∓ Σ x̂ over the cut.
 */
export function observe(
  { edges, forest }: { readonly edges: Edges; readonly forest: SpanningForest },
  known: Known,
  adjustment: Adjustment,
): Observed {
  const value = new Float64Array(edges.from.length).fill(NaN);
  if (value.length === 0) return { value, sigma: value };
  const surplus = surplusBehind(forest, known);
  for (let v = 0; v < edges.vertices; v++) {
    const e = forest.parentEdge[v]!;
    if (e >= 0 && forest.isBridge[e] === 1) value[e] = edges.to[e] === v ? -surplus[v]! : surplus[v]!;
  }
  const sigma = cutVariances({ edges, forest }, known, adjustment).map(Math.sqrt);
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
