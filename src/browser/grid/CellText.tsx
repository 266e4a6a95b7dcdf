import { mergeClasses } from "@fluentui/react-components";
import type { CellStyle } from "../../workbook/port";
import type { GridCell } from "../room/room";
import { useGridStyles } from "./gridStyles";

export interface CellTextProps {
  readonly cell: GridCell;
  readonly look: CellStyle;
  /** Pixels for a text that runs over blank neighbours. */
  readonly room: number | undefined;
}

/** What stands in a cell; a line break shows only where the cell wraps, as in every spreadsheet program. */
export function CellText({ cell, look, room }: CellTextProps) {
  const styles = useGridStyles();
  const className = mergeClasses(
    room === undefined ? styles.text : styles.runningText,
    look.wrap && styles.wrapped,
    styles[look.align ?? usualAlign(cell.kind)],
    look.bold && styles.bold,
    look.italic && styles.italic,
  );
  return (
    <span className={className} style={room === undefined ? undefined : { maxWidth: room }}>
      {look.wrap ? cell.text : cell.text.replace(/\s*\n\s*/g, " ")}
    </span>
  );
}

/** As every spreadsheet program: text left, numbers right, TRUE and errors in the middle. */
function usualAlign(kind: GridCell["kind"]): "left" | "right" | "center" {
  if (kind === "number") return "right";
  return kind === "flag" || kind === "error" ? "center" : "left";
}
