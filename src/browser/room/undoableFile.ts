import type { Plan, Snapshot, UndoableWorkbook, Workbook } from "../../workbook/port";

/** A workbook file in memory: what was applied can be taken out as bytes. */
export interface PlainFile extends Workbook {
  bytes(): Uint8Array;
}

export interface UndoableFile extends UndoableWorkbook, PlainFile {
  /** Changes with every write and undo; 0 for the bytes opened. */
  revision(): number;
}

/** Bytes of earlier states that may be kept; older ones are forgotten first. */
const MOST_KEPT_BYTES = 256 * 1024 ** 2;

/**
 * A file whose writes can be taken back: the bytes before each write are kept. What was read is remembered until the
 * next write, since the desk and the grid read the same state again and again.
 *
 * @param reopen a file from the bytes of an earlier state
 */
export function undoableFile(file: PlainFile, reopen: (bytes: Uint8Array) => PlainFile): UndoableFile {
  const earlier: { readonly bytes: Uint8Array; readonly revision: number }[] = [];
  let current = file;
  let revision = 0;
  let lastRevision = 0;
  let snapshot: Promise<Snapshot> | undefined;

  const apply = async (plan: Plan): Promise<void> => {
    const before = { bytes: current.bytes(), revision };
    await current.apply(plan);
    earlier.push(before);
    forgetOldest(earlier);
    revision = lastRevision += 1;
    snapshot = undefined;
  };

  const undo = async (): Promise<void> => {
    const before = earlier.at(-1);
    if (!before) return;
    current = reopen(before.bytes);
    earlier.pop();
    revision = before.revision;
    snapshot = undefined;
  };

  return {
    read: () => (snapshot ??= current.read()),
    apply,
    undo,
    canUndo: async () => earlier.length > 0,
    bytes: () => current.bytes(),
    revision: () => revision,
  };
}

function forgetOldest(earlier: { readonly bytes: Uint8Array }[]): void {
  let kept = earlier.reduce((sum, { bytes }) => sum + bytes.length, 0);
  while (kept > MOST_KEPT_BYTES && earlier.length > 1) kept -= earlier.shift()?.bytes.length ?? 0;
}
