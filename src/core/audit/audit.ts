import type { IndicatorSystem } from "../grading/system";
import type { ConsumptionSeries, OutputSeries } from "./consumption";
import type { Enterprise } from "./enterprise";
import type { IndicatorTable } from "./indicatorTable";
import type { DataListItem, TeamMember, WorkPlan } from "./preparation";
import type { Project } from "./project";

/** Everything the workbook says about the audit, typed, in canonical units, every value with its origin. */
export interface Audit {
  readonly project: Project;
  readonly team: readonly TeamMember[];
  readonly workPlan: WorkPlan;
  readonly dataList: readonly DataListItem[];
  readonly enterprises: readonly Enterprise[];
  readonly outputs: readonly OutputSeries[];
  readonly consumption: readonly ConsumptionSeries[];
  /** Indicator systems that the workbook itself holds (sheet 评价指标体系). */
  readonly systems: readonly IndicatorSystem[];
  readonly indicatorTables: readonly IndicatorTable[];
}
