import type { NetworkFinding } from "./findings";
import type { Incidence } from "./incidence";
import type { Network } from "./network";
import { selectEdges } from "./sparse/selectEdges";
import { spanForest } from "./sparse/spanningForest";

/** Uncertainties further apart than this leave too few digits for the smaller one. */
const FAR_APART = 1e6;

/** What the network as a whole lacks: readings at all, comparable uncertainties, a connection between its parts. */
export function findNetworkFindings(network: Network, incidence: Incidence): readonly NetworkFinding[] {
  const at = { balance: network.name, origins: network.origins };
  const findings: NetworkFinding[] = [];
  const { smallest, largest } = sigmaRange(incidence.variance);
  if (incidence.flows.length > 0 && largest === 0)
    findings.push({ ...at, code: "balance.nothingMeasured", severity: "warning" });
  if (largest > smallest * FAR_APART)
    findings.push({ ...at, code: "balance.uncertaintiesFarApart", severity: "warning", smallest, largest });
  const parts = partsOf(incidence);
  if (parts.length > 1) findings.push({ ...at, code: "balance.disconnectedParts", severity: "info", parts });
  return findings;
}

/** Of the readings; ∞ and 0 where there are none. */
function sigmaRange(variance: Float64Array): { smallest: number; largest: number } {
  let [smallest, largest] = [Infinity, 0];
  for (const each of variance) {
    if (each > 0 && each < smallest) smallest = each;
    if (each > largest) largest = each;
  }
  return { smallest: Math.sqrt(smallest), largest: Math.sqrt(largest) };
}

/** Nodes that flows join, the outside apart: two units that share nothing but the outside are two balances. */
function partsOf({ nodes, from, to }: Incidence): readonly (readonly string[])[] {
  const inner = selectEdges({ vertices: nodes.length, from, to }, (e) => from[e] !== 0 && to[e] !== 0);
  const { tree, roots } = spanForest(inner.edges);
  // The outside is a tree of its own, the first.
  if (roots.length <= 2) return nodes.length > 1 ? [nodes.slice(1)] : [];
  const parts: string[][] = roots.map(() => []);
  nodes.forEach((name, node) => {
    if (node > 0) parts[tree[node] ?? 0]?.push(name);
  });
  return parts.filter((part) => part.length > 0);
}
