import type { Area, CellStyle } from "../../port";

/** How one sheet is meant to look, as far as a reader of figures needs it. Rows and columns count from 0. */
export interface SheetLook {
  /** Cell formats of the workbook; 0 is the usual one. */
  readonly styles: readonly CellStyle[];
  /** Number of the format of a cell, blank ones included. */
  styleAt(row: number, column: number): number;
  /** In file order: the first rule that fits decides. */
  readonly rules: readonly LookRule[];
  readonly columns: readonly ColumnWidths[];
  /** Pixels at 96 dpi. */
  readonly defaultWidth: number;
  /** Row → pixels, where the file names a height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** RRGGBB. */
  readonly tabColor?: string;
  /** Charts or pictures lie on the sheet. */
  readonly hasDrawing: boolean;
}

export interface ColumnWidths {
  readonly left: number;
  readonly right: number;
  /** Pixels at 96 dpi. */
  readonly width: number;
}

/** Conditional format “cell value equals”: the only sort whose outcome is plain without computing. */
export interface LookRule {
  readonly areas: readonly Area[];
  readonly equals: string | number;
  readonly style: CellStyle;
}
