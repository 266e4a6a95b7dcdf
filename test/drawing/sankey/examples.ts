import { atNode, OUTSIDE, STOCK, type End } from "../../../src/core/balance/network";
import type { Layer } from "../../../src/core/balance/network";
import type { SankeyDiagram, SankeyFlow } from "../../../src/drawing/sankey/diagram";
import { mediumOf } from "../../../src/drawing/sankey/mediumOf";

/** `外部`, `贮存` or a unit. */
export function endOf(name: string): End {
  if (name === "外部") return OUTSIDE;
  return name === "贮存" ? STOCK : atNode(name);
}

export interface FlowNote extends Partial<SankeyFlow> {
  /** 水类型 or another medium as written. */
  readonly kind?: string;
}

type Row = readonly [from: string, to: string, name: string, value: number | null, note?: FlowNote];

export function flowsOf(rows: readonly Row[], layer: Layer["kind"]): readonly SankeyFlow[] {
  return rows.map(([from, to, name, value, note = {}], i) => {
    const { kind = "", ...rest } = note;
    const ends = { from: endOf(from), to: endOf(to) };
    return {
      id: `F${i + 1}`,
      name,
      ...ends,
      value,
      printed: null,
      isComputed: false,
      isUncertain: false,
      isSuspect: false,
      isPotential: false,
      medium: mediumOf({ medium: kind, name, ...ends }, layer),
      ...rest,
    };
  });
}

interface Named {
  readonly name: string;
  readonly layer: Layer;
  readonly unit: string;
}

function balance(
  { name, layer, unit }: Named,
  rows: readonly Row[],
  suspectUnits: readonly string[] = [],
): SankeyDiagram {
  const subject = { kind: "balance", object: "示例厂", period: "2024", name, layer } as const;
  return { subject, unit, flows: flowsOf(rows, layer.kind), suspectUnits };
}

const water = { layer: { kind: "water" }, unit: "m3" } as const;

export const coolingLoop = balance({ ...water, name: "循环冷却水平衡" }, [
  ["外部", "冷却塔", "补充水", 62.5, { kind: "取水" }],
  ["冷却塔", "合成车间", "循环冷却水", 1200, { kind: "循环" }],
  ["冷却塔", "精馏车间", "循环冷却水", 800, { kind: "循环" }],
  ["冷却塔", "空压站", "循环冷却水", 300, { kind: "循环" }],
  ["冷却塔", "冷冻站", "循环冷却水", 450, { kind: "循环" }],
  ["合成车间", "冷却塔", "循环回水", 1197.2, { kind: "循环" }],
  ["精馏车间", "冷却塔", "循环回水", 798.4, { kind: "循环" }],
  ["空压站", "冷却塔", "循环回水", 300, { kind: "循环", isComputed: true }],
  ["冷冻站", "冷却塔", "循环回水", 449, { kind: "循环" }],
  ["冷却塔", "外部", "蒸发损失", 41.8, { kind: "耗水", isUncertain: true }],
  ["冷却塔", "外部", "风吹损失", 2.3, { kind: "耗水", isUncertain: true, isComputed: true }],
  ["冷却塔", "外部", "排污水", 13, { kind: "排水" }],
  ["合成车间", "外部", "渗漏", 2.8, { kind: "漏失", isSuspect: true }],
  ["精馏车间", "外部", "渗漏", 1.6, { kind: "漏失" }],
  ["冷冻站", "外部", "取样水", 1, { kind: "排水" }],
]);

export const plantWater = balance(
  { ...water, name: "全厂水平衡" },
  [
    ["外部", "取水泵站", "自来水", 1580, { kind: "取水" }],
    ["外部", "取水泵站", "河水", 640, { kind: "取水" }],
    ["取水泵站", "软水站", "新水", 420],
    ["取水泵站", "电镀车间", "新水", 610],
    ["取水泵站", "涂装车间", "新水", 380],
    ["取水泵站", "机加车间", "新水", 120],
    ["取水泵站", "循环冷却系统", "补充水", 310],
    ["取水泵站", "办公生活", "生活用水", 360],
    ["取水泵站", "外部", "管网漏失", 20, { kind: "漏失", isSuspect: true }],
    ["软水站", "锅炉房", "软水", 340, { kind: "串联" }],
    ["软水站", "电镀车间", "浓水", 80, { kind: "串联" }],
    ["锅炉房", "涂装车间", "蒸汽", 280, { kind: "蒸汽" }],
    ["锅炉房", "外部", "锅炉排污", 35, { kind: "排水", isUncertain: true }],
    ["涂装车间", "锅炉房", "冷凝水", 190, { kind: "冷凝水" }],
    ["锅炉房", "外部", "蒸汽损失", 215, { kind: "耗水", isComputed: true }],
    ["电镀车间", "污水处理站", "电镀废水", 655, { kind: "排水" }],
    ["涂装车间", "污水处理站", "涂装废水", 410, { kind: "排水" }],
    ["机加车间", "污水处理站", "废乳化液", 24, { kind: "排水" }],
    ["机加车间", "外部", "蒸发", 96, { kind: "耗水", isComputed: true }],
    ["电镀车间", "外部", "蒸发带出", 95, { kind: "耗水", isComputed: true, isUncertain: true }],
    ["涂装车间", "外部", "蒸发", 60, { kind: "耗水", isComputed: true }],
    ["办公生活", "污水处理站", "生活污水", 290, { kind: "排水" }],
    ["办公生活", "外部", "绿化及耗水", 70, { kind: "耗水" }],
    ["循环冷却系统", "外部", "蒸发", 220, { kind: "耗水", isUncertain: true }],
    ["循环冷却系统", "污水处理站", "循环排污", 90, { kind: "排水" }],
    ["循环冷却系统", "循环冷却系统", "循环水", 18600, { kind: "循环" }],
    ["污水处理站", "中水回用站", "达标水", 900, { kind: "串联" }],
    ["污水处理站", "外部", "总排口", 545, { kind: "排水" }],
    ["污水处理站", "外部", "污泥带水", null, { kind: "耗水" }],
    ["中水回用站", "电镀车间", "回用水", 60, { kind: "回用" }],
    ["中水回用站", "涂装车间", "回用水", 0, { kind: "回用" }],
    ["中水回用站", "外部", "浓水外排", 300, { kind: "排水" }],
    ["中水回用站", "取水泵站", "回用水", 540, { kind: "回用" }],
    ["电镀车间", "电镀车间", "漂洗循环", 150, { kind: "循环" }],
  ],
  ["取水泵站"],
);

const copper = { layer: { kind: "substance", substance: "Cu" }, unit: "t" } as const;

export const copperBalance = balance({ ...copper, name: "铜元素平衡" }, [
  ["外部", "选矿", "原矿", 1086.4],
  ["选矿", "熔炼", "铜精矿", 956.2],
  ["选矿", "外部", "尾矿", 130.2, { kind: "废渣", isComputed: true }],
  ["外部", "熔炼", "外购铜精矿", 420, { kind: "原料" }],
  ["熔炼", "吹炼", "冰铜", 1402.5],
  ["熔炼", "渣选", "熔炼渣", 98.7],
  ["渣选", "熔炼", "渣精矿", 84.3, { kind: "返料" }],
  ["渣选", "外部", "渣尾矿", 14.4, { kind: "废渣" }],
  ["熔炼", "制酸", "烟尘", 5.2],
  ["制酸", "熔炼", "返尘", 3.9, { kind: "返料", isUncertain: true }],
  ["制酸", "外部", "废酸", 1.3, { kind: "废水" }],
  ["吹炼", "火法精炼", "粗铜", 1376.1],
  ["吹炼", "熔炼", "转炉渣", 42.2, { kind: "返料" }],
  ["火法精炼", "电解精炼", "阳极铜", 1365],
  ["火法精炼", "吹炼", "精炼渣", 11.1, { kind: "返料" }],
  ["电解精炼", "火法精炼", "残极", 205.4, { kind: "返料" }],
  ["火法精炼", "电解精炼", "残极再铸", 205.4],
  ["电解精炼", "外部", "阴极铜", 1352, { kind: "产品" }],
  ["电解精炼", "外部", "阳极泥", 3.6, { kind: "副产品" }],
  ["电解精炼", "贮存", "在制品增加", 9.4, { isUncertain: true }],
  ["吹炼", "贮存", "冷料库存", -4.7],
]);

const energy = { layer: { kind: "energy" }, unit: "GJ" } as const;

export const energyBalance = balance({ ...energy, name: "能量平衡（购入贮存→加工转换→输送分配→最终使用）" }, [
  ["外部", "购入贮存", "原煤", 186400, { kind: "煤" }],
  ["外部", "购入贮存", "电力", 64800, { kind: "电力" }],
  ["外部", "购入贮存", "天然气", 38900, { kind: "天然气" }],
  ["外部", "购入贮存", "柴油", 2100, { kind: "柴油" }],
  ["购入贮存", "贮存", "煤库存增加", 6200, { kind: "煤" }],
  ["购入贮存", "加工转换", "原煤", 180200, { kind: "煤" }],
  ["购入贮存", "加工转换", "天然气", 12400, { kind: "天然气" }],
  ["购入贮存", "输送分配", "电力", 64800, { kind: "电力" }],
  ["购入贮存", "输送分配", "天然气", 26500, { kind: "天然气" }],
  ["购入贮存", "输送分配", "柴油", 2100, { kind: "柴油" }],
  ["加工转换", "输送分配", "蒸汽", 148900, { kind: "蒸汽" }],
  ["加工转换", "外部", "锅炉热损失", 43700, { kind: "损失", isComputed: true }],
  ["输送分配", "主要生产", "蒸汽", 118300, { kind: "蒸汽" }],
  ["输送分配", "主要生产", "电力", 47600, { kind: "电力" }],
  ["输送分配", "主要生产", "天然气", 26500, { kind: "天然气" }],
  ["输送分配", "辅助生产", "蒸汽", 17800, { kind: "蒸汽" }],
  ["输送分配", "辅助生产", "电力", 12900, { kind: "电力" }],
  ["输送分配", "附属生产", "电力", 3100, { kind: "电力" }],
  ["输送分配", "附属生产", "柴油", 2100, { kind: "柴油" }],
  ["输送分配", "外部", "管网热损失", 12800, { kind: "损失", isComputed: true, isUncertain: true }],
  ["输送分配", "外部", "线损", 1200, { kind: "损失", isComputed: true }],
  ["主要生产", "外部", "有效能", 131200, { kind: "有效能" }],
  ["主要生产", "外部", "损失", 61200, { kind: "损失", isComputed: true, isUncertain: true }],
  ["辅助生产", "外部", "有效能", 19400, { kind: "有效能" }],
  ["辅助生产", "外部", "损失", 11300, { kind: "损失", isComputed: true, isUncertain: true }],
  ["附属生产", "外部", "有效能", 3300, { kind: "有效能" }],
  ["附属生产", "外部", "损失", 1900, { kind: "损失", isComputed: true, isUncertain: true }],
  ["主要生产", "加工转换", "余热回收", 0, { kind: "热" }],
]);

/** Units whose rows are all from or to the outside: the form of 用水单元平衡表. */
export const waterUnits = balance(
  { ...water, name: "用水单元平衡" },
  ["织造车间", "染色车间", "后整理车间", "锅炉房", "空压站", "污水处理站", "办公楼", "食堂及浴室"].flatMap(
    (unit, i): Row[] => {
      const intake = [120, 2260, 640, 310, 45, 0, 86, 74][i] ?? 0;
      const reused = [0, 420, 60, 0, 0, 35, 0, 0][i] ?? 0;
      const consumed = [30, 210, 160, 190, 12, 10, 20, 11][i] ?? 0;
      const leaked = [0, 14, 0, 3, 0, 0, 1, 0][i] ?? 0;
      return [
        ["外部", unit, "取水量", intake, { kind: "取水" }],
        ["外部", unit, "回用水量", reused, { kind: "回用" }],
        [unit, "外部", "耗水量", consumed, { kind: "耗水", isComputed: true }],
        [unit, "外部", "排水量", intake + reused - consumed - leaked, { kind: "排水" }],
        [unit, "外部", "漏失水量", leaked, { kind: "漏失" }],
        [unit, unit, "循环水量", [0, 300, 0, 0, 2400, 0, 0, 0][i] ?? 0, { kind: "循环" }],
      ];
    },
  ),
);

const ENTERPRISES = [
  "热电厂",
  "钢铁公司",
  "水泥厂",
  "化工一厂",
  "化工二厂",
  "制药公司",
  "食品公司",
  "造纸厂",
  "污水处理厂",
  "建材公司",
  "物流园",
  "生活区",
];

export const parkExchange: SankeyDiagram = {
  subject: { kind: "exchanges", what: ["中水", "冷凝水", "工业水", "废水"] },
  unit: "m3",
  suspectUnits: [],
  flows: flowsOf(
    [
      ["热电厂", "化工一厂", "冷却水", 1200, { kind: "串联" }],
      ["化工一厂", "热电厂", "冷凝水", 380],
      ["化工二厂", "热电厂", "冷凝水", 210, { isPotential: true }],
      ["钢铁公司", "水泥厂", "浊环排水", 160, { kind: "串联" }],
      ["化工一厂", "污水处理厂", "废水", 2400],
      ["化工二厂", "污水处理厂", "废水", 1750],
      ["制药公司", "污水处理厂", "废水", 620],
      ["食品公司", "污水处理厂", "废水", 880],
      ["造纸厂", "污水处理厂", "废水", 3100],
      ["生活区", "污水处理厂", "生活污水", 1400],
      ["污水处理厂", "热电厂", "中水", 2600],
      ["污水处理厂", "钢铁公司", "中水", 1900],
      ["污水处理厂", "造纸厂", "中水", 1200, { isPotential: true }],
      ["污水处理厂", "物流园", "绿化用中水", 150, { isPotential: true }],
      ["制药公司", "食品公司", "清洗尾水", 45, { isPotential: true }],
      ["钢铁公司", "建材公司", "冲渣水", null],
      ["食品公司", "造纸厂", "工艺排水", 260],
    ],
    "water",
  ),
};

export const parkEnterprises = ENTERPRISES;

/** A plant of `units` units in a row of stages, with by-passes and returns: the same for the same seed. */
export function randomPlant(flows: number, seed: number): SankeyDiagram {
  let state = seed;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const below = (limit: number): number => Math.floor(random() * limit);
  const units = Math.max(2, Math.round(flows / 3.2));
  const name = (unit: number): string => `${["一", "二", "三", "四", "五"][unit % 5] ?? ""}车间${unit + 1}号工段`;
  const amount = (): number => Math.round(10 ** (1 + 2.2 * random()) * 10) / 10;
  const rows = Array.from({ length: flows }, (_, i): Row => {
    const unit = i < units ? i : below(units);
    const chance = random();
    const note = { isUncertain: random() < 0.2, isComputed: random() < 0.2, isSuspect: random() < 0.01 };
    const value = random() < 0.03 ? null : amount();
    if (chance < 0.2) return ["外部", name(unit), "新水", value, { ...note, kind: "取水" }];
    if (chance < 0.35) return [name(unit), "外部", "排水", value, { ...note, kind: "排水" }];
    if (chance < 0.45) return [name(unit), "外部", `损失${i}`, value, { ...note, kind: "耗水" }];
    if (chance < 0.48) return [name(unit), name(unit), "循环水", value, { ...note, kind: "循环" }];
    const step = 1 + below(Math.max(1, Math.round(units / 6)));
    if (chance < 0.56 && unit - step >= 0)
      return [name(unit), name(unit - step), `回用水${i}`, value, { ...note, kind: "回用" }];
    return [name(unit), name((unit + step) % units), `串联水${i}`, value, { ...note, kind: "串联" }];
  });
  return balance({ ...water, name: "随机网络" }, rows);
}
