import type { ColumnShape, TableShape } from "../../recognise/table";
import { alsoItem, optional, required } from "../columnShapes";
import { sideHeadings } from "./directionWords.terms";
import { withPair } from "./timeColumns";

const SIDES = {
  input: ["输入", "投入", "进料", "入方", "收入", "物料输入", "物料投入"],
  output: ["输出", "产出", "出料", "出方", "支出", "物料输出", "物料产出"],
} as const;
const NAMES = [
  "物料",
  "物料名称",
  "名称",
  "项目",
  "物质",
  "物质名称",
  "物料种类",
  "原辅料",
  "原辅料名称",
  "原辅材料",
  "产物",
  "种类",
  "组分",
];
const FIGURES = [
  "量",
  "数量",
  "物料量",
  "用量",
  "重量",
  "质量",
  "总量",
  "投加量",
  "产生量",
  "数值",
  "年用量",
  "消耗量",
];

/** `输入物料`, and `输入` over `物料名称`; the sides apart tell the table, so plain words count only under one. */
const joined = (side: keyof typeof SIDES, words: readonly string[]): readonly string[] =>
  SIDES[side].flatMap((head) => words.flatMap((word) => [`${head}${word}`, `${head}/${word}`]));

const UNITS = ["单位", "计量单位"] as const;
const SOURCES = ["数据来源", "来源依据", "数据获取方式", "计量方式"] as const;

/** A plain 数量 is of either side, so it has no second column by the day; below a title one side may stand alone. */
const amounts = (side: keyof typeof SIDES, first: string, ...others: readonly string[]): readonly ColumnShape[] => {
  const words = [first, ...joined(side, FIGURES), ...others];
  const [column, beside] = withPair(alsoItem(required(`${side}Amount`, ...words)));
  return [{ ...column, headings: [...column.headings, "数量"], oneDoesIfTitled: true }, beside];
};

/** 投入产出表: the two-sided form that consultants draw, inputs left and outputs right, a process over several rows. */
export const inputOutputShape: TableShape = {
  kind: "inputOutput",
  title: "投入产出表",
  titleWords: ["投入产出", "物料平衡", "输入输出", "物料衡算", "平衡表", "元素平衡", "物料平衡表", "进出料平衡"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    optional("period", "期间", "时段", "统计期", "统计期间"),
    optional(
      "node",
      "工序",
      "单元",
      "工序名称",
      "单元名称",
      "生产工序",
      "生产单元",
      "操作单元",
      "单元操作",
      "车间",
      "工段",
      "装置",
      "设备",
      "生产线",
    ),
    optional(
      "input",
      "输入物料",
      ...joined("input", NAMES),
      "输入",
      "投入",
      "进料",
      "入方",
      "物料输入",
      "投入物料",
      "物料名称",
      "物料",
      "名称",
    ),
    ...amounts("input", "输入量", "投入量", "进料量"),
    optional("inputUnit", ...joined("input", UNITS), ...UNITS),
    optional(
      "output",
      "输出物料",
      ...joined("output", NAMES),
      "输出",
      "产出",
      "出料",
      "出方",
      "物料输出",
      "产出物料",
      "物料名称",
      "名称",
    ),
    ...amounts("output", "输出量", "产出量", "出料量"),
    optional("outputUnit", ...joined("output", UNITS), ...UNITS),
    optional("unit", ...UNITS),
    optional("direction", ...sideHeadings),
    optional("inputSource", ...joined("input", SOURCES), ...SOURCES),
    optional("outputSource", ...joined("output", SOURCES), ...SOURCES),
    optional("difference", "差额", "差值", "平衡差额", "差量"),
    { ...optional("deviation", "偏差", "偏差率", "误差", "相对误差", "误差率"), unit: "%" },
    optional("note", "备注", "说明"),
  ],
};
