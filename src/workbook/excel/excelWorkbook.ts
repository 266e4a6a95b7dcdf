import type { Plan, Snapshot, Workbook } from "../port";
import { applyInExcel } from "./applyInExcel";
import type { ExcelSession } from "./excelSession";
import { readFromExcel } from "./readFromExcel";

/** The open workbook through Office.js: one batch to read, one to apply. Minimum ExcelApi 1.7. */
export function excelWorkbook(session: ExcelSession): Workbook {
  return {
    read: (): Promise<Snapshot> => session.run((context) => readFromExcel(context, session)),
    apply: (plan: Plan): Promise<void> => session.run((context) => applyInExcel(context, session, plan)),
  };
}
