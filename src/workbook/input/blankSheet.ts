import type { Area, CellStyle, Command, Plan, PlanCell } from "../port";
import type { ColumnShape, TableShape } from "../recognise/table";
import {
  codeKeys,
  columnChoices,
  headingWithUnit,
  printedKeys,
  rowPerYear,
  wideKeys,
  yearAndHeading,
} from "./blankColumns.terms";
import { blankNotes, computedKeys, statedLines } from "./blankNotes.terms";
import { workPlanHeadLines } from "./workPlan";

/** A column as printed; several for one column of the shape when it has years. */
interface PrintedColumn {
  readonly key: string;
  readonly heading: string;
}

/** Rows that get borders, drop-downs and text format below the headings. */
const PREPARED_ROWS = 200;
/** Rows that the workbook's name for the table covers at least. */
const NAMED_ROWS = 20;

export const TITLE_STYLE: CellStyle = { bold: true, fontSize: 14 };
export const HEADING_STYLE: CellStyle = {
  bold: true,
  fill: "DDEBF7",
  border: "thin",
  align: "center",
  verticalAlign: "middle",
  wrap: true,
};
export const BODY_STYLE: CellStyle = { border: "thin", verticalAlign: "middle", wrap: true };
const NOTE_STYLE: CellStyle = { fontColor: "595959", fontSize: 10 };
/** Of columns that are computed where they are left blank. */
const COMPUTED_STYLE: CellStyle = { ...BODY_STYLE, fill: "F2F2F2" };

/**
 * A blank input sheet: title, how to fill it in, head lines, headings with unit, fixed rows, drop-downs, widths, frozen headings, and the
 * name `QS_input_‹kind›` over the table.
 *
 * @param rows fixed rows, their cells in the order of the shape's columns; may be shorter than the headings
 * @param extraColumns headings of the years (`2022年` …) where the shape has columns per year, else appended headings
 * @example printBlankSheet(outputShape, [], ["2022年", "2023年", "2024年"])
 */
export function printBlankSheet(
  shape: TableShape,
  rows: readonly (readonly PlanCell[])[],
  extraColumns: readonly string[] = [],
): Plan {
  const columns = printedColumns(shape, extraColumns);
  const head = headLines(shape);
  const top = head.length;
  const sheet = shape.title;
  const last = columns.length - 1;
  const body = { top: top + 1, left: 0, bottom: top + Math.max(rows.length, PREPARED_ROWS), right: last };
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [...head, columns.map(({ heading }) => heading), ...rows] },
    { kind: "style", sheet, area: cell(0, 0), style: TITLE_STYLE },
    ...(blankNotes[shape.kind] ? [{ kind: "style", sheet, area: cell(1, 0), style: NOTE_STYLE } as const] : []),
    { kind: "style", sheet, area: { top, left: 0, bottom: top, right: last }, style: HEADING_STYLE },
    { kind: "style", sheet, area: { ...body, bottom: top + Math.max(rows.length, NAMED_ROWS) }, style: BODY_STYLE },
    ...columns.flatMap((column, place) => columnCommands(shape, column, { ...body, left: place, right: place })),
    { kind: "freezePanes", sheet, rows: top + 1, columns: 0 },
    {
      kind: "defineName",
      name: `QS_input_${shape.kind}`,
      sheet,
      area: { top, left: 0, bottom: top + Math.max(rows.length, NAMED_ROWS), right: last },
    },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: top + 1 },
  ];
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function headLines(shape: TableShape): readonly (readonly PlanCell[])[] {
  const lines = shape.kind === "workPlan" ? Object.values(workPlanHeadLines).map((label) => [`${label}：`]) : [];
  const note = blankNotes[shape.kind];
  const stated = (statedLines[shape.kind] ?? []).map((text) => [text]);
  return [[shape.title], ...(note === undefined ? [] : [[note]]), ...stated, ...lines];
}

function printedColumns(shape: TableShape, extra: readonly string[]): readonly PrintedColumn[] {
  const keys = printedKeys[shape.kind];
  const columns = keys
    ? keys.flatMap((key) => shape.columns.find((column) => column.key === key) ?? [])
    : shape.columns;
  if (rowPerYear.has(shape.kind)) return columns.map(plainColumn);
  const hasYears = columns.some((column) => column.perYear);
  const firstYearly = columns.find((column) => column.perYear);
  const printed = columns.flatMap((column) =>
    column.perYear ? yearColumns(column, extra, column === firstYearly) : [plainColumn(column)],
  );
  return hasYears ? printed : [...printed, ...extra.map((heading) => ({ key: "other", heading }))];
}

function plainColumn({ key, headings, unit }: ColumnShape): PrintedColumn {
  return { key, heading: headingWithUnit(headings[0] ?? key, unit) };
}

/** The main figure stands under the bare year, every further one under year and heading. */
function yearColumns(column: ColumnShape, years: readonly string[], isFirst: boolean): readonly PrintedColumn[] {
  const heading = column.headings[0] ?? column.key;
  return years.map((year) => ({ key: column.key, heading: isFirst ? year : yearAndHeading(year, heading) }));
}

function columnCommands(shape: TableShape, { key, heading }: PrintedColumn, area: Area): readonly Command[] {
  const sheet = shape.title;
  const choices = columnChoices[shape.kind]?.[key];
  const width = wideKeys.has(key) ? 28 : Math.max(10, Math.min(24, heading.length * 2 + 2));
  return [
    { kind: "columnWidth", sheet, left: area.left, right: area.left, width },
    ...(codeKeys.has(key) ? [{ kind: "numberFormat", sheet, area, format: "@" } as const] : []),
    ...(choices ? [{ kind: "dataValidation", sheet, area, choices } as const] : []),
    ...(computedKeys[shape.kind]?.includes(key) ? computedCommands(sheet, area) : []),
  ];
}

function computedCommands(sheet: string, area: Area): readonly Command[] {
  const prepared = { ...area, bottom: area.top + NAMED_ROWS - 1 };
  return [
    { kind: "style", sheet, area: prepared, style: COMPUTED_STYLE },
    { kind: "numberFormat", sheet, area, format: "#,##0.00##" },
  ];
}
