import { classify } from "../classify";
import { reuse } from "../incidence";
import { amountVariable, jointSystem, type JointProblem } from "./jointSystem";
import { reconcileEquations, type ReconciledEquations } from "./reconcileEquations";

/** An amount that is found from differences of contents must be found better than to half of itself. */
const HALF = 0.5;

/**
 * Reconciles goods and contents, leaving out contents of flows that nothing determines: what depends on the size of an
 * unknown flow would depend on its first guess, and a loop whose two analyses differ by chance would be said to carry
 * nothing. Such flows carry unknown amounts apart, and all is solved anew until none is left.
 */
export function reconcileDetermined(problem: JointProblem): ReconciledEquations {
  const { incidence, held } = problem;
  const standing = incidence.flows.flatMap(({ id }, e) => (held?.has(amountVariable(id)) ? [e] : []));
  const { classes } = classify(reuse(incidence, new Map(standing.map((e) => [e, "zero"]))));
  const open = incidence.flows.flatMap(({ id }, e) => (classes[e] === "unobservable" ? [{ id, e }] : []));
  const apart = new Set<string>();
  for (;;) {
    const reconciled = reconcileEquations(jointSystem({ ...problem, apart }));
    const amounts = new Map(reconciled.variables.map((each) => [each.id, each]));
    const isDetermined = ({ id, e }: (typeof open)[number]): boolean => {
      const { value, sigma } = amounts.get(amountVariable(id)) ?? { value: null, sigma: null };
      if (reconciled.status !== "converged" || value === null || sigma === null) return false;
      return sigma < HALF * Math.abs(value) && Math.abs(value) > 1e-6 * Math.abs(problem.guess(e, null));
    };
    const undetermined = open.filter((each) => !apart.has(each.id) && !isDetermined(each));
    if (undetermined.length === 0) return reconciled;
    for (const { id } of undetermined) apart.add(id);
  }
}
