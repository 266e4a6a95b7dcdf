import type { End, Flow } from "./network";
import type { Screened } from "./screenFlows";

/** How a flow enters the estimate: a meter to be adjusted, a constant, or a figure to be found. */
export type Use = "measured" | "exact" | "unmeasured";

/** The network by numbers. Node 0 is everything that is not balanced: the outside world, stocks, one-sided nodes. */
export interface Incidence {
  readonly flows: readonly Flow[];
  /** Names of the nodes; the first, of the outside, is empty. */
  readonly nodes: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly uses: readonly Use[];
  /** Reading or constant; 0 where unmeasured. */
  readonly value: Float64Array;
  /** σ² of the reading; 0 unless measured. */
  readonly variance: Float64Array;
}

/** A flow without a usable σ counts as not measured: a reading without weight cannot be adjusted. */
export function numberNetwork({ flows, oneSided }: Screened): Incidence {
  const numbers = new Map<string, number>();
  const nodes = [""];
  const numberOf = (end: End): number => {
    if (end.kind !== "node" || (oneSided.size > 0 && oneSided.has(end.node))) return 0;
    const known = numbers.get(end.node);
    if (known !== undefined) return known;
    numbers.set(end.node, nodes.length);
    return nodes.push(end.node) - 1;
  };
  const from = new Int32Array(flows.length);
  const to = new Int32Array(flows.length);
  flows.forEach((flow, e) => (from[e] = numberOf(flow.from)));
  flows.forEach((flow, e) => (to[e] = numberOf(flow.to)));
  return { flows, nodes, from, to, ...readingsOf(flows) };
}

function readingsOf(flows: readonly Flow[]): Pick<Incidence, "uses" | "value" | "variance"> {
  const uses = flows.map(useOf);
  const value = new Float64Array(flows.length);
  const variance = new Float64Array(flows.length);
  flows.forEach(({ amount }, e) => {
    if (uses[e] === "unmeasured" || amount.kind === "unmeasured") return;
    value[e] = amount.value;
    if (amount.kind === "measured") variance[e] = amount.sigma ** 2;
  });
  return { uses, value, variance };
}

function useOf({ amount }: Flow): Use {
  if (amount.kind === "exact") return "exact";
  return amount.kind === "measured" && amount.sigma > 0 && Number.isFinite(amount.sigma) ? "measured" : "unmeasured";
}

/** The same network with some meters taken away, or some flows held at a constant. */
export function reuse(incidence: Incidence, changed: ReadonlyMap<number, "unmeasured" | "zero">): Incidence {
  const uses = incidence.uses.map((use, e) => {
    const change = changed.get(e);
    if (change === undefined) return use;
    return change === "zero" ? "exact" : "unmeasured";
  });
  const value = incidence.value.map((each, e) => (changed.has(e) ? 0 : each));
  const variance = incidence.variance.map((each, e) => (changed.has(e) ? 0 : each));
  return { ...incidence, uses, value, variance };
}
