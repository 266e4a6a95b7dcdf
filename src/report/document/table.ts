import type { Origin } from "../../core/outcome/outcome";
import type { ReportTable, ReportText } from "../port";
import type { Figure, Section } from "./section";

/** Text, a number with its cells, or a visible blank. */
export type TableCell =
  | string
  | { readonly value: string; readonly unit: string; readonly origins: readonly Origin[] }
  | { readonly hint: string };

export interface TableRow {
  /** Whose row it is, for the trace: `东江电镀厂`. */
  readonly label: string;
  readonly cells: readonly TableCell[];
}

export interface TableInput extends Omit<ReportTable, "rows" | "key"> {
  readonly key: string;
  readonly rows: readonly TableRow[];
}

/** A table block; each number in it goes to the trace under `row label · heading`. */
export function writeTable(input: TableInput): Section {
  const { rows, ...table } = input;
  return {
    blocks: [{ kind: "table", table: { ...table, rows: rows.map((row) => row.cells.map(textOf)) } }],
    figures: rows.flatMap((row) => figuresOf(row, input.columns)),
  };
}

/** A cell taken over as written; traced when a digit stands in it. */
export function writtenCell(text: string, origin: Origin): TableCell {
  return /\d/.test(text) ? { value: text, unit: "", origins: [origin] } : text;
}

/** A number with its cells; plain text where no cell is known. */
export function figureCell(value: string, unit: string, origins: readonly Origin[]): TableCell {
  return origins.length === 0 ? value : { value, unit, origins };
}

type Columns = ReportTable["columns"];

export const column = (
  heading: string,
  width: number,
  align: Columns[number]["align"] = "center",
): Columns[number] => ({
  heading,
  width,
  align,
});

function textOf(cell: TableCell): ReportText {
  if (typeof cell === "string") return cell === "" ? [] : [{ kind: "text", text: cell }];
  if ("hint" in cell) return [{ kind: "blank", hint: cell.hint }];
  return [{ kind: "text", text: cell.value }];
}

function figuresOf(row: TableRow, columns: Columns): readonly Figure[] {
  return row.cells.flatMap((cell, index) => {
    if (typeof cell === "string" || "hint" in cell) return [];
    return [{ ...cell, label: `${row.label} · ${columns[index]?.heading ?? ""}` }];
  });
}
