import type { Plan } from "../../../src/workbook/port";
import { draftSheet } from "../../support/draftSheet";

/** Worked examples that a public repository prints, laid out as a consultant would type them. */
export function publishedCases(): Plan {
  return [
    ...draftSheet({
      sheet: "项目信息",
      rows: [
        ["项目", "内容"],
        ["项目名称", "公开算例"],
        ["审核对象", "公开算例"],
        ["统计期", 2024],
      ],
      headings: [0],
      widths: [16, 30],
    }),
    ...draftSheet({
      sheet: "评价指标体系",
      rows: [
        ["指标体系：公开算例"],
        ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值", "权重规则", "计算公式"],
        [1, "能源消耗", 0.1, "单位产品电耗 单面板", "kWh/m²", 1, "≤10", "≤20", "≤50", "1.0·产量 组=电耗 产品=单面板", null],
        [2, "能源消耗", 0.1, "单位产品电耗 双面板", "kWh/m²", 1, "≤10", "≤20", "≤50", "1.0·产量 组=电耗 产品=双面板", "用电量/双面板产量"],
        [3, "水资源消耗", 0.9, "水重复利用率", "%", 1, "≥65", "≥55", "≥45", null, null],
      ], // prettier-ignore
      headings: [1],
      widths: [6, 14, 12, 24, 10, 12, 12, 12, 12, 30, 20],
    }),
    ...draftSheet({
      sheet: "产品产量",
      rows: [
        ["企业名称", "产品", "单位", "2024年"],
        ["算例一", "双面板", "m²", 120000],
      ],
      headings: [0],
      widths: [12, 10, 8, 12],
    }),
    ...draftSheet({
      sheet: "资源能源消耗",
      rows: [
        ["企业名称", "类别", "名称", "单位", "2024年消耗量"],
        ["算例一", "能源", "电", "万kWh", 216],
      ],
      headings: [0],
      widths: [12, 10, 10, 10, 14],
    }),
    ...draftSheet({
      sheet: "指标数据",
      rows: [
        ["企业名称", "1 单位产品电耗 单面板（kWh/m²）", "2 单位产品电耗 双面板（kWh/m²）", "3 水重复利用率（%）", "产量:单面板（m²）", "产量:双面板（m²）"],
        ["算例一", "不适用（不生产单面板）", null, 52, null, 120000],
        ["算例二（一）", 18, 18, 52, 500, 1000],
        ["算例二（二）", 18, 18, 52, 6000, 4000],
      ], // prettier-ignore
      headings: [0],
      widths: [14, 20, 20, 16, 16, 16],
    }),
  ];
}
