import { parseArea } from "../../src/workbook/address";
import type { Area, Cell, CellValue, SheetSnapshot, Snapshot } from "../../src/workbook/port";

export type TestCell = string | number | boolean | Cell | null;

export interface SheetOptions {
  readonly visibility?: SheetSnapshot["visibility"];
  /** Areas such as `A1:D1`; "unknown" as on Excel 2019. */
  readonly merges?: readonly string[] | "unknown";
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Where the first cell of `rows` stands, from 0. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** A sheet as a file adapter would read it: blank cells are absent. */
export function sheetOf(
  name: string,
  rows: readonly (readonly TestCell[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const { row: top, column: left } = options.at ?? { row: 0, column: 0 };
  const cells: (Cell | undefined)[][] = [];
  rows.forEach((values, row) => {
    const line: (Cell | undefined)[] = [];
    values.forEach((value, column) => {
      if (value !== null && value !== "") line[left + column] = cellOf(value);
    });
    if (line.length > 0) cells[top + row] = line;
  });
  return {
    name,
    visibility: options.visibility ?? "visible",
    cells,
    merges: options.merges === "unknown" ? "unknown" : (options.merges ?? []).map(areaOf),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    tables: [],
    isProtected: false,
  };
}

function cellOf(value: Exclude<TestCell, null>): Cell {
  return typeof value === "object" ? value : { value: value as CellValue };
}

export function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no area: ${text}`);
  return area;
}

export function snapshotOf(...sheets: readonly SheetSnapshot[]): Snapshot {
  return {
    sheets,
    names: [],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
}
