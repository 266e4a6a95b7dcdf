import type { Incidence, Use } from "./incidence";
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
  const unmeasured = partOf(incidence, "unmeasured", (e) => [at(incidence.from, e), at(incidence.to, e)]);
  const { tree, roots } = unmeasured.forest;
  const ends = (e: number): readonly [number, number] => [
    at(tree, at(incidence.from, e)),
    at(tree, at(incidence.to, e)),
  ];
  const merged = partOf({ ...incidence, nodes: roots }, "measured", ends);
  const classes = incidence.uses.map((use, e): FlowClass => {
    if (use === "measured") return isApart(ends(e)) ? "redundant" : "nonRedundant";
    return use === "exact" ? "exact" : "unobservable";
  });
  unmeasured.flows.forEach((flow, edge) => {
    if (unmeasured.forest.isBridge[edge] === 1) classes[flow] = "observable";
  });
  return { classes, unmeasured, merged };
}

/** Every index here is one of our own numbers. */
const at = (array: Int32Array, index: number): number => array[index] ?? 0;
const isApart = ([a, b]: readonly [number, number]): boolean => a !== b;

function partOf(
  { uses, nodes }: { readonly uses: readonly Use[]; readonly nodes: readonly unknown[] },
  use: Use,
  ends: (flow: number) => readonly [number, number],
): Part {
  const flows: number[] = [];
  uses.forEach((each, flow) => {
    if (each === use && isApart(ends(flow))) flows.push(flow);
  });
  const edges = {
    vertices: nodes.length,
    from: Int32Array.from(flows, (flow) => ends(flow)[0]),
    to: Int32Array.from(flows, (flow) => ends(flow)[1]),
  };
  return { forest: spanForest(edges), edges, flows: Int32Array.from(flows) };
}
