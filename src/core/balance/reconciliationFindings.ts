import type { Origin } from "../outcome/outcome";
import type { NetworkBalance } from "./balanceNetwork";
import type { ReconciliationFinding } from "./findings";
import { negativeFlows } from "./keepNonNegative";

/** Suspects are reported one by one up to here; the table shows all. */
const MOST_SUSPECTS = 5;

/** What the reconciled balance shows, in the order a consultant would ask: can it be checked, does it agree, who is to blame. */
export function findReconciliationFindings(balance: NetworkBalance): readonly ReconciliationFinding[] {
  return [...checkability(balance), ...agreement(balance), ...negatives(balance)];
}

const at = ({ network }: NetworkBalance) => ({ balance: network.name, origins: network.origins });

function originsOf({ flows }: NetworkBalance, ids: readonly string[]): readonly Origin[] {
  const wanted = new Set(ids);
  return flows.filter(({ flow }) => wanted.has(flow.id)).flatMap(({ flow }) => flow.origins);
}

function checkability(balance: NetworkBalance): readonly ReconciliationFinding[] {
  const place = at(balance);
  const findings: ReconciliationFinding[] = balance.estimate.contradictions.map(({ nodes, gap }) => ({
    ...place,
    code: "balance.exactFlowsContradict",
    severity: "error",
    nodes,
    gap,
  }));
  if (balance.status === "unchecked") findings.push({ ...place, code: "balance.nothingRedundant", severity: "info" });
  const idsWhere = (isMeant: (each: NetworkBalance["flows"][number]) => boolean): readonly string[] =>
    balance.flows.filter(isMeant).map(({ flow }) => flow.id);
  const unobservable = idsWhere((each) => each.class === "unobservable");
  const barely = idsWhere((each) => each.isBarelyTestable);
  for (const [code, flows] of [
    ["balance.unobservable", unobservable],
    ["balance.barelyTestable", barely],
  ] as const)
    if (flows.length > 0)
      findings.push({ ...place, code, severity: "info", flows, origins: originsOf(balance, flows) });
  return findings;
}

function agreement(balance: NetworkBalance): readonly ReconciliationFinding[] {
  const { objective, degreesOfFreedom, limit } = balance.globalTest;
  if (balance.status !== "inconsistent" || limit === null) return [];
  const place = at(balance);
  const whole = { ...place, code: "balance.readingsContradict", objective, limit, degreesOfFreedom } as const;
  const suspects = balance.suspects.filter(({ isSignificant }) => isSignificant).slice(0, MOST_SUSPECTS);
  return [{ ...whole, severity: "warning" }, ...suspects.map((suspect) => accuse(balance, suspect))];
}

function accuse(
  balance: NetworkBalance,
  { meters, leaks, z, limit }: NetworkBalance["suspects"][number],
): ReconciliationFinding {
  const place = { ...at(balance), severity: "warning", z, limit } as const;
  const nodes = leaks.flatMap((leak) => leak.nodes);
  const flows = meters.map(({ flow }) => flow);
  if (flows.length === 0) return { ...place, code: "balance.leakSuspect", nodes, loss: leaks[0]?.loss ?? 0 };
  return { ...place, code: "balance.meterSuspect", flows, leaks: nodes, origins: originsOf(balance, flows) };
}

function negatives(balance: NetworkBalance): readonly ReconciliationFinding[] {
  const findings = negativeFlows(balance.estimate).flatMap((e): readonly ReconciliationFinding[] => {
    const each = balance.flows[e];
    if (!each || each.value === null) return [];
    const { id, name, origins } = each.flow;
    const whose = { balance: balance.network.name, flow: id, name, origins };
    return [{ ...whose, code: "balance.reconciledNegative", severity: "warning", value: each.value }];
  });
  if (balance.nonNegative?.status !== "notMet") return findings;
  const { held } = balance.nonNegative;
  return [...findings, { ...at(balance), code: "balance.boundsNotMet", severity: "warning", flows: held }];
}
