import type { PrintedClosure, StatedFlow } from "../../../core/audit/statedBalance";
import { readUnit } from "../../cells/unitText";
import type { WaterItem } from "../../../core/balance/water/waterUse";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import { amountUnit, type TableCells } from "../tableCells";
import { anyTotal } from "./flowWords.terms";
import { leftOutRows, type LeftOutRow } from "./leftOutRows";
import { waterColumns, waterItemKeys, type WaterColumn } from "./waterColumns.terms";

const LEAVING: readonly WaterColumn["way"][] = ["out", "seriesOut"];
/** Columns that are no flows but sums or parts of them. */
const BESIDE_FLOWS: readonly WaterItem[] = ["totalUse", "compliant"];
const NONE: readonly string[] = ["dash", "slash", "none", "notApplicable"];

/** What a 用水单元平衡表 prints beside its amounts: 差额 and 偏差 of each unit, totals of the columns. */
export class WaterTotals {
  private readonly lines: readonly LeftOutRow[];

  constructor(
    private readonly table: RecognisedTable,
    private readonly cells: TableCells,
    sheet: SheetSnapshot,
  ) {
    const totals = leftOutRows(table, sheet).filter(isTotal);
    this.lines = totals;
  }

  /** 差额 and 偏差 in a unit's row (node), or in the total row (null). */
  besides(row: number, node: string | null): readonly PrintedClosure[] {
    const difference = this.figure(row, "difference", { of: "difference", node });
    const deviation = this.figure(row, "deviation", { of: "deviationPercent", node });
    return [...difference, ...deviation];
  }

  /** The last total row is that of the whole; subtotals above it are sums of what stands between them. */
  closures(flows: readonly StatedFlow[]): readonly PrintedClosure[] {
    let first = this.table.area.top;
    return this.lines.flatMap((line, place) => {
      const isLast = place === this.lines.length - 1;
      const { row } = line;
      const sums = this.sums(row, flows, isLast && this.isGrand(line) ? this.table.area.top : first);
      first = row;
      return [...sums, ...(isLast ? this.besides(row, null) : [])];
    });
  }

  /** 总计 and the only total are of all rows; a last 小计 is not. */
  private isGrand({ texts }: LeftOutRow): boolean {
    return this.lines.length === 1 || ![...texts.values()].some((text) => text.includes("小计"));
  }

  private sums(row: number, flows: readonly StatedFlow[], first: number): readonly PrintedClosure[] {
    const rows = this.table.rows.filter((each) => each.row >= first && each.row < row).map((each) => each.row);
    const ofFlows = waterColumns.flatMap(({ item, way }): readonly PrintedClosure[] => {
      const column = this.cells.column(item);
      if (!column) return [];
      const origins = new Set(rows.map((each) => this.cells.origin(each, column.column)));
      const ids = flows.filter(({ origin }) => origins.has(origin)).map(({ id }) => id);
      const of = LEAVING.includes(way) ? "output" : "input";
      return ids.length === 0 ? [] : this.figure(row, item, { of, node: null, flows: ids, column: column.name });
    });
    return [...ofFlows, ...BESIDE_FLOWS.flatMap((item) => this.sumBeside(row, item, rows))];
  }

  /** A blank is not stated, so that the sum is not known either; a dash is nothing. */
  private sumBeside(row: number, item: WaterItem, rows: readonly number[]): readonly PrintedClosure[] {
    const column = this.cells.column(item);
    if (!column) return [];
    const of = item === "compliant" ? "output" : "input";
    const amounts = rows
      .map((each) => this.cells.figure(each, column.column, this.inUnit(this.unitOf(column.unit))).value)
      .filter(({ reading }) => reading.kind !== "missing" || !NONE.includes(reading.reason));
    return amounts.length === 0 ? [] : this.figure(row, item, { of, node: null, amounts, column: column.name });
  }

  private figure(row: number, key: string, frame: Omit<PrintedClosure, "quantity">): readonly PrintedClosure[] {
    const column = this.cells.column(key);
    if (!column || this.cells.text(row, key) === "") return [];
    const unit = frame.of === "deviationPercent" ? "%" : this.unitOf(column.unit);
    const { value } = this.cells.figure(row, column.column, this.inUnit(unit));
    return [{ ...frame, quantity: value }];
  }

  private inUnit(unit: string | undefined): { readonly unit?: string } {
    return unit === undefined ? {} : { unit };
  }

  private unitOf(own: string | undefined): string | undefined {
    const written = [own, this.cells.unitAbove, ...waterItemKeys.map((key) => this.cells.column(key)?.unit)];
    const known = written.find((text) => text !== undefined);
    return known === undefined ? undefined : readUnit(amountUnit(known));
  }
}

function isTotal({ texts }: LeftOutRow): boolean {
  return [...texts.values()].some((text) => anyTotal.test(text));
}
