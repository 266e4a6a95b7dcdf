import type { Noticed } from "../../core/outcome/outcome";
import type { RecognisedColumn } from "../recognise/table";
import type { InputFinding } from "./findings";
import type { TableCells } from "./tableCells";

/** Headings under which figures are no amounts. */
const NO_AMOUNT = /序号|编号|代码|编码|电话|手机|传真|邮编|邮政编码|经度|纬度|坐标|日期|时间|年份|联系/;
/** Rows looked at to see whether a column without unit holds figures. */
const SAMPLE = 50;

/**
 * The free columns that are items: those with a unit in the heading, and those that hold nothing but figures.
 * A column of part of a year is no item of the year and is reported.
 */
export function itemColumns(cells: TableCells): Noticed<readonly RecognisedColumn[], InputFinding> {
  const items = cells
    .columns("other")
    .filter((column) => !NO_AMOUNT.test(column.name) && (column.unit !== undefined || holdsFigures(cells, column)));
  const parts = items.filter((column) => column.period?.part !== undefined);
  const origins = parts.map(({ column }) => cells.origin(cells.table.area.top, column));
  const headings = parts.map(({ heading }) => heading);
  return {
    value: items.filter((column) => column.period?.part === undefined),
    findings: parts.length > 0 ? [{ code: "input.partYear", severity: "info", headings, origins }] : [],
  };
}

function holdsFigures(cells: TableCells, { column }: RecognisedColumn): boolean {
  const values = cells.table.rows
    .slice(0, SAMPLE)
    .map(({ row }) => cells.at(row, column)?.value ?? null)
    .filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === "number");
}
