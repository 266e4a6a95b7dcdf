import type { Origin } from "../../../core/outcome/outcome";
import { cellOrigin } from "../../address";
import { normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import { cellText } from "../../cells/cellText";
import type { RecognisedTable } from "../../recognise/table";

/** A row of the table's place that is no record: total, difference, note. */
export interface LeftOutRow {
  readonly row: number;
  /** Normalised texts by column. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Notes and sentences stand no further below a table. */
const ROWS_BELOW = 4;

/** Rows between the headings and a little below the last row that were not read as records, top down. */
export function leftOutRows({ area, headerRows, rows }: RecognisedTable, sheet: SheetSnapshot): readonly LeftOutRow[] {
  const records = new Set(rows.map(({ row }) => row));
  const found: LeftOutRow[] = [];
  for (let row = area.top + headerRows; row <= area.bottom + ROWS_BELOW; row++) {
    if (records.has(row)) continue;
    const texts = textsOf(sheet, row, area);
    if (texts.size > 0) found.push({ row, texts });
    else if (row > area.bottom) break;
  }
  return found;
}

function textsOf(
  sheet: SheetSnapshot,
  row: number,
  { left, right }: RecognisedTable["area"],
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let column = left; column <= right; column++) {
    const text = normaliseText(cellText(sheet.cells[row]?.[column]));
    if (text !== "") texts.set(column, text);
  }
  return texts;
}

/** The texts of these rows, one by one. */
export function textsIn(
  rows: readonly LeftOutRow[],
  sheet: string,
): readonly { readonly text: string; readonly origin: Origin }[] {
  return rows.flatMap(({ row, texts }) =>
    [...texts].map(([column, text]) => ({ text, origin: cellOrigin(sheet, row, column) })),
  );
}
