import type { ColumnShape, TableShape } from "../../recognise/table";

const optional = (key: string, headings: readonly string[]): ColumnShape => ({ key, headings, required: false });

/**
 * 指标数据: objects in rows and one column per indicator, or turned round: indicators in rows and objects (or a single
 * 现状值) in columns, where `indicator` stands in for the object column.
 */
export const indicatorDataShape: TableShape = {
  kind: "indicatorData",
  title: "指标数据",
  titleWords: ["指标数据", "指标现状", "指标值", "清洁生产水平现状"],
  layout: "matrix",
  columns: [
    {
      key: "object",
      headings: ["企业名称", "园区名称", "单位名称", "评价对象", "对象", "企业", "园区", "公司名称", "企业/园区名称"],
      required: true,
    },
    optional("period", ["时期", "评价时期", "阶段", "数据年份", "年份", "年度"]),
    optional("system", ["指标体系", "适用指标体系", "评价指标体系"]),
    optional("no", ["序号", "编号", "指标序号", "指标编号"]),
    optional("className", ["一级指标", "指标类别"]),
    optional("indicator", ["二级指标", "指标名称", "评价指标", "指标项目", "指标项", "指标"]),
    optional("subIndicator", ["三级指标", "分项", "子项"]),
    optional("unit", ["单位", "计量单位", "指标单位"]),
    optional("value", ["现状值", "现状", "企业现状值", "企业现状", "实际值", "企业实际值", "指标现状值", "指标值"]),
    optional("before", ["审核前", "审核前现状值", "审核前数值", "审核前值"]),
    optional("after", ["审核后", "审核后现状值", "审核后数值", "审核后值"]),
    optional("evidence", ["证据", "佐证", "佐证材料", "证明材料", "评价依据", "证据说明"]),
    optional("dataSource", ["数据来源", "来源"]),
    optional("note", ["备注", "说明"]),
  ],
  keepsOtherColumns: true,
};
