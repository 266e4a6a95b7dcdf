import { normaliseHeading } from "../cells/normalise";
import type { Area } from "../port";
import type { SheetGrid } from "./sheetGrid";
import type { LeftOut } from "./table";

/** Blocks of one sheet that are listed one by one; what comes after them is one more entry. */
const MOST_BLOCKS = 30;
/** Blank rows inside a block. */
const WIDEST_BLANK = 1;

interface Block extends Area {
  readonly first: Line;
  /** The line of the block's first ones that holds most words. */
  readonly heading: Line;
}

/** What stands on the sheet outside the tables that were read, block by block, with its headings if it has any. */
export function leftOver(grid: SheetGrid, claimed: readonly Area[], end: number): readonly LeftOut[] {
  const blocks: Block[] = [];
  const areas = new ClaimedAreas(claimed);
  for (let row = 0; row < end; row++) {
    const filled = areas.outside(row, grid.filledColumns(row));
    if (filled.length === 0) continue;
    const last = blocks[blocks.length - 1];
    const words = filled.filter((column) => isWord(grid, row, column)).length;
    const isNext = last && (row - last.bottom <= WIDEST_BLANK + 1 || blocks.length > MOST_BLOCKS);
    if (isNext) blocks[blocks.length - 1] = joined(last, { row, filled, words });
    else blocks.push(started({ row, filled, words }));
  }
  return blocks.map((block) => describe(grid, block));
}

interface Line {
  readonly row: number;
  readonly filled: readonly number[];
  readonly words: number;
}

function started(line: Line): Block {
  const { row, filled } = line;
  const left = filled[0] ?? 0;
  return { top: row, bottom: row, left, right: filled.at(-1) ?? left, first: line, heading: line };
}

function joined(block: Block, line: Line): Block {
  const { top, left, right } = started(line);
  const isHeading = line.words > block.heading.words && line.row - block.top < HEADING_ROWS;
  return {
    top: block.top,
    left: Math.min(block.left, left),
    bottom: top,
    right: Math.max(block.right, right),
    first: block.first,
    heading: isHeading ? line : block.heading,
  };
}

const HEADING_ROWS = 8;

function isWord(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.cell(row, column)?.value;
  return typeof value === "string" && value.trim().length > 1 && value.length < 40;
}

function describe(grid: SheetGrid, { first, heading, top, left, bottom, right }: Block): LeftOut {
  const hasHeadings = heading.words > 1 && bottom > heading.row;
  const { row, filled } = hasHeadings ? heading : first;
  const columns = filled.slice(0, hasHeadings ? 12 : 1);
  const text = columns.map((column) => normaliseHeading(grid.text(row, column))).join("、");
  return {
    sheet: grid.sheet.name,
    area: { top, left, bottom, right },
    reason: hasHeadings ? "unknownHeadings" : "noHeadings",
    text: shortened(text),
  };
}

/** Long enough to recognise a text by, short enough for a list. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Areas that are spoken for, asked row by row from the top. */
class ClaimedAreas {
  private readonly waiting: Area[];
  private active: readonly Area[] = [];

  constructor(areas: readonly Area[]) {
    this.waiting = [...areas].sort((a, b) => b.top - a.top);
  }

  outside(row: number, filled: readonly number[]): readonly number[] {
    if (this.active.some((area) => area.bottom < row)) this.active = this.active.filter((area) => area.bottom >= row);
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom >= row) this.active = [...this.active, next];
    }
    if (this.active.length === 0) return filled;
    return filled.filter((column) => !this.active.some(({ left, right }) => column >= left && column <= right));
  }
}
