import type { Flow } from "./network";
import type { NumberedEnds } from "./numberedEnds";
import { isUsableSigma, type Screened } from "./screenFlows";
import { pick } from "./sparse/selectEdges";

/** How a flow enters the estimate: a meter to be adjusted, a constant, or a figure to be found. */
export type Use = "measured" | "exact" | "unmeasured";

/** The network by numbers. Node 0 is everything that is not balanced: the outside world, stocks, one-sided nodes. */
export interface Incidence extends NumberedEnds {
  readonly flows: readonly Flow[];
  readonly uses: readonly Use[];
  /** Reading or constant; 0 where unmeasured. */
  readonly value: Float64Array;
  /** σ² of the reading; 0 unless measured. */
  readonly variance: Float64Array;
}

/** A flow without a usable σ counts as not measured: a reading without weight cannot be adjusted. */
export function numberNetwork({ flows, ends, isOneSided }: Screened): Incidence {
  const uses = flows.map(useOf);
  const value = new Float64Array(flows.length);
  const variance = new Float64Array(flows.length);
  flows.forEach(({ amount }, e) => {
    if (uses[e] === "unmeasured" || amount.kind === "unmeasured") return;
    value[e] = amount.value;
    if (amount.kind === "measured") variance[e] = amount.sigma ** 2;
  });
  return { flows, ...withoutOneSided(ends, isOneSided), uses, value, variance };
}

/** One-sided nodes become a part of the outside; what is left gives something off, and is numbered as it first does. */
function withoutOneSided({ nodes, from, to }: NumberedEnds, isOneSided: Uint8Array): NumberedEnds {
  const left = [""];
  const number = new Int32Array(nodes.length);
  for (const node of from)
    if (node > 0 && isOneSided[node] === 0 && number[node] === 0) number[node] = left.push(nodes[node] ?? "") - 1;
  return { nodes: left, from: pick(number, from), to: pick(number, to) };
}

function useOf({ amount }: Flow): Use {
  if (amount.kind === "exact") return "exact";
  return amount.kind === "measured" && isUsableSigma(amount.sigma) ? "measured" : "unmeasured";
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
