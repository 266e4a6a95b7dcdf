import type { Box, PlacedRibbon, SankeyLayout } from "../../../src/drawing/sankey/layout";

/** Less than a hundredth of a drawing unit is no overlap. */
const SLACK = 0.01;

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
}

/** The level and upright stretches of a ribbon; swings are left out. */
export function stretchesOf({ route, width }: PlacedRibbon): readonly Box[] {
  if (route.kind === "through")
    return route.stretches.map(({ left, right, top }) => ({ left, right, top, bottom: top + width }));
  return route.corners.slice(1).map((to, i) => {
    const from = route.corners[i]!;
    const [x, y] = from.y === to.y ? [0, width / 2] : [width / 2, 0];
    return {
      left: Math.min(from.x, to.x) - x,
      right: Math.max(from.x, to.x) + x,
      top: Math.min(from.y, to.y) - y,
      bottom: Math.max(from.y, to.y) + y,
    };
  });
}

/** Between which two places in the width of the picture a ribbon swings up or down. */
export function swingsOf({ route }: PlacedRibbon): readonly (readonly [number, number])[] {
  if (route.kind === "round") return [];
  return route.stretches.slice(1).map(({ left }, i) => [route.stretches[i]!.right, left] as const);
}

export function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other] as const));
}

/** Ribbons that return from the right to the left over other columns. */
export function returningRibbons({ ribbons }: SankeyLayout): readonly PlacedRibbon[] {
  return ribbons.filter(({ route, stream }) => route.kind === "round" && stream.from !== stream.to);
}
