/** Words around a carrier's name that say whose it is or that an amount follows. */
export const surroundingWords =
  /^(?:外购|购入|自产|外供|外售|企业|工业|生产)|(?:消耗量|消费量|使用量|用量|耗量|消耗)$/g;

/** Electricity that a table may list beside 电力 of which it is a part; comparable names. */
export const greenPower = /^(?:绿电|绿色电力|绿色电能|可再生能源电力|可再生能源电量|光伏电|光伏电力|风电)$/;

/** A row of 折算系数 for green electricity, also `电力(绿电)`, holds for no other. */
export const greenMark = /绿电|绿色电|绿证|可再生能源电|光伏|风电/;

/** Lines that state a total in standard coal. */
export const energyTotalNames: ReadonlySet<string> = new Set([
  ...["综合能耗", "综合能源消费量", "能源消费总量", "能耗总量", "总能耗", "综合能耗总量", "能源合计", "能耗合计"],
]);

export const calorificMark = /当量/;
export const equivalentMark = /等价/;
export const basisMarks = { calorific: "（当量值）", equivalent: "（等价值）" } as const;

/** 类别 of the lines that count as energy, of raw materials, and of water. */
export const energyCategory = /能源|能耗|燃料|动力/;
export const materialCategory = /原辅|原料|材料|辅料/;

/** 来源 of 资源能源消耗. */
export const ownSource = /自产|自备|自制/;
export const soldSource = /外供|外售|外销|输出/;
export const boughtSource = /外购|购入|市政|自来水/;
