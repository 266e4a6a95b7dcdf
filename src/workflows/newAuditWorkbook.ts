import type { Guide } from "../core/audit/guide";
import { printBlankSheet } from "../workbook/input/blankSheet";
import { printProjectSheet } from "../workbook/input/projectSheet";
import { inputShapes } from "../workbook/input/readAudit";
import type { Plan, PlanCell, Workbook } from "../workbook/port";
import type { TableKind, TableShape } from "../workbook/recognise/table";
import { yearHeading } from "./workflow.terms";

export interface NewWorkbookOptions {
  readonly guide: Guide;
  /** 统计期; three years of data are asked for, this one being the last. */
  readonly period?: number;
}

const YEARS_OF_DATA = 3;

/** 建立工作表: the standard worksheets with the rows that the guide fixes. */
export async function newAuditWorkbook(workbook: Workbook, options: NewWorkbookOptions): Promise<void> {
  await workbook.apply(planNewWorkbook(options));
}

/** @param kinds the sheets to make; all of them when absent */
export function planNewWorkbook({ guide, period }: NewWorkbookOptions, kinds?: ReadonlySet<TableKind>): Plan {
  const wanted = inputShapes.filter(({ kind }) => kinds?.has(kind) ?? true);
  return wanted.flatMap((shape) => {
    if (shape.kind === "project") {
      return printProjectSheet({ guide: guide.title, ...(period === undefined ? {} : { period: String(period) }) });
    }
    return printBlankSheet(shape, fixedRows(shape, guide), hasYears(shape) ? yearHeadings(period) : []);
  });
}

function hasYears(shape: TableShape): boolean {
  return shape.columns.some((column) => column.perYear);
}

/** Without a 统计期 the year is left to be typed: `____年` would not be read as a year and says so itself. */
function yearHeadings(period: number | undefined): readonly string[] {
  return Array.from({ length: YEARS_OF_DATA }, (_, index) =>
    yearHeading(period === undefined ? undefined : period - YEARS_OF_DATA + 1 + index),
  );
}

/** Columns that a new sheet has filled in already, by what the guide prescribes. */
export const prescribedColumns: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  workPlan: ["stage", "task"],
  dataList: ["no", "category", "content"],
};

/** Rows of the plan and of the data list, in the order of the sheet's columns. */
function fixedRows(shape: TableShape, guide: Guide): readonly (readonly PlanCell[])[] {
  if (!guide.covered) return [];
  const row = (cells: Readonly<Record<string, string>>) => shape.columns.map(({ key }) => cells[key] ?? null);
  if (shape.kind === "workPlan") return guide.workPlan.map(({ stage, task }) => row({ stage, task }));
  if (shape.kind === "dataList") {
    return guide.dataList.map(({ no, category, content }) => row({ no, category, content }));
  }
  return [];
}
