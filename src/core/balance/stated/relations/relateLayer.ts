import type { AuditBalance } from "../../auditBalance";
import type { NetworkBalance } from "../../balanceNetwork";
import { amountVariable, contentVariable } from "../../joint/jointSystem";
import type { ReconciledEquations } from "../../joint/reconcileEquations";
import { accuseCoefficients } from "./accuseCoefficients";
import type { BoundRelation } from "./boundRelation";
import { describeRelations } from "./describeRelations";

export interface Related {
  /** Null: the layers had to be reconciled without relations. */
  readonly reconciled: ReconciledEquations | null;
  readonly falseAlarm: number;
}

/**
 * What the relations add to a layer: themselves as reconciled, and their coefficients among its suspects.
 *
 * @param bound relations of the whole group
 * @param carried the substance that the layer is of, null for the layer that carries
 */
export function relateLayer(
  { suspects }: NetworkBalance,
  { bound, carried }: { readonly bound: readonly BoundRelation[]; readonly carried: string | null },
  { reconciled, falseAlarm }: Related,
): Pick<AuditBalance, "relations" | "suspects"> {
  const own = bound.filter(({ substance }) => substance === carried);
  if (own.length === 0) return { suspects };
  const relations = describeRelations(own, reconciled);
  if (!reconciled) return { suspects, relations };
  const readingOf = (flow: string): string =>
    carried === null ? amountVariable(flow) : contentVariable(flow, carried);
  return { suspects: accuseCoefficients({ suspects, bound: own, readingOf }, reconciled, falseAlarm), relations };
}
