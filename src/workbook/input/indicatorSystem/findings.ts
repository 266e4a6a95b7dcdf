import type { FindingBase } from "../../../core/outcome/outcome";
import type { Level } from "../../../core/grading/system";
import type { ReadFinding } from "../../cells/findings";

/** What reading a user's own indicator system, or the table of indicator values, noticed. */
export type IndicatorInputFinding = IndicatorSystemFinding | IndicatorDataFinding | ReadFinding;

interface AtIndicators extends FindingBase {
  /** Names of the indicators concerned, in the order of the origins. */
  readonly names: readonly string[];
}

export type IndicatorSystemFinding =
  /** The table does not say how to rate: the general rule holds. */
  | (FindingBase & { readonly code: "indicatorSystem.defaultRule"; readonly system: string })
  | (FindingBase & { readonly code: "indicatorSystem.noClassWeights"; readonly system: string })
  | (FindingBase & { readonly code: "indicatorSystem.noWeights"; readonly system: string })
  | (FindingBase & { readonly code: "indicatorSystem.noIndicators"; readonly system: string })
  /** Weights out of 100, read as shares. */
  | (FindingBase & { readonly code: "indicatorSystem.percentWeights"; readonly scope: "class" | "indicator" })
  /** Second-level weights printed as parts of the whole, divided by the class weight. */
  | (FindingBase & { readonly code: "indicatorSystem.overallWeights" })
  | (FindingBase & {
      readonly code: "indicatorSystem.weightUnreadable";
      readonly name: string;
      readonly text: string;
      readonly scope: "class" | "indicator";
    })
  | (FindingBase & {
      readonly code: "indicatorSystem.weightRuleUnreadable";
      readonly name: string;
      readonly text: string;
    })
  /** One weight merged over several rows: the rows share it. */
  | (AtIndicators & { readonly code: "indicatorSystem.weightShared"; readonly weight: number })
  /** Numbers without a sign; the other levels tell which way is better. */
  | (AtIndicators & { readonly code: "indicatorSystem.signInferred" })
  | (FindingBase & { readonly code: "indicatorSystem.signUnknown"; readonly name: string; readonly text: string })
  | (FindingBase & {
      readonly code: "indicatorSystem.severalNumbers";
      readonly name: string;
      readonly level: Level;
      readonly text: string;
    })
  | (FindingBase & {
      readonly code: "indicatorSystem.sameAsNothing";
      readonly name: string;
      readonly level: Level;
      readonly text: string;
    })
  | (FindingBase & {
      readonly code: "indicatorSystem.unitsDiffer";
      readonly name: string;
      readonly unit: string;
      readonly benchmarkUnit: string;
    })
  /** Merged areas are not known: a blank to the right of a benchmark was read as the same one. */
  | (AtIndicators & { readonly code: "indicatorSystem.mergeAssumed" })
  /** A range that the spreadsheet program turned into a date. */
  | (FindingBase & { readonly code: "indicatorSystem.dateAsRange"; readonly name: string; readonly text: string })
  /** Numbers that repeat were numbered on: 7 → 7.1, 7.2. */
  | (AtIndicators & { readonly code: "indicatorSystem.numbersExtended"; readonly nos: readonly string[] })
  | (FindingBase & { readonly code: "indicatorSystem.classMissing"; readonly system: string })
  /** A line above the table that looks like a rule but cannot be read. */
  | (FindingBase & { readonly code: "indicatorSystem.ruleUnreadable"; readonly text: string });

export type IndicatorDataFinding =
  | (FindingBase & { readonly code: "indicatorData.objectMissing" })
  | (FindingBase & { readonly code: "indicatorData.headingRepeated"; readonly heading: string });
