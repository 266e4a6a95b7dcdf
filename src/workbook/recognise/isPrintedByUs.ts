import { parseArea } from "../address";
import type { Area, Snapshot } from "../port";
import type { RecognisedTable } from "./table";

/** Whether the workbook's name `QS_input_…` of this kind covers part of the table. */
export function isPrintedByUs({ names }: Pick<Snapshot, "names">, table: RecognisedTable): boolean {
  const own = names.find(({ name }) => name === `QS_input_${table.kind}`);
  const mark = own?.refersTo.lastIndexOf("!") ?? -1;
  if (!own || mark < 0) return false;
  const sheet = own.refersTo.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const area = parseArea(own.refersTo.slice(mark + 1));
  return sheet === table.sheet && area !== undefined && touches(area, table.area);
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
