import type { PlacedRibbon, Point, Route, Stretch } from "./layout";
import { ARROW } from "./shiftLayout";

type Round = Extract<Route, { kind: "round" }>;

/** Both edges of a ribbon as a closed path; what goes outside ends in a point, what comes from there begins with a notch. */
export function ribbonPath({ route, width, stream }: PlacedRibbon): string {
  if (route.kind === "round")
    return `${roundEdge(route, width / 2, "M")} ${roundEdge(backwards(route), width / 2, "L")} Z`;
  const { stretches } = route;
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return "";
  const middle = width / 2;
  const endsOutside = stream.to.kind === "sink" && !stream.to.isShared;
  const startsOutside = stream.from.kind === "source" && !stream.from.isShared;
  const tip = endsOutside ? `L ${point(last.right + Math.min(middle, ARROW), last.top + middle)} ` : "";
  const notch = startsOutside ? `L ${point(first.left + Math.min(middle, ARROW), first.top + middle)} ` : "";
  return `${edge(stretches, 0, "M")} ${tip}${edge(mirrored(stretches), width, "L")} ${notch}Z`;
}

/** The middle of a ribbon, from its start to its end. */
export function centrePath({ route, width }: PlacedRibbon): string {
  return route.kind === "round" ? roundEdge(route, 0, "M") : edge(route.stretches, width / 2, "M");
}

/** Where a ribbon ends, and in which direction everything ends: to the right. */
export function endOf({ route, width }: PlacedRibbon): Point {
  if (route.kind === "round") return route.corners.at(-1) ?? { x: 0, y: 0 };
  const last = route.stretches.at(-1);
  return { x: last?.right ?? 0, y: (last?.top ?? 0) + width / 2 };
}

function edge(stretches: readonly Stretch[], offset: number, begin: "M" | "L"): string {
  const parts = stretches.map(({ left, right, top }, i) => {
    const y = top + offset;
    const before = stretches[i - 1];
    if (!before) return `${begin} ${point(left, y)} L ${point(right, y)}`;
    const middle = (before.right + left) / 2;
    return `C ${point(middle, before.top + offset)} ${point(middle, y)} ${point(left, y)} L ${point(right, y)}`;
  });
  return parts.join(" ");
}

function mirrored(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches].reverse().map(({ left, right, top }) => ({ left: right, right: left, top }));
}

const backwards = (route: Round): Round => ({ ...route, corners: [...route.corners].reverse() });

/** The way at a distance to the right of its centre line; turns are quarter circles. */
function roundEdge({ corners, radius }: Round, offset: number, begin: "M" | "L"): string {
  const parts = corners.map((corner, i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]];
    if (!before && after) return `${begin} ${shifted(corner, direction(corner, after), offset)}`;
    if (before && !after) return `L ${shifted(corner, direction(before, corner), offset)}`;
    return before && after ? quarter({ before, corner, after }, radius, offset) : "";
  });
  return parts.join(" ");
}

interface Turn {
  readonly before: Point;
  readonly corner: Point;
  readonly after: Point;
}

function quarter({ before, corner, after }: Turn, radius: number, offset: number): string {
  const [a, b] = [direction(before, corner), direction(corner, after)];
  const isRight = a.x * b.y - a.y * b.x > 0;
  const start = shifted({ x: corner.x - a.x * radius, y: corner.y - a.y * radius }, a, offset);
  const end = shifted({ x: corner.x + b.x * radius, y: corner.y + b.y * radius }, b, offset);
  const own = fixed(radius - (isRight ? offset : -offset));
  return `L ${start} A ${own} ${own} 0 0 ${isRight ? 1 : 0} ${end}`;
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** A point moved to the right of a direction. */
function shifted({ x, y }: Point, along: Point, offset: number): string {
  return point(x - along.y * offset, y + along.x * offset);
}

const point = (x: number, y: number): string => `${fixed(x)} ${fixed(y)}`;

export function fixed(value: number): string {
  return String(Number(value.toFixed(1)));
}
