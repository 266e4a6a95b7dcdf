import type { Stream, Vertex } from "./graph";
import { enterOffset, leaveOffset, type Ports } from "./ports";
import type { Ranks } from "./rankVertices";
import { RING_RADIUS, type Chain, type Skeleton, type Slot } from "./slots";
import { stackStrips, type Strip } from "./stackStrips";
import type { Widths } from "./widths";

/** Where a column stands, with the channels beside it in which returning ribbons turn. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** Edges of the channels: beyond them ribbons swing. */
  readonly outerLeft: number;
  readonly outerRight: number;
}

export interface PlacedColumns {
  readonly columns: readonly Column[];
  /** Edges next to the bar of the upright stretches of returning ribbons, where they leave and where they enter. */
  readonly leavingAt: ReadonlyMap<Stream, number>;
  readonly enteringAt: ReadonlyMap<Stream, number>;
}

export interface Standing {
  readonly ranks: Ranks;
  readonly widths: Widths;
  readonly skeleton: Skeleton;
  readonly ports: Ports;
  readonly tops: ReadonlyMap<Slot, number>;
}

/** Between ribbons that run beside each other. */
export const RIBBON_GAP = 5;
const LEAST_SWING = 22;
const MOST_SWING = 84;
/** Width of a swing for its height: less would make thick ribbons thin in the middle. */
const SWING_SHARE = 0.4;
const LEAST_WIDTH = 44;
const BAR_MARGIN = 14;
const LABEL_MARGIN = 12;

export function placeColumns(standing: Standing): PlacedColumns {
  const { skeleton } = standing;
  const leaving = channelsOf(standing, "from");
  const entering = channelsOf(standing, "to");
  const swings = swingsOf(skeleton.chains, standing);
  const columns: Column[] = [];
  let next = 0;
  skeleton.columns.forEach((slots, rank) => {
    const outerLeft = next;
    const left = outerLeft + (entering.depths[rank] ?? 0);
    const right = left + widthOf(slots);
    const outerRight = right + (leaving.depths[rank] ?? 0);
    columns.push({ left, right, outerLeft, outerRight });
    next = outerRight + (columns.every(isEmpty) ? 0 : (swings[rank] ?? 0));
  });
  const edge = (stream: Stream, end: "from" | "to"): Column => columns[rankAt(standing, stream[end])] ?? NO_COLUMN;
  const at = (channels: Channels, place: (stream: Stream, distance: number) => number): ReadonlyMap<Stream, number> =>
    new Map([...channels.distances].map(([stream, distance]) => [stream, place(stream, distance)]));
  return {
    columns,
    leavingAt: at(leaving, (stream, distance) => edge(stream, "from").right + distance),
    enteringAt: at(entering, (stream, distance) => edge(stream, "to").left - distance),
  };
}

const NO_COLUMN: Column = { left: 0, right: 0, outerLeft: 0, outerRight: 0 };
const isEmpty = ({ left, right }: Column): boolean => right === left;

function rankAt({ ranks }: Standing, vertex: Vertex): number {
  return ranks.rankOf.get(vertex) ?? 0;
}

function widthOf(slots: readonly Slot[]): number {
  const needs = slots.map(({ kind, width }) =>
    kind === "pass" ? 0 : Math.max(LEAST_WIDTH, width + (kind === "bar" ? BAR_MARGIN : LABEL_MARGIN)),
  );
  return Math.max(0, ...needs);
}

interface Channels {
  /** Of each column. */
  readonly depths: readonly number[];
  readonly distances: ReadonlyMap<Stream, number>;
}

/** Upright stretches beside each column: rings next to the bars, then what returns, lower bars inside below, upper above. */
function channelsOf(standing: Standing, end: "from" | "to"): Channels {
  const { ranks, widths, skeleton } = standing;
  const distances = new Map<Stream, number>();
  const depths = skeleton.columns.map((_, rank) => {
    const ringDepth = ringDepthOf(standing, rank);
    const turning = ranks.returning.filter((stream) => rankAt(standing, stream[end]) === rank);
    const ordered = turning.map((stream) => uprightOf(standing, stream, end)).sort((a, b) => a.order - b.order);
    const least = ringDepth + RING_RADIUS;
    const strips = ordered.map(({ stream, from, to }): Strip => ({
      from,
      to,
      thickness: widths.of.get(stream) ?? 0,
      least,
    }));
    const placed = stackStrips(strips, RIBBON_GAP);
    ordered.forEach(({ stream }, i) => distances.set(stream, placed[i] ?? 0));
    const ends = placed.map((distance, i) => distance + (strips[i]?.thickness ?? 0) + RIBBON_GAP);
    return Math.max(ringDepth === 0 ? 0 : ringDepth + RIBBON_GAP, ...ends);
  });
  return { depths, distances };
}

function ringDepthOf({ ranks, widths }: Standing, rank: number): number {
  const depths = new Map<Vertex, number>();
  for (const ring of ranks.circling)
    if (ranks.rankOf.get(ring.from) === rank)
      depths.set(ring.from, (depths.get(ring.from) ?? RING_RADIUS) + (widths.of.get(ring) ?? 0));
  return Math.max(0, ...depths.values());
}

interface Upright {
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
  readonly order: number;
}

function uprightOf({ ports, skeleton, tops, widths }: Standing, stream: Stream, end: "from" | "to"): Upright {
  const slot = skeleton.barOf.get(stream[end]);
  const offsetOf = end === "from" ? leaveOffset : enterOffset;
  const top = slot ? (tops.get(slot) ?? 0) + offsetOf(ports, stream, slot) : 0;
  const bottom = top + (widths.of.get(stream) ?? 0);
  return ports.sideOf.get(stream) === "above"
    ? { stream, from: -Infinity, to: bottom, order: bottom }
    : { stream, from: top, to: Infinity, order: -top };
}

/** Room for the swings to the right of each column. */
function swingsOf(chains: readonly Chain[], { ports, tops, ranks }: Standing): readonly number[] {
  const swings = Array.from({ length: ranks.count }, () => LEAST_SWING);
  for (const { stream, slots } of chains)
    slots.slice(1).forEach((right, i) => {
      const left = slots[i];
      if (!left) return;
      const start = (tops.get(left) ?? 0) + leaveOffset(ports, stream, left);
      const end = (tops.get(right) ?? 0) + enterOffset(ports, stream, right);
      const wanted = Math.min(MOST_SWING, SWING_SHARE * Math.abs(end - start));
      swings[left.rank] = Math.max(swings[left.rank] ?? 0, wanted);
    });
  return swings;
}
