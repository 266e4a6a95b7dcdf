import { bodyRowKind, headRowKind, requiredColumns, serialColumn, type BodyContext, type RowKind } from "./rowKind";
import type { HeadingMatch } from "./findHeadings";
import { GroupStack } from "./groupStack";
import type { SheetGrid } from "./sheetGrid";
import type { LeftOutReason, RecognisedRow } from "./table";

export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
}

export interface Body {
  readonly rows: readonly RecognisedRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Unit by column, from a row of units below the headings. */
  readonly units: ReadonlyMap<number, string>;
  /** Last row that belongs to the table, notes and signatures included. */
  readonly end: number;
  /** Last row of headings and data: what the table's area ends with. */
  readonly bottom: number;
}

/** Blank rows inside a table; more of them end it. */
const WIDEST_BLANK = 2;

/**
 * Reads down from the headings: unit and number rows, data, group, total, 其中, note and signature rows.
 * Ends at `stop` (the next table), at more than two blank rows, or where what follows is no longer of this table.
 */
export function readBody(grid: SheetGrid, match: HeadingMatch, stop: number): Body {
  const reader = new BodyReader(grid, match);
  let row = reader.readHead(match.band.bottom + 1, stop);
  let blanks = 0;
  while (row < stop && row < grid.rowCount && blanks <= WIDEST_BLANK) {
    const filled = grid.filledBetween(row, match.left, match.right);
    if (filled.length === 0) blanks += 1;
    else if (!reader.take(row, filled, blanks > 0)) break;
    else blanks = 0;
    row += 1;
  }
  return reader.finish();
}

class BodyReader {
  private readonly rows: RecognisedRow[] = [];
  private readonly leftOut: LeftOutRow[] = [];
  private readonly units = new Map<number, string>();
  private readonly groups = new GroupStack();
  private readonly context: BodyContext;
  private previous: RowKind | undefined;
  /** Last of the rows that hold a running number and nothing else. */
  private lastNumbered = 0;

  constructor(
    private readonly grid: SheetGrid,
    private readonly match: HeadingMatch,
  ) {
    const columns = { required: requiredColumns(match), serial: serialColumn(match), figures: new Set<number>() };
    this.context = { grid, match, ...columns, inTail: false, inOfWhich: false, afterBlank: false };
  }

  /** Rows of units and of column numbers right below the headings; returns the first row after them. */
  readHead(first: number, stop: number): number {
    for (let row = first; row < Math.min(stop, first + 2); row++) {
      const kind = headRowKind(this.context, row);
      if (kind === undefined) return row;
      if (kind === "unitRow") this.noteUnits(row);
      this.leftOut.push({ row, reason: kind });
    }
    return Math.min(stop, first + 2);
  }

  private noteUnits(row: number): void {
    for (const column of this.grid.filledBetween(row, this.match.left, this.match.right)) {
      this.units.set(column, this.grid.text(row, column).replace(/^[(（]|[)）]$/g, ""));
    }
  }

  /** False when the row is not of this table any more. */
  take(row: number, filled: readonly number[], afterBlank: boolean): boolean {
    this.context.afterBlank = afterBlank;
    const kind = bodyRowKind(this.context, row, filled);
    if (kind === "foreign") return false;
    this.context.inTail = kind === "noteRow" || kind === "signatureRow";
    this.context.inOfWhich = kind === "ofWhichRow";
    if (kind === "data") this.takeData(row, filled);
    else if (kind !== "empty") this.leaveOut(row, kind);
    else if (filled.every((column) => column === this.context.serial)) this.lastNumbered = row;
    this.previous = kind;
    return true;
  }

  private takeData(row: number, filled: readonly number[]): void {
    this.rows.push({ row, groups: this.groups.current, hidden: this.grid.isHiddenRow(row) });
    const { figures } = this.context;
    if (this.rows.length > FIGURE_SAMPLE) return;
    for (const column of filled) if (typeof this.grid.cell(row, column)?.value === "number") figures.add(column);
  }

  private leaveOut(row: number, reason: LeftOutReason): void {
    this.leftOut.push({ row, reason });
    if (reason !== "groupRow") return;
    const column = this.grid.filledBetween(row, this.match.left, this.match.right)[0] ?? this.match.left;
    this.groups.push(this.grid.text(row, column), this.previous === "groupRow");
  }

  /** Group lines with nothing below them are not of this table: most likely the title of the next one. */
  finish(): Body {
    const lastData = this.rows[this.rows.length - 1]?.row ?? this.match.band.bottom;
    const leftOut = this.leftOut.filter(({ row, reason }) => reason !== "groupRow" || row < lastData);
    const lastLeftOut = leftOut[leftOut.length - 1]?.row ?? lastData;
    const totals = leftOut.filter(({ reason }) => !BELOW_TABLE.has(reason)).map(({ row }) => row);
    return {
      rows: this.rows,
      leftOut,
      units: this.units,
      end: Math.max(lastData, lastLeftOut, this.lastNumbered),
      bottom: Math.max(lastData, totals[totals.length - 1] ?? 0),
    };
  }
}

const BELOW_TABLE: ReadonlySet<LeftOutReason> = new Set(["noteRow", "signatureRow", "groupRow"]);
/** So many data rows are enough to know which columns hold figures. */
const FIGURE_SAMPLE = 50;
