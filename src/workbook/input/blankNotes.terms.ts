import type { TableKind } from "../recognise/table";

/**
 * How a blank sheet is to be filled in, one line below its title. One sentence line without 「单位：」 and without 「；」, so that
 * nobody who reads the table takes it for a title, an owner or a unit.
 */
export const blankNotes: Readonly<Partial<Record<TableKind, string>>> = {
  enterprises:
    "填写说明：一行一家企业。右侧可加任意“名称(计量单位)”列，如“取水量(m³)”，列名带年份的按该年读取，不带年份的按统计期读取。",
  indicatorSystem:
    "填写说明：可把印发的指标体系原表整体粘贴到这里，合并单元格不必拆开。限定性指标填“是”或在名称前加“*”，各级基准值相同的可写“同Ⅰ级”。",
  indicatorData:
    "填写说明：一行一家企业、一个时期，右侧一列一个指标，列名写序号和指标名称。定性指标填Ⅰ、Ⅱ、Ⅲ、不达标或不适用，没有数据的留空，不要填0。",
  output: "填写说明：一行一种产品，年份列填全年产量，可自行增减年份列。",
  consumption:
    "填写说明：一行一个品种，年份列填全年消耗量，可自行增减年份列。灰色的单位产品消耗留空时自动填入公式，自行填写的数值只核对、不改动。",
  balanceFlows:
    "填写说明：一行一股物流。来源、去向填单元名称，留空或填“外部”为系统之外，填“贮存”为库存变化。数量留空为未计量，不确定度为95%置信水平的±值，留空按数据来源取默认值。",
  waterUnits:
    "填写说明：一行一个用水单元，没有该项用水的填“—”，未计量的留空，数量按日填写的把单位改为m³/d。灰色的差额、偏差留空时自动填入公式，自行填写的数值只核对、不改动。",
  inputOutput: "填写说明：左侧列投入，右侧列产出，两侧行数可以不等，同一工序连续填写。",
  exchanges: "填写说明：一行一项协同，供方、需方填企业名称，现有的填“现状”，可以开展而尚未开展的填“潜力”。",
  coefficients: "填写说明：只填与内置系数不同的品种。企业名称、年份留空为全部适用，来源填检测报告、标准号或文件名。",
  economy: "填写说明：一行一家企业、一个年份，区域或行业合计填区域名称。",
};

/** Lines between title and headings that state something of the table. */
export const statedLines: Readonly<Partial<Record<TableKind, readonly string[]>>> = { waterUnits: ["单位：m³"] };

/** Columns that are filled in for the consultant where they are left blank. */
export const computedKeys: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  consumption: ["unitConsumption"],
  waterUnits: ["difference", "deviation"],
};
