import type { ExcelSession } from "./excelSession";

/** The Excel that runs this add-in. */
export function officeSession(): ExcelSession {
  return {
    run: (batch) => Excel.run(batch),
    isSetSupported: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    isReadOnly: () => Office.context.document.mode === Office.DocumentMode.ReadOnly,
  };
}
