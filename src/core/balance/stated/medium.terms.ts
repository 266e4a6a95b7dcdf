/** Names of media, matched as a whole after 平衡 and 元素 are taken off. */
export const waterMedium =
  /^(?:水|用水|新水|新鲜水|自来水|取水|供水|给水|排水|给排水|循环水|冷却水|软水|纯水|除盐水|冷凝水|中水|再生水|废水|污水|水量|汽水|蒸汽|水汽|水资源)$/;

export const energyMedium =
  /^(?:能量|能源|能|能流|热|热量|热能|热力|热平衡|电|电力|电量|电能|用电|供电|冷量|焓|火用|综合能源|综合能耗|能耗)$/;

export const massMedium =
  /^(?:物料|物质|物料总量|原辅料|原辅材料|原料|总物料|固体|固废|固体废物|液体|气体|溶液|全物料|总量|质量)$/;

/** Flows of a goods balance of which a cubic metre weighs a ton. */
export const waterFlow =
  /(?:废|污|新|新鲜|自来|纯|软|清|清洗|冷却|循环|中|回用|补充|补|排|给|工艺|除盐|去离子|蒸馏|生活|生产|原)水(?:$|[^泥玻合])|^水$/;

/** What a medium's name carries beside the name. */
export const mediumFrame =
  /(?:元素|物质|物料)?平衡$|^(?:元素|组分|特征因子|污染因子|重金属|物质)[:、-]?|(?:元素|离子|金属)$/g;

/** `VOCs含量`, `铜质量分数`, `含铜`, `含水率`: what the content is of. */
export const contentFrame = /^(?:含|平均)|(?:的)?(?:含量|浓度|质量浓度|质量分数|体积分数|品位|百分含量|组成|纯度)$/g;
export const contentRate = /^含(.+?)[率量]$/;

/** Names of one substance, so that `铜`, `Cu` and `总铜` are one layer. */
export const substanceNames: Readonly<Record<string, readonly string[]>> = {
  Cu: ["铜", "总铜", "Cu2+"],
  Ni: ["镍", "总镍", "Ni2+"],
  Cr: ["铬", "总铬"],
  Zn: ["锌", "总锌", "Zn2+"],
  Cd: ["镉", "总镉"],
  Pb: ["铅", "总铅"],
  Hg: ["汞", "总汞"],
  As: ["砷", "总砷"],
  Sn: ["锡", "总锡"],
  Ag: ["银", "总银"],
  Au: ["金"],
  Fe: ["铁", "总铁"],
  Mn: ["锰", "总锰"],
  Al: ["铝", "总铝"],
  N: ["氮", "总氮", "TN"],
  P: ["磷", "总磷", "TP"],
  S: ["硫", "总硫"],
  F: ["氟", "氟化物", "总氟"],
  Cl: ["氯", "氯离子"],
  C: ["碳", "总碳"],
  Na: ["钠"],
  K: ["钾"],
  Ca: ["钙"],
  Mg: ["镁"],
  Si: ["硅"],
  VOCs: ["VOC", "挥发性有机物", "有机溶剂", "溶剂"],
};

/** What comes into being or vanishes on the way, so that its load need not balance. */
export const notConserved =
  /^(?:COD|COD[Cc][Rr]|COD[Mm][Nn]|化学需氧量|高锰酸盐指数|BOD5?|生化需氧量|五日生化需氧量|氨氮|NH3-N|NH4-N|硝态氮|pH|pH值|色度|浊度|电导率|温度|水温|大肠菌群)$/;

/** 含水率 is the content of this substance. */
export const MOISTURE = "水";
