import type { Stream, Vertex } from "./graph";
import type { Ranks } from "./rankVertices";
import type { Chain, Skeleton, Slot } from "./slots";
import type { Widths } from "./widths";

export type Side = "above" | "below";

/** Where streams leave and enter their bars, from the top of the bar to the top of the ribbon. */
export interface Ports {
  readonly leaving: ReadonlyMap<Stream, number>;
  readonly entering: ReadonlyMap<Stream, number>;
  /** On which side of the units a returning stream goes round. */
  readonly sideOf: ReadonlyMap<Stream, Side>;
}

interface Placing {
  readonly ranks: Ranks;
  readonly widths: Widths;
  readonly skeleton: Skeleton;
  readonly columns: readonly (readonly Slot[])[];
}

/**
 * Ribbons stacked at the sides of every bar without gap: those that return above at the top, those that run through in the
 * order of where they come from or go to, those that return below under them, rings lowest; shorter ways nearer to the
 * edge, so that loops lie in each other.
 */
export function placePorts(placing: Placing): Ports {
  const { ranks, widths, skeleton, columns } = placing;
  const places = new Map(
    columns.flatMap((slots) => slots.map((slot, place) => [slot, (place + 0.5) / slots.length] as const)),
  );
  const placeOf = (vertex: Vertex): number => places.get(skeleton.barOf.get(vertex) ?? NO_SLOT) ?? 0.5;
  const sideOf = new Map(ranks.returning.map((stream) => [stream, sideFor(placeOf(stream.from) + placeOf(stream.to))]));
  const span = ({ from, to }: Stream): number => (ranks.rankOf.get(from) ?? 0) - (ranks.rankOf.get(to) ?? 0);
  const stack = (end: "from" | "to"): ReadonlyMap<Stream, number> => {
    const chained = skeleton.chains.map((chain): Entry => ({
      stream: chain.stream,
      order: [1, places.get(besideOf(chain, end)) ?? 0],
    }));
    const other = end === "from" ? "to" : "from";
    const returned = ranks.returning.map((stream): Entry => {
      const nearer = span(stream) - placeOf(stream[other]) / 2;
      return {
        stream,
        order: sideOf.get(stream) === "above" ? [0, span(stream) + placeOf(stream[other]) / 2] : [2, -nearer],
      };
    });
    const rings = ranks.circling.map((stream, place): Entry => ({ stream, order: [3, -place] }));
    return stackAt(end, [...chained, ...returned, ...rings], { widths, skeleton });
  };
  return { leaving: stack("from"), entering: stack("to"), sideOf };
}

const NO_SLOT: Slot = {
  rank: -1,
  kind: "pass",
  vertex: null,
  text: null,
  width: 0,
  height: 0,
  ribbonTop: 0,
  thickness: 0,
};

function sideFor(places: number): Side {
  return places < 1 - 1e-9 ? "above" : "below";
}

/** The slot next to the bar on the way. */
function besideOf({ slots }: Chain, end: "from" | "to"): Slot {
  return (end === "from" ? slots[1] : slots.at(-2)) ?? NO_SLOT;
}

interface Entry {
  readonly stream: Stream;
  /** Group from the top, then place in the group. */
  readonly order: readonly [number, number];
}

interface Stacking {
  readonly widths: Widths;
  readonly skeleton: Skeleton;
}

/** Where less leaves than enters, or the other way round, the gap is above what goes round below. */
function stackAt(
  end: "from" | "to",
  entries: readonly Entry[],
  { widths, skeleton }: Stacking,
): ReadonlyMap<Stream, number> {
  const ordered = [...entries].sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  const widthOf = (stream: Stream): number => widths.of.get(stream) ?? 0;
  const unfilled = new Map([...skeleton.barOf].map(([vertex, { thickness }]) => [vertex, thickness]));
  for (const { stream } of ordered) unfilled.set(stream[end], (unfilled.get(stream[end]) ?? 0) - widthOf(stream));
  const filled = new Map<Vertex, number>();
  const tops = new Map<Stream, number>();
  for (const { stream, order } of ordered) {
    const vertex = stream[end];
    const top = filled.get(vertex) ?? 0;
    filled.set(vertex, top + widthOf(stream));
    tops.set(stream, top + (order[0] < 2 ? 0 : Math.max(0, unfilled.get(vertex) ?? 0)));
  }
  return tops;
}

/** From the top of a slot to the ribbon that leaves it to the right. */
export function leaveOffset({ leaving }: Ports, stream: Stream, slot: Slot): number {
  return slot.ribbonTop + (slot.kind === "bar" ? (leaving.get(stream) ?? 0) : 0);
}

/** From the top of a slot to the ribbon that enters it from the left. */
export function enterOffset({ entering }: Ports, stream: Stream, slot: Slot): number {
  return slot.ribbonTop + (slot.kind === "bar" ? (entering.get(stream) ?? 0) : 0);
}
