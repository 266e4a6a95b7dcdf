import type { Origin } from "../core/outcome/outcome";

/** A report as plain data: what `report/document` builds and `report/docx` prints. */
export interface ReportDocument {
  readonly cover: {
    readonly title: string;
    /** Lines under the title: object, author, date …; blanks allowed. */
    readonly lines: readonly ReportText[];
  };
  /** Unnumbered pages between cover and contents, each on a page of its own. */
  readonly front?: readonly Chapter[];
  /** Levels of heading in the contents list; 2 when absent. */
  readonly contentsDepth?: number;
  readonly chapters: readonly Chapter[];
  /** Every number that stands in the report, with its cell (溯源表). */
  readonly trace: readonly TraceEntry[];
}

export interface Chapter {
  /** `2.3.3`; empty for a heading without number. */
  readonly no: string;
  readonly title: string;
  /** 1–3. */
  readonly depth: number;
  readonly blocks: readonly Block[];
  readonly children: readonly Chapter[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: ReportText }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "figure"; readonly figure: ReportFigure };

/**
 * Runs of text; `blank` prints as a visible 【待补充：…】, `field` can be replaced later by its key,
 * `reference` prints the number of the table with that key (`表 2.2-1`).
 */
export type ReportText = readonly ReportRun[];

export type ReportRun =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank"; readonly hint: string }
  | { readonly kind: "field"; readonly key: string; readonly text: string }
  | { readonly kind: "reference"; readonly table: string };

export interface ReportTable {
  /** Unique in the document; what a `reference` names. */
  readonly key?: string;
  /** Printed as `表 2.2-1 caption`: number of the chapter of depth 1, then its tables counted; by the printer. */
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string;
    /** share of the width */ readonly width: number;
    readonly align: "left" | "center" | "right";
  }[];
  readonly rows: readonly (readonly ReportText[])[];
  readonly note?: string;
}

export interface ReportFigure {
  readonly caption: string;
  readonly png: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly altText: string;
}

export interface TraceEntry {
  readonly chapter: string;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly origin: Origin;
  /** All cells, when the figure counts or averages several; `origin` is the first of them. */
  readonly origins?: readonly Origin[];
}

export interface ReportPrinter {
  /** Equal documents give equal bytes. */
  print(document: ReportDocument): Promise<Uint8Array>;
}
