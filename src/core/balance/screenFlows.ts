import type { Noticed } from "../outcome/outcome";
import type { NetworkFinding } from "./findings";
import type { End, Flow, Network } from "./network";

/** Rows that can stand in a balance, and nodes that cannot close because everything enters or everything leaves. */
export interface Screened {
  readonly flows: readonly Flow[];
  readonly oneSided: ReadonlySet<string>;
}

/**
 * Takes out what cannot be computed with and says so: a number used twice (the later row is left out), a flow that ends
 * where it starts, an amount that is no number (kept as not measured). A node with only inputs or only outputs is not
 * balanced: its flows count as flows from or to the outside. Everything else is still computed.
 */
export function screenFlows(network: Network): Noticed<Screened, NetworkFinding> {
  const findings: NetworkFinding[] = [];
  const seen = new Set<string>();
  const flows: Flow[] = [];
  for (const flow of network.flows) {
    const rejected = rejection(network, flow, seen);
    seen.add(flow.id);
    if (rejected) findings.push(rejected);
    else flows.push(readable(network, flow, findings));
  }
  if (flows.length === 0) findings.push({ ...at(network), code: "balance.noFlows", severity: "error" });
  const sided = findOneSided(network, flows);
  return { value: { flows, oneSided: new Set(sided.map(({ node }) => node)) }, findings: [...findings, ...sided] };
}

const at = (network: Network) => ({ balance: network.name, origins: network.origins });
const atFlow = (network: Network, flow: Flow) =>
  ({ balance: network.name, flow: flow.id, name: flow.name, origins: flow.origins, severity: "error" }) as const;

function rejection(network: Network, flow: Flow, seen: ReadonlySet<string>): NetworkFinding | undefined {
  if (seen.has(flow.id)) return { ...atFlow(network, flow), code: "balance.duplicateFlow" };
  if (isSameEnd(flow.from, flow.to)) return { ...atFlow(network, flow), code: "balance.flowToItself" };
  return undefined;
}

function isSameEnd(from: End, to: End): boolean {
  if (from.kind === "node" && to.kind === "node") return from.node === to.node;
  return from.kind !== "node" && to.kind !== "node";
}

function readable(network: Network, flow: Flow, findings: NetworkFinding[]): Flow {
  const { amount } = flow;
  if (amount.kind === "unmeasured") return flow;
  if (!Number.isFinite(amount.value)) {
    findings.push({ ...atFlow(network, flow), code: "balance.amountNotNumber" });
    return { ...flow, amount: { kind: "unmeasured" } };
  }
  if (amount.value < 0)
    findings.push({
      ...atFlow(network, flow),
      severity: "warning",
      code: "balance.amountNegative",
      value: amount.value,
    });
  if (amount.kind === "measured" && !(amount.sigma > 0 && Number.isFinite(amount.sigma)))
    findings.push({ ...atFlow(network, flow), code: "balance.uncertaintyNotPositive", sigma: amount.sigma });
  return flow;
}

type OneSided = Extract<NetworkFinding, { code: "balance.nodeOneSided" }>;

function findOneSided(network: Network, flows: readonly Flow[]): readonly OneSided[] {
  const nodes = new Map<string, Sides>();
  for (const flow of flows) {
    if (flow.to.kind === "node") sidesOf(nodes, flow.to.node).inputs ??= flow;
    if (flow.from.kind === "node") sidesOf(nodes, flow.from.node).outputs ??= flow;
  }
  const place = { balance: network.name, code: "balance.nodeOneSided", severity: "warning" } as const;
  const oneSided = [...nodes].flatMap(([node, { inputs, outputs }]): OneSided[] => {
    if (inputs && outputs) return [];
    const { origins } = inputs ?? outputs ?? network;
    return [{ ...place, node, side: inputs ? "inputs" : "outputs", origins }];
  });
  return oneSided.sort((a, b) => Number(a.side === "outputs") - Number(b.side === "outputs"));
}

/** The first flow that enters a node, and the first that leaves it. */
interface Sides {
  inputs: Flow | undefined;
  outputs: Flow | undefined;
}

function sidesOf(nodes: Map<string, Sides>, node: string): Sides {
  const known = nodes.get(node);
  if (known) return known;
  const sides: Sides = { inputs: undefined, outputs: undefined };
  nodes.set(node, sides);
  return sides;
}
