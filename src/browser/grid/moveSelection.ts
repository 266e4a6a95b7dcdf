import type { Area } from "../../workbook/port";
import type { Axes } from "./axes";
import type { Axis } from "./axis";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
}

export interface Surroundings {
  readonly axes: Axes;
  /** The selected cell, or the merged area it stands for. */
  readonly area: Area;
  /** Rows that fit into the view. */
  readonly pageRows: number;
}

type Move = (from: Place, around: Surroundings) => Place;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ column }, { axes, area }) => ({ row: before(axes.rows, area.top), column }),
  ArrowDown: ({ column }, { axes, area }) => ({ row: after(axes.rows, area.bottom), column }),
  ArrowLeft: ({ row }, { axes, area }) => ({ row, column: before(axes.columns, area.left) }),
  ArrowRight: ({ row }, { axes, area }) => ({ row, column: after(axes.columns, area.right) }),
  PageUp: ({ column }, { axes, area, pageRows }) => ({ row: stepped(axes.rows, area.top, -pageRows), column }),
  PageDown: ({ column }, { axes, area, pageRows }) => ({ row: stepped(axes.rows, area.bottom, pageRows), column }),
  Home: ({ row }, { axes }) => ({ row, column: firstOf(axes.columns) }),
  End: ({ row }, { axes }) => ({ row, column: lastUsed(axes.columns, axes.lastColumn) }),
};

/** With Ctrl: to the edge. */
const farMoves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ column }, { axes }) => ({ row: firstOf(axes.rows), column }),
  ArrowDown: ({ row, column }, { axes }) => ({ row: farthest(axes.rows, axes.lastRow, row), column }),
  ArrowLeft: ({ row }, { axes }) => ({ row, column: firstOf(axes.columns) }),
  ArrowRight: ({ row, column }, { axes }) => ({ row, column: farthest(axes.columns, axes.lastColumn, column) }),
  Home: (_, { axes }) => ({ row: firstOf(axes.rows), column: firstOf(axes.columns) }),
  End: (_, { axes }) => ({
    row: lastUsed(axes.rows, axes.lastRow),
    column: lastUsed(axes.columns, axes.lastColumn),
  }),
};

/** Where a key leads, over hidden rows and columns and past merged areas; undefined for a key that moves nothing. */
export function moveSelection(from: Place, { key, ctrlKey }: KeyStroke, around: Surroundings): Place | undefined {
  return (ctrlKey ? farMoves : moves)[key]?.(from, around);
}

function before(axis: Axis, place: number): number {
  return stepped(axis, place, -1);
}

function after(axis: Axis, place: number): number {
  return axis.isHidden(place) ? axis.placeAt(axis.indexOf(place)) : stepped(axis, place, 1);
}

function stepped(axis: Axis, place: number, by: number): number {
  return axis.placeAt(Math.max(0, Math.min(axis.count - 1, axis.indexOf(place) + by)));
}

function firstOf(axis: Axis): number {
  return axis.placeAt(0);
}

/** The last place that holds something, as far as it is shown. */
function lastUsed(axis: Axis, last: number): number {
  const place = axis.placeAt(axis.indexOf(last));
  return place <= last ? place : stepped(axis, last, -1);
}

/** From beyond the figures the way leads to the end of the grid. */
function farthest(axis: Axis, last: number, from: number): number {
  const used = lastUsed(axis, last);
  return used > from ? used : axis.placeAt(axis.count - 1);
}
