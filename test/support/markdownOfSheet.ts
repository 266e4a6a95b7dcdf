import type { Cell, SheetSnapshot } from "../../src/workbook/port";
import { markdownTable } from "./markdownTable";

export interface SheetMarkdownOptions {
  /** `formulas`: with a leading `=`, everything else as its value. */
  readonly show?: "values" | "formulas";
  /** Columns by letter, all when absent. */
  readonly columns?: readonly string[];
  /** Only so many rows from the top. */
  readonly rows?: number;
}

/** A sheet as it was read back from a written workbook, as a Markdown table; figures to ten digits. */
export function markdownOfSheet(
  sheet: SheetSnapshot,
  { show = "values", columns, rows }: SheetMarkdownOptions = {},
): string {
  const cells = Array.from(sheet.cells.slice(0, rows), (row) =>
    row === undefined ? undefined : Array.from(row, (cell) => cellText(cell, show)),
  );
  return markdownTable(cells, columns);
}

function cellText(cell: Cell | undefined, show: "values" | "formulas"): string {
  if (!cell) return "";
  if (show === "formulas" && cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value === "number") return String(Number(cell.value.toPrecision(10)));
  return typeof cell.value === "object" ? (cell.value?.error ?? "") : String(cell.value);
}
