import type { Level } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import { originOf } from "../../address";
import { normaliseText } from "../../cells/normalise";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import { cleanName, hasLimitingMark, joinedName, nameAndUnit } from "./indicatorName";
import type { MergedCells, PlacedCell } from "./mergedCells";
import type { SystemColumns } from "./systemColumns";

/** One printed row with merged and repeated cells filled in, nothing interpreted beyond names and marks. */
export interface SystemRow {
  readonly row: number;
  readonly origin: Origin;
  readonly no: string;
  readonly className: string;
  readonly classCell: PlacedCell;
  readonly classWeight: PlacedCell;
  readonly name: string;
  /** The last sub-level of the name alone: the product, where the rows are products. */
  readonly lastName: string;
  readonly unit?: string;
  readonly limiting: boolean;
  /** Own cell, or the one above that a blank repeats. */
  readonly weight: PlacedCell;
  readonly benchmarks: Readonly<Record<Level, PlacedCell>>;
  readonly weightRule: string;
  readonly formula: string;
  readonly dataSource: string;
  readonly note: string;
}

const YES = /^(?:是|√|✓|✔|Y|y|yes|限定性?|限定性指标|1|[*＊★▲※]|TRUE)$/;

/** The rows of a printed system, blanks of merged and repeated cells filled from above. */
export function systemRows(table: RecognisedTable, columns: SystemColumns, cells: MergedCells): readonly SystemRow[] {
  const rows: SystemRow[] = [];
  for (const row of table.rows) {
    const above = rows[rows.length - 1];
    const read = readRow({ table, columns, cells, row, above });
    if (read) rows.push(read);
  }
  return rows;
}

interface RowPlace {
  readonly table: RecognisedTable;
  readonly columns: SystemColumns;
  readonly cells: MergedCells;
  readonly row: RecognisedRow;
  readonly above: SystemRow | undefined;
}

function readRow(place: RowPlace): SystemRow | undefined {
  const { table, columns, cells, row, above } = place;
  const at = (column: number | undefined) => cells.at(row.row, column);
  const parts = nameParts(place);
  if (parts.length === 0) return undefined;
  const number = at(columns.no).text;
  const own = classOf(place);
  return {
    row: row.row,
    origin: originOf(table.sheet, { ...table.area, top: row.row, bottom: row.row }),
    no: number === "" && above ? above.no : cleanNumber(number),
    className: own.name,
    classCell: own.cell,
    ...weightsOf(place, own.name),
    ...nameAndUnit(joinedName(parts), unitTextOf(place)),
    lastName: cleanName(parts[parts.length - 1] ?? ""),
    limiting: [...parts, number].some(hasLimitingMark) || YES.test(normaliseText(at(columns.limiting).text)),
    benchmarks: { I: at(columns.I), II: at(columns.II), III: at(columns.III) },
    weightRule: at(columns.weightRule).text,
    formula: at(columns.formula).text,
    dataSource: at(columns.dataSource).text,
    note: at(columns.note).text,
  };
}

/** A blank weight repeats the one above as long as the class goes on. */
function weightsOf(place: RowPlace, className: string): Pick<SystemRow, "classWeight" | "weight"> {
  const { columns, cells, row, above } = place;
  const classWeight = classWeightOf(place);
  const weight = cells.at(row.row, columns.weight);
  if (above?.className !== className) return { classWeight, weight };
  return {
    classWeight: classWeight.text === "" ? above.classWeight : classWeight,
    weight: weight.text === "" ? above.weight : weight,
  };
}

function cleanNumber(text: string): string {
  return normaliseText(text)
    .replace(/[*★☆▲※\s]/g, "")
    .replace(/[.、]$/, "");
}

/** The names of all sub-levels; a level left blank repeats the one above while the levels below it are filled. */
function nameParts(place: RowPlace): readonly string[] {
  const own = ownNames(place);
  const firstFilled = own.findIndex((part) => part !== "");
  if (firstFilled < 0) return hasBenchmark(place) && place.above ? [place.above.name] : [];
  return own
    .map((part, at) => (part === "" && at < firstFilled ? partAbove(place, at) : part))
    .filter((part) => part !== "");
}

function ownNames({ columns, cells, row }: RowPlace): readonly string[] {
  return columns.names.map((column) => cells.at(row.row, column).text);
}

function hasBenchmark({ columns, cells, row }: RowPlace): boolean {
  return [columns.I, columns.II, columns.III].some((column) => cells.at(row.row, column).text !== "");
}

function partAbove({ table, columns, cells, row }: RowPlace, at: number): string {
  const column = columns.names[at];
  const firstRow = table.area.top + table.headerRows;
  for (let above = row.row - 1; above >= firstRow; above--) {
    const { text } = cells.at(above, column);
    if (text !== "") return text;
  }
  return "";
}

/** A blank unit beside a sub-level whose name goes on from above is the unit above. */
function unitTextOf(place: RowPlace): string {
  const { columns, cells, row, above } = place;
  const own = cells.at(row.row, columns.unit).text;
  const goesOn = columns.unit !== undefined && own === "" && ownNames(place)[0] === "";
  return goesOn ? (above?.unit ?? "") : own;
}

const CLASS_NUMBER = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）])\s*/;
const CLASS_WEIGHT = /\s*(?:[（(]\s*(?:权重)?\s*[:：=]?\s*(\d+(?:\.\d+)?%?)\s*[)）]|[\s:：](\d+(?:\.\d+)?%?))\s*$/;

/** Its own column, else the class line above (`一、资源消耗指标`), else the class of the row above. */
function classOf(place: RowPlace): { readonly name: string; readonly cell: PlacedCell } {
  const { above } = place;
  const cell = classCell(place);
  if (cell.text === "") return { name: above?.className ?? "", cell: above?.classCell ?? cell };
  return { name: cleanName(cleanName(cell.text).replace(CLASS_NUMBER, "").replace(CLASS_WEIGHT, "")), cell };
}

function classCell({ table, columns, cells, row }: RowPlace): PlacedCell {
  if (columns.className !== undefined) return cells.at(row.row, columns.className);
  const dataRows = new Set(table.rows.map((each) => each.row));
  const firstRow = table.area.top + table.headerRows;
  for (let above = row.row - 1; above >= firstRow; above--) {
    const line = dataRows.has(above) ? undefined : lineAt(table, cells, above);
    if (line) return line;
  }
  return cells.at(row.row, undefined);
}

/** A row that holds one text and nothing else. */
function lineAt({ area }: RecognisedTable, cells: MergedCells, row: number): PlacedCell | undefined {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
  const [first, ...others] = columns.map((column) => cells.at(row, column)).filter(({ text }) => text !== "");
  return others.every(({ column }) => column === first?.column) ? first : undefined;
}

/** Its own column, else a weight behind the name of the class: `资源消耗指标（0.10）`. */
function classWeightOf(place: RowPlace): PlacedCell {
  const { columns, cells, row } = place;
  if (columns.classWeight !== undefined) return cells.at(row.row, columns.classWeight);
  const cell = classCell(place);
  const [, inBrackets, behind] = CLASS_WEIGHT.exec(cell.text) ?? [];
  return { ...cell, cell: undefined, text: inBrackets ?? behind ?? "" };
}
