import type { PrintedClosure, StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import { atNode, OUTSIDE, STOCK } from "../../../core/balance/network";
import type { Noticed } from "../../../core/outcome/outcome";
import { cellAddress, originOf } from "../../address";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import { balancePlace, type BalancePlace } from "./balancePlace";
import type { BalanceInputFinding } from "./findings";
import { columnsNotRead } from "./columnsNotRead";
import { ErrorNames } from "./errorNames";
import { GOODS, REST, restName, stockEnd } from "./flowWords.terms";
import { isBlankCell } from "./isBlankCell";
import { inputOutputShape } from "./inputOutputShape";
import { mergeBalances } from "./mergeBalances";
import { parseFlowList } from "./parseBalanceFlows";
import { passedOn } from "./passedOn";
import { PrintedRows } from "./printedRows";
import { sideList } from "./sideList";
import { withSides } from "./sideUnits";
import { timeColumns, type TimeColumns } from "./timeColumns";

type Parsed = Noticed<readonly StatedBalance[], InputFinding | ReadFinding | BalanceInputFinding>;
type Side = "input" | "output";

/**
 * 投入产出表: every process is a unit with its inputs and outputs, both lists as long as they are. A blank 工序 continues
 * the one above; without such a column the title names the unit. Totals, differences and rates, per process and for the
 * whole, also in a sentence below the table, are kept as printed. A list of one side, or of both one above the other, is
 * read by direction.
 */
export function parseInputOutput(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const list = sideList(table);
  if (list) {
    const { title } = inputOutputShape;
    return parseFlowList(list.table, sheet, { form: "inputOutput", title, side: list.side, uses1904 });
  }
  const times = timeColumns(withSides(table));
  const reader = new SideReader(times, new TableCells(times.table, sheet, uses1904), sheet);
  const value = reader.balances();
  return { value, findings: [...reader.findings, ...value.flatMap(passedOn)] };
}

class SideReader {
  private readonly table: RecognisedTable;
  private readonly amounts: Amounts;
  private readonly errors: ErrorNames;
  private readonly place: BalancePlace;
  private readonly printed: PrintedRows;

  constructor(
    private readonly times: TimeColumns,
    private readonly cells: TableCells,
    sheet: SheetSnapshot,
  ) {
    const { table } = times;
    this.table = table;
    this.amounts = new Amounts(cells, inputOutputShape.title);
    this.errors = new ErrorNames(cells, inputOutputShape.title, ["node"]);
    this.place = balancePlace(table);
    this.printed = new PrintedRows(table, cells, sheet);
  }

  get findings(): Parsed["findings"] {
    const notRead = columnsNotRead(this.cells, inputOutputShape.title, this.times.notRead);
    return [...notRead, ...this.errors.findings, ...this.amounts.findings];
  }

  balances(): readonly StatedBalance[] {
    const rows = this.table.rows.map((row) => ({ ...row, ...this.ownerOf(row) }));
    const records = rows.filter(({ row }) => !this.printed.isPrinted(row) && !this.errors.has(row));
    const flows = records.map(({ row, node, ...owner }) => this.balance(owner, this.flows(row, node)));
    const merged = mergeBalances(flows.filter((balance) => balance.flows.length > 0));
    const isOnly = merged.length <= 1;
    const fallback = this.balance({ enterprise: this.place.enterprise, period: this.place.period }, []);
    const kept = merged.length === 0 ? [fallback] : merged;
    const nodes = new Map(rows.map(({ row, node }) => [row, node]));
    const printed = [
      ...this.printed.closures(nodes),
      ...records.flatMap(({ row, node }) => this.printed.besides(row, node)),
    ];
    return kept
      .map((balance) => (isOnly ? { ...balance, printed } : { ...balance, printed: ofBalance(balance, printed) }))
      .filter((balance) => balance.flows.length + balance.printed.length > 0);
  }

  private ownerOf({ row, groups }: RecognisedRow) {
    const group = normaliseText(groups.at(-1) ?? "");
    return {
      enterprise: normaliseName(this.cells.continued(row, "enterprise")) || this.place.enterprise,
      period: normaliseText(this.cells.continued(row, "period")) || this.place.period,
      node: normaliseName(this.cells.continued(row, "node")) || normaliseName(group) || this.place.title,
    };
  }

  private balance(
    { enterprise, period }: { readonly enterprise: string; readonly period: string },
    flows: readonly StatedFlow[],
  ): StatedBalance {
    const { title, medium, days } = this.place;
    const origins = [originOf(this.table.sheet, this.table.area)];
    const frame = { enterprise, period, name: title, medium: medium || GOODS, form: "inputOutput" as const };
    return { ...frame, flows, printed: [], ...(days ? { days } : {}), origins };
  }

  private flows(row: number, node: string): readonly StatedFlow[] {
    return (["input", "output"] as const).flatMap((side) => this.flow(row, side, node) ?? []);
  }

  private flow(row: number, side: Side, node: string): StatedFlow | undefined {
    const { cells } = this;
    const column = cells.column(`${side}Amount`);
    const own = normaliseText(cells.text(row, side));
    if (!column || (isBlankCell(cells, row, `${side}Amount`) && !this.isNamed(side, own))) return undefined;
    const name = own || normaliseText(cells.text(row, "input"));
    const beyond = stockEnd.test(name) ? STOCK : OUTSIDE;
    return {
      id: cellAddress(row, column.column),
      name,
      from: side === "input" ? beyond : atNode(node),
      to: side === "input" ? atNode(node) : beyond,
      quantity: this.amounts.take(row, column.column, { unit: this.unitOf(row, side), name }),
      ...this.amounts.writtenUnit(this.unitOf(row, side)),
      dataSource: normaliseText(cells.text(row, `${side}Source`)) || (restName.test(name) ? REST : ""),
      waterKinds: [],
      contents: [],
      origin: cells.origin(row, column.column),
      ...this.daily(row, side, name),
    };
  }

  private daily(row: number, side: Side, name: string): Pick<StatedFlow, "daily"> {
    const column = this.times.daily.get(`${side}Amount`);
    if (!column) return {};
    const daily = this.amounts.take(row, column.column, { unit: column.unit ?? this.unitOf(row, side), name });
    return daily.reading.kind === "missing" ? {} : { daily };
  }

  /** A name without an amount is a flow that nobody measured, unless one column of names serves both sides. */
  private isNamed(side: Side, name: string): boolean {
    return name !== "" && this.cells.column("output") !== undefined && this.cells.column(side) !== undefined;
  }

  /** `输入量(kg)` holds for a bare `输出量` beside it. */
  private unitOf(row: number, side: Side): string | undefined {
    const { cells } = this;
    const columns = [`${side}Amount`, side === "input" ? "outputAmount" : "inputAmount"];
    const written = [
      ...[`${side}Unit`, "unit"].map((key) => cells.text(row, key)),
      ...columns.map((key) => cells.column(key)?.unit ?? ""),
    ];
    return written.find((text) => text !== "") ?? cells.unitAbove;
  }
}

function ofBalance({ flows }: StatedBalance, printed: readonly PrintedClosure[]): readonly PrintedClosure[] {
  const nodes = new Set(
    flows.flatMap(({ from, to }) => [from, to].flatMap((end) => (end.kind === "node" ? [end.node] : []))),
  );
  return printed.filter(({ node }) => node !== null && nodes.has(node));
}
