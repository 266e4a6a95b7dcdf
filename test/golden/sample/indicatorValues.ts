import type { PlanCell } from "../../../src/workbook/port";
import type { Metal, Plant, Profile } from "./plants";

export const INDICATOR_HEADINGS = [
  "企业名称",
  "1 采用清洁生产工艺",
  "2 清洁生产过程控制",
  "3 电镀生产线要求",
  "4 有节水设施",
  "5* 单位产品每次清洗取水量（L/m²）",
  "6 锌利用率（%）",
  "7 铜利用率（%）",
  "8 镍利用率（%）",
  "9 装饰铬利用率（%）",
  "10 硬铬利用率（%）",
  "11 金利用率（%）",
  "12 银利用率（%）",
  "13 电镀用水重复利用率（%）",
  "14* 电镀废水处理率（%）",
  "15* 减少重金属污染物污染的预防措施",
  "16* 危险废物污染预防措施",
  "17 产品合格率保障措施",
  "18* 环境法律法规标准执行情况",
  "19* 产业政策执行情况",
  "20 环境管理体系制度及清洁生产审核情况",
  "21* 危险化学品管理",
  "22 废水、废气处理设施运行管理",
  "23* 危险废物处理处置",
  "24 能源计量器具配备情况",
  "25* 环境应急预案",
];

const METAL_ORDER: readonly Metal[] = ["锌", "铜", "镍", "装饰铬", "硬铬", "金", "银"];
/** Typical recovery by metal: at Ⅰ, at Ⅱ, at Ⅲ (percent, a little above the benchmark). */
const RECOVERY: Readonly<Record<Metal, readonly [number, number, number]>> = {
  锌: [83.5, 80.8, 76.2],
  铜: [91.6, 83.2, 76.5],
  镍: [95.8, 88.1, 81.4],
  装饰铬: [61.5, 32.4, 21.6],
  硬铬: [91.2, 82.5, 72.8],
  金: [98.6, 95.9, 91.7],
  银: [98.4, 95.6, 91.2],
};
const RANK: Readonly<Record<Profile, 0 | 1 | 2>> = { leading: 0, advanced: 1, basic: 2, failing: 2, unknown: 1 };
const WATER: readonly [number, number, number] = [6.8, 19.5, 34];
const REUSE: readonly [number, number, number] = [64, 46, 33];
const MARKS = ["Ⅰ", "Ⅱ", "Ⅲ"] as const;
/** Whose Ⅱ and Ⅲ texts are one: the plant is at Ⅰ or at Ⅱ. */
const TWO_STEPS = [1, 2, 4, 15, 17, 20, 24];
/** One text for all three levels: met or not. */
const ONE_STEP = [16, 18, 19, 21, 23, 25];

/** Cells as they come back from the plants, by row number (1 = first plant) and column. */
const SLIPS: Readonly<Record<number, Readonly<Record<number, PlanCell>>>> = {
  1: { 5: "１８．６" },
  2: { 13: "约33" },
  6: { 5: "—", 13: null },
  7: { 13: "46%" },
  10: { 8: "≥85" },
  11: { 5: "19.5L/m²" },
  14: { 7: "未检测", 14: null },
  20: { 0: "临港凯弦表面处理有限公司" },
  22: { 13: null, 3: null },
  30: { 5: "15-30", 15: null },
  38: { 13: "/", 5: null },
};

export function indicatorRows(plants: readonly Plant[]): PlanCell[][] {
  return plants.map((plant, index) => {
    const row = [plant.name, ...INDICATOR_HEADINGS.slice(1).map((_, column) => valueOf(plant, column + 1))];
    const slips = SLIPS[index + 1] ?? {};
    return row.map((cell, column) => (column in slips ? (slips[column] ?? null) : cell));
  });
}

function valueOf(plant: Plant, no: number): PlanCell {
  const rank = RANK[plant.profile];
  const drift = 0.97 + plant.dice() * 0.06;
  if (no === 5) return Number(((plant.profile === "failing" ? 46 : WATER[rank]) * drift).toFixed(1));
  if (no >= 6 && no <= 12) return recovery(plant, METAL_ORDER[no - 6]);
  if (no === 13) return Number((REUSE[rank] * drift).toFixed(1));
  if (no === 14) return 100;
  return mark(plant, no, rank);
}

function recovery(plant: Plant, metal: Metal | undefined): PlanCell {
  if (metal === undefined || !plant.metals.includes(metal)) return "不适用（无此镀种）";
  const figures = RECOVERY[metal];
  return Number((figures[RANK[plant.profile]] - plant.dice() * 0.4).toFixed(1));
}

function mark(plant: Plant, no: number, rank: 0 | 1 | 2): PlanCell {
  if (plant.profile === "failing" && no === 23) return "不达标";
  if (ONE_STEP.includes(no)) return "Ⅰ";
  if (TWO_STEPS.includes(no)) return rank === 0 ? "Ⅰ" : "Ⅱ";
  return MARKS[rank];
}
