import type { Area, Command, Plan, PlanCell } from "../../src/workbook/port";

export interface DraftSheet {
  readonly sheet: string;
  /** Rows from A1; `undefined` rows are left blank. */
  readonly rows: readonly (readonly PlanCell[])[];
  /** Rows printed as headings (bold, filled), counted from 0. */
  readonly headings?: readonly number[];
  readonly widths?: readonly number[];
  readonly merges?: readonly Area[];
  readonly formats?: readonly { readonly area: Area; readonly format: string }[];
}

/** A sheet as a person might have typed it: title in the first row, headings, plain borders. */
export function draftSheet({ sheet, rows, headings = [], widths = [], merges = [], formats = [] }: DraftSheet): Plan {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (row: number): Area => ({ top: row, left: 0, bottom: row, right: columns - 1 });
  const first = Math.min(...headings, rows.length - 1);
  const titleRows = headings.length === 0 ? 0 : Math.max(...headings) + 1;
  const title = { top: 0, left: 0, bottom: 0, right: 0 };
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: rows.map((row) => padded(row, columns)) },
    {
      kind: "style",
      sheet,
      area: { top: first, left: 0, bottom: rows.length - 1, right: columns - 1 },
      style: { border: "thin", verticalAlign: "middle" },
    },
    ...headings.map((row): Command => ({
      kind: "style",
      sheet,
      area: line(row),
      style: { bold: true, fill: "DDEBF7", align: "center", wrap: true },
    })),
    ...widths.map((width, left): Command => ({ kind: "columnWidth", sheet, left, right: left, width })),
    ...merges.map((area): Command => ({ kind: "merge", sheet, area })),
    ...formats.map(({ area, format }): Command => ({ kind: "numberFormat", sheet, area, format })),
    ...(first > 0 ? [{ kind: "style", sheet, area: title, style: { bold: true, fontSize: 14 } } as const] : []),
    { kind: "pageLayout", sheet, orientation: columns > 4 ? "landscape" : "portrait", fitToWidth: true, titleRows },
  ];
}

function padded(row: readonly PlanCell[], columns: number): readonly PlanCell[] {
  return [...row, ...Array.from({ length: columns - row.length }, () => null)];
}
