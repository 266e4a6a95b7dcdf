import type { End } from "../../core/balance/network";
import type { SankeyMedium } from "../../messages/pictureWords";
import type { SankeyDiagram, SankeyFlow } from "./diagram";

/** A unit, or a place where flows start or end: outside or in stock. */
export interface Vertex {
  readonly kind: "unit" | "source" | "sink";
  readonly key: string;
  /** Empty: named by its medium. */
  readonly name: string;
  readonly medium: SankeyMedium | null;
  readonly isStock: boolean;
  readonly isSuspect: boolean;
  /** A place of one flow stands beside its unit; one that several flows share has a bar of its own. */
  readonly isShared: boolean;
}

/** A flow in the direction in which it runs. */
export interface Stream {
  readonly flow: SankeyFlow;
  readonly from: Vertex;
  readonly to: Vertex;
  /** Not negative; null where nobody can know it. */
  readonly amount: number | null;
}

export interface SankeyGraph {
  readonly vertices: readonly Vertex[];
  /** In an order that does not depend on the order of the rows. */
  readonly streams: readonly Stream[];
}

interface Directed {
  readonly flow: SankeyFlow;
  readonly from: End;
  readonly to: End;
}

/** What is drawn of a diagram: flows between places that are not one unit at least, and flows of nothing, are not. */
export function drawableFlows({ flows }: SankeyDiagram): readonly SankeyFlow[] {
  return flows.filter(({ from, to, value }) => value !== 0 && (from.kind === "node" || to.kind === "node"));
}

/** Column of the unit at which a flow from or to the outside stands. */
export type LayerOf = (unit: string) => number;

/**
 * Units and places joined by streams. Flows out of or into one column of units that bear the same name share a place, so
 * that their total can be read; so do a few flows from the outside into columns nearby.
 *
 * @param layerOf without it every flow has a place of its own
 */
export function buildGraph(diagram: SankeyDiagram, layerOf?: LayerOf): SankeyGraph {
  const directed = drawableFlows(diagram).map(directedFlow).sort(compareFlows);
  const places = layerOf ? sharedPlaces(directed, layerOf) : new Map<string, string>();
  const suspects = new Set(diagram.suspectUnits);
  const vertices = new Map<string, Vertex>();
  const vertexOf = (each: Directed, side: "from" | "to"): Vertex => {
    const made = makeVertex(each, side, { places, suspects });
    const vertex = vertices.get(made.key) ?? made;
    vertices.set(vertex.key, vertex);
    return vertex;
  };
  const streams = directed.map((each) => {
    const { flow } = each;
    const amount = flow.value === null ? null : Math.abs(flow.value);
    return { flow, from: vertexOf(each, "from"), to: vertexOf(each, "to"), amount };
  });
  return { vertices: [...vertices.values()].sort((a, b) => compareTexts(a.key, b.key)), streams };
}

/** A negative amount runs the other way; so the widths add up at every unit. */
function directedFlow(flow: SankeyFlow): Directed {
  const { from, to, value } = flow;
  return value !== null && value < 0 ? { flow, from: to, to: from } : { flow, from, to };
}

function compareFlows(a: Directed, b: Directed): number {
  return (
    compareTexts(orderKey(a), orderKey(b)) ||
    Math.abs(b.flow.value ?? 0) - Math.abs(a.flow.value ?? 0) ||
    compareTexts(a.flow.id, b.flow.id)
  );
}

const orderKey = ({ flow, from, to }: Directed): string =>
  [endKey(from), endKey(to), flow.medium, flow.name].join("\n");
const endKey = (end: End): string => (end.kind === "node" ? `unit ${end.node}` : end.kind);

/** By code units: the same on every machine, whatever its language. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What the flows of one place have in common. */
const placeKey = (side: "source" | "sink", { flow, from, to }: Directed): string =>
  [side, (side === "source" ? from : to).kind, flow.name.trim(), flow.medium, String(flow.isPotential)].join("\n");

/** More flows than this from one place into all columns would cross everything. */
const MOST_FROM_AFAR = 12;
const COLUMNS_AFAR = 3;

/** Key of the shared place of a flow, for those that share one. */
function sharedPlaces(directed: readonly Directed[], layerOf: LayerOf): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  const add = (key: string, flow: string): void => void groups.set(key, [...(groups.get(key) ?? []), flow]);
  for (const side of ["source", "sink"] as const) {
    const own = directed.filter(
      (each) => each.flow.medium !== "merged" && (side === "source" ? each.from : each.to).kind !== "node",
    );
    const uses = countKeys(own.map((each) => placeKey(side, each)));
    for (const each of own) {
      const unit = side === "source" ? each.to : each.from;
      const layer = unit.kind === "node" ? layerOf(unit.node) : 0;
      const key = placeKey(side, each);
      const isFromAfar = side === "source" && (uses.get(key) ?? 0) <= MOST_FROM_AFAR;
      add(`${key}\n${isFromAfar ? `afar ${Math.floor(layer / COLUMNS_AFAR)}` : layer}`, flowKey(side, each));
    }
  }
  return new Map(
    [...groups]
      .filter(([, flows]) => flows.length > 1)
      .flatMap(([key, flows]) => flows.map((flow) => [flow, key] as const)),
  );
}

function countKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Of a flow and no other; rows that repeat a number differ in their ends or figures, or need not be told apart. */
const flowKey = (side: "source" | "sink", each: Directed): string =>
  [side, orderKey(each), String(each.flow.value), each.flow.id].join("\n");

function makeVertex(
  each: Directed,
  side: "from" | "to",
  { places, suspects }: { readonly places: ReadonlyMap<string, string>; readonly suspects: ReadonlySet<string> },
): Vertex {
  const { flow } = each;
  const end = each[side];
  if (end.kind === "node")
    return {
      kind: "unit",
      key: `unit ${end.node}`,
      name: end.node,
      medium: null,
      isStock: false,
      isSuspect: suspects.has(end.node),
      isShared: false,
    };
  const kind = side === "from" ? "source" : "sink";
  const own = flowKey(kind, each);
  const shared = places.get(own);
  const isShared = shared !== undefined;
  return {
    kind,
    key: shared ?? own,
    name: flow.name.trim(),
    medium: flow.medium,
    isStock: end.kind === "stock",
    isSuspect: false,
    isShared,
  };
}
