import type { PrintedClosure, StatedFlow } from "../../../core/audit/statedBalance";
import { readUnit } from "../../cells/unitText";
import type { SheetSnapshot } from "../../port";
import { amountUnit, type TableCells } from "../tableCells";
import type { Side } from "./directedRows";
import { anyTotal, inputTotal, outputTotal } from "./flowWords.terms";
import { leftOutRows, type LeftOutRow } from "./leftOutRows";

export interface ListedFlow {
  readonly row: number;
  readonly side: Side;
  readonly flow: StatedFlow;
}

/**
 * 合计 rows of a table by direction: each sums the flows above it up to the total before, where these are of one side;
 * 输入合计 after the whole list sums that side. A 合计 of both sides together says nothing.
 */
export function listTotals(
  cells: TableCells,
  sheet: SheetSnapshot,
  listed: readonly ListedFlow[],
): readonly PrintedClosure[] {
  let first = 0;
  return leftOutRows(cells.table, sheet).flatMap((line) => {
    const own = line.row <= cells.table.area.bottom ? labelOf(line) : undefined;
    if (own === undefined) return [];
    const above = listed.filter(({ row }) => row < line.row);
    const since = above.filter(({ row }) => row >= first);
    first = line.row;
    const summed = own === "total" ? since : ofSide(since.length > 0 ? since : above, own);
    const [side, other] = new Set(summed.map((each) => each.side));
    return side === undefined || other !== undefined ? [] : figure(cells, line.row, { side, summed });
  });
}

function labelOf({ texts }: LeftOutRow): Side | "total" | undefined {
  const labels = [...texts.values()];
  if (labels.some((text) => inputTotal.test(text))) return "input";
  if (labels.some((text) => outputTotal.test(text))) return "output";
  return labels.some((text) => anyTotal.test(text)) ? "total" : undefined;
}

function ofSide(listed: readonly ListedFlow[], side: Side): readonly ListedFlow[] {
  return listed.filter((each) => each.side === side);
}

function figure(
  cells: TableCells,
  row: number,
  { side, summed }: { readonly side: Side; readonly summed: readonly ListedFlow[] },
): readonly PrintedClosure[] {
  const column = cells.column("quantity");
  const written = cells.text(row, "unit") || column?.unit || cells.unitAbove || (summed[0]?.flow.unit ?? "");
  if (!column || cells.text(row, "quantity") === "") return [];
  const unit = readUnit(amountUnit(written));
  const { value } = cells.figure(row, column.column, unit === undefined ? {} : { unit });
  return [{ node: null, of: side, quantity: value, flows: summed.map(({ flow }) => flow.id) }];
}
