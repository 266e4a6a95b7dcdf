import type { StatedLevel } from "../audit/indicatorTable";
import type { FindingBase } from "../outcome/outcome";
import type { IndicatorLevel, ObjectLevel } from "./grade";
import type { Level } from "./system";

/** What grading notices: contradictions inside an indicator system, and what is wrong with the values of one object. */
export type GradingFinding = SystemFinding | ObjectFinding | FigureFinding;

interface AtSystem extends FindingBase {
  readonly system: string;
}

interface AtIndicator extends AtSystem {
  readonly no: string;
  readonly name: string;
}

export type SystemFinding =
  | (AtSystem & { readonly code: "grading.classWeightsNotOne"; readonly rule: 25; readonly sum: number })
  | (AtSystem & {
      readonly code: "grading.indicatorWeightsNotOne";
      readonly rule: 25;
      readonly className: string;
      readonly sum: number;
    })
  | (AtIndicator & { readonly code: "grading.weightOutOfRange"; readonly rule: 25; readonly weight: number })
  | (AtSystem & {
      readonly code: "grading.groupTotalsDiffer";
      readonly rule: 25;
      readonly group: string;
      readonly nos: readonly string[];
    })
  | (AtSystem & { readonly code: "grading.classWithoutIndicators"; readonly className: string })
  | (AtIndicator & { readonly code: "grading.duplicateNumber" })
  | (AtIndicator & {
      readonly code: "grading.levelsOutOfOrder";
      readonly better: Level;
      readonly worse: Level;
      /** For benchmarks that are formulas: the parameters and their first whole value (0–20) at which the order breaks. */
      readonly at?: { readonly parameters: readonly string[]; readonly value: number };
    })
  | (AtIndicator & { readonly code: "grading.signsContradict" })
  | (AtIndicator & { readonly code: "grading.levelWithoutBenchmark"; readonly levels: readonly Level[] })
  | (AtIndicator & { readonly code: "grading.noBenchmark" })
  | (AtSystem & { readonly code: "grading.noLimitingIndicator"; readonly rule: 27 });

interface AtObject extends FindingBase {
  readonly object: string;
  readonly period: string;
}

export type ObjectFinding =
  | (AtObject & { readonly code: "grading.limitingMissing"; readonly rule: 27; readonly nos: readonly string[] })
  | (AtObject & {
      readonly code: "grading.valuesMissing";
      readonly nos: readonly string[];
      /** Worst and best level still possible; equal when the missing values cannot change the level. */
      readonly worst: ObjectLevel;
      readonly best: ObjectLevel;
    })
  | (AtObject & { readonly code: "grading.leftOutWithoutReason"; readonly rule: 30; readonly nos: readonly string[] })
  | (AtObject & {
      readonly code: "grading.classNotAssessed";
      readonly rule: 30;
      readonly classes: readonly string[];
      readonly redistributed: boolean;
    })
  | (AtObject & { readonly code: "grading.nothingToAssess" })
  | (AtObject & {
      readonly code: "grading.limitingBarsLevel";
      readonly rule: 28;
      readonly level: Level;
      readonly nos: readonly string[];
    })
  | (AtObject & { readonly code: "grading.newPlantBelowLowest"; readonly level: ObjectLevel; readonly lowest: Level })
  | (AtObject & {
      readonly code: "grading.parameterMissing";
      readonly parameter: string;
      readonly nos: readonly string[];
    })
  | (AtObject & {
      readonly code: "grading.outputMissing";
      readonly products: readonly string[];
      readonly nos: readonly string[];
      /** No member of the group has an output: its weights cannot be shared, its members count as missing. */
      readonly wholeGroup: boolean;
    })
  | (AtObject & {
      readonly code: "grading.requirementsMissing";
      readonly nos: readonly string[];
      readonly isDecided: boolean;
    })
  | (AtObject & { readonly code: "grading.growthAssumed"; readonly parameter: string; readonly nos: readonly string[] })
  | (AtObject & { readonly code: "grading.groupNotApplicable"; readonly nos: readonly string[] });

interface AtFigure extends AtObject {
  readonly no: string;
  readonly name: string;
  readonly written: string;
}

export type FigureFinding =
  | (AtFigure & { readonly code: "grading.limitingNotApplicable"; readonly rule: 56 })
  | (AtFigure & { readonly code: "grading.figureUnreadable" })
  | (AtFigure & { readonly code: "grading.figureUndecided" })
  | (AtFigure & { readonly code: "grading.figureApproximate" })
  | (AtFigure & { readonly code: "grading.levelNeeded" })
  | (AtFigure & { readonly code: "grading.conditionNotAttested" })
  | (AtFigure & { readonly code: "grading.statedWithoutFigure"; readonly stated: StatedLevel })
  | (AtFigure & {
      readonly code: "grading.statedDiffers";
      readonly stated: StatedLevel;
      readonly computed: IndicatorLevel;
    })
  | (AtFigure & { readonly code: "grading.regionKindMissing"; readonly regionKind: string });
