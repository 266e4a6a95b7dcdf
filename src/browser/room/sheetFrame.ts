import type { SheetSnapshot } from "../../workbook/port";
import type { SheetFrame, SheetLook, Span } from "./room";

/** So that a sheet never ends at its last figure. */
const ROWS_BEYOND = 20;
const COLUMNS_BEYOND = 4;
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 16;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const PLAIN: Omit<SheetLook, "styles" | "styleAt" | "rules"> = {
  columns: [],
  defaultWidth: 64,
  rowHeights: new Map(),
  defaultHeight: 20,
  frozenRows: 0,
  frozenColumns: 0,
  hasDrawing: false,
};

/** How large a sheet is on the screen. Without a look (a table read from text) every row and column is as usual. */
export function sheetFrame(sheet: SheetSnapshot, look: SheetLook | undefined): SheetFrame {
  const used = usedSize(sheet);
  const { columns, rowHeights, defaultWidth, defaultHeight, frozenRows, frozenColumns, hasDrawing } = look ?? PLAIN;
  return {
    usedRows: used.rows,
    usedColumns: used.columns,
    rowCount: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, used.rows + ROWS_BEYOND)),
    columnCount: Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, used.columns + COLUMNS_BEYOND)),
    hiddenRows: spansOf(sheet.hiddenRows),
    hiddenColumns: spansOf(sheet.hiddenColumns),
    columnWidths: columns.map(({ left, right, width }) => ({ from: left, to: right, size: width })),
    defaultWidth,
    rowHeights: [...rowHeights].filter(([, height]) => height !== defaultHeight),
    defaultHeight,
    frozenRows,
    frozenColumns,
    hasDrawing,
  };
}

/** Rows and columns up to the last one that holds something or is merged. */
function usedSize(sheet: SheetSnapshot): { readonly rows: number; readonly columns: number } {
  const merges = sheet.merges === "unknown" ? [] : sheet.merges;
  let rows = sheet.cells.length;
  let columns = 0;
  sheet.cells.forEach((row) => (columns = Math.max(columns, row?.length ?? 0)));
  for (const { bottom, right } of merges) {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
  }
  return { rows, columns };
}

function spansOf(places: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to === place - 1) spans[spans.length - 1] = { from: last.from, to: place };
    else spans.push({ from: place, to: place });
  }
  return spans;
}
