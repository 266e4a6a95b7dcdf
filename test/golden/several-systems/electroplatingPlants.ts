import type { PlanCell } from "../../../src/workbook/port";

export const electroplatingHeadings: readonly string[] = [
  "企业名称",
  "时期",
  "1 采用清洁生产工艺",
  "2 清洁生产过程控制",
  "3 电镀生产线要求",
  "4 有节水设施",
  "5 单位产品每次清洗取水量（m³/万m²）",
  "6 锌利用率（%）",
  "7 铜利用率（%）",
  "8 镍利用率（%）",
  "9 装饰铬利用率（%）",
  "10 硬铬利用率（%）",
  "11 金利用率（%）",
  "12 银利用率（%）",
  "13 电镀用水重复利用率（%）",
  "14 电镀废水处理率（%）",
  "15 减少重金属污染物污染的预防措施",
  "16 危险废物污染预防措施",
  "17 产品合格率保障措施",
  "18 环境法律法规标准执行情况",
  "19 产业政策执行情况",
  "20 环境管理体系制度及清洁生产审核情况",
  "21 危险化学品管理",
  "22 废水、废气处理设施运行管理",
  "23 危险废物处理处置",
  "24 能源计量器具配备情况",
  "25 环境应急预案",
  "综合评价指数Y_Ⅱ",
  "评定等级",
];

const NOT_PLATED = "不适用（无此镀种）";

interface Figures {
  readonly line: string;
  readonly rinseWater: number;
  /** As the plant's own report states them. */
  readonly printedIndex: PlanCell;
  readonly printedLevel: PlanCell;
}

/** A zinc plant at Ⅱ but for what is given; indicators that only know 符合 are met. */
function zincPlant({ line, rinseWater, printedIndex, printedLevel }: Figures): readonly PlanCell[] {
  return [
    ...["Ⅱ", "Ⅱ", line, "Ⅱ"],
    ...[rinseWater, 81],
    ...Array.from({ length: 6 }, () => NOT_PLATED),
    ...[42, 100],
    ...["Ⅱ", "Ⅰ", "Ⅱ", "Ⅰ", "Ⅰ", "Ⅱ", "Ⅰ", "Ⅱ", "Ⅰ", "Ⅱ", "Ⅰ"],
    ...[printedIndex, printedLevel],
  ];
}

/** Two made-up plants before and after the audit; a name stands only in the first of its two rows. */
export const electroplatingRows: readonly (readonly PlanCell[])[] = [
  ["宏远电镀有限公司", "审核前", ...zincPlant({ line: "Ⅲ", rinseWater: 300, printedIndex: 76.8, printedLevel: "Ⅱ级" })],
  [null, "审核后", ...zincPlant({ line: "Ⅱ", rinseWater: 200, printedIndex: 100, printedLevel: "Ⅱ级" })],
  ["金汇电镀有限公司", "审核前", ...zincPlant({ line: "Ⅲ", rinseWater: 450, printedIndex: 66.8, printedLevel: "不达标" })],
  [null, "审核后", ...zincPlant({ line: "Ⅱ", rinseWater: 220, printedIndex: null, printedLevel: "Ⅲ级" })],
]; // prettier-ignore
