import { normaliseText } from "../cells/normalise";
import { isTitled } from "./findHeadings";
import type { HeadingIndex, HeadingPart } from "./headingIndex";
import { isContentHeading, isRemarkHeading } from "./rowKinds.terms";
import type { SheetGrid } from "./sheetGrid";
import type { ColumnShape, RecognisedColumn, RecognisedTable, TableShape } from "./table";

/** Labels that must stand on a sheet to make the table of pairs, with and without its title. */
const LABELS_NEEDED = { titled: 2, untitled: 4 } as const;
/** Columns between a label and its content: labels are often merged over several. */
const FURTHEST_CONTENT = 5;

interface Pair {
  readonly shape: ColumnShape;
  readonly part: HeadingPart;
  readonly row: number;
  readonly labelColumn: number;
  readonly contentColumn: number;
}

/**
 * Finds label and content side by side, or in one cell (`统计期：2024`), several pairs a row, in any order.
 * Each pair becomes a column of the recognised table with its own row.
 */
export function findPairs(grid: SheetGrid, search: PairSearch): RecognisedTable | undefined {
  const pairs: Pair[] = [];
  const contents = columnsHeaded(grid, search.rows[0] ?? 0, isContentHeading);
  for (const row of search.rows) {
    const last = pairs[pairs.length - 1]?.row;
    if (last !== undefined && row - last > FURTHEST_ROW) break;
    pairs.push(...pairsOfRow(grid, row, { ...search, contents }));
  }
  return pairs.length === 0 ? undefined : tableOf(grid, pairs, search);
}

export interface PairSearch {
  readonly index: HeadingIndex;
  readonly shape: TableShape;
  /** Rows in which labels may stand and that belong to no other table. */
  readonly rows: readonly number[];
}

/** Columns headed so (内容, 说明) above the first labels: there the content stands, filled in or not. */
function columnsHeaded(grid: SheetGrid, firstRow: number, isHeading: (text: string) => boolean): readonly number[] {
  for (let row = firstRow; row >= Math.max(0, firstRow - HEADING_DISTANCE); row--) {
    const columns = grid.filledColumns(row).filter((column) => isHeading(normaliseText(grid.text(row, column))));
    if (columns.length > 0) return columns;
  }
  return [];
}

const HEADING_DISTANCE = 3;

/** Rows without a label that end the table. */
const FURTHEST_ROW = 30;

function tableOf(grid: SheetGrid, pairs: readonly Pair[], { index, shape }: PairSearch): RecognisedTable | undefined {
  const rows = [...new Set(pairs.map((pair) => pair.row))];
  const top = Math.min(...rows);
  const left = Math.min(...pairs.map((pair) => pair.labelColumn));
  const lastContent = Math.max(...pairs.map((pair) => pair.contentColumn));
  const right = Math.max(lastContent, ...columnsHeaded(grid, top, isRemarkHeading));
  const distinct = new Set(pairs.map((pair) => pair.shape)).size;
  const titled = isTitled({ grid, index }, { top, left, right }, shape);
  if (distinct < (titled ? LABELS_NEEDED.titled : LABELS_NEEDED.untitled) || rows.length < 2) return undefined;
  return {
    kind: shape.kind,
    sheet: grid.sheet.name,
    area: { top, left, bottom: Math.max(...rows), right },
    headerRows: 0,
    columns: pairs.map(columnOf),
    rows: rows.map((row) => ({ row, groups: [], hidden: grid.isHiddenRow(row) })),
    above: [],
    transposed: false,
  };
}

function columnOf({ shape, part, row, contentColumn }: Pair): RecognisedColumn {
  const { written, name, unit } = part;
  return {
    key: shape.key,
    column: contentColumn,
    heading: written,
    name,
    row,
    ...(unit === undefined ? {} : { unit }),
  };
}

function pairsOfRow(
  grid: SheetGrid,
  row: number,
  search: PairSearch & { readonly contents: readonly number[] },
): readonly Pair[] {
  const filled = grid.filledColumns(row).slice(0, MOST_CELLS);
  const labels = filled.map((column) => labelAt(grid.text(row, column), search));
  return filled.flatMap((column, place) => {
    const label = labels[place];
    if (!label) return [];
    const next = filled[place + 1];
    const isNear = next !== undefined && !labels[place + 1] && next - column <= FURTHEST_CONTENT;
    const nextLabel = filled.find((_, later) => later > place && labels[later]) ?? Infinity;
    const headed = search.contents.find((content) => content > column && content < nextLabel);
    const contentColumn = label.isInline ? column : (headed ?? (isNear ? next : column + 1));
    return [{ shape: label.shape, part: label.part, row, labelColumn: column, contentColumn }];
  });
}

/** A row with more cells is a row of a table. */
const MOST_CELLS = 24;

interface Label {
  readonly shape: ColumnShape;
  readonly part: HeadingPart;
  /** The content follows in the same cell, after the colon. */
  readonly isInline: boolean;
}

type Vocabulary = Pick<PairSearch, "index" | "shape">;

function labelAt(text: string, { index, shape }: Vocabulary): Label | undefined {
  const own = columnNamed(text, { index, shape });
  if (own) return { shape: own, part: index.part(text), isInline: false };
  const colon = text.search(/[:：]/);
  if (colon <= 0 || colon === text.length - 1) return undefined;
  const label = text.slice(0, colon);
  const inline = columnNamed(label, { index, shape });
  return inline && { shape: inline, part: index.part(label), isInline: true };
}

function columnNamed(text: string, { index, shape }: Vocabulary): ColumnShape | undefined {
  return index.matchesOf(text).find((match) => match.shape === shape)?.column;
}
