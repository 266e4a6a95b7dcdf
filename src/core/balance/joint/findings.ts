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
  | (AtBalance & { readonly code: "balance.relationFlowUnknown"; readonly relation: string; readonly flow: string });
