import type { TableShape } from "../../recognise/table";
import { alsoItem, optional, required } from "../columnShapes";

/** 冷却塔: what the evaporation of each open cooling tower follows from, one tower a row. */
export const towersShape: TableShape = {
  kind: "coolingTowers",
  title: "冷却塔",
  titleWords: ["冷却塔", "循环冷却水", "冷却塔蒸发", "冷却水系统"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    optional("period", "期间", "时段", "测试期间", "测试时段", "统计期", "统计期间", "平衡期间"),
    optional("balance", "平衡名称", "平衡", "平衡体系", "平衡系统", "平衡对象"),
    alsoItem(
      required("unit", "用水单元(冷却塔)", "用水单元", "冷却塔", "冷却塔名称", "塔名称", "用水单元名称", "单元名称"),
    ),
    alsoItem(required("circulation", "循环水量", "循环冷却水量", "循环量", "循环水流量", "循环流量")),
    optional("amountUnit", "单位", "计量单位", "水量单位"),
    { ...optional("hours", "运行时间", "运行小时", "年运行时间", "运行时数"), unit: "h" },
    {
      ...alsoItem(required("temperatureDrop", "进出水温差", "温差", "进出塔温差", "冷却温差", "供回水温差", "Δt")),
      unit: "℃",
    },
    {
      ...optional("hot", "进塔水温", "进塔温度", "进水温度", "热水温度", "进水水温", "回水温度"),
      unit: "℃",
      replaces: ["temperatureDrop"],
    },
    { ...optional("cold", "出塔水温", "出塔温度", "出水温度", "冷水温度", "出水水温", "供水温度"), unit: "℃" },
    { ...optional("evaporation", "蒸发损失系数", "蒸发系数", "系数k", "蒸发损失系数k", "k"), unit: "1/℃" },
    { ...optional("dryBulb", "干球温度", "空气干球温度", "进塔空气干球温度", "气温"), unit: "℃" },
    optional("drift", "风吹损失", "风吹损失水量", "风吹损失率", "飘水损失", "飘散损失", "风吹飞散损失"),
    alsoItem(required("cycles", "浓缩倍数", "浓缩倍率", "循环水浓缩倍数", "设计浓缩倍数")),
    optional("note", "备注", "说明", "依据", "来源"),
  ],
};
