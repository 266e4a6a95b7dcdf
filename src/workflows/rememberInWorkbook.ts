import type { IndicatorSystem } from "../core/grading/system";
import type { Snapshot, Workbook } from "../workbook/port";
import { readProjectState, rememberState, type ProjectState } from "../workbook/projectState";
import { readAuditSnapshot, type AuditReading } from "./readAuditWorkbook";

/** A workbook as it was read, and what it remembered then. */
export interface Remembered {
  readonly snapshot: Snapshot;
  readonly state: ProjectState;
}

/**
 * Changes what the workbook remembers for us (corrections, the chosen system) and reads it in that light: one read, one
 * apply.
 *
 * @param change gives the new state; it may look at what stands in the workbook
 */
export async function rememberInWorkbook(
  workbook: Workbook,
  builtIn: readonly IndicatorSystem[],
  change: (before: Remembered) => ProjectState,
): Promise<AuditReading> {
  const snapshot = await workbook.read();
  const command = rememberState(change({ snapshot, state: readProjectState(snapshot.projectState).value }));
  await workbook.apply([command]);
  return readAuditSnapshot({ ...snapshot, projectState: command.text }, builtIn);
}
