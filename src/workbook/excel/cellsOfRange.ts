import type { Cell, CellValue } from "../port";
import { entryBytes, type Entry } from "./cellText";

/** Properties that a range must have loaded to be read as cells. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes";

/** Bytes of a row in an answer. */
export function bytesOfRow({ values, formulas, valueTypes, numberFormat }: Excel.Range, row: number): number {
  const grids = [values, formulas, valueTypes, numberFormat] as readonly (readonly (readonly Entry[])[])[];
  return grids.reduce(
    (sum, grid) => (grid[row] ?? []).reduce((bytes: number, item) => bytes + entryBytes(item), sum),
    0,
  );
}

/** One row of a range; the first cell stands at index 0. Blank cells are absent. */
export function cellsOfRow(
  { values, formulas, valueTypes, numberFormat }: Excel.Range,
  row: number,
): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  const line = (values[row] ?? []) as readonly unknown[];
  line.forEach((value, column) => {
    const cell = cellOf({
      value,
      type: String(valueTypes[row]?.[column]),
      formula: formulas[row]?.[column] as unknown,
      format: String(numberFormat[row]?.[column]),
    });
    if (cell) cells[column] = cell;
  });
  return cells;
}

interface ReadCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly format: string;
}

function cellOf({ value, type, formula, format }: ReadCell): Cell | undefined {
  // A text cell `=abc` shows the same in values and formulas; a formula that gives a text does not.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && (type !== "String" || formula !== value);
  if (!isFormula && (type === "Empty" || value === "")) return undefined;
  return {
    value: valueOf(value, type),
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(format === "General" ? {} : { numberFormat: format }),
  };
}

function valueOf(value: unknown, type: string): CellValue {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}
