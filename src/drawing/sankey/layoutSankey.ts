import type { SankeyWords } from "../../messages/pictureWords";
import type { SankeyDiagram } from "./diagram";
import type { Stream, Vertex } from "./graph";
import {
  boxAround,
  type Box,
  type PlacedBar,
  type PlacedRibbon,
  type PlacedText,
  type SankeyLayout,
  type Stretch,
} from "./layout";
import { orderSlots } from "./orderSlots";
import { placeColumns, type Column, type PlacedColumns, type Standing } from "./placeColumns";
import { placeLanes, type Lane } from "./placeLanes";
import { placePorts, enterOffset, leaveOffset } from "./ports";
import { placeSlots } from "./placeSlots";
import { rankVertices } from "./rankVertices";
import { buildSlots, RING_RADIUS, ringText, type Chain, type Slot, type Wording } from "./slots";
import { ARROW, shiftLayout } from "./shiftLayout";
import { measureWidths } from "./widths";

/**
 * Geometry of a picture of flows: units in columns in the direction of the flows, ribbons to one scale, what flows back
 * above or below the columns and from the left into its unit, what circulates at a unit as a ring under it. Nothing overlaps
 * but ribbons that cross.
 */
export function layoutSankey(diagram: SankeyDiagram, words: SankeyWords): SankeyLayout {
  const wording: Wording = { words, unit: diagram.unit };
  const ranks = rankVertices(diagram);
  const widths = measureWidths(ranks);
  const skeleton = buildSlots(ranks, widths, wording);
  const columns = orderSlots(skeleton);
  const ports = placePorts({ ranks, widths, skeleton, columns });
  const tops = placeSlots({ columns, chains: skeleton.chains, ports });
  const standing: Standing = { ranks, widths, skeleton, ports, tops };
  const placed = placeColumns(standing);
  const lanes = placeLanes(standing, placed, wording);
  const at = { standing, columns: placed.columns, wording };
  return shiftLayout({
    scale: widths.scale,
    bars: [...skeleton.barOf].map(([vertex, slot]) => barAt(vertex, slot, at)),
    ribbons: [
      ...lanes.map((lane) => returningRibbon(lane, standing)),
      ...ranks.circling.map((ring) => ringRibbon(ring, at)),
      ...skeleton.chains.map((chain) => throughRibbon(chain, at)),
    ],
    texts: [
      ...[...skeleton.barOf].map(([vertex, slot]) => slotText(slot, vertex, at)),
      ...skeleton.chains.flatMap((chain) => chainTexts(chain, at)),
      ...ringTexts(at),
      ...lanes.map(({ stream, text, textAt }): PlacedText => ({
        block: text,
        box: boxAround(textAt, text),
        of: stream,
      })),
    ],
  });
}

interface Placing {
  readonly standing: Standing;
  readonly columns: PlacedColumns["columns"];
  readonly wording: Wording;
}

const NO_COLUMN: Column = { left: 0, right: 0, outerLeft: 0, outerRight: 0 };
const columnOf = (slot: Slot, { columns }: Placing): Column => columns[slot.rank] ?? NO_COLUMN;

function barBox(slot: Slot, at: Placing): Box {
  const { left, right } = columnOf(slot, at);
  const top = (at.standing.tops.get(slot) ?? 0) + slot.ribbonTop;
  return { left, right, top, bottom: top + slot.thickness };
}

const barAt = (vertex: Vertex, slot: Slot, at: Placing): PlacedBar => ({ vertex, box: barBox(slot, at) });

function slotText(slot: Slot, of: Vertex | Stream, at: Placing): PlacedText {
  const block = slot.text ?? { lines: [], size: 0, width: 0, height: 0 };
  const stretch = stretchOf(slot, at);
  const top = at.standing.tops.get(slot) ?? 0;
  const y = slot.ribbonTop === 0 ? top + slot.thickness / 2 : top + block.height / 2;
  const left = slot.kind === "start" ? stretch.left + ARROW : stretch.left;
  return { block, box: boxAround({ x: (left + stretch.right) / 2, y }, block), of };
}

function chainTexts({ slots, stream }: Chain, at: Placing): readonly PlacedText[] {
  return slots.filter(({ kind, text }) => kind !== "bar" && text !== null).map((slot) => slotText(slot, stream, at));
}

/** Starts and ends reach from their unit as far as their text does. */
function stretchOf(slot: Slot, at: Placing): { readonly left: number; readonly right: number } {
  const { left, right } = columnOf(slot, at);
  const reach = Math.min(right - left, (slot.text?.width ?? 0) + ARROW + 4);
  if (slot.kind === "start") return { left: right - reach, right };
  return slot.kind === "end" ? { left, right: left + reach } : { left, right };
}

function throughRibbon({ stream, slots }: Chain, at: Placing): PlacedRibbon {
  const { ports, tops, widths } = at.standing;
  const last = slots.length - 1;
  const stretches = slots.map((slot, i): Stretch => {
    const { left, right, outerLeft, outerRight } = columnOf(slot, at);
    const top = tops.get(slot) ?? 0;
    if (slot.kind === "bar")
      return i === 0
        ? { left: right, right: outerRight, top: top + leaveOffset(ports, stream, slot) }
        : { left: outerLeft, right: left, top: top + enterOffset(ports, stream, slot) };
    const own = i === 0 || i === last ? stretchOf(slot, at) : { left: outerLeft, right: outerRight };
    return { ...own, top: top + slot.ribbonTop };
  });
  return { stream, width: widths.of.get(stream) ?? 0, route: { kind: "through", stretches }, isBroken: false };
}

function returningRibbon({ stream, corners }: Lane, { widths }: Standing): PlacedRibbon {
  const width = widths.of.get(stream) ?? 0;
  return { stream, width, route: { kind: "round", corners, radius: RING_RADIUS + width / 2 }, isBroken: false };
}

function ringsAt(vertex: Vertex, { standing }: Placing): readonly Stream[] {
  return standing.ranks.circling.filter(({ from }) => from === vertex);
}

/** Under the bar, around the rings inside it. */
function ringRibbon(ring: Stream, at: Placing): PlacedRibbon {
  const { skeleton, widths } = at.standing;
  const slot = skeleton.barOf.get(ring.from);
  const box = slot ? barBox(slot, at) : { left: 0, right: 0, top: 0, bottom: 0 };
  const own = ringsAt(ring.from, at);
  const inner = own.slice(0, own.indexOf(ring)).reduce((sum, each) => sum + (widths.of.get(each) ?? 0), 0);
  const width = widths.of.get(ring) ?? 0;
  const radius = RING_RADIUS + inner + width / 2;
  const [port, run] = [box.bottom - inner - width / 2, box.bottom + 2 * RING_RADIUS + inner + width / 2];
  const [left, right] = [box.left - radius, box.right + radius];
  const corners = [
    { x: box.right, y: port },
    { x: right, y: port },
    { x: right, y: run },
    { x: left, y: run },
    { x: left, y: port },
    { x: box.left, y: port },
  ];
  return { stream: ring, width, route: { kind: "round", corners, radius }, isBroken: widths.broken.has(ring) };
}

function ringTexts(at: Placing): readonly PlacedText[] {
  const { skeleton, widths } = at.standing;
  return [...skeleton.barOf].flatMap(([vertex, slot]) => {
    const rings = ringsAt(vertex, at);
    const first = rings[0];
    if (!first) return [];
    const block = ringText(rings, at.wording);
    const box = barBox(slot, at);
    const depth = 2 * RING_RADIUS + rings.reduce((sum, ring) => sum + (widths.of.get(ring) ?? 0), 0);
    const y = box.bottom + depth + block.height / 2;
    return [{ block, box: boxAround({ x: (box.left + box.right) / 2, y }, block), of: first }];
  });
}
