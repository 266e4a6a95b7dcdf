import type { SheetGrid } from "./sheetGrid";

export interface LineAbove {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Title, form code, unit and owner lines stand no further above the headings. */
const MOST_LINES = 8;
/** Blank rows between them. */
const WIDEST_BLANK = 1;

/**
 * The lines above a table, from the top; a label that ends with a colon takes the text of the cell to its right
 * (`审核范围：` | `全市电镀行业`). `floor` is the first row that may be looked at.
 */
export function linesAbove(
  grid: SheetGrid,
  place: { readonly top: number; readonly left: number; readonly right: number },
  floor: number,
): readonly LineAbove[] {
  const lines: (readonly LineAbove[])[] = [];
  let blanks = 0;
  for (let row = place.top - 1; row >= floor && lines.length < MOST_LINES && blanks <= WIDEST_BLANK; row--) {
    const filled = grid.filledBetween(row, place.left, place.right);
    blanks = filled.length === 0 ? blanks + 1 : 0;
    if (filled.length > 0) lines.push(lineTexts(grid, row, filled));
  }
  return lines.reverse().flat();
}

function lineTexts(grid: SheetGrid, row: number, filled: readonly number[]): readonly LineAbove[] {
  const lines: LineAbove[] = [];
  for (const column of filled) {
    const text = grid.text(row, column);
    const previous = lines[lines.length - 1];
    if (previous && /[:：]$/.test(previous.text) && !/[:：]/.test(text)) {
      lines[lines.length - 1] = { ...previous, text: `${previous.text}${text}` };
    } else lines.push({ row, column, text });
  }
  return lines;
}
