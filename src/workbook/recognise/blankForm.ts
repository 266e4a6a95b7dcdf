import type { Cell } from "../port";
import type { SheetGrid } from "./sheetGrid";
import type { RecognisedTable, TableShape } from "./table";

/**
 * A form that nobody has filled: no rows, no content beside the labels, or no figure in any of the columns that are for
 * figures (error values of formulas over blanks count as none).
 */
export function isBlankForm(grid: SheetGrid, table: RecognisedTable, shapes: readonly TableShape[]): boolean {
  if (table.rows.length === 0) return true;
  const shape = shapes.find(({ kind }) => kind === table.kind);
  if (shape?.layout === "pairs") return !table.columns.some((column) => hasContent(grid, column));
  const figures = table.columns.filter(({ key }) => isFigure(shape, table, key));
  if (figures.length === 0) return false;
  return !table.rows.some(({ row }) => figures.some(({ column }) => isFilled(grid.cell(row, column))));
}

function hasContent(grid: SheetGrid, { row, column, heading }: RecognisedTable["columns"][number]): boolean {
  if (row === undefined) return false;
  const text = grid.text(row, column);
  return (
    text
      .replace(heading, "")
      .replace(/^[:：]/, "")
      .trim() !== ""
  );
}

function isFigure(shape: TableShape | undefined, { transposed }: RecognisedTable, key: string): boolean {
  if (transposed) return key === "other" || key === "value" || key === "before" || key === "after";
  return shape?.columns.some((column) => column.key === key && column.perYear && !column.isBorrowed) ?? false;
}

function isFilled(cell: Cell | undefined): boolean {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula !== undefined;
  return typeof value === "string" ? value.trim() !== "" : typeof value !== "object";
}
