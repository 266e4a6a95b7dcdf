import type { TableShape } from "../../recognise/table";
import { optional, required } from "../columnShapes";

/** 折算系数, also the appendix of a standard pasted into the workbook. */
export const coefficientsShape: TableShape = {
  kind: "coefficients",
  title: "折算系数",
  titleWords: [
    "折算系数",
    "折标系数",
    "折标准煤系数",
    "折标煤系数",
    "折标准煤参考系数",
    "排放因子",
    "能源系数",
    "热值表",
  ],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称", "适用企业"),
    optional("year", "年份", "年度", "适用年份", "适用年度", "数据年份"),
    required(
      "carrier",
      "能源品种",
      "能源名称",
      "能源种类",
      "能源类型",
      "燃料品种",
      "燃料名称",
      "燃料种类",
      "化石燃料品种",
      "品种",
      "名称",
      "耗能工质",
      "耗能工质名称",
      "能源(耗能工质)名称",
    ),
    optional("unit", "单位", "计量单位", "实物量单位"),
    optional(
      "heatValue",
      "低位发热量",
      "平均低位发热量",
      "低位发热值",
      "低位热值",
      "收到基低位发热量",
      "净发热值",
      "热值",
      "发热量",
      "平均热值",
      "NCV",
      "单位耗能工质耗能量",
    ),
    optional(
      "standardCoal",
      "折标准煤系数",
      "折标煤系数",
      "折标系数",
      "折标准煤参考系数",
      "标准煤系数",
      "折煤系数",
      "折算标准煤系数",
      "折标准煤系数(当量值)",
      "折标系数(当量值)",
      "当量值折标系数",
      "当量折标系数",
      "当量系数",
      "折标准煤系数/当量值",
      "折标系数/当量值",
      "当量值",
      "折算系数",
    ),
    optional(
      "equivalentCoal",
      "折标准煤系数(等价值)",
      "折标系数(等价值)",
      "等价值折标系数",
      "等价折标系数",
      "等价系数",
      "折标准煤系数/等价值",
      "折标系数/等价值",
      "等价值",
    ),
    optional(
      "carbonContent",
      "单位热值含碳量",
      "单位热值碳含量",
      "含碳量",
      "单位热值潜在碳排放",
      "潜在碳排放系数",
      "CC",
    ),
    optional("oxidation", "碳氧化率", "氧化率", "碳氧化因子", "OF"),
    optional(
      "emissionFactor",
      "CO2因子",
      "CO2排放因子",
      "CO2排放系数",
      "二氧化碳排放因子",
      "二氧化碳排放系数",
      "碳排放因子",
      "碳排放系数",
      "排放因子",
      "排放系数",
    ),
    optional("source", "来源", "数据来源", "系数来源", "依据", "出处", "取值依据", "取值来源"),
    optional("note", "备注", "说明"),
  ],
};

/** Heading of a blank sheet and of rows that the equivalent column gives. */
export const equivalentCarrier = (carrier: string): string => `${carrier}（等价值）`;

/** What a row for every enterprise, or for every year, may say instead of nothing. */
export const everyone = /^(?:全部|所有|各)?(?:企业|单位)?$|^(?:通用|全部|所有|各企业|园区|行业)$/;
export const everyYear = /^(?:全部|所有|各年|各年度|通用|历年|[-—–/])?$/;

/** Units of carbon content, which are no units of a balance. */
export const carbonUnits: readonly (readonly [unit: "tC/TJ" | "tC/GJ", spelling: RegExp])[] = [
  ["tC/TJ", /(?:t-?C|吨碳?|t)\/(?:TJ|太焦)|(?:kg-?C|千克碳?|kg)\/(?:GJ|吉焦)/i],
  ["tC/GJ", /(?:t-?C|吨碳?|t)\/(?:GJ|吉焦)/i],
];

/** Between units of one heading: `kgce/kg或kgce/m3`. */
export const unitAlternatives = /或|、|,|;|，|；|\bor\b|和/;
