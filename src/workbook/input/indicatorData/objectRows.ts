import type { IndicatorRecord, IndicatorValue } from "../../../core/audit/indicatorTable";
import type { Quantity, Written } from "../../../core/quantity/quantity";
import { cellOrigin, originOf } from "../../address";
import { cellText } from "../../cells/cellText";
import { normaliseName } from "../../cells/normalise";
import { readUnit } from "../../cells/readUnit";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { IndicatorInputFinding } from "../indicatorSystem/findings";
import type { MergedCells } from "../indicatorSystem/mergedCells";
import { readIndicatorCell, type IndicatorCell, type KnownLevels } from "./indicatorCell";
import { indicatorHeading, isUnitAlone, type IndicatorHeading } from "./indicatorHeading";
import { tablePeriod } from "./tablePeriod";

interface ValueColumn {
  readonly column: number;
  readonly heading: IndicatorHeading;
  /** Unit of the heading, of a unit row, or undefined. */
  readonly unit?: string;
}

interface DataColumns {
  readonly object?: number;
  readonly period?: number;
  readonly system?: number;
  readonly values: readonly ValueColumn[];
}

/** The usual form: one object (and 时期) a row, one column per indicator, parameter or output. */
export function objectRows(
  table: RecognisedTable,
  cells: MergedCells,
  findings: IndicatorInputFinding[],
): readonly IndicatorRecord[] {
  const rows = table.rows.slice(leadingRows(table, cells));
  const columns = dataColumns({ ...table, rows }, cells, findings);
  const records: IndicatorRecord[] = [];
  const levels: KnownLevels = new Map();
  for (const row of rows) {
    const above = records[records.length - 1];
    const place = { table, cells, columns, row, levels };
    const object = objectOf(place, above);
    if (object) records.push(recordOf(place, object, findings));
    else if (columns.values.some(({ column }) => cells.at(row.row, column).text !== "")) {
      const origins = [cellOrigin(table.sheet, row.row, columns.object ?? table.area.left)];
      findings.push({ code: "indicatorData.objectMissing", severity: "warning", origins });
    }
  }
  return records;
}

/** Names of indicators below a line of their numbers: rows of words above the first object. */
function leadingRows(table: RecognisedTable, cells: MergedCells): number {
  const object = table.columns.find((column) => column.key === "object")?.column;
  if (object === undefined) return 0;
  const isData = ({ row }: RecognisedRow) =>
    cells.at(row, object).text !== "" ||
    table.columns.some(({ column }) => typeof cells.at(row, column).cell?.value === "number");
  return Math.max(0, table.rows.findIndex(isData));
}

function dataColumns(table: RecognisedTable, cells: MergedCells, findings: IndicatorInputFinding[]): DataColumns {
  const of = (key: string) => table.columns.find((column) => column.key === key)?.column;
  const [object, period, system] = [of("object"), of("period"), of("system")];
  const rows = headingRows(table, cells, object);
  const values = table.columns
    .filter((column) => column.key === "other" && column.heading.trim() !== "")
    .map((column) =>
      valueColumn(
        column,
        rows.map((row) => cells.at(row, column.column).text),
      ),
    );
  return {
    ...(object === undefined ? {} : { object }),
    ...(period === undefined ? {} : { period }),
    ...(system === undefined ? {} : { system }),
    values: withoutRepeats(values, { table, findings }),
  };
}

/** Heading rows, and rows above the data in which no object stands: names below a line of numbers, units. */
function headingRows(table: RecognisedTable, cells: MergedCells, object: number | undefined): readonly number[] {
  const { top } = table.area;
  const last = Math.max(top + table.headerRows, table.rows[0]?.row ?? top) - 1;
  const rows = Array.from({ length: last - top + 1 }, (_, offset) => top + offset);
  const heading = object === undefined ? "" : cells.at(top, object).text;
  return rows.filter((row) => {
    const text = object === undefined ? "" : cells.at(row, object).text;
    return row < top + table.headerRows || text === "" || text === heading;
  });
}

const NUMBER_ALONE = /^\d+(?:\.\d+)*$/;

/** The lowest heading that is a name; a number may stand in a level above or below it. */
function valueColumn(column: RecognisedColumn, texts: readonly string[]): ValueColumn {
  const names = texts.filter((text) => text !== "" && !isUnitAlone(text));
  const leaf = [...names].reverse().find((text) => !NUMBER_ALONE.test(text));
  const number = names.find((text) => NUMBER_ALONE.test(text));
  const heading = withNumber(indicatorHeading(leaf ?? number ?? column.heading), number);
  const unit = heading.unit ?? unitOf(column.unit ?? texts.find(isUnitAlone));
  return { column: column.column, heading, ...(unit === undefined ? {} : { unit }) };
}

function withNumber(heading: IndicatorHeading, number: string | undefined): IndicatorHeading {
  const needsNumber = heading.kind === "indicator" && heading.no === undefined && number !== undefined;
  return needsNumber ? { ...heading, no: number } : heading;
}

function unitOf(written: string | undefined): string | undefined {
  return written === undefined ? undefined : (readUnit(written) ?? written);
}

/** Of two columns with the same heading the first is read. */
function withoutRepeats(
  values: readonly ValueColumn[],
  { table, findings }: { readonly table: RecognisedTable; readonly findings: IndicatorInputFinding[] },
): readonly ValueColumn[] {
  const met = new Set<string>();
  return values.filter(({ column, heading }) => {
    const key = JSON.stringify(heading);
    if (!met.has(key)) return met.add(key);
    const origins = [cellOrigin(table.sheet, table.area.top + table.headerRows - 1, column)];
    findings.push({ code: "indicatorData.headingRepeated", severity: "warning", heading: heading.name, origins });
    return false;
  });
}

interface RowPlace {
  readonly levels: KnownLevels;
  readonly table: RecognisedTable;
  readonly cells: MergedCells;
  readonly columns: DataColumns;
  readonly row: RecognisedRow;
}

/** A blank object beside a 时期 goes on with the object above (审核前, 审核后 of one enterprise). */
function objectOf({ table, cells, columns, row }: RowPlace, above: IndicatorRecord | undefined): Written | undefined {
  if (columns.object === undefined) return { text: "", origin: cellOrigin(table.sheet, row.row, table.area.left) };
  const placed = cells.at(row.row, columns.object);
  const text = cellText(placed.cell).trim();
  if (text !== "") return { text, origin: placed.origin };
  const hasPeriod = columns.period !== undefined && cells.at(row.row, columns.period).text !== "";
  return hasPeriod ? above?.written : undefined;
}

function recordOf(place: RowPlace, written: Written, findings: IndicatorInputFinding[]): IndicatorRecord {
  const { table, cells, columns, row, levels } = place;
  const values: IndicatorValue[] = [];
  const parameters: Record<string, Quantity> = {};
  const outputs: Record<string, Quantity> = {};
  const { uses1904Dates } = cells;
  for (const { column, heading, unit } of columns.values) {
    const { cell, origin } = cells.cellAt(row.row, column);
    const context = unit === undefined ? { origin, uses1904Dates } : { origin, uses1904Dates, unit };
    const read = readIndicatorCell(cell, context, levels);
    for (const finding of read.findings) findings.push(finding);
    if (heading.kind === "parameter") parameters[heading.name] = read.value.quantity;
    else if (heading.kind === "output") outputs[heading.name] = read.value.quantity;
    else values.push(valueOf(heading, read.value));
  }
  const system = writtenAt(place, columns.system);
  return {
    object: normaliseName(written.text),
    written,
    period: tablePeriod(writtenAt(place, columns.period)?.text ?? ""),
    ...(system ? { system } : {}),
    values,
    parameters,
    outputs,
    origin: originOf(table.sheet, { top: row.row, bottom: row.row, left: table.area.left, right: table.area.right }),
  };
}

export function valueOf(
  heading: IndicatorHeading & { readonly kind: "indicator" },
  cell: IndicatorCell,
): IndicatorValue {
  const { no, name } = heading;
  return no === undefined ? { name, ...cell } : { no, name, ...cell };
}

function writtenAt({ cells, row }: RowPlace, column: number | undefined): Written | undefined {
  if (column === undefined) return undefined;
  const { cell, origin } = cells.cellAt(row.row, column);
  const text = cellText(cell).trim();
  return text === "" ? undefined : { text, origin };
}
