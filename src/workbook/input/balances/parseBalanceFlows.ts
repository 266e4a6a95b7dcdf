import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import { substanceName, withoutFrame } from "../../../core/balance/stated/substance";
import type { Noticed, Origin } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import { cellAddress, originOf, placeOf } from "../../address";
import type { SheetSnapshot } from "../../port";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import { balanceFlowsShape } from "./balanceFlowsShape";
import { balancePlace, mediumOf, type BalancePlace } from "./balancePlace";
import { ContentColumns } from "./contentColumns";
import type { BalanceInputFinding } from "./findings";
import { flowEnd } from "./flowEnd";
import { GOODS } from "./flowWords.terms";
import { mergeBalances } from "./mergeBalances";

type Parsed = Noticed<readonly StatedBalance[], InputFinding | ReadFinding | BalanceInputFinding>;

/**
 * The balances of one 平衡流股 table, told apart by 企业名称, 期间, 平衡名称 and 介质; a blank of these four continues the
 * row above, and where the table has no such column, group rows, title and the lines above speak. Ids stay as written,
 * also when they repeat: the balance itself says so.
 */
export function parseBalanceFlows(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const reader = new FlowReader(table, new TableCells(table, sheet, uses1904));
  const balances = table.rows.flatMap((row) => reader.read(row) ?? []);
  const value = mergeBalances(balances).map((balance) => ({ ...balance, origins: rowsOf(balance) }));
  return { value, findings: reader.findings };
}

/** From the first to the last row of the balance, as one place: a large balance must not name every row each time. */
function rowsOf({ origins }: StatedBalance): readonly Origin[] {
  const [first, last] = [origins[0], origins.at(-1)].map((origin) => origin && placeOf(origin));
  return first && last ? [originOf(first.sheet, { ...first.area, bottom: last.area.bottom })] : origins;
}

const { title } = balanceFlowsShape;
/** A row in which nothing but these is filled begins a balance and is no flow. */
const FLOW_KEYS = ["id", "name", "from", "to", "quantity"];

class FlowReader {
  private readonly amounts: Amounts;
  private readonly contents: ContentColumns;
  private readonly place: BalancePlace;

  constructor(
    private readonly table: RecognisedTable,
    private readonly cells: TableCells,
  ) {
    this.amounts = new Amounts(cells, title);
    this.contents = new ContentColumns(cells);
    this.place = balancePlace(table);
  }

  get findings(): Parsed["findings"] {
    const { notRead } = this.contents;
    if (notRead.length === 0) return this.amounts.findings;
    const { top } = this.table.area;
    const headings = notRead.map(({ heading }) => heading);
    const origins = notRead.map(({ column }) => this.cells.origin(top, column));
    return [
      { code: "balanceInput.columnsNotRead", severity: "info", title, headings, origins },
      ...this.amounts.findings,
    ];
  }

  /** The row as a balance of one flow; undefined when it only begins a balance. */
  read({ row, groups }: RecognisedRow): StatedBalance | undefined {
    const { enterprise, period, title: heading } = this.place;
    const group = normaliseText(groups.at(-1) ?? "");
    const name = normaliseText(this.cells.continued(row, "balance")) || group || heading;
    const stated = normaliseText(this.cells.continued(row, "medium")) || this.mediumBy(name);
    const balance = {
      enterprise: normaliseName(this.cells.continued(row, "enterprise")) || enterprise,
      period: normaliseText(this.cells.continued(row, "period")) || period,
      name,
      medium: stated,
      form: "flows" as const,
      printed: [],
      ...(this.place.days ? { days: this.place.days } : {}),
    };
    if (FLOW_KEYS.every((key) => this.cells.text(row, key) === "")) return undefined;
    const flow = this.flow(row, stated);
    return { ...balance, flows: [flow], origins: [flow.origin] };
  }

  /** What the balance's name says, else the title. */
  private mediumBy(name: string): string {
    return mediumOf(name) || this.place.medium || GOODS;
  }

  private flow(row: number, medium: string): StatedFlow {
    const { cells } = this;
    const name = normaliseText(cells.text(row, "name"));
    const uncertainty = this.uncertainty(row);
    return {
      id: normaliseText(cells.text(row, "id")) || this.idOf(row),
      name,
      from: flowEnd(cells.text(row, "from")),
      to: flowEnd(cells.text(row, "to")),
      quantity: this.quantity(row, name),
      ...this.amounts.writtenUnit(this.unitOf(row)),
      ...(uncertainty ? { uncertaintyPercent: uncertainty } : {}),
      dataSource: normaliseText(cells.text(row, "dataSource")),
      waterKinds: kindsIn(cells.text(row, "waterKind")),
      contents: this.contents.contentsOf(row, substanceName(withoutFrame(medium)), this.amounts),
      origin: cells.rowOrigin(row),
    };
  }

  private quantity(row: number, name: string): Quantity {
    return this.amounts.take(row, this.cells.column("quantity")?.column ?? 0, { unit: this.unitOf(row), name });
  }

  private unitOf(row: number): string | undefined {
    const { cells } = this;
    return cells.text(row, "unit") || cells.column("quantity")?.unit || cells.unitAbove;
  }

  private uncertainty(row: number): Quantity | undefined {
    const column = this.cells.column("uncertainty");
    if (!column || this.cells.text(row, "uncertainty") === "") return undefined;
    return this.amounts.noted(this.cells.figure(row, column.column, { unit: "%", to: "%" }));
  }

  private idOf(row: number): string {
    return cellAddress(row, this.cells.column("quantity")?.column ?? this.table.area.left);
  }
}

function kindsIn(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n]/)
    .map(normaliseText)
    .filter((kind) => kind !== "");
}
