import type { Cell, SheetSnapshot } from "../port";
import { cellText } from "../cells/cellText";

type Row = readonly (Cell | undefined)[];

/** Rows that were formatted or touched far to the right are stored with holes; walking the holes would take for ever. */
const DENSE_LIMIT = 512;

/** A sheet as recognition sees it: by content only, the used range is never asked. */
export class SheetGrid {
  readonly sheet: SheetSnapshot;
  /** Of wide rows only: the others are quicker walked again than remembered. */
  private readonly filled = new Map<number, readonly number[]>();
  private readonly hidden: ReadonlySet<number>;

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.hidden = new Set(sheet.hiddenRows);
  }

  get rowCount(): number {
    return this.sheet.cells.length;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.cells[row]?.[column];
  }

  isBlank(row: number, column: number): boolean {
    return isBlankCell(this.cell(row, column));
  }

  /** As a person sees it, trimmed; empty for blank. */
  text(row: number, column: number): string {
    return cellText(this.cell(row, column)).trim();
  }

  isHiddenRow(row: number): boolean {
    return this.hidden.has(row);
  }

  /** Columns of the row that hold something, in order. */
  filledColumns(row: number): readonly number[] {
    const cells = this.sheet.cells[row];
    if (!cells) return [];
    const known = this.filled.get(row);
    if (known) return known;
    const columns = filledIn(cells);
    if (cells.length > DENSE_LIMIT) this.filled.set(row, columns);
    return columns;
  }

  filledBetween(row: number, left: number, right: number): readonly number[] {
    const columns = this.filledColumns(row);
    const first = columns[0];
    const last = columns[columns.length - 1];
    if (first === undefined || last === undefined) return columns;
    return first >= left && last <= right ? columns : columns.filter((column) => column >= left && column <= right);
  }
}

function filledIn(cells: Row): number[] {
  const columns: number[] = [];
  if (cells.length <= DENSE_LIMIT) {
    for (let column = 0; column < cells.length; column++) if (!isBlankCell(cells[column])) columns.push(column);
    return columns;
  }
  for (const key of Object.keys(cells)) if (!isBlankCell(cells[Number(key)])) columns.push(Number(key));
  return columns;
}

/** Blank to a person: nothing, an empty string, or white space. A formula saved without its value is not blank. */
function isBlankCell(cell: Cell | undefined): boolean {
  if (!cell) return true;
  if (cell.value === null) return cell.formula === undefined;
  return typeof cell.value === "string" && cell.value.trim() === "";
}
