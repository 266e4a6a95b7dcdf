import type { Snapshot, UndoableWorkbook } from "../port";
import { applyPlan } from "./applyPlan";

/** A workbook that lives in memory: the reference the other adapters are compared with. */
export function memoryWorkbook(snapshot: Snapshot): UndoableWorkbook {
  let current = snapshot;
  const earlier: Snapshot[] = [];
  return {
    read: () => Promise.resolve(current),
    apply: async (plan) => {
      const after = applyPlan(current, plan);
      earlier.push(current);
      current = after;
    },
    undo: async () => {
      current = earlier.pop() ?? current;
    },
    canUndo: () => Promise.resolve(earlier.length > 0),
  };
}
