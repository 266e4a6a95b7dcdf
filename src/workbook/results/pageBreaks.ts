/** Millimetres would be exact as well: A4 on its side, less the margins of 0.7 and 0.75 inch, in points. */
const PAPER = { width: 741, height: 487 };
/** A character of a column is 7 pixels, and its margin 5, at 0.75 points a pixel. */
export const pointsOfWidth = (characters: number): number => (characters * 7 + 5) * 0.75;
/** A row of usual height. */
export const ROW_POINTS = 15;
/** Headings and remarks wrap: rows that the repeated ones may need beyond their number. */
const SPARE_ROWS = 4;

/** Something that should stand on one page, such as the rows that a chart lies over. */
export interface PageBlock {
  readonly top: number;
  /** Rows of usual height. */
  readonly rows: number;
}

export interface Page {
  /** Of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** Rows repeated on every page. */
  readonly titleRows: number;
}

/** Rows of usual height below the repeated ones, on a page that is fitted to the width of the columns. */
export function rowsOfPage({ widths, titleRows }: Page): number {
  const width = widths.reduce((sum, characters) => sum + pointsOfWidth(characters), 0);
  const scale = Math.min(1, PAPER.width / Math.max(1, width));
  return Math.floor(PAPER.height / scale / ROW_POINTS) - titleRows - SPARE_ROWS;
}

/**
 * Rows that must begin a page so that no block is cut: blocks follow each other while they fit.
 * @param used rows of the first page that are taken already
 */
export function pageBreaks(blocks: readonly PageBlock[], page: Page, used: number): readonly number[] {
  const room = rowsOfPage(page);
  const breaks: number[] = [];
  let taken = used;
  for (const { top, rows } of blocks) {
    if (taken > 0 && taken + rows > room) {
      breaks.push(top);
      taken = 0;
    }
    taken += rows;
  }
  return breaks;
}
