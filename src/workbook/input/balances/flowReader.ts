import type { PrintedClosure, StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import { substanceName, withoutFrame } from "../../../core/balance/stated/substance";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import { cellAddress } from "../../address";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import { readQuantity } from "../../cells/readCell";
import type { SheetSnapshot } from "../../port";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import type { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import { balancePlace, mediumOf, type BalancePlace } from "./balancePlace";
import { columnsNotRead } from "./columnsNotRead";
import { ContentColumns } from "./contentColumns";
import { DirectedRows, isDirected, type Side } from "./directedRows";
import { ErrorNames } from "./errorNames";
import type { BalanceInputFinding } from "./findings";
import { flowEnd } from "./flowEnd";
import { GOODS, REST, restName, WATER } from "./flowWords.terms";
import { listTotals, type ListedFlow } from "./listTotals";
import { sameFlows } from "./sameFlows";
import type { TimeColumns } from "./timeColumns";

/** How a table of flows is read. */
export interface ListForm {
  readonly form: StatedBalance["form"];
  readonly title: string;
  /** What the headings or the lines above say of all rows; rows of their own say more. */
  readonly side: Side | undefined;
}

/** A row in which nothing but these is filled begins a balance and is no flow. */
const FLOW_KEYS = ["id", "name", "from", "to", "otherEnd", "quantity"];

interface FlowEnds extends Pick<StatedFlow, "from" | "to"> {
  /** In a table by direction. */
  readonly side?: Side;
}

/** The rows of one table of flows, from the top. */
export class FlowReader {
  private readonly table: RecognisedTable;
  private readonly amounts: Amounts;
  private readonly contents: ContentColumns;
  private readonly errors: ErrorNames;
  private readonly place: BalancePlace;
  private readonly directed: DirectedRows | undefined;
  private readonly statesWater: boolean;
  private readonly listed: ListedFlow[] = [];
  private readonly usedIds = new Set<string>();

  constructor(
    private readonly times: TimeColumns,
    private readonly cells: TableCells,
    private readonly list: ListForm,
  ) {
    this.table = times.table;
    this.amounts = new Amounts(cells, list.title);
    this.contents = new ContentColumns(cells);
    this.errors = new ErrorNames(cells, list.title, ["node", "from", "to", "otherEnd"]);
    this.place = balancePlace(this.table);
    this.statesWater = this.table.rows.some(({ row }) => cells.text(row, "waterKind") !== "");
    const fallback = { side: list.side, wholeName: this.place.title };
    this.directed = isDirected(this.table) ? new DirectedRows(cells, list.title, fallback) : undefined;
  }

  get findings(): readonly (InputFinding | ReadFinding | BalanceInputFinding)[] {
    const unused = this.directed
      ? []
      : ["node", "direction", "otherEnd"].flatMap((key) => this.cells.column(key) ?? []);
    const notRead = [...this.contents.notRead, ...this.times.notRead, ...unused];
    const refused = [...(this.directed?.findings ?? []), ...this.errors.findings];
    return [...columnsNotRead(this.cells, this.list.title, notRead), ...refused, ...this.amounts.findings];
  }

  /** The row as a balance of one flow; undefined when it only begins a balance, or when nobody knows where it belongs. */
  read(record: RecognisedRow): StatedBalance | undefined {
    const { row } = record;
    const frame = this.frameOf(record);
    if (this.isWithoutFlow(row) || this.errors.has(row)) return undefined;
    const ends = this.directed ? this.directedEnds(record) : this.ends(row);
    if (!ends) return undefined;
    const flow = this.flow(row, frame.medium, ends);
    if (ends.side) this.listed.push({ row, side: ends.side, flow });
    this.usedIds.add(flow.id);
    return { ...frame, flows: [flow], origins: [flow.origin] };
  }

  private frameOf(record: RecognisedRow): Omit<StatedBalance, "flows" | "origins"> {
    const { cells, place, list } = this;
    const name = this.nameOf(record);
    return {
      enterprise: normaliseName(cells.continued(record.row, "enterprise")) || place.enterprise,
      period: normaliseText(cells.continued(record.row, "period")) || place.period,
      name,
      medium: normaliseText(cells.continued(record.row, "medium")) || this.mediumBy(name),
      form: list.form,
      printed: [],
      ...(place.days ? { days: place.days } : {}),
    };
  }

  private ends(row: number): FlowEnds {
    return { from: flowEnd(this.cells.text(row, "from")), to: flowEnd(this.cells.text(row, "to")) };
  }

  private directedEnds(record: RecognisedRow): FlowEnds | undefined {
    return this.isHeading(record.row) ? undefined : this.directed?.read(record);
  }

  /** Rows of a table by direction that state one flow twice. */
  joined(balance: StatedBalance): Noticed<StatedBalance, BalanceInputFinding> {
    if (!this.directed) return { value: balance, findings: [] };
    return sameFlows(balance, new Map(this.listed.map(({ flow, side }) => [flow.origin, side])));
  }

  printed(sheet: SheetSnapshot): readonly PrintedClosure[] {
    return this.directed ? listTotals(this.cells, sheet, this.listed) : [];
  }

  private nameOf({ row, groups }: RecognisedRow): string {
    const group = this.directed ? "" : normaliseText(groups.at(-1) ?? "");
    return normaliseText(this.cells.continued(row, "balance")) || group || this.place.title;
  }

  private isWithoutFlow(row: number): boolean {
    return FLOW_KEYS.every((key) => this.cells.text(row, key) === "");
  }

  /** The headings once more above the second list: 物料名称, 数量. */
  private isHeading(row: number): boolean {
    const column = this.cells.column("quantity");
    return column !== undefined && normaliseText(this.cells.text(row, "quantity")) === normaliseText(column.heading);
  }

  /** What the balance's name says, else the title. */
  private mediumBy(name: string): string {
    return mediumOf(name) || this.place.medium || (this.statesWater ? WATER : GOODS);
  }

  private flow(row: number, medium: string, { from, to }: FlowEnds): StatedFlow {
    const { cells } = this;
    const name = normaliseText(cells.text(row, "name"));
    const uncertainty = this.uncertainty(row);
    return {
      id: this.idOf(row),
      name,
      from,
      to,
      quantity: this.quantity(row, name || this.idOf(row)),
      ...this.amounts.writtenUnit(this.unitOf(row)),
      ...(uncertainty ? { uncertaintyPercent: uncertainty } : {}),
      dataSource: normaliseText(cells.text(row, "dataSource")) || (this.isRest(row) ? REST : ""),
      waterKinds: kindsIn(cells.text(row, "waterKind")),
      contents: this.contents.contentsOf(row, substanceName(withoutFrame(medium)), this.amounts),
      origin: cells.rowOrigin(row),
      ...this.daily(row, name),
    };
  }

  private daily(row: number, name: string): Pick<StatedFlow, "daily"> {
    const column = this.times.daily.get("quantity");
    if (!column) return {};
    const daily = this.amounts.take(row, column.column, { unit: column.unit ?? this.unitOf(row), name });
    return daily.reading.kind === "missing" ? {} : { daily };
  }

  /** 差额 in place of a figure: the flow is what is left over. */
  private isRest(row: number): boolean {
    return restName.test(normaliseText(this.cells.text(row, "quantity")));
  }

  private quantity(row: number, name: string): Quantity {
    if (this.isRest(row)) {
      const { column = this.table.area.left } = this.cells.column("quantity") ?? {};
      return { reading: { kind: "missing", reason: "blank" }, origin: this.cells.origin(row, column), written: "" };
    }
    return this.amounts.take(row, this.cells.column("quantity")?.column ?? 0, { unit: this.unitOf(row), name });
  }

  private unitOf(row: number): string | undefined {
    const { cells } = this;
    return cells.text(row, "unit") || cells.column("quantity")?.unit || cells.unitAbove;
  }

  private uncertainty(row: number): Quantity | undefined {
    const column = this.cells.column("uncertainty");
    if (!column || this.cells.text(row, "uncertainty") === "") return undefined;
    const bare = /^[±+]\/?-?\s*(.+)$/.exec(normaliseText(this.cells.text(row, "uncertainty")))?.[1];
    const place = { origin: this.cells.origin(row, column.column), unit: "%", to: "%" };
    return this.amounts.noted(
      bare === undefined ? this.cells.figure(row, column.column, place) : readQuantity({ value: bare }, place),
    );
  }

  /** Lists by unit begin their 序号 anew: then the cell of the amount is the id. */
  private idOf(row: number): string {
    const own = normaliseText(this.cells.text(row, "id"));
    const isRepeated = this.directed !== undefined && this.usedIds.has(own);
    return own !== "" && !isRepeated ? own : this.cellOf(row);
  }

  private cellOf(row: number): string {
    return cellAddress(row, this.cells.column("quantity")?.column ?? this.table.area.left);
  }
}

function kindsIn(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n]/)
    .map(normaliseText)
    .filter((kind) => kind !== "");
}
