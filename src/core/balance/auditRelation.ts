import type { RelationKind } from "../audit/statedBalance";
import type { Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";
import type { FlowClass } from "./classify";
import type { Amount } from "./network";

/** What binds flows of a balance besides its units, as stated and as reconciled. */
export interface AuditRelation {
  /** As findings and suspects name it: `F4/F3`, `F4/(F1+F2) Cu`, `Σ F1`, `ρ F1, F2`. */
  readonly id: string;
  readonly kind: RelationKind;
  /** The flow that is given, and what it is given by. */
  readonly flow: string;
  readonly others: readonly string[];
  /** None: the goods themselves. */
  readonly substances: readonly string[];
  /** Coefficient, ρ, or sum of the contents. */
  readonly coefficient: Amount;
  /** The cell of the coefficient. */
  readonly stated: Quantity;
  /** Coefficient after reconciliation with one σ; null where nothing is said of it. ρ is no unknown. */
  readonly value: number | null;
  readonly sigma: number | null;
  readonly z: number | null;
  /** Null for ρ. */
  readonly class: FlowClass | null;
  /** False where the balance had to be reconciled without relations; a finding gives the reason. */
  readonly isUsed: boolean;
  readonly origin: Origin;
}
