import type { Snapshot } from "../port";
import { findingHeadings, textOfCell } from "./consultantWords";
import { ownSheet } from "./ownResultSheets";

export interface DecisionCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where 采纳情况 of the finding stands that has one of these keys, the first one first; undefined when none is listed. */
export function decisionCell(snapshot: Snapshot, keys: readonly string[]): DecisionCell | undefined {
  const sheet = ownSheet(snapshot, "findings");
  const headings = sheet && findingHeadings(sheet);
  const keyColumn = headings?.columns.get("key");
  const column = headings?.columns.get("decision");
  if (!sheet || !headings || keyColumn === undefined || column === undefined) return undefined;
  const written = sheet.cells.map((cells) => textOfCell(cells?.[keyColumn]));
  for (const key of keys) {
    const row = written.indexOf(key, headings.row + 1);
    if (row >= 0) return { sheet: sheet.name, row, column };
  }
  return undefined;
}
