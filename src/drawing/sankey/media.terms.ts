import type { SankeyMedium } from "../../messages/pictureWords";

/**
 * What flows, by the words of the trade. Read from the top: the first word found decides, so that 回用水 is reused and
 * no water in general, 废气 no gas, 副产品 no product.
 */
export const mediumTerms: readonly (readonly [medium: SankeyMedium, words: RegExp])[] = [
  ["leaked", /漏失|漏溢|渗漏|泄漏/],
  ["condensate", /冷凝水|凝结水|凝水/],
  ["reused", /回用|中水|再生水|回收|回流|返回|返料/],
  ["series", /串联|串用|梯级/],
  ["circulating", /循环/],
  ["unconventional", /非常规|雨水|海水|矿井水|苦咸水/],
  ["wasteGas", /废气|烟气|尾气|排气|VOC|粉尘|逸散/i],
  ["drained", /排水|排放|废水|污水|尾水|排污|废液|外排/],
  ["consumed", /耗水|蒸发|耗散|消耗|飘散|风吹/],
  ["loss", /损失|损耗|散热|线损|排烟|热损/],
  ["solidWaste", /废物|固废|废渣|炉渣|渣(?!水)|污泥|粉煤灰|灰(?!水)|危废|废料|边角料|废(?!水)/],
  ["steam", /蒸汽|汽/],
  ["byproduct", /副产/],
  ["useful", /有效|有用/],
  ["product", /产品|成品|商品|精矿|阴极/],
  ["electricity", /电力|电能|用电|购电|外购电|^电$|发电/],
  ["coal", /煤(?!气)|焦炭|兰炭|煤矸石/],
  ["gas", /天然气|煤气|燃气|沼气|氢气|LNG|气/],
  ["oil", /柴油|汽油|燃料油|重油|原油|煤油|油/],
  ["heat", /热水|余热|热力|供热|热/],
  ["intake", /取水|新水|新鲜水|自来水|补水|补充水|地下水|地表水|市政|软水|除盐水|生活用水|生产用水/],
  ["raw", /原料|原矿|辅料|辅材|药剂|投入|矿石|矿/],
];

/** A medium of a whole balance (介质 水, 物料 …) says nothing that tells its flows apart. */
export const generalMedia: ReadonlySet<string> = new Set(["", "水", "物料", "能量", "能源", "元素", "物质"]);
