import type { NetworkFinding } from "./findings";
import type { Estimate } from "./estimate";
import type { Incidence } from "./incidence";
import type { Network } from "./network";
import { findConnectedParts } from "./sparse/connectedParts";
import { selectEdges } from "./sparse/selectEdges";

/** Uncertainties further apart than this leave too few digits for the smaller one. */
const FAR_APART = 1e6;

/** What the network as a whole lacks: readings at all, comparable uncertainties, a connection between its parts. */
export function findNetworkFindings(
  network: Network,
  incidence: Incidence,
  { leastSigma }: Pick<Estimate, "leastSigma">,
): readonly NetworkFinding[] {
  const at = { balance: network.name, origins: network.origins };
  const findings: NetworkFinding[] = [];
  const { smallest, largest } = sigmaRange(incidence.variance);
  if (incidence.flows.length > 0 && largest === 0)
    findings.push({ ...at, code: "balance.nothingMeasured", severity: "warning" });
  if (largest > smallest * FAR_APART) {
    const inForce = leastSigma === undefined ? {} : { inForce: leastSigma };
    findings.push({
      ...{ ...at, ...inForce, smallest, largest },
      code: "balance.uncertaintiesFarApart",
      severity: "warning",
    });
  }
  const parts = separateParts(incidence);
  if (parts.length > 0) findings.push({ ...at, code: "balance.disconnectedParts", severity: "info", parts });
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

/** Nodes that flows join, the outside apart, if they are more than one group: two units that share nothing but the outside are two balances. */
function separateParts({ nodes, from, to }: Incidence): readonly (readonly string[])[] {
  const inner = selectEdges({ vertices: nodes.length, from, to }, (e) => from[e] !== 0 && to[e] !== 0);
  const { part, smallest } = findConnectedParts(inner.edges);
  // The outside is a part of its own, the first.
  if (smallest.length <= 2) return [];
  const parts: string[][] = smallest.map(() => []);
  nodes.forEach((name, node) => parts[part[node] ?? 0]?.push(name));
  return parts.slice(1);
}
