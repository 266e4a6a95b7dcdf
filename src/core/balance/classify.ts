import type { Incidence } from "./incidence";
import { findConnectedParts, type ConnectedParts } from "./sparse/connectedParts";
import { pick, selectEdges } from "./sparse/selectEdges";
import { spanForest, type Edges, type SpanningForest } from "./sparse/spanningForest";

/**
 * Redundant: measured and checked by other readings. Non-redundant: measured, nothing checks it. Observable: not measured,
 * follows from the readings. Unobservable: nobody can know it from these readings.
 */
export type FlowClass = "redundant" | "nonRedundant" | "observable" | "unobservable" | "exact";

export interface Structure {
  readonly classes: readonly FlowClass[];
  /** Unmeasured flows; nodes of one tree are one merged node of the measured network. */
  readonly unmeasured: FlowGraph & { readonly forest: SpanningForest };
  /** The merged nodes joined by redundant flows; part 0 holds the outside, every other part is closed in itself. */
  readonly merged: FlowGraph & { readonly parts: ConnectedParts };
}

export interface FlowGraph {
  readonly edges: Edges;
  /** Flow of each edge. */
  readonly flows: Int32Array;
}

/**
 * Classes by the graph alone, exact and without tolerance: merge the nodes that unmeasured flows join; a reading is
 * redundant when its ends stay apart; an unmeasured flow is observable when it lies on no cycle of unmeasured flows.
 *
 * @source V. Václavek, Chem. Eng. Sci. 24 (1969) 947; R. S. H. Mah, G. M. Stanley, D. M. Downing, IEC PDD 15 (1976) 175
 * @example flows 1, 3, 5 of a loop of six measured: 1 non-redundant, 3 and 5 redundant, 2, 4, 6 observable
 */
export function classify(incidence: Incidence): Structure {
  const { uses, from, to } = incidence;
  const unread = graphOf({ ...incidence, vertices: incidence.nodes.length }, (e) => uses[e] === "unmeasured");
  const forest = spanForest(unread.edges);
  const mergedEnds = { vertices: forest.roots.length, from: pick(forest.tree, from), to: pick(forest.tree, to) };
  const read = graphOf(mergedEnds, (e) => uses[e] === "measured");
  const classes = uses.map((use, e): FlowClass => {
    if (use === "measured") return mergedEnds.from[e] === mergedEnds.to[e] ? "nonRedundant" : "redundant";
    return use === "exact" ? "exact" : "unobservable";
  });
  unread.flows.forEach((flow, edge) => {
    if (forest.isBridge[edge] === 1) classes[flow] = "observable";
  });
  return { classes, unmeasured: { ...unread, forest }, merged: { ...read, parts: findConnectedParts(read.edges) } };
}

/** The flows that are meant and do not end where they start. */
function graphOf(ends: Edges, isMeant: (flow: number) => boolean): FlowGraph {
  const { edges, numbers } = selectEdges(ends, (e) => ends.from[e] !== ends.to[e] && isMeant(e));
  return { edges, flows: numbers };
}
