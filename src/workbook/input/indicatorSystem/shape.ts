import type { ColumnShape, TableShape } from "../../recognise/table";

const SUFFIXES = ["级基准值", "级", "级基准", "级标准", "级指标值", "级指标基准值", "级评价基准值"] as const;

function levelHeadings(marks: readonly string[], more: readonly string[]): readonly string[] {
  return [...marks.flatMap((mark) => SUFFIXES.map((suffix) => `${mark}${suffix}`)), ...more];
}

const optional = (key: string, headings: readonly string[]): ColumnShape => ({ key, headings, required: false });
const required = (key: string, headings: readonly string[]): ColumnShape => ({ key, headings, required: true });

/**
 * 评价指标体系 as published: classes and weights repeated or merged. Only the second-level name and the three levels are
 * required, because printed tables spell the weight columns in too many ways (`权重` twice, `分权重`, `权重值`);
 * `systemColumns` sorts those out by position.
 */
export const indicatorSystemShape: TableShape = {
  kind: "indicatorSystem",
  title: "评价指标体系",
  titleWords: ["评价指标体系", "指标体系", "评价指标", "指标项目、权重及基准值", "基准值"],
  layout: "rows",
  columns: [
    optional("no", ["序号", "编号", "指标序号", "指标编号", "二级指标/序号", "二级指标序号"]),
    optional("className", [
      "一级指标",
      "一级指标/指标项",
      "一级指标名称",
      "一级指标/指标名称",
      "指标类别",
      "评价指标类别",
    ]),
    optional("classWeight", [
      "一级指标权重",
      "一级指标权重值",
      "一级指标/权重",
      "一级指标/权重值",
      "一级权重",
      "类别权重",
    ]),
    required("indicator", [
      "二级指标",
      "二级指标/指标项",
      "二级指标名称",
      "二级指标/指标名称",
      "指标名称",
      "评价指标",
      "指标项目",
      "指标项",
      "指标",
    ]),
    optional("subIndicator", ["三级指标", "分项", "子项", "分项指标", "三级指标/指标项", "二级指标分项"]),
    optional("unit", ["单位", "计量单位", "指标单位", "二级指标/单位"]),
    optional("weight", [
      "二级指标权重",
      "二级指标权重值",
      "二级指标/权重",
      "二级指标/权重值",
      "二级权重",
      "分权重",
      "分权重值",
      "指标权重",
      "指标分权重",
      "权重",
      "权重值",
      "权重系数",
      "分值",
    ]),
    optional("limiting", ["限定性", "限定性指标", "是否限定性", "是否限定性指标", "是否为限定性指标"]),
    required("I", levelHeadings(["Ⅰ", "I", "1", "一"], ["国际清洁生产领先水平", "国际清洁生产先进水平"])),
    required("II", levelHeadings(["Ⅱ", "II", "2", "二"], ["国内清洁生产先进水平"])),
    required("III", levelHeadings(["Ⅲ", "III", "3", "三"], ["国内清洁生产基本水平", "国内清洁生产一般水平"])),
    optional("weightRule", ["权重规则", "权重说明", "权重计算规则"]),
    optional("formula", ["计算公式", "公式"]),
    optional("dataSource", ["数据来源", "来源"]),
    optional("value", ["现状值", "现状", "企业现状值", "企业现状", "实际值", "企业实际值", "指标现状值", "指标值"]),
    optional("before", ["审核前", "审核前现状值", "审核前数值", "审核前值"]),
    optional("after", ["审核后", "审核后现状值", "审核后数值", "审核后值"]),
    optional("evidence", ["证据", "佐证", "佐证材料", "证明材料", "评价依据", "证据说明"]),
    optional("note", ["备注", "说明"]),
  ],
  keepsOtherColumns: true,
};
