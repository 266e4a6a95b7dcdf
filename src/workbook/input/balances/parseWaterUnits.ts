import type { PrintedClosure, StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import { atNode, OUTSIDE } from "../../../core/balance/network";
import type { WaterInBalance, WaterItem, WaterUse } from "../../../core/balance/water/waterUse";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import { cellAddress, originOf } from "../../address";
import type { ReadFinding } from "../../cells/findings";
import { normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import { balancePlace, type BalancePlace } from "./balancePlace";
import type { BalanceInputFinding } from "./findings";
import { WATER } from "./flowWords.terms";
import { leftOutRows, textsIn } from "./leftOutRows";
import { periodOfRate, seriesPool, waterColumns, waterItemKeys, type WaterColumn } from "./waterColumns.terms";
import { WaterTotals } from "./waterTotals";
import { columnsNotRead } from "./columnsNotRead";
import { isBlankCell } from "./isBlankCell";
import { timeColumns, type TimeColumns } from "./timeColumns";
import { WaterUnits, type WaterUnit } from "./waterUnits";
import { waterUnitsShape } from "./waterUnitsShape";

/** What one 用水单元平衡表 gives: balances of its users and periods, and the water of every unit. */
export interface WaterTable {
  readonly balances: readonly StatedBalance[];
  readonly uses: readonly WaterUse[];
}

type Parsed = Noticed<WaterTable, InputFinding | ReadFinding | BalanceInputFinding>;

/**
 * One unit of water use a row. Circulating water is no part of the closure; series water passes through one unit in
 * between, since the table does not say who hands it to whom. A dash is no water, a blank of 取水, 耗水 or 排水 nobody's
 * measurement. Printed differences, deviations and totals are kept as printed. Without any column of what leaves the
 * units there is no balance, only their intake. Of amounts by the day and by the year the latter make the balance.
 */
export function parseWaterUnits(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const times = timeColumns(table);
  const reader = new WaterReader(times, new TableCells(times.table, sheet, uses1904), sheet);
  return { value: reader.read(), findings: reader.findings };
}

const { title } = waterUnitsShape;
const LEAVING: readonly WaterColumn["way"][] = ["out", "seriesOut"];

class WaterReader {
  private readonly table: RecognisedTable;
  private readonly amounts: Amounts;
  private readonly place: BalancePlace;
  private readonly units: WaterUnits;
  private readonly totals: WaterTotals;

  constructor(
    private readonly times: TimeColumns,
    private readonly cells: TableCells,
    sheet: SheetSnapshot,
  ) {
    const { table } = times;
    this.table = table;
    this.amounts = new Amounts(cells, title);
    this.place = balancePlace(table, textsIn(leftOutRows(table, sheet), table.sheet));
    this.units = new WaterUnits(cells, this.place);
    this.totals = new WaterTotals(table, cells, sheet);
  }

  get findings(): Parsed["findings"] {
    const { notRead } = this.times;
    return [...columnsNotRead(this.cells, title, notRead), ...this.units.findings, ...this.amounts.findings];
  }

  read(): WaterTable {
    const read = this.units.units.map((unit) => ({ unit, quantities: this.quantities(unit) }));
    const hasOutputs = waterColumns.some(({ item, way }) => LEAVING.includes(way) && this.cells.column(item));
    if (!hasOutputs) return { balances: [], uses: read.map((each) => useOf(each)) };
    const users = byUser(read);
    return {
      balances: users.map((own) => this.balance(own, users.length === 1)),
      uses: read.map((each) => useOf(each, this.inBalance(each))),
    };
  }

  private get origin(): string {
    return originOf(this.table.sheet, this.table.area);
  }

  private inBalance(read: ReadUnit): WaterInBalance {
    const flows = this.flowColumns(read).map(({ kind, column }) => [kind.item, [idOf(read, column)]] as const);
    return { balance: this.origin, flows: Object.fromEntries(flows) };
  }

  private quantities({ row, name }: WaterUnit): Partial<Record<WaterItem, Quantity>> {
    const read = waterItemKeys.flatMap((item) => {
      const column = this.cells.column(item);
      if (!column || isBlankCell(this.cells, row, item)) return [];
      const unit = this.unitOf(row, column);
      return [[item, this.amounts.take(row, column.column, { unit, name })] as const];
    });
    return Object.fromEntries(read);
  }

  private balance(read: readonly ReadUnit[], isOnly: boolean): StatedBalance {
    const [first] = read;
    const isPooled = poolsOf(read);
    const flows = read.flatMap((each) => this.flows(each, isPooled));
    const totals = isOnly ? this.totals.closures(flows) : [];
    const { days, title: name } = this.place;
    return {
      enterprise: first?.unit.enterprise ?? "",
      period: first?.unit.period ?? "",
      name,
      medium: WATER,
      form: "waterUnits",
      flows,
      printed: [...read.flatMap(({ unit }) => this.printed(unit)), ...totals],
      ...(days ? { days } : {}),
      origins: [this.origin],
    };
  }

  private flows(read: ReadUnit, pooled: ReadonlySet<WaterItem>): readonly StatedFlow[] {
    const { unit } = read;
    return this.flowColumns(read).map(({ kind, column, quantity, origin }) => ({
      id: idOf(read, column),
      name: kind.kind,
      ...endsOf(unit.node, kind, pooled),
      quantity,
      ...this.amounts.writtenUnit(this.unitOf(unit.row, column)),
      dataSource: normaliseText(this.cells.text(unit.row, "dataSource")),
      waterKinds: [kind.kind],
      contents: [],
      origin,
      ...this.daily(unit, kind.item),
    }));
  }

  private daily({ row, name }: WaterUnit, item: WaterItem): Pick<StatedFlow, "daily"> {
    const column = this.times.daily.get(item);
    if (!column) return {};
    const daily = this.amounts.take(row, column.column, { unit: column.unit ?? this.cells.unitAbove, name });
    return daily.reading.kind === "missing" ? {} : { daily };
  }

  /** The columns in which a unit has water, or should have some. */
  private flowColumns({ unit, quantities }: ReadUnit) {
    return waterColumns.flatMap((kind) => {
      const column = this.cells.column(kind.item);
      if (!column) return [];
      const origin = this.cells.origin(unit.row, column.column);
      const quantity = quantities[kind.item] ?? (kind.isMain ? blank(origin) : undefined);
      return !quantity || isNone(quantity) ? [] : [{ kind, column, quantity, origin }];
    });
  }

  private unitOf(row: number, column: RecognisedColumn): string | undefined {
    return column.unit ?? this.units.unitIn(row) ?? this.cells.unitAbove ?? this.units.anyUnit;
  }

  private printed({ row, node }: WaterUnit): readonly PrintedClosure[] {
    return this.totals.besides(row, node);
  }
}

function endsOf(
  unit: string,
  { item, way }: WaterColumn,
  pooled: ReadonlySet<WaterItem>,
): Pick<StatedFlow, "from" | "to"> {
  const node = atNode(unit);
  const other = pooled.has(item) ? atNode(seriesPool) : OUTSIDE;
  if (way === "loop") return { from: node, to: node };
  return LEAVING.includes(way) ? { from: node, to: other } : { from: other, to: node };
}

interface ReadUnit {
  readonly unit: WaterUnit;
  readonly quantities: Partial<Record<WaterItem, Quantity>>;
}

function idOf({ unit }: ReadUnit, { column }: RecognisedColumn): string {
  return cellAddress(unit.row, column);
}

function byUser(read: readonly ReadUnit[]): readonly (readonly ReadUnit[])[] {
  const users = new Map<string, ReadUnit[]>();
  for (const each of read) {
    const key = JSON.stringify([each.unit.enterprise, each.unit.period]);
    users.set(key, [...(users.get(key) ?? []), each]);
  }
  return [...users.values()];
}

function blank(origin: string): Quantity {
  return { reading: { kind: "missing", reason: "blank" }, origin, written: "" };
}

/** —, /, 无: the unit has no such water. */
function isNone({ reading }: Quantity): boolean {
  return reading.kind === "missing" && ["dash", "slash", "none", "notApplicable"].includes(reading.reason);
}

/**
 * Kinds of water that are handed on inside. Reused water is among them when the sums say that units of the table hand
 * it on: the series water given then covers what is taken in series and reused together better than the former alone.
 */
function poolsOf(read: readonly ReadUnit[]): ReadonlySet<WaterItem> {
  const sum = (item: WaterItem): number =>
    read.reduce((total, { quantities }) => {
      const reading = quantities[item]?.reading;
      return total + (reading?.kind === "number" ? reading.value : 0);
    }, 0);
  const [given, taken, reused] = [sum("seriesOut"), sum("seriesIn"), sum("reused")];
  if (given === 0 || taken + reused === 0) return new Set();
  const isReusedInside = Math.abs(given - taken - reused) < Math.abs(given - taken);
  return new Set(isReusedInside ? ["seriesOut", "seriesIn", "reused"] : ["seriesOut", "seriesIn"]);
}

/** Ratios know no time: an amount per day is m3 of one day, and its period says so. */
function useOf({ unit, quantities }: ReadUnit, inBalance?: WaterInBalance): WaterUse {
  const { enterprise, period, node, system, origin } = unit;
  const rate = Object.values(quantities).find(({ unit: each }) => each?.includes("/"))?.unit;
  const plain = Object.entries(quantities).map(([item, quantity]) => [item, withoutTime(quantity)] as const);
  return {
    enterprise,
    period: rate === undefined ? period : periodOfRate(period, rate),
    name: node,
    system,
    quantities: Object.fromEntries(plain),
    ...(inBalance ? { inBalance } : {}),
    origin,
  };
}

function withoutTime(quantity: Quantity): Quantity {
  const [unit] = quantity.unit?.split("/") ?? [];
  return unit === undefined ? quantity : { ...quantity, unit };
}
