import type { TableKind } from "../table";

/** A wrong recognition put right by the consultant: these cells of this row are the headings of that table. */
export interface Correction {
  readonly sheet: string;
  /** First heading row, counted from 0. */
  readonly headingRow: number;
  /** `none`: what stands here is no table for us. */
  readonly kind: TableKind | "none";
  /**
   * Column (from 0, as text) → key of the shape's column, or `other` for a free column, `ignore` for none, `heading`
   * to read it as its heading says; so are columns between the named ones that are not named.
   */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * Texts of the heading row when the correction was made, by column: by them it is found again after rows or columns
   * were inserted. Absent: it stays with its row.
   */
  readonly headings?: Readonly<Record<string, string>>;
}
