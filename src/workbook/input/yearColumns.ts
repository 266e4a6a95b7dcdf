import type { Period } from "../../core/audit/consumption";
import type { RecognisedColumn } from "../recognise/table";
import type { InputFinding } from "./findings";
import type { TableCells } from "./tableCells";

/** What a table needs to know from elsewhere in the workbook. */
export interface ReadSettings {
  /** 统计期. */
  readonly period?: number | undefined;
  readonly uses1904?: boolean;
}

export interface YearColumn {
  readonly column: RecognisedColumn;
  readonly period: Period;
}

/** The columns of one kind of figure with their years; a column without a year belongs to the 统计期. */
export class YearColumns {
  readonly columns: readonly YearColumn[];
  readonly findings: readonly InputFinding[];

  constructor(
    cells: TableCells,
    { key, title, period }: { readonly key: string; readonly title: string; readonly period: number | undefined },
  ) {
    const all = cells.columns(key);
    const fallback = period === undefined ? undefined : { year: period };
    this.columns = all.flatMap((column) => {
      const own = column.period ?? fallback;
      return own ? [{ column, period: own }] : [];
    });
    this.findings = all
      .filter((column) => !column.period && !fallback)
      .map(({ heading, column }) => ({
        code: "input.yearUnknown",
        severity: "warning",
        title,
        heading,
        origins: [cells.origin(cells.table.area.top, column)],
      }));
  }
}
