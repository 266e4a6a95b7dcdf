import type { FindingBase } from "../../outcome/outcome";
import type { DefaultUncertainty } from "./defaultUncertainty";

interface OfBalance extends FindingBase {
  readonly balance: string;
}

interface OfFlow extends OfBalance {
  readonly flow: string;
  readonly name: string;
  /** The cell as a person sees it. */
  readonly written: string;
}

/** Of the flow's amount, or of its content of a substance. */
interface OfUncertainty extends OfFlow {
  readonly substance?: string;
}

/** Where a printed figure stands: a unit, or null for the whole. */
interface Printed extends OfBalance {
  readonly node: string | null;
  readonly written: string;
  readonly unit: string;
}

/** One default that is in force in a balance. */
export interface DefaultInForce extends Pick<DefaultUncertainty, "name" | "percent" | "kind" | "source" | "verified"> {
  readonly flows: number;
}

export type StatedFinding =
  /** Rows in a unit that cannot stand in this balance; not measured there. */
  | (OfBalance & {
      readonly code: "statedBalance.otherUnit";
      readonly unit: string;
      readonly balanceUnit: string;
      readonly flows: readonly string[];
    })
  /** Rows without a unit beside rows with one. */
  | (OfBalance & { readonly code: "statedBalance.unitMissing"; readonly flows: readonly string[] })
  /** Standard coal or 等价值 in an energy balance. */
  | (OfBalance & { readonly code: "statedBalance.equivalentEnergy"; readonly flows: readonly string[] })
  /** t of water taken as m3. */
  | (OfBalance & { readonly code: "statedBalance.tonnesOfWater"; readonly flows: readonly string[] })
  /** Negative or no figure: the default of the data source is used. */
  | (OfUncertainty & { readonly code: "statedBalance.uncertaintyNotUsable"; readonly inForcePercent: number })
  | (OfUncertainty & { readonly code: "statedBalance.uncertaintyZero" })
  /** Far too large or too small for a reading; used as it stands. */
  | (OfUncertainty & { readonly code: "statedBalance.uncertaintyDoubtful"; readonly percent: number })
  | (OfBalance & {
      readonly code: "statedBalance.defaultUncertainty";
      /** Of contents, else of amounts. */
      readonly isOfContents?: true;
      readonly defaults: readonly DefaultInForce[];
    })
  | (OfBalance & { readonly code: "statedBalance.dataSourceUnknown"; readonly texts: readonly string[] })
  /** A range or `<5`: its middle, with the width as uncertainty. */
  | (OfFlow & { readonly code: "statedBalance.intervalTaken"; readonly value: number; readonly unit: string })
  /** 约: as uncertain as an estimate. */
  | (OfFlow & { readonly code: "statedBalance.approximateTaken"; readonly percent: number })
  /** `>5` says nothing about how much: not measured. */
  | (OfFlow & { readonly code: "statedBalance.boundOnly" })
  | (OfFlow & { readonly code: "statedBalance.contentNotUsable"; readonly substance: string })
  | (OfFlow & { readonly code: "statedBalance.contentAboveWhole"; readonly substance: string })
  | (OfBalance & { readonly code: "statedBalance.notConserved"; readonly substances: readonly string[] })
  | (OfBalance & { readonly code: "statedBalance.loneMoisture" })
  | PrintedClosureFinding
  | (OfBalance & {
      readonly code: "statedBalance.dailyYearly";
      readonly severity: "warning";
      readonly rule: 13;
      readonly node: string;
      readonly name: string;
      readonly daily: string;
      readonly days: number;
      readonly computed: number;
      readonly yearly: string;
      readonly unit: string;
    })
  /** Rule 13: no days are stated, but daily and yearly amounts imply some. */
  | (OfBalance & {
      readonly code: "statedBalance.daysImplied";
      readonly rule: 13;
      /** What most flows imply; null when they do not agree. */
      readonly days: number | null;
      readonly fewest: number;
      readonly most: number;
      /** So many of the flows with both amounts allow these days. */
      readonly flows: number;
      readonly of: number;
    });

export type PrintedClosureFinding =
  /** Rule 1 (water: 10): a printed total is not the sum of its flows. */
  | (Printed & {
      readonly code: "statedBalance.printedSum";
      readonly of: "input" | "output";
      /** The total of one column only. */
      readonly column?: string;
      readonly computed: number;
    })
  /** Rule 1 (water: 10): a printed difference is not input less output. */
  | (Printed & {
      readonly code: "statedBalance.printedDifference";
      readonly input: number;
      readonly output: number;
      readonly computed: number;
    })
  /** Rule 1 (water: 10): a printed rate is not the difference by the input. */
  | (Printed & {
      readonly code: "statedBalance.printedRate";
      readonly input: number;
      readonly output: number;
      readonly difference: number;
      readonly computed: number;
    });
