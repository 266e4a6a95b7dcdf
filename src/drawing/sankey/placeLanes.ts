import type { Stream, Vertex } from "./graph";
import type { Point } from "./layout";
import { RIBBON_GAP, type Column, type PlacedColumns, type Standing } from "./placeColumns";
import { enterOffset, leaveOffset } from "./ports";
import { besideText, labelOf, LABEL_SIZE, RING_RADIUS, type Wording } from "./slots";
import { stackStrips, type Strip } from "./stackStrips";
import { shorten, textBlock, textWidth, type TextBlock } from "./textBlock";

/** The way of a returning stream above or below everything that stands between its ends. */
export interface Lane {
  readonly stream: Stream;
  /** Centre line from bar to bar. */
  readonly corners: readonly Point[];
  readonly text: TextBlock;
  /** Centre of the text. */
  readonly textAt: Point;
  readonly top: number;
  readonly bottom: number;
}

const CLEARANCE = 2 * RING_RADIUS + 2;

/** Returning streams, shorter ways inside longer ones; labels where no other stream crosses. */
export function placeLanes(standing: Standing, columns: PlacedColumns, wording: Wording): readonly Lane[] {
  return (["above", "below"] as const).flatMap((side) => {
    const streams = standing.ranks.returning.filter((stream) => standing.ports.sideOf.get(stream) === side);
    const spans = streams.map((stream) => spanOf(stream, { standing, columns, wording }));
    const ordered = spans.sort((a, b) => a.to - a.from - (b.to - b.from));
    const sign = side === "below" ? 1 : -1;
    const strips = ordered.map((span): Strip => ({ ...span, least: skyline(span, standing, sign) + CLEARANCE }));
    const distances = stackStrips(strips, RIBBON_GAP);
    return ordered.map((span, i) => laneOf({ ...span, distance: distances[i] ?? 0, sign }, ordered.slice(i + 1)));
  });
}

interface Span {
  readonly stream: Stream;
  readonly width: number;
  readonly text: TextBlock;
  /** From the left edge of the stretch that enters to the right edge of the one that leaves. */
  readonly from: number;
  readonly to: number;
  /** Of the bars. */
  readonly start: Point;
  readonly end: Point;
  /** Of the ribbon and its text. */
  readonly thickness: number;
}

interface Making {
  readonly standing: Standing;
  readonly columns: PlacedColumns;
  readonly wording: Wording;
}

function spanOf(stream: Stream, { standing, columns, wording }: Making): Span {
  const width = standing.widths.of.get(stream) ?? 0;
  const from = (columns.enteringAt.get(stream) ?? 0) - width;
  const to = (columns.leavingAt.get(stream) ?? 0) + width;
  const text = laneText(labelOf(stream, wording), to - from - 2 * width);
  const column = (vertex: Vertex): Column | undefined => columns.columns[standing.ranks.rankOf.get(vertex) ?? 0];
  const start = { x: column(stream.from)?.right ?? 0, y: portOf(stream, "from", standing) };
  const end = { x: column(stream.to)?.left ?? 0, y: portOf(stream, "to", standing) };
  return { stream, width, text, from, to, start, end, thickness: besideText(text, width).height };
}

function laneText(label: TextBlock, room: number): TextBlock {
  const line = label.lines.join(" ");
  return textWidth(line, LABEL_SIZE) < room * LINE_SHARE ? textBlock([line], LABEL_SIZE) : label;
}

/** A label in one line may fill so much of its lane; others cross the rest. */
const LINE_SHARE = 0.5;

/** Height of the centre line of a stream at its bar. */
function portOf(stream: Stream, end: "from" | "to", { skeleton, ports, tops, widths }: Standing): number {
  const slot = skeleton.barOf.get(stream[end]);
  if (!slot) return 0;
  const offset = end === "from" ? leaveOffset(ports, stream, slot) : enterOffset(ports, stream, slot);
  return (tops.get(slot) ?? 0) + offset + (widths.of.get(stream) ?? 0) / 2;
}

/** How far everything in the columns of a span reaches to its side. */
function skyline({ stream }: Span, { ranks, skeleton, tops }: Standing, sign: number): number {
  const [first, last] = [ranks.rankOf.get(stream.to) ?? 0, ranks.rankOf.get(stream.from) ?? 0];
  const slots = skeleton.columns.slice(first, last + 1).flat();
  return Math.max(
    ...slots.map((slot) => {
      const top = tops.get(slot) ?? 0;
      return sign > 0 ? top + slot.height : -top;
    }),
  );
}

interface Placed extends Span {
  readonly distance: number;
  readonly sign: number;
}

function laneOf(span: Placed, outer: readonly Span[]): Lane {
  const { stream, width, from, to, start, end, distance, sign, thickness, text } = span;
  const [near, far] = [sign * distance, sign * (distance + thickness)];
  const [top, bottom] = [Math.min(near, far), Math.max(near, far)];
  const y = bottom - width / 2;
  const [right, left] = [to - width / 2, from + width / 2];
  const corners = [start, { x: right, y: start.y }, { x: right, y }, { x: left, y }, { x: left, y: end.y }, end];
  const free = widestFree(span, outer);
  const block = textBlock(
    text.lines.map((line) => shorten(line, { size: text.size, width: free.to - free.from })),
    text.size,
  );
  const textTop = besideText(text, width).ribbonTop === 0 ? y - text.height / 2 : top;
  return {
    stream,
    corners,
    top,
    bottom,
    text: block,
    textAt: { x: (free.from + free.to) / 2, y: textTop + text.height / 2 },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The widest stretch of a lane where no upright of a lane further out crosses it. */
function widestFree(span: Span, outer: readonly Span[]): Stretch {
  const uprights = outer.flatMap(({ from, to, width }) => [
    { from, to: from + width },
    { from: to - width, to },
  ]);
  const inside = { from: span.from + span.width + MARGIN, to: span.to - span.width - MARGIN };
  const crossing = uprights
    .filter(({ from, to }) => to > inside.from && from < inside.to)
    .sort((a, b) => a.from - b.from);
  let best: Stretch = { from: inside.from, to: inside.from };
  let start = inside.from;
  for (const { from, to } of [...crossing, { from: inside.to + MARGIN, to: inside.to }]) {
    if (from - MARGIN - start > best.to - best.from) best = { from: start, to: from - MARGIN };
    start = Math.max(start, to + MARGIN);
  }
  return best;
}

const MARGIN = 4;
