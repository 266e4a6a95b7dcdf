import type { Noticed } from "../../outcome/outcome";
import { balanceNetwork, type BalanceSettings, type BalanceStatus, type NetworkBalance } from "../balanceNetwork";
import { closeBalance } from "../closure";
import type { BalanceFinding } from "../findings";
import { numberNetwork } from "../incidence";
import type { Network } from "../network";
import { findNetworkFindings } from "../networkFindings";
import { findReconciliationFindings } from "../reconciliationFindings";
import { screenFlows, type Screened } from "../screenFlows";
import { substanceNetwork } from "../substanceNetwork";
import type { Correlation } from "./equation";
import type { JointFinding } from "./findings";
import { guessUnmeasured } from "./guessUnmeasured";
import { jointLayers } from "./jointLayers";
import { jointProblems, wholeOf } from "./jointProblems";
import { jointSystem, type JointProblem, type JointRelation } from "./jointSystem";
import type { EquationStatus, ReconciledEquations } from "./reconcileEquations";
import { screenContents, screenRelations, type Contents } from "./screenContents";
import { solveJointly } from "./solveJointly";

export interface JointSettings extends BalanceSettings {
  readonly relations?: readonly JointRelation[];
  /** Between names made by `amountVariable` and `contentVariable`. */
  readonly correlations?: readonly Correlation[];
  /** Above this many variables each layer is reconciled by itself. */
  readonly mostVariables?: number;
}

export interface JointBalance {
  readonly status: EquationStatus | "tooLarge";
  /** `layers`: each layer by itself, for the reason that a finding gives. */
  readonly method: "joint" | "layers";
  /** The goods first, then each substance. In a joint balance J and the global test of each are those of the whole. */
  readonly layers: readonly NetworkBalance[];
  /** Amounts, contents and coefficients as variables; null unless joint. */
  readonly reconciled: ReconciledEquations | null;
}

/** Elimination is dense: up to here it takes a moment, and the time grows with the third power. */
const MOST_VARIABLES = 600;

/**
 * Goods and substances reconciled together: amounts M and contents c of all flows are moved as little as their
 * uncertainties allow so that every node closes in goods and in each substance, M·c. One analysis used for several flows
 * counts once, and a substance can make an unmeasured flow known. When there is too much of it, or it does not converge,
 * each layer is reconciled by itself and a finding says so. Without contents: a balance with correlated readings.
 *
 * @param contents by substance, then by id of flow: share of mass 0–1 with one σ, σ 0 being exact
 * @source O. Cencic, Sustain. Environ. Res. 26 (2016) 291
 * @example jointBalance(network, new Map([["Cu", new Map([["ore", { share: 0.02, sigma: 0.001 }]])]]), DEFAULT_SETTINGS)
 */
export function jointBalance(
  network: Network,
  contents: Contents,
  settings: JointSettings,
): Noticed<JointBalance, BalanceFinding | JointFinding> {
  const screened = screenFlows(network);
  const { flows } = screened.value;
  const incidence = numberNetwork(screened.value);
  const usable = screenContents(network, flows, contents);
  const relations = screenRelations(network, flows, settings.relations ?? []);
  const linear = linearLayers(network, usable.value, settings);
  const problem: JointProblem = {
    incidence,
    contents: usable.value,
    relations: relations.value,
    correlations: settings.correlations ?? [],
    guess: guessUnmeasured(linear),
  };
  const { value, findings: problems } = solve(problem, linear, { ...settings, network });
  const findings = [
    ...screened.findings,
    ...findNetworkFindings(network, incidence, linear[0]?.estimate ?? {}),
    ...usable.findings,
    ...relations.findings,
    ...problems,
    ...value.layers.flatMap((layer, k) => layerFindings(layer, screened.value, settings).filter(isNew(value, k))),
  ];
  return { value, findings };
}

function linearLayers(network: Network, contents: Contents, settings: BalanceSettings): readonly NetworkBalance[] {
  const substances = [...contents].map(([substance, shares]) => substanceNetwork(network, substance, shares));
  return [network, ...substances].map((layer) => balanceNetwork(layer, settings).value);
}

function solve(
  problem: JointProblem,
  linear: readonly NetworkBalance[],
  { network, falseAlarm, mostVariables: limit = MOST_VARIABLES }: JointSettings & { readonly network: Network },
): Noticed<JointBalance, JointFinding> {
  const variables = jointSystem(problem).variables.length;
  const alone = { method: "layers", layers: linear, reconciled: null } as const;
  const { name: balance, origins } = network;
  if (variables > limit)
    return {
      value: { status: "tooLarge", ...alone },
      findings: [{ balance, origins, code: "balance.jointTooLarge", severity: "info", variables, limit }],
    };
  const solution = solveJointly(problem, { falseAlarm, whole: wholeOf(network.unit) });
  const findings = jointProblems(network, solution, falseAlarm);
  const { reconciled } = solution;
  const { status } = reconciled;
  if (status !== "converged") return { value: { status, ...alone }, findings };
  const layers = jointLayers(linear, solution, falseAlarm);
  return { value: { status, method: "joint", layers, reconciled }, findings };
}

function layerFindings(
  layer: NetworkBalance,
  screened: Screened,
  { limitPercent }: BalanceSettings,
): readonly BalanceFinding[] {
  const flows = layer.flows.map(({ flow }) => flow);
  return [
    ...closeBalance(layer.network, { ...screened, flows }, limitPercent).findings,
    ...findReconciliationFindings(layer),
  ];
}

/**
 * A joint balance has one global test: it is said once, and that nothing is checked only where the others are. What a
 * substance carries is negative where its content or its flow is, and that is said of these.
 */
function isNew({ method, layers }: JointBalance, layer: number): (finding: BalanceFinding) => boolean {
  const isFirst = (status: BalanceStatus): boolean => layers.findIndex((each) => each.status === status) === layer;
  const isTested = layers[0]?.globalTest.limit !== null;
  return ({ code }) => {
    if (method === "layers") return true;
    if (code === "balance.readingsContradict") return isFirst("inconsistent");
    if (code === "balance.nothingRedundant") return isTested || isFirst("unchecked");
    return code !== "balance.reconciledNegative" || layer === 0;
  };
}
