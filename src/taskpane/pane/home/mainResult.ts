import type { AuditView } from "../../desk/views";

type ResultSheet = AuditView["resultSheets"][number];

/** Where 结果 leads: the grades; before there are any, the findings. */
export function mainResult(sheets: readonly ResultSheet[]): ResultSheet | undefined {
  return sheets[0];
}
