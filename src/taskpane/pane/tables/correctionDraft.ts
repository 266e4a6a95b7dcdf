import type { TableKind } from "../../../workbook/recognise/table";
import { columnIndex, columnName, parseArea, placeOf } from "../../../workbook/address";
import type { RowCell } from "../../desk/desk";
import type { Correction, LeftOutView, TableView } from "../../desk/views";

/** A correction while it is being filled in. */
export interface CorrectionDraft {
  readonly sheet: string;
  /** As Excel counts, from 1; text while it is typed. */
  readonly headingRow: string;
  readonly kind: TableKind | "none" | "";
  readonly columns: readonly DraftColumn[];
}

export interface DraftColumn {
  /** `C`. */
  readonly letter: string;
  readonly heading: string;
  /** Key of the shape's column, `other`, `ignore`, or `heading`: as its heading says. */
  readonly key: string;
}

export const BY_HEADING = "heading";

/** As the table was read. */
export function draftOfTable(table: TableView): CorrectionDraft {
  return {
    sheet: table.sheet,
    headingRow: String(table.headingRow + 1),
    kind: table.kind,
    columns: distinctColumns(table).map(({ column, heading, key }) => ({ letter: columnName(column), heading, key })),
  };
}

/** In a table of pairs several labels stand in one column. */
function distinctColumns({ columns }: TableView): TableView["columns"] {
  return [...new Map(columns.map((each) => [each.column, each])).values()];
}

/** An area that was not read: its first row may be the headings. */
export function draftOfLeftOut({ sheet, range, origin }: LeftOutView): CorrectionDraft {
  const area = range === null ? placeOf(origin ?? "")?.area : parseArea(range);
  return { sheet, headingRow: area ? String(area.top + 1) : "", kind: "", columns: [] };
}

/** The row of the headings, from 0; null while it is none. */
export function headingRowOf({ headingRow }: CorrectionDraft): number | null {
  const row = headingRow.normalize("NFKC").trim();
  return /^[1-9]\d{0,6}$/.test(row) ? Number(row) - 1 : null;
}

/** The correction, or what is still wrong with the draft. */
export function correctionOf(draft: CorrectionDraft): Correction | "headingRow" | "kind" {
  const { sheet, kind, columns } = draft;
  const headingRow = headingRowOf(draft);
  if (headingRow === null) return "headingRow";
  if (kind === "") return "kind";
  return { sheet, headingRow, kind, columns: kind === "none" ? {} : namedColumns(columns) };
}

/** Columns in between are read by their headings anyway; the first and the last one say how far the table goes. */
function namedColumns(columns: readonly DraftColumn[]): Correction["columns"] {
  const read = columns.filter(({ key }) => key !== "ignore");
  const edges = [read[0], read.at(-1)];
  const named = columns.filter((column) => column.key !== BY_HEADING || edges.includes(column));
  return Object.fromEntries(named.map(({ letter, key }) => [String(columnIndex(letter)), key]));
}

/** Meanings belong to a kind of table: another kind begins with the headings alone. */
export function withKind(draft: CorrectionDraft, kind: CorrectionDraft["kind"]): CorrectionDraft {
  return { ...draft, kind, columns: draft.columns.map((column) => ({ ...column, key: BY_HEADING })) };
}

/** What stands in the row that was chosen, each to be read as it says. */
export function withHeadings(draft: CorrectionDraft, cells: readonly RowCell[]): CorrectionDraft {
  return {
    ...draft,
    columns: cells.map(({ column, text }) => ({ letter: columnName(column), heading: text, key: BY_HEADING })),
  };
}

export function withMeaning(draft: CorrectionDraft, letter: string, key: string): CorrectionDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) => (column.letter === letter ? { ...column, key } : column)),
  };
}
