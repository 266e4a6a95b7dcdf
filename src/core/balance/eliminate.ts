import { estimate, type Estimate } from "./estimate";
import { reuse } from "./incidence";
import { chiSquareLimit } from "./statistics";
import { rankSuspects, type Suspect } from "./suspects";

export interface EliminationStep {
  /** The suspect whose meters were set aside. */
  readonly suspect: Suspect;
  readonly objective: number;
  readonly degreesOfFreedom: number;
}

export interface Elimination {
  readonly steps: readonly EliminationStep[];
  /** Estimate without the meters set aside. */
  readonly estimate: Estimate;
  /**
   * `consistent`: the remaining readings agree. `unexplained`: they do not, but no single meter stands out. `stopped`: so
   * many stood out that the rest was not looked at; a list of hundreds accuses nobody.
   */
  readonly status: "consistent" | "unexplained" | "stopped";
  /** Of layers reconciled together: steps that set aside readings of other layers only. */
  readonly stepsElsewhere?: number;
}

/** Every step estimates the whole network anew. */
const MOST_STEPS = 100;
const MOST_WORK = 1_000_000;

/** Fewer for a large network, so that the answer comes in seconds. */
function mostSteps({ flows }: Estimate): number {
  return Math.max(5, Math.min(MOST_STEPS, Math.floor(MOST_WORK / Math.max(1, flows.length))));
}

/** J and its limit; without a degree of freedom nothing can contradict. */
function isConsistent({ objective, degreesOfFreedom }: Estimate, falseAlarm: number): boolean {
  return degreesOfFreedom === 0 || objective <= chiSquareLimit(falseAlarm, degreesOfFreedom);
}

/**
 * Serial elimination: while the global test fails, the meters of the most suspicious group are set aside (all of them,
 * for nothing tells them apart), everything is classified and estimated anew. Stops when the readings agree or when no
 * remaining meter exceeds its limit.
 *
 * @source D. L. Ripps, Chem. Eng. Prog. Symp. Ser. 61 (1965) 8; R. W. Serth, W. A. Heenan, AIChE J. 32 (1986) 733
 */
export function eliminate(start: Estimate, falseAlarm: number): Elimination {
  const steps: EliminationStep[] = [];
  const setAside = new Map<number, "unmeasured">();
  const numbers = new Map(start.incidence.flows.map(({ id }, e) => [id, e]));
  let current = start;
  while (!isConsistent(current, falseAlarm)) {
    if (steps.length >= mostSteps(start)) return { steps, estimate: current, status: "stopped" };
    const suspect = rankSuspects(current, falseAlarm).find(({ meters }) => meters.length > 0);
    if (!suspect?.isSignificant) return { steps, estimate: current, status: "unexplained" };
    for (const { flow } of suspect.meters) setAside.set(numbers.get(flow) ?? -1, "unmeasured");
    current = estimate(reuse(start.incidence, setAside));
    steps.push({ suspect, objective: current.objective, degreesOfFreedom: current.degreesOfFreedom });
  }
  return { steps, estimate: current, status: "consistent" };
}
