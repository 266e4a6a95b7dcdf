import type { VirtualItem } from "@tanstack/react-virtual";
import type { Area } from "../../workbook/port";
import type { Axes } from "./axes";
import type { ShownColumn } from "./GridRow";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridStyles";
import type { SheetCells } from "./sheetCells";

export interface ShownRow {
  readonly row: number;
  /** Pixels from the top of the sheet, headings included. */
  readonly top: number;
  readonly height: number;
  readonly frozen: "no" | "yes" | "last";
}

/** Frozen columns first, then those in view. */
export function shownColumns({ columns, frozenColumns }: Axes, items: readonly VirtualItem[]): readonly ShownColumn[] {
  const frozen = frozenPlaces(columns, frozenColumns, HEADING_WIDTH).map(({ place, start, size }) => ({
    column: place,
    left: start,
    width: size,
    isFrozen: true,
  }));
  const moving = items.map(({ index, start, size }) => ({
    column: columns.placeAt(index),
    left: start,
    width: size,
    isFrozen: false,
  }));
  return [...frozen, ...moving.filter(({ column }) => column >= frozenColumns)];
}

/** Frozen rows first, then those in view. */
export function shownRows({ rows, frozenRows }: Axes, items: readonly VirtualItem[]): readonly ShownRow[] {
  const frozen = frozenPlaces(rows, frozenRows, HEADING_HEIGHT).map(({ place, start, size }, i, all) => ({
    row: place,
    top: start,
    height: size,
    frozen: i === all.length - 1 ? ("last" as const) : ("yes" as const),
  }));
  const moving = items.map(({ index, start, size }) => ({
    row: rows.placeAt(index),
    top: start,
    height: size,
    frozen: "no" as const,
  }));
  return [...frozen, ...moving.filter(({ row }) => row >= frozenRows)];
}

export interface Shown {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly ShownColumn[];
}

/** Merged areas that begin above or left of the view are drawn from their first cell. */
export function withMergeAnchors(shown: Shown, cells: SheetCells, axes: Axes): Shown {
  const above = rowsAbove(shown, cells, axes);
  const before = columnsBefore(shown, cells, axes);
  return {
    rows: above.length === 0 ? shown.rows : [...above, ...shown.rows],
    columns: before.length === 0 ? shown.columns : [...before, ...shown.columns],
  };
}

function rowsAbove({ rows, columns }: Shown, cells: SheetCells, axes: Axes): readonly ShownRow[] {
  const first = rows.find(({ frozen }) => frozen === "no");
  if (!first) return [];
  const tops = columns.map(({ column }) => cells.mergeAt(first.row, column)?.top ?? first.row);
  return outside(tops, { least: axes.frozenRows, first: first.row }).map((row) => ({
    row,
    top: first.top - axes.rows.sizeBetween(row, first.row - 1),
    height: axes.rows.sizeOf(axes.rows.indexOf(row)),
    frozen: "no",
  }));
}

function columnsBefore({ rows, columns }: Shown, cells: SheetCells, axes: Axes): readonly ShownColumn[] {
  const first = columns.find(({ isFrozen }) => !isFrozen);
  if (!first) return [];
  const lefts = rows.map(({ row }) => cells.mergeAt(row, first.column)?.left ?? first.column);
  return outside(lefts, { least: axes.frozenColumns, first: first.column }).map((column) => ({
    column,
    left: first.left - axes.columns.sizeBetween(column, first.column - 1),
    width: axes.columns.sizeOf(axes.columns.indexOf(column)),
    isFrozen: false,
  }));
}

function outside(
  places: readonly number[],
  { least, first }: { readonly least: number; readonly first: number },
): readonly number[] {
  return [...new Set(places)].filter((place) => least <= place && place < first).sort((a, b) => a - b);
}

/** The stretches of the sheet that the view needs: frozen and moving rows by frozen and moving columns. */
export function areasShown(rows: readonly ShownRow[], columns: readonly ShownColumn[]): readonly Area[] {
  const rowSpans = spansOf(rows.map(({ row, frozen }) => ({ place: row, isFrozen: frozen !== "no" })));
  const columnSpans = spansOf(columns.map(({ column, isFrozen }) => ({ place: column, isFrozen })));
  return rowSpans.flatMap(([top, bottom]) => columnSpans.map(([left, right]) => ({ top, bottom, left, right })));
}

function spansOf(
  places: readonly { readonly place: number; readonly isFrozen: boolean }[],
): readonly (readonly [number, number])[] {
  return [false, true].flatMap((isFrozen) => {
    const own = places.filter((each) => each.isFrozen === isFrozen).map(({ place }) => place);
    const [first] = own;
    return first === undefined ? [] : [[first, own.at(-1) ?? first] as const];
  });
}

function frozenPlaces(
  axis: Axes["rows"],
  count: number,
  from: number,
): readonly { readonly place: number; readonly start: number; readonly size: number }[] {
  const places: { readonly place: number; readonly start: number; readonly size: number }[] = [];
  let start = from;
  for (let index = 0; index < axis.count && axis.placeAt(index) < count; index += 1) {
    const size = axis.sizeOf(index);
    places.push({ place: axis.placeAt(index), start, size });
    start += size;
  }
  return places;
}
