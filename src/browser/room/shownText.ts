import { cellText } from "../../workbook/cells/cellText";
import type { Cell } from "../../workbook/port";

/** Digits of a number without format that a cell shows, as Excel does; the line above the grid shows them all. */
const GENERAL_DIGITS = 10;
/** Longer texts are cut: no cell shows more of them. */
const LONGEST = 2000;

/** What the grid shows of a cell. */
export function shownText(cell: Cell | undefined, uses1904: boolean): string {
  const isLong = typeof cell?.value === "number" && cell.numberFormat === undefined && !Number.isInteger(cell.value);
  const shown = isLong && typeof cell?.value === "number" ? { value: rounded(cell.value) } : cell;
  return cellText(shown, uses1904).slice(0, LONGEST);
}

function rounded(value: number): number {
  return Number(value.toPrecision(GENERAL_DIGITS));
}

export function kindOf(cell: Cell | undefined): "text" | "number" | "flag" | "error" | "blank" {
  if (!cell || cell.value === null) return "blank";
  if (typeof cell.value === "object") return "error";
  if (typeof cell.value === "boolean") return "flag";
  return typeof cell.value === "number" ? "number" : "text";
}
