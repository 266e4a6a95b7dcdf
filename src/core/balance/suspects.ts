import type { Estimate } from "./estimate";
import type { Incidence } from "./incidence";
import type { Adjustment } from "./sparse/adjust";
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
  const groups = new Map<string, Draft>();
  const meters = addMeters(estimate, groups);
  const leaks = addLeaks(estimate, groups);
  const meterLimit = sidakLimit(falseAlarm, meters);
  const leakLimit = sidakLimit(falseAlarm, leaks);
  const suspects = [...groups.values()].map((draft) => {
    const limit = draft.meters.length > 0 ? meterLimit : leakLimit;
    return { ...draft, limit, isSignificant: draft.z > limit };
  });
  return suspects.sort((a, b) => b.z - a.z || (nameOf(a) < nameOf(b) ? -1 : 1));
}

interface Draft {
  readonly meters: { readonly flow: string; readonly bias: number }[];
  readonly leaks: { readonly nodes: readonly string[]; readonly loss: number }[];
  readonly z: number;
}

const nameOf = ({ meters, leaks }: Draft): string => meters[0]?.flow ?? leaks[0]?.nodes[0] ?? "";

function groupAt(groups: Map<string, Draft>, [a, b]: readonly [number, number], z: number): Draft {
  const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
  const group = groups.get(key) ?? { meters: [], leaks: [], z };
  groups.set(key, group);
  return group;
}

function addMeters({ incidence, structure, adjustment, flows }: Estimate, groups: Map<string, Draft>): number {
  const { merged } = structure;
  let tested = 0;
  merged.flows.forEach((e, edge) => {
    const z = flows[e]?.z ?? null;
    if (z === null) return;
    tested++;
    const ends = [merged.edges.from[edge] ?? 0, merged.edges.to[edge] ?? 0] as const;
    groupAt(groups, ends, Math.abs(z)).meters.push({
      flow: nameAt(incidence, e),
      bias: biasOf(adjustment, ends, edge),
    });
  });
  for (const { meters } of groups.values()) meters.sort((a, b) => (a.flow < b.flow ? -1 : 1));
  return tested;
}

const nameAt = ({ flows }: Incidence, e: number): string => flows[e]?.id ?? "";

/** Reading less true value that explains the readings best: fᵀW⁻¹r / fᵀW⁻¹f. */
function biasOf({ potential, resistance }: Adjustment, [a, b]: readonly [number, number], edge: number): number {
  return ((potential[b] ?? 0) - (potential[a] ?? 0)) / (resistance[edge] ?? NaN);
}

/** Only where what leaks can reach the outside: in a part closed in itself nothing can be lost. */
function addLeaks({ incidence, structure, adjustment }: Estimate, groups: Map<string, Draft>): number {
  const names = new Map<number, string[]>();
  structure.unmeasured.forest.tree.forEach((tree, node) => {
    if (structure.merged.forest.tree[tree] !== 0 || tree === 0) return;
    const merged = names.get(tree) ?? [];
    names.set(tree, merged);
    merged.push(incidence.nodes[node] ?? "");
  });
  for (const [tree, nodes] of names) {
    const potential = adjustment.potential[tree] ?? 0;
    const own = adjustment.ownInverse[tree] ?? 0;
    const group = groupAt(groups, [0, tree], Math.abs(potential) / Math.sqrt(own));
    group.leaks.push({ nodes: [...nodes].sort(), loss: potential / own });
  }
  return names.size;
}
