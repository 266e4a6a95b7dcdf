import { cellAddress } from "../address";
import { WorkbookFailure } from "../failure";
import type { Area } from "../port";
import { entryBytes, type Entry } from "./cellText";
import { CALL_BYTES, plainStep, rangeOf, step, type Check, type Place, type Step } from "./step";

/** A block goes out in slices of whole rows, so that requests fill up evenly. */
const SLICE_BYTES = 250_000;
/** Corner cells read back: two calls with their answers. */
const CHECK_BYTES = 2 * CALL_BYTES;
/** Excel keeps 15 digits for sure. */
const TOLERANCE = 1e-14;

export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** Rows of the same length. */
  readonly entries: readonly (readonly Entry[])[];
}

/**
 * Writes a block and reads the first and the last filled cell of every slice back in the same request. Two cells a slice
 * show a slice that is lost, shifted or turned into something else (text into a date, a formula into text) for some 0.5 %
 * of the bytes; reading everything back would double them.
 */
export function writeSteps(block: Block): readonly Step[] {
  const width = block.entries[0]?.length ?? 0;
  if (width === 0) return [];
  return slicesOf(block.entries).map(({ rows, first, bytes }) => {
    const slice = { ...block, top: block.top + first, entries: rows };
    return step(bytes + callBytes(rows.length * width) + CHECK_BYTES, (place) => {
      const range = rangeOf(place, slice.sheet, areaOfBlock(slice));
      range.formulas = slice.entries as Entry[][];
      range.untrack();
      return checkCorners(slice, place);
    });
  });
}

/** Number formats of a block, cell by cell. */
export function formatSteps(block: Block): readonly Step[] {
  const width = block.entries[0]?.length ?? 0;
  return slicesOf(block.entries).map(({ rows, first, bytes }) => {
    const slice = { ...block, top: block.top + first, entries: rows };
    return plainStep(bytes + callBytes(rows.length * width), (place) => {
      const range = rangeOf(place, slice.sheet, areaOfBlock(slice));
      range.numberFormat = slice.entries as string[][];
      range.untrack();
    });
  });
}

interface RowSlice {
  readonly rows: readonly (readonly Entry[])[];
  /** Index of its first row in the block. */
  readonly first: number;
  readonly bytes: number;
}

function slicesOf(entries: Block["entries"]): readonly RowSlice[] {
  const slices: RowSlice[] = [];
  let [first, bytes] = [0, 0];
  const cut = (end: number) => slices.push({ rows: entries.slice(first, end), first, bytes });
  entries.forEach((row, index) => {
    const own = row.reduce((sum: number, entry) => sum + entryBytes(entry), 2);
    if (bytes > 0 && bytes + own > SLICE_BYTES) {
      cut(index);
      [first, bytes] = [index, 0];
    }
    bytes += own;
  });
  if (bytes > 0) cut(entries.length);
  return slices;
}

/** The client itself cuts blocks of more than 1,500 cells and sends one call for each part. */
function callBytes(cells: number): number {
  return CALL_BYTES * (1 + Math.ceil(cells / 1500));
}

function areaOfBlock({ top, left, entries }: Block): Area {
  return { top, left, bottom: top + entries.length - 1, right: left + (entries[0]?.length ?? 1) - 1 };
}

function checkCorners(block: Block, place: Place): Check {
  const corners = [firstFilled(block), lastFilled(block)].flatMap((corner) => corner ?? []);
  const read = corners.map((corner) => {
    const { row, column } = corner;
    const range = rangeOf(place, block.sheet, { top: row, left: column, bottom: row, right: column });
    range.load("formulas");
    return { ...corner, range };
  });
  return () => {
    for (const { row, column, entry, range } of read) {
      if (isSame(entry, range.formulas[0]?.[0] as unknown)) continue;
      throw new WorkbookFailure("writtenDiffers", {
        sheet: block.sheet,
        cell: cellAddress(row, column),
        written: String(entry).slice(0, 200),
        found: String(range.formulas[0]?.[0]).slice(0, 200),
      });
    }
  };
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

function firstFilled({ top, left, entries }: Block): Corner | undefined {
  const row = entries.findIndex((line) => line.some((entry) => entry !== ""));
  const column = entries[row]?.findIndex((entry) => entry !== "") ?? -1;
  const entry = entries[row]?.[column];
  return entry === undefined ? undefined : { row: top + row, column: left + column, entry };
}

function lastFilled({ top, left, entries }: Block): Corner | undefined {
  let row = entries.length - 1;
  while (row > 0 && !entries[row]?.some((entry) => entry !== "")) row -= 1;
  const column = (entries[row] ?? []).reduce((last: number, entry, index) => (entry === "" ? last : index), -1);
  const entry = entries[row]?.[column];
  return entry === undefined ? undefined : { row: top + row, column: left + column, entry };
}

/** Excel may spell a formula another way (quotes, blanks), so that it is one is enough. */
function isSame(written: Entry, found: unknown): boolean {
  if (typeof written === "number") {
    return typeof found === "number" && Math.abs(found - written) <= TOLERANCE * Math.abs(written);
  }
  if (typeof written !== "string") return found === written;
  if (written.startsWith("=")) return typeof found === "string" && found.startsWith("=");
  return found === (written.startsWith("'") ? written.slice(1) : written);
}
