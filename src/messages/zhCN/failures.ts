import type { FailureCode } from "../../workbook/failure";

type Details = Readonly<Record<string, string | number>>;

/** Why a host refused, by the `reason` of the failure. */
const reasons: Readonly<Record<string, string>> = {
  lastSheet: "这是最后一张工作表，不能删除",
  nameTaken: "表格名称已被占用，请在“名称管理器”中改名",
  structureProtected: "工作簿结构受保护，请先在“审阅”中撤销工作簿保护",
  noWorksheet: "这是图表页或宏表，不能写入单元格",
  tableOverlap: "与已有的表格（超级表）重叠，请先移开或转换为区域",
  mergedCell: "该单元格被合并区域遮住，请先取消合并",
  tableHeading: "这是表格（超级表）的标题单元格，不能改写",
  sharedFormula: "该单元格的公式由多个单元格共用，不能单独改写",
  arrayFormula: "该单元格属于数组公式或模拟运算表，不能单独改写",
  sheetHidden: "该工作表已隐藏，请先取消隐藏",
};

/** One sentence of what happened and where, one of what to do. Nothing was changed in any of these cases. */
export const failureTexts: Record<FailureCode, (details: Details) => string> = {
  fileMissing: (d) => `找不到${file(d)}。请核对路径和文件名。`,
  fileUnreadable: (d) => `${file(d)}无法读取${cause(d)}。请核对访问权限，并确认文件没有被其他程序独占。`,
  notAWorkbook: (d) =>
    `${file(d)}不是 .xlsx 工作簿。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再用；.xlsb、.ods、网页表格和以“~$”开头的临时文件都读不了。`,
  oldXls: (d) => `${file(d)}是旧的 .xls 格式。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再用。`,
  encrypted: (d) => `${file(d)}设有打开密码（已加密）。请在 Excel 或 WPS 中取消密码，保存后再用。`,
  truncated: (d) => `${file(d)}不完整（下载或复制时被截断）。请重新取得该文件。`,
  zipBomb: (d) =>
    `${file(d)}解压后大得不合常理${part(d)}${limit(d, "上限")}，已停止读取。请核对文件来源，或另存为新文件后再用。`,
  entityExpansion: (d) =>
    `${file(d)}含有办公文档不应有的实体定义${part(d)}，可能是恶意文件，已停止读取。请核对文件来源。`,
  brokenPart: (d) => `${file(d)}${place(d)}的内容已损坏${part(d)}。请在 Excel 或 WPS 中打开并修复，另存后再用。`,
  tooManyCells: (d) =>
    `${file(d)}${place(d)}有内容的单元格过多${limit(d, "上限")}。请删去无关的工作表或行列，或拆成几个文件。`,
  overlappingMerges: (d) => `${file(d)}${place(d)}有互相重叠的合并单元格。请取消合并后重新合并，保存后再用。`,
  unsupportedEncoding: (d) => `${file(d)}的文字编码无法识别。请另存为 UTF-8 编码的 CSV，或 .xlsx 工作簿。`,
  fileNotWritable: (d) => `${file(d)}无法写入${cause(d)}，原文件未改动。请关闭正在打开它的程序，或换一个输出位置。`,
  targetIsForeign: (d) =>
    `输出位置已有${file(d)}，而它不是本程序写出的结果，未覆盖。请换一个输出文件名，或先移走该文件。`,
  sheetMissing: (d) => `${file(d)}找不到${sheet(d)}。请核对工作表名称，或重新识别后再试。`,
  sheetProtected: (d) => `${sheet(d)}受保护，未写入任何内容。请在“审阅”中撤销工作表保护后重试。`,
  cellEditMode: () => "Excel 正在编辑单元格，未写入任何内容。请按回车键或 Esc 键结束编辑后重试。",
  payloadTooLarge: (d) => `内容过大，Excel 未接受${limit(d, "上限")}。请减少数据量，或用命令行处理文件。`,
  hostRejected: (d) =>
    `${place(d)}写入被拒绝${cause(d)}，未写入任何内容。${d["reason"] === undefined ? "请重新打开工作簿后重试。" : ""}`,
  readOnly: () => "工作簿以只读（查看）方式打开，未写入任何内容。请选择“编辑工作簿”，或另存为副本后在副本中重试。",
  writeDenied: () =>
    "Excel 不允许写入，工作簿未改动。请核对工作表和工作簿是否受保护、文件是否为只读、您是否有编辑权限，然后重试。",
  hostTooOld: () =>
    "这个版本的 Excel 缺少所需功能，工作簿未改动。请更新到 Excel 2019 或更新版本；也可在浏览器中打开本程序的页面处理该文件。",
  hostBusy: () => "Excel 正忙或与其他人的编辑冲突，工作簿未改动。请稍候片刻重试；多次失败请重新启动 Excel。",
  hostSilent: (d) =>
    `Excel ${d["seconds"] === undefined ? "长时间" : `在 ${d["seconds"]} 秒内`}没有响应。请查看 Excel 中是否有打开的对话框，等它恢复响应后重试；Excel 恢复响应时，已写入的部分会自动还原。`,
  connectionLost: () => "与 Excel 网页版的连接中断，工作簿未改动。请检查网络，刷新页面后重试。",
  workbookGone: () => "处理过程中工作簿被关闭或切换。请重新打开该工作簿后重试。",
  itemMissing: () => "处理过程中有工作表或名称被删除、改名，工作簿未写入结果。请重新识别后再试。",
  dialogOpen: () => "Excel 中有打开的对话框，未写入任何内容。请先关闭对话框再重试。",
  rangeInUse: () =>
    "要写入的区域被筛选、数据透视表、数组公式或合并单元格占用，工作簿未改动。请清除筛选或移开它们后重试。",
  writtenDiffers: (d) =>
    `${place(d)}写入后读回的内容与应写入的不一致，已还原为写入前的内容。请关闭其他加载项、结束多人编辑后重试；仍不行请用命令行或浏览器页面处理文件。`,
  restoreFailed: (d) =>
    `写入中断，且未能完全还原${sheets(d)}。请用 Excel 的“撤消”退回，或不保存关闭工作簿后重新打开；本程序只写自己的结果表，您的数据表未受影响。`,
};

function file(details: Details): string {
  return details["file"] === undefined ? "文件" : `文件“${details["file"]}”`;
}

function sheet(details: Details): string {
  return details["sheet"] === undefined ? "工作表" : `工作表“${details["sheet"]}”`;
}

/** Sheets concerned, in brackets. */
function sheets(details: Details): string {
  return details["sheets"] === undefined ? "" : `（${details["sheets"]}）`;
}

/** Sheet and cell, as far as known. */
function place(details: Details): string {
  const cell = details["cell"] === undefined ? "" : `单元格 ${details["cell"]} `;
  const table = details["table"] === undefined ? "" : `表格“${details["table"]}”`;
  const where = details["sheet"] === undefined ? "" : sheet(details);
  return where + cell + table;
}

function part(details: Details): string {
  return details["part"] === undefined ? "" : `（${details["part"]}）`;
}

function limit(details: Details, word: string): string {
  return details["limit"] === undefined ? "" : `（${word} ${details["limit"]}）`;
}

/** Own reasons in words; those of the system as it says them. */
function cause(details: Details): string {
  const reason = details["reason"] ?? details["message"];
  return reason === undefined ? "" : `：${reasons[reason] ?? reason}`;
}
