import type { TableShape } from "../../recognise/table";
import { optional, required } from "../columnShapes";

/** 平衡关系: what binds flows besides the balances of the units, one relation a row. */
export const relationsShape: TableShape = {
  kind: "balanceRelations",
  title: "平衡关系",
  titleWords: ["平衡关系", "流股关系", "转移系数", "分配系数", "约束关系", "关系式"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    optional("period", "期间", "时段", "测试期间", "测试时段", "统计期", "统计期间", "平衡期间"),
    optional("balance", "平衡名称", "平衡", "平衡体系", "平衡系统", "平衡对象"),
    required("kind", "关系", "关系类型", "关系种类", "约束类型", "关系式类型"),
    required("flow", "流股", "流股编号", "流股号", "物流编号", "目标流股"),
    required("others", "对应流股", "对应流股编号", "基准流股", "参照流股", "输入流股", "对应流股或单元", "相对流股"),
    optional("substance", "物质", "元素", "组分", "成分", "物质名称", "对应物质"),
    optional("coefficient", "数值", "系数", "系数值", "关系系数", "取值", "系数或ρ", "数值(系数或ρ)"),
    {
      ...optional("uncertainty", "不确定度", "不确定度(±%)", "相对不确定度", "扩展不确定度", "误差"),
      unit: "±%",
    },
    optional("note", "备注", "说明", "依据", "来源"),
  ],
};
