import type { Language } from "../messages/texts";

/** What the page itself says; the pane beside it has words of its own. */
export interface PageTerms {
  readonly program: string;
  readonly purpose: string;
  readonly staysHere: string;
  readonly open: string;
  readonly create: string;
  readonly sample: string;
  readonly save: string;
  readonly cancel: string;
  readonly dropHere: string;
  readonly dropToOpen: string;
  readonly afterwards: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly starting: string;
  readonly close: string;
  readonly unsaved: string;
  readonly unsavedQuestion: (name: string) => string;
  readonly saveFirst: string;
  readonly openAnyway: string;
  readonly foldPane: string;
  readonly unfoldPane: string;
  readonly pane: string;
  readonly sheets: string;
  readonly noSheets: string;
  readonly place: string;
  readonly content: string;
  readonly blankCell: string;
  readonly isHidden: string;
  readonly hiddenSheet: string;
  readonly chartsNotShown: string;
  readonly readOnly: string;
  readonly goTo: (origin: string) => string;
  readonly oneFileOnly: string;
  readonly fromDisk: string;
  readonly noWorker: string;
  readonly failed: (detail: string) => string;
  readonly notThere: (origin: string) => string;
}

/** Between the name and the ending of a saved workbook. */
export const SAVED_ADDITION = ".审核";

export const NEW_NAME = "清洁生产审核.xlsx";
export const SAMPLE_NAME = "电镀行业整体审核.xlsx";

const zhCN: PageTerms = {
  program: "清审",
  purpose: "清洁生产审核：核对数据、评级、出报告",
  staysHere: "文件只在本机浏览器中处理，不上传。打开一次以后，断网也能用。",
  open: "打开工作簿",
  create: "新建工作簿",
  sample: "打开示例",
  save: "保存工作簿",
  cancel: "取消",
  dropHere: "也可以把 .xlsx 或 .csv 文件拖到这里",
  dropToOpen: "松开鼠标，打开该文件",
  afterwards: "原文件不会改动：结果写在副本中，用“保存工作簿”另存为新的 .xlsx，再用 Excel 或 WPS 打开。",
  opening: (name) => `正在打开“${name}”…`,
  saving: "正在保存…",
  starting: "正在加载…",
  close: "关闭",
  unsaved: "未保存",
  unsavedQuestion: (name) => `“${name}”有未保存的结果。打开另一个工作簿后，这些结果将丢失。`,
  saveFirst: "保存后打开",
  openAnyway: "不保存，直接打开",
  foldPane: "收起面板",
  unfoldPane: "展开面板",
  pane: "审核面板",
  sheets: "工作表",
  noSheets: "工作簿中还没有工作表。请在面板中点“建立工作表”，保存后用 Excel 或 WPS 填写，再回到这里打开。",
  place: "单元格",
  content: "内容或公式",
  blankCell: "（空白）",
  isHidden: "（所在的行或列在工作簿中是隐藏的）",
  hiddenSheet: "隐藏",
  chartsNotShown: "本表含图表或图片，此处不显示：保存后可在 Excel 或 WPS 中查看，分布图也见面板的“评级”。",
  readOnly: "只读。要修改数据，请在 Excel 或 WPS 中改好后重新打开。",
  goTo: (origin) => `转到 ${origin}`,
  oneFileOnly: "一次只能打开一个文件。请只拖入一个 .xlsx 或 .csv 文件。",
  fromDisk:
    "此页面不能从磁盘直接双击打开：浏览器不允许本地文件使用后台计算。请把整个文件夹放到单位内网的网页服务器上，用 http(s) 地址打开；或在本机运行 npm start；也可以改用命令行 qingshen run 文件.xlsx。",
  noWorker: "后台计算未能启动。请刷新页面；仍不行时，请换用新版 Edge、Chrome 或 Firefox。",
  failed: (detail) => `程序出错，未作任何改动：${detail}`,
  notThere: (origin) => `“${origin}”不在本工作簿中（工作表可能已改名或被撤消），请重新“识别与核对”。`,
};

const en: PageTerms = {
  program: "QingShen",
  purpose: "Cleaner-production audit: check the figures, grade, write the report",
  staysHere:
    "Files are processed in this browser only and never uploaded. After the first visit the page works offline.",
  open: "Open workbook",
  create: "New workbook",
  sample: "Open sample",
  save: "Save workbook",
  cancel: "Cancel",
  dropHere: "or drop an .xlsx or .csv file here",
  dropToOpen: "Release to open this file",
  afterwards:
    "Your file is not changed: results are written into a copy. Save it as a new .xlsx and open that in Excel or WPS.",
  opening: (name) => `Opening “${name}”…`,
  saving: "Saving…",
  starting: "Loading…",
  close: "Close",
  unsaved: "not saved",
  unsavedQuestion: (name) =>
    `“${name}” holds results that are not saved. They are lost when another workbook is opened.`,
  saveFirst: "Save, then open",
  openAnyway: "Open without saving",
  foldPane: "Fold pane",
  unfoldPane: "Unfold pane",
  pane: "Audit pane",
  sheets: "Sheets",
  noSheets:
    "The workbook has no sheets yet. Create the worksheets in the pane, save, fill them in with Excel or WPS and open the file here again.",
  place: "Cell",
  content: "Content or formula",
  blankCell: "(blank)",
  isHidden: "(its row or column is hidden in the workbook)",
  hiddenSheet: "hidden",
  chartsNotShown:
    "Charts and pictures of this sheet are not shown here: save and open the file in Excel or WPS, or see the distribution in the pane under Grading.",
  readOnly: "Read-only. To change figures, edit the file in Excel or WPS and open it again.",
  goTo: (origin) => `Go to ${origin}`,
  oneFileOnly: "One file at a time: please drop a single .xlsx or .csv file.",
  fromDisk:
    "This page cannot be opened from disk: browsers do not let local files compute in the background. Put the folder on a web server of your intranet and open its http(s) address, or run npm start, or use the command line: qingshen run file.xlsx.",
  noWorker:
    "Background computing did not start. Reload the page; if that does not help use a current Edge, Chrome or Firefox.",
  failed: (detail) => `Something went wrong in the program, nothing was changed: ${detail}`,
  notThere: (origin) =>
    `“${origin}” is not in this workbook (the sheet may have been renamed or taken back). Survey again.`,
};

export function pageTerms(language: Language): PageTerms {
  return language === "en" ? en : zhCN;
}
