import type { ObjectLevel } from "../../core/grading/grade";
import type { Severity } from "../../core/outcome/outcome";
import type { Language } from "../../messages/texts";
import type { StandardTableView } from "../desk/views";
import type { Step } from "../desk/desk";
import type { ViewName, WorkKind } from "./paneState";

type SeverityCounts = Readonly<Record<Severity, number>>;

/** Headings of the lines that 复制 puts on the clipboard. */
interface CopiedHeadings {
  readonly severity: string;
  readonly rule: string;
  readonly cell: string;
  readonly message: string;
  readonly basis: string;
  readonly decision: string;
}

/** Everything the pane says itself; findings, failures and titles of tables come from the desk. */
export interface PaneWords {
  readonly product: string;
  readonly pane: string;
  readonly views: string;
  readonly notices: string;
  readonly view: Readonly<Record<ViewName, string>>;
  readonly privacy: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly level: Readonly<Record<ObjectLevel, string>>;
  readonly verdict: Readonly<Record<"met" | "notMet" | "undetermined", string>>;
  readonly work: Readonly<Record<WorkKind, string>>;
  readonly step: Readonly<Record<Step, string>>;
  readonly starting: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly cancelled: string;
  readonly hints: {
    readonly cellEdit: string;
    readonly leftOut: (commands: readonly string[]) => string;
    readonly commands: Readonly<Record<"dataValidation" | "pageLayout" | "image", string>>;
  };
  readonly dismiss: string;
  readonly details: string;
  readonly copyDiagnostics: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly unexpected: string;
  readonly broken: string;
  readonly retry: string;
  readonly loading: string;
  readonly jumpTo: (origin: string) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (first: number, last: number, total: number) => string;
  readonly done: {
    readonly survey: (tables: number, findings: SeverityCounts) => string;
    readonly createSheets: string;
    readonly check: (findings: SeverityCounts) => string;
    readonly grade: (objects: number, sheets: readonly string[]) => string;
    readonly gradeNothing: string;
    readonly withoutGrades: (sheets: readonly string[]) => string;
    readonly report: (file: string) => string;
    readonly undo: string;
    readonly decide: string;
    readonly correct: string;
    readonly uncorrect: string;
    readonly chooseSystem: (title: string | null) => string;
  };
  readonly home: {
    readonly noProject: string;
    readonly guide: string;
    readonly noGuide: string;
    readonly period: string;
    readonly periodUnknown: string;
    readonly actions: string;
    readonly createSheets: string;
    readonly survey: string;
    readonly grade: string;
    readonly results: string;
    readonly noResults: string;
    readonly report: string;
    readonly reportNeedsFramework: string;
    readonly undo: string;
    readonly create: string;
    readonly close: string;
    readonly withoutFramework: (guide: string) => string;
    readonly periodWrong: string;
    readonly keepsExisting: string;
    readonly findings: string;
    readonly findingsOf: (severity: string, count: number) => string;
    readonly tables: string;
    readonly tablesFilled: (filled: number, total: number) => string;
    readonly table: string;
    readonly state: string;
    readonly complete: string;
    readonly status: (table: StandardTableView) => string;
    readonly percent: (share: number) => string;
    readonly resultSheets: string;
    readonly lastRun: string;
    readonly ranAt: (time: string, objects: number) => string;
    readonly notRun: string;
    readonly notRead: string;
    readonly nothingYet: string;
  };
  readonly tables: {
    readonly recognised: string;
    readonly intro: string;
    readonly none: string;
    readonly rows: (rows: number) => string;
    readonly corrected: string;
    readonly columns: string;
    readonly column: string;
    readonly heading: string;
    readonly meaning: string;
    readonly correct: string;
    readonly correctShort: string;
    readonly uncorrect: string;
    readonly uncorrectSheet: (sheet: string) => string;
    readonly leftOut: string;
    readonly headingRow: string;
    readonly headingRowWrong: string;
    readonly kind: string;
    readonly kindWrong: string;
    readonly chooseKind: string;
    readonly noTable: string;
    readonly other: string;
    readonly ignore: string;
    readonly byHeading: string;
    readonly meaningOf: (column: string, heading: string) => string;
    readonly save: string;
    readonly close: string;
    readonly remembered: string;
    readonly correctTitle: (place: string) => string;
  };
  readonly findings: {
    readonly bySeverity: string;
    readonly rule: string;
    readonly allRules: string;
    readonly search: string;
    readonly shown: (shown: number, total: number) => string;
    readonly none: string;
    readonly noneShown: string;
    readonly clearFilter: string;
    readonly groups: Readonly<Record<FindingArea, string>>;
    readonly ruleNo: (rule: number) => string;
    readonly copyOne: string;
    readonly copyAll: string;
    readonly copiedLines: (lines: number) => string;
    readonly write: string;
    readonly decisionOf: (message: string) => string;
    readonly undecided: string;
    readonly decisions: Readonly<Record<string, string>>;
    readonly needsSheet: string;
    readonly moreCells: (count: number) => string;
    readonly headings: CopiedHeadings;
  };
  readonly grading: {
    readonly system: string;
    readonly asWorkbookSays: string;
    readonly fromWorkbook: string;
    readonly unverified: string;
    readonly notGradable: string;
    readonly marked: (system: string, marks: readonly string[]) => string;
    readonly unverifiedNote: (systems: readonly string[]) => string;
    readonly distribution: string;
    readonly none: string;
    readonly objects: string;
    readonly byLevel: string;
    readonly search: string;
    readonly name: string;
    readonly grade: string;
    readonly index: string;
    readonly lacking: string;
    readonly lackingText: (missing: number, failures: number) => string;
    readonly lackingNote: string;
    readonly zoom: string;
    readonly zoomHint: string;
    readonly noneShown: string;
    readonly back: string;
    readonly indexOf: (level: string) => string;
    readonly between: (lower: string, upper: string) => string;
    readonly assessed: (percent: string) => string;
    readonly limiting: string;
    readonly limitingNone: string;
    readonly missing: string;
    readonly missingNone: string;
    readonly gaps: string;
    readonly gapsNone: string;
    readonly gap: (level: string, amount: string, percent: string | null) => string;
    readonly limitingAt: (level: string) => string;
    readonly radar: string;
  };
  readonly settings: {
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly inUse: string;
    readonly inUseNote: string;
    readonly default: string;
    readonly none: string;
    readonly corrections: string;
    readonly correctionsNone: string;
    readonly correction: (row: number, kind: string) => string;
  };
  readonly about: {
    readonly version: string;
    readonly build: string;
    readonly program: string;
    readonly requirementSets: string;
    readonly privacyTitle: string;
    readonly privacyText: readonly string[];
    readonly lastFailure: string;
    readonly noFailure: string;
    readonly figures: string;
  };
}

/** Findings without a rule number are grouped by the part of the work that saw them: the head of their code. */
export type FindingArea =
  | "read"
  | "recognise"
  | "input"
  | "indicators"
  | "grading"
  | "balance"
  | "water"
  | "energy"
  | "check"
  | "guide"
  | "drawing"
  | "rest";

const percentText = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

const zhCN: PaneWords = {
  product: "清审 清洁生产审核",
  pane: "审核面板",
  views: "视图",
  notices: "进度与消息",
  view: {
    home: "首页",
    tables: "表格",
    findings: "核对",
    grading: "评级",
    balances: "平衡",
    settings: "设置",
    about: "关于",
  },
  privacy: "数据只在本机处理，不上传，不联网。",
  severity: { error: "错误", warning: "存疑", info: "提示" },
  level: { I: "Ⅰ级", II: "Ⅱ级", III: "Ⅲ级", below: "未达Ⅲ级", undetermined: "待定" },
  verdict: { met: "符合", notMet: "不符合", undetermined: "待定" },
  work: {
    open: "打开工作簿",
    survey: "识别与核对",
    createSheets: "建立工作表",
    check: "写入校核结果",
    grade: "一键评级",
    report: "导出报告",
    undo: "撤消上次写入",
    decide: "记录采纳情况",
    correct: "记住更正",
    uncorrect: "取消更正",
    chooseSystem: "选用指标体系",
    object: "打开评价对象",
    balance: "打开平衡",
    speak: "切换语言",
  },
  step: {
    read: "读取工作簿……",
    recognise: "识别表格……",
    compute: "校核与计算……",
    print: "整理结果……",
    write: "写入工作簿，请勿编辑……",
    draw: "绘制图形……",
  },
  starting: "准备中……",
  cancel: "取消",
  cancelling: "正在取消……",
  cancelled: "已取消，工作簿未作改动。",
  hints: {
    cellEdit: "Excel 正在编辑单元格：请按回车键或 Esc 键结束编辑，随后自动继续。",
    leftOut: (commands) => `此版本的 Excel 不支持${commands.join("、")}，已略过；其余内容照常写入。`,
    commands: { dataValidation: "下拉选项", pageLayout: "打印设置", image: "图片" },
  },
  dismiss: "关闭消息",
  details: "详细信息",
  copyDiagnostics: "复制诊断信息",
  copied: "已复制。",
  copyFailed: "未能复制：当前环境不允许访问剪贴板。",
  unexpected: "程序内部出错，工作簿未作改动。请在“关于”中复制诊断信息反馈给我们，然后重试。",
  broken: "界面显示出错，工作簿未受影响。请重试；仍不行时请关闭后重新打开面板。",
  retry: "重试",
  loading: "正在打开……",
  jumpTo: (origin) => `转到 ${origin}`,
  previousPage: "上一页",
  nextPage: "下一页",
  pageOf: (first, last, total) => `第 ${first}–${last} 条，共 ${total} 条`,
  done: {
    survey: (tables, { error, warning, info }) =>
      `识别到 ${tables} 张表。错误 ${error} 条，存疑 ${warning} 条，提示 ${info} 条。`,
    createSheets: "工作表已建立，请逐表填写；已有的工作表未作改动。",
    check: ({ error, warning, info }) => `已写入“校核结果”：错误 ${error} 条，存疑 ${warning} 条，提示 ${info} 条。`,
    grade: (objects, sheets) => `已评级 ${objects} 个对象，写入${sheets.map((sheet) => `“${sheet}”`).join("、")}。`,
    gradeNothing: "没有可评级的对象，请查看“核对”中的说明。",
    withoutGrades: (sheets) => `没有可评级的对象；已写入${sheets.map((sheet) => `“${sheet}”`).join("、")}。`,
    report: (file) => `报告已生成：${file}`,
    undo: "已撤消上次写入。",
    decide: "已写入“校核结果”的采纳情况。",
    correct: "更正已记在工作簿中，并已重新识别。",
    uncorrect: "已取消更正，并已重新识别。",
    chooseSystem: (title) => (title === null ? "按工作簿中的指标体系评级。" : `全部对象按《${title}》评级。`),
  },
  home: {
    noProject: "尚未填写项目名称",
    guide: "适用指南",
    noGuide: "未选定",
    period: "统计期",
    periodUnknown: "未填写",
    actions: "工作步骤",
    createSheets: "建立工作表",
    survey: "识别与核对",
    grade: "一键评级",
    results: "结果",
    noResults: "尚无结果，请先评级。",
    report: "导出报告",
    reportNeedsFramework: "所选指南的报告框架尚未收录。",
    undo: "撤消上次写入",
    create: "开始建立",
    close: "收起",
    withoutFramework: (guide) => `${guide}（暂无报告框架）`,
    periodWrong: "请填写四位年份，如 2025。",
    keepsExisting: "只补建缺少的工作表，已有内容不动。",
    findings: "核对情况",
    findingsOf: (severity, count) => `${severity} ${count} 条，在“核对”中查看`,
    tables: "标准表格",
    tablesFilled: (filled, total) => `已填 ${filled} / ${total}`,
    table: "表格",
    state: "状态",
    complete: "完整度",
    status: ({ status, rows }) => ({ missing: "未建立", blank: "空表", filled: `已填 ${rows} 行` })[status],
    percent: percentText,
    resultSheets: "结果工作表",
    lastRun: "上次评级",
    ranAt: (time, objects) => `${time}，${objects} 个对象`,
    notRun: "尚未评级",
    notRead: "尚未读取工作簿。",
    nothingYet: "工作簿中还没有审核表格。请先建立工作表；已有数据时请打开相应的工作簿。",
  },
  tables: {
    recognised: "识别到的表格",
    intro: "按表头识别。识别有误时可更正，更正随工作簿保存。",
    none: "没有识别到审核数据表。请先建立工作表，或在下面未读取的区域中指定表头。",
    rows: (rows) => `${rows} 行`,
    corrected: "已更正",
    columns: "各列含义",
    column: "列",
    heading: "表头",
    meaning: "含义",
    correct: "更正识别",
    correctShort: "更正",
    uncorrect: "取消更正",
    uncorrectSheet: (sheet) => `取消工作表“${sheet}”的更正`,
    leftOut: "未读取的区域",
    headingRow: "表头所在行",
    headingRowWrong: "请填写行号，如 3。",
    kind: "这是哪一张表",
    kindWrong: "请选择表格种类。",
    chooseKind: "请选择",
    noTable: "不是数据表，不读取",
    other: "其他列（按原表头保留）",
    ignore: "不读取",
    byHeading: "按表头识别",
    meaningOf: (column, heading) => `${column} 列${heading === "" ? "" : `“${heading}”`}的含义`,
    save: "记住并重新识别",
    close: "不更正",
    remembered: "更正保存在工作簿中，换一台电脑也有效。",
    correctTitle: (place) => `更正 ${place}`,
  },
  findings: {
    bySeverity: "按级别筛选",
    rule: "规则",
    allRules: "全部规则",
    search: "查找文字或单元格",
    shown: (shown, total) => (shown === total ? `共 ${total} 条` : `显示 ${shown} 条，共 ${total} 条`),
    none: "没有需要核对的内容。",
    noneShown: "没有符合筛选条件的内容。",
    clearFilter: "清除筛选",
    groups: {
      read: "单元格取值",
      recognise: "表格识别",
      input: "填写内容",
      indicators: "指标体系",
      grading: "评级",
      balance: "平衡",
      water: "用水指标",
      energy: "能耗与碳排放",
      check: "数据校核",
      guide: "指南与报告",
      drawing: "图形",
      rest: "其他",
    },
    ruleNo: (rule) => `规则${rule}`,
    copyOne: "复制",
    copyAll: "全部复制",
    copiedLines: (lines) => `已复制 ${lines} 条，可粘贴到表格或文档。`,
    write: "写入校核结果",
    decisionOf: (message) => `采纳情况：${message}`,
    undecided: "（未填）",
    decisions: { 采纳: "采纳", 部分采纳: "部分采纳", 不采纳: "不采纳", 待核实: "待核实" },
    needsSheet: "先“写入校核结果”，再填写采纳情况。",
    moreCells: (count) => `等 ${count} 处`,
    headings: {
      severity: "级别",
      rule: "规则",
      cell: "单元格",
      message: "说明",
      basis: "依据",
      decision: "采纳情况",
    },
  },
  grading: {
    system: "指标体系",
    asWorkbookSays: "按工作簿中的规定",
    fromWorkbook: "本工作簿",
    unverified: "未经核实",
    notGradable: "仅供参考，不能评级",
    marked: (system, marks) => `${system}（${marks.join("，")}）`,
    unverifiedNote: (systems) =>
      `${systems.map((system) => `《${system}》`).join("、")}的数值未经核实，请对照标准原文核对后再用于正式报告。`,
    distribution: "等级分布",
    none: "尚无评级结果：没有识别到指标体系或指标数据。",
    objects: "评价对象",
    byLevel: "按等级筛选",
    search: "查找名称",
    name: "名称",
    grade: "等级",
    index: "指数",
    lacking: "缺项",
    lackingText: (missing, failures) =>
      [missing > 0 ? `缺${missing}` : "", failures > 0 ? `限${failures}` : ""].filter(Boolean).join(" "),
    lackingNote: "点名称查看详情。缺：缺少数据的指标数；限：距上一等级不达标的限定性指标数。",
    zoom: "放大或缩小图形",
    zoomHint: "点图放大",
    noneShown: "没有符合筛选条件的对象。",
    back: "返回列表",
    indexOf: (level) => `Y ${level}`,
    between: (lower, upper) => (lower === upper ? lower : `${lower}～${upper}`),
    assessed: (percent) => `参评权重占比 ${percent}`,
    limiting: "不达标的限定性指标",
    limitingNone: "没有不达标的限定性指标。",
    missing: "缺少数据的指标",
    missingNone: "各项指标均有数据。",
    gaps: "距上一等级最近的指标",
    gapsNone: "没有可计算差距的指标。",
    gap: (level, amount, percent) => `距${level}差 ${amount}${percent === null ? "" : `（${percent}）`}`,
    limitingAt: (level) => `未达${level}`,
    radar: "各类指标达标情况",
  },
  settings: {
    language: "界面语言",
    languages: { "zh-CN": "中文", en: "English" },
    inUse: "计算采用的设置",
    inUseNote: "取自“项目信息”，在表中修改。",
    default: "默认值",
    none: "尚未读取到设置。",
    corrections: "识别更正",
    correctionsNone: "没有更正。",
    correction: (row, kind) => `第 ${row} 行：${kind}`,
  },
  about: {
    version: "版本",
    build: "构建",
    program: "运行环境",
    requirementSets: "Office 接口集",
    privacyTitle: "数据与隐私",
    privacyText: [
      "工作簿的内容只在本机处理，不上传，不发送给任何服务器。",
      "不收集使用情况，不加载外部字体或脚本。",
      "设置和更正保存在工作簿自身之中。",
    ],
    lastFailure: "最近一次出错",
    noFailure: "本次打开后没有出错。",
    figures: "内置指标体系和系数均注明出处；未经核实的数值在面板和报告中注明。",
  },
};

const en: PaneWords = {
  product: "QingShen cleaner-production audit",
  pane: "Audit pane",
  views: "Views",
  notices: "Progress and messages",
  view: {
    home: "Home",
    tables: "Tables",
    findings: "Checks",
    grading: "Grades",
    balances: "Balance",
    settings: "Settings",
    about: "About",
  },
  privacy: "Data stay on this computer: nothing is uploaded.",
  severity: { error: "Error", warning: "Doubt", info: "Note" },
  level: { I: "Level Ⅰ", II: "Level Ⅱ", III: "Level Ⅲ", below: "Below Ⅲ", undetermined: "Open" },
  verdict: { met: "Met", notMet: "Not met", undetermined: "Open" },
  work: {
    open: "Open the workbook",
    survey: "Recognise and check",
    createSheets: "Create worksheets",
    check: "Write the findings sheet",
    grade: "Grade",
    report: "Export report",
    undo: "Undo last writing",
    decide: "Record the decision",
    correct: "Remember the correction",
    uncorrect: "Remove the correction",
    chooseSystem: "Choose the indicator system",
    object: "Open the object",
    balance: "Open the balance",
    speak: "Change the language",
  },
  step: {
    read: "Reading the workbook…",
    recognise: "Recognising tables…",
    compute: "Checking and computing…",
    print: "Preparing results…",
    write: "Writing the workbook, please do not edit…",
    draw: "Drawing pictures…",
  },
  starting: "Getting ready…",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  cancelled: "Cancelled; the workbook was not changed.",
  hints: {
    cellEdit: "Excel is editing a cell: press Enter or Esc, and the work goes on by itself.",
    leftOut: (commands) => `This Excel cannot take ${commands.join(", ")}; the rest is written as usual.`,
    commands: { dataValidation: "drop-down lists", pageLayout: "print settings", image: "pictures" },
  },
  dismiss: "Close message",
  details: "Details",
  copyDiagnostics: "Copy diagnostics",
  copied: "Copied.",
  copyFailed: "Not copied: the clipboard is not available here.",
  unexpected:
    "The program failed; the workbook was not changed. Copy the diagnostics under About for a report to us, then try again.",
  broken: "The pane could not show this; the workbook is untouched. Try again, or close and reopen the pane.",
  retry: "Try again",
  loading: "Opening…",
  jumpTo: (origin) => `Go to ${origin}`,
  previousPage: "Previous",
  nextPage: "Next",
  pageOf: (first, last, total) => `${first}–${last} of ${total}`,
  done: {
    survey: (tables, { error, warning, info }) =>
      `${tables} tables recognised: ${error} errors, ${warning} doubts, ${info} notes.`,
    createSheets: "Worksheets created; fill them one by one. Existing sheets were not touched.",
    check: ({ error, warning, info }) => `Findings sheet written: ${error} errors, ${warning} doubts, ${info} notes.`,
    grade: (objects, sheets) => `${objects} objects graded; written to ${sheets.join(", ")}.`,
    gradeNothing: "There was nothing to grade; see Checks for the reasons.",
    withoutGrades: (sheets) => `There was nothing to grade; written to ${sheets.join(", ")}.`,
    report: (file) => `Report ready: ${file}`,
    undo: "The last writing was undone.",
    decide: "Decision written to the findings sheet.",
    correct: "The correction is remembered in the workbook; tables were read again.",
    uncorrect: "The correction was removed; tables were read again.",
    chooseSystem: (title) => (title === null ? "Graded as the workbook says." : `All objects are graded by ${title}.`),
  },
  home: {
    noProject: "No project name yet",
    guide: "Guide",
    noGuide: "not chosen",
    period: "Period",
    periodUnknown: "not given",
    actions: "Steps",
    createSheets: "Create worksheets",
    survey: "Recognise and check",
    grade: "Grade",
    results: "Results",
    noResults: "No results yet: grade first.",
    report: "Export report",
    reportNeedsFramework: "There is no report framework for the chosen guide yet.",
    undo: "Undo last writing",
    create: "Create now",
    close: "Close",
    withoutFramework: (guide) => `${guide} (no report framework)`,
    periodWrong: "A year of four digits, such as 2025.",
    keepsExisting: "Only missing worksheets are added; what is there stays.",
    findings: "Findings",
    findingsOf: (severity, count) => `${severity}: ${count}, see Checks`,
    tables: "Standard tables",
    tablesFilled: (filled, total) => `${filled} of ${total} filled`,
    table: "Table",
    state: "State",
    complete: "Complete",
    status: ({ status, rows }) => ({ missing: "missing", blank: "blank", filled: `${rows} rows` })[status],
    percent: percentText,
    resultSheets: "Result sheets",
    lastRun: "Last graded",
    ranAt: (time, objects) => `${time}, ${objects} objects`,
    notRun: "not graded yet",
    notRead: "The workbook has not been read yet.",
    nothingYet: "There is no audit table in this workbook yet: create the worksheets, or open a workbook with data.",
  },
  tables: {
    recognised: "Recognised tables",
    intro: "Tables are found by their headings. A correction is kept in the workbook.",
    none: "No audit table was recognised. Create the worksheets, or name the headings of an area below.",
    rows: (rows) => `${rows} rows`,
    corrected: "corrected",
    columns: "Columns",
    column: "Col.",
    heading: "Heading",
    meaning: "Meaning",
    correct: "Correct",
    correctShort: "Correct",
    uncorrect: "Remove correction",
    uncorrectSheet: (sheet) => `Remove the corrections of sheet ${sheet}`,
    leftOut: "Areas not read",
    headingRow: "Row of the headings",
    headingRowWrong: "A row number, such as 3.",
    kind: "Which table is this?",
    kindWrong: "Choose the kind of table.",
    chooseKind: "Choose",
    noTable: "No table, do not read",
    other: "Free column (heading kept)",
    ignore: "Do not read",
    byHeading: "By its heading",
    meaningOf: (column, heading) => `Meaning of column ${column}${heading === "" ? "" : ` (${heading})`}`,
    save: "Remember and read again",
    close: "Leave as it is",
    remembered: "Kept in the workbook, so it holds on any computer.",
    correctTitle: (place) => `Correct ${place}`,
  },
  findings: {
    bySeverity: "Filter by severity",
    rule: "Rule",
    allRules: "All rules",
    search: "Find text or cell",
    shown: (shown, total) => (shown === total ? `${total} findings` : `${shown} of ${total} findings`),
    none: "Nothing to check.",
    noneShown: "Nothing matches the filter.",
    clearFilter: "Clear filter",
    groups: {
      read: "Cell values",
      recognise: "Table recognition",
      input: "Entries",
      indicators: "Indicator systems",
      grading: "Grading",
      balance: "Balances",
      water: "Water use",
      energy: "Energy and carbon",
      check: "Consistency",
      guide: "Guide and report",
      drawing: "Pictures",
      rest: "Other",
    },
    ruleNo: (rule) => `Rule ${rule}`,
    copyOne: "Copy",
    copyAll: "Copy all",
    copiedLines: (lines) => `${lines} copied; paste them into a sheet or document.`,
    write: "Write findings sheet",
    decisionOf: (message) => `Decision: ${message}`,
    undecided: "(none)",
    decisions: { 采纳: "Accepted", 部分采纳: "Partly accepted", 不采纳: "Not accepted", 待核实: "To be verified" },
    needsSheet: "Write the findings sheet first, then record decisions.",
    moreCells: (count) => `${count} cells`,
    headings: {
      severity: "Severity",
      rule: "Rule",
      cell: "Cell",
      message: "Finding",
      basis: "Basis",
      decision: "Decision",
    },
  },
  grading: {
    system: "Indicator system",
    asWorkbookSays: "As the workbook says",
    fromWorkbook: "this workbook",
    unverified: "unverified",
    notGradable: "reference only, cannot grade",
    marked: (system, marks) => `${system} (${marks.join(", ")})`,
    unverifiedNote: (systems) =>
      `The figures of ${systems.join(", ")} are unverified: compare them with the standard before a formal report.`,
    distribution: "Spread over the levels",
    none: "No grades yet: no indicator system or indicator data was recognised.",
    objects: "Objects",
    byLevel: "Filter by level",
    search: "Find a name",
    name: "Name",
    grade: "Level",
    index: "Index",
    lacking: "Lacking",
    lackingText: (missing, failures) =>
      [missing > 0 ? `${missing} miss.` : "", failures > 0 ? `${failures} lim.` : ""].filter(Boolean).join(" "),
    lackingNote:
      "A name opens the details. miss.: indicators without data; lim.: limiting indicators short of the next level.",
    zoom: "Enlarge or reduce the picture",
    zoomHint: "click a picture to enlarge",
    noneShown: "No object matches the filter.",
    back: "Back to the list",
    indexOf: (level) => `Y ${level}`,
    between: (lower, upper) => (lower === upper ? lower : `${lower} to ${upper}`),
    assessed: (percent) => `${percent} of the weight assessed`,
    limiting: "Limiting indicators not met",
    limitingNone: "All limiting indicators are met.",
    missing: "Indicators without data",
    missingNone: "Every indicator has data.",
    gaps: "Nearest to the next level",
    gapsNone: "There is no gap that can be computed.",
    gap: (level, amount, percent) => `${amount} short of ${level}${percent === null ? "" : ` (${percent})`}`,
    limitingAt: (level) => `misses ${level}`,
    radar: "Share met per class",
  },
  settings: {
    language: "Language",
    languages: { "zh-CN": "中文", en: "English" },
    inUse: "Settings in use",
    inUseNote: "Taken from the project sheet; change them there.",
    default: "default",
    none: "No settings were read yet.",
    corrections: "Corrections",
    correctionsNone: "There are no corrections.",
    correction: (row, kind) => `Row ${row}: ${kind}`,
  },
  about: {
    version: "Version",
    build: "Build",
    program: "Program",
    requirementSets: "Office requirement sets",
    privacyTitle: "Data and privacy",
    privacyText: [
      "The workbook is processed on this computer; nothing is uploaded or sent to any server.",
      "No usage is recorded; no outside fonts or scripts are loaded.",
      "Settings and corrections are kept in the workbook itself.",
    ],
    lastFailure: "Last failure",
    noFailure: "Nothing has failed since the pane was opened.",
    figures:
      "Built-in systems and factors name their source; unverified figures are marked in the pane and the report.",
  },
};

const WORDS: Readonly<Record<Language, PaneWords>> = { "zh-CN": zhCN, en };

/** Everything the pane says, in one language. */
export function paneWords(language: Language): PaneWords {
  return WORDS[language];
}
