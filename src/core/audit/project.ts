import type { Written } from "../quantity/quantity";

/** The lines of 项目信息 by their glossary identifier. */
export type ProjectField =
  | "projectName"
  | "guide"
  | "auditKind"
  | "client"
  | "auditBody"
  | "auditImplementer"
  | "technicalUnit"
  | "responsiblePersons"
  | "serviceContent"
  | "diagnosisScope"
  | "auditObject"
  | "auditScope"
  | "auditTime"
  | "auditCycle"
  | "period"
  | "region"
  | "regionKind"
  | "industryName"
  | "industryCode"
  | "indicatorSystem"
  | "author"
  | "authors"
  | "reportTime"
  | "targetLevel"
  | "commonProblemSharePercent"
  | "hurdleRatePercent"
  | "incomeTaxPercent"
  | "depreciationYears"
  | "standardPaybackYears"
  | "noLowCostLimit"
  | "mediumCostLimit"
  | "mediumHighCostLimit"
  | "balanceDeviationPercent"
  | "measuredUncertaintyPercent"
  | "ledgerUncertaintyPercent"
  | "quotaUncertaintyPercent"
  | "estimateUncertaintyPercent"
  | "contentUncertaintyPercent"
  | "coverageTargetPercent"
  | "electricityBasis"
  | "gridFactor"
  | "pilotKind"
  | "isRepeatAudit";

export interface Project {
  /** What stands in the sheet, blank lines left out. */
  readonly fields: Readonly<Partial<Record<ProjectField, Written>>>;
  /** 统计期 as a calendar year, when stated and readable. */
  readonly period?: number;
  /** Every setting in force, with the default marked as such: the report lists them. */
  readonly settings: readonly Setting[];
}

export interface Setting {
  readonly field: ProjectField;
  readonly text: string;
  readonly isDefault: boolean;
}
