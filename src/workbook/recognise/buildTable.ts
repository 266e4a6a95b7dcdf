import type { SheetGrid } from "./sheetGrid";
import type { BandColumn } from "./bandColumns";
import type { HeadingMatch } from "./findHeadings";
import { shortened } from "./leftOver";
import type { LineAbove } from "./linesAbove";
import type { Body } from "./readBody";
import type { LeftOut, LeftOutReason, RecognisedColumn, RecognisedTable } from "./table";

export interface BuiltTable {
  readonly table: RecognisedTable;
  readonly leftOut: readonly LeftOut[];
  /** Headings of known columns that are hidden but read. */
  readonly hiddenHeadings: readonly RecognisedColumn[];
}

export interface TableParts {
  readonly match: HeadingMatch;
  readonly body: Body;
  readonly above: readonly LineAbove[];
}

/** Puts headings, body and the lines above together; says what of it is not read. */
export function buildTable(grid: SheetGrid, { match, body, above }: TableParts): BuiltTable {
  const hidden = new Set(grid.sheet.hiddenColumns);
  const columns = match.columns.map((band) => columnOf(band, match, body));
  const isKept = (column: RecognisedColumn) => column.key !== "other" || isFree(match, column, hidden);
  const area = { top: match.band.top, left: match.left, bottom: body.bottom, right: match.right };
  const table: RecognisedTable = {
    kind: match.shape.kind,
    sheet: grid.sheet.name,
    area,
    headerRows: match.band.bottom - match.band.top + 1,
    columns: columns.filter(isKept),
    rows: body.rows,
    above,
    transposed: match.transposed,
  };
  const dropped = columns.filter((column) => !isKept(column) && !isSerial(column));
  return {
    table,
    leftOut: [
      ...dropped.map((column) =>
        leftOutColumn(table, column, hidden.has(column.column) ? "hiddenColumn" : "unknownHeadings"),
      ),
      ...body.leftOut.map(({ row, reason }) => leftOutRow(grid, table, { row, reason })),
    ],
    hiddenHeadings: table.columns.filter((column) => hidden.has(column.column)),
  };
}

function isFree(match: HeadingMatch, column: RecognisedColumn, hidden: ReadonlySet<number>): boolean {
  return match.shape.keepsOtherColumns && !hidden.has(column.column);
}

function isSerial({ name }: RecognisedColumn): boolean {
  return /^(?:序号|编号|NO\.?)$/i.test(name);
}

function columnOf(band: BandColumn, match: HeadingMatch, body: Body): RecognisedColumn {
  const unit = band.unit ?? body.units.get(band.column);
  return {
    key: match.assigned.get(band)?.key ?? "other",
    column: band.column,
    heading: band.parts.map((part) => part.written).join("/"),
    name: nameOf(band, match.columns),
    ...(unit === undefined ? {} : { unit }),
    ...(band.period === undefined ? {} : { period: band.period }),
  };
}

/** The lowest level's name; with the levels above it when several columns share it (废水/产生量, 废气/产生量). */
function nameOf(band: BandColumn, columns: readonly BandColumn[]): string {
  const leaf = band.names[band.names.length - 1] ?? "";
  if (band.names.length < 2) return leaf;
  const rivals = columns.filter((other) => other !== band && other.names[other.names.length - 1] === leaf);
  const isShared = rivals.some((other) => other.names.join("/") !== band.names.join("/"));
  return isShared ? band.names.join("/") : leaf;
}

function leftOutColumn(table: RecognisedTable, column: RecognisedColumn, reason: LeftOutReason): LeftOut {
  const area = { ...table.area, left: column.column, right: column.column };
  return { sheet: table.sheet, area, reason, text: shortened(column.heading) };
}

function leftOutRow(
  grid: SheetGrid,
  table: RecognisedTable,
  { row, reason }: { readonly row: number; readonly reason: LeftOutReason },
): LeftOut {
  const { left, right } = table.area;
  const first = grid.filledBetween(row, left, right)[0] ?? left;
  return {
    sheet: table.sheet,
    area: { top: row, bottom: row, left, right },
    reason,
    text: shortened(grid.text(row, first)),
  };
}
