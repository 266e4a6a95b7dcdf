import type { WaterUse } from "../balance/water/waterUse";
import type { EconomicYear } from "../energy/energyIntensity";
import type { StatedCoefficient } from "../energy/statedCoefficient";
import type { IndicatorSystem } from "../grading/system";
import type { ConsumptionSeries, OutputSeries } from "./consumption";
import type { Enterprise } from "./enterprise";
import type { IndicatorTable } from "./indicatorTable";
import type { DataListItem, TeamMember, WorkPlan } from "./preparation";
import type { Project } from "./project";
import type { Exchange, StatedBalance, StatedRelation, StatedTower } from "./statedBalance";

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
  /** 平衡流股, 用水单元平衡表, 投入产出表. */
  readonly balances: readonly StatedBalance[];
  /** 平衡关系. */
  readonly relations?: readonly StatedRelation[];
  /** 冷却塔. */
  readonly towers?: readonly StatedTower[];
  /** Water of each unit, by 用水单元平衡表 and by the 水类型 of flows. */
  readonly waterUses: readonly WaterUse[];
  /** 企业间协同. */
  readonly exchanges: readonly Exchange[];
  /** 折算系数. */
  readonly coefficients: readonly StatedCoefficient[];
  /** 经济数据. */
  readonly economy: readonly EconomicYear[];
}
