import type { Distribution, ObjectLevel } from "../core/grading/grade";
import type { Drawing } from "./drawing";
import { svgText } from "./svgText";

export type { Drawing };

/** One colour per level, the same as in the sheets. */
const COLOURS: Readonly<Record<ObjectLevel, string>> = {
  I: "#63BE7B",
  II: "#5B9BD5",
  III: "#FFD966",
  below: "#F4796B",
  undetermined: "#BFBFBF",
};
const ORDER: readonly ObjectLevel[] = ["I", "II", "III", "below", "undetermined"];

const WIDTH = 640;
const LABEL_WIDTH = 150;
const BAR_HEIGHT = 26;
const ROW_HEIGHT = 40;
const TOP = 48;

/** Words of the picture, in the reader's language. */
export interface DistributionWords {
  readonly title: string;
  readonly levels: Readonly<Record<ObjectLevel, string>>;
  group(distribution: Distribution): string;
}

/**
 * How the objects spread over the levels, one bar a group, as shares of the group with the counts written in.
 *
 * @param distributions groups in the order to draw; groups without objects are left out
 * @returns the drawing with its size in SVG units
 */
export function distributionChart(distributions: readonly Distribution[], words: DistributionWords): Drawing {
  const groups = distributions.filter((distribution) => total(distribution) > 0);
  const height = TOP + groups.length * ROW_HEIGHT + 40;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans SC, sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>`,
    `<text x="${WIDTH / 2}" y="26" text-anchor="middle" font-size="16">${svgText(words.title)}</text>`,
    ...groups.map((distribution, index) => bar(distribution, TOP + index * ROW_HEIGHT, words)),
    legend(height - 16, words),
    "</svg>",
  ].join("\n");
  return { svg, width: WIDTH, height };
}

function total({ counts }: Distribution): number {
  return ORDER.reduce((sum, level) => sum + counts[level], 0);
}

function bar(distribution: Distribution, y: number, words: DistributionWords): string {
  const full = WIDTH - LABEL_WIDTH - 20;
  const middle = y + BAR_HEIGHT / 2 + 5;
  const parts = [
    `<text x="${LABEL_WIDTH - 8}" y="${middle}" text-anchor="end">${svgText(words.group(distribution))}</text>`,
  ];
  let x = LABEL_WIDTH;
  for (const level of ORDER) {
    const count = distribution.counts[level];
    if (count === 0) continue;
    const width = (full * count) / total(distribution);
    parts.push(
      `<rect x="${fixed(x)}" y="${y}" width="${fixed(width)}" height="${BAR_HEIGHT}" fill="${COLOURS[level]}"/>`,
    );
    parts.push(`<text x="${fixed(x + width / 2)}" y="${middle}" text-anchor="middle">${count}</text>`);
    x += width;
  }
  return parts.join("\n");
}

function legend(y: number, words: DistributionWords): string {
  return ORDER.map((level, index) => {
    const x = LABEL_WIDTH + index * 94;
    const name = svgText(words.levels[level]);
    return `<rect x="${x}" y="${y - 11}" width="12" height="12" fill="${COLOURS[level]}"/><text x="${x + 17}" y="${y}">${name}</text>`;
  }).join("\n");
}

function fixed(value: number): string {
  return value.toFixed(2);
}
