import type { RelationKind } from "../../../audit/statedBalance";
import type { FindingBase } from "../../../outcome/outcome";
import type { EquationStatus } from "../../joint/reconcileEquations";

interface OfBalance extends FindingBase {
  readonly balance: string;
}

interface OfRelation extends OfBalance {
  /** `F4/F3`. */
  readonly relation: string;
}

export type RelationFinding =
  /** No balance of that enterprise, period and name. */
  | (OfBalance & { readonly code: "balanceRelation.balanceUnknown" })
  /** Several balances hold the flows that are named. */
  | (FindingBase & { readonly code: "balanceRelation.balanceUnclear"; readonly balances: readonly string[] })
  /** Flows that are not in the balance; `elsewhere` is another balance that holds them all, empty when none does. */
  | (OfBalance & {
      readonly code: "balanceRelation.flowUnknown";
      readonly flows: readonly string[];
      readonly elsewhere: string;
    })
  | (OfBalance & { readonly code: "balanceRelation.toItself"; readonly flow: string })
  | (OfBalance & {
      readonly code: "balanceRelation.incomplete";
      readonly flow: string;
      readonly missing: "others" | "coefficient" | "substances";
    })
  /** The first of them holds. */
  | (OfRelation & { readonly code: "balanceRelation.repeated" })
  /** No contents of these in the balance. */
  | (OfBalance & {
      readonly code: "balanceRelation.substanceUnknown";
      readonly flow: string;
      readonly substances: readonly string[];
    })
  | (OfRelation & { readonly code: "balanceRelation.coefficientUnreadable"; readonly written: string })
  | (OfRelation & {
      readonly code: "balanceRelation.coefficientOutOfRange";
      readonly kind: RelationKind;
      readonly value: number;
    })
  /** The coefficient is taken as exact. */
  | (OfRelation & { readonly code: "balanceRelation.uncertaintyUnusable"; readonly written: string })
  | (OfRelation & { readonly code: "balanceRelation.correlationWithoutReading"; readonly flows: readonly string[] })
  /** More leaves than enters. */
  | (OfBalance & {
      readonly code: "balanceRelation.coefficientsAboveOne";
      readonly relations: readonly string[];
      readonly sum: number;
    })
  /** Contents in a volume do not add to a whole. */
  | (OfRelation & { readonly code: "balanceRelation.notAWhole"; readonly unit: string })
  | (OfBalance & {
      readonly code: "balanceRelation.notUsed";
      readonly relations: readonly string[];
      readonly reason: Exclude<EquationStatus, "converged"> | "tooLarge";
    })
  | (OfRelation & {
      readonly code: "balanceRelation.coefficientSuspect";
      /** Stated less true coefficient. */
      readonly bias: number;
      readonly z: number;
      readonly limit: number;
    });
