/** A label beside the radar, its place counted from the centre downwards; `x` is absolute. */
export interface PlacedLabel {
  readonly angle: number;
  readonly x: number;
  /** Middle of the text, from the centre. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
}

export interface LabelRing {
  /** Centre of the radar. */
  readonly x: number;
  readonly radius: number;
}

const LINE = 15;
const GAP = 4;
/** Characters that fit beside the radar in one line, and lines of one label. */
const WIDEST = 11;
const MOST_LINES = 2;
/** Beside more axes the lines to the labels at the sides would cross those in the middle. */
const MOST_IN_MIDDLE = 8;
/** Distance of the labels' column from the rim. */
const BESIDE = 26;

/**
 * Labels on both sides of the radar in a column each, in the order of their axes, pushed apart where they would overlap;
 * of few ones those above and below stand in the middle.
 */
export function placeLabels(
  axes: readonly string[],
  ring: LabelRing,
): { readonly placed: readonly PlacedLabel[]; readonly top: number; readonly bottom: number } {
  const all = axes.map((text, axis) => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    return isUpright(angle) && axes.length <= MOST_IN_MIDDLE ? inMiddle(text, angle, ring) : beside(text, angle, ring);
  });
  const sides = (["start", "end"] as const).flatMap((anchor) => spread(all.filter((label) => label.anchor === anchor)));
  const placed = [...all.filter(({ anchor }) => anchor === "middle"), ...sides];
  const tops = placed.map((label) => label.y - heightOf(label) / 2);
  const bottoms = placed.map((label) => label.y + heightOf(label) / 2);
  return { placed, top: Math.min(-ring.radius, ...tops), bottom: Math.max(ring.radius, ...bottoms) };
}

function isUpright(angle: number): boolean {
  return Math.abs(Math.cos(angle)) < 0.01;
}

function inMiddle(text: string, angle: number, { x, radius }: LabelRing): PlacedLabel {
  const lines = linesOf(text);
  const distance = radius + 8 + (lines.length * LINE) / 2;
  return { angle, x, y: Math.sign(Math.sin(angle)) * distance, anchor: "middle", lines };
}

/** On its own side; of the upright ones the upper to the right, the lower to the left. */
function beside(text: string, angle: number, { x, radius }: LabelRing): PlacedLabel {
  const isRight = isUpright(angle) ? Math.sin(angle) < 0 : Math.cos(angle) > 0;
  const column = radius + BESIDE;
  return {
    angle,
    x: isRight ? x + column : x - column,
    y: Math.sin(angle) * (radius + 10),
    anchor: isRight ? "start" : "end",
    lines: linesOf(text),
  };
}

/** At most two lines; what does not fit is cut and marked. */
function linesOf(text: string): readonly string[] {
  const characters = [...text.trim()];
  const lines: string[] = [];
  for (let from = 0; from < characters.length; from += WIDEST)
    lines.push(characters.slice(from, from + WIDEST).join(""));
  if (lines.length <= MOST_LINES) return lines.length === 0 ? [""] : lines;
  const last = [...(lines[MOST_LINES - 1] ?? "")].slice(0, WIDEST - 1).join("");
  return [...lines.slice(0, MOST_LINES - 1), `${last}…`];
}

function heightOf({ lines }: PlacedLabel): number {
  return lines.length * LINE + GAP;
}

/** Pushes labels of one side down where they touch, then the whole column up again so that it stays in the middle. */
function spread(labels: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const ordered = [...labels].sort((a, b) => a.y - b.y);
  const pushed: PlacedLabel[] = [];
  for (const label of ordered) {
    const above = pushed.at(-1);
    const least = above ? above.y + (heightOf(above) + heightOf(label)) / 2 : -Infinity;
    pushed.push({ ...label, y: Math.max(label.y, least) });
  }
  const [first, last] = [pushed[0], pushed.at(-1)];
  const [wantedFirst, wantedLast] = [ordered[0], ordered.at(-1)];
  if (!first || !last || !wantedFirst || !wantedLast) return pushed;
  const drift = (last.y - wantedLast.y + (first.y - wantedFirst.y)) / 2;
  return pushed.map((label) => ({ ...label, y: label.y - drift }));
}
