import type { SankeyWords } from "../../messages/pictureWords";
import type { Drawing } from "../drawing";
import { svgText } from "../svgText";
import type { SankeyDiagram } from "./diagram";
import { drawableFlows, type Stream, type Vertex } from "./graph";
import type { PlacedBar, PlacedText, SankeyLayout } from "./layout";
import { layoutSankey } from "./layoutSankey";
import { drawLegend, NEUTRAL } from "./legend";
import { ALARM, COLOURS, INK } from "./palette";
import { drawRibbon, hatchPattern } from "./ribbonMarks";
import { fixed } from "./ribbonPath";
import { summarise } from "./summarise";
import { LINE, textWidth, shorten } from "./textBlock";

const MARGIN = 20;
const HEAD = 52;
const LEAST_WIDTH = 600;
const TITLE_SIZE = 17;
/** Of a line, from its top, in ems: Chinese reaches lower than the baseline, a comma lower still. */
const BASELINE = 0.98;

/**
 * The Sankey picture of a diagram. Ribbons are to one scale, said under the picture; what is not to scale (unknown flows,
 * rings too large for it) is marked. A diagram too large to be legible is drawn with its small units and flows merged.
 *
 * @returns the drawing; the same for the same flows in any order
 */
export function drawSankey(diagram: SankeyDiagram, words: SankeyWords): Drawing {
  const summary = summarise(diagram, words);
  const layout = layoutSankey(summary.diagram, words);
  const body = drawableFlows(summary.diagram).length === 0 ? emptyBody(words) : drawBody(layout);
  const width = Math.max(LEAST_WIDTH, layout.width + 2 * MARGIN);
  const marks = diagram.subject.kind === "exchanges" ? { ...words.marks, unknown: words.unstated } : words.marks;
  const contents = { layout, words: { ...words, marks }, unit: diagram.unit, notes: notesOf(summary, words) };
  const legend = drawLegend(contents, width - 2 * MARGIN);
  const bodyHeight = Math.max(layout.height, 40);
  const height = Math.ceil(HEAD + bodyHeight + 24 + legend.height + MARGIN / 2);
  const title = shorten(words.title(diagram.subject), { size: TITLE_SIZE, width: width - 2 * MARGIN });
  const left = (width - layout.width) / 2;
  const size = `width="${fixed(width)}" height="${height}" viewBox="0 0 ${fixed(width)} ${height}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Noto Sans SC, sans-serif" font-size="12">`,
    `<defs>${hatchesOf(layout)}</defs>`,
    `<rect width="${fixed(width)}" height="${height}" fill="#FFFFFF"/>`,
    `<text x="${fixed(width / 2)}" y="30" text-anchor="middle" font-size="${TITLE_SIZE}" fill="${INK}">${svgText(title)}</text>`,
    `<g transform="translate(${fixed(left)} ${HEAD})">${body}</g>`,
    `<g transform="translate(${MARGIN} ${fixed(HEAD + bodyHeight + 24)})">${legend.svg}</g>`,
    "</svg>",
  ].join("\n");
  return { svg, width: Number(fixed(width)), height };
}

function notesOf(
  { mergedUnits, mergedFlows, unknownLeftOut }: ReturnType<typeof summarise>,
  words: SankeyWords,
): readonly string[] {
  return [
    ...(mergedUnits + mergedFlows > 0 ? [words.merged(mergedUnits, mergedFlows)] : []),
    ...(unknownLeftOut > 0 ? [words.unknownLeftOut(unknownLeftOut)] : []),
  ];
}

function hatchesOf({ ribbons }: SankeyLayout): string {
  const colours = ribbons
    .filter(({ stream }) => stream.flow.isUncertain)
    .map(({ stream }) => COLOURS[stream.flow.medium]);
  const hatched = colours.length === 0 ? [] : [NEUTRAL, ...colours];
  return [...new Set(hatched)].sort().map(hatchPattern).join("");
}

function emptyBody(words: SankeyWords): string {
  const x = -textWidth(words.nothing, 13) / 2;
  return `<text x="${fixed(x)}" y="24" font-size="13" fill="${INK}">${svgText(words.nothing)}</text>`;
}

function drawBody({ ribbons, bars, texts }: SankeyLayout): string {
  return [...ribbons.map(drawRibbon), ...bars.map(drawBar), ...texts.map(drawText)].join("\n");
}

function drawBar({ vertex, box: { left, top, right, bottom } }: PlacedBar): string {
  const place = `x="${fixed(left)}" y="${fixed(top)}" width="${fixed(right - left)}" height="${fixed(bottom - top)}"`;
  const outline = vertex.isSuspect ? `stroke="${ALARM}" stroke-width="2"` : 'stroke="#595959" stroke-width="0.8"';
  const colour = vertex.medium === null ? "#E4E7EB" : COLOURS[vertex.medium];
  const fill = vertex.medium === null ? `fill="${colour}"` : `fill="${colour}" fill-opacity="0.35"`;
  return `<rect ${place} rx="2" ${fill} ${outline}/>`;
}

function drawText({ block, box, of }: PlacedText): string {
  const x = fixed((box.left + box.right) / 2);
  const colour = isAlarming(of) ? ALARM : INK;
  return block.lines
    .map((line, i) => {
      const y = fixed(box.top + i * block.size * LINE + block.size * BASELINE);
      return `<text x="${x}" y="${y}" text-anchor="middle" font-size="${block.size}" fill="${colour}">${svgText(line)}</text>`;
    })
    .join("");
}

function isAlarming(of: Vertex | Stream): boolean {
  return "flow" in of ? of.flow.isSuspect || (of.flow.value ?? 0) < 0 : of.isSuspect;
}
