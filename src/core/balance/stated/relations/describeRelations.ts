import type { AuditRelation } from "../../auditRelation";
import { coefficientVariable } from "../../joint/jointSystem";
import type { ReconciledEquations } from "../../joint/reconcileEquations";
import type { BoundRelation } from "./boundRelation";

/** Relations as results show them; null: the layers had to be reconciled without them. */
export function describeRelations(
  bound: readonly BoundRelation[],
  reconciled: ReconciledEquations | null,
): readonly AuditRelation[] {
  const variables = new Map((reconciled?.variables ?? []).map((each) => [each.id, each]));
  const impossible = new Set(reconciled?.impossibleCorrelations ?? []);
  return bound.map(({ id, stated, others, substances, coefficient, correlations }): AuditRelation => {
    const { kind, flow, origin } = stated;
    const isImpossible = correlations.some(({ between }) => between.some((name) => impossible.has(name)));
    const common = { id, kind, flow: flow.text, others, substances, coefficient, stated: stated.coefficient, origin };
    const isUsed = reconciled !== null && !isImpossible;
    if (kind === "closure" && isUsed) return { ...common, value: 1, sigma: 0, z: null, class: null, isUsed };
    const found = variables.get(coefficientVariable(id));
    const { value = null, sigma = null, z = null } = found ?? {};
    return { ...common, value, sigma, z, class: found?.class ?? null, isUsed };
  });
}
