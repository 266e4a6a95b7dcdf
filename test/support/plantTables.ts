import type { TestCell } from "./sheet";

/** 原辅材料消耗 as a printed report holds it: title, two-level headings, group lines, note, signatures. */
export const consumptionRows: readonly (readonly TestCell[])[] = [
  ["表3.1-4  近三年原辅材料消耗情况"],
  ["名称", "单位", "年消耗量", null, null, "单位产品消耗量/m²", null, null],
  [null, null, "2020年", "2021年", "2022年", "2020年", "2021年", "2022年"],
  ["单面板"],
  ["覆铜板", "m²", 42287, 50743, 49071, 1.14, 1.14, 1.13],
  ["蚀刻液", "kg", 67882, 81010, 79035, 1.83, 1.82, 1.82],
  ["双面板"],
  ["沉铜液", "L", 15452, 19161, 16825, 0.71, 0.71, { value: 0.7, numberFormat: "0.00" }],
  ["合计", null, 1, 2, 3],
  ["废水站"],
  ["片碱", "kg", 219, 258, 252, 0.0059, 0.0058, 0.0058],
  ["注：单位产品消耗量按当年产量计算。"],
  ["1.废水站按总产量计算。"],
  ["制表：", null, "审核：", null, "第 1 页 共 2 页"],
];

export const consumptionMerges = ["A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:H2", "A4:H4", "A7:H7", "A10:H10"];

export const outputRows: readonly (readonly TestCell[])[] = [
  ["近三年产品产量"],
  ["产品", "单位", "2020年", "2021年", "2022年"],
  ["单面板", "m²", 37094, 44511, 43426],
  ["双面板", "m²", 21763, 26987, 24036],
];
