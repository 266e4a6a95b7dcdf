import type { AuditBalance } from "../../core/balance/auditBalance";
import type { BalanceVerdict } from "./views";

/**
 * One word for a balance. Readings that contradict each other come first, then a deviation above the limit anywhere. It
 * is closed only when the whole is; without anything that crosses its boundary, when every unit is.
 */
export function balanceVerdict({ status, closures }: AuditBalance): BalanceVerdict {
  if (status === "inconsistent") return "contradictory";
  if (closures.some((closure) => closure.status === "notClosed")) return "notClosed";
  const whole = closures.filter(({ node }) => node === null);
  const deciding = whole.length > 0 ? whole : closures;
  const isClosed = deciding.length > 0 && deciding.every((closure) => closure.status === "closed");
  return isClosed ? "closed" : "notCheckable";
}
