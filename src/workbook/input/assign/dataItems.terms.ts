/** Names of formulas for the output of an object, all products together. */
export const TOTAL_OUTPUT: ReadonlySet<string> = new Set(["产品产量", "产量", "总产量", "产品总产量", "合格产品产量"]);

/** Words of formulas for one and the same item of the data sheets. */
export const SAME_ITEMS: readonly (readonly string[])[] = [
  ["取水量", "新水量", "新鲜水量", "新鲜水", "新鲜水用量", "新鲜水消耗量", "取新水量", "自来水", "用水量"],
  ["用电量", "耗电量", "电力", "电", "电力消耗量", "电耗"],
  ["天然气", "天然气用量", "天然气消耗量"],
  ["蒸汽", "蒸汽用量", "蒸汽消耗量"],
];
