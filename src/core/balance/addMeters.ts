import type { MeterAdvice } from "./auditBalance";
import type { FlowClass } from "./classify";
import type { Estimate } from "./estimate";
import { countCrossings } from "./sparse/countCrossings";
import { findCutPairs } from "./sparse/cutPairs";
import { spanForest, type Edges } from "./sparse/spanningForest";

/** Of each purpose so many are named: more than a plant adds at once. */
const MOST_OF_A_PURPOSE = 10;

/**
 * Which single extra meter makes what known or checkable, the most useful first: flows that nobody can compute now, then
 * readings that nothing checks now. Exact by the graph alone: a meter on a cycle of unmeasured flows makes known what
 * cuts the cycles together with it; a meter on an observable flow makes checkable the readings that cross the cut at this
 * flow. Of flows that do the same one is named, the first by id. A part whose constants contradict each other is left out.
 *
 * @source merged graph: V. Václavek, Chem. Eng. Sci. 24 (1969) 947; R. S. H. Mah, G. M. Stanley, D. M. Downing,
 * IEC PDD 15 (1976) 175
 * @example two unmeasured flows a, b side by side: [{ flow: "a", purpose: "observable", makes: ["a", "b"] }]
 */
export function addMeters(estimate: Estimate): readonly MeterAdvice[] {
  return [...makeObservable(estimate), ...makeRedundant(estimate)];
}

/** A meter to add, and how many flows it makes known or readings it makes checkable. */
interface Candidate {
  readonly flow: string;
  readonly gain: number;
}

function makeObservable(estimate: Estimate): readonly MeterAdvice[] {
  const { edges, forest, flows } = estimate.structure.unmeasured;
  const groupOf = new Map<number, number>();
  findCutPairs(edges, forest).forEach((group, edge) => groupOf.set(flows[edge] ?? -1, group));
  const groups = new Map<number, string[]>();
  for (const e of flowsOf(estimate, "unobservable")) {
    // A flow between the outside and a unit that is not balanced lies on no cycle: only its own meter makes it known.
    const key = groupOf.get(e) ?? -1 - e;
    const group = groups.get(key);
    if (group) group.push(idOf(estimate, e));
    else groups.set(key, [idOf(estimate, e)]);
  }
  const sorted = [...groups.values()].map((ids) => ids.sort());
  const makes = new Map(sorted.map((ids) => [ids[0] ?? "", ids]));
  const candidates = sorted.map((ids) => ({ flow: ids[0] ?? "", gain: ids.length }));
  return bestOf(candidates).map(({ flow }) => ({ flow, purpose: "observable", makes: makes.get(flow) ?? [] }));
}

function makeRedundant(estimate: Estimate): readonly MeterAdvice[] {
  const { edges, forest, flows } = estimate.structure.unmeasured;
  const { from, to } = estimate.incidence;
  const unchecked = flowsOf(estimate, "nonRedundant").filter((e) => from[e] !== to[e]);
  const links = edgesOf(estimate, unchecked);
  const gains = countCrossings(edges, forest, links);
  const groups = findCutPairsWith(edges, links);
  const best = new Map<number, Candidate & { readonly below: number }>();
  forest.parentEdge.forEach((edge, below) => {
    const gain = gains[below] ?? 0;
    if (edge < 0 || gain === 0 || forest.isBridge[edge] === 0) return;
    const group = groups[edge] ?? -1;
    const flow = idOf(estimate, flows[edge] ?? -1);
    const other = best.get(group);
    if (!other || flow < other.flow) best.set(group, { flow, gain, below });
  });
  return bestOf([...best.values()]).map(({ flow, below }) => {
    const isBelow = (node: number): boolean => {
      const distance = (forest.place[node] ?? 0) - (forest.place[below] ?? 0);
      return distance >= 0 && distance < (forest.size[below] ?? 0);
    };
    const crossing = unchecked.filter((e) => isBelow(from[e] ?? 0) !== isBelow(to[e] ?? 0));
    return { flow, purpose: "redundant", makes: [flow, ...crossing.map((e) => idOf(estimate, e))].sort() };
  });
}

/** Flows of a class, but for those of a part that cannot balance. */
function flowsOf({ incidence, structure, contradictions }: Estimate, wanted: FlowClass): readonly number[] {
  const contradicting = new Set(contradictions.flatMap(({ nodes }) => nodes));
  const isSound = (node: number | undefined): boolean => !contradicting.has(incidence.nodes[node ?? 0] ?? "");
  return structure.classes.flatMap((each, e) =>
    each === wanted && isSound(incidence.from[e]) && isSound(incidence.to[e]) ? [e] : [],
  );
}

function edgesOf({ incidence }: Estimate, flows: readonly number[]): Edges {
  const ends = (of: Int32Array): Int32Array => Int32Array.from(flows, (e) => of[e] ?? 0);
  return { vertices: incidence.nodes.length, from: ends(incidence.from), to: ends(incidence.to) };
}

/** Cut pairs of the unmeasured flows where the links count as well: bridges that the same readings cross are a pair. */
function findCutPairsWith(edges: Edges, links: Edges): Int32Array {
  const joined = {
    vertices: edges.vertices,
    from: Int32Array.from([...edges.from, ...links.from]),
    to: Int32Array.from([...edges.to, ...links.to]),
  };
  return findCutPairs(joined, spanForest(joined));
}

function bestOf<T extends Candidate>(candidates: readonly T[]): readonly T[] {
  const ranked = [...candidates].sort((a, b) => b.gain - a.gain || (a.flow < b.flow ? -1 : 1));
  return ranked.slice(0, MOST_OF_A_PURPOSE);
}

const idOf = ({ incidence }: Estimate, e: number): string => incidence.flows[e]?.id ?? "";
