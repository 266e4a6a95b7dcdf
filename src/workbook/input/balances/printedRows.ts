import type { PrintedClosure } from "../../../core/audit/statedBalance";
import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/unitText";
import { cellOrigin } from "../../address";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import { amountUnit, type TableCells } from "../tableCells";
import { closureSentence } from "./closureSentence";
import { anyTotal, differenceRow, inputTotal, outputTotal, rateRow, restName } from "./flowWords.terms";
import { leftOutRows, type LeftOutRow } from "./leftOutRows";

type Of = PrintedClosure["of"];

/** In this order: 输入合计 is more than 合计. */
const LABELS: readonly (readonly [label: Of | "total", words: RegExp])[] = [
  ["input", inputTotal],
  ["output", outputTotal],
  ["difference", differenceRow],
  ["deviationPercent", rateRow],
  ["total", anyTotal],
];

const OF_COLUMN: Readonly<Record<string, Of>> = {
  inputAmount: "input",
  outputAmount: "output",
  difference: "difference",
  deviation: "deviationPercent",
};

/** The rows of a 投入产出表 that print what its lists come to: totals, differences, rates, a sentence. */
export class PrintedRows {
  private readonly lines: readonly LeftOutRow[];
  private readonly totals: readonly number[];

  constructor(
    private readonly table: RecognisedTable,
    private readonly cells: TableCells,
    sheet: SheetSnapshot,
  ) {
    const leftOut = leftOutRows(table, sheet);
    this.totals = leftOut
      .filter(({ texts }) => [...texts.values()].some((text) => anyTotal.test(text)))
      .map(({ row }) => row);
    const records = table.rows.map(({ row }) => ({ row, texts: this.textsOf(row) }));
    this.lines = [...leftOut, ...records.filter((line) => this.isPrintedLine(line))].sort((a, b) => a.row - b.row);
  }

  isPrinted(row: number): boolean {
    return this.lines.some((line) => line.row === row);
  }

  /** @param nodes process by record row */
  closures(nodes: ReadonlyMap<number, string>): readonly PrintedClosure[] {
    const records = [...nodes].filter(([row]) => !this.isPrinted(row));
    const hasOne = new Set(records.map(([, node]) => node)).size <= 1;
    let first = 0;
    let last: string | null = null;
    const found = this.lines.flatMap((line) => {
      const covered = new Set(records.filter(([row]) => row >= first && row < line.row).map(([, node]) => node));
      if (covered.size > 0) last = !hasOne && covered.size === 1 ? ([...covered][0] ?? null) : null;
      else if (isTotal(line)) last = null;
      if (covered.size > 0) first = line.row;
      return [...this.figures(line, last), ...sentences(line, this.table.sheet)];
    });
    return [...this.table.above.flatMap(({ row, column = 0, text }) => this.sentence(row, column, text)), ...found];
  }

  /** Printed in the columns 差额 and 偏差 of a record. */
  besides(row: number, node: string | null): readonly PrintedClosure[] {
    return ["difference", "deviation"].flatMap((key) => {
      const column = this.cells.column(key);
      const of = OF_COLUMN[key];
      return column && of && this.cells.text(row, key) !== "" ? [this.figure(row, column.column, { of, node })] : [];
    });
  }

  private sentence(row: number, column: number, text: string): readonly PrintedClosure[] {
    return closureSentence(normaliseText(text), cellOrigin(this.table.sheet, row, column));
  }

  private textsOf(row: number): ReadonlyMap<number, string> {
    // A remark beside a record (损失, 备注: 差值) is no label of a printed line.
    const columns = this.table.columns.filter(({ key }) => key !== "note");
    const texts = columns.map(({ key, column }) => [column, normaliseText(this.cells.text(row, key))] as const);
    return new Map(texts.filter(([, text]) => text !== ""));
  }

  /** A difference among the outputs, above their total or beside an input, is an output found as the rest. */
  private isPrintedLine(line: LeftOutRow): boolean {
    const { row, texts } = line;
    const labels = [...texts].filter(([, text]) => labelOf(text) !== undefined);
    if (labels.length === 0) return sentences(line, this.table.sheet).length > 0;
    const output = this.cells.column("output")?.column;
    const isInOutputs = labels.every(([column, text]) => column === output && restName.test(text) && !this.isRate(row));
    const hasInput = (texts.get(this.cells.column("input")?.column ?? -1) ?? "") !== "";
    return !(isInOutputs && (hasInput || this.totals.some((total) => total > row)));
  }

  /** A percentage is printed beside the outputs, never one of them. */
  private isRate(row: number): boolean {
    return this.cells.text(row, "outputAmount").endsWith("%");
  }

  private figures({ row, texts }: LeftOutRow, node: string | null): readonly PrintedClosure[] {
    const found: PrintedClosure[] = [];
    let label: Of | "total" | undefined;
    for (const [column, text] of texts) {
      const own = labelOf(text);
      if (own !== undefined) {
        label = own;
        continue;
      }
      const of = label === "total" ? this.ofColumn(column) : label;
      if (of === undefined || !/^[-+±]?\d/.test(text)) continue;
      found.push(this.figure(row, column, { of, node }));
      label = "total";
    }
    return found;
  }

  private ofColumn(column: number): Of | undefined {
    const key = this.table.columns.find((each) => each.column === column)?.key;
    return key === undefined ? undefined : OF_COLUMN[key];
  }

  private figure(row: number, column: number, { of, node }: Pick<PrintedClosure, "of" | "node">): PrintedClosure {
    const unit = of === "deviationPercent" ? "%" : this.unitOf(row);
    const units = unit === undefined ? {} : { unit };
    return { node, of, quantity: this.cells.figure(row, column, units).value };
  }

  /** Totals are printed in the unit of their table. */
  private unitOf(row: number): string | undefined {
    const { cells, table } = this;
    const written = [
      ...["unit", "inputUnit", "outputUnit"].map((key) => cells.text(row, key)),
      ...["inputAmount", "outputAmount", "difference"].map((key) => cells.column(key)?.unit),
      ...table.rows.map((record) => cells.text(record.row, "unit") || cells.text(record.row, "inputUnit")),
      cells.unitAbove,
    ];
    const known = written.find((text) => text !== undefined && text !== "" && readUnit(amountUnit(text)) !== undefined);
    return known === undefined ? undefined : readUnit(amountUnit(known));
  }
}

function labelOf(text: string): Of | "total" | undefined {
  return text.length > LONGEST_LABEL ? undefined : LABELS.find(([, words]) => words.test(text))?.[0];
}

const LONGEST_LABEL = 16;

function isTotal({ texts }: LeftOutRow): boolean {
  return [...texts.values()].some((text) => anyTotal.test(text));
}

function sentences({ row, texts }: LeftOutRow, sheet: string): readonly PrintedClosure[] {
  return [...texts].flatMap(([column, text]) => closureSentence(text, cellOrigin(sheet, row, column)));
}
