import type { Snapshot, Workbook } from "../port";
import { applyPlan } from "./applyPlan";

/** A workbook that lives in memory: the reference the other adapters are compared with. */
export function memoryWorkbook(snapshot: Snapshot): Workbook {
  let current = snapshot;
  return {
    read: () => Promise.resolve(current),
    apply: async (plan) => {
      current = applyPlan(current, plan);
    },
  };
}
