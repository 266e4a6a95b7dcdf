import type { Box, PlacedBar, PlacedRibbon, PlacedText, Point, Route, SankeyLayout } from "./layout";

type Unshifted = Omit<SankeyLayout, "width" | "height">;

/** Moves everything so that it begins at 0, and says how large it is. */
export function shiftLayout({ scale, bars, ribbons, texts }: Unshifted): SankeyLayout {
  const boxes = [...bars.map(({ box }) => box), ...texts.map(({ box }) => box), ...ribbons.map(boxOf)];
  if (boxes.length === 0) return { scale, bars, ribbons, texts, width: 0, height: 0 };
  const by = { x: -Math.min(...boxes.map(({ left }) => left)), y: -Math.min(...boxes.map(({ top }) => top)) };
  return {
    scale,
    bars: bars.map((bar): PlacedBar => ({ ...bar, box: shiftBox(bar.box, by) })),
    ribbons: ribbons.map((ribbon): PlacedRibbon => ({ ...ribbon, route: shiftRoute(ribbon.route, by) })),
    texts: texts.map((text): PlacedText => ({ ...text, box: shiftBox(text.box, by) })),
    width: Math.max(...boxes.map(({ right }) => right)) + by.x,
    height: Math.max(...boxes.map(({ bottom }) => bottom)) + by.y,
  };
}

/** Room of an arrow's head beyond the end of a ribbon. */
export const ARROW = 8;

function boxOf({ route, width }: PlacedRibbon): Box {
  if (route.kind === "through") {
    const tops = route.stretches.map(({ top }) => top);
    return {
      left: Math.min(...route.stretches.map(({ left }) => left)),
      right: Math.max(...route.stretches.map(({ right }) => right)) + ARROW,
      top: Math.min(...tops) - ARROW / 2,
      bottom: Math.max(...tops) + width + ARROW / 2,
    };
  }
  const [xs, ys] = [route.corners.map(({ x }) => x), route.corners.map(({ y }) => y)];
  const half = width / 2;
  return {
    left: Math.min(...xs) - half,
    right: Math.max(...xs) + half,
    top: Math.min(...ys) - half,
    bottom: Math.max(...ys) + half,
  };
}

const shiftBox = ({ left, right, top, bottom }: Box, { x, y }: Point): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

function shiftRoute(route: Route, by: Point): Route {
  if (route.kind === "round")
    return { ...route, corners: route.corners.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) };
  const stretches = route.stretches.map(({ left, right, top }) => ({
    left: left + by.x,
    right: right + by.x,
    top: top + by.y,
  }));
  return { ...route, stretches };
}
