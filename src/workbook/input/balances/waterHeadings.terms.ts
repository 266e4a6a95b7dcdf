/** Headings of 用水单元平衡表: Chinese words, and the symbols of GB/T 12452 that stand in their place or behind them. */

interface Headings {
  /** The first is what we print. */
  readonly words: readonly string[];
  /** `'` marks what leaves the unit. */
  readonly symbols: readonly string[];
}

/** `串联水量` over `入`, as one heading of two levels. */
const under = (heads: readonly string[], leaves: readonly string[]): readonly string[] =>
  heads.flatMap((head) => leaves.map((leaf) => `${head}/${leaf}`));

const SERIES = ["串联水量", "串联水", "串联"];
const LOOPS = ["循环水量", "循环水", "循环量", "循环"];
const INTO = ["输入水量", "输入水", "输入", "进水", "进水量", "用水量", "入水", "输入量"];
const OUT_OF = ["输出水量", "输出水", "输出", "出水", "出水量", "排出水量", "排水", "输出量"];
/** 重复利用水量 is the sum of both, as a level between. */
const REUSE = ["重复利用水量", "重复利用水", "重复水量", "重复利用"];
const between = (heads: readonly string[]): readonly string[] => [...heads, ...under(heads, REUSE)];

const ITEMS = {
  totalUse: { words: ["总用水量", "用水总量", "总用水", "用水量", "用水量合计"], symbols: ["Vt"] },
  intake: {
    words: [
      ...["取水量", "新水量", "新鲜水量", "新鲜水用量", "新水", "新鲜水", "新鲜用水量", "新鲜水取用量", "自来水量"],
      ...["自来水用量", "自来水", "补充新水量", "补充新鲜水量", "取新水量", "取水", "新水用量", "总取水量"],
    ],
    symbols: ["Vi", "Vf"],
  },
  unconventional: {
    words: ["非常规水资源量", "非常规水量", "非常规水", "再生水量", "雨水量", "中水用量"],
    symbols: ["Vih"],
  },
  circulating: {
    words: ["循环水量", "循环量", "循环用水量", "循环水", "循环冷却水量", "循环水用量", "循环水量(入)", "循环"],
    symbols: ["Vcy"],
  },
  /** The same water once more, where the form lists what leaves beside what enters. */
  circulatingOut: { words: ["循环水量(出)", ...under(between(OUT_OF), LOOPS)], symbols: ["Vcy'"] },
  indirectCooling: {
    words: ["间接冷却循环水量", "间接冷却水循环量", "间冷循环水量", "间接冷却水量", "间接冷却循环水"],
    symbols: ["Vcr"],
  },
  directCooling: {
    words: ["直接冷却循环水量", "直接冷却水循环量", "直冷循环水量", "直接冷却水量", "直接冷却循环水"],
    symbols: [],
  },
  seriesIn: {
    words: [
      ...["串联水量(入)", "串联水量(进)", "串联水量", "串联水", "串联用水量", "串联入水量", "串入水量"],
      ...under(SERIES, ["入", "进", "入水", "进水", "输入"]),
      ...under(between(INTO), SERIES),
      "串联",
    ],
    symbols: ["Vs"],
  },
  seriesOut: {
    words: [
      ...["串联水量(出)", "串联水量(排)", "串联出水量", "串出水量", "排出串联水量"],
      ...under(SERIES, ["出", "排", "出水", "排出", "输出"]),
      ...under(between(OUT_OF), SERIES),
    ],
    symbols: ["Vs'"],
  },
  reused: {
    words: [
      ...["回用水量", "回用水", "回用量", "中水回用量", "废水回用量", "污水回用量", "工艺水回用量", "再生水回用量"],
      ...["重复利用水量(回用)", "回用"],
    ],
    symbols: ["Vw"],
  },
  condensate: { words: ["冷凝水回用量", "冷凝水回收量", "蒸汽冷凝水回用量", "冷凝水量"], symbols: [] },
  consumed: {
    words: ["耗水量", "耗水", "消耗水量", "损耗水量", "损耗量", "蒸发损耗量", "损失水量", "蒸发量", "损耗"],
    symbols: ["Vco"],
  },
  discharged: {
    words: [
      ...["排水量", "排水", "废水量", "外排水量", "排放水量", "废水产生量", "废水排放量", "排污水量", "外排废水量"],
    ],
    symbols: ["Vd"],
  },
  leaked: {
    words: [
      ...["漏失水量", "漏溢水量", "漏失量", "漏溢量", "漏损水量", "漏损量", "漏水量", "渗漏量", "漏失水", "漏溢水"],
      ...["漏失", "漏溢", "漏损", "渗漏"],
    ],
    symbols: ["Vl"],
  },
  compliant: { words: ["达标排放水量", "达标排水量"], symbols: [] },
} as const satisfies Readonly<Record<string, Headings>>;

export const waterHeadings: Readonly<Record<keyof typeof ITEMS, Headings>> = ITEMS;

/** What leaves is marked before or behind the letters, by several signs. */
export function symbolSpellings(symbol: string): readonly string[] {
  if (!symbol.endsWith("'")) return [symbol, `${symbol[0]}_${symbol.slice(1)}`];
  const letters = symbol.slice(1, -1);
  return PRIMES.flatMap((prime) => [`V${letters}${prime}`, `V${prime}${letters}`]);
}

const PRIMES = ["'", "’", "‘", "′", "`"];

export const waterUnitHeadings = [
  ...["用水单元", "用水单元名称", "用水单位", "用水部位", "用水部门", "用水工序", "用水环节", "用水点", "用水设备"],
  ...["用水项目", "用水类别", "用水车间", "用水系统", "用水工段", "单元名称", "单元", "车间", "工序", "用水名称"],
] as const;

/**
 * What several units belong to. 用水类别 and 用水系统 stand further back here than among the names of units: alone they
 * are the unit.
 */
export const waterSystemHeadings = [
  ...["所属系统", "系统名称", "系统", "生产系统", "用水分类", "用水性质", "用水性质分类", "生产性质", "生产类型"],
  ...["用水用途", "用途分类", "单元类别", "单元类型", "单元分类", "用水类别", "用水系统", "用水车间", "车间"],
] as const;
