import type { Period } from "../../core/audit/consumption";
import type { HeadingIndex, HeadingPart } from "./headingIndex";
import type { SheetGrid } from "./sheetGrid";

/** Rows that together are the headings of a table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** One column below a band, with what the levels above it say. */
export interface BandColumn {
  readonly column: number;
  /** Outermost first; blank levels left out. */
  readonly parts: readonly HeadingPart[];
  /** Normalised names of the levels that are more than a unit or a year. */
  readonly names: readonly string[];
  readonly unit?: string;
  readonly period?: Period;
  /** An upper heading reaches over this column from the left. */
  readonly isSpread: boolean;
}

/**
 * The columns of a band of one to three heading rows.
 * Merged areas are deliberately not asked: Excel 2019 cannot tell them, and the result must be the same there. A blank
 * cell takes the heading to its left when that heading has something below it (it is spread sideways), and a heading
 * with blanks below stands for the whole height.
 */
export function bandColumns(grid: SheetGrid, band: Band, index: HeadingIndex): readonly BandColumn[] {
  const rows = range(band.top, band.bottom);
  const columns = new Set<number>();
  for (const row of rows) for (const column of grid.filledColumns(row)) columns.add(column);
  const ordered = [...columns].sort((a, b) => a - b);
  return ordered.map((column) => readColumn(column, levelTexts(grid, rows, column), index));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function readColumn(column: number, { texts, isSpread }: Levels, index: HeadingIndex): BandColumn {
  const parts = texts.map((text) => index.part(text));
  const period = parts.flatMap((part) => part.period ?? []).at(-1);
  const unit = parts.flatMap((part) => part.unit ?? []).at(-1);
  const names = parts.map((part) => part.name).filter((name) => name !== "");
  return {
    column,
    parts,
    names,
    isSpread,
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period }),
  };
}

interface Levels {
  readonly texts: readonly string[];
  readonly isSpread: boolean;
}

function levelTexts(grid: SheetGrid, rows: readonly number[], column: number): Levels {
  const texts: string[] = [];
  let isSpread = false;
  rows.forEach((row, level) => {
    const own = grid.text(row, column);
    const spread = own === "" ? spreadFromLeft(grid, rows, { level, column }) : undefined;
    isSpread ||= spread !== undefined;
    const text = spread ?? own;
    if (text !== "") texts.push(text);
  });
  return { texts, isSpread };
}

/** The heading that reaches over a blank cell from the left, when there is one. */
function spreadFromLeft(
  grid: SheetGrid,
  rows: readonly number[],
  place: { readonly level: number; readonly column: number },
): string | undefined {
  const { level, column } = place;
  const row = rows[level];
  const below = rows.slice(level + 1);
  if (row === undefined || !hasContent(grid, below, column)) return undefined;
  const source = grid.filledBetween(row, 0, column - 1).at(-1);
  if (source === undefined || !hasContent(grid, below, source)) return undefined;
  const above = rows.slice(0, level);
  const isCutOff = above.some((upper) => grid.filledBetween(upper, source + 1, column).length > 0);
  const hasHole = !isDense(grid, below, { from: source, to: column });
  return isCutOff || hasHole ? undefined : grid.text(row, source);
}

function hasContent(grid: SheetGrid, rows: readonly number[], column: number): boolean {
  return rows.some((row) => !grid.isBlank(row, column));
}

/** A wide heading covers neighbours; two blank columns in a row below end it. */
function isDense(
  grid: SheetGrid,
  rows: readonly number[],
  span: { readonly from: number; readonly to: number },
): boolean {
  let gap = 0;
  for (let column = span.from; column <= span.to; column++) {
    gap = hasContent(grid, rows, column) ? 0 : gap + 1;
    if (gap > 1) return false;
  }
  return true;
}
