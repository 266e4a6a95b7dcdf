import type { PlacedRibbon, SankeyLayout } from "./layout";
import type { SankeyMark } from "../../messages/pictureWords";
import { ALARM, COLOURS, edgeColour } from "./palette";
import { centrePath, endOf, fixed, ribbonPath } from "./ribbonPath";

/** What the look of a ribbon says about its figure. */
export function marksOf({ stream, isBroken }: PlacedRibbon): readonly SankeyMark[] {
  const { flow, from, to } = stream;
  const marks: readonly (readonly [SankeyMark, boolean])[] = [
    ["uncertain", flow.isUncertain],
    ["computed", flow.isComputed && flow.value !== null],
    ["unknown", flow.value === null],
    ["potential", flow.isPotential],
    ["suspect", flow.isSuspect],
    ["negative", (flow.value ?? 0) < 0],
    ["stock", from.isStock || to.isStock],
    ["broken", isBroken],
  ];
  return marks.filter(([, isMarked]) => isMarked).map(([mark]) => mark);
}

/** Marks in use, those of units included, in the order of the legend. */
export function marksIn({ ribbons, bars }: SankeyLayout): readonly SankeyMark[] {
  const used = new Set(ribbons.flatMap(marksOf));
  if (bars.some(({ vertex }) => vertex.isSuspect)) used.add("suspect");
  const order: readonly SankeyMark[] = [
    "computed",
    "uncertain",
    "unknown",
    "potential",
    "stock",
    "suspect",
    "negative",
    "broken",
  ];
  return order.filter((mark) => used.has(mark));
}

/** One ribbon as SVG: filling by medium, outline and hatching by what is known. */
export function drawRibbon(ribbon: PlacedRibbon): string {
  const marks = new Set(marksOf(ribbon));
  const colour = COLOURS[ribbon.stream.flow.medium];
  const edge = edgeColour(colour);
  const isAlarming = marks.has("suspect") || marks.has("negative");
  if (marks.has("unknown")) {
    const dotted = `<path d="${centrePath(ribbon)}" fill="none" stroke="${isAlarming ? ALARM : edge}" stroke-width="1.6" stroke-dasharray="0.1 4" stroke-linecap="round"/>`;
    return `${dotted}${arrow(ribbon, edge)}`;
  }
  const path = ribbonPath(ribbon);
  const parts = [`<path d="${path}" ${look(marks, colour)}/>`, arrow(ribbon, edge)];
  if (isAlarming)
    parts.push(`<path d="${path}" fill="none" stroke="${ALARM}" stroke-width="1.8" stroke-linejoin="round"/>`);
  if (ribbon.isBroken) parts.push(breakMark(ribbon));
  return parts.join("");
}

/** Filling and outline of a ribbon, and of its sample in the legend. */
export function look(marks: ReadonlySet<SankeyMark>, colour: string): string {
  const isOpen = marks.has("computed") || marks.has("potential");
  const outline = isOpen
    ? `stroke="${edgeColour(colour)}" stroke-width="1.2" stroke-dasharray="${marks.has("potential") ? "7 4" : "4 2.5"}"`
    : `stroke="${edgeColour(colour)}" stroke-width="0.6"`;
  if (marks.has("uncertain")) return `fill="url(#${hatchId(colour)})" ${outline}`;
  return `fill="${colour}" fill-opacity="${marks.has("potential") ? 0.14 : isOpen ? 0.3 : 0.62}" ${outline}`;
}

export const hatchId = (colour: string): string => `hatch${colour.slice(1)}`;

/** Equal wherever it is defined, so that several pictures on one page do no harm. */
export function hatchPattern(colour: string): string {
  return (
    `<pattern id="${hatchId(colour)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="5" height="5" fill="${colour}" fill-opacity="0.2"/>` +
    `<line x1="1" y1="0" x2="1" y2="5" stroke="${colour}" stroke-width="1.4" stroke-opacity="0.75"/></pattern>`
  );
}

/** A head before the end, within the ribbon where that is thick enough. Stock ends in a double line instead. */
function arrow(ribbon: PlacedRibbon, colour: string): string {
  const { x, y } = endOf(ribbon);
  const { width, stream } = ribbon;
  const half = Math.max(width, 4) / 2;
  if (stream.to.isStock && !stream.to.isShared) return stockMark(x, y, { half, colour });
  const start = stream.from.isStock && !stream.from.isShared ? startMark(ribbon, half, colour) : "";
  if (stream.to.kind === "sink" && !stream.to.isShared && width >= 4) return start;
  const length = Math.min(7, Math.max(4, half));
  const tip = stream.to.kind === "sink" && !stream.to.isShared ? x + length : x;
  const head = `M ${fixed(tip - length)} ${fixed(y - half)} L ${fixed(tip)} ${fixed(y)} L ${fixed(tip - length)} ${fixed(y + half)} Z`;
  return `${start}<path d="${head}" fill="${colour}" fill-opacity="0.9"/>`;
}

function startMark({ route, width }: PlacedRibbon, half: number, colour: string): string {
  const first = route.kind === "through" ? route.stretches[0] : undefined;
  return first ? stockMark(first.left, first.top + width / 2, { half, colour }) : "";
}

interface MarkLook {
  readonly half: number;
  readonly colour: string;
}

export function stockMark(x: number, y: number, { half, colour }: MarkLook): string {
  const [top, bottom] = [fixed(y - half - 2), fixed(y + half + 2)];
  return [x, x + 4]
    .map((at) => `<path d="M ${fixed(at)} ${top} V ${bottom}" stroke="${colour}" stroke-width="2"/>`)
    .join("");
}

/** Two slanting cuts through the lower run of a ring. */
function breakMark({ route, width }: PlacedRibbon): string {
  const [from, to] = route.kind === "round" ? [route.corners[3], route.corners[2]] : [];
  if (!from || !to) return "";
  const x = from.x + (to.x - from.x) / 4;
  return breakAt(x, from.y, width);
}

export function breakAt(x: number, y: number, width: number): string {
  const [top, bottom] = [y - width / 2 - 2, y + width / 2 + 2];
  const cut = (at: number): string => `M ${fixed(at - 3)} ${fixed(bottom)} L ${fixed(at + 3)} ${fixed(top)}`;
  return (
    `<path d="${cut(x)}" stroke="#FFFFFF" stroke-width="5"/>` +
    `<path d="${cut(x - 2.5)} ${cut(x + 2.5)}" stroke="#262626" stroke-width="1" fill="none"/>`
  );
}
