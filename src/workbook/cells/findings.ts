import type { FindingBase } from "../../core/outcome/outcome";
import type { MissingReason } from "../../core/quantity/quantity";

interface ReadFindingBase extends FindingBase {
  /** The cell as a person sees it. */
  readonly text: string;
}

/** A reading that needed a decision; the reading goes on with it. */
interface Decided extends ReadFindingBase {
  readonly severity: "info";
}

/** What only a person can decide. */
interface Undecided extends ReadFindingBase {
  readonly severity: "warning";
}

export type ReadFinding =
  // A number stored as text, in any spelling: full width, thousand separators, powers of ten, percent.
  | (Decided & { readonly code: "read.textNumber"; readonly value: number })
  // The value carries its own unit; `to` is the unit of the reading.
  | (Decided & { readonly code: "read.unitInValue"; readonly unit: string; readonly to: string })
  // 0.804 shown as 80.4% where no unit is stated: read as percent.
  | (Decided & { readonly code: "read.percentFormat"; readonly value: number })
  // 0.804 without percent format under the unit %: read as 0.804 %.
  | (Decided & { readonly code: "read.fractionUnderPercent"; readonly value: number })
  | (Decided & { readonly code: "read.censored"; readonly limit: number })
  // 0.05L in a concentration column means below the detection limit 0.05.
  | (Decided & { readonly code: "read.belowDetection"; readonly limit: number })
  | (Decided & { readonly code: "read.range"; readonly low: number; readonly high: number })
  | (Decided & { readonly code: "read.approximate"; readonly value: number })
  | (Decided & { readonly code: "read.placeholder"; readonly reason: MissingReason })
  // −999: missing, by the convention of emission uploads.
  | (Decided & { readonly code: "read.missingCode" })
  | (Decided & { readonly code: "read.serialAsDate"; readonly day: string })
  | (Undecided & { readonly code: "read.errorValue" })
  // A formula saved without its value; opening and saving once in Excel or WPS computes it.
  | (ReadFindingBase & { readonly code: "read.notCalculated"; readonly severity: "error" })
  // `1-6` (`typed`) that the spreadsheet program turned into a date.
  | (Undecided & { readonly code: "read.dateInsteadOfNumber"; readonly typed: string })
  | (Undecided & { readonly code: "read.textInsteadOfNumber" })
  // 001: a code, not an amount.
  | (Undecided & { readonly code: "read.codeInsteadOfNumber" })
  | (Undecided & { readonly code: "read.unknownUnit"; readonly unit: string })
  | (Undecided & { readonly code: "read.unitMismatch"; readonly unit: string; readonly expected: string })
  // 1.25×103, where the superscript may have been lost: read as 1.25×10³.
  | (Undecided & { readonly code: "read.powerMarkLost"; readonly value: number })
  // 3万 under 万元: read as 30000 元.
  | (Undecided & { readonly code: "read.multipleTwice"; readonly value: number; readonly unit: string })
  // The number format divides by a thousand or more: shown and stored figure differ; the stored one is read.
  | (Undecided & { readonly code: "read.scaledFormat"; readonly value: number })
  // 2023.10 typed as a number is 2023.1: January or October.
  | (Undecided & { readonly code: "read.ambiguousMonth" })
  | (Undecided & { readonly code: "read.noSuchDay" });
