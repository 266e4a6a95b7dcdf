import type { Plan, PlanCell } from "../../../src/workbook/port";
import { draftSheet } from "../../support/draftSheet";
import { electroplatingHeadings, electroplatingRows } from "./electroplatingPlants";

const PROJECT: readonly (readonly PlanCell[])[] = [
  ["项目名称", "示例镇金属表面加工集聚区整体清洁生产审核"],
  ["适用指南", "行业整体清洁生产审核指南"],
  ["审核对象", "示例镇金属表面加工集聚区"],
  ["统计期", 2025],
  ["目标等级", "Ⅱ"],
];

const POLISHING = "金属抛光业评价指标";

const ENTERPRISES: readonly (readonly PlanCell[])[] = [
  ["宏远电镀有限公司", "金属表面处理及热处理加工", "五金", "electroplating-2015"],
  ["金汇电镀有限公司", "金属表面处理及热处理加工", "五金", "electroplating-2015"],
  ["磨源抛光有限公司", "金属抛光", "五金", POLISHING],
  ["亮诚抛光厂", "金属抛光", "卫浴", POLISHING],
  ["凯利金属抛光有限公司", "金属抛光", "卫浴", POLISHING],
];

/** A made-up system with its own threshold for Ⅱ; one plant's values stand beside it. */
const SYSTEM_ROWS: readonly (readonly PlanCell[])[] = [
  [`指标体系：${POLISHING}`],
  ["分级阈值：Ⅰ级 85；Ⅱ级 80；Ⅲ级 100"],
  ["企业名称：凯利金属抛光有限公司"],
  ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值", "现状值", "证据"],
  [1, "资源能源消耗", 0.5, "*单位产品电耗", "kWh/t", 0.6, "≤120", "≤160", "≤220", 150, "电费单"],
  [2, null, null, "单位产品取水量", "m³/t", 0.4, "≤0.5", "≤0.8", "≤1.2", 0.7, "水表记录"],
  [3, "污染物产生", 0.3, "粉尘排放浓度", "mg/m³", 1, "≤10", "≤20", "≤30", 18, "监测报告"],
  [4, "清洁生产管理", 0.2, "清洁生产审核", "—", 0.5, "完成审核和全部方案", "完成审核和无低费方案", "制定审核计划", "Ⅱ", "审核报告"],
  [5, null, null, "*法律法规符合性", "—", 0.5, "符合", "同Ⅰ级", "同Ⅰ级", "符合", "执法记录"],
]; // prettier-ignore

const TURNED_ROWS: readonly (readonly PlanCell[])[] = [
  [`指标体系：${POLISHING}`],
  ["序号", "指标名称", "单位", "磨源抛光有限公司", null, "亮诚抛光厂", null],
  [null, null, null, "审核前", "审核后", "审核前", "审核后"],
  [1, "单位产品电耗", "kWh/t", 210, 155, 230, 190],
  [2, "单位产品取水量", "L/t", 1100, 900, 1250, 700],
  [3, "粉尘排放浓度", "mg/m³", 25, 18, 33, 28],
  [4, "清洁生产审核", "—", "Ⅲ", "Ⅱ", "不达标", "Ⅱ"],
  [5, "法律法规符合性", "—", "符合", "符合", "符合", "符合"],
];

/** Two trades in one workbook, before and after the audit, values in every layout that is read. */
export function severalSystemsAudit(): Plan {
  return [
    ...draftSheet({ sheet: "项目信息", rows: [["项目", "内容"], ...PROJECT], headings: [0], widths: [18, 50] }),
    ...draftSheet({
      sheet: "企业一览表",
      rows: [["企业名称", "行业", "产业链", "指标体系"], ...ENTERPRISES],
      headings: [0],
      widths: [26, 26, 12, 24],
    }),
    ...draftSheet({
      sheet: "电镀企业指标数据",
      rows: [["指标体系：electroplating-2015"], electroplatingHeadings, ...electroplatingRows],
      headings: [1],
      widths: [24, 10, ...electroplatingHeadings.slice(2).map(() => 12)],
    }),
    ...draftSheet({
      sheet: "抛光指标体系",
      rows: SYSTEM_ROWS,
      headings: [3],
      widths: [6, 16, 12, 22, 10, 12, 24, 24, 24, 10, 12],
      merges: [
        { top: 4, bottom: 5, left: 1, right: 1 },
        { top: 4, bottom: 5, left: 2, right: 2 },
        { top: 7, bottom: 8, left: 1, right: 1 },
        { top: 7, bottom: 8, left: 2, right: 2 },
      ],
    }),
    ...draftSheet({
      sheet: "抛光企业指标数据",
      rows: TURNED_ROWS,
      headings: [1, 2],
      widths: [6, 22, 10, 12, 12, 12, 12],
      merges: [
        ...[0, 1, 2].map((left) => ({ top: 1, bottom: 2, left, right: left })),
        { top: 1, bottom: 1, left: 3, right: 4 },
        { top: 1, bottom: 1, left: 5, right: 6 },
      ],
    }),
  ];
}
