import { normaliseText } from "../cells/normalise";
import { bandColumns, type Band, type BandColumn } from "./bandColumns";
import type { HeadingIndex } from "./headingIndex";
import { readMatrix, type KnownNames, type MatrixReading } from "./matrixEvidence";
import { matchShape, type ShapeMatch } from "./matchShape";
import { entriesBelow, textsBelow } from "./rowEntries";
import { isInstructionText } from "./rowKinds.terms";
import type { SheetGrid } from "./sheetGrid";
import type { TableShape } from "./table";

/** Headings of one table, found. */
export interface HeadingMatch extends ShapeMatch {
  readonly band: Band;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly BandColumn[];
  readonly transposed: boolean;
  readonly titled: boolean;
  readonly score: number;
}

export interface HeadingSearch {
  readonly grid: SheetGrid;
  readonly index: HeadingIndex;
  readonly known: KnownNames;
}

/** Offsets of first and last heading row from the row that made us look. */
const BANDS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [-1, 0],
  [-1, 1],
  [-2, 0],
] as const;
/** Headings are looked for no wider than this. */
const MOST_COLUMNS = 600;
/** Blank columns inside one table's headings: forms merge several columns into one. */
const WIDEST_GAP = 6;
const MOST_SEGMENTS = 30;

/** The best reading of the headings around a row: no two matches share a column. */
export function findHeadings(row: number, search: HeadingSearch): readonly HeadingMatch[] {
  const bands = BANDS.map(([first, last]) => ({ top: row + first, bottom: row + last })).filter(
    ({ top, bottom }) => top >= 0 && bottom < search.grid.rowCount,
  );
  const matches = bands.flatMap((band) => matchesInBand(band, search));
  const chosen: HeadingMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.score - a.score)) {
    if (chosen.every((other) => other.right < match.left || other.left > match.right)) chosen.push(match);
  }
  return chosen;
}

function matchesInBand(band: Band, search: HeadingSearch): readonly HeadingMatch[] {
  const columns = bandColumns(search.grid, band, search.index).slice(0, MOST_COLUMNS);
  const segments = segmentsOf(columns);
  const matches: HeadingMatch[] = [];
  for (let first = 0; first < segments.length;) {
    const found = growFrom(first, segments, { band, search });
    if (found) matches.push(found.match);
    first = found ? found.next : first + 1;
  }
  return matches;
}

interface BandSearch {
  readonly band: Band;
  readonly search: HeadingSearch;
}

interface Grown {
  readonly match: HeadingMatch;
  readonly next: number;
}

/** Joins neighbouring segments until they make a table, then takes in those that add known columns to it. */
function growFrom(first: number, segments: readonly Segment[], context: BandSearch): Grown | undefined {
  const start = segments[first] ?? [];
  let joined = start;
  for (let next = first; next < Math.min(segments.length, first + MOST_SEGMENTS); next++) {
    const segment = segments[next] ?? [];
    if (gapBetween(joined, segment) > WIDEST_GAP) return undefined;
    if (next > first) joined = [...joined, ...segment];
    const match = bestMatch(joined, context);
    if (!match) continue;
    const beginsHere = start.some((column) => match.assigned.has(column));
    const standsAlone = next > first && bestMatch(segment, context) !== undefined;
    return beginsHere && !standsAlone ? extend(match, next + 1, segments, context) : undefined;
  }
  return undefined;
}

// eslint-disable-next-line max-params -- the walk over the segments needs its place in them
function extend(match: HeadingMatch, next: number, segments: readonly Segment[], context: BandSearch): Grown {
  const segment = segments[next];
  if (!segment || gapBetween(match.columns, segment) > WIDEST_GAP || bestMatch(segment, context))
    return { match, next };
  const larger = bestMatch([...match.columns, ...segment], context);
  const isBetter = larger?.shape === match.shape && larger.assigned.size > match.assigned.size;
  return isBetter ? extend(larger, next + 1, segments, context) : { match, next };
}

type Segment = readonly BandColumn[];

function gapBetween(left: Segment, right: Segment): number {
  const last = left[left.length - 1];
  const first = right[0];
  return last && first ? first.column - last.column - 1 : 0;
}

/** Runs of neighbouring heading columns; a run also ends where its first heading comes again (tables side by side). */
function segmentsOf(columns: readonly BandColumn[]): readonly Segment[] {
  const segments: BandColumn[][] = [];
  for (const column of columns) {
    const current = segments[segments.length - 1];
    const last = current?.[current.length - 1];
    const isNext = last?.column === column.column - 1;
    if (current && isNext && !isRestart(current, column)) current.push(column);
    else segments.push([column]);
  }
  return segments;
}

function isRestart(segment: Segment, column: BandColumn): boolean {
  const first = segment[0];
  if (!first || column.period || column.names.length === 0) return false;
  return segment.length > 1 && first.names.join("/") === column.names.join("/");
}

function bestMatch(columns: Segment, context: BandSearch): HeadingMatch | undefined {
  let best: HeadingMatch | undefined;
  for (const shape of context.search.index.shapes) {
    const match = shape.layout === "pairs" ? undefined : qualified(columns, shape, context);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

function qualified(columns: Segment, shape: TableShape, { band, search }: BandSearch): HeadingMatch | undefined {
  const match = matchShape(columns, shape, search.index);
  const entries = entriesBelow(match, { band, grid: search.grid });
  if (entries === 0) return undefined;
  const { transposed, evidence } = evidenceOf(columns, match, { band, search, entries });
  const span = spanOf(columns);
  const isShort = match.missing.length > 0 && !transposed;
  if ((isShort && !mayBeShort(match)) || !isBandOf(search, band, span)) return undefined;
  const titled = isTitled(search, { top: band.top, ...span }, shape);
  if (isShort && !titled) return undefined;
  if (!titled && evidence === 0) return undefined;
  const score = scoreOf(match, { titled, rows: band.bottom - band.top, evidence, columns });
  return { ...match, band, ...span, columns, transposed, titled, score };
}

/** Of the columns of which one does below a title one is there, and one before it that says what it counts. */
function mayBeShort({ missing, assigned, shape }: ShapeMatch): boolean {
  if (!missing.every(({ oneDoesIfTitled }) => oneDoesIfTitled)) return false;
  const present = [...assigned.values()].map((column) => shape.columns.indexOf(column));
  const one = present.find((place) => shape.columns[place]?.oneDoesIfTitled);
  return one !== undefined && present.some((place) => place < one);
}

function spanOf(columns: Segment): { readonly left: number; readonly right: number } {
  const left = columns[0]?.column ?? 0;
  return { left, right: columns.at(-1)?.column ?? left };
}

/** What beside a title speaks for the table: indicators in a matrix, else headings that no other table has. */
function evidenceOf(
  columns: Segment,
  match: ShapeMatch,
  { band, search, entries }: BandSearch & { readonly entries: number | undefined },
): MatrixReading {
  if (match.shape.layout === "matrix") {
    const { known, grid, index } = search;
    return readMatrix(columns, match, {
      known,
      below: ({ column }) => textsBelow(grid, band, column),
      isHeading: (name) => index.lookUp(name).length > 0,
    });
  }
  if (entries !== undefined) return { transposed: false, evidence: entries > 1 ? entries : 0 };
  return { transposed: false, evidence: hasBareYears(match) ? 0 : match.specific };
}

/** Years without a word what they count may be output, yield or taxes: only a title can tell. */
function hasBareYears({ assigned }: ShapeMatch): boolean {
  const years = [...assigned].filter(([, column]) => column.perYear);
  return years.length > 0 && years.every(([band]) => band.names.length === 0);
}

/** Every heading row holds something of this table, and no upper one is a title or form line. */
function isBandOf(search: HeadingSearch, band: Band, span: { readonly left: number; readonly right: number }): boolean {
  for (let row = band.top; row <= band.bottom; row++) {
    const filled = search.grid.filledBetween(row, span.left, span.right);
    if (filled.length === 0) return false;
    if (
      row < band.bottom &&
      isTitleLine(
        search,
        filled.map((column) => ({ row, column })),
        span.left,
      )
    )
      return false;
  }
  return true;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `单位：万元`, or one or two texts beginning at the table's left edge that read like a title. */
function isTitleLine({ grid, index }: HeadingSearch, places: readonly Place[], left: number): boolean {
  const texts = places.map(({ row, column }) => grid.text(row, column));
  const unknown = texts.filter((text) => index.lookUp(index.part(text).full).length === 0);
  if (unknown.some((text) => /[:：]/.test(text))) return true;
  const isAtEdge = places[0]?.column === left;
  const isUnderEdge = isAtEdge && !grid.isBlank((places[0]?.row ?? 0) + 1, left);
  if (isAtEdge && places.length === 1) return true;
  return isUnderEdge && places.length === 2 && unknown.some((text) => text.length > 8 || text.endsWith("表"));
}

interface Evidence {
  readonly titled: boolean;
  readonly rows: number;
  readonly evidence: number;
  readonly columns: Segment;
}

/** More columns that are understood first, then years, what the title says, upper headings; then fewer heading rows. */
function scoreOf(match: ShapeMatch, { titled, rows, evidence, columns }: Evidence): number {
  const years = [...match.assigned].filter(([band, column]) => column.perYear && band.period).length;
  const special = evidence * (match.shape.layout === "matrix" ? 10 : 2);
  const spread = columns.filter(({ isSpread }) => isSpread).length;
  return match.assigned.size * 10 + years * 5 + special + Math.min(spread, 4) * 2 + (titled ? 8 : 0) - rows;
}

/** The sheet's name or a line just above the headings names the table. */
export function isTitled(
  { grid, index }: Pick<HeadingSearch, "grid" | "index">,
  place: { readonly top: number; readonly left: number; readonly right: number },
  shape: TableShape,
): boolean {
  const words = [shape.title, ...shape.titleWords];
  const names = (text: string) => words.some((word) => index.part(text).full.includes(word));
  if (names(grid.sheet.name)) return true;
  for (let row = Math.max(0, place.top - TITLE_ROWS); row < place.top; row++) {
    const filled = grid.filledBetween(row, place.left, place.right);
    if (filled.length > TITLE_CELLS) continue;
    if (filled.some((column) => isTitleCell(grid, row, column) && names(grid.text(row, column)))) return true;
  }
  return false;
}

const TITLE_ROWS = 5;
const TITLE_CELLS = 4; // a row with more holds data, not a title

function isTitleCell(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.cell(row, column)?.value;
  return typeof value === "string" && value.length < 120 && !isInstructionText(normaliseText(value));
}
