import type { SheetFrame } from "../room/room";
import { Axis } from "./axis";

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Last row and column that hold something. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Places that stay in view; 0 when they would fill it. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Taller or wider frozen parts would leave no room to scroll. */
const MOST_FROZEN_PIXELS = 320;
/** An empty-looking row of a form is still a row. */
const LEAST_SIZE = 4;

export function axesOf(frame: SheetFrame): Axes {
  const heights = new Map(frame.rowHeights);
  const rows = new Axis({
    count: frame.rowCount,
    hidden: frame.hiddenRows,
    defaultSize: frame.defaultHeight,
    sizeAt: (row) => atLeast(heights.get(row)),
  });
  const columns = new Axis({
    count: frame.columnCount,
    hidden: frame.hiddenColumns,
    defaultSize: frame.defaultWidth,
    sizeAt: (column) => atLeast(frame.columnWidths.find(({ from, to }) => from <= column && column <= to)?.size),
  });
  return {
    rows,
    columns,
    lastRow: Math.max(0, frame.usedRows - 1),
    lastColumn: Math.max(0, frame.usedColumns - 1),
    frozenRows: frozen(rows, frame.frozenRows),
    frozenColumns: frozen(columns, frame.frozenColumns),
  };
}

function frozen(axis: Axis, places: number): number {
  if (places <= 0 || axis.count === 0) return 0;
  return axis.sizeBetween(0, places - 1) > MOST_FROZEN_PIXELS ? 0 : places;
}

function atLeast(size: number | undefined): number | undefined {
  return size === undefined ? undefined : Math.max(LEAST_SIZE, size);
}
