import { cellAddress } from "../../src/workbook/address";
import type { Plan, PlanCell } from "../../src/workbook/port";

export interface MarkdownOptions {
  /** `values`: what a person sees; `formulas`: formulas with a leading `=`, everything else as its value. */
  readonly show: "values" | "formulas";
  /** Columns by letter, all when absent. */
  readonly columns?: readonly string[];
}

/** What a plan writes on one sheet, as a Markdown table with row numbers; blank rows are left out. */
export function markdownOfPlan(plan: Plan, sheet: string, { show, columns }: MarkdownOptions): string {
  const rows = plannedCells(plan, sheet);
  const width = Math.max(0, ...rows.map((row) => row?.length ?? 0));
  const letters = Array.from({ length: width }, (_, column) => cellAddress(0, column).replace("1", ""));
  const shown = letters.flatMap((letter, column) => (columns && !columns.includes(letter) ? [] : [{ letter, column }]));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const body = rows.flatMap((row, number) =>
    row?.some((cell) => cell !== null && cell !== undefined)
      ? [line([String(number + 1), ...shown.map(({ column }) => cellText(row[column] ?? null, show))])]
      : [],
  );
  return [line(["", ...shown.map(({ letter }) => letter)]), line(["---", ...shown.map(() => "---")]), ...body].join(
    "\n",
  );
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
  if (typeof cell !== "object") return escaped(String(cell));
  return show === "formulas" ? escaped(`=${cell.formula}`) : escaped(String(cell.value));
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", "⏎");
}
