import type { Elimination } from "../eliminate";
import { reuse } from "../incidence";
import {
  amountVariable,
  carriedVariable,
  coefficientVariable,
  contentVariable,
  type JointProblem,
} from "./jointSystem";
import { reconcileDetermined } from "./reconcileDetermined";
import type { Accused, ReconciledEquations } from "./reconcileEquations";
import { isAgreed, mostSolutions, readingLimit } from "./testReadings";

export interface ReadingsSetAside {
  readonly accused: Accused;
  readonly limit: number;
  /** The reconciliation that accused them, and the one without them. */
  readonly before: ReconciledEquations;
  readonly after: ReconciledEquations;
}

export interface JointElimination {
  readonly steps: readonly ReadingsSetAside[];
  /** Without the readings set aside. */
  readonly reconciled: ReconciledEquations;
  readonly status: Elimination["status"];
  /** Why it was stopped: as many steps as are affordable, or the rest could not be reconciled. */
  readonly stoppedBy: "limit" | "notConverged" | null;
}

/**
 * Serial elimination as `eliminate` does it for one layer, of amounts, contents and coefficients alike: while the global
 * test fails, the readings of the most suspicious group are set aside (all of them, for nothing tells them apart), and
 * everything is reconciled anew.
 *
 * @source D. L. Ripps, Chem. Eng. Prog. Symp. Ser. 61 (1965) 8; R. W. Serth, W. A. Heenan, AIChE J. 32 (1986) 733
 */
export function eliminateReadings(
  problem: JointProblem,
  start: ReconciledEquations,
  falseAlarm: number,
): JointElimination {
  const steps: ReadingsSetAside[] = [];
  const names = new Set<string>();
  let reconciled = start;
  const stop = (status: Elimination["status"], stoppedBy: JointElimination["stoppedBy"] = null): JointElimination => ({
    ...{ steps, reconciled, status, stoppedBy },
  });
  while (!isAgreed(reconciled, falseAlarm)) {
    const [accused] = reconciled.accused;
    const limit = readingLimit(reconciled, falseAlarm);
    if (!accused || accused.z <= limit) return stop("unexplained");
    if (steps.length >= mostSolutions(start.variables.length)) return stop("stopped", "limit");
    for (const { id } of accused.readings) names.add(id);
    const after = reconcileDetermined(startFrom(reconciled, withoutReadings(problem, names)));
    if (after.status !== "converged") return stop("stopped", "notConverged");
    steps.push({ accused, limit, before: reconciled, after });
    reconciled = after;
  }
  return stop("consistent");
}

/** The same balance without some of its readings. */
function withoutReadings(problem: JointProblem, names: ReadonlySet<string>): JointProblem {
  const { incidence, contents, relations } = problem;
  const meters = incidence.flows.flatMap(({ id }, e) => (names.has(amountVariable(id)) ? [e] : []));
  const kept = [...contents].map(([substance, shares]) => {
    const analyses = [...shares].filter(([flow]) => !names.has(contentVariable(flow, substance)));
    return [substance, new Map(analyses)] as const;
  });
  return {
    ...problem,
    incidence: reuse(incidence, new Map(meters.map((e) => [e, "unmeasured"]))),
    contents: new Map(kept),
    relations: relations.map((relation) =>
      relation.kind === "transfer" && names.has(coefficientVariable(relation.id))
        ? { ...relation, coefficient: { kind: "unmeasured" } }
        : relation,
    ),
  };
}

/** What was found before is the best guess of what is now unmeasured; never 0, which would hide what a flow carries. */
export function startFrom({ variables, wanted }: ReconciledEquations, problem: JointProblem): JointProblem {
  const found = new Map([...wanted, ...variables].map(({ id, value }) => [id, value]));
  const guess: JointProblem["guess"] = (e, substance) => {
    const flow = problem.incidence.flows[e]?.id ?? "";
    const value = found.get(substance === null ? amountVariable(flow) : carriedVariable(flow, substance)) ?? 0;
    return value === 0 ? problem.guess(e, substance) : value;
  };
  return { ...problem, guess };
}
