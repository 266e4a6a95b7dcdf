import type { WaterFinding } from "../../core/balance/water/findings";
import type { WaterItem } from "../../core/balance/water/waterUse";
import { listed, rounded } from "../format";
import type { Texts } from "../texts";

const ITEMS: Readonly<Record<WaterItem, string>> = {
  totalUse: "总用水量",
  intake: "取水量",
  circulating: "循环水量",
  seriesIn: "串联水量（入）",
  seriesOut: "串联水量（出）",
  reused: "回用水量",
  consumed: "耗水量",
  discharged: "排水量",
  leaked: "漏失水量",
  compliant: "达标排放水量",
  unconventional: "非常规水资源量",
  indirectCooling: "间接冷却循环水量",
  indirectMakeUp: "间接冷却补充新水量",
  directCooling: "直接冷却循环水量",
  directMakeUp: "直接冷却补充新水量",
  processReused: "工艺水回用量",
  processIntake: "工艺取水量",
  condensate: "冷凝水回用量",
  steam: "蒸汽产量",
};

const RATIOS: Readonly<Record<string, string>> = {
  condensateReturn: "冷凝水回用率",
  leakRate: "漏失率",
  compliantDischarge: "达标排放率",
};

const scope = (f: { readonly enterprise: string; readonly name: string }): string =>
  `${f.enterprise === "" ? "" : `${f.enterprise}：`}${f.name === "" ? "整体" : `“${f.name}”`}`;

export const waterTexts = {
  "water.amountUnusable": (f) =>
    `${scope(f)}的${ITEMS[f.item]}填写为“${f.written}”，不能参与用水指标计算，请给出非负的确定数值和水量单位。`,
  "water.intakeMissing": (f) =>
    `${scope(f)}有 ${f.units.length} 个用水单元（${listed(f.units)}）未填取水量，整体指标只含已知部分，请补充；未取水的请填 0 或“—”。`,
  "water.totalUseDiffers": (f) =>
    `${scope(f)}的总用水量填写为 ${f.written}，按取水量与重复利用水量（循环、串联、回用）之和应为 ${rounded(f.computedM3)} m³，请核对。`,
  "water.dischargeAboveInflow": (f) =>
    `${scope(f)}的排水量 ${rounded(f.dischargedM3)} m³ 大于进水量 ${rounded(f.inflowM3)} m³，不可能成立，请核对取水、串联和回用水量。`,
  "water.dischargeHoldsReused": (f) =>
    `${scope(f)}各单元排水量合计 ${rounded(f.dischargedM3)} m³ 大于取水量 ${rounded(f.inflowM3)} m³：其中应含处理后回用的 ${rounded(f.reusedM3)} m³，排水率因此偏高。请将进入回用的部分填入“串联水量(出)”，排水量只填排出厂外的部分。`,
  "water.rateOutOfRange": (f) =>
    `${scope(f)}的${RATIOS[f.ratio] ?? f.ratio}为 ${rounded(f.percent)}%，超过 100%，请核对各项水量及单位。`,
  "water.seriesDoNotCancel": (f) =>
    `${scope(f)}各单元串联出水合计 ${rounded(f.outM3)} m³，与串联入水及回用水合计 ${rounded(f.inM3)} m³ 不等，请核对去向是否漏填。`,
  "water.subMetersDiffer": (f) =>
    `${scope(f)}分表取水量合计 ${rounded(f.subM3)} m³，总表 ${rounded(f.totalM3)} m³，相差 ${rounded(f.deviationPercent)}%（以总表为基数），超过 ${rounded(f.limitPercent)}%，请查找漏失、漏计或重新测试。`,
  "water.subMetersNotCheckable": (f) => `${scope(f)}没有可与分表对照的总表取水量，分表合计无法校核。`,
  "water.cyclesTooFew": (f) => `${scope(f)}的浓缩倍数为 ${rounded(f.cycles)}，应大于 1，冷却塔补水量未计算，请核对。`,
  "water.blowDownNegative": (f) =>
    `${scope(f)}按浓缩倍数计算的排污量为 ${rounded(f.blowDownM3)} m³（负值），风吹损失或浓缩倍数偏大，请核对。`,
} satisfies Texts<WaterFinding>;
