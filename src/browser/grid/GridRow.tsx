import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { Area, CellStyle } from "../../workbook/port";
import type { GridCell } from "../room/room";
import type { Axes } from "./axes";
import { CellView } from "./CellView";
import { CELL_PADDING, useGridStyles } from "./gridStyles";
import type { Place } from "./moveSelection";
import type { SheetCells } from "./sheetCells";

const PLAIN: CellStyle = {};

/** A column as it lies on the screen. */
export interface ShownColumn {
  readonly column: number;
  /** Pixels from the left edge of the sheet, heading included. */
  readonly left: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

export interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly columns: readonly ShownColumn[];
  readonly axes: Axes;
  readonly cells: SheetCells;
  /** So that the row is drawn anew when cells have arrived. */
  readonly version: number;
  readonly frozen: "no" | "yes" | "last";
  /** Scrolled sideways: a text of a frozen column must not run over what has moved beneath it. */
  readonly isScrolled: boolean;
  readonly chosen: Place | undefined;
  readonly pointedAt: number;
  readonly isDark: boolean;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const styles = useGridStyles();
  const { row, top, height, width, frozen, columns, chosen } = props;
  const className = mergeClasses(
    frozen === "no" ? styles.row : styles.frozenRow,
    frozen === "last" && styles.lastFrozenRow,
  );
  return (
    <div role="row" aria-rowindex={row + 2} className={className} style={{ top, height, width }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.rowHeading, chosen && styles.chosenHeading)}
        style={{ height }}
      >
        {row + 1}
      </div>
      {columns.map((shown) => (
        <RowCell key={shown.column} shown={shown} line={props} />
      ))}
    </div>
  );
});

function RowCell({ shown, line }: { readonly shown: ShownColumn; readonly line: GridRowProps }) {
  const { row, cells } = line;
  const { column } = shown;
  const merge = cells.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const cell = cells.cellAt(row, column);
  const look = cells.lookOf(row, column) ?? PLAIN;
  const isChosen = line.chosen?.column === column;
  return (
    <CellView
      row={row}
      column={column}
      cell={cell}
      look={look}
      left={shown.left}
      {...sizeOf(line, shown, merge)}
      room={merge || look.fill !== undefined ? undefined : roomOf(line, shown, cell)}
      span={merge && { rows: merge.bottom - merge.top + 1, columns: merge.right - merge.left + 1 }}
      isFrozen={shown.isFrozen}
      isChosen={isChosen}
      pointedAt={isChosen ? line.pointedAt : 0}
      isDark={line.isDark}
    />
  );
}

function sizeOf({ axes, height }: GridRowProps, { width }: ShownColumn, merge: Area | undefined) {
  if (!merge) return { width, height };
  return {
    width: axes.columns.sizeBetween(merge.left, merge.right),
    height: axes.rows.sizeBetween(merge.top, merge.bottom),
  };
}

/** Pixels that a text may take which runs over blank neighbours; undefined when it stays in its cell. */
function roomOf({ axes, isScrolled }: GridRowProps, { column, isFrozen }: ShownColumn, cell: GridCell | undefined) {
  const runsTo = cell?.runsTo ?? column;
  const end = isFrozen && isScrolled ? Math.min(runsTo, axes.frozenColumns - 1) : runsTo;
  return end > column ? axes.columns.sizeBetween(column, end) - CELL_PADDING : undefined;
}
