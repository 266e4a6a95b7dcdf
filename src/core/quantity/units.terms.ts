/**
 * The units of the trade. A group shares one canonical unit; groups of one dimension convert into each other
 * (kWh and GJ). Scales are exact fractions `[symbol, numerator, denominator]` to the dimension's base, so that
 * 1 kg is 1/1000 t and never 0.001000…02 t.
 *
 * Kept apart on purpose, because a conversion would hide a decision:
 * - standard coal (tce) and energy (GJ, kWh): needs a coefficient and a choice of 当量值 or 等价值;
 * - m3 and Nm3: water or working-state gas against gas at standard state;
 * - t and m3 of water: the reader of water items decides;
 * - year, month and day: 1 a is 365 d or 330 working days;
 * - every noun of a count: 1 套 is no 件.
 */
export interface UnitGroup {
  readonly dimension: string;
  readonly canonical: string;
  readonly units: readonly (readonly [symbol: string, numerator: number, denominator: number])[];
}

export const unitGroups: readonly UnitGroup[] = [
  {
    dimension: "mass",
    canonical: "t",
    units: [
      ["t", 1, 1],
      ["kg", 1, 1e3],
      ["斤", 1, 2e3],
      ["g", 1, 1e6],
      ["mg", 1, 1e9],
      ["μg", 1, 1e12],
      ["ng", 1, 1e15],
    ],
  },
  { dimension: "toxicEquivalent", canonical: "ngTEQ", units: [["ngTEQ", 1, 1]] },
  {
    dimension: "volume",
    canonical: "m3",
    units: [
      ["m3", 1, 1],
      ["L", 1, 1e3],
      ["mL", 1, 1e6],
      ["dm3", 1, 1e3],
    ],
  },
  {
    dimension: "gasVolume",
    canonical: "Nm3",
    units: [
      ["Nm3", 1, 1],
      ["NL", 1, 1e3],
    ],
  },
  // Base of energy is GJ: 1 kWh = 3.6 MJ exactly.
  {
    dimension: "energy",
    canonical: "kWh",
    units: [
      ["kWh", 36, 1e4],
      ["Wh", 36, 1e7],
      ["MWh", 36, 10],
      ["GWh", 3600, 1],
    ],
  },
  {
    dimension: "energy",
    canonical: "GJ",
    units: [
      ["GJ", 1, 1],
      ["TJ", 1e3, 1],
      ["MJ", 1, 1e3],
      ["kJ", 1, 1e6],
      ["J", 1, 1e9],
      // International-table calorie, 4.1868 kJ/kcal, as in GB/T 2589.
      ["kcal", 41868, 1e10],
    ],
  },
  {
    dimension: "standardCoal",
    canonical: "tce",
    units: [
      ["tce", 1, 1],
      ["kgce", 1, 1e3],
      ["gce", 1, 1e6],
    ],
  },
  {
    dimension: "carbonDioxide",
    canonical: "tCO2",
    units: [
      ["tCO2", 1, 1],
      ["kgCO2", 1, 1e3],
      ["gCO2", 1, 1e6],
    ],
  },
  { dimension: "money", canonical: "万元", units: [["元", 1, 1e4]] },
  { dimension: "usDollar", canonical: "万美元", units: [["美元", 1, 1e4]] },
  {
    dimension: "area",
    canonical: "m2",
    units: [
      ["m2", 1, 1],
      ["km2", 1e6, 1],
      ["hm2", 1e4, 1],
      ["亩", 1e4, 15],
      ["dm2", 1, 100],
      ["cm2", 1, 1e4],
    ],
  },
  {
    dimension: "length",
    canonical: "m",
    units: [
      ["m", 1, 1],
      ["km", 1e3, 1],
      ["dm", 1, 10],
      ["cm", 1, 100],
      ["mm", 1, 1e3],
      ["μm", 1, 1e6],
    ],
  },
  {
    dimension: "time",
    canonical: "h",
    units: [
      ["h", 1, 1],
      ["min", 1, 60],
      ["s", 1, 3600],
    ],
  },
  { dimension: "time", canonical: "d", units: [["d", 24, 1]] },
  { dimension: "month", canonical: "月", units: [["月", 1, 1]] },
  { dimension: "year", canonical: "a", units: [["a", 1, 1]] },
  {
    dimension: "power",
    canonical: "kW",
    units: [
      ["kW", 1, 1],
      ["W", 1, 1e3],
      ["MW", 1e3, 1],
    ],
  },
  { dimension: "apparentPower", canonical: "kVA", units: [["kVA", 1, 1]] },
  {
    dimension: "pressure",
    canonical: "MPa",
    units: [
      ["MPa", 1, 1],
      ["kPa", 1, 1e3],
      ["Pa", 1, 1e6],
    ],
  },
  { dimension: "temperature", canonical: "℃", units: [["℃", 1, 1]] },
  // "1" is a plain fraction: a cell formatted 30% asked for "1" reads 0.3.
  {
    dimension: "share",
    canonical: "%",
    units: [
      ["%", 1, 100],
      ["‰", 1, 1e3],
      ["ppm", 1, 1e6],
    ],
  },
  { dimension: "share", canonical: "1", units: [["1", 1, 1]] },
  { dimension: "pH", canonical: "pH", units: [["pH", 1, 1]] },
  { dimension: "noise", canonical: "dB(A)", units: [["dB(A)", 1, 1]] },
  { dimension: "dilution", canonical: "倍", units: [["倍", 1, 1]] },
  { dimension: "turbidity", canonical: "NTU", units: [["NTU", 1, 1]] },
  { dimension: "conductivity", canonical: "μS/cm", units: [["μS/cm", 1, 1]] },
];

/** Symbols that may follow a multiple: 万t, 亿元, 千m3. */
export const multipliedSymbols: readonly string[] = [
  ...["t", "kg", "m3", "L", "Nm3", "kWh", "GJ", "MJ", "kJ", "kcal", "tce", "kgce", "tCO2", "kgCO2"],
  ...["元", "美元", "m2", "m", "km", "亩", "kW", "kVA", "h"],
];

/** Longest first, so that 百万 is not read as 百. */
export const multiples: readonly (readonly [symbol: string, factor: number])[] = [
  ["万亿", 1e12],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];

/** Nouns that are counted; each is a dimension of its own. */
export const countNouns: readonly string[] = [
  ...["个", "套", "件", "台", "次", "人", "家", "只", "片", "块", "张", "支", "根", "条", "辆", "艘", "架", "座", "栋"],
  ...[
    "户",
    "项",
    "批",
    "批次",
    "班",
    "班次",
    "班组",
    "人次",
    "台次",
    "台套",
    "箱",
    "标箱",
    "包",
    "袋",
    "桶",
    "瓶",
    "罐",
  ],
  ...["盒", "卷", "匹", "双", "副", "对", "锭", "枚", "粒", "头", "羽", "株", "棵", "点", "口", "处", "组", "份", "盏"],
  ...["节", "回", "本", "册", "点位", "打", "码", "重量箱", "标准箱", "标砖", "标块", "芯", "通道", "分"],
  ...["折标米", "车", "车次", "年次", "轮", "床", "床位", "客房", "餐位", "间", "层", "颗"],
];
