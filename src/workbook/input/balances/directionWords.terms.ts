/** Headings of the column that says whether a flow enters or leaves its unit. */
export const directionHeadings = [
  ...["方向", "进出", "进/出", "进出方向", "流向", "物流方向", "流股方向", "输入/输出", "输入输出", "输入或输出"],
  ...["投入/产出", "投入产出", "投入或产出", "入/出", "出入", "流入/流出", "流入流出", "收支", "收/支", "收入/支出"],
] as const;

/** Headings in the two-sided form's lists that may hold the side. */
export const sideHeadings = [
  "项目",
  "类别",
  "分类",
  "类型",
  "物料类别",
  "物料类型",
  "投入产出项",
  ...directionHeadings,
];

/** Where an entering flow comes from and a leaving one goes, in one column. */
export const otherEndHeadings = [
  ...["来自/去向", "来自/去往", "来源/去向", "来源或去向", "来源去向", "来源及去向", "去向/来源", "对方单元"],
  ...["对应单元", "相关单元", "上/下游单元", "上下游单元"],
] as const;

/** `一、`, `(1)`, `1.` before a word, and what may stand behind it. */
const NUMBER = "(?:[(]?[一二三四五六七八九十\\d]+[)、.,]?)?";
const REST = "(?:部分|物料|物质|原料|产物|项目|项|侧|端|方|量|水量|能量|水|料)?(?:[(][^)]*[)])?:?";

/** Matched as a whole against normalised text. */
export const entering = new RegExp(
  `^${NUMBER}(?:输入|投入|流入|进入|收入|进料|进水|入方|进|入|收|in|input|→进|↓)${REST}$`,
  "i",
);
export const leaving = new RegExp(
  `^${NUMBER}(?:输出|产出|流出|排出|支出|出料|出水|出方|排放|出|支|out|output)${REST}$`,
  "i",
);

/** What a heading of amounts says of its side. */
export const enteringHeading = /输入|投入|进料|入方|流入|收入/;
export const leavingHeading = /输出|产出|出料|出方|流出|支出/;
