import { bandColumns, type Band, type BandColumn } from "../bandColumns";
import { findHeadings, type HeadingMatch, type HeadingSearch } from "../findHeadings";
import { matchShape } from "../matchShape";
import type { SheetGrid } from "../sheetGrid";
import type { ColumnShape, TableShape } from "../table";
import type { PlacedCorrection } from "./followCorrection";

/** The headings that the consultant named, in the place of what recognition would have found there. */
export interface CorrectedHeadings {
  readonly match: HeadingMatch;
  /** Columns that are not read, by the consultant's will. */
  readonly ignored: readonly number[];
}

/** Headings of more rows than this are none. */
const MOST_HEADING_ROWS = 3;

/**
 * The match that a correction stands for; undefined when its table has no headings in a row (项目信息), or none of the
 * named columns is left.
 */
export function correctedHeadings(placed: PlacedCorrection, search: HeadingSearch): CorrectedHeadings | undefined {
  const { correction, columns: keys } = placed;
  const shape = search.index.shapes.find(({ kind }) => kind === correction.kind);
  const named = [...keys].filter(([, key]) => key !== "ignore").map(([column]) => column);
  if (!shape || shape.layout === "pairs" || named.length === 0) return undefined;
  const [left, right] = [Math.min(...named), Math.max(...named)];
  const band = headingBand(placed, search, { left, right });
  const columns = bandColumns(search.grid, band, search.index).filter(
    ({ column }) => column >= left && column <= right && keys.get(column) !== "ignore",
  );
  const assigned = assignedColumns(columns, keys, { shape, search });
  const present = new Set(assigned.values());
  const missing = shape.columns.filter((column) => column.required && !present.has(column));
  const transposed = missing.length > 0 && [...present].some(({ key }) => key === "indicator");
  return {
    match: { shape, assigned, missing, specific: 0, band, left, right, columns, transposed, titled: true, score: 0 },
    ignored: [...keys].filter(([, key]) => key === "ignore").map(([column]) => column),
  };
}

/** As recognition sees it there; else down to where every named column has a text. */
function headingBand(
  { row, columns }: PlacedCorrection,
  search: HeadingSearch,
  { left, right }: { readonly left: number; readonly right: number },
): Band {
  const found = findHeadings(row, search).find(
    (match) => match.band.top === row && match.left <= right && match.right >= left,
  );
  if (found) return found.band;
  const named = [...columns.keys()];
  let bottom = row;
  while (bottom - row + 1 < MOST_HEADING_ROWS && goesOn(search.grid, { top: row, bottom }, named)) bottom += 1;
  return { top: row, bottom };
}

/** The next row holds words only, some of them below a named column that has no heading yet. */
function goesOn(grid: SheetGrid, { top, bottom }: Band, named: readonly number[]): boolean {
  const next = bottom + 1;
  const isBare = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (!grid.isBlank(row, column)) return false;
    return true;
  };
  const filled = grid.filledColumns(next);
  const areWords = filled.every((column) => typeof grid.cell(next, column)?.value === "string");
  return areWords && named.some((column) => isBare(column) && !grid.isBlank(next, column));
}

/** The key of a column that the consultant leaves to its heading. */
const BY_HEADING = "heading";

/** What the consultant said; for columns in between that he did not name, what their headings say. */
function assignedColumns(
  columns: readonly BandColumn[],
  keys: ReadonlyMap<number, string>,
  { shape, search }: { readonly shape: TableShape; readonly search: HeadingSearch },
): ReadonlyMap<BandColumn, ColumnShape> {
  const assigned = new Map<BandColumn, ColumnShape>();
  const taken = new Set<string>();
  const assign = (band: BandColumn, column: ColumnShape | undefined): void => {
    if (!column || (taken.has(column.key) && !column.perYear)) return;
    assigned.set(band, column);
    taken.add(column.key);
  };
  for (const band of columns)
    assign(
      band,
      shape.columns.find(({ key }) => key === keys.get(band.column)),
    );
  const unnamed = columns.filter(({ column }) => [undefined, BY_HEADING].includes(keys.get(column)));
  for (const [band, column] of matchShape(unnamed, shape, search.index).assigned) assign(band, column);
  return assigned;
}
