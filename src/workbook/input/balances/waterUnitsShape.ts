import type { TableShape } from "../../recognise/table";
import { alsoItem, optional, required } from "../columnShapes";

const SERIES = ["串联水量", "串联水"];

/** `串联水量` over `入`, as one heading of two levels. */
const under = (heads: readonly string[], leaves: readonly string[]): readonly string[] =>
  heads.flatMap((head) => leaves.map((leaf) => `${head}/${leaf}`));

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
    alsoItem(
      required(
        ...([
          "unit",
          "用水单元",
          "用水单元名称",
          "用水单位",
          "用水部位",
          "用水部门",
          "用水工序",
          "用水环节",
          "用水点",
        ] as const),
        ...[
          "用水设备",
          "用水项目",
          "用水类别",
          "用水车间",
          "用水系统",
          "用水工段",
          "单元名称",
          "单元",
          "车间",
          "工序",
          "用水名称",
        ],
      ),
    ),
    optional("totalUse", "总用水量", "用水总量", "总用水", "用水量", "用水量合计"),
    alsoItem(
      required(
        ...([
          "intake",
          "取水量",
          "新水量",
          "新鲜水量",
          "新鲜水用量",
          "新水",
          "新鲜水",
          "新鲜用水量",
          "新鲜水取用量",
        ] as const),
        ...[
          "自来水量",
          "自来水用量",
          "自来水",
          "补充新水量",
          "补充新鲜水量",
          "取新水量",
          "取水",
          "新水用量",
          "总取水量",
        ],
      ),
    ),
    optional("unconventional", "非常规水资源量", "非常规水量", "非常规水", "再生水量", "雨水量", "中水用量"),
    optional("circulating", "循环水量", "循环量", "循环用水量", "循环水", "循环冷却水量", "循环水用量"),
    optional("indirectCooling", "间接冷却循环水量", "间接冷却水循环量", "间冷循环水量", "间接冷却水量"),
    optional("directCooling", "直接冷却循环水量", "直接冷却水循环量", "直冷循环水量", "直接冷却水量"),
    optional(
      ...([
        "seriesIn",
        "串联水量(入)",
        "串联水量(进)",
        "串联水量",
        "串联水",
        "串联用水量",
        "串联入水量",
        "串入水量",
      ] as const),
      ...under(SERIES, ["入", "进", "入水", "进水"]),
      ...under(["输入水量", "输入", "进水", "进水量", "用水量", "入水"], SERIES),
    ),
    optional(
      ...(["seriesOut", "串联水量(出)", "串联水量(排)", "串联出水量", "串出水量", "排出串联水量"] as const),
      ...under(SERIES, ["出", "排", "出水", "排出"]),
      ...under(["输出水量", "输出", "出水", "出水量", "排出水量", "排水"], SERIES),
    ),
    optional(
      "reused",
      "回用水量",
      "回用水",
      "回用量",
      "中水回用量",
      "废水回用量",
      "污水回用量",
      "工艺水回用量",
      "再生水回用量",
      "重复利用水量(回用)",
    ),
    optional("condensate", "冷凝水回用量", "冷凝水回收量", "蒸汽冷凝水回用量", "冷凝水量"),
    optional(
      "consumed",
      "耗水量",
      "耗水",
      "消耗水量",
      "损耗水量",
      "损耗量",

      "蒸发损耗量",
      "损失水量",
      "蒸发量",
      "损耗",
    ),
    optional(
      "discharged",
      "排水量",
      "排水",
      "废水量",
      "外排水量",
      "排放水量",
      "废水产生量",
      "废水排放量",
      "排污水量",
      "外排废水量",
    ),
    optional("leaked", "漏失水量", "漏溢水量", "漏失量", "漏溢量", "漏损水量", "漏损量", "漏水量", "渗漏量"),
    optional("compliant", "达标排放水量", "达标排水量"),
    optional("difference", "差额", "差值", "平衡差额", "不平衡量", "差量", "进出差额"),
    {
      ...optional("deviation", "偏差", "偏差(%)", "偏差率", "误差", "相对误差", "相对偏差", "误差率", "不平衡率"),
      unit: "%",
    },
    optional("dataSource", "数据来源", "计量方式", "数据获取方式"),
    optional("note", "备注", "说明"),
  ],
};
