import { backwardEdges, type Edge } from "./backwardEdges";
import type { SankeyDiagram } from "./diagram";
import { buildGraph, type SankeyGraph, type Stream, type Vertex } from "./graph";

/**
 * Columns of the picture from the left: even ranks hold units and shared places, odd ranks the labels of the flows between
 * them and the places of single flows.
 */
export interface Ranks {
  readonly rankOf: ReadonlyMap<Vertex, number>;
  readonly count: number;
  /** Streams that run from the left to the right; the others return or circle at their unit. */
  readonly forward: readonly Stream[];
  readonly returning: readonly Stream[];
  readonly circling: readonly Stream[];
}

/** Returned, reused and circulating flows are those that a reader expects to run back. */
const RUNNING_BACK: ReadonlySet<string> = new Set(["circulating", "reused", "condensate"]);
const BACK_SHARE = 0.25;

export function rankVertices(diagram: SankeyDiagram): Ranks {
  const layers = layerUnits(buildGraph(diagram));
  const graph = buildGraph(diagram, (unit) => layers.get(`unit ${unit}`) ?? 0);
  const rankOf = new Map<Vertex, number>();
  for (const vertex of graph.vertices)
    if (vertex.kind === "unit") rankOf.set(vertex, 2 * (layers.get(vertex.key) ?? 0));
  addPlaces(graph, rankOf);
  const least = Math.min(0, ...rankOf.values());
  const shift = -least + (-least % 2);
  const shifted = new Map([...rankOf].map(([vertex, rank]) => [vertex, rank + shift]));
  const isForward = ({ from, to }: Stream): boolean => (shifted.get(from) ?? 0) < (shifted.get(to) ?? 0);
  return {
    rankOf: shifted,
    count: Math.max(0, ...shifted.values()) + 1,
    forward: graph.streams.filter(isForward),
    returning: graph.streams.filter((stream) => stream.from !== stream.to && !isForward(stream)),
    circling: graph.streams.filter(({ from, to }) => from === to),
  };
}

/** By the key of the unit. */
function layerUnits({ vertices, streams }: SankeyGraph): ReadonlyMap<string, number> {
  const units = vertices.filter(({ kind }) => kind === "unit");
  const place = new Map(units.map((unit, index) => [unit, index]));
  const between = streams.filter(({ from, to }) => from !== to && from.kind === "unit" && to.kind === "unit");
  const edges = between.map((stream) => edgeOf(stream, place));
  const backward = backwardEdges(units.length, edges);
  const layers = layersOf(
    units.length,
    edges.filter((_, e) => !backward.has(e)),
  );
  return new Map(units.map(({ key }, index) => [key, layers[index] ?? 0]));
}

function edgeOf({ from, to, amount, flow }: Stream, place: ReadonlyMap<Vertex, number>): Edge {
  const weight = Math.max(amount ?? 0, 1e-9) * (RUNNING_BACK.has(flow.medium) ? BACK_SHARE : 1);
  return { from: place.get(from) ?? 0, to: place.get(to) ?? 0, weight };
}

/** As far left as the flows allow; then what is drawn more strongly to the right moves there, for short ribbons. */
function layersOf(count: number, edges: readonly Edge[]): readonly number[] {
  const layers = Array.from({ length: count }, () => 0);
  const at = (vertex: number): number => layers[vertex] ?? 0;
  for (let round = 0; round < count; round++) {
    const late = edges.filter(({ from, to }) => at(to) <= at(from));
    if (late.length === 0) break;
    for (const { from, to } of late) layers[to] = Math.max(at(to), at(from) + 1);
  }
  for (let round = 0; round < 4; round++)
    for (let vertex = 0; vertex < count; vertex++) layers[vertex] = drawn(vertex, edges, at);
  return layers;
}

function drawn(vertex: number, edges: readonly Edge[], at: (vertex: number) => number): number {
  const entering = edges.filter(({ to }) => to === vertex);
  const leaving = edges.filter(({ from }) => from === vertex);
  const weight = (list: readonly Edge[]): number => list.reduce((sum, edge) => sum + edge.weight, 0);
  if (leaving.length === 0 || weight(leaving) <= weight(entering)) return at(vertex);
  return Math.max(at(vertex), Math.min(...leaving.map(({ to }) => at(to))) - 1);
}

/** Places beside their units; shared ones a column further, so that each of their flows has room for its label. */
function addPlaces({ vertices, streams }: SankeyGraph, rankOf: Map<Vertex, number>): void {
  for (const vertex of vertices) {
    if (vertex.kind === "unit") continue;
    const distance = vertex.isShared ? 2 : 1;
    const units = streams.flatMap(({ from, to }) => (from === vertex ? [to] : to === vertex ? [from] : []));
    const ranks = units.map((unit) => rankOf.get(unit) ?? 0);
    rankOf.set(vertex, vertex.kind === "source" ? Math.min(...ranks) - distance : Math.max(...ranks) + distance);
  }
}
