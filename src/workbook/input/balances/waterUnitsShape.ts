import type { ColumnShape, TableShape } from "../../recognise/table";
import { alsoItem, optional, required } from "../columnShapes";
import { withPair } from "./timeColumns";
import { symbolSpellings, waterHeadings, waterSystemHeadings, waterUnitHeadings } from "./waterHeadings.terms";

/** `取水量`, `Vi`, `取水量Vi`, `取水量(Vi)`. */
function headingsOf(key: keyof typeof waterHeadings): readonly string[] {
  const { words, symbols } = waterHeadings[key];
  const spelled = symbols.flatMap(symbolSpellings);
  const joined = words
    .filter((word) => !word.includes("/"))
    .flatMap((word) => spelled.flatMap((symbol) => [`${word}${symbol}`, `${word}(${symbol})`]));
  return [...words, ...spelled, ...joined];
}

/** By the day and by the year side by side. */
const amount = (key: keyof typeof waterHeadings): readonly ColumnShape[] => withPair(optional(key, ...headingsOf(key)));
const intake = withPair(alsoItem(required("intake", ...headingsOf("intake"))));

/** 用水单元平衡表: one unit of water use a row, one kind of water a column; group rows are systems. */
export const waterUnitsShape: TableShape = {
  kind: "waterUnits",
  title: "用水单元平衡表",
  titleWords: [
    ...["用水单元平衡", "水平衡", "水量平衡", "用水单元", "用水平衡", "用水情况", "水平衡测试", "给排水平衡", "用排水"],
  ],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    optional("period", "期间", "时段", "测试期间", "测试时段", "测试日期", "统计期", "统计期间"),
    alsoItem(required("unit", ...waterUnitHeadings)),
    optional("system", ...waterSystemHeadings),
    ...amount("totalUse"),
    ...intake,
    ...amount("unconventional"),
    ...amount("circulating"),
    ...amount("circulatingOut"),
    ...amount("indirectCooling"),
    ...amount("directCooling"),
    ...amount("seriesIn"),
    ...amount("seriesOut"),
    ...amount("reused"),
    ...amount("condensate"),
    ...amount("consumed"),
    ...amount("discharged"),
    ...amount("leaked"),
    ...amount("compliant"),
    optional("difference", "差额", "差值", "平衡差额", "不平衡量", "差量", "进出差额"),
    {
      ...optional("deviation", "偏差", "偏差(%)", "偏差率", "误差", "相对误差", "相对偏差", "误差率", "不平衡率"),
      unit: "%",
    },
    optional("dataSource", "数据来源", "计量方式", "数据获取方式"),
    optional("note", "备注", "说明"),
  ],
};
