import type { NetworkFinding } from "./findings";
import type { Incidence } from "./incidence";
import type { Network } from "./network";
import { spanForest } from "./sparse/spanningForest";

/** Uncertainties further apart than this leave too few digits for the smaller one. */
const FAR_APART = 1e6;

/** What the network as a whole lacks: readings at all, comparable uncertainties, a connection between its parts. */
export function findNetworkFindings(network: Network, incidence: Incidence): readonly NetworkFinding[] {
  const at = { balance: network.name, origins: network.origins };
  const findings: NetworkFinding[] = [];
  const sigmas = [...incidence.variance].filter((each) => each > 0).map(Math.sqrt);
  if (incidence.flows.length > 0 && sigmas.length === 0)
    findings.push({ ...at, code: "balance.nothingMeasured", severity: "warning" });
  const smallest = sigmas.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = sigmas.reduce((a, b) => Math.max(a, b), 0);
  if (largest > smallest * FAR_APART)
    findings.push({ ...at, code: "balance.uncertaintiesFarApart", severity: "warning", smallest, largest });
  const parts = partsOf(incidence);
  if (parts.length > 1) findings.push({ ...at, code: "balance.disconnectedParts", severity: "info", parts });
  return findings;
}

/** Nodes that flows join, the outside apart: two units that share nothing but the outside are two balances. */
function partsOf({ nodes, from, to }: Incidence): readonly (readonly string[])[] {
  const inner = [...from.keys()].filter((e) => from[e] !== 0 && to[e] !== 0);
  const { tree, roots } = spanForest({
    vertices: nodes.length,
    from: Int32Array.from(inner, (e) => from[e] ?? 0),
    to: Int32Array.from(inner, (e) => to[e] ?? 0),
  });
  const parts: string[][] = roots.map(() => []);
  nodes.forEach((name, node) => {
    if (node > 0) parts[tree[node] ?? 0]?.push(name);
  });
  return parts.filter((part) => part.length > 0);
}
