import type { Origin } from "../../outcome/outcome";
import type { Quantity } from "../../quantity/quantity";

/**
 * Quantities of water of one unit in one period, as the columns of 用水单元平衡表 and the 水类型 of flows name them.
 *
 * - `totalUse` 总用水量, `intake` 取水量, `circulating` 循环水量, `seriesIn`/`seriesOut` 串联水量,
 * - `reused` 回用水量 (treated and used again), `consumed` 耗水量, `discharged` 排水量, `leaked` 漏失水量,
 * - `compliant` 达标排放水量, `unconventional` 非常规水资源量,
 * - `indirectCooling`, `directCooling` circulating cooling water; `indirectMakeUp`, `directMakeUp` the fresh water of
 *   these loops; `processReused` and `processIntake` of process water,
 * - `condensate` returned and `steam` produced, both in t.
 */
export const WATER_ITEMS = [
  "totalUse",
  "intake",
  "circulating",
  "seriesIn",
  "seriesOut",
  "reused",
  "consumed",
  "discharged",
  "leaked",
  "compliant",
  "unconventional",
  "indirectCooling",
  "indirectMakeUp",
  "directCooling",
  "directMakeUp",
  "processReused",
  "processIntake",
  "condensate",
  "steam",
] as const;

export type WaterItem = (typeof WATER_ITEMS)[number];

/** One unit of water use (用水单元) in one period. */
export interface WaterUse {
  readonly enterprise: string;
  /** As written; empty when not stated. */
  readonly period: string;
  readonly name: string;
  /** The system that the unit belongs to (group row: 循环冷却水系统, 辅助生产 …); empty when none. */
  readonly system: string;
  /**
   * From flows with a 水类型: water that other units hand on has none, so what enters a single unit is not known here (its
   * closure is that of the balance), only what enters and leaves the whole.
   */
  readonly isOfFlows?: true;
  /** Of flows: water without a 水类型 reaches the unit from another one. */
  readonly isFedByOthers?: true;
  /** Where the water stands in a balance, so that its reconciled amounts can be found; absent where there is none. */
  readonly inBalance?: WaterInBalance;
  readonly quantities: Readonly<Partial<Record<WaterItem, Quantity>>>;
  readonly origin: Origin;
}

/** The flows of a balance that are the water of one unit. */
export interface WaterInBalance {
  /** The first origin of the balance, which tells it from all others. */
  readonly balance: Origin;
  /** Ids of flows. */
  readonly flows: Readonly<Partial<Record<WaterItem, readonly string[]>>>;
  /** Flows that are taken off: intake that a pipe network hands on to other units. */
  readonly less?: Readonly<Partial<Record<WaterItem, readonly string[]>>>;
}
