import type { Look } from "../looks";
import type { CellContent, SheetDraft } from "../sheetDraft";
import { columnRuns } from "./sections";

/** Points of one line at the default font size of 11, and of the padding of a row. */
const LINE = 15;
const DEFAULT_FONT_SIZE = 11;
/** Width of a column that no command names, in characters. */
const DEFAULT_WIDTH = 8.43;
/** Excel's own limit. */
const TALLEST = 409;

/**
 * Heights of the rows in which text is wrapped, in points. Excel fits such rows itself when they are edited, but neither
 * WPS nor LibreOffice does on opening a file without heights: the second line would be cut off. An estimate by
 * characters (a Chinese one is two wide) is stored as a fitted, not a chosen height, so that a later edit fits it anew.
 */
export class RowHeights {
  private readonly widths = new Map<number, number>();
  /** Width of a merged area by its first cell: row, then column. */
  private readonly merged = new Map<number, Map<number, number>>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly lookOf: (number: number) => Look,
  ) {
    for (const { left, right, width } of columnRuns(draft.widths)) {
      for (let column = left; column <= right; column += 1) this.widths.set(column, width);
    }
    for (const { top, left, right } of draft.merges) {
      const ofRow = this.merged.get(top) ?? new Map<number, number>();
      this.merged.set(top, ofRow.set(left, this.widthOf(left, right)));
    }
  }

  /** undefined: one line, the default height. */
  heightOf(row: number): number | undefined {
    const looks = this.draft.looks[row] ?? [];
    let lines = 1;
    let size = DEFAULT_FONT_SIZE;
    looks.forEach((number, column) => {
      const look = this.lookOf(number ?? 0);
      size = Math.max(size, look.fontSize ?? 0);
      if (look.wrap)
        lines = Math.max(lines, linesOf(textOf(this.draft.contents[row]?.[column]), this.width(row, column)));
    });
    const height = Math.min(TALLEST, Math.ceil((lines * LINE * size) / DEFAULT_FONT_SIZE));
    return height > LINE ? height : undefined;
  }

  private width(row: number, column: number): number {
    return this.merged.get(row)?.get(column) ?? this.widthOf(column, column);
  }

  private widthOf(left: number, right: number): number {
    let width = 0;
    for (let column = left; column <= right; column += 1) width += this.widths.get(column) ?? DEFAULT_WIDTH;
    return width;
  }
}

function textOf(content: CellContent | undefined): string {
  const value = typeof content === "object" && content !== null ? content.value : content;
  return typeof value === "string" ? value : "";
}

function linesOf(text: string, width: number): number {
  if (2 * text.length <= width && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOfText(part) / width)), 0);
}

/** In characters of the default font; everything beyond Latin counts two. */
function widthOfText(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) > 0x200f ? 2 : 1;
  return width;
}
