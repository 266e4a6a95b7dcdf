import type { Noticed } from "../../../core/outcome/outcome";
import type { RecognisedColumn } from "../../recognise/table";
import type { InputFinding } from "../findings";
import type { TableCells } from "../tableCells";

/** A column of figures of one full year. */
export interface DatedColumn {
  readonly column: RecognisedColumn;
  readonly year: number;
}

interface Context {
  readonly title: string;
  /** 统计期, to which a column without a year belongs. */
  readonly period: number | undefined;
}

/** Columns of figures by year, part-years left out; every column that is left out is named. */
export function datedColumns(
  cells: TableCells,
  keys: readonly string[],
  { title, period }: Context,
): Noticed<readonly DatedColumn[], InputFinding> {
  const all = keys.flatMap((key) => cells.columns(key)).sort((a, b) => a.column - b.column);
  const parts = all.filter((column) => column.period?.part !== undefined);
  const yearless = all.filter((column) => column.period === undefined && period === undefined);
  const value = all.flatMap((column) => {
    const year = column.period?.year ?? period;
    return year === undefined || parts.includes(column) ? [] : [{ column, year }];
  });
  const originOf = ({ column }: RecognisedColumn) => cells.origin(cells.table.area.top, column);
  const headings = parts.map(({ heading }) => heading);
  return {
    value,
    findings: [
      ...(parts.length === 0
        ? []
        : [{ code: "input.partYear", severity: "info", headings, origins: parts.map(originOf) } as const]),
      ...yearless.map((column): InputFinding => {
        const { heading } = column;
        return { code: "input.yearUnknown", severity: "warning", title, heading, origins: [originOf(column)] };
      }),
    ],
  };
}
