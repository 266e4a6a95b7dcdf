import { findOutOfRange, type OutOfRange } from "./findOutOfRange";
import { startFrom } from "./eliminateReadings";
import { amountVariable, carriedVariable, contentVariable, type JointProblem } from "./jointSystem";
import { reconcileDetermined } from "./reconcileDetermined";
import type { ReconciledEquations } from "./reconcileEquations";
import { mostSolutions } from "./testReadings";

export interface KeptInRange {
  /** `notMet`: bounds and balances disagree. `stopped`: not settled within as many solutions as are affordable. */
  readonly status: "bounded" | "notMet" | "stopped";
  /** By name of the variable, the bound at which it stands. */
  readonly held: ReadonlyMap<string, number>;
  /** With the held ones as constants: σ, z and J hold under this condition. */
  readonly reconciled: ReconciledEquations;
}

/** More changes than this are made at once. */
const MANY = 10;

/**
 * Least squares with every amount at or above 0 and every content between 0 and the pure substance, by active set as
 * `keepNonNegative` does it for one layer: what is furthest out is held at its bound, what is held is let go when J says
 * that it wants to come back, until neither is left.
 *
 * @param whole content of the pure substance: 1 for goods in t
 * @source J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, §16.5
 */
export function keepInRange(problem: JointProblem, free: ReconciledEquations, whole: number): KeptInRange {
  const held = new Map<string, number>();
  let reconciled = free;
  for (let step = 0; step < mostSolutions(free.variables.length); step++) {
    const wanted = wantedChanges(problem, reconciled, { held, whole });
    if (wanted.length === 0) return { status: "bounded", held, reconciled };
    for (const { name, bound } of wanted.length > MANY ? wanted : wanted.slice(0, 1)) {
      const isLetGo = held.delete(name);
      const next = isLetGo ? nothingCarried(problem, reconciled, name).map(atZero) : [[name, bound] as const];
      next.forEach(([each, at]) => held.set(each, at));
    }
    const next = reconcileDetermined(startFrom(reconciled, { ...problem, held: new Map(held) }));
    if (next.status === "contradictory") return { status: "notMet", held, reconciled };
    if (next.status === "notConverged") return { status: "stopped", held, reconciled };
    reconciled = next;
  }
  return { status: "stopped", held, reconciled };
}

const atZero = (name: string): readonly [string, number] => [name, 0];

interface Bounds {
  readonly held: ReadonlyMap<string, number>;
  readonly whole: number;
}

type Change = Pick<OutOfRange, "name" | "bound">;

/** What to hold or, if there is nothing, what to let go; the most urgent first. */
function wantedChanges(
  problem: JointProblem,
  reconciled: ReconciledEquations,
  { held, whole }: Bounds,
): readonly Change[] {
  const outside = findOutOfRange(problem, reconciled, whole);
  if (outside.length > 0) return [...outside].sort((a, b) => b.sigmasOutside - a.sigmasOutside);
  const pulling = [...held].flatMap(([name, bound]) => {
    const pull = reconciled.pulls.get(name) ?? 0;
    const inwards = bound === 0 ? -pull : pull;
    return inwards > 0 ? [{ name, bound, inwards }] : [];
  });
  return pulling.sort((a, b) => b.inwards - a.inwards);
}

/** Contents, not analysed, of a flow that stood still: it moves again, but carries none of them until that is let go too. */
function nothingCarried(
  { incidence, contents }: JointProblem,
  { pulls }: ReconciledEquations,
  amount: string,
): readonly string[] {
  const flows = incidence.flows.filter(({ id }) => amountVariable(id) === amount);
  return flows.flatMap(({ id }) => {
    const substances = [...contents.keys()].filter((substance) => pulls.has(carriedVariable(id, substance)));
    return substances.map((substance) => contentVariable(id, substance));
  });
}
