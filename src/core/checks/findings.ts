import type { FindingBase } from "../outcome/outcome";

interface CheckBase extends FindingBase {
  readonly rule: number;
}

export type CheckFinding =
  /** 5: amount ÷ output does not give the printed unit consumption within the printed digits. */
  | (CheckBase & {
      readonly code: "check.unitConsumption";
      readonly name: string;
      readonly year: number;
      readonly printed: string;
      readonly low: number;
      readonly high: number;
      /** In the units in which their tables write them; empty where none is known. */
      readonly amount: number;
      readonly amountUnit: string;
      readonly output: number;
      readonly outputUnit: string;
      readonly unit: string;
    })
  /** 5: there is a printed unit consumption, but no output to divide by. */
  | (CheckBase & { readonly code: "check.noOutput"; readonly name: string; readonly years: readonly number[] })
  /** 22 */
  | (CheckBase & {
      readonly code: "check.creditCodeInvalid";
      readonly name: string;
      readonly creditCode: string;
      readonly reason: "length" | "character" | "digit";
      readonly expected?: string;
    })
  | (CheckBase & { readonly code: "check.duplicateEnterprise"; readonly name: string })
  | (CheckBase & {
      readonly code: "check.duplicateCreditCode";
      readonly creditCode: string;
      readonly names: readonly string[];
    })
  | (CheckBase & { readonly code: "check.unknownEnterprise"; readonly name: string; readonly similar?: string })
  /** 26: the level or index written in the workbook is not what the system's rule gives. */
  | (CheckBase & {
      readonly code: "check.printedIndex";
      readonly object: string;
      readonly level: string;
      readonly printed: string;
      readonly computed: number;
    })
  /** 28 when the written level is better than the rule allows, 26 otherwise. */
  | (CheckBase & {
      readonly code: "check.printedLevel";
      readonly object: string;
      readonly printed: string;
      readonly computed: string;
      readonly limiting: readonly string[];
    })
  /** 29: shown like the limit, but the exact value lies on the other side. */
  | (CheckBase & {
      readonly code: "check.boundary";
      readonly object: string;
      readonly no: string;
      readonly name: string;
      readonly shown: string;
      readonly value: number;
      readonly benchmark: string;
    });
