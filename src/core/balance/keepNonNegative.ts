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

/** In the first steps more changes than this are made at once: in a large network one by one would take for ever. */
const MANY = 10;
const STEPS_OF_MANY = 20;

/** Flows whose reconciled value is below zero by more than rounding: wrong direction or gross error, before all else. */
export function negativeFlows({ flows, incidence }: Estimate): readonly number[] {
  let scale = 0;
  for (const { value } of flows) if (value !== null) scale = Math.max(scale, Math.abs(value));
  const negative: number[] = [];
  flows.forEach(({ value }, e) => {
    if (value !== null && value < -1e-12 * scale && incidence.uses[e] !== "exact") negative.push(e);
  });
  return negative;
}

/**
 * Least squares with every flow at or above 0, by active set: the most negative flow is held at 0, a held flow is let go
 * when its multiplier says that it wants to rise, until neither is left. Where there are many, all of them at once.
 *
 * @source J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, §16.5; many at once: L. F. Portugal,
 * J. J. Júdice, L. N. Vicente, Math. Comput. 63 (1994) 625
 */
export function keepNonNegative(free: Estimate): NonNegative {
  const held = new Set<number>();
  let current = free;
  for (let step = 0; step < MOST_STEPS; step++) {
    const wanted = wantedChanges(free, current, held);
    if (wanted.length === 0) return settled(free, current, held);
    const atOnce = wanted.length > MANY && step < STEPS_OF_MANY ? wanted.length : 1;
    for (const e of wanted.slice(0, atOnce)) if (!held.delete(e)) held.add(e);
    current = estimate(reuse(free.incidence, new Map([...held].map((e) => [e, "zero"]))));
    if (current.contradictions.length > free.contradictions.length) break;
  }
  return { ...settled(free, current, held), status: "notMet" };
}

function settled(free: Estimate, current: Estimate, held: ReadonlySet<number>): NonNegative {
  const ids = [...held].map((e) => free.incidence.flows[e]?.id ?? "").sort();
  return { status: held.size === 0 ? "free" : "bounded", held: ids, estimate: current };
}

/** Flows to hold or, if there are none, held ones to let go; the most urgent first. */
function wantedChanges(free: Estimate, current: Estimate, held: ReadonlySet<number>): readonly number[] {
  const negative = negativeFlows(current);
  if (negative.length > 0) return sortBy(negative, (e) => standing(current, e));
  const pulling = [...held].filter((e) => multiplier(free, current, e) < 0);
  return sortBy(pulling, (e) => multiplier(free, current, e));
}

function sortBy(flows: readonly number[], key: (flow: number) => number): readonly number[] {
  return [...flows].sort((a, b) => key(a) - key(b));
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
