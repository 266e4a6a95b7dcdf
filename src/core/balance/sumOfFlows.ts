import type { Estimate } from "./estimate";
import { solve } from "./sparse/factorise";

/** Σ weight · reconciled flow, and how it hangs on the readings. */
export interface FlowSum {
  /** In the unit of the balance. */
  readonly value: number;
  /** Derivative by each reading as if it were not adjusted, by number of flow. */
  readonly byReading: Float64Array;
  /** The same at each merged node without ground, G S a, and W⁻¹ of it. */
  readonly load: Float64Array;
  readonly potential: Float64Array;
}

/**
 * A weighted sum of reconciled flows (the intake of all units, say), ready for its variance and for its covariance with
 * another sum of the same balance. One more solve with the factors that the reconciliation left.
 *
 * @param weights by id of flow
 * @returns `null` where one of the flows has no value: unobservable, or not in the balance
 * @source Cov(x̂) = S − S Gᵀ W⁻¹ G S; O. Cencic, Sustain. Environ. Res. 26 (2016) 291
 * @example covarianceOf(estimate, sumOfFlows(estimate, new Map([["1", 1]])), …)
 */
export function sumOfFlows(estimate: Estimate, weights: ReadonlyMap<string, number>): FlowSum | null {
  const { incidence, flows } = estimate;
  const weight = new Float64Array(flows.length);
  let [value, found] = [0, 0];
  for (let e = 0; e < flows.length; e++) {
    const own = weights.get(incidence.flows[e]?.id ?? "");
    if (own === undefined) continue;
    const known = flows[e]?.value ?? null;
    if (known === null) return null;
    weight[e] = own;
    value += own * known;
    found++;
  }
  if (found < weights.size) return null;
  const byReading = throughUnmeasured(estimate, weight);
  const load = loadOf(estimate, byReading);
  return { value, byReading, load, potential: solve(estimate.adjustment.factor, load) };
}

/** Covariance of two sums of one balance after reconciliation: aᵀ(S − S Gᵀ W⁻¹ G S)b. */
export function covarianceOf({ incidence }: Estimate, a: FlowSum, b: FlowSum): number {
  let covariance = 0;
  incidence.variance.forEach((variance, e) => {
    covariance += variance * at(a.byReading, e) * at(b.byReading, e);
  });
  a.load.forEach((load, row) => (covariance -= load * at(b.potential, row)));
  return covariance;
}

/** Rounding may leave a trace below zero where the balances fix the sum. */
export function varianceOf(estimate: Estimate, sum: FlowSum): number {
  return Math.max(0, covarianceOf(estimate, sum, sum));
}

const at = (array: Float64Array | Int32Array, index: number): number => array[index] ?? 0;

/**
 * Weights of the readings, where an unmeasured flow stands for what the readings leave over behind it: a reading that runs
 * from a to b gets height(a) − height(b), the height of a node being the weights of the unmeasured flows on the way to it.
 */
function throughUnmeasured({ incidence, structure }: Estimate, weight: Float64Array): Float64Array {
  const { forest, edges, flows } = structure.unmeasured;
  const height = new Float64Array(incidence.nodes.length);
  for (const node of forest.order) {
    const edge = at(forest.parentEdge, node);
    if (edge < 0) continue;
    const isInward = edges.to[edge] === node;
    const parent = at(isInward ? edges.from : edges.to, edge);
    const own = at(weight, at(flows, edge));
    height[node] = at(height, parent) + (isInward ? own : -own);
  }
  return weight.map((own, e) => {
    if (incidence.uses[e] === "unmeasured") return 0;
    return own + at(height, at(incidence.from, e)) - at(height, at(incidence.to, e));
  });
}

function loadOf({ incidence, structure, adjustment }: Estimate, byReading: Float64Array): Float64Array {
  const { edges, flows } = structure.merged;
  const { row, rows } = adjustment.matrix;
  const load = new Float64Array(rows);
  flows.forEach((flow, edge) => {
    const moved = at(incidence.variance, flow) * at(byReading, flow);
    const [from, to] = [row[at(edges.from, edge)] ?? -1, row[at(edges.to, edge)] ?? -1];
    if (to >= 0) load[to] = at(load, to) + moved;
    if (from >= 0) load[from] = at(load, from) - moved;
  });
  return load;
}
