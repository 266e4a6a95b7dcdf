import type { Origin } from "../../../core/outcome/outcome";
import { normaliseText } from "../../cells/normalise";
import type { TableCells } from "../tableCells";
import type { BalanceInputFinding } from "./findings";

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Rows whose unit or end is an error value: nobody knows where their flow belongs, so they are left out and said. */
export class ErrorNames {
  private readonly found: { readonly text: string; readonly origin: Origin }[] = [];

  constructor(
    private readonly cells: TableCells,
    private readonly title: string,
    private readonly keys: readonly string[],
  ) {}

  /** Notes the cell; to be asked once a row. */
  has(row: number): boolean {
    const column = this.keys.flatMap((key) => (this.isError(row, key) ? (this.cells.column(key) ?? []) : []))[0];
    if (!column) return false;
    const text = normaliseText(this.cells.text(row, column.key));
    this.found.push({ text, origin: this.cells.origin(row, column.column) });
    return true;
  }

  get findings(): readonly BalanceInputFinding[] {
    if (this.found.length === 0) return [];
    const texts = [...new Set(this.found.map(({ text }) => text))];
    const origins = this.found.slice(0, MOST_SHOWN).map(({ origin }) => origin);
    const { title } = this;
    return [{ code: "balanceInput.nameIsError", severity: "warning", title, texts, rows: this.found.length, origins }];
  }

  private isError(row: number, key: string): boolean {
    return ERROR.test(normaliseText(this.cells.text(row, key)));
  }
}

const MOST_SHOWN = 50;
