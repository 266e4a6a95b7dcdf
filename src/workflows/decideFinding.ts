import type { Plan, Snapshot, Workbook } from "../workbook/port";
import { decisionCell } from "../workbook/results/decisionCell";

/**
 * 采纳情况 of one finding, into its line of 校核结果, wherever that stands now: one read, one apply.
 *
 * @returns what stood in the workbook before and what was written; undefined, and nothing written, when no line has one
 *   of the keys
 */
export async function decideFinding(
  workbook: Workbook,
  keys: (snapshot: Snapshot) => readonly string[],
  decision: string,
): Promise<{ readonly snapshot: Snapshot; readonly plan: Plan } | undefined> {
  const snapshot = await workbook.read();
  const place = decisionCell(snapshot, keys(snapshot));
  if (!place) return undefined;
  const { sheet, row, column } = place;
  const cells = [[decision === "" ? null : decision]];
  const plan: Plan = [{ kind: "writeBlock", sheet, top: row, left: column, cells }];
  await workbook.apply(plan);
  return { snapshot, plan };
}
