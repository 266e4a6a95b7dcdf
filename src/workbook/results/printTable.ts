import type { CellStyle, Command, PlanCell } from "../port";
import { BODY, HEADING } from "./looks";

/** One column of a result table: heading, looks, and what it says about a record. */
export interface ResultColumn<Key extends string, Record> {
  readonly key: Key;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly format?: string;
  readonly align?: CellStyle["align"];
  readonly wrap?: boolean;
  readonly cell: (record: Record) => PlanCell;
}

export interface TablePlace {
  readonly sheet: string;
  /** Row of the headings; the records stand below it, from column A. */
  readonly top: number;
}

/** Headings and records of a table with its looks; column widths hold for the whole sheet. */
export function printTable<Key extends string, Record>(
  { sheet, top }: TablePlace,
  columns: readonly ResultColumn<Key, Record>[],
  records: readonly Record[],
): readonly Command[] {
  const right = columns.length - 1;
  const bottom = top + records.length;
  const cells: PlanCell[][] = [columns.map(({ heading }) => heading)];
  for (const record of records) cells.push(columns.map((column) => column.cell(record)));
  const body = { top: top + 1, left: 0, bottom, right };
  return [
    { kind: "writeBlock", sheet, top, left: 0, cells },
    { kind: "style", sheet, area: { top, left: 0, bottom: top, right }, style: HEADING },
    ...(records.length > 0 ? [{ kind: "style", sheet, area: body, style: BODY } as const] : []),
    ...columns.flatMap((column, left) => columnLooks({ sheet, top: top + 1, bottom }, column, left)),
  ];
}

function columnLooks<Key extends string, Record>(
  { sheet, top, bottom }: TablePlace & { readonly bottom: number },
  { width, format, align, wrap }: ResultColumn<Key, Record>,
  left: number,
): readonly Command[] {
  const commands: Command[] = [{ kind: "columnWidth", sheet, left, right: left, width }];
  if (bottom < top) return commands;
  const area = { top, left, bottom, right: left };
  if (format !== undefined) commands.push({ kind: "numberFormat", sheet, area, format });
  if (align !== undefined || wrap !== undefined) {
    const style = { ...(align && { align }), ...(wrap !== undefined && { wrap }) };
    commands.push({ kind: "style", sheet, area, style });
  }
  return commands;
}
