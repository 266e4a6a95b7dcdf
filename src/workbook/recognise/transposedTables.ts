import { originOf } from "../address";
import type { Area } from "../port";
import { isTitled, type HeadingSearch } from "./findHeadings";
import type { RecogniseFinding } from "./findings";
import type { LookedAtSheet } from "./knownNames";
import type { SheetGrid } from "./sheetGrid";
import type { TableShape } from "./table";

/** The labels stand in one of the first columns, near the top. */
const MOST_COLUMNS = 3;
const MOST_ROWS = 60;
/** So many headings of one titled table below each other, beside figures, are no chance. */
const LEAST_LABELS = 3;

interface Labels {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/** Titled tables of one record a row whose headings stand below each other: nobody reads them, so that is said. */
export function transposedTables(
  { grid }: Pick<LookedAtSheet, "grid">,
  search: HeadingSearch,
  claims: readonly Area[],
): readonly RecogniseFinding[] {
  for (let column = 0; column < MOST_COLUMNS; column++) {
    const rows = labelRows(grid, column, claims);
    for (const shape of search.index.ofRows.shapes) {
      const labels = labelsOf({ grid, column, rows }, shape, search);
      if (labels) return [found(grid, shape, labels)];
    }
  }
  return [];
}

/** Rows with a text in the column and a figure to its right. */
function labelRows(grid: SheetGrid, column: number, claims: readonly Area[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.min(grid.rowCount, MOST_ROWS); row++) {
    const isFree = !claims.some(({ top, bottom }) => row >= top && row <= bottom);
    const others = grid.filledColumns(row).filter((each) => each > column);
    const hasFigure = others.some((each) => typeof grid.cell(row, each)?.value === "number");
    if (isFree && hasFigure && typeof grid.cell(row, column)?.value === "string") rows.push(row);
  }
  return rows;
}

interface Column {
  readonly grid: SheetGrid;
  readonly column: number;
  readonly rows: readonly number[];
}

function labelsOf({ grid, column, rows }: Column, shape: TableShape, search: HeadingSearch): Labels | undefined {
  const matches = rows.flatMap((row) => {
    const match = search.index.matchesOf(grid.text(row, column)).find((each) => each.shape === shape);
    return match ? [{ row, ...match.column }] : [];
  });
  const keys = new Set(matches.map(({ key }) => key));
  const [first] = matches;
  if (!first || keys.size < LEAST_LABELS || !matches.some(({ required }) => required)) return undefined;
  const right = Math.max(column, ...grid.filledColumns(first.row));
  // The row of the records' names is one of the table's own, so the title stands above it.
  const isTitle = isTitled(search, { top: first.row, left: column, right }, shape);
  return isTitle ? { top: first.row, bottom: matches.at(-1)?.row ?? first.row, column } : undefined;
}

function found(grid: SheetGrid, { kind, title }: TableShape, { top, bottom, column }: Labels): RecogniseFinding {
  const origins = [originOf(grid.sheet.name, { top, bottom, left: column, right: column })];
  return { code: "recognise.transposed", severity: "warning", kind, title, origins };
}
