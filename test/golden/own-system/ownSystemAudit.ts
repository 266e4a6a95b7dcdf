import type { Plan, PlanCell } from "../../../src/workbook/port";
import { draftSheet } from "../../support/draftSheet";
import { pastedMerges, pastedRows } from "./pastedSystem";

const PLANTS = ["景山瓷艺有限公司", "青花彩饰厂", "云岭陶瓷有限公司", "德和瓷业有限公司", "白石彩瓷厂"] as const;

const HEADINGS: readonly string[] = [
  "企业名称",
  "1 窑炉及余热利用",
  "2 落后工艺装备淘汰",
  "3 清洁生产审核（%）",
  "4.1 单位产品综合能耗 盘类（kgce/t）",
  "4.2 单位产品综合能耗 杯类（kgce/t）",
  "5 单位产品取水量（L/kg）",
  "6 单位产品彩烤电耗（kWh/t）",
  "7 白釉利用率（%）",
  "8 色釉利用率（%）",
  "9 金水利用率（%）",
  "10 废瓷综合利用率（%）",
  "11 单位产品废水产生量（m³/t）",
  "12 釉料废水铅浓度（mg/L）",
  "13 环境法律法规执行情况",
  "14 产品合格率",
  "15 环境管理",
  "参数:n",
  "产量:盘类（t）",
  "产量:杯类（t）",
];

/** 白釉利用率 is a percentage by number format: 0.98 shown as 98.0%. */
const PERCENT_COLUMN = 8;

const ROWS: readonly (readonly PlanCell[])[] = [
  ["Ⅰ级", "符合", "85；Ⅰ", 290, 350, 1.8, 19, 0.98, 96, 85, 99, 0.9, 0.2, "Ⅰ", "Ⅰ", "Ⅰ", 2, 3000, 1000],
  ["Ⅱ", "符合", "70；Ⅱ", 340, "不适用（不生产杯类）", 2.6, 14.5, 0.96, "不适用（不用色釉）", 91, 92, 1.2, 0.4, "Ⅰ", "Ⅲ", "Ⅱ", 1, 2000, null],
  ["Ⅱ", "符合", "62；Ⅱ", "345kgce/t", 460, 2.9, 29, 0.955, 93, 86, 95, 1.4, 0.25, "Ⅰ", "Ⅱ", "Ⅲ", 3, 1500, 500],
  ["Ⅱ", "符合", "75", 338, 410, null, 22, 0.96, 93, 88, "90以上", 1.3, "<0.3", "Ⅰ", "Ⅱ", "Ⅱ", null, 800, 200],
  ["Ⅲ", "符合", "55；Ⅲ", 415, 490, 4.4, 24, 0.925, 89, "80-83", 81, 2.4, 1.3, "不达标", "Ⅲ", "Ⅲ", 1, 900, 1100],
]; // prettier-ignore

const PROJECT: readonly (readonly PlanCell[])[] = [
  ["项目名称", "示例县日用陶瓷彩饰加工业整体清洁生产审核"],
  ["适用指南", "行业整体清洁生产审核指南"],
  ["审核对象", "示例县日用陶瓷彩饰加工业"],
  ["统计期", 2025],
  ["目标等级", "Ⅱ级"],
];

/** A made-up trade graded by a printed table that was pasted into the workbook as it is. */
export function ownSystemAudit(): Plan {
  return [
    ...draftSheet({ sheet: "项目信息", rows: [["项目", "内容"], ...PROJECT], headings: [0], widths: [18, 50] }),
    ...draftSheet({
      sheet: "企业名单",
      rows: [["序号", "企业名称", "行业"], ...PLANTS.map((name, i) => [i + 1, name, "日用陶瓷制品制造"])],
      headings: [0],
      widths: [6, 28, 20],
    }),
    ...draftSheet({
      sheet: "表1",
      rows: pastedRows,
      headings: [1],
      widths: [6, 14, 10, 26, 8, 10, 10, 24, 24, 24, 34],
      merges: pastedMerges,
    }),
    ...draftSheet({
      sheet: "企业填报",
      rows: [
        ["各企业清洁生产指标填报汇总（2025年）"],
        [],
        HEADINGS,
        ...ROWS.map((row, i) => [PLANTS[i] ?? "", ...row]),
        ["填表人：", null, null, null, "审核："],
      ],
      headings: [2],
      widths: [24, ...HEADINGS.slice(1).map(() => 13)],
      formats: [
        { area: { top: 3, bottom: 2 + ROWS.length, left: PERCENT_COLUMN, right: PERCENT_COLUMN }, format: "0.0%" },
      ],
    }),
  ];
}
