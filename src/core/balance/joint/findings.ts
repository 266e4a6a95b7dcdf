import type { FindingBase } from "../../outcome/outcome";

interface AtBalance extends FindingBase {
  readonly balance: string;
}

/** What the joint reconciliation of goods and contents notices besides what every balance notices. */
export type JointFinding =
  | (AtBalance & { readonly code: "balance.jointTooLarge"; readonly variables: number; readonly limit: number })
  | (AtBalance & {
      readonly code: "balance.jointNotConverged";
      readonly steps: number;
      /** Largest gap of an equation, relative to the sum of its terms. */
      readonly gap: number;
    })
  | (AtBalance & { readonly code: "balance.equationsContradict"; readonly equations: readonly string[] })
  | (AtBalance & { readonly code: "balance.correlationNotPossible"; readonly readings: readonly string[] })
  | (AtBalance & {
      readonly code: "balance.contentNotUsable";
      readonly flow: string;
      readonly name: string;
      readonly substance: string;
      readonly share: number;
      readonly sigma: number;
    })
  | (AtBalance & { readonly code: "balance.relationFlowUnknown"; readonly relation: string; readonly flow: string })
  /** Reconciled where no content can be; in percent of mass, or in t per unit of volume. */
  | (AtBalance & {
      readonly code: "balance.contentOutOfRange";
      readonly flow: string;
      readonly name: string;
      readonly substance: string;
      readonly content: number;
      readonly unit: string;
      readonly isAbove: boolean;
      readonly isAnalysed: boolean;
    })
  /** What stands at its bound when nothing may be negative and no content above the pure substance, and J then. */
  | (AtBalance & {
      readonly code: "balance.keptInRange";
      readonly amounts: readonly string[];
      readonly contents: readonly { readonly flow: string; readonly substance: string; readonly isAbove: boolean }[];
      readonly objective: number;
      readonly degreesOfFreedom: number;
      /** χ²(1 − α); null without a degree of freedom. */
      readonly limit: number | null;
    })
  | (AtBalance & { readonly code: "balance.rangeNotReached" })
  | (AtBalance & {
      readonly code: "balance.eliminationStopped";
      /** Readings and groups of readings set aside so far. */
      readonly steps: number;
      readonly reason: "limit" | "notConverged";
      readonly objective: number;
      readonly limit: number;
    });
