import type { RecognisedColumn } from "../../recognise/table";
import type { TableCells } from "../tableCells";
import type { BalanceInputFinding } from "./findings";

/** One finding for all columns of a table that nobody reads. */
export function columnsNotRead(
  cells: TableCells,
  title: string,
  columns: readonly RecognisedColumn[],
): readonly BalanceInputFinding[] {
  if (columns.length === 0) return [];
  const { top } = cells.table.area;
  const headings = columns.map(({ heading }) => heading);
  const origins = columns.map(({ column }) => cells.origin(top, column));
  return [{ code: "balanceInput.columnsNotRead", severity: "info", title, headings, origins }];
}
