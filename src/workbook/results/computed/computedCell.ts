import type { Area, Cell, Command, SheetSnapshot } from "../../port";
import { runsOf } from "../runsOf";

/** What a column that we fill in says in one row, as a live formula. */
export interface ComputedFigure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly value: number;
}

/** A place that may be written: blank, or holding the formula that an earlier run wrote there. */
export interface ComputedCell extends ComputedFigure {
  readonly isFilled: boolean;
}

/** Nothing where the consultant wrote something of his own, where the cell is hidden by a merged area, or not to be written. */
export function asComputedCell(figure: ComputedFigure, sheet: SheetSnapshot): readonly ComputedCell[] {
  const { row, column } = figure;
  const cell = sheet.cells[row]?.[column];
  if (sheet.isProtected || isMerged(sheet, row, column)) return [];
  if (isBlank(cell)) return [{ ...figure, isFilled: false }];
  return cell?.formula !== undefined && plain(cell.formula) === plain(figure.formula)
    ? [{ ...figure, isFilled: true }]
    : [];
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ""));
}

function isMerged({ merges }: SheetSnapshot, row: number, column: number): boolean {
  const holds = ({ top, bottom, left, right }: Area): boolean =>
    top <= row && row <= bottom && left <= column && column <= right;
  return merges !== "unknown" && merges.some(holds);
}

/** Every program writes a reference to another sheet in its own way. */
function plain(formula: string): string {
  return formula.replace(/['$\s]/g, "").toUpperCase();
}

/** Column by column, as blocks of rows without a gap. */
export function writeComputed(cells: readonly ComputedCell[]): readonly Command[] {
  const columns = new Map<string, ComputedCell[]>();
  for (const cell of cells) {
    const key = `${cell.column} ${cell.sheet}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()].flatMap(blocksOf);
}

function blocksOf(column: readonly ComputedCell[]): readonly Command[] {
  const byRow = new Map(column.map((cell) => [cell.row, cell]));
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const [first] = column;
  if (!first) return [];
  return runsOf(rows).map(([top, bottom]) => ({
    kind: "writeBlock",
    sheet: first.sheet,
    top,
    left: first.column,
    cells: rows
      .filter((row) => top <= row && row <= bottom)
      .flatMap((row) => byRow.get(row) ?? [])
      .map(({ formula, value }) => [{ formula, value }]),
  }));
}
