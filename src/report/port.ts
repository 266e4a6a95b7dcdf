import type { Origin } from "../core/outcome/outcome";

/** A report as plain data: what `report/document` builds and `report/docx` prints. */
export interface ReportDocument {
  readonly cover: {
    readonly title: string;
    /** Lines under the title: object, author, date …; blanks allowed. */
    readonly lines: readonly ReportText[];
  };
  readonly chapters: readonly Chapter[];
  /** Every number that stands in the report, with its cell (溯源表). */
  readonly trace: readonly TraceEntry[];
}

export interface Chapter {
  /** `2.3.3`. */
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

/** Runs of text; `blank` prints as a visible 【待补充：…】, `field` can be replaced later by its key. */
export type ReportText = readonly ReportRun[];

export type ReportRun =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank"; readonly hint: string }
  | { readonly kind: "field"; readonly key: string; readonly text: string };

export interface ReportTable {
  /** Printed as `表 2-1 caption`; numbering is the printer's. */
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
}

export interface ReportPrinter {
  /** Equal documents give equal bytes. */
  print(document: ReportDocument): Promise<Uint8Array>;
}
