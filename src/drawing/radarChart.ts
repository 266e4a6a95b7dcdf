import type { Drawing } from "./drawing";
import { placeLabels, type PlacedLabel } from "./radarLabels";
import { svgText } from "./svgText";

export interface RadarSeries {
  readonly name: string;
  /** `#RRGGBB` */
  readonly colour: string;
  /** One value an axis, 0–1. */
  readonly values: readonly number[];
}

/** What a radar shows; texts are in the reader's language. */
export interface Radar {
  readonly title: string;
  /** At least three, clockwise from the top. */
  readonly axes: readonly string[];
  /** Texts of the rings from the inside; the last one is the rim. */
  readonly rings: readonly string[];
  /** Later ones are drawn over earlier ones. */
  readonly series: readonly RadarSeries[];
}

const WIDTH = 640;
const RADIUS = 140;
const HEAD = 64;
const FOOT = 48;

/** A radar with labels around it that never overlap: they are pushed apart and led to their axes by lines. */
export function radarChart({ title, axes, rings, series }: Radar): Drawing {
  const labels = placeLabels(axes, { x: WIDTH / 2, radius: RADIUS });
  const body = Math.max(2 * RADIUS, labels.bottom - labels.top);
  const centre = { x: WIDTH / 2, y: HEAD + Math.max(RADIUS, -labels.top) };
  const height = HEAD + body + FOOT;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${fixed(height)}" viewBox="0 0 ${WIDTH} ${fixed(height)}" font-family="Noto Sans SC, sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${fixed(height)}" fill="#FFFFFF"/>`,
    `<text x="${WIDTH / 2}" y="24" text-anchor="middle" font-size="15">${svgText(title)}</text>`,
    ...rings.map((_, ring) => outline(centre, axes.length, (ring + 1) / rings.length)),
    ...axes.map((_, axis) => spoke(centre, axis, axes.length)),
    // Where two series coincide the earlier one still shows at both sides of the later one's line.
    ...series.map((each, place) => area(centre, each, 2 + 2.5 * (series.length - 1 - place))),
    ...rings.map((text, ring) => ringText(centre, text, (ring + 1) / rings.length)),
    ...labels.placed.map((label) => labelText(centre, label)),
    legend([...series].reverse(), height - 16),
    "</svg>",
  ].join("\n");
  return { svg, width: WIDTH, height };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The first axis stands upright, the others follow clockwise. */
export function angleOf(axis: number, count: number): number {
  return (2 * Math.PI * axis) / count - Math.PI / 2;
}

function at({ x, y }: Point, angle: number, distance: number): Point {
  return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
}

function points(list: readonly Point[]): string {
  return list.map(({ x, y }) => `${fixed(x)},${fixed(y)}`).join(" ");
}

function outline(centre: Point, count: number, share: number): string {
  const corners = Array.from({ length: count }, (_, axis) => at(centre, angleOf(axis, count), RADIUS * share));
  return `<polygon points="${points(corners)}" fill="none" stroke="#D0D0D0"/>`;
}

function spoke(centre: Point, axis: number, count: number): string {
  const rim = at(centre, angleOf(axis, count), RADIUS);
  return `<line x1="${fixed(centre.x)}" y1="${fixed(centre.y)}" x2="${fixed(rim.x)}" y2="${fixed(rim.y)}" stroke="#E0E0E0"/>`;
}

function area(centre: Point, { values, colour }: RadarSeries, lineWidth: number): string {
  const corners = values.map((value, axis) => {
    const share = Math.min(1, Math.max(0, value));
    return at(centre, angleOf(axis, values.length), RADIUS * share);
  });
  return `<polygon points="${points(corners)}" fill="${colour}" fill-opacity="0.18" stroke="${colour}" stroke-width="${lineWidth}" stroke-linejoin="round"/>`;
}

function ringText({ x, y }: Point, text: string, share: number): string {
  return `<text x="${fixed(x + 4)}" y="${fixed(y - RADIUS * share + 12)}" font-size="10" fill="#767676">${svgText(text)}</text>`;
}

function labelText(centre: Point, { angle, x, y, anchor, lines }: PlacedLabel): string {
  const rim = at(centre, angle, RADIUS + 3);
  const knee = at(centre, angle, RADIUS + 10);
  const end = { x: anchor === "middle" ? knee.x : x + (anchor === "start" ? -4 : 4), y: centre.y + y };
  const leader =
    anchor === "middle"
      ? ""
      : `<polyline points="${points([rim, knee, end])}" fill="none" stroke="#A0A0A0" stroke-width="0.8"/>`;
  const top = centre.y + y - ((lines.length - 1) * LINE) / 2 + 4;
  const texts = lines.map(
    (line, i) => `<text x="${fixed(x)}" y="${fixed(top + i * LINE)}" text-anchor="${anchor}">${svgText(line)}</text>`,
  );
  return [leader, ...texts].filter((part) => part !== "").join("\n");
}

/** Height of one line of a label. */
const LINE = 15;

function legend(series: readonly RadarSeries[], y: number): string {
  const step = 110;
  const left = (WIDTH - step * series.length) / 2;
  return series
    .map(({ name, colour }, i) => {
      const x = left + i * step;
      return `<rect x="${fixed(x)}" y="${fixed(y - 11)}" width="12" height="12" fill="${colour}"/><text x="${fixed(x + 17)}" y="${fixed(y)}">${svgText(name)}</text>`;
    })
    .join("\n");
}

function fixed(value: number): string {
  return value.toFixed(1);
}
