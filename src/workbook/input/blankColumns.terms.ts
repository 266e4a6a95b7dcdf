import type { TableKind } from "../recognise/table";
import { relationChoices } from "./balances/relationWords.terms";

/** Columns that a blank sheet has, where the shape also knows columns of other people's tables. */
export const printedKeys: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  indicatorSystem: [
    "no",
    "className",
    "classWeight",
    "indicator",
    "unit",
    "weight",
    "limiting",
    "I",
    "II",
    "III",
    "weightRule",
    "formula",
    "dataSource",
    "note",
  ],
  indicatorData: ["object", "period", "system"],
  consumption: [
    ...["enterprise", "category", "name", "unit", "consumption", "unitConsumption", "source", "toxic", "products"],
    ...["dataSource", "note"],
  ],
  balanceFlows: [
    ...["enterprise", "period", "balance", "medium", "id", "name", "from", "to", "quantity", "unit"],
    ...["uncertainty", "dataSource", "waterKind", "content", "contentUnit", "contentUncertainty"],
  ],
  waterUnits: [
    ...["enterprise", "period", "unit", "totalUse", "intake", "circulating", "seriesIn", "seriesOut", "reused"],
    ...["consumed", "discharged", "leaked", "difference", "deviation"],
  ],
  inputOutput: ["enterprise", "period", "node", "input", "inputAmount", "output", "outputAmount", "unit", "note"],
  coolingTowers: [
    ...[
      "enterprise",
      "period",
      "balance",
      "unit",
      "circulation",
      "amountUnit",
      "hours",
      "temperatureDrop",
      "evaporation",
    ],
    ...["dryBulb", "drift", "cycles", "note"],
  ],
  coefficients: [
    "enterprise",
    "year",
    "carrier",
    "unit",
    "heatValue",
    "standardCoal",
    "carbonContent",
    "oxidation",
    "emissionFactor",
    "source",
  ],
  economy: ["enterprise", "year", "enterpriseCount", "outputValue", "addedValue", "revenue", "employees"],
};

/** Tables with the year in a column, although other people's have it in the headings. */
export const rowPerYear: ReadonlySet<TableKind> = new Set<TableKind>(["economy"]);

const yesNo = ["是", "否"];

/** Drop-downs by sheet and column. */
export const columnChoices: Readonly<Partial<Record<TableKind, Readonly<Record<string, readonly string[]>>>>> = {
  dataList: { status: ["已收集", "部分收集", "未收集", "不适用"] },
  enterprises: {
    scale: ["大型", "中型", "小型", "微型"],
    construction: ["现有", "新建"],
    permitClass: ["重点管理", "简化管理", "登记管理"],
    included: yesNo,
  },
  indicatorSystem: { limiting: yesNo },
  indicatorData: { period: ["审核前", "审核后"] },
  consumption: { category: ["原辅材料", "水", "能源"], source: ["外购", "自产", "外供"], toxic: yesNo },
  balanceFlows: {
    medium: ["物料", "水", "能量"],
    dataSource: ["实测", "台账", "估算", "定额", "差额"],
    waterKind: [
      ...["取水", "循环", "串联", "回用", "间接冷却循环水", "直接冷却循环水", "工艺回用", "冷凝水", "耗水"],
      ...["排水", "漏失", "非常规水"],
    ],
  },
  balanceRelations: { kind: relationChoices },
  exchanges: { state: ["现状", "潜力"] },
};

/** Columns of codes, which must not lose a leading zero or turn into a date. */
export const codeKeys: ReadonlySet<string> = new Set([
  ...["creditCode", "industryCode", "permitNo", "contact", "no", "id", "flow", "others"],
]);

/** Columns of sentences. */
export const wideKeys: ReadonlySet<string> = new Set([
  "duty",
  "content",
  "purpose",
  "task",
  "address",
  "processes",
  "enterprise",
  "object",
  "indicator",
  "I",
  "II",
  "III",
  "formula",
  "note",
]);

/** Words of 项目信息 as printed. */
export const projectWords = {
  label: "项目",
  content: "内容",
  note: "说明",
  defaultIs: (text: string) => `留空时取默认值 ${text}`,
  choices: (choices: readonly string[]) => `可选：${choices.join("、")}`,
  yearHint: "完整的自然年，如 2024",
  costHint: "没有默认值；留空时不划分方案费用类型",
} as const;

/** `单位` in a heading as a consultant writes it. */
export function headingWithUnit(heading: string, unit: string | undefined): string {
  return unit === undefined ? heading : `${heading}（${unit.replace(/m2$/, "m²").replace(/m3$/, "m³")}）`;
}

/** `2024年` → `2024年单位产品消耗`. */
export function yearAndHeading(year: string, heading: string): string {
  return `${year}${heading}`;
}
