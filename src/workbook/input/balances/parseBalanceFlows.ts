import type { PrintedClosure, StatedBalance } from "../../../core/audit/statedBalance";
import type { Noticed, Origin } from "../../../core/outcome/outcome";
import { originOf, placeOf } from "../../address";
import type { ReadFinding } from "../../cells/findings";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { TableCells } from "../tableCells";
import { balanceFlowsShape } from "./balanceFlowsShape";
import type { BalanceInputFinding } from "./findings";
import { FlowReader, type ListForm } from "./flowReader";
import { mergeBalances } from "./mergeBalances";
import { timeColumns } from "./timeColumns";

type Parsed = Noticed<readonly StatedBalance[], InputFinding | ReadFinding | BalanceInputFinding>;

/**
 * The balances of one 平衡流股 table, told apart by 企业名称, 期间, 平衡名称 and 介质; a blank of these four continues the
 * row above, and where the table has no such column, group rows, title and the lines above speak. Ids stay as written,
 * also when they repeat: the balance itself says so. Where a column 方向 stands in place of 来源 and 去向, each row enters
 * or leaves the unit it names; amounts by the day beside those of the year are only compared.
 */
export function parseBalanceFlows(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const { title } = balanceFlowsShape;
  return parseFlowList(table, sheet, { form: "flows", title, side: undefined, uses1904 });
}

/** The same for a table of another form that lists its flows one by one. */
export function parseFlowList(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  { uses1904, ...list }: ListForm & { readonly uses1904: boolean },
): Parsed {
  const times = timeColumns(table);
  const reader = new FlowReader(times, new TableCells(times.table, sheet, uses1904), list);
  const merged = mergeBalances(
    times.table.rows.flatMap((row) => reader.read(row) ?? []),
    BY_NAME,
  );
  const joined = merged.map((balance) => reader.joined({ ...balance, origins: rowsOf(balance) }));
  const printed = reader.printed(sheet);
  const value = joined.map((balance) => ({
    ...balance.value,
    printed: printed.filter((each) => isOf(each, balance.value)),
  }));
  return { value, findings: [...reader.findings, ...joined.flatMap(({ findings }) => findings)] };
}

const BY_NAME = true;

/** A flow that stands in two rows is summed by either. */
function isOf({ flows: ids = [] }: PrintedClosure, { flows }: StatedBalance): boolean {
  const own = new Set(flows.map(({ id }) => id));
  return ids.every((id) => own.has(id));
}

/** From the first to the last row of the balance, as one place: a large balance must not name every row each time. */
function rowsOf({ origins }: StatedBalance): readonly Origin[] {
  const [first, last] = [origins[0], origins.at(-1)].map((origin) => origin && placeOf(origin));
  return first && last ? [originOf(first.sheet, { ...first.area, bottom: last.area.bottom })] : origins;
}
