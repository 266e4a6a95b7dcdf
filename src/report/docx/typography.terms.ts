/**
 * Look of the default report. House rules differ (仿宋小四, 28 磅 …): a consultant changes the styles in Word, or gives
 * a template of their own. Font sizes in half points, lengths in twips (1/20 point).
 */
export const fonts = {
  body: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体" },
  heading: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "黑体" },
  cover: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "仿宋" },
} as const;

/** Names under which other systems know the same faces. */
export const alternativeNames: Readonly<Record<string, string>> = {
  宋体: "SimSun",
  黑体: "SimHei",
  仿宋: "FangSong",
};

/** 二号, 小二, 三号, 四号, 小四, 五号, 小五, 小五. */
export const sizes = {
  title: 44,
  contents: 36,
  heading1: 32,
  heading2: 28,
  body: 24,
  caption: 21,
  table: 18,
  note: 18,
} as const;

/** A4, GB/T 9704 margins. */
export const page = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;

export const textWidth = page.width - page.left - page.right;

export const styleIds = {
  title: "QsTitle",
  coverLine: "QsCoverLine",
  frontHeading: "QsFrontHeading",
  frontSubheading: "QsFrontSubheading",
  body: "QsBody",
  caption: "Caption",
  tableHead: "QsTableHead",
  tableText: "QsTableText",
  note: "QsNote",
} as const;

/** As Word lists them. */
export const styleNames = {
  title: "报告名称",
  coverLine: "封面信息",
  frontHeading: "前页标题",
  frontSubheading: "前页小标题",
  body: "报告正文",
  tableHead: "表头",
  tableText: "表格文字",
  note: "表注",
} as const;

export const words = {
  contents: "目　录",
  table: "表",
  figure: "图",
  annexTable: "附表",
  annexFigure: "附图",
  blank: (hint: string): string => `【待补充：${hint}】`,
};

export const colours = { headFill: "E7EDF3", rule: "7F7F7F" } as const;

/** A line of 宋体 or 黑体 in Word, in em. */
const lineHeight = 1.297;

/** The same look in points, for laying out pages: what a heading, a line, a table row take with their spacing. */
export const measures = {
  pageHeight: (page.height - page.top - page.bottom) / 20,
  width: textWidth / 20,
  headings: [
    (sizes.heading1 / 2) * lineHeight + 30,
    (sizes.heading2 / 2) * lineHeight + 18,
    (sizes.body / 2) * lineHeight + 13.5,
  ],
  bodySize: sizes.body / 2,
  bodyLine: (sizes.body / 2) * lineHeight * 1.5,
  indent: "　　",
  tableSize: sizes.table / 2,
  tableLine: (sizes.table / 2) * lineHeight * (260 / 240),
  cellHeight: 4.5,
  cellWidth: 7,
  caption: (sizes.caption / 2) * lineHeight + 9,
  noteSize: sizes.note / 2,
  noteLine: (sizes.note / 2) * lineHeight,
  noteSpace: 9,
  figureSpace: 6,
  pointsPerMm: 72 / 25.4,
  /** Up to this many rows a table stays on one page. */
  shortTableRows: 15,
} as const;
