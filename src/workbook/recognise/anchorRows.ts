import { quickKey } from "./quickKey";
import type { SheetGrid } from "./sheetGrid";
import type { ColumnShape, TableShape } from "./table";

/** Beyond these a sheet is hostile or no audit at all; what lies further down is left out and said so. */
const MOST_ROWS = 200_000;
const MOST_ANCHORS = 400;
const LONGEST_LABEL = 40;

const REQUIRED = 4;
/** Words of a record (name, direction, kind of water) that are headings of some table, too. */
const MOST_IN_RECORD = 3;
/** Rows with figures that are looked at closely all the same: headings beside another table's records are rare. */
const MOST_RECORDS = 100;
/** No band of headings has more rows below each other; what goes on is a body whose words are headings elsewhere. */
const LONGEST_BAND = 12;
/** Two required headings, or one and as many others: so much a row in such a body needs to be looked at all the same. */
const MOST_IN_BODY = 2 * REQUIRED - 1;

export interface AnchorRows {
  /** Rows in which headings may stand. */
  readonly headings: readonly number[];
  /** Rows in which labels of a table of pairs may stand. */
  readonly labels: readonly number[];
  /** First row that was not looked at any more, when the sheet is too large. */
  readonly stoppedAt?: number;
}

/** Cheap first look over a sheet: where to look closely. */
export class AnchorSearch {
  private readonly required = new Set<string>();
  private readonly headings = new Set<string>();
  private readonly labels = new Set<string>();

  constructor(shapes: readonly TableShape[]) {
    for (const { layout, columns } of shapes) {
      for (const column of columns) this.learn(column, layout === "pairs");
    }
  }

  private learn({ headings, required, replaces, isAlsoItem }: ColumnShape, isLabel: boolean): void {
    // One level of a heading that only does for others (输入 of 输入/输出) is a word of the records too.
    const whole = new Set(headings.map(quickKey));
    const isStrong = (key: string): boolean => required || (replaces !== undefined && whole.has(key));
    const keys = headings.flatMap((heading) => [heading, ...heading.split("/")]).map(quickKey);
    for (const key of keys.filter((text) => text !== "")) {
      (isLabel ? this.labels : this.headings).add(key);
      if (isStrong(key) && !isLabel && !isAlsoItem) this.required.add(key);
    }
  }

  find(grid: SheetGrid): AnchorRows {
    const headings: number[] = [];
    const labels: number[] = [];
    const past: Past = { records: 0, run: 0 };
    let seen = 0;
    for (let row = 0; row < grid.rowCount; row++) {
      if (!grid.sheet.cells[row]) continue;
      seen += 1;
      const isTooMuch = seen > MOST_ROWS || headings.length > MOST_ANCHORS || labels.length > MOST_ANCHORS;
      if (isTooMuch) return { headings, labels, stoppedAt: row };
      const found = this.look(grid, row);
      remember(past, found, grid.sheet.cells[row - 1] !== undefined);
      if (isLookedAt(found, past)) headings.push(row);
      if (found.isLabel) labels.push(row);
    }
    return { headings, labels };
  }

  private look(grid: SheetGrid, row: number): Look {
    let points = 0;
    let isLabel = false;
    let hasFigure = false;
    for (const column of grid.filledColumns(row)) {
      const value = grid.cell(row, column)?.value;
      hasFigure ||= typeof value === "number" && !isYear(value);
      if (typeof value !== "string") continue;
      points += this.points(value);
      isLabel ||= this.isLabel(value);
    }
    const isHeading = points > (hasFigure ? MOST_IN_RECORD : 1);
    return { points, isHeading, isLabel, isRecord: isHeading && hasFigure };
  }

  /**
   * A required heading is enough to look closely, of the others it takes two; beside figures more, since 新水, 取水 and
   * 输入 are words of records as well, and a table of ten thousand such lines must not wear out the search.
   */
  private points(text: string): number {
    if (text.length > LONGEST_LABEL) return 0;
    const key = quickKey(text);
    if (this.required.has(key)) return REQUIRED;
    return this.headings.has(key) ? 1 : 0;
  }

  private isLabel(text: string): boolean {
    const colon = text.search(/[:：]/);
    if (colon > 0 && colon < LONGEST_LABEL) return this.labels.has(quickKey(text.slice(0, colon)));
    return text.length <= LONGEST_LABEL && this.labels.has(quickKey(text));
  }
}

interface Look {
  readonly points: number;
  readonly isHeading: boolean;
  readonly isLabel: boolean;
  /** Words of headings beside figures: most likely a record of some table. */
  readonly isRecord: boolean;
}

/** What the rows above were. */
interface Past {
  records: number;
  /** Rows without a gap that could all be headings. */
  run: number;
}

function remember(past: Past, { isHeading, isRecord }: Look, followsRow: boolean): void {
  if (isRecord) past.records += 1;
  past.run = isHeading && followsRow ? past.run + 1 : 0;
}

function isLookedAt({ points, isHeading, isRecord }: Look, { records, run }: Past): boolean {
  const isInBody = run > LONGEST_BAND && points <= MOST_IN_BODY;
  return isHeading && !isInBody && (!isRecord || records <= MOST_RECORDS);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2200;
}
