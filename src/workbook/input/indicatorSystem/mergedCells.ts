import { cellOrigin } from "../../address";
import type { Origin } from "../../../core/outcome/outcome";
import type { Area, Cell, SheetSnapshot } from "../../port";
import { dateOfSerial, isDateFormat } from "../../cells/dateFormat";

/** Cells of one table with merged areas looked through: every cell of a merged area shows its first cell. */
export interface MergedCells {
  readonly sheet: string;
  /** False on a host that cannot tell merged areas: then blanks may be the rest of a merged area. */
  readonly areKnown: boolean;
  readonly uses1904Dates: boolean;
  /** A column that the table does not have is blank everywhere. */
  at(row: number, column: number | undefined): PlacedCell;
  /** The same without the text, for the many cells of a data table. */
  cellAt(row: number, column: number): Pick<PlacedCell, "cell" | "origin">;
}

export interface PlacedCell {
  readonly cell: Cell | undefined;
  /** The text as published figures must be read: exact digits, percent kept as percent, trimmed. */
  readonly text: string;
  /** Where the text stands: the first cell of a merged area. */
  readonly row: number;
  readonly column: number;
  readonly origin: Origin;
}

export function mergedCells(sheet: SheetSnapshot, area: Area, uses1904Dates = false): MergedCells {
  const firsts = firstCells(sheet.merges === "unknown" ? [] : sheet.merges, area);
  const firstOf = (row: number, column: number) =>
    (firsts.size > 0 ? firsts.get(row * COLUMNS + column) : undefined) ?? { row, column };
  const cellAt = (place: { readonly row: number; readonly column: number }) => ({
    cell: sheet.cells[place.row]?.[place.column],
    origin: cellOrigin(sheet.name, place.row, place.column),
  });
  return {
    sheet: sheet.name,
    areKnown: sheet.merges !== "unknown",
    uses1904Dates,
    at(row, column) {
      if (column === undefined) return { ...cellAt({ row, column: area.left }), ...NOTHING, row, column: area.left };
      const first = firstOf(row, column);
      const placed = cellAt(first);
      return { ...placed, ...first, text: exactText(placed.cell, uses1904Dates) };
    },
    cellAt: (row, column) => cellAt(firstOf(row, column)),
  };
}

const COLUMNS = 16384; // columns of a sheet
const NOTHING = { cell: undefined, text: "" };

function firstCells(merges: readonly Area[], area: Area): ReadonlyMap<number, { row: number; column: number }> {
  const firsts = new Map<number, { row: number; column: number }>();
  for (const merge of merges) {
    const first = { row: merge.top, column: merge.left };
    for (let row = Math.max(merge.top, area.top); row <= Math.min(merge.bottom, area.bottom); row++) {
      for (let column = Math.max(merge.left, area.left); column <= Math.min(merge.right, area.right); column++) {
        firsts.set(row * COLUMNS + column, first);
      }
    }
  }
  return firsts;
}

/** Unlike the displayed text it never rounds: a limit of 0.125 shown as 0.13 stays 0.125. */
export function exactText(cell: Cell | undefined, uses1904Dates = false): string {
  const value = cell?.value;
  if (typeof value === "string") return value.trim();
  if (typeof value !== "number") return "";
  const format = cell?.numberFormat ?? "";
  if (isDateFormat(format)) return monthAndDay(value, uses1904Dates);
  return format.includes("%") ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

export function isDateCell(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && isDateFormat(cell.numberFormat ?? "");
}

/** The spreadsheet program turns a typed `3-4` into 4 March; that is what was meant in a benchmark or number column. */
function monthAndDay(serial: number, uses1904Dates: boolean): string {
  const [, month = "", day = ""] = dateOfSerial(serial, uses1904Dates).split("-");
  return `${Number(month)}-${Number(day)}`;
}
