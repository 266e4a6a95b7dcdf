import { normaliseText } from "../cells/normalise";
import type { AnchorRows } from "./anchorRows";
import { correctedHeadings } from "./corrections/correctedHeadings";
import type { PlacedCorrection } from "./corrections/followCorrection";
import { findHeadings, type HeadingMatch } from "./findHeadings";
import { headingIndex } from "./headingIndex";
import { withoutNumber, type KnownNames } from "./matrixEvidence";
import type { SheetGrid } from "./sheetGrid";
import type { TableShape } from "./table";

export interface LookedAtSheet {
  readonly grid: SheetGrid;
  readonly anchors: AnchorRows;
  readonly corrections: readonly PlacedCorrection[];
}

/** So many rows of a table are enough to know objects or indicators again in the headings of another one. */
const SAMPLE = 500;

/**
 * Names of objects and indicators that the workbook's other tables hold, by which the free columns of a table of
 * indicators are known. Read only when somebody asks.
 */
export class NamesInWorkbook implements KnownNames {
  private names: ReadonlySet<string> | undefined;

  constructor(
    private readonly sheets: readonly LookedAtSheet[],
    private readonly shapes: readonly TableShape[],
    private readonly given: ReadonlySet<string>,
  ) {}

  has(name: string): boolean {
    this.names ??= new Set([...[...this.given].map(withoutNumber), ...this.collect()]);
    return this.names.has(name);
  }

  private collect(): readonly string[] {
    const index = headingIndex(this.shapes).ofRows;
    const known = { has: () => false };
    return this.sheets.flatMap(({ grid, anchors, corrections }) => {
      const search = { grid, index, known };
      const corrected = corrections.flatMap((placed) => correctedHeadings(placed, search)?.match ?? []);
      const found = anchors.headings.slice(0, TABLES_ASKED).flatMap((row) => findHeadings(row, search));
      return [...corrected, ...found].flatMap((match) => namesBelow(grid, match));
    });
  }
}

/** A sheet with more rows that may be headings holds a long table on many pages; its first ones are enough. */
const TABLES_ASKED = 20;

function namesBelow(grid: SheetGrid, match: HeadingMatch): readonly string[] {
  const column = [...match.assigned].find(([, shape]) => shape.required && !shape.perYear)?.[0].column;
  if (column === undefined) return [];
  const first = match.band.bottom + 1;
  return Array.from({ length: Math.min(SAMPLE, Math.max(0, grid.rowCount - first)) }, (_, offset) =>
    withoutNumber(normaliseText(grid.text(first + offset, column))),
  ).filter((name) => name.length > 1);
}
