import { areaAddress } from "../address";
import type { Area, Cell, SheetSnapshot } from "../port";
import { queueBesides, type Besides } from "./besides";
import { bytesOfRow, CELL_PROPERTIES, cellsOfRow } from "./cellsOfRange";
import { isTooLarge } from "./hostErrors";
import { span } from "./addresses";
import type { ExcelSession } from "./excelSession";
import type { Outline } from "./readOutline";
import type { Requests } from "./requests";

/** Bytes of one answer: a little more than the 3 MB that pay for a request, and far from the 5 MB of Excel on the web. */
const ANSWER_BYTES = 3_400_000;
/** A cell in four grids (value, formula, type, number format): a blank one at least, a usual one. */
const LEAST_PER_CELL = 24;
const FIRST_GUESS = 44;
/** Shares of an answer for a sheet known by samples only: all of it up to here, else so much at first. */
const SAFE_SHARE = 0.7;
/** Sample rows at the edges hold less than the body. */
const CAUTION = 1.3;
const FIRST_SHARE = 0.5;
/** Every so many rows of an answer are measured. */
const SAMPLE = 16;
const LEAST_BYTES = 50_000;

interface Reading {
  readonly context: Excel.RequestContext;
  readonly session: ExcelSession;
  readonly requests: Requests;
}

export interface Contents {
  /** By title. */
  readonly cells: ReadonlyMap<string, SheetSnapshot["cells"]>;
  readonly besides: Besides;
}

interface Slice {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

interface LoadedSlice extends Slice {
  readonly range: Excel.Range;
}

/** Everything in the sheets, by as many rows a request as its answer may hold. */
export async function readContents(reading: Reading, outline: Outline): Promise<Contents> {
  const queue = new SliceQueue(outline);
  const cells = new Map<string, (Cell | undefined)[][]>();
  const first = await loadSlices(reading, queue, () => queueBesides(outline, reading.session));
  takeIn(cells, first.slices);
  while (!queue.isEmpty) {
    const next = await loadSlices(reading, queue, () => undefined);
    takeIn(cells, next.slices);
  }
  return { cells, besides: first.others };
}

/** One request; with less in it when Excel says that it is too much. */
async function loadSlices<T>(
  { context, requests }: Reading,
  queue: SliceQueue,
  queueOthers: () => T,
): Promise<{ readonly slices: readonly LoadedSlice[]; readonly others: T }> {
  for (;;) {
    const slices = queue.take();
    const others = queueOthers();
    const loaded = slices.map(loadSlice);
    try {
      await requests.sync(context);
      queue.learn(loaded);
      return { slices: loaded, others };
    } catch (error) {
      if (!isTooLarge(error) || !queue.shrink(slices)) throw error;
    }
  }
}

function loadSlice({ sheet, area }: Slice): LoadedSlice {
  const range = sheet.getRange(areaAddress(area));
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(CELL_PROPERTIES);
  return { sheet, area, range };
}

/** An area still to be read, and what a cell of its sheet takes. */
interface Waiting extends Slice {
  readonly bytesPerCell: number;
  /** Known from many rows, not from samples. */
  readonly isMeasured: boolean;
}

/** The filled areas still to be read, cut into rows by what the cells of a sheet take. */
class SliceQueue {
  private waiting: readonly Waiting[];
  private answerBytes = ANSWER_BYTES;

  constructor({ sheets, used }: Outline) {
    this.waiting = sheets.flatMap((sheet) => {
      const place = used.get(sheet.name);
      if (!place) return [];
      return [{ sheet, ...place, bytesPerCell: CAUTION * place.bytesPerCell, isMeasured: false }];
    });
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  take(): readonly Slice[] {
    const taken: Slice[] = [];
    let rest = this.answerBytes;
    this.waiting = this.waiting.flatMap((next) => {
      const { sheet, area } = next;
      const rowBytes = Math.ceil((area.right - area.left + 1) * Math.max(next.bytesPerCell, LEAST_PER_CELL));
      const height = area.bottom - area.top + 1;
      const most = Math.floor(Math.min(rest, this.trusted(next, height * rowBytes)) / rowBytes);
      const rows = Math.min(height, Math.max(most, taken.length === 0 ? 1 : 0));
      if (rows === 0) return [next];
      rest -= rows * rowBytes;
      taken.push({ sheet, area: { ...area, bottom: area.top + rows - 1 } });
      return rows < height ? [{ ...next, area: { ...area, top: area.top + rows } }] : [];
    });
    return taken;
  }

  /** Sheets that were cut go on by what their cells took so far. */
  learn(slices: readonly LoadedSlice[]): void {
    this.waiting = this.waiting.map((next) => {
      const slice = slices.find(({ sheet }) => sheet === next.sheet);
      if (!slice) return next;
      const rows = span(0, slice.area.bottom - slice.area.top).filter((row) => row % SAMPLE === 0);
      const bytes = rows.reduce((sum, row) => sum + bytesOfRow(slice.range, row), 0);
      const cells = rows.length * (slice.area.right - slice.area.left + 1);
      return { ...next, bytesPerCell: bytes / cells, isMeasured: true };
    });
  }

  /** Samples may mislead: a large sheet of which nothing was measured gets only a part of the first answer. */
  private trusted({ isMeasured }: Waiting, bytes: number): number {
    return isMeasured || bytes <= SAFE_SHARE * this.answerBytes ? bytes : FIRST_SHARE * this.answerBytes;
  }

  /** Puts back what was too much; false when it cannot be less. */
  shrink(slices: readonly Slice[]): boolean {
    if (this.answerBytes / 2 < LEAST_BYTES) return false;
    this.answerBytes /= 2;
    this.waiting = [
      ...slices.map((slice) => ({ ...slice, bytesPerCell: FIRST_GUESS, isMeasured: false })),
      ...this.waiting,
    ];
    return true;
  }
}

function takeIn(cells: Map<string, (Cell | undefined)[][]>, slices: readonly LoadedSlice[]): void {
  for (const { sheet, area, range } of slices) {
    const rows = cells.get(sheet.name) ?? [];
    cells.set(sheet.name, rows);
    range.values.forEach((_, index) => {
      const row = cellsOfRow(range, index);
      if (row.length > 0) rows[area.top + index] = shifted(row, area.left);
    });
  }
}

function shifted(cells: readonly (Cell | undefined)[], left: number): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = [];
  cells.forEach((cell, column) => {
    if (cell) row[left + column] = cell;
  });
  return row;
}
