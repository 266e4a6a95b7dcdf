import type { Language } from "../../messages/texts";

/** Words of the desk itself: what a column means, files, and why work could not be done. */
const zhCN = {
  otherColumn: "按列名读取",
  reportName: (project: string) => `${project || "报告"}.审核报告.docx`,
  failures: {
    cancelled: "已取消，工作簿未改动。",
    nothingDone: "没有识别到可以处理的数据表，未写入任何内容。请先建立工作表并填写，或在“表格”中更正识别结果。",
    nothingToUndo: "没有可以撤消的写入。",
    noGuide: "找不到所选的审核指南，请重新选择。",
    noFramework:
      "适用的审核指南还没有报告框架，未生成报告。请在项目信息的“适用指南”中改选已支持的指南，或先用评级结果自行编写。",
    findingNotListed: "校核结果中没有这一条（表可能已删除或改动），未写入。请重新核对数据后再填采纳情况。",
    notCorrectable: "此表按左侧的名称逐行识别，不能按表头行更正。请把名称改成标准写法，或指定为不读取。",
    assetMissing: "绘图所需的文件没有加载成功，未生成报告。请检查网络或联系部署人员后重试。",
    workerMissing: "计算程序没有加载成功，工作簿未改动。请检查网络，关闭并重新打开面板；仍不成功请联系部署人员。",
    bug: "程序出现意外错误，工作簿未改动或已恢复。请在“关于”中复制诊断信息并反馈给我们。",
  },
};

const en: typeof zhCN = {
  otherColumn: "read under its own name",
  reportName: (project) => `${project || "Report"}.审核报告.docx`,
  failures: {
    cancelled: "Cancelled; the workbook was not changed.",
    nothingDone:
      "No table that could be worked on was recognised, so nothing was written. Create the sheets and fill them, or correct the recognition under Tables.",
    nothingToUndo: "There is nothing to undo.",
    noGuide: "The chosen guide is not known; choose another one.",
    noFramework:
      "The guide in force has no report framework yet, so no report was made. Choose a covered guide in 项目信息 (适用指南).",
    findingNotListed:
      "校核结果 does not list this finding (the sheet may have been deleted or changed), so nothing was written. Check the data again first.",
    notCorrectable:
      "This table is recognised by the labels on its left, not by a heading row. Write the labels in the usual way, or have it left out.",
    assetMissing:
      "A file needed for the pictures could not be loaded, so no report was made. Check the network and try again.",
    workerMissing:
      "The computing part could not be loaded; the workbook was not changed. Check the network, then close and open the pane again.",
    bug: "Something unexpected went wrong in the program; the workbook was not changed or has been restored. Copy the diagnostics under About and send them to us.",
  },
};

export type DeskWords = typeof zhCN;
export type DeskFailureCode = keyof DeskWords["failures"];

export function deskWords(language: Language): DeskWords {
  return language === "en" ? en : zhCN;
}
