import type { StatedContent } from "../../../core/audit/statedBalance";
import { contentOf } from "../../../core/balance/stated/substance";
import type { Quantity } from "../../../core/quantity/quantity";
import { unitOf } from "../../../core/quantity/units";
import { readUnit } from "../../cells/unitText";
import type { RecognisedColumn } from "../../recognise/table";
import type { TableCells } from "../tableCells";
import type { Amounts } from "./amounts";
import { contentUncertainty, contentWords } from "./flowWords.terms";

interface ContentColumn {
  readonly column: RecognisedColumn;
  readonly substance: string;
}

/**
 * The free columns that hold contents, by their words (`Cu含量`, `含水率`) or their unit (`COD(mg/L)`), and those that hold
 * the uncertainties of these contents (`Cu含量不确定度(±%)`).
 */
export class ContentColumns {
  private readonly columns: readonly ContentColumn[];
  private readonly uncertainties: readonly ContentColumn[];
  /** Headings of the other free columns. */
  readonly notRead: readonly RecognisedColumn[];

  constructor(private readonly cells: TableCells) {
    const free = cells.columns("other");
    const contents = free.filter((column) => !contentUncertainty.test(column.name) && isContent(column));
    this.columns = contents.map((column) => ({ column, substance: contentOf(column.name) })).filter(isNamed);
    const substances = new Set(this.columns.map(({ substance }) => substance));
    this.uncertainties = free
      .map((column) => ({ column, substance: contentOf(contentUncertainty.exec(column.name)?.[1] ?? "") }))
      .filter(({ substance }) => substances.has(substance));
    const read = [...this.columns, ...this.uncertainties];
    this.notRead = free.filter((column) => !read.some((each) => each.column === column));
  }

  /** @param own the substance of the pair 含量 + 含量单位: that of the 介质 */
  contentsOf(row: number, own: string, amounts: Amounts): readonly StatedContent[] {
    const beside = this.cells.text(row, "contentUnit") || undefined;
    const stated = this.columns.map(({ column, substance }) => {
      const uncertainty = this.uncertainties.find((each) => each.substance === substance)?.column;
      return this.read(row, { column, substance, uncertainty, amounts, unit: column.unit ?? beside });
    });
    const pair = this.cells.column("content");
    if (!pair) return stated.filter(isStated);
    const unit = beside ?? pair.unit;
    const uncertainty = this.cells.column("contentUncertainty");
    const content = this.read(row, { column: pair, substance: own, uncertainty, amounts, unit });
    return [content, ...stated].filter(isStated);
  }

  private read(row: number, { column, substance, uncertainty, amounts, unit }: ReadContent): StatedContent {
    const symbol = unit === undefined ? undefined : readUnit(unit);
    const units = symbol === undefined ? {} : { unit: symbol };
    const quantity = amounts.noted(this.cells.figure(row, column.column, units));
    const percent = uncertainty && this.percentIn(row, uncertainty, amounts);
    return { substance, quantity, ...(percent ? { uncertaintyPercent: percent } : {}) };
  }

  private percentIn(row: number, { column }: RecognisedColumn, amounts: Amounts): Quantity | undefined {
    const percent = this.cells.figure(row, column, { unit: "%", to: "%" });
    const { reading } = percent.value;
    return reading.kind === "missing" && reading.reason === "blank" ? undefined : amounts.noted(percent);
  }
}

interface ReadContent extends ContentColumn {
  readonly uncertainty: RecognisedColumn | undefined;
  readonly amounts: Amounts;
  readonly unit: string | undefined;
}

function isNamed({ substance }: ContentColumn): boolean {
  return substance !== "";
}

function isStated({ quantity }: StatedContent): boolean {
  return quantity.reading.kind !== "missing" || quantity.reading.reason !== "blank";
}

function isContent({ name, unit }: RecognisedColumn): boolean {
  if (contentWords.test(name)) return true;
  const dimension = unitOf(readUnit(unit ?? "") ?? "")?.dimension;
  return (
    dimension === "mass/volume" || dimension === "mass/gasVolume" || dimension === "mass/mass" || dimension === "share"
  );
}
