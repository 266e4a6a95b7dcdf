import { areaAddress, cellOrigin } from "../../src/workbook/address";
import type { Area, CellValue } from "../../src/workbook/port";
import { HostRefusal } from "./hostFaults";
import { putCell, type HostCell, type HostSheet, type HostWorkbook } from "./hostWorkbook";

interface Entered {
  readonly workbook: HostWorkbook;
  readonly entries: unknown[][];
}

export function enterAll(sheet: HostSheet, area: Area, { workbook, entries }: Entered): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (entries.length !== rows || entries.some((line) => line.length !== columns)) {
    throw new HostRefusal("InvalidArgument", `${entries.length} rows for ${areaAddress(area)}`);
  }
  const { faults, results } = workbook.host;
  entries.forEach((line, i) =>
    line.forEach((entry, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const taken = faults.garbled.get(cellOrigin(sheet.name, row, column)) ?? entry;
      putCell(sheet, row, column, taken === "" ? undefined : typed(taken, results));
    }),
  );
}

/** What typing does: formulas begin with =, `'` marks text, text that looks like a number or date becomes one. */
function typed(entry: unknown, results: ReadonlyMap<string, Exclude<CellValue, null>>): HostCell {
  if (typeof entry === "number" || typeof entry === "boolean") return { value: entry };
  if (typeof entry !== "string") throw new HostRefusal("InvalidArgument", `entry of type ${typeof entry}`);
  if (entry.startsWith("=")) return { value: results.get(entry.slice(1)) ?? 0, formula: entry.slice(1) };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(entry)) return { value: { error: entry } };
  if (/^[+\-@\d\s.,%]|^(TRUE|FALSE)$/i.test(entry)) {
    throw new Error(`Excel may take ${entry} for a formula, a number, a date or a truth value`);
  }
  return { value: entry };
}

export function typeOf(cell: HostCell | undefined): string {
  if (!cell) return "Empty";
  const { value } = cell;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  const types = { string: "String", number: "Double", boolean: "Boolean" } as const;
  return types[typeof value as keyof typeof types];
}
