import { estimate, type Estimate } from "./estimate";
import { reuse } from "./incidence";

export interface NonNegative {
  /** `free`: no bound was needed. `bounded`: flows in `held` stand at 0. `notMet`: the bounds and the balances disagree. */
  readonly status: "free" | "bounded" | "notMet";
  readonly held: readonly string[];
  /** With the held flows as constants 0: σ, z and J hold under this condition. */
  readonly estimate: Estimate;
}

const MOST_STEPS = 100;

/** Flows whose reconciled value is below zero by more than rounding: wrong direction or gross error, before all else. */
export function negativeFlows({ flows, incidence }: Estimate): readonly number[] {
  const scale = flows.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0);
  const isNegative = (e: number): boolean => incidence.uses[e] !== "exact" && (flows[e]?.value ?? 0) < -1e-12 * scale;
  return flows.map((_, e) => e).filter(isNegative);
}

/**
 * Least squares with every flow at or above 0, by active set: the most negative flow is held at 0, a held flow is let go
 * when its multiplier says that it wants to rise, until neither is left.
 *
 * @source J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, §16.5
 */
export function keepNonNegative(free: Estimate): NonNegative {
  const held = new Set<number>();
  let current = free;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextChange(free, current, held);
    if (next === undefined) return settled(free, current, held);
    if (!held.delete(next)) held.add(next);
    current = estimate(reuse(free.incidence, new Map([...held].map((e) => [e, "zero"]))));
    if (current.contradictions.length > free.contradictions.length) break;
  }
  return { ...settled(free, current, held), status: "notMet" };
}

function settled(free: Estimate, current: Estimate, held: ReadonlySet<number>): NonNegative {
  const ids = [...held].map((e) => free.incidence.flows[e]?.id ?? "").sort();
  return { status: held.size === 0 ? "free" : "bounded", held: ids, estimate: current };
}

/** A flow to hold or, if it is held, to let go. */
function nextChange(free: Estimate, current: Estimate, held: ReadonlySet<number>): number | undefined {
  const negative = negativeFlows(current);
  const lowest = [...negative].sort((a, b) => standing(current, a) - standing(current, b))[0];
  if (lowest !== undefined) return lowest;
  const pulling = [...held].filter((e) => multiplier(free, current, e) < 0);
  return pulling.sort((a, b) => multiplier(free, current, a) - multiplier(free, current, b))[0];
}

/** Value in its own standard deviations. */
function standing({ flows }: Estimate, e: number): number {
  return (flows[e]?.value ?? 0) / Math.max(flows[e]?.sigma ?? 0, Number.MIN_VALUE);
}

/** (0 − y)/σ² + λ_to − λ_from: how J would change if the flow could rise above 0. */
function multiplier({ incidence }: Estimate, { structure, adjustment }: Estimate, e: number): number {
  const potentialAt = (node: number | undefined): number =>
    adjustment.potential[structure.unmeasured.forest.tree[node ?? 0] ?? 0] ?? 0;
  const drop = potentialAt(incidence.to[e]) - potentialAt(incidence.from[e]);
  const variance = incidence.variance[e] ?? 0;
  return variance > 0 ? drop - (incidence.value[e] ?? 0) / variance : drop;
}
