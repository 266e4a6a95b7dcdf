import { mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import { memo } from "react";
import type { CellStyle } from "../../workbook/port";
import type { GridCell } from "../room/room";
import { cellColors } from "./cellColors";
import { CellText } from "./CellText";
import { useGridStyles } from "./gridStyles";

export interface CellViewProps {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell | undefined;
  readonly look: CellStyle;
  /** Pixels, from the left edge of the row; those of the merged area when there is one. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Pixels that a text may take which runs over blank neighbours; undefined when it stays in its cell. */
  readonly room: number | undefined;
  readonly span: { readonly rows: number; readonly columns: number } | undefined;
  readonly isFrozen: boolean;
  readonly isChosen: boolean;
  /** Counts up each time a finding leads here, so that the light-up begins anew; 0: none. */
  readonly pointedAt: number;
  readonly isDark: boolean;
}

/** Points to pixels, drawn a little smaller than on paper: 11 points are 13 pixels. */
const PIXELS_PER_POINT = 13 / 11;

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export const CellView = memo(function CellView(props: CellViewProps) {
  const { cell, look, isChosen, span, row, column } = props;
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={isChosen}
      {...(span ? { "aria-rowspan": span.rows, "aria-colspan": span.columns } : {})}
      data-row={row}
      data-column={column}
      className={useCellClass(props)}
      style={boxOf(props)}
      key={props.pointedAt}
    >
      {cell && cell.text !== "" && <CellText cell={cell} look={look} room={props.room} />}
    </div>
  );
});

function useCellClass({ look, span, room, isFrozen, isChosen, pointedAt }: CellViewProps): string {
  const styles = useGridStyles();
  const isRunning = room !== undefined;
  return mergeClasses(
    styles.cell,
    isFrozen && styles.frozenCell,
    look.border && styles.framed,
    look.verticalAlign && styles[look.verticalAlign],
    isRunning && styles.running,
    span && styles.merged,
    isChosen && styles.chosen,
    // Above its frozen neighbours, which would cover the text.
    isFrozen && isRunning && styles.runningFrozen,
    pointedAt > 0 && styles.pointedAt,
  );
}

function boxOf({ left, width, height, look, isDark }: CellViewProps): CSSProperties {
  const size = look.fontSize === undefined ? {} : { fontSize: look.fontSize * PIXELS_PER_POINT, lineHeight: 1.35 };
  return { left, width, height, ...cellColors(look, isDark), ...size };
}
