import type { Incidence } from "./incidence";
import { pick, selectEdges } from "./sparse/selectEdges";
import { spanForest, type Edges, type SpanningForest } from "./sparse/spanningForest";

/**
 * Redundant: measured and checked by other readings. Non-redundant: measured, nothing checks it. Observable: not measured,
 * follows from the readings. Unobservable: nobody can know it from these readings.
 */
export type FlowClass = "redundant" | "nonRedundant" | "observable" | "unobservable" | "exact";

export interface Structure {
  readonly classes: readonly FlowClass[];
  /** Trees of the unmeasured flows: nodes of one tree are one merged node of the measured network. */
  readonly unmeasured: Part;
  /** The merged nodes joined by redundant flows; tree 0 holds the outside, every other tree is closed in itself. */
  readonly merged: Part;
}

export interface Part {
  readonly forest: SpanningForest;
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
  const unmeasured = partOf({ ...incidence, vertices: incidence.nodes.length }, (e) => uses[e] === "unmeasured");
  const { tree, roots } = unmeasured.forest;
  const mergedEnds = {
    vertices: roots.length,
    from: pick(tree, from),
    to: pick(tree, to),
  };
  const merged = partOf(mergedEnds, (e) => uses[e] === "measured");
  const classes = uses.map((use, e): FlowClass => {
    if (use === "measured") return mergedEnds.from[e] === mergedEnds.to[e] ? "nonRedundant" : "redundant";
    return use === "exact" ? "exact" : "unobservable";
  });
  unmeasured.flows.forEach((flow, edge) => {
    if (unmeasured.forest.isBridge[edge] === 1) classes[flow] = "observable";
  });
  return { classes, unmeasured, merged };
}

/** The flows that are meant and do not end where they start. */
function partOf(ends: Edges, isMeant: (flow: number) => boolean): Part {
  const { edges, numbers } = selectEdges(ends, (e) => ends.from[e] !== ends.to[e] && isMeant(e));
  return { forest: spanForest(edges), edges, flows: numbers };
}
