import type { Cell, PlanCell } from "../port";
import { fitText } from "../portRules";

/** What `Range.formulas` takes for one cell. */
export type Entry = string | number | boolean;

/** Begins with a Chinese character or Ⅰ–Ⅻ and holds no digit: no language of Excel reads a number, date or formula in it. */
const SURELY_TEXT = /^[\u2160-\u216b\u3010\u4e00-\u9fff][^0-9０-９:：]*$/;

/**
 * What to hand to `Range.formulas` for one cell: a formula with `=`, a number, or text that stays text
 * (`=A1`, `001`, `1-6` and `TRUE` would be interpreted, so they get Excel's text mark `'`).
 */
export function formulaEntry(cell: PlanCell): Entry {
  if (cell === null) return "";
  if (typeof cell === "object") return `=${cell.formula}`;
  if (typeof cell === "number") return cell + 0; // a cell knows no -0
  return typeof cell === "string" ? textEntry(fitText(cell)) : cell;
}

/** The entry that brings a cell back as it was read. */
export function entryOfCell(cell: Cell | undefined): Entry {
  if (!cell) return "";
  const { value, formula } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? textEntry(value) : value;
}

function textEntry(text: string): string {
  return text === "" || SURELY_TEXT.test(text) ? text : `'${text}`;
}

/** Bytes of a text in a request: UTF-8, quotes and line breaks escaped. */
export function jsonBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += code === 0x22 || code === 0x5c || code < 0x20 ? 2 : 1;
    else bytes += code < 0x800 ? 2 : 3;
  }
  return bytes;
}

export function entryBytes(entry: Entry): number {
  return 1 + (typeof entry === "string" ? jsonBytes(entry) : String(entry).length);
}
