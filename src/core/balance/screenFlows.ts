import type { Noticed } from "../outcome/outcome";
import type { NetworkFinding } from "./findings";
import type { End, Flow, Network } from "./network";
import { numberEnds, type NumberedEnds } from "./numberedEnds";

/** Rows that can stand in a balance, and nodes that cannot close because everything enters or everything leaves. */
export interface Screened {
  readonly flows: readonly Flow[];
  readonly ends: NumberedEnds;
  /** By number of the node: 1 where no flow enters, or none leaves. */
  readonly isOneSided: Uint8Array;
}

/**
 * Takes out what cannot be computed with and says so: a number used twice (the later row is left out), a flow that ends
 * where it starts, an amount that is no number or too large (kept as not measured), one that is too small (0). A node with
 * only inputs or only outputs is not balanced: its flows count as flows from or to the outside. Everything else is still
 * computed.
 */
export function screenFlows(network: Network): Noticed<Screened, NetworkFinding> {
  const findings: NetworkFinding[] = [];
  const seen = new Set<string>();
  const flows: Flow[] = [];
  for (const flow of network.flows) {
    const known = seen.size;
    const isRepeated = seen.add(flow.id).size === known;
    if (isRepeated) findings.push({ ...atFlow(network, flow), code: "balance.duplicateFlow" });
    else if (isSameEnd(flow.from, flow.to)) findings.push({ ...atFlow(network, flow), code: "balance.flowToItself" });
    else flows.push(readable(network, flow, findings));
  }
  if (flows.length === 0) findings.push({ ...at(network), code: "balance.noFlows", severity: "error" });
  const ends = numberEnds(flows);
  const { value: isOneSided, findings: sided } = findOneSided(network, flows, ends);
  return { value: { flows, ends, isOneSided }, findings: [...findings, ...sided] };
}

const at = (network: Network) => ({ balance: network.name, origins: network.origins });
const atFlow = (network: Network, flow: Flow) =>
  ({ balance: network.name, flow: flow.id, name: flow.name, origins: flow.origins, severity: "error" }) as const;

function isSameEnd(from: End, to: End): boolean {
  if (from.kind === "node" && to.kind === "node") return from.node === to.node;
  return from.kind !== "node" && to.kind !== "node";
}

/**
 * Beyond 10^18 of any unit nothing flows: the water of all oceans is 1.3·10^18 t; 10^-30 t is less than an atom. Between
 * them squares and their ratios stay far inside the range of floating point numbers (10^±308).
 */
export const MOST_AMOUNT = 1e18;
export const LEAST_AMOUNT = 1e-30;

/** Whether a reading can be weighed against others: not 0, and within what can be computed with. */
export function isUsableSigma(sigma: number): boolean {
  return sigma >= LEAST_AMOUNT && sigma <= MOST_AMOUNT;
}

const RANGE = { least: LEAST_AMOUNT, most: MOST_AMOUNT };

function readable(network: Network, flow: Flow, findings: NetworkFinding[]): Flow {
  const { amount } = flow;
  if (amount.kind === "unmeasured") return flow;
  if (!Number.isFinite(amount.value)) {
    findings.push({ ...atFlow(network, flow), code: "balance.amountNotNumber" });
    return { ...flow, amount: { kind: "unmeasured" } };
  }
  const size = Math.abs(amount.value);
  if (size > MOST_AMOUNT || (size > 0 && size < LEAST_AMOUNT)) {
    findings.push({ ...atFlow(network, flow), ...RANGE, code: "balance.amountBeyondRange", value: amount.value });
    if (size > MOST_AMOUNT) return { ...flow, amount: { kind: "unmeasured" } };
    // Too small to divide by: it is 0 beside anything else.
    return readable(network, { ...flow, amount: { ...amount, value: 0 } }, findings);
  }
  if (amount.value < 0)
    findings.push({
      ...atFlow(network, flow),
      severity: "warning",
      code: "balance.amountNegative",
      value: amount.value,
    });
  if (amount.kind === "measured" && !isUsableSigma(amount.sigma))
    findings.push({ ...atFlow(network, flow), ...sigmaFault(amount.sigma) });
  return flow;
}

function sigmaFault(sigma: number) {
  if (!(sigma > 0 && Number.isFinite(sigma))) return { code: "balance.uncertaintyNotPositive", sigma } as const;
  return { code: "balance.uncertaintyBeyondRange", sigma, ...RANGE } as const;
}

function findOneSided(
  network: Network,
  flows: readonly Flow[],
  { nodes, from, to }: NumberedEnds,
): Noticed<Uint8Array, NetworkFinding> {
  const hasInput = new Uint8Array(nodes.length);
  const hasOutput = new Uint8Array(nodes.length);
  for (const node of to) hasInput[node] = 1;
  for (const node of from) hasOutput[node] = 1;
  const isOneSided = hasInput.map((input, node) => (node > 0 && input !== hasOutput[node] ? 1 : 0));
  if (!isOneSided.includes(1)) return { value: isOneSided, findings: [] };
  const place = { balance: network.name, code: "balance.nodeOneSided", severity: "warning" } as const;
  const atFirst = (side: "inputs" | "outputs", ends: Int32Array): readonly NetworkFinding[] =>
    firstFlows(flows, ends, isOneSided).map(([node, { origins }]) => ({
      ...place,
      node: nodes[node] ?? "",
      side,
      origins,
    }));
  return { value: isOneSided, findings: [...atFirst("inputs", to), ...atFirst("outputs", from)] };
}

/** Of each node that is meant the first flow that ends there, in the order of the rows. */
function firstFlows(
  flows: readonly Flow[],
  ends: Int32Array,
  isMeant: Uint8Array,
): readonly (readonly [number, Flow])[] {
  const first = new Map<number, Flow>();
  flows.forEach((flow, e) => {
    const node = ends[e] ?? 0;
    if (isMeant[node] === 1 && !first.has(node)) first.set(node, flow);
  });
  return [...first];
}
