import type { Plan, PlanCell } from "../../src/workbook/port";
import { markdownTable } from "./markdownTable";

export interface MarkdownOptions {
  /** `values`: what a person sees; `formulas`: formulas with a leading `=`, everything else as its value. */
  readonly show: "values" | "formulas";
  /** Columns by letter, all when absent. */
  readonly columns?: readonly string[];
}

/** What a plan writes on one sheet, as a Markdown table with row numbers; blank rows are left out. */
export function markdownOfPlan(plan: Plan, sheet: string, { show, columns }: MarkdownOptions): string {
  const rows = plannedCells(plan, sheet).map((row) => row?.map((cell) => cellText(cell, show)));
  return markdownTable(rows, columns);
}

/** The cells that a plan writes on a sheet: `[row]?.[column]`. */
export function plannedCells(plan: Plan, sheet: string): readonly (readonly PlanCell[] | undefined)[] {
  const rows: PlanCell[][] = [];
  for (const command of plan) {
    if (command.kind !== "writeBlock" || command.sheet !== sheet) continue;
    command.cells.forEach((cells, i) => {
      const row = (rows[command.top + i] ??= []);
      cells.forEach((cell, j) => (row[command.left + j] = cell));
    });
  }
  return Array.from(rows, (row) => row && Array.from(row, (cell) => cell ?? null));
}

function cellText(cell: PlanCell, show: MarkdownOptions["show"]): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return show === "formulas" ? `=${cell.formula}` : String(cell.value);
}
