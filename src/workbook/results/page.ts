import type { Area, Command } from "../port";
import { NOTE, TITLE } from "./looks";

/** Title in the first row, notes in the rows below it. */
export function titleCommands(sheet: string, title: string, notes: readonly string[]): readonly Command[] {
  return [
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [[title], ...notes.map((note) => [note])] },
    { kind: "style", sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, style: TITLE },
    { kind: "style", sheet, area: { top: 1, left: 0, bottom: Math.max(1, notes.length), right: 0 }, style: NOTE },
  ];
}

export interface PageOptions {
  readonly titleRows: number;
  readonly frozenColumns: number;
  readonly printArea?: Area;
  readonly rowBreaks?: readonly number[];
}

/** Headings stay in sight and are repeated on every printed page; landscape, as wide as the paper. */
export function pageCommands(
  sheet: string,
  { titleRows, frozenColumns, printArea, rowBreaks = [] }: PageOptions,
): readonly Command[] {
  return [
    { kind: "freezePanes", sheet, rows: titleRows, columns: frozenColumns },
    {
      kind: "pageLayout",
      sheet,
      orientation: "landscape",
      fitToWidth: true,
      titleRows,
      ...(printArea ? { printArea } : {}),
      ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    },
  ];
}
