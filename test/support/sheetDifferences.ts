import { cellOrigin } from "../../src/workbook/address";
import type { Cell, CellValue, Snapshot } from "../../src/workbook/port";

export interface Comparison {
  /** `formulas`: a formula is compared as text, a constant as its value; `values`: everything as its value. */
  readonly by: "formulas" | "values";
  readonly sheets: readonly string[];
}

const CLOSE = 1e-9;

/** Cells in which two workbooks differ; numbers to 1e-9 of their size. */
export function sheetDifferences(ours: Snapshot, theirs: Snapshot, { by, sheets }: Comparison): readonly string[] {
  return sheets.flatMap((name) => {
    const [first, second] = [ours, theirs].map((book) => book.sheets.find((sheet) => sheet.name === name));
    if (!first || !second) return [`${name}: ${first ? "" : "not in the first "}${second ? "" : "not in the second"}`];
    const rows = Math.max(first.cells.length, second.cells.length);
    return Array.from({ length: rows }, (_, row) => {
      const [a, b] = [first.cells[row] ?? [], second.cells[row] ?? []];
      return Array.from({ length: Math.max(a.length, b.length) }, (_, column) => {
        const [left, right] = [shown(a[column], by), shown(b[column], by)];
        return agrees(left, right)
          ? []
          : [`${cellOrigin(name, row, column)}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`];
      }).flat();
    }).flat();
  });
}

function shown(cell: Cell | undefined, by: Comparison["by"]): CellValue {
  if (!cell) return null;
  return by === "formulas" && cell.formula !== undefined ? `=${cell.formula}` : cell.value;
}

/** A blank cell and an empty text read the same. */
function agrees(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "object" || typeof theirs === "object")
    return JSON.stringify(ours ?? "") === JSON.stringify(theirs ?? "");
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(CLOSE * Math.max(Math.abs(ours), Math.abs(theirs)), 1e-15);
}
