import { readPeriod } from "../cells/period";
import { originOf } from "../address";
import type { Area } from "../port";
import { bandColumns, type BandColumn } from "./bandColumns";
import { isTitled, type HeadingSearch } from "./findHeadings";
import type { RecogniseFinding } from "./findings";
import { linesAbove } from "./linesAbove";
import type { LookedAtSheet } from "./knownNames";
import { matchShape, type ShapeMatch } from "./matchShape";
import type { SheetGrid } from "./sheetGrid";

/**
 * Rows with all headings of one table that lack the title to tell it: `企业名称 | 产品 | 单位 | 2025年` may count output,
 * taxes or days. They are not read, so the consultant must hear of them.
 */
export function untitledTables(
  { grid, anchors }: LookedAtSheet,
  search: HeadingSearch,
  claims: readonly Area[],
): readonly RecogniseFinding[] {
  return anchors.headings
    .slice(0, MOST_ROWS)
    .filter((row) => claims.every(({ top, bottom }) => row < top || row > bottom))
    .flatMap((row) => untitledAt(grid, row, search));
}

const MOST_ROWS = 50;
/** One heading (企业名称) alone fits too many tables. */
const FEWEST_REQUIRED = 2;

function untitledAt(grid: SheetGrid, row: number, search: HeadingSearch): readonly RecogniseFinding[] {
  const columns = bandColumns(grid, { top: row, bottom: row }, search.index);
  const match = onlyFitting(columns, search);
  const bare = match && bareYear(match);
  if (!match || !bare || !hasFigures(grid, row, match)) return [];
  const place = { top: row, ...edgesOf(columns) };
  const { kind, title } = match.shape;
  if (isTitled(search, place, match.shape)) return [];
  const severity = hasOtherTitle(grid, place) ? "info" : "warning";
  const origins = [originOf(grid.sheet.name, { ...place, bottom: row })];
  return [{ code: "recognise.titleMissing", severity, kind, title, ...bare, origins }];
}

function edgesOf(columns: readonly BandColumn[]): { readonly left: number; readonly right: number } {
  const places = columns.map(({ column }) => column);
  return { left: Math.min(...places), right: Math.max(...places) };
}

interface BareYear {
  readonly year: number;
  /** What it may count: 产量. */
  readonly counted: string;
}

function bareYear({ assigned }: ShapeMatch): BareYear | undefined {
  for (const [{ period, names }, { key, headings }] of assigned) {
    if (period && names.length === 0) return { year: period.year, counted: headings[0] ?? key };
  }
  return undefined;
}

/** The shape whose required columns are all there, and that explains more columns than any other such shape. */
function onlyFitting(columns: readonly BandColumn[], { index }: HeadingSearch): ShapeMatch | undefined {
  const [best, next] = index.shapes
    .filter((shape) => shape.layout === "rows")
    .filter((shape) => shape.columns.filter(({ required }) => required).length >= FEWEST_REQUIRED)
    .map((shape) => matchShape(columns, shape, index))
    // By its headings alone such a table may be about anything; its rows would have told.
    .filter(({ missing, assigned }) => missing.length === 0 && ![...assigned.values()].some(({ entries }) => entries))
    .sort((a, b) => b.assigned.size - a.assigned.size);
  return best && best.assigned.size > (next?.assigned.size ?? 0) ? best : undefined;
}

const ROWS_ASKED = 20;

function hasFigures(grid: SheetGrid, row: number, { assigned }: ShapeMatch): boolean {
  const years = [...assigned].filter(([, { perYear }]) => perYear).map(([{ column }]) => column);
  return Array.from({ length: ROWS_ASKED }, (_, offset) => row + 1 + offset).some((below) =>
    years.some((column) => typeof grid.cell(below, column)?.value === "number"),
  );
}

/** Owner lines (`填报单位：`) and a bare year say nothing about the table. */
function hasOtherTitle(
  grid: SheetGrid,
  place: { readonly top: number; readonly left: number; readonly right: number },
) {
  const lines = linesAbove(grid, place, Math.max(0, place.top - TITLE_ROWS));
  return lines.some(({ text }) => !/[:：]/.test(text) && readPeriod(text) === undefined);
}

const TITLE_ROWS = 3;
