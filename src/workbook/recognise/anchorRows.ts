import { quickKey } from "./quickKey";
import type { SheetGrid } from "./sheetGrid";
import type { ColumnShape, TableShape } from "./table";

/** Beyond these a sheet is hostile or no audit at all; what lies further down is left out and said so. */
const MOST_ROWS = 200_000;
const MOST_ANCHORS = 400;
const LONGEST_LABEL = 40;

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

  private learn({ headings, required, isAlsoItem }: ColumnShape, isLabel: boolean): void {
    const keys = headings.flatMap((heading) => [heading, ...heading.split("/")]).map(quickKey);
    for (const key of keys.filter((text) => text !== "")) {
      (isLabel ? this.labels : this.headings).add(key);
      if (required && !isLabel && !isAlsoItem) this.required.add(key);
    }
  }

  find(grid: SheetGrid): AnchorRows {
    const headings: number[] = [];
    const labels: number[] = [];
    let seen = 0;
    for (let row = 0; row < grid.rowCount; row++) {
      if (!grid.sheet.cells[row]) continue;
      seen += 1;
      const isTooMuch = seen > MOST_ROWS || headings.length > MOST_ANCHORS || labels.length > MOST_ANCHORS;
      if (isTooMuch) return { headings, labels, stoppedAt: row };
      const found = this.look(grid, row);
      if (found.isHeading) headings.push(row);
      if (found.isLabel) labels.push(row);
    }
    return { headings, labels };
  }

  private look(grid: SheetGrid, row: number): { isHeading: boolean; isLabel: boolean } {
    let points = 0;
    let isLabel = false;
    for (const column of grid.filledColumns(row)) {
      const value = grid.cell(row, column)?.value;
      if (typeof value !== "string") continue;
      points += this.points(value);
      isLabel ||= this.isLabel(value);
    }
    return { isHeading: points > 1, isLabel };
  }

  /** A required heading is enough to look closely, of the others it takes two. */
  private points(text: string): number {
    if (text.length > LONGEST_LABEL) return 0;
    const key = quickKey(text);
    if (this.required.has(key)) return 2;
    return this.headings.has(key) ? 1 : 0;
  }

  private isLabel(text: string): boolean {
    const colon = text.search(/[:：]/);
    if (colon > 0 && colon < LONGEST_LABEL) return this.labels.has(quickKey(text.slice(0, colon)));
    return text.length <= LONGEST_LABEL && this.labels.has(quickKey(text));
  }
}
