import type { Estimate } from "./estimate";
import { roundCirculation } from "./sparse/roundCirculation";
import { spanForest, type Edges } from "./sparse/spanningForest";

/**
 * Reconciled values rounded to `decimals` places so that the printed table still adds up at every node: each figure is one
 * of the two neighbours of its value, the sum of squared changes is the smallest. Nodes that unknown flows join close
 * together, as one. Null for a flow without a value; null instead of a list when the figures are too large for that many
 * places.
 *
 * @example 10.4 = 5.2 + 5.2 without decimals: 10 = 5 + 5; 1 = ⅓ + ⅓ + ⅓ with one: 1.0 = 0.3 + 0.3 + 0.4
 */
export function roundBalanced(estimate: Estimate, decimals: number): readonly (number | null)[] | null {
  const { flows, incidence } = estimate;
  const group = mergeUnbalanced(estimate);
  const scale = 10 ** decimals;
  const known = flows.flatMap(({ value }, e) => (value === null ? [] : [e]));
  const edges: Edges = {
    vertices: group.roots.length,
    from: Int32Array.from(known, (e) => group.tree[incidence.from[e] ?? 0] ?? 0),
    to: Int32Array.from(known, (e) => group.tree[incidence.to[e] ?? 0] ?? 0),
  };
  const scaled = Float64Array.from(known, (e) => (flows[e]?.value ?? 0) * scale);
  if (scaled.some((each) => Math.abs(each) > Number.MAX_SAFE_INTEGER / 1024)) return null;
  const rounded = roundCirculation(edges, scaled);
  if (rounded === null) return null;
  const result: (number | null)[] = flows.map(() => null);
  known.forEach((e, edge) => (result[e] = Number(((rounded[edge] ?? 0) / scale).toFixed(Math.max(0, decimals)))));
  return result;
}

/** Nodes joined by flows without a value, and nodes of a part that cannot balance. */
function mergeUnbalanced({ flows, incidence, contradictions }: Estimate) {
  const unknown = flows.flatMap(({ value }, e) => (value === null ? [e] : []));
  const numbers = new Map(incidence.nodes.map((name, node) => [name, node]));
  const joined = contradictions.flatMap(({ nodes }) =>
    nodes.map((name) => [numbers.get(nodes[0] ?? "") ?? 0, numbers.get(name) ?? 0] as const),
  );
  return spanForest({
    vertices: incidence.nodes.length,
    from: Int32Array.from([...unknown.map((e) => incidence.from[e] ?? 0), ...joined.map(([a]) => a)]),
    to: Int32Array.from([...unknown.map((e) => incidence.to[e] ?? 0), ...joined.map(([, b]) => b)]),
  });
}
