import type { AuditBalance } from "../../auditBalance";
import type { JointBalance } from "../../joint/jointBalance";
import type { Network } from "../../network";
import type { BoundRelation } from "./boundRelation";
import type { RelationFinding } from "./findings";

export interface ReconciledRelations {
  readonly bound: readonly BoundRelation[];
  readonly joint: JointBalance;
  readonly balances: readonly AuditBalance[];
}

/** Coefficients are accused one by one up to here; the table shows all. */
const MOST_SUSPECTS = 5;

/** Why relations could not be used, and which stated coefficients contradict the readings. */
export function relationFindings(
  { name: balance }: Network,
  { bound, joint, balances }: ReconciledRelations,
): readonly RelationFinding[] {
  const { method, status } = joint;
  if (bound.length === 0) return [];
  if (method === "layers" && status !== "converged") {
    const relations = bound.map(({ id }) => id);
    const origins = bound.map(({ stated }) => stated.origin);
    return [{ code: "balanceRelation.notUsed", severity: "warning", balance, relations, reason: status, origins }];
  }
  return balances.flatMap((each) => suspectCoefficients(balance, each));
}

function suspectCoefficients(balance: string, { suspects, relations = [] }: AuditBalance): readonly RelationFinding[] {
  const cells = new Map(relations.map(({ id, stated }) => [id, stated.origin]));
  const significant = suspects.filter(({ isSignificant }) => isSignificant);
  const found = significant.flatMap(({ coefficients = [], z, limit }) =>
    coefficients.map(({ relation, bias }): RelationFinding => {
      const origins = [cells.get(relation) ?? ""];
      const figures = { relation, bias, z, limit, origins };
      return { ...figures, code: "balanceRelation.coefficientSuspect", severity: "warning", balance };
    }),
  );
  return found.slice(0, MOST_SUSPECTS);
}
