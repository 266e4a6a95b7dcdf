import type { InputFinding } from "./findings";
import type { TableCells } from "./tableCells";

/** One finding for all lines of a table that lack the entry which makes them a record. */
export function keyMissing(
  cells: TableCells,
  rows: readonly number[],
  { title, key }: { readonly title: string; readonly key: string },
): readonly InputFinding[] {
  if (rows.length === 0) return [];
  const heading = cells.column(key)?.heading ?? key;
  const origins = rows.slice(0, MOST_ORIGINS).map((row) => cells.rowOrigin(row));
  return [{ code: "input.keyMissing", severity: "warning", title, heading, lines: rows.length, origins }];
}

/** Enough to click through; the number of lines is in the text. */
const MOST_ORIGINS = 50;
