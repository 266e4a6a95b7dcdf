import type { SheetGrid } from "../sheetGrid";
import type { Correction } from "./correction";

/** A correction with the row and the columns where its headings stand now. */
export interface PlacedCorrection {
  readonly correction: Correction;
  readonly row: number;
  /** Column → key, `other` or `ignore`. */
  readonly columns: ReadonlyMap<number, string>;
}

/** The corrections of this sheet that still have a place on it. */
export function followCorrections(grid: SheetGrid, corrections: readonly Correction[]): readonly PlacedCorrection[] {
  return corrections
    .filter(({ sheet }) => sheet === grid.sheet.name)
    .flatMap((correction) => followCorrection(grid, correction) ?? []);
}

/**
 * Finds the headings of a correction again: the row that holds most of the remembered texts, at least half of them, of
 * several such rows the nearest. Without remembered texts it is the row itself.
 *
 * @returns undefined when no row holds them any more
 */
function followCorrection(grid: SheetGrid, correction: Correction): PlacedCorrection | undefined {
  const remembered = numbered(correction.headings ?? {});
  const row = rowNow(grid, correction.headingRow, new Set(remembered.map(([, text]) => text)));
  if (row === undefined) return undefined;
  const moved = movedColumns(grid, row, remembered);
  const columns = numbered(correction.columns).map(([column, key]) => [moved(column), key] as const);
  return { correction, row, columns: new Map(columns) };
}

/** The texts of a row by column, as a correction remembers them. */
export function headingTexts(grid: SheetGrid, row: number): Readonly<Record<string, string>> {
  return Object.fromEntries(grid.filledColumns(row).map((column) => [String(column), grid.text(row, column)]));
}

function numbered(record: Readonly<Record<string, string>>): readonly (readonly [number, string])[] {
  return Object.entries(record)
    .map(([column, text]) => [Number(column), text] as const)
    .sort(([a], [b]) => a - b);
}

/** Sheets on which a search goes no further: an audit's headings do not move so far. */
const FURTHEST_ROW = 20_000;

function rowNow(grid: SheetGrid, row: number, texts: ReadonlySet<string>): number | undefined {
  if (texts.size === 0) return grid.filledColumns(row).length > 0 ? row : undefined;
  let best: { readonly row: number; readonly hits: number } | undefined;
  for (const candidate of nearestFirst(row, Math.min(grid.rowCount, FURTHEST_ROW))) {
    const hits = hitsIn(grid, candidate, texts);
    if (hits * 2 >= texts.size && hits > (best?.hits ?? 0)) best = { row: candidate, hits };
    if (hits === texts.size) break;
  }
  return best?.row;
}

function* nearestFirst(row: number, count: number): Generator<number> {
  for (let distance = 0; distance <= Math.max(row, count); distance++) {
    if (row + distance < count) yield row + distance;
    if (distance > 0 && row - distance >= 0 && row - distance < count) yield row - distance;
  }
}

function hitsIn(grid: SheetGrid, row: number, texts: ReadonlySet<string>): number {
  const found = grid.filledColumns(row).map((column) => grid.text(row, column));
  return new Set(found.filter((text) => texts.has(text))).size;
}

/** Where a column stands now: under its heading; one whose heading was rewritten moves as its neighbour did. */
function movedColumns(
  grid: SheetGrid,
  row: number,
  remembered: readonly (readonly [number, string])[],
): (column: number) => number {
  const texts = new Map(remembered);
  let shift = 0;
  return (column) => {
    const text = texts.get(column);
    const here = grid.filledColumns(row).filter((each) => grid.text(row, each) === text);
    const distance = (each: number) => Math.abs(each - column - shift);
    const [nearest] = [...here].sort((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) shift = nearest - column;
    return column + shift;
  };
}
