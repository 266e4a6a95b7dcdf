import { eliminateReadings, type JointElimination } from "./eliminateReadings";
import { findOutOfRange, type OutOfRange } from "./findOutOfRange";
import type { JointProblem } from "./jointSystem";
import { keepInRange, type KeptInRange } from "./keepInRange";
import { reconcileDetermined } from "./reconcileDetermined";
import type { ReconciledEquations } from "./reconcileEquations";
import { isAgreed } from "./testReadings";

/** Everything that is computed of goods and substances together. */
export interface JointSolution {
  readonly problem: JointProblem;
  readonly reconciled: ReconciledEquations;
  /** Null where the readings agree. */
  readonly elimination: JointElimination | null;
  /** Reconciled to where no amount or content can be. */
  readonly outOfRange: readonly OutOfRange[];
  /** Null where nothing is out of its range. */
  readonly range: KeptInRange | null;
}

interface SolveSettings {
  readonly falseAlarm: number;
  /** Content of the pure substance. */
  readonly whole: number;
}

/** Reconciles all; where readings contradict each other sets the suspects aside; where something is negative keeps it at 0. */
export function solveJointly(problem: JointProblem, { falseAlarm, whole }: SolveSettings): JointSolution {
  const reconciled = reconcileDetermined(problem);
  const isSolved = reconciled.status === "converged";
  const outOfRange = isSolved ? findOutOfRange(problem, reconciled, whole) : [];
  return {
    problem,
    reconciled,
    elimination: isAgreed(reconciled, falseAlarm) ? null : eliminateReadings(problem, reconciled, falseAlarm),
    outOfRange,
    range: outOfRange.length > 0 ? keepInRange(problem, reconciled, whole) : null,
  };
}
