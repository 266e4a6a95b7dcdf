import { leftOutText } from "../../messages/leftOutText";
import type { Language } from "../../messages/texts";
import { areaAddress, originOf } from "../../workbook/address";
import { cellText } from "../../workbook/cells/cellText";
import { TableCells } from "../../workbook/input/tableCells";
import { inputShapes } from "../../workbook/input/readAudit";
import type { SheetSnapshot } from "../../workbook/port";
import type { LeftOut, RecognisedColumn, RecognisedTable, TableShape } from "../../workbook/recognise/table";
import { prescribedColumns } from "../../workflows/newAuditWorkbook";
import type { AuditReading } from "../../workflows/readAuditWorkbook";
import { deskWords } from "./desk.terms";
import type { AuditView, ColumnView, LeftOutView, ShapeView, StandardTableView, TableView } from "./views";

type TablesView = Pick<AuditView, "standardTables" | "tables" | "leftOut" | "shapes">;

/** What was recognised where, what is left out and why, and how far the standard tables are filled. */
export function tablesView({ snapshot, recognition }: AuditReading, language: Language): TablesView {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    standardTables: inputShapes.map((shape) => standardTable(shape, recognition, sheets)),
    tables: recognition.tables.map((table) => tableView(table, language)),
    // Our own results are listed as such.
    leftOut: recognition.leftOut
      .filter(({ reason }) => reason !== "ownResult")
      .map((left) => leftOutView(left, language)),
    shapes: inputShapes.map(shapeView),
  };
}

type Sheets = ReadonlyMap<string, SheetSnapshot>;

function standardTable(
  shape: TableShape,
  { tables, leftOut }: AuditReading["recognition"],
  sheets: Sheets,
): StandardTableView {
  const { kind, title } = shape;
  const own = tables.filter((table) => table.kind === kind);
  const blank = leftOut.find((left) => left.reason === "blankForm" && left.text === title);
  const place = own[0] ?? blank;
  const share = filledShare(shape, own, sheets);
  const isBlank = own.length > 0 ? share === 0 : blank !== undefined;
  return {
    kind,
    title,
    status: isBlank ? "blank" : own.length > 0 ? "filled" : "missing",
    rows: own.reduce((sum, { rows }) => sum + rows.length, 0),
    filledShare: share,
    origin: place?.area ? originOf(place.sheet, place.area) : null,
  };
}

/**
 * Of a table of pairs every label counts, of the others the required columns in every row that the
 * guide has not filled in itself; where it has filled in all of those, the columns beside them.
 */
function filledShare(shape: TableShape, tables: readonly RecognisedTable[], sheets: Sheets): number | null {
  const required = countedColumns(shape);
  const counts = tables.map((table) => {
    const sheet = sheets.get(table.sheet);
    if (!sheet) return { all: 0, filled: 0 };
    const cells = shape.layout === "pairs" ? contents(table) : requiredCells(table, required);
    const at = new TableCells(table, sheet);
    const filled = cells.filter(({ row, column }) => cellText(at.at(row, column)).trim() !== "").length;
    return { all: cells.length, filled };
  });
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  return all === 0 ? null : counts.reduce((sum, { filled }) => sum + filled, 0) / all;
}

const REMARKS = "note";

function countedColumns({ kind, columns }: TableShape): ReadonlySet<string> {
  const prescribed = prescribedColumns[kind] ?? [];
  const open = columns.filter(({ key }) => key !== REMARKS && !prescribed.includes(key));
  const required = open.filter((column) => column.required);
  return new Set((required.length > 0 ? required : open).map(({ key }) => key));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function contents({ columns }: RecognisedTable): readonly Place[] {
  return columns.flatMap(({ row, column }) => (row === undefined ? [] : [{ row, column }]));
}

function requiredCells({ rows, columns }: RecognisedTable, required: ReadonlySet<string>): readonly Place[] {
  const own = columns.filter(({ key }) => required.has(key));
  return rows.flatMap(({ row }) => own.map(({ column }) => ({ row, column })));
}

function tableView(table: RecognisedTable, language: Language): TableView {
  const { kind, sheet, area, rows } = table;
  const shape = inputShapes.find((each) => each.kind === kind);
  return {
    kind,
    title: shape?.title ?? kind,
    sheet,
    range: areaAddress(area),
    headingRow: area.top,
    rows: rows.length,
    origin: originOf(sheet, area),
    columns: table.columns.map((column) => columnView(column, shape, language)),
    isCorrected: table.isCorrected === true,
  };
}

function columnView(column: RecognisedColumn, shape: TableShape | undefined, language: Language): ColumnView {
  const { key, heading, unit } = column;
  const known = shape?.columns.find((each) => each.key === key)?.headings[0];
  // The heading stands beside it and names it.
  const other = deskWords(language).otherColumn;
  return { column: column.column, heading, key, meaning: known ?? other, unit: unit ?? null };
}

function leftOutView(left: LeftOut, language: Language): LeftOutView {
  const { sheet, area } = left;
  return {
    sheet,
    range: area ? areaAddress(area) : null,
    reason: leftOutText(left, language),
    origin: area ? originOf(sheet, area) : null,
  };
}

function shapeView({ kind, title, columns }: TableShape): ShapeView {
  return { kind, title, columns: columns.map(({ key, headings }) => ({ key, label: headings[0] ?? key })) };
}
