import { parseArea } from "../address";
import type { DefinedName, SheetSnapshot, Snapshot } from "../port";

/** The sheets that we write. */
export const RESULT_SHEETS = ["grades", "details", "sector", "balances", "water", "energy", "findings"] as const;
export type ResultSheet = (typeof RESULT_SHEETS)[number];

const PREFIX = "QS_result_";

/** The workbook name that stays with a result sheet when it is renamed or moved. */
export function resultName(kind: ResultSheet): string {
  return PREFIX + kind;
}

/**
 * The sheets that hold a range named `QS_result_…`: what an earlier run wrote, under whatever title they have now.
 * A copy that somebody made of such a sheet carries the name as a local one and counts as well: it is no input.
 *
 * @example ownResultSheets(snapshot) // Set { "评价结果", "校核结果" }
 */
export function ownResultSheets(snapshot: Snapshot): ReadonlySet<string> {
  const sheets = snapshot.names
    .filter(({ name }) => name.toLowerCase().startsWith(PREFIX.toLowerCase()))
    .map((name) => namedSheet(snapshot, name)?.name);
  return new Set(sheets.filter((title) => title !== undefined));
}

/** The sheet that holds our result of a kind; undefined when there is none or its range was deleted. */
export function ownSheet(snapshot: Snapshot | undefined, kind: ResultSheet): SheetSnapshot | undefined {
  const wanted = resultName(kind).toLowerCase();
  const name = snapshot?.names.find((each) => each.sheet === undefined && each.name.toLowerCase() === wanted);
  return snapshot && name && namedSheet(snapshot, name);
}

/** `'a''b'!$A$1:$C$9` → the sheet `a'b`. */
function namedSheet(snapshot: Snapshot, { refersTo }: DefinedName): SheetSnapshot | undefined {
  const mark = refersTo.lastIndexOf("!");
  if (mark < 1 || !parseArea(refersTo.slice(mark + 1))) return undefined;
  const written = refersTo.slice(0, mark);
  const title = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return snapshot.sheets.find(({ name }) => name.toLowerCase() === title.toLowerCase());
}
