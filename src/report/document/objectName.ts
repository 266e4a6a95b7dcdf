import type { Project } from "../../core/audit/project";
import { periodText } from "./gradedGroup";

/** The name of an enterprise; of the audited object where a table does not say whose it is. */
export function objectName(object: string, { fields }: Project): string {
  return object === "" ? (fields.auditObject?.text ?? fields.client?.text ?? "审核对象") : object;
}

/** `（2024年）`; nothing where no period is stated. */
export function periodMark(period: string): string {
  return period === "" ? "" : `（${periodText(period)}）`;
}
