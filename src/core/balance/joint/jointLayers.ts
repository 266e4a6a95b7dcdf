import type { BalanceStatus, GlobalTest, NetworkBalance } from "../balanceNetwork";
import type { Elimination, EliminationStep } from "../eliminate";
import type { Estimate, Estimated } from "../estimate";
import { reuse } from "../incidence";
import type { NonNegative } from "../keepNonNegative";
import type { JointElimination } from "./eliminateReadings";
import { jointSuspects, ownReadings, suspectAmong } from "./jointSuspects";
import { amountVariable, carriedVariable, contentVariable } from "./jointSystem";
import type { KeptInRange } from "./keepInRange";
import type { ReconciledEquations } from "./reconcileEquations";
import type { JointSolution } from "./solveJointly";
import { testGlobally } from "./testReadings";

/**
 * A joint reconciliation seen layer by layer: the flows of the goods, and of each substance the amount that is carried.
 * The statistics are those of the whole. Accused are meters in the goods, analyses in the substances; leaks are those
 * that the goods by themselves point at. Of the elimination each layer has the steps that set aside readings of its own.
 */
export function jointLayers(
  linear: readonly NetworkBalance[],
  solution: JointSolution,
  falseAlarm: number,
): readonly NetworkBalance[] {
  const { reconciled } = solution;
  const globalTest = testGlobally(reconciled, falseAlarm);
  return linear.map((layer): NetworkBalance => {
    const estimate = estimateOf(layer, reconciled);
    const flows = layer.flows.map(({ flow }, e) => ({ flow, ...estimatedOf(estimate.flows[e] ?? UNKNOWN) }));
    return {
      ...layer,
      status: statusOf({ ...layer, flows }, reconciled, globalTest),
      flows,
      globalTest,
      suspects: jointSuspects(layer, solution, falseAlarm),
      elimination: solution.elimination && eliminationOf(layer, solution, solution.elimination),
      nonNegative: solution.range && nonNegativeOf(layer, solution.range),
      estimate,
    };
  });
}

/** The layer's own view of a solution, with the classes that goods and contents together give. */
function estimateOf(layer: NetworkBalance, { variables, wanted, ...tested }: ReconciledEquations): Estimate {
  const found = new Map([...wanted, ...variables].map((each) => [each.id, each]));
  const substance = substanceOf(layer);
  const flows = layer.flows.map(({ flow, ...alone }) => {
    const name = substance === null ? amountVariable(flow.id) : carriedVariable(flow.id, substance);
    return { flow, ...estimatedOf(found.get(name) ?? alone) };
  });
  const structure = { ...layer.estimate.structure, classes: flows.map((each) => each.class) };
  const { objective, degreesOfFreedom } = tested;
  return { ...layer.estimate, structure, flows, objective, degreesOfFreedom, contradictions: [] };
}

const UNKNOWN: Estimated = {
  class: "unobservable",
  value: null,
  sigma: null,
  adjustment: null,
  z: null,
  isBarelyTestable: false,
};

function estimatedOf({ class: flowClass, value, sigma, adjustment, z, isBarelyTestable }: Estimated): Estimated {
  return { class: flowClass, value, sigma, adjustment, z, isBarelyTestable };
}

function substanceOf({ network: { layer } }: NetworkBalance): string | null {
  return layer.kind === "substance" ? layer.substance : null;
}

/** A layer none of whose readings is checked by another is not vouched for by the other layers. */
function statusOf(layer: NetworkBalance, reconciled: ReconciledEquations, test: GlobalTest): BalanceStatus {
  if (layer.flows.length === 0) return "noFlows";
  if (!layer.flows.some(({ flow }) => flow.amount.kind === "measured")) return "nothingMeasured";
  if (test.limit === null || !isChecked(layer, reconciled)) return "unchecked";
  return test.objective <= test.limit ? "consistent" : "inconsistent";
}

/** By its analyses; of constant contents only the amounts can be wrong. */
function isChecked(layer: NetworkBalance, { variables }: ReconciledEquations): boolean {
  const substance = substanceOf(layer);
  const names = new Set(
    substance === null ? [] : layer.flows.map(({ flow: { id } }) => contentVariable(id, substance)),
  );
  const analyses = variables.filter((each) => names.has(each.id) && each.class !== "exact");
  return (analyses.length > 0 ? analyses : layer.flows).some((each) => each.class === "redundant");
}

function eliminationOf(
  layer: NetworkBalance,
  { problem }: JointSolution,
  { steps, reconciled, status }: JointElimination,
): Elimination {
  const readings = ownReadings(layer, problem);
  const own = steps.flatMap(({ accused, limit, before, after }): readonly EliminationStep[] => {
    const suspect = suspectAmong(readings, { accused, limit, reconciled: before });
    return suspect ? [{ suspect, objective: after.objective, degreesOfFreedom: after.degreesOfFreedom }] : [];
  });
  const setAside = new Set(own.flatMap(({ suspect: { meters } }) => meters.map(({ flow }) => flow)));
  const left = without(estimateOf(layer, reconciled), setAside, "unmeasured");
  return { steps: own, estimate: left, status, stepsElsewhere: steps.length - own.length };
}

/** Nothing that was stopped midway is a result. */
function nonNegativeOf(layer: NetworkBalance, { status, held, reconciled }: KeptInRange): NonNegative | null {
  if (status === "stopped") return null;
  const substance = substanceOf(layer);
  const isAtZero = (flow: string): boolean =>
    held.get(amountVariable(flow)) === 0 || (substance !== null && held.get(contentVariable(flow, substance)) === 0);
  const ids = layer.flows.flatMap(({ flow: { id } }) => (isAtZero(id) ? [id] : [])).sort();
  const estimate = without(estimateOf(layer, reconciled), new Set(ids), "zero");
  return { status: ids.length === 0 ? "free" : status, held: ids, estimate };
}

function without(estimate: Estimate, flows: ReadonlySet<string>, change: "unmeasured" | "zero"): Estimate {
  const { incidence } = estimate;
  const changed = incidence.flows.flatMap(({ id }, e) => (flows.has(id) ? [e] : []));
  return { ...estimate, incidence: reuse(incidence, new Map(changed.map((e) => [e, change]))) };
}
