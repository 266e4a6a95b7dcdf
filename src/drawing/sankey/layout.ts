import type { Stream, Vertex } from "./graph";
import type { TextBlock } from "./textBlock";

/** In units of the drawing, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A unit, or a place that several flows share. */
export interface PlacedBar {
  readonly vertex: Vertex;
  readonly box: Box;
}

/** A level stretch of a ribbon; between two of them it swings. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  /** Upper edge. */
  readonly top: number;
}

/** The way of a ribbon: through the columns to the right, or round in right angles (centre line, first to last). */
export type Route =
  | { readonly kind: "through"; readonly stretches: readonly Stretch[] }
  | { readonly kind: "round"; readonly corners: readonly Point[]; readonly radius: number };

export interface PlacedRibbon {
  readonly stream: Stream;
  readonly width: number;
  readonly route: Route;
  /** Thinner than its figure wants, and marked so. */
  readonly isBroken: boolean;
}

export interface PlacedText {
  readonly block: TextBlock;
  /** Exactly around the lines, centred. */
  readonly box: Box;
  readonly of: Vertex | Stream;
}

/** A picture of flows as geometry, before anything of SVG. */
export interface SankeyLayout {
  readonly width: number;
  readonly height: number;
  /** Units of the drawing for one unit of the diagram; null when no flow has a figure. */
  readonly scale: number | null;
  readonly bars: readonly PlacedBar[];
  readonly ribbons: readonly PlacedRibbon[];
  readonly texts: readonly PlacedText[];
}

export function boxAround({ x, y }: Point, { width, height }: TextBlock): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
