import type { StatedTower } from "../../../core/audit/statedBalance";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import type { BalanceInputFinding } from "./findings";
import { PlaceCells } from "./placeCells";
import { towersShape } from "./towersShape";

type Parsed = Noticed<readonly StatedTower[], InputFinding | ReadFinding | BalanceInputFinding>;

const { title } = towersShape;

/**
 * The towers of one 冷却塔 table. 循环水量 is an amount, or the 编号 of the flow that is the circulating water; 风吹损失 an
 * amount or % of the circulation. Blanks of 企业名称, 期间 and 平衡名称 continue the row above.
 */
export function parseTowers(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const reader = new TowerReader(table, new TableCells(table, sheet, uses1904));
  const value = table.rows.flatMap((row) => reader.read(row) ?? []);
  return { value, findings: reader.findings };
}

class TowerReader {
  private readonly amounts: Amounts;
  private readonly place: PlaceCells;
  private readonly unnamed: number[] = [];

  constructor(
    table: RecognisedTable,
    private readonly cells: TableCells,
  ) {
    this.amounts = new Amounts(cells, title);
    this.place = new PlaceCells(table, cells);
  }

  get findings(): Parsed["findings"] {
    return [...keyMissing(this.cells, this.unnamed, { title, key: "unit" }), ...this.amounts.findings];
  }

  read(record: RecognisedRow): StatedTower | undefined {
    const { cells } = this;
    const { row } = record;
    const place = this.place.at(record);
    const name = normaliseName(cells.text(row, "unit"));
    if (name === "") {
      this.unnamed.push(row);
      return undefined;
    }
    return {
      ...place,
      unit: { text: name, origin: this.originOf(row, "unit") },
      ...this.circulation(row, name),
      hours: this.figure(row, "hours", "h"),
      temperatureDropC: this.temperatureDrop(row),
      evaporationPerC: this.figure(row, "evaporation", "1/℃"),
      dryBulbC: this.figure(row, "dryBulb", "℃"),
      drift: this.drift(row, name),
      cycles: this.figure(row, "cycles"),
      origin: cells.rowOrigin(row),
    };
  }

  private circulation(row: number, name: string): Pick<StatedTower, "circulation" | "circulationFlow"> {
    const text = normaliseText(this.cells.text(row, "circulation"));
    if (!isId(text)) return { circulation: this.amount(row, "circulation", name) };
    const origin = this.originOf(row, "circulation");
    return { circulation: this.blank(row, "circulation"), circulationFlow: { text, origin } };
  }

  /** `0.1%` stays a share of the circulation, whatever the unit of the column. */
  private drift(row: number, name: string): Quantity {
    const column = this.cells.column("drift");
    const isPercent = column?.unit === "%" || this.cells.text(row, "drift").trim().endsWith("%");
    return isPercent ? this.figure(row, "drift", "%") : this.amount(row, "drift", name);
  }

  /** In m3 and m3/h, by the unit of the heading, else of the row. */
  private amount(row: number, key: string, name: string): Quantity {
    const { cells } = this;
    const column = cells.column(key);
    if (!column || cells.text(row, key) === "") return this.blank(row, key);
    const unit = column.unit ?? (cells.text(row, "amountUnit") || cells.unitAbove);
    return this.amounts.take(row, column.column, { unit, name });
  }

  /** 进出水温差, else the difference of the two temperatures beside each other. */
  private temperatureDrop(row: number): Quantity {
    const drop = this.figure(row, "temperatureDrop", "℃");
    const [hot, cold] = (["hot", "cold"] as const).map((key) => this.figure(row, key, "℃"));
    if (drop.written !== "" || hot?.reading.kind !== "number" || cold?.reading.kind !== "number") return drop;
    const value = hot.reading.value - cold.reading.value;
    const halfDigit = hot.reading.halfDigit + cold.reading.halfDigit;
    const written = `${hot.written}-${cold.written}`;
    return { reading: { kind: "number", value, halfDigit }, unit: "℃", origin: hot.origin, written };
  }

  private figure(row: number, key: string, unit?: string): Quantity {
    const column = this.cells.column(key);
    if (!column || this.cells.text(row, key) === "") return this.blank(row, key);
    const units = unit === undefined ? {} : { unit: column.unit ?? unit, to: unit };
    return this.amounts.noted(this.cells.figure(row, column.column, units));
  }

  private blank(row: number, key: string): Quantity {
    return { reading: { kind: "missing", reason: "blank" }, origin: this.originOf(row, key), written: "" };
  }

  private originOf(row: number, key: string): string {
    const column = this.cells.column(key);
    return column ? this.cells.origin(row, column.column) : this.cells.rowOrigin(row);
  }
}

/** Letters first: `W09`, `循环-1`; a figure never begins with one, except 约. */
function isId(text: string): boolean {
  return /^[A-Za-z\u4E00-\u9FFF]/.test(text) && !/^(?:约|大于|小于|不|未|无|N\/?A|ND)/i.test(text);
}
