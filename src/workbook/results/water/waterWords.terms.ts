import type { WaterRatioName } from "../../../core/balance/water/ratioTerms";
import type { WaterItem } from "../../../core/balance/water/waterUse";

/** Columns of the table of quantities, in this order; m³, condensate and steam in t. */
export const itemWords: readonly (readonly [item: WaterItem, word: string])[] = [
  ["totalUse", "总用水量"],
  ["intake", "取水量"],
  ["circulating", "循环水量"],
  ["seriesIn", "串联水量(入)"],
  ["reused", "回用水量"],
  ["seriesOut", "串联水量(出)"],
  ["consumed", "耗水量"],
  ["discharged", "排水量"],
  ["compliant", "达标排放水量"],
  ["leaked", "漏失水量"],
  ["unconventional", "非常规水资源量"],
  ["indirectCooling", "间接冷却循环水量"],
  ["indirectMakeUp", "间接冷却补充水量"],
  ["directCooling", "直接冷却循环水量"],
  ["directMakeUp", "直接冷却补充水量"],
  ["processReused", "工艺水回用量"],
  ["processIntake", "工艺取水量"],
  ["condensate", "冷凝水回用量(t)"],
  ["steam", "蒸汽产量(t)"],
];

/** Columns of the table of ratios, in this order. */
export const ratioWords: readonly (readonly [ratio: WaterRatioName, word: string])[] = [
  ["reuseRate", "重复利用率(%)"],
  ["indirectCoolingCirculation", "间接冷却水循环率(%)"],
  ["directCoolingCirculation", "直接冷却水循环率(%)"],
  ["processReuse", "工艺水回用率(%)"],
  ["condensateReturn", "冷凝水回用率(%)"],
  ["wastewaterReuse", "废水回用率(%)"],
  ["leakRate", "漏失率(%)"],
  ["dischargeRate", "排水率(%)"],
  ["compliantDischarge", "达标排放率(%)"],
  ["unconventionalShare", "非常规水资源替代率(%)"],
];

/** 说明 of a reconciled ratio: whether other readings check its flows. */
export const checkedWords = {
  all: "所用水量均经平衡校核",
  some: "部分水量无其他读数可校核",
  none: "所用水量均无其他读数可校核，±仅由填写或默认的不确定度推得",
} as const;
export const DEDUCED = "含由平衡推算的水量";
export const CONTRADICTED = "平衡读数相互矛盾（见平衡结果），仅供参考";
export const UPPER_BOUND = "与含量等联合协调，±按水量平衡计，偏大";

/** Words of the column 层级; the formulas of totals compare with the first. */
export const scopeWords = { unit: "单元", system: "系统小计", whole: "合计" } as const;

export const ACCEPTED = "符合";
export const REJECTED = "超差";
export const NOT_CHECKABLE = "不可核对";

export const verdictWords = { accepted: ACCEPTED, rejected: REJECTED, notCheckable: NOT_CHECKABLE } as const;
