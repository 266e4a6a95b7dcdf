import type { IndicatorRecord, IndicatorValue } from "../../../core/audit/indicatorTable";
import type { Quantity, Written } from "../../../core/quantity/quantity";
import { cellOrigin, originOf } from "../../address";
import { splitHeading } from "../../cells/heading";
import { normaliseName } from "../../cells/normalise";
import { readUnit } from "../../cells/readUnit";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";
import type { IndicatorInputFinding } from "../indicatorSystem/findings";
import type { MergedCells } from "../indicatorSystem/mergedCells";
import { systemColumns } from "../indicatorSystem/systemColumns";
import { systemNumbers } from "../indicatorSystem/systemNumbers";
import { systemRows, type SystemRow } from "../indicatorSystem/systemRows";
import { readIndicatorCell, type KnownLevels } from "./indicatorCell";
import { valueOf } from "./objectRows";
import { indicatorHeading, type IndicatorHeading } from "./indicatorHeading";
import { indicatorDataShape } from "./shape";
import { isPeriodText, PERIOD_OF_KEY, tablePeriod } from "./tablePeriod";

/** One line of a table with indicators in rows. */
interface IndicatorLine {
  readonly row: number;
  readonly heading: IndicatorHeading;
  readonly evidence: string;
}

interface ObjectColumn {
  readonly column: number;
  readonly object: Written;
  readonly period: string;
  /** A single 现状值 column of a form that nobody filled in is no object. */
  readonly mayBeEmpty: boolean;
}

/** True for a table whose columns hold values beside the indicators: 现状值, 审核前, 审核后. */
export function hasValueColumns(table: RecognisedTable): boolean {
  return table.columns.some(isValueColumn);
}

function isValueColumn({ key }: RecognisedColumn): boolean {
  return key in PERIOD_OF_KEY;
}

/**
 * The turned form: indicators in rows; every object a column, or a single 现状值 column, with 证据 and 数据来源 beside.
 *
 * @param owner name of the plant in a line above, for columns that name no object
 */
export function objectColumns(
  table: RecognisedTable,
  cells: MergedCells,
  owner: Written,
): { records: readonly IndicatorRecord[]; findings: readonly IndicatorInputFinding[] } {
  const findings: IndicatorInputFinding[] = [];
  const lines = indicatorLines(table, cells);
  const records = objectsOf(table, owner)
    .filter(({ column, mayBeEmpty }) => mayBeEmpty || lines.some(({ row }) => cells.at(row, column).text !== ""))
    .map((object) => recordOf({ table, cells, lines, object }, findings));
  return { records, findings };
}

function indicatorLines(table: RecognisedTable, cells: MergedCells): readonly IndicatorLine[] {
  const isFilled = (column: number) => table.rows.some(({ row }) => cells.at(row, column).text !== "");
  const rows = systemRows(table, systemColumns(table, isFilled), cells);
  const numbers = systemNumbers(
    rows.filter((row) => indicatorHeading(row.name).kind === "indicator"),
    [],
  );
  const hasNumbers = rows.some((row) => row.no !== "");
  const evidence = table.columns.find((column) => column.key === "evidence")?.column;
  const source = table.columns.find((column) => column.key === "dataSource")?.column;
  const noteOf = (row: number, column: number | undefined) => (column === undefined ? "" : cells.at(row, column).text);
  return rows.map((row) => ({
    row: row.row,
    heading: headingOf(row, hasNumbers || table.kind === "indicatorSystem" ? numbers.get(row) : undefined),
    evidence: [noteOf(row.row, evidence), table.kind === "indicatorData" ? noteOf(row.row, source) : ""]
      .filter((text) => text !== "")
      .join("；"),
  }));
}

function headingOf(row: SystemRow, no: string | undefined): IndicatorHeading {
  const read = indicatorHeading(row.name);
  const unit = row.unit ?? read.unit;
  const withUnit = { name: read.name, ...(unit === undefined ? {} : { unit: readUnit(unit) ?? unit }) };
  if (read.kind !== "indicator") return { ...withUnit, kind: read.kind };
  // A unit that was split off already; what is left in brackets belongs to the name.
  const number = no ?? read.no;
  return { ...withUnit, kind: "indicator", ...(number === undefined ? {} : { no: number }) };
}

function objectsOf(table: RecognisedTable, owner: Written): readonly ObjectColumn[] {
  return table.columns.flatMap((column) => {
    if (table.kind !== "indicatorSystem" && namesObject(column)) return [namedObject(table, column, owner)];
    if (!isValueColumn(column)) return [];
    return [{ column: column.column, object: owner, period: PERIOD_OF_KEY[column.key] ?? "", mayBeEmpty: false }];
  });
}

/** A free column, or 审核前 below the name of a plant. */
function namesObject(column: RecognisedColumn): boolean {
  if (column.key === "other") return column.heading.trim() !== "";
  return isValueColumn(column) && nameIn(column) !== "";
}

/** `甲电镀厂`, `甲电镀厂/审核前`, `2024年` (of the one plant). */
function namedObject(table: RecognisedTable, column: RecognisedColumn, owner: Written): ObjectColumn {
  const origin = cellOrigin(table.sheet, table.area.top + table.headerRows - 1, column.column);
  const name = nameIn(column);
  const period = tablePeriod(partsOf(column).find(isPeriodText) ?? "");
  return {
    column: column.column,
    object: name === "" ? owner : { text: name, origin },
    period,
    mayBeEmpty: name !== "",
  };
}

function partsOf({ heading }: RecognisedColumn): readonly string[] {
  return heading.split("/").map((part) => part.trim());
}

/** Headings of the value columns: above or below a name they add nothing to it. */
const VALUE_WORDS: ReadonlySet<string> = new Set(
  indicatorDataShape.columns.filter(({ key }) => key in PERIOD_OF_KEY).flatMap(({ headings }) => headings),
);

function nameIn(column: RecognisedColumn): string {
  return partsOf(column)
    .filter((part) => !isPeriodText(part) && !VALUE_WORDS.has(splitHeading(part).name))
    .join("/");
}

interface ColumnPlace {
  readonly table: RecognisedTable;
  readonly cells: MergedCells;
  readonly lines: readonly IndicatorLine[];
  readonly object: ObjectColumn;
}

function recordOf({ table, cells, lines, object }: ColumnPlace, findings: IndicatorInputFinding[]): IndicatorRecord {
  const values: IndicatorValue[] = [];
  const parameters: Record<string, Quantity> = {};
  const outputs: Record<string, Quantity> = {};
  const { uses1904Dates } = cells;
  const levels: KnownLevels = new Map();
  for (const { row, heading, evidence } of lines) {
    const { cell, origin } = cells.cellAt(row, object.column);
    const { unit } = heading;
    const context = unit === undefined ? { origin, uses1904Dates } : { origin, uses1904Dates, unit };
    const read = readIndicatorCell(cell, context, levels);
    findings.push(...read.findings);
    if (heading.kind === "parameter") parameters[heading.name] = read.value.quantity;
    else if (heading.kind === "output") outputs[heading.name] = read.value.quantity;
    else values.push(valueOf(heading, evidence === "" ? read.value : { evidence, ...read.value }));
  }
  const { top, bottom } = table.area;
  return {
    object: normaliseName(object.object.text),
    written: object.object,
    period: object.period,
    values,
    parameters,
    outputs,
    origin: originOf(table.sheet, { top, bottom, left: object.column, right: object.column }),
  };
}
