import type { TableShape } from "../../recognise/table";
import { optional, yearly } from "../columnShapes";

/** 经济数据: a row per enterprise, or region, and year; years may also stand in the headings. */
export const economyShape: TableShape = {
  kind: "economy",
  title: "经济数据",
  titleWords: ["经济数据", "经济指标", "经济情况", "经济运行", "工业总产值"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    {
      key: "enterprise",
      headings: [
        ...[
          "企业名称",
          "单位名称",
          "公司名称",
          "企业",
          "区域名称",
          "区域",
          "园区名称",
          "园区",
          "行政区",
          "区县",
          "乡镇",
          "镇街",
        ],
        ...["产业集群", "企业(单位)名称", "企业(区域)名称", "企业名称/区域名称"],
      ],
      required: true,
    },
    { key: "year", headings: ["年份", "年度", "统计年份", "统计年度"], required: true, yearsInHeadingsDo: true },
    money("outputValue", "工业总产值", "总产值", "工业产值", "年产值", "产值", "年工业总产值", "规上工业总产值"),
    money("addedValue", "工业增加值", "增加值", "年工业增加值", "规上工业增加值"),
    money("revenue", "营业收入", "主营业务收入", "销售收入", "年营业收入", "年销售收入"),
    {
      key: "enterpriseCount",
      headings: ["企业数量", "企业数", "企业个数", "规上企业数量"],
      required: false,
      unit: "家",
    },
    {
      key: "employees",
      headings: ["从业人数", "从业人员", "职工人数", "员工人数", "从业人员数", "年末从业人数"],
      required: false,
      unit: "人",
    },
    optional("note", "备注", "说明", "数据来源", "来源"),
  ],
};

function money(key: string, ...headings: string[]) {
  return { ...yearly(optional(key, ...headings)), unit: "万元" };
}

/** Words of a title that say what bare years below it hold. */
export const titledFigures = [
  ["addedValue", /增加值/],
  ["outputValue", /产值/],
  ["revenue", /收入/],
] as const;
