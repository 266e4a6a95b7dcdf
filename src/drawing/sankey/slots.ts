import type { SankeyWords } from "../../messages/pictureWords";
import { figureText, quantityText } from "./figures";
import type { Stream, Vertex } from "./graph";
import type { Ranks } from "./rankVertices";
import { textBlock, wrapText, type TextBlock } from "./textBlock";
import type { Widths } from "./widths";

/** A place in a column that nothing else may touch: a unit, a passing ribbon, a ribbon with its label, a start or an end. */
export interface Slot {
  readonly rank: number;
  readonly kind: "bar" | "label" | "pass" | "start" | "end";
  readonly vertex: Vertex | null;
  readonly text: TextBlock | null;
  /** Of the texts; the column is at least as wide. */
  readonly width: number;
  readonly height: number;
  /** From the top of the slot to the bar or the ribbon. */
  readonly ribbonTop: number;
  /** Of the bar or the ribbon. */
  readonly thickness: number;
}

/** The slots that a stream runs through from the left to the right. */
export interface Chain {
  readonly stream: Stream;
  readonly slots: readonly Slot[];
}

export interface Skeleton {
  readonly columns: readonly (readonly Slot[])[];
  readonly chains: readonly Chain[];
  readonly barOf: ReadonlyMap<Vertex, Slot>;
}

export interface Wording {
  readonly words: SankeyWords;
  readonly unit: string;
}

export const NAME_SIZE = 14;
export const LABEL_SIZE = 12;
const NAME_WIDTH = 100;
const LABEL_WIDTH = 98;
/** Inner radius of a ring. */
export const RING_RADIUS = 6;

const GAP = 9;
const PASS_GAP = 4;

/** Least distance of two slots in a column. */
export function gapBetween(upper: Slot, lower: Slot): number {
  return upper.kind === "pass" && lower.kind === "pass" ? PASS_GAP : GAP;
}

/** Everything that needs room in the picture, column by column. */
export function buildSlots(ranks: Ranks, widths: Widths, wording: Wording): Skeleton {
  const columns: Slot[][] = Array.from({ length: ranks.count }, () => []);
  const add = (slot: Slot): Slot => {
    columns[slot.rank]?.push(slot);
    return slot;
  };
  const barOf = new Map<Vertex, Slot>();
  for (const [vertex, rank] of ranks.rankOf)
    if (rank % 2 === 0) barOf.set(vertex, add(barSlot(vertex, { rank, ranks, widths, wording })));
  const chains = ranks.forward.map((stream): Chain => {
    const width = widths.of.get(stream) ?? 0;
    const text = labelOf(stream, wording);
    return { stream, slots: stationsOf(stream, ranks).map((station) => slotAt(station, { width, text, barOf, add })) };
  });
  return { columns, chains, barOf };
}

interface Station {
  readonly rank: number;
  readonly kind: Slot["kind"];
  readonly vertex: Vertex | null;
}

/** The label stands beside the unit that tells the flow from the others of its shared place. */
function stationsOf({ from, to }: Stream, { rankOf }: Ranks): readonly Station[] {
  const [first, last] = [rankOf.get(from) ?? 0, rankOf.get(to) ?? 0];
  const labelled = from.kind === "source" && from.isShared ? last - 1 : first + 1;
  const isOnPlace = isBetweenColumns(first) || isBetweenColumns(last);
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, i): Station => {
    const rank = first + 1 + i;
    return { rank, kind: rank === labelled && !isOnPlace ? "label" : "pass", vertex: null };
  });
  return [
    { rank: first, kind: isBetweenColumns(first) ? "start" : "bar", vertex: from },
    ...between,
    { rank: last, kind: isBetweenColumns(last) ? "end" : "bar", vertex: to },
  ];
}

/** There the label of a start or an end is the label of its flow. */
const isBetweenColumns = (rank: number): boolean => rank % 2 === 1;

interface Making {
  readonly width: number;
  readonly text: TextBlock;
  readonly barOf: ReadonlyMap<Vertex, Slot>;
  readonly add: (slot: Slot) => Slot;
}

function slotAt({ rank, kind, vertex }: Station, { width, text, barOf, add }: Making): Slot {
  const bar = kind === "bar" && vertex ? barOf.get(vertex) : undefined;
  if (bar) return bar;
  if (kind === "pass")
    return add({ rank, kind, vertex, text: null, width: 0, height: width, ribbonTop: 0, thickness: width });
  return add({ rank, kind, vertex, text, width: text.width, thickness: width, ...besideText(text, width) });
}

/** On the ribbon where it is thick enough, else above it. */
export function besideText(text: TextBlock, width: number): { readonly height: number; readonly ribbonTop: number } {
  return width >= text.height + 2
    ? { height: width, ribbonTop: 0 }
    : { height: text.height + width, ribbonTop: text.height };
}

interface BarMaking {
  readonly rank: number;
  readonly ranks: Ranks;
  readonly widths: Widths;
  readonly wording: Wording;
}

function barSlot(vertex: Vertex, { rank, ranks, widths, wording }: BarMaking): Slot {
  const sum = (streams: readonly Stream[]): number =>
    streams.reduce((total, stream) => total + (widths.of.get(stream) ?? 0), 0);
  const all = [...ranks.forward, ...ranks.returning, ...ranks.circling];
  const rings = ranks.circling.filter(({ from }) => from === vertex);
  const entering = sum(all.filter(({ to }) => to === vertex));
  const leaving = sum(all.filter(({ from }) => from === vertex));
  const thickness = Math.max(entering, leaving, 2);
  const text = nameOf(vertex, all, wording);
  const { ribbonTop } = besideText(text, thickness);
  const under = ringText(rings, wording);
  const below = rings.length === 0 ? 0 : 2 * RING_RADIUS + sum(rings) + under.height;
  const width = Math.max(text.width, under.width);
  return { rank, kind: "bar", vertex, text, width, thickness, ribbonTop, height: ribbonTop + thickness + below };
}

/** Name of a unit; of a shared place its total as well. */
function nameOf(vertex: Vertex, streams: readonly Stream[], wording: Wording): TextBlock {
  const name = nameText(vertex, wording);
  const lines = wrapText(name, { size: NAME_SIZE, width: NAME_WIDTH, lines: 2 });
  if (vertex.kind === "unit") return textBlock(lines, NAME_SIZE);
  const own = streams.filter(({ from, to }) => from === vertex || to === vertex).map(({ amount }) => amount);
  const total = own.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const isOpen = own.includes(null);
  const figure = isOpen ? `${wording.words.atLeast}${figureText(total, null)}` : figureText(total, null);
  return textBlock([...lines, quantityText(figure, wording.unit)], NAME_SIZE);
}

function nameText({ name, medium }: Vertex, { words }: Wording): string {
  return name !== "" || medium === null ? name : words.media[medium];
}

/** Name and figure of a flow; the name is left to the shared place where there is one. */
export function labelOf(stream: Stream, { words, unit }: Wording): TextBlock {
  const { flow, from, to } = stream;
  const quantity = flow.value === null ? words.unknown : quantityText(figureText(flow.value, flow.printed), unit);
  if (from.isShared || to.isShared) return textBlock([quantity], LABEL_SIZE);
  const name = flow.name.trim() || words.media[flow.medium];
  const room = { size: LABEL_SIZE, width: LABEL_WIDTH, lines: 2 };
  const line = `${name} ${quantity}`;
  if (wrapText(line, room).length === 1) return textBlock([line], LABEL_SIZE);
  return textBlock([...wrapText(name, room), quantity], LABEL_SIZE);
}

/** One line a ring, under the outermost. */
export function ringText(rings: readonly Stream[], wording: Wording): TextBlock {
  return textBlock(
    rings.flatMap((ring) => labelOf(ring, wording).lines),
    LABEL_SIZE,
  );
}
