import type { TableShape } from "../../recognise/table";
import { optional, yearly } from "../columnShapes";

/** How a row begins that holds one of the figures: `1、工业总产值（现价）`, but neither 工业总产值增速 nor 单位产值能耗. */
export const figureNames =
  /^(?:[\d一二三四五六七八九十]+[、.)]?)?(?:规上|规模以上|全年|年末|年|实现|完成)?(?:工业总产值|总产值|工业产值|产值|工业增加值|增加值|营业收入|主营业务收入|销售收入|从业人数|从业人员数?|职工人数|员工人数|企业数量|企业个数)(?:$|[(、,/:])/;

/** 经济数据: a row per enterprise, or region, and year; years may also stand in the headings, and figures in rows. */
export const economyShape: TableShape = {
  kind: "economy",
  title: "经济数据",
  titleWords: ["经济数据", "经济指标", "经济情况", "经济运行", "经济效益", "生产经营", "经营情况", "工业总产值"],
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
    {
      key: "item",
      headings: [
        "项目",
        "指标",
        "指标名称",
        "项目名称",
        "经济指标",
        "主要经济指标",
        "主要指标",
        "统计指标",
        "指标项目",
      ],
      required: false,
      replaces: ["enterprise", "year"],
      entries: figureNames,
    },
    optional("unit", "单位", "计量单位"),
    yearly(optional("figure", "数值", "数据", "金额", "完成值", "实际值", "指标值", "本年实际")),
    optional("note", "备注", "说明", "数据来源", "来源"),
  ],
};

function money(key: string, ...headings: string[]) {
  return { ...yearly(optional(key, ...headings)), unit: "万元" };
}

/** `1、`, `（二）`, `3.` before the name of a figure in a row. */
export const rowNumber = /^\(?[\d一二三四五六七八九十]+[)、.]+/;
/** Words before the name that change nothing. */
export const rowWords = /^(?:全年|年度|年末|当年|本年|实现|完成|规上|规模以上)+/;

/** How a name of an enterprise or region ends, so that a group row (一、经济指标) is not taken for one. */
export const ownerEnding = /(?:公司|厂|集团|企业|园区?|开发区|新区|高新区|县|区|市|镇|乡|街道|院|中心)$/;
/** 甲电镀厂近三年主要经济指标 */
export const ownerTitle =
  /^(.+?)(?:近[一二三四五\d]+年|历年|\d{4}.*年)?(?:的)?(?:主要)?(?:经济(?:指标|数据|情况|运行|效益)|生产经营|经营(?:情况|状况))/;

/** Words of a title that say what bare years below it hold. */
export const titledFigures = [
  ["addedValue", /增加值/],
  ["outputValue", /产值/],
  ["revenue", /收入/],
] as const;
