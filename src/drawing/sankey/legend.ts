import type { SankeyMark, SankeyWords } from "../../messages/pictureWords";
import { svgText } from "../svgText";
import { figureText, quantityText } from "./figures";
import type { SankeyLayout } from "./layout";
import { ALARM, COLOURS, INK, MEDIA, QUIET_INK } from "./palette";
import { breakAt, look, marksIn, stockMark } from "./ribbonMarks";
import { fixed } from "./ribbonPath";
import { LINE, textWidth, wrapText } from "./textBlock";

export interface Legend {
  /** With its upper left corner at 0, 0. */
  readonly svg: string;
  readonly height: number;
}

export interface LegendContents {
  readonly layout: SankeyLayout;
  readonly words: SankeyWords;
  readonly unit: string;
  /** Sentences under the legend: what was merged and left out. */
  readonly notes: readonly string[];
}

const SIZE = 12;
const ROW = 20;
const SAMPLE = 22;
const BETWEEN = 18;

interface Entry {
  readonly sample: string;
  readonly text: string;
}

/** Media and marks in use, the scale, and what does not stand in the picture. */
export function drawLegend({ layout, words, unit, notes }: LegendContents, width: number): Legend {
  const used = new Set(layout.ribbons.map(({ stream }) => stream.flow.medium));
  const media = MEDIA.filter((medium) => used.has(medium)).map((medium): Entry => ({
    sample: `<rect x="0" y="-9" width="${SAMPLE}" height="10" ${look(new Set(), COLOURS[medium])}/>`,
    text: words.media[medium],
  }));
  const marks = marksIn(layout).map((mark): Entry => ({ sample: sampleOf(mark), text: words.marks[mark] }));
  const parts: string[] = [];
  let y = 14;
  for (const entries of [media, marks]) {
    const rows = rowsOf(entries, width);
    parts.push(...rows.map((row, i) => drawRow(row, y + i * ROW)));
    y += rows.length * ROW;
  }
  if (layout.scale !== null) {
    parts.push(scaleBar({ scale: layout.scale, unit, words, y }));
    y += SCALE_ROOM;
  }
  const lines = notes.flatMap((note) => wrapText(note, { size: SIZE, width, lines: 4 }));
  parts.push(
    ...lines.map(
      (line, i) => `<text x="0" y="${fixed(y + i * SIZE * LINE)}" fill="${QUIET_INK}">${svgText(line)}</text>`,
    ),
  );
  return { svg: parts.join("\n"), height: y + lines.length * SIZE * LINE };
}

function rowsOf(entries: readonly Entry[], width: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  let filled = Infinity;
  for (const entry of entries) {
    const needed = widthOf(entry);
    if (filled + needed > width) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(entry);
    filled += needed;
  }
  return rows;
}

const widthOf = ({ text }: Entry): number => SAMPLE + 5 + textWidth(text, SIZE) + BETWEEN;

function drawRow(row: readonly Entry[], y: number): string {
  let x = 0;
  return row
    .map((entry) => {
      const drawn = `<g transform="translate(${fixed(x)} ${fixed(y)})">${entry.sample}<text x="${SAMPLE + 5}" y="0" fill="${INK}">${svgText(entry.text)}</text></g>`;
      x += widthOf(entry);
      return drawn;
    })
    .join("");
}

/** Of samples that stand for every medium. */
export const NEUTRAL = "#777777";

function sampleOf(mark: SankeyMark): string {
  const box = `x="0" y="-9" width="${SAMPLE}" height="10"`;
  switch (mark) {
    case "uncertain":
    case "computed":
    case "potential":
      return `<rect ${box} ${look(new Set([mark]), NEUTRAL)}/>`;
    case "suspect":
    case "negative":
      return `<rect ${box} fill="${NEUTRAL}" fill-opacity="0.3" stroke="${ALARM}" stroke-width="1.8"/>`;
    case "unknown":
      return `<path d="M 0 -4 H ${SAMPLE}" stroke="${NEUTRAL}" stroke-width="1.6" stroke-dasharray="0.1 4" stroke-linecap="round"/>`;
    case "stock":
      return `<rect x="0" y="-9" width="${SAMPLE - 6}" height="10" ${look(new Set(), NEUTRAL)}/>${stockMark(SAMPLE - 6, -4, { half: 4, colour: NEUTRAL })}`;
    case "broken":
      return `<rect ${box} ${look(new Set(), NEUTRAL)}/>${breakAt(SAMPLE / 2, -4, 10)}`;
  }
}

interface Scale {
  readonly scale: number;
  readonly unit: string;
  readonly words: SankeyWords;
  readonly y: number;
}

const SCALE_LEAST = 14;
const SCALE_ROOM = 44;

/** An upright bar as thick as a ribbon of a round figure: 1, 2 or 5 times a power of ten. */
function scaleBar({ scale, unit, words, y }: Scale): string {
  const figure = roundFigure(SCALE_LEAST / scale);
  const height = figure * scale;
  const [top, bottom] = [fixed(y + 12 - height / 2), fixed(y + 12 + height / 2)];
  const bar = `M 4 ${top} H 16 M 10 ${top} V ${bottom} M 4 ${bottom} H 16`;
  const text = words.scale(quantityText(figureText(figure, null), unit));
  return `<path d="${bar}" stroke="${INK}" stroke-width="1.4" fill="none"/><text x="${SAMPLE + 5}" y="${fixed(y + 16)}" fill="${INK}">${svgText(text)}</text>`;
}

/** The least round figure that is not below. */
export function roundFigure(least: number): number {
  const power = Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((each) => each * 10 ** power >= least * (1 - 1e-9)) ?? 10;
  return Number(`${step}e${power}`);
}
