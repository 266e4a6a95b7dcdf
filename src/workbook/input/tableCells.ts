import type { Noticed, Origin } from "../../core/outcome/outcome";
import type { Quantity, Written } from "../../core/quantity/quantity";
import { canonicalUnit } from "../../core/quantity/units";
import { cellOrigin, originOf } from "../address";
import { cellText } from "../cells/cellText";
import type { ReadFinding } from "../cells/findings";
import { normaliseText } from "../cells/normalise";
import { readDay, readQuantity } from "../cells/readCell";
import { isCount } from "../cells/readUnit";
import { unitChangingWords } from "../cells/unit.terms";
import { readUnit } from "../cells/unitText";
import type { Area, Cell, SheetSnapshot } from "../port";
import type { RecognisedColumn, RecognisedTable } from "../recognise/table";

interface Units {
  readonly unit?: string;
  readonly to?: string;
}

/** The cells of one recognised table by row and column key. */
export class TableCells {
  private readonly byKey: ReadonlyMap<string, RecognisedColumn>;
  private readonly firstRows: ReadonlyMap<string, number>;
  private readonly above = new Map<string, string>();
  private readonly units = new Map<string, Units>();

  constructor(
    readonly table: RecognisedTable,
    private readonly sheet: SheetSnapshot,
    private readonly uses1904Dates = false,
  ) {
    this.byKey = new Map(table.columns.map((column) => [column.key, column]));
    this.firstRows = firstRows(sheet.merges === "unknown" ? [] : sheet.merges, table.area);
  }

  column(key: string): RecognisedColumn | undefined {
    return this.byKey.get(key);
  }

  columns(key: string): readonly RecognisedColumn[] {
    return this.table.columns.filter((column) => column.key === key);
  }

  /** A cell of a vertically merged area holds what its first cell holds. */
  at(row: number, column: number): Cell | undefined {
    const first = this.firstRows.size === 0 ? row : (this.firstRows.get(`${row},${column}`) ?? row);
    return this.sheet.cells[first]?.[column];
  }

  text(row: number, key: string): string {
    const column = this.byKey.get(key);
    return column ? cellText(this.at(row, column.column), this.uses1904Dates).trim() : "";
  }

  /** The cell's text, or of the last filled cell above it: merged areas and 同上 by omission. Ask row by row. */
  continued(row: number, key: string): string {
    const own = this.text(row, key);
    const text = own === "" || DITTO.test(normaliseText(own)) ? (this.above.get(key) ?? "") : own;
    this.above.set(key, text);
    return text;
  }

  written(row: number, key: string): Written | undefined {
    const column = this.byKey.get(key);
    const text = this.text(row, key);
    return column && text !== "" ? { text, origin: this.origin(row, column.column) } : undefined;
  }

  day(row: number, key: string): Noticed<string, ReadFinding> {
    const column = this.byKey.get(key);
    if (!column) return { value: "", findings: [] };
    const context = { origin: this.origin(row, column.column), uses1904Dates: this.uses1904Dates };
    return readDay(this.at(row, column.column), context);
  }

  /** The figure in the canonical unit of its dimension; in its own unit when that is none of the table. */
  quantity(row: number, column: number, unit: string | undefined): Noticed<Quantity, ReadFinding> {
    return this.figure(row, column, this.unitsOf(unit));
  }

  /** Unit of the cells and unit to convert to; asked for every cell of a column, so remembered. */
  private unitsOf(unit: string | undefined): Units {
    if (unit === undefined) return {};
    const known = this.units.get(unit);
    if (known) return known;
    const symbol = readUnit(amountUnit(unit));
    const to = canonicalUnit(symbol ?? "");
    const units = { unit: symbol ?? unit, ...(to === undefined ? {} : { to }) };
    this.units.set(unit, units);
    return units;
  }

  /** The figure as printed, not converted. */
  figure(row: number, column: number, units: Units): Noticed<Quantity, ReadFinding> {
    const { uses1904Dates } = this;
    return readQuantity(this.at(row, column), { origin: this.origin(row, column), uses1904Dates, ...units });
  }

  origin(row: number, column: number): Origin {
    return cellOrigin(this.sheet.name, row, column);
  }

  /** The whole row of the table: `企业一览表!A40:R40`. */
  rowOrigin(row: number): Origin {
    return originOf(this.sheet.name, { ...this.table.area, top: row, bottom: row });
  }

  /** Unit named in a line above the table (`单位：万元`, `水平衡表（万m³/a）`), for figures that have no other. */
  get unitAbove(): string | undefined {
    const texts = this.table.above.map(({ text }) => text);
    for (const text of texts) {
      const unit = unitIn(/(?:计量)?单位[:：]\s*([^\s；;，,]+)/.exec(text)?.[1] ?? "");
      if (unit !== undefined) return unit;
    }
    return texts.map(unitInBrackets).find((unit) => unit !== undefined);
  }
}

/** The unit that a line names, also before a remark (`m³/d（年运行330天）`) and before the bracket that it stands in. */
function unitIn(text: string): string | undefined {
  const [beforeRemark = "", remark = ""] = text.split(/[（(](.*)/s);
  const candidates = [text, text.replace(/[）)].*$/s, ""), unitChangingWords.test(remark) ? "" : beforeRemark];
  return candidates.find((each) => readUnit(amountUnit(each)) !== undefined);
}

/** `用水平衡表（万m3/a）`; 台 and the like in a title count machines, and 水平衡表（3） is the third. */
function unitInBrackets(text: string): string | undefined {
  const inner = /[（(]([^（）()]+)[）)]\s*$/.exec(text)?.[1] ?? "";
  const symbol = readUnit(amountUnit(inner));
  return symbol === undefined || isCount(symbol) || /^[\d\s]*$/.test(inner) ? undefined : inner;
}

/** Amounts of a year are often given as t/a or 吨/年: the year is in the heading, the unit is t. */
export function amountUnit(unit: string): string {
  return unit.replace(/[/／]\s*(?:年|a|yr)\s*$/i, "");
}

const DITTO = /^(?:同上|〃|")$/;

/** First row of every vertically merged cell of the table below that row. */
function firstRows(merges: readonly Area[], table: Area): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { top, bottom, left } of merges) {
    if (top === bottom || bottom < table.top || top > table.bottom || left < table.left || left > table.right) continue;
    for (let row = top + 1; row <= Math.min(bottom, table.bottom); row++) rows.set(`${row},${left}`, top);
  }
  return rows;
}
