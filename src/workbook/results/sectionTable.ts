import type { CellStyle, Command, PlanCell } from "../port";
import { BODY, HEADING } from "./looks";

/** One column of a table that shares its sheet's column widths with other tables. */
export interface SectionColumn<Record> {
  readonly heading: string;
  readonly format?: string;
  readonly align?: CellStyle["align"];
  readonly wrap?: boolean;
  /** Sentences in the last column, which run on to the right of the table: no frame cuts through them. */
  readonly runsOn?: true;
  /** `row`: where the record stands on the sheet, from 0. */
  readonly cell: (record: Record, row: number) => PlanCell;
}

export interface SectionPlace {
  readonly sheet: string;
  /** Row of the section's name; the headings stand below it, then the records. */
  readonly top: number;
  readonly name: string;
}

/** Rows before the records: name and headings. */
export const SECTION_HEAD_ROWS = 2;

/** A named table from column A on; the columns have the widths of the sheet. */
export function sectionTable<Record>(
  { sheet, top, name }: SectionPlace,
  columns: readonly SectionColumn<Record>[],
  records: readonly Record[],
): readonly Command[] {
  const right = columns.length - 1;
  const heading = top + 1;
  const first = top + SECTION_HEAD_ROWS;
  const bottom = first + records.length - 1;
  const cells: PlanCell[][] = [[name], columns.map((column) => column.heading)];
  records.forEach((record, i) => cells.push(columns.map((column) => column.cell(record, first + i))));
  return [
    { kind: "writeBlock", sheet, top, left: 0, cells },
    { kind: "style", sheet, area: { top, left: 0, bottom: top, right: 0 }, style: { bold: true } },
    { kind: "style", sheet, area: { top: heading, left: 0, bottom: heading, right }, style: HEADING },
    ...(records.length === 0 ? [] : bodyLooks(sheet, columns, { top: first, bottom })),
  ];
}

function bodyLooks<Record>(
  sheet: string,
  columns: readonly SectionColumn<Record>[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Command[] {
  const framed = columns.at(-1)?.runsOn ? columns.length - 1 : columns.length;
  const body = { top, left: 0, bottom, right: framed - 1 };
  const looks = columns.flatMap(({ format, align, wrap }, left): readonly Command[] => {
    const area = { top, left, bottom, right: left };
    const style = { ...(align && { align }), ...(wrap !== undefined && { wrap }) };
    return [
      ...(format === undefined ? [] : [{ kind: "numberFormat", sheet, area, format } as const]),
      ...(Object.keys(style).length === 0 ? [] : [{ kind: "style", sheet, area, style } as const]),
    ];
  });
  return [{ kind: "style", sheet, area: body, style: BODY }, ...looks];
}
