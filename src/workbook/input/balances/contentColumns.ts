import type { StatedContent } from "../../../core/audit/statedBalance";
import { contentOf } from "../../../core/balance/stated/substance";
import { unitOf } from "../../../core/quantity/units";
import { readUnit } from "../../cells/unitText";
import type { RecognisedColumn } from "../../recognise/table";
import type { TableCells } from "../tableCells";
import type { Amounts } from "./amounts";
import { contentWords } from "./flowWords.terms";

interface ContentColumn {
  readonly column: RecognisedColumn;
  readonly substance: string;
}

/** The free columns that hold contents, by their words (`Cu含量`, `含水率`) or their unit (`COD(mg/L)`). */
export class ContentColumns {
  private readonly columns: readonly ContentColumn[];
  /** Headings of the other free columns. */
  readonly notRead: readonly RecognisedColumn[];

  constructor(private readonly cells: TableCells) {
    const free = cells.columns("other");
    const named = free.filter(isContent).map((column) => ({ column, substance: contentOf(column.name) }));
    this.columns = named.filter(({ substance }) => substance !== "");
    this.notRead = free.filter((column) => !this.columns.some((each) => each.column === column));
  }

  /** @param own the substance of the pair 含量 + 含量单位: that of the 介质 */
  contentsOf(row: number, own: string, amounts: Amounts): readonly StatedContent[] {
    const beside = this.cells.text(row, "contentUnit") || undefined;
    const stated = this.columns.map(({ column, substance }) =>
      this.read(row, { column, substance, amounts, unit: column.unit ?? beside }),
    );
    const pair = this.cells.column("content");
    if (!pair) return stated.filter(isStated);
    const unit = beside ?? pair.unit;
    const content = this.read(row, { column: pair, substance: own, amounts, unit });
    return [content, ...stated].filter(isStated);
  }

  private read(row: number, { column, substance, amounts, unit }: ReadContent): StatedContent {
    const symbol = unit === undefined ? undefined : readUnit(unit);
    const units = symbol === undefined ? {} : { unit: symbol };
    return { substance, quantity: amounts.noted(this.cells.figure(row, column.column, units)) };
  }
}

interface ReadContent extends ContentColumn {
  readonly amounts: Amounts;
  readonly unit: string | undefined;
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
