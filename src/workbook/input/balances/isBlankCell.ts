import type { TableCells } from "../tableCells";

/** Nothing stands there; a formula that was saved without its value is not nothing. */
export function isBlankCell(cells: TableCells, row: number, key: string): boolean {
  const column = cells.column(key);
  if (!column || cells.text(row, key) !== "") return column === undefined;
  return cells.at(row, column.column)?.formula === undefined;
}
