import type { Estimate } from "./estimate";
import type { Adjustment } from "./sparse/adjust";
import { sortFalling } from "./sparse/sortFalling";
import { sortPairs } from "./sparse/sortPairs";
import { sidakLimit } from "./statistics";

/**
 * One explanation of readings that contradict each other. Everything in it explains them equally well and no test on
 * these readings can tell its members apart: parallel meters, or the meter at the boundary of a unit and a leak there.
 */
export interface Suspect {
  /** Meters that may be wrong, with reading less true value, in the unit of the balance. */
  readonly meters: readonly { readonly flow: string; readonly bias: number }[];
  /** Nodes (merged along unmeasured flows) that may lose something; a negative loss is an unrecorded inflow. */
  readonly leaks: readonly { readonly nodes: readonly string[]; readonly loss: number }[];
  /** Stated coefficients that may be wrong, by the relation's id, with stated less true value. */
  readonly coefficients?: readonly { readonly relation: string; readonly bias: number }[];
  /** |z|; its square is the fall of J if this explanation is accepted. */
  readonly z: number;
  readonly limit: number;
  readonly isSignificant: boolean;
}

/**
 * Ranks wrong meters and leaks by the generalised likelihood ratio T = (fᵀW⁻¹r)² / (fᵀW⁻¹f), |z| = √T, each against the
 * limit of Šidák for as many tests as there are meters or merged nodes. Explanations between the same two merged nodes
 * are equivalent by the graph, not by comparing numbers.
 *
 * @source S. Narasimhan, R. S. H. Mah, AIChE J. 33 (1987) 1514
 * @example a bias of +4 on flow 2 of a heat exchanger: flow 2 stands first with |z| = 3.205
 */
export function rankSuspects(estimate: Estimate, falseAlarm: number): readonly Suspect[] {
  const tests = listTests(estimate);
  const limits = {
    meter: sidakLimit(falseAlarm, tests.meters),
    leak: sidakLimit(falseAlarm, tests.z.length - tests.meters),
  };
  const groups = groupEquivalent(estimate, tests, limits);
  const nameOf = (i: number): string => groups[i]?.meters[0]?.flow ?? groups[i]?.leaks[0]?.nodes[0] ?? "";
  const z = new Float64Array(groups.length);
  groups.forEach((group, i) => (z[i] = group.z));
  const order = sortFalling(z, (a, b) => nameOf(a) < nameOf(b));
  return groups.map((group, k) => groups[order[k] ?? 0] ?? group);
}

/** One test each of the redundant meters, and then of the merged nodes. */
interface Tests {
  /** Merged nodes between which something may be wrong, smaller number first; a leak goes to node 0, the outside. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly z: Float64Array;
  /** Edge of each meter; the tests behind are of leaks. */
  readonly edges: readonly number[];
  readonly meters: number;
}

function listTests({ structure, adjustment, flows }: Estimate): Tests {
  const { edges: ends, flows: flowAt, parts } = structure.merged;
  const edges: number[] = [];
  flowAt.forEach((e, edge) => {
    if ((flows[e]?.z ?? null) !== null) edges.push(edge);
  });
  // Only where what leaks can reach the outside: in a part closed in itself nothing can be lost.
  const leaking: number[] = [];
  parts.part.forEach((part, node) => {
    if (part === 0 && node > 0) leaking.push(node);
  });
  const low = new Int32Array(edges.length + leaking.length);
  const high = new Int32Array(low.length);
  const z = new Float64Array(low.length);
  edges.forEach((edge, i) => {
    const [a, b] = [at(ends.from, edge), at(ends.to, edge)];
    low[i] = Math.min(a, b);
    high[i] = Math.max(a, b);
    z[i] = Math.abs(flows[at(flowAt, edge)]?.z ?? 0);
  });
  leaking.forEach((node, k) => {
    high[edges.length + k] = node;
    z[edges.length + k] = Math.abs(at(adjustment.potential, node)) / Math.sqrt(at(adjustment.ownInverse, node));
  });
  return { low, high, z, edges, meters: edges.length };
}

type Meter = Suspect["meters"][number];
type Leak = Suspect["leaks"][number];

/** Explanations between the same two merged nodes: meters, and after them at most one leak. */
function groupEquivalent(
  estimate: Estimate,
  tests: Tests,
  limits: { readonly meter: number; readonly leak: number },
): readonly Suspect[] {
  const { low, high, z, meters } = tests;
  const names = namesByMergedNode(estimate);
  const order = sortPairs(names.length, low, high);
  const groups: Suspect[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    const first = at(order, start);
    for (end = start + 1; end < order.length && isEquivalent(tests, first, at(order, end));) end++;
    const last = at(order, end - 1);
    const limit = first < meters ? limits.meter : limits.leak;
    groups.push({
      meters: metersOf(estimate, tests, { order, start, end }),
      leaks: last < meters ? [] : [leakAt(estimate.adjustment, names, at(high, last))],
      z: at(z, first),
      limit,
      isSignificant: at(z, first) > limit,
    });
  }
  return groups;
}

function isEquivalent({ low, high }: Tests, a: number, b: number): boolean {
  return low[a] === low[b] && high[a] === high[b];
}

function metersOf(
  estimate: Estimate,
  { edges, meters }: Tests,
  { order, start, end }: { readonly order: Int32Array; readonly start: number; readonly end: number },
): readonly Meter[] {
  const first = at(order, start);
  if (first >= meters) return [];
  const found = [meterAt(estimate, edges[first] ?? 0)];
  for (let k = start + 1; k < end && at(order, k) < meters; k++)
    found.push(meterAt(estimate, edges[at(order, k)] ?? 0));
  return found.length > 1 ? found.sort((a, b) => (a.flow < b.flow ? -1 : 1)) : found;
}

function namesByMergedNode({ incidence, structure }: Estimate): readonly (readonly string[])[] {
  const names: string[][] = [];
  structure.unmeasured.forest.tree.forEach((merged, node) => {
    const name = incidence.nodes[node] ?? "";
    if (names[merged]) names[merged].push(name);
    else names[merged] = [name];
  });
  for (const each of names) if (each.length > 1) each.sort();
  return names;
}

/** Reading less true value that explains the readings best: fᵀW⁻¹r / fᵀW⁻¹f. */
function meterAt({ incidence, structure, adjustment }: Estimate, edge: number): Meter {
  const { edges, flows } = structure.merged;
  const drop = at(adjustment.potential, at(edges.to, edge)) - at(adjustment.potential, at(edges.from, edge));
  return { flow: incidence.flows[at(flows, edge)]?.id ?? "", bias: drop / at(adjustment.resistance, edge) };
}

function leakAt({ potential, ownInverse }: Adjustment, names: readonly (readonly string[])[], node: number): Leak {
  return { nodes: names[node] ?? [], loss: at(potential, node) / at(ownInverse, node) };
}

/** Every index here is one of our own numbers. */
const at = (array: Int32Array | Float64Array, index: number): number => array[index] ?? 0;
