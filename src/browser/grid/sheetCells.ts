import type { Area, CellStyle } from "../../workbook/port";
import type { GridCell, GridWindow } from "../room/room";

/** One request fetches this many rows and columns. */
const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 24;
const MOST_BLOCKS = 300;

type Fetch = (area: Area) => Promise<GridWindow>;

interface Block {
  readonly cells: ReadonlyMap<number, GridCell>;
  readonly window: GridWindow;
}

/**
 * What has been fetched of one sheet. Fetches block by block what the view needs now; what a fast scroll has left behind
 * before it was asked for is never fetched.
 */
export class SheetCells {
  /** Changes when something has arrived. */
  version = 0;
  private readonly blocks = new Map<string, Block>();
  private readonly listeners = new Set<() => void>();
  private wanted: readonly Area[] = [];
  private isFetching = false;

  constructor(
    private readonly fetch: Fetch,
    /** Shown until the new state of the sheet has arrived. */
    private earlier?: SheetCells,
  ) {
    if (earlier) earlier.earlier = undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for what the areas show; earlier wishes that were not begun are dropped. */
  need(areas: readonly Area[]): void {
    this.wanted = areas;
    if (!this.isFetching) void this.fetchWanted();
  }

  cellAt(row: number, column: number): GridCell | undefined {
    const block = this.blocks.get(keyOf(row, column));
    return block ? block.cells.get(placeKey(row, column)) : this.earlier?.cellAt(row, column);
  }

  lookOf(row: number, column: number): CellStyle | undefined {
    const block = this.blocks.get(keyOf(row, column));
    const cell = block?.cells.get(placeKey(row, column));
    return block ? cell && block.window.looks[cell.look] : this.earlier?.lookOf(row, column);
  }

  /** The merged area that covers the cell. */
  mergeAt(row: number, column: number): Area | undefined {
    const block = this.blocks.get(keyOf(row, column));
    const covers = ({ top, left, bottom, right }: Area): boolean =>
      top <= row && row <= bottom && left <= column && column <= right;
    return block ? block.window.merges.find(covers) : this.earlier?.mergeAt(row, column);
  }

  private async fetchWanted(): Promise<void> {
    this.isFetching = true;
    try {
      for (let area = this.nextMissing(); area; area = this.nextMissing()) await this.fetchBlock(area);
    } finally {
      this.isFetching = false;
    }
  }

  private nextMissing(): Area | undefined {
    return this.wanted.flatMap(blocksOf).find((block) => !this.blocks.has(keyOf(block.top, block.left)));
  }

  private async fetchBlock(area: Area): Promise<void> {
    const window = await this.fetch(area);
    const cells = new Map(window.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
    this.blocks.set(keyOf(area.top, area.left), { cells, window });
    this.forgetOldest();
    this.version += 1;
    this.listeners.forEach((listener) => listener());
  }

  private forgetOldest(): void {
    const kept = new Set(this.wanted.flatMap(blocksOf).map(({ top, left }) => keyOf(top, left)));
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= MOST_BLOCKS) return;
      if (!kept.has(key)) this.blocks.delete(key);
    }
  }
}

function blocksOf(area: Area): readonly Area[] {
  const blocks: Area[] = [];
  for (let top = area.top - (area.top % BLOCK_ROWS); top <= area.bottom; top += BLOCK_ROWS) {
    for (let left = area.left - (area.left % BLOCK_COLUMNS); left <= area.right; left += BLOCK_COLUMNS) {
      blocks.push({ top, left, bottom: top + BLOCK_ROWS - 1, right: left + BLOCK_COLUMNS - 1 });
    }
  }
  return blocks;
}

function keyOf(row: number, column: number): string {
  return `${Math.floor(row / BLOCK_ROWS)},${Math.floor(column / BLOCK_COLUMNS)}`;
}

/** Fits a float64: 1,048,576 rows of 16,384 columns. */
function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}
