import type { CellValue } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";

/** How much stands on one sheet: what another program has to write to have written as much. */
export interface SheetSize {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly numbers: number;
  readonly texts: number;
  readonly formulas: number;
  /** Mean length of the texts. */
  readonly textLength: number;
}

/** Sizes of the sheets that the second workbook has and the first has not. */
export async function sheetSizes(input: Uint8Array, output: Uint8Array): Promise<readonly SheetSize[]> {
  const before = new Set((await openXlsx(input, "input").read()).sheets.map(({ name }) => name));
  const { sheets } = await openXlsx(output, "output").read();
  return sheets
    .filter(({ name }) => !before.has(name))
    .map(({ name, cells }) => sizeOf(name, cells.flatMap(cellsIn), cells));
}

type Cells = readonly (readonly ({ readonly value: CellValue; readonly formula?: string } | undefined)[] | undefined)[];

function cellsIn(row: Cells[number]): readonly { readonly value: CellValue; readonly formula?: string }[] {
  return (row ?? []).flatMap((cell) => (cell === undefined || cell.value === null ? [] : [cell]));
}

function sizeOf(name: string, filled: ReturnType<typeof cellsIn>, cells: Cells): SheetSize {
  const texts = filled.filter(({ value }) => typeof value !== "number");
  const length = texts.reduce((sum, { value }) => sum + String(value).length, 0);
  return {
    name,
    rows: cells.length,
    columns: cells.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0),
    numbers: filled.length - texts.length,
    texts: texts.length,
    formulas: filled.filter(({ formula }) => formula !== undefined).length,
    textLength: Math.round(length / Math.max(1, texts.length)),
  };
}
