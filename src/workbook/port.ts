/**
 * The port to the workbook: what is read (Snapshot) and what is written (Plan), as plain data.
 * Adapters: `memory` (reference), `xlsx` (files), `excel` (Office.js). Rows and columns count from 0.
 */

export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: string; // "#DIV/0!"
}

/** A cell that holds something. Blank cells are not stored, however they are formatted. */
export interface Cell {
  /** Cached result for a formula; null only for a formula that was saved without one. */
  readonly value: CellValue;
  /** Without the leading `=`; absent for a constant. */
  readonly formula?: string;
  /** Absent for General. */
  readonly numberFormat?: string;
}

/** Inclusive block of cells. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** `cells[row]?.[column]`; sparse: absent rows and cells are blank. */
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Excel 2019 cannot tell merged areas. */
  readonly merges: readonly Area[] | "unknown";
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableSnapshot[];
  readonly isProtected: boolean;
}

/** An Excel table (ListObject). */
export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
  readonly hasTotals: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Sheet the name is local to; absent for the whole workbook. */
  readonly sheet?: string;
  /** Formula text without `=`, e.g. `评价结果!$A$1:$K$42`. */
  readonly refersTo: string;
}

export interface WorkbookFacts {
  /** Targets of external links, in file order. */
  readonly externalLinks: readonly string[];
  readonly uses1904Dates: boolean;
  /** The file asks to be recalculated on opening, so cached values may be stale. */
  readonly mayBeStale: boolean;
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly facts: WorkbookFacts;
  /** What an earlier command `projectState` left in the workbook's custom XML part of ours. */
  readonly projectState?: string;
}

/** Reads everything once; applies a plan all or nothing. */
export interface Workbook {
  read(): Promise<Snapshot>;
  apply(plan: Plan): Promise<void>;
}

/** A workbook that can take back what was applied last, as long as nobody else has changed it meanwhile. */
export interface UndoableWorkbook extends Workbook {
  /** Takes back the last plan that was applied; does nothing when there is none. */
  undo(): Promise<void>;
  canUndo(): Promise<boolean>;
}

export type Plan = readonly Command[];

/** Text always stays text, also when it begins with `=`; null leaves the cell blank. */
export type PlanCell = null | string | number | boolean | PlanFormula;

export interface PlanFormula {
  /** Without the leading `=`, English function names, comma separated. */
  readonly formula: string;
  /** Cached result. */
  readonly value: string | number | boolean;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** RRGGBB. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly border?: "thin";
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "middle";
  readonly wrap?: boolean;
}

/** When the cell's text equals one of `texts`, or the formula (relative to the area's first cell) is true. */
export type ConditionalRule =
  { readonly kind: "textEquals"; readonly text: string } | { readonly kind: "formula"; readonly formula: string };

export interface ChartSeries {
  readonly name: string;
  /** Cell that holds the name, so that the legend follows it; where the host cannot say so, `name` stands. */
  readonly nameCell?: { readonly row: number; readonly column: number };
  readonly categories: Area;
  readonly values: Area;
  /** RRGGBB. */
  readonly color?: string;
}

/**
 * The closed list. A command names its sheet by title; areas are inside that sheet.
 * `createSheet` of a title that exists empties that sheet (values, formats, merges, conditional formats, validations,
 * links, tables, charts, images) and keeps it in its place, so that formulas elsewhere stay valid; callers only name
 * sheets that are theirs. Later commands see the effect of earlier ones.
 */
export type Command =
  | { readonly kind: "createSheet"; readonly sheet: string; readonly tabColor?: string }
  | { readonly kind: "deleteOwnSheet"; readonly sheet: string }
  | {
      readonly kind: "writeBlock";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly PlanCell[])[];
    }
  | { readonly kind: "numberFormat"; readonly sheet: string; readonly area: Area; readonly format: string }
  | { readonly kind: "style"; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  /** Width in characters of the default font. */
  | {
      readonly kind: "columnWidth";
      readonly sheet: string;
      readonly left: number;
      readonly right: number;
      readonly width: number;
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  /** Workbook-wide; replaces a name of the same text. */
  | { readonly kind: "defineName"; readonly name: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: "freezePanes"; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** Link inside the workbook; the cell's text is written by writeBlock. */
  | {
      readonly kind: "hyperlink";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly targetSheet: string;
      readonly targetArea: Area;
    }
  | { readonly kind: "table"; readonly sheet: string; readonly area: Area; readonly name: string }
  | {
      readonly kind: "conditionalFormat";
      readonly sheet: string;
      readonly area: Area;
      readonly rule: ConditionalRule;
      readonly style: Pick<CellStyle, "bold" | "fontColor" | "fill">;
    }
  /** A drop-down list of fixed choices. */
  | {
      readonly kind: "dataValidation";
      readonly sheet: string;
      readonly area: Area;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: "pageLayout";
      readonly sheet: string;
      readonly orientation: "portrait" | "landscape";
      readonly fitToWidth: boolean;
      /** Rows 0…n−1 repeated on every printed page. */
      readonly titleRows: number;
      /** What is printed; the whole sheet when absent. */
      readonly printArea?: Area;
      /** Rows that begin a new printed page, from the top. */
      readonly rowBreaks?: readonly number[];
    }
  /** Text of our own that travels with the workbook (settings, corrections of recognition); replaces what was there. */
  | { readonly kind: "projectState"; readonly text: string }
  /** As large as it fits into the area from its first cell, sides in proportion. */
  | {
      readonly kind: "image";
      readonly sheet: string;
      readonly area: Area;
      readonly png: Uint8Array;
      readonly altText: string;
    }
  | {
      readonly kind: "chart";
      readonly sheet: string;
      readonly area: Area;
      readonly name: string;
      readonly type: "column" | "stackedColumn" | "radar";
      readonly title: string;
      readonly valueTitle?: string;
      /** Shares of a whole: the value axis ends at 1 and reads as percent. */
      readonly valuesAreShares?: boolean;
      readonly series: readonly ChartSeries[];
    };

/** Namespace of the custom XML part that holds the project state: `<project xmlns="…">text</project>`. */
export const PROJECT_NAMESPACE = "urn:qingshen:project:1";
