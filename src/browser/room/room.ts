import type { Desk, OfferedFile } from "../../taskpane/desk/desk";
import type { Language } from "../../messages/texts";
import type { Area, CellStyle } from "../../workbook/port";

/**
 * The worker's side of the page: one open workbook file, the desk that works on it, and what the grid shows of it. All
 * arguments and answers are plain data; rejects with a `DeskFailure`, and nothing was changed then.
 */
export interface WorkbookRoom {
  /** Opens an .xlsx or .csv; called once, before everything else. */
  open(file: OfferedFile, language: Language): Promise<OpenedWorkbook>;
  /** A workbook without any sheet, for 建立工作表. */
  create(name: string, language: Language): Promise<OpenedWorkbook>;
  /** The sheets as they are now, after whatever the desk has written. */
  contents(): Promise<OpenedWorkbook>;
  frame(sheet: string): Promise<SheetFrame>;
  /** What is seen of that part of a sheet. */
  window(sheet: string, area: Area): Promise<GridWindow>;
  cell(sheet: string, row: number, column: number): Promise<CellDetail>;
  /** The workbook as a file, under the name it should be saved by. */
  save(): Promise<OfferedFile>;
  desk(): Promise<Desk>;
}

export interface OpenedWorkbook {
  readonly name: string;
  readonly sheets: readonly SheetTab[];
  /** Changes with every write and undo; that of the bytes opened is 0. */
  readonly revision: number;
}

export interface SheetTab {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Inclusive, from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The measure of a sheet: how far it is used, what is hidden, how wide and high. Sizes in pixels at 96 dpi. */
export interface SheetFrame {
  /** Up to the last row and column that hold something. */
  readonly usedRows: number;
  readonly usedColumns: number;
  /** Of the grid: some more than used. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** In ascending order, not touching. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly columnWidths: readonly (Span & { readonly size: number })[];
  readonly defaultWidth: number;
  /** Rows of another height than usual. */
  readonly rowHeights: readonly (readonly [row: number, size: number])[];
  readonly defaultHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Charts or pictures, which the grid cannot show. */
  readonly hasDrawing: boolean;
}

export interface GridWindow {
  readonly cells: readonly GridCell[];
  /** Merged areas that reach into the window, whole. */
  readonly merges: readonly Area[];
  /** `look` of a cell is the place. */
  readonly looks: readonly CellStyle[];
}

/** A cell that holds or looks like something. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: "text" | "number" | "flag" | "error" | "blank";
  readonly look: number;
  /** Last column that the text may run over, since the cells up to there are blank. */
  readonly runsTo: number;
}

/** What stands in one cell, for the line above the grid. */
export interface CellDetail {
  /** Of the merged area when the cell lies in one. */
  readonly area: Area;
  readonly text: string;
  /** With the leading `=`; absent for a constant. */
  readonly formula?: string;
}

/** How one sheet is meant to look; what the file adapter reads of it. */
export interface SheetLook {
  readonly styles: readonly CellStyle[];
  styleAt(row: number, column: number): number;
  /** Conditional formats “equals”: the first that fits decides. */
  readonly rules: readonly {
    readonly areas: readonly Area[];
    readonly equals: string | number;
    readonly style: CellStyle;
  }[];
  readonly columns: readonly { readonly left: number; readonly right: number; readonly width: number }[];
  readonly defaultWidth: number;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasDrawing: boolean;
}
