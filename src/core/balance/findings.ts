import type { FindingBase } from "../outcome/outcome";

/** What a balance notices: rows that cannot be used, nodes that do not close, readings that contradict each other. */
export type BalanceFinding = NetworkFinding | ClosureFinding | ReconciliationFinding;

interface AtBalance extends FindingBase {
  readonly balance: string;
}

interface AtFlow extends AtBalance {
  readonly flow: string;
  readonly name: string;
}

export type NetworkFinding =
  | (AtBalance & { readonly code: "balance.noFlows" })
  | (AtBalance & { readonly code: "balance.nothingMeasured" })
  | (AtFlow & { readonly code: "balance.duplicateFlow" })
  | (AtFlow & { readonly code: "balance.flowToItself" })
  | (AtFlow & { readonly code: "balance.amountNotNumber" })
  | (AtFlow & { readonly code: "balance.amountNegative"; readonly value: number })
  | (AtFlow & { readonly code: "balance.uncertaintyNotPositive"; readonly sigma: number })
  | (AtFlow & {
      readonly code: "balance.amountBeyondRange";
      readonly value: number;
      readonly least: number;
      readonly most: number;
    })
  | (AtFlow & {
      readonly code: "balance.uncertaintyBeyondRange";
      readonly sigma: number;
      readonly least: number;
      readonly most: number;
    })
  | (AtBalance & {
      readonly code: "balance.uncertaintiesFarApart";
      readonly smallest: number;
      readonly largest: number;
      /** Where that is beyond the digits of the computer: no reading counted as better than this σ. */
      readonly inForce?: number;
    })
  | (AtBalance & { readonly code: "balance.nodeOneSided"; readonly node: string; readonly side: "inputs" | "outputs" })
  | (AtBalance & { readonly code: "balance.disconnectedParts"; readonly parts: readonly (readonly string[])[] });

interface Closing extends AtBalance {
  /** Node, or null for the whole. */
  readonly node: string | null;
}

export type ClosureFinding =
  | (Closing & {
      readonly code: "balance.notClosed";
      readonly input: number;
      readonly output: number;
      readonly difference: number;
      readonly deviationPercent: number | null;
      readonly limitPercent: number;
      readonly unit: string;
    })
  | (Closing & { readonly code: "balance.notCheckable"; readonly flows: readonly string[] });

export type ReconciliationFinding =
  | (AtBalance & {
      readonly code: "balance.exactFlowsContradict";
      readonly nodes: readonly string[];
      readonly gap: number;
    })
  | (AtBalance & { readonly code: "balance.nothingRedundant" })
  | (AtBalance & { readonly code: "balance.unobservable"; readonly flows: readonly string[] })
  | (AtBalance & { readonly code: "balance.barelyTestable"; readonly flows: readonly string[] })
  | (AtBalance & {
      readonly code: "balance.readingsContradict";
      readonly objective: number;
      readonly limit: number;
      readonly degreesOfFreedom: number;
    })
  | (AtBalance & {
      readonly code: "balance.meterSuspect";
      readonly flows: readonly string[];
      /** Nodes where a leak would explain the readings equally well. */
      readonly leaks: readonly string[];
      readonly z: number;
      readonly limit: number;
    })
  | (AtBalance & {
      readonly code: "balance.leakSuspect";
      readonly nodes: readonly string[];
      readonly loss: number;
      readonly z: number;
      readonly limit: number;
    })
  | (AtFlow & { readonly code: "balance.reconciledNegative"; readonly value: number })
  | (AtBalance & { readonly code: "balance.boundsNotMet"; readonly flows: readonly string[] });
