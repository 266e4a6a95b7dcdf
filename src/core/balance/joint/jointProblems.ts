import { conversionFactor } from "../../quantity/units";
import type { Network } from "../network";
import type { JointFinding } from "./findings";
import { amountVariable, contentVariable } from "./jointSystem";
import type { KeptInRange } from "./keepInRange";
import type { ReconciledEquations } from "./reconcileEquations";
import type { Contents } from "./screenContents";
import type { JointSolution } from "./solveJointly";
import { testGlobally } from "./testReadings";

/** What a joint solution has to say for itself: why it failed, what was left undone, what came out impossible. */
export function jointProblems(network: Network, solution: JointSolution, falseAlarm: number): readonly JointFinding[] {
  return [
    ...failures(network, solution.reconciled),
    ...elimination(network, solution, falseAlarm),
    ...contentsOutside(network, solution),
    ...ranges(network, solution, falseAlarm),
  ];
}

const at = ({ name: balance, origins }: Network) => ({ balance, origins });

function failures(network: Network, reconciled: ReconciledEquations): readonly JointFinding[] {
  const { status, steps, gap, contradicting: equations, impossibleCorrelations } = reconciled;
  const place = at(network);
  const findings: JointFinding[] = [];
  const readings = impossibleCorrelations.map(flowName);
  if (readings.length > 0)
    findings.push({ ...place, code: "balance.correlationNotPossible", severity: "warning", readings });
  if (status === "notConverged")
    findings.push({ ...place, code: "balance.jointNotConverged", severity: "warning", steps, gap });
  if (status === "contradictory")
    findings.push({ ...place, code: "balance.equationsContradict", severity: "error", equations });
  return findings;
}

/** `M 3` is the amount of flow 3: the flow is what the auditor looks for. */
const flowName = (variable: string): string => variable.slice(2);

function elimination(
  network: Network,
  { elimination: done }: JointSolution,
  falseAlarm: number,
): readonly JointFinding[] {
  if (!done || done.stoppedBy === null) return [];
  const { objective, limit } = testGlobally(done.reconciled, falseAlarm);
  const { steps, stoppedBy: reason } = done;
  const place = { ...at(network), code: "balance.eliminationStopped", severity: "info" } as const;
  return [{ ...place, steps: steps.length, reason, objective, limit: limit ?? 0 }];
}

function contentsOutside(network: Network, { problem, outOfRange }: JointSolution): readonly JointFinding[] {
  const flows = new Map(network.flows.map((flow) => [flow.id, flow]));
  return outOfRange.flatMap(({ flow, substance, value, bound }): readonly JointFinding[] => {
    const known = flows.get(flow);
    if (substance === null || !known) return [];
    const analysis = problem.contents.get(substance)?.get(flow);
    const origins = analysis?.origins ?? known.origins;
    const figure = contentFigure(network.unit, value);
    const whose = { balance: network.name, flow, name: known.name, substance, origins };
    const what = { ...figure, isAbove: bound > 0, isAnalysed: analysis !== undefined };
    return [{ ...whose, ...what, code: "balance.contentOutOfRange", severity: "warning" }];
  });
}

function contentFigure(unit: string, share: number): { readonly content: number; readonly unit: string } {
  const whole = wholeOf(unit);
  if (whole < Infinity) return { content: (100 * share) / whole, unit: "%" };
  return { content: share, unit: `t/${amountOf(unit)}` };
}

/** Content of the pure substance in t per unit of the goods; of a volume it is not known. */
export function wholeOf(unit: string): number {
  return conversionFactor(amountOf(unit), "t") ?? Infinity;
}

/** `t/d` → t. */
const amountOf = (unit: string): string => unit.split("/")[0] ?? unit;

function ranges(network: Network, { problem, range }: JointSolution, falseAlarm: number): readonly JointFinding[] {
  if (!range) return [];
  // That nothing at or above 0 balances is said of the layers.
  const isSaid = range.status === "notMet" && [...range.held.values()].includes(0);
  if (isSaid) return [];
  if (range.status !== "bounded") return [{ ...at(network), code: "balance.rangeNotReached", severity: "warning" }];
  const { objective, degreesOfFreedom, limit } = testGlobally(range.reconciled, falseAlarm);
  const what = { ...heldAt(problem.contents, network, range), objective, degreesOfFreedom, limit };
  return [{ ...at(network), ...what, code: "balance.keptInRange", severity: "info" }];
}

type Held = Pick<Extract<JointFinding, { readonly code: "balance.keptInRange" }>, "amounts" | "contents">;

function heldAt(contents: Contents, { flows }: Network, { held }: KeptInRange): Held {
  const ids = [...new Set(flows.map(({ id }) => id))];
  return {
    amounts: ids.filter((flow) => held.has(amountVariable(flow))),
    contents: [...contents.keys()].flatMap((substance) =>
      ids.flatMap((flow) => {
        const bound = held.get(contentVariable(flow, substance));
        return bound === undefined ? [] : [{ flow, substance, isAbove: bound > 0 }];
      }),
    ),
  };
}
