import type { LeftOut, LeftOutReason } from "../workbook/recognise/table";
import type { Language } from "./texts";

const zhCN: Readonly<Record<LeftOutReason, string>> = {
  hiddenSheet: "隐藏工作表，未读取",
  emptySheet: "空白工作表",
  ownResult: "本程序写出的结果表",
  noHeadings: "没有可识别的表头",
  unknownHeadings: "表头不属于已支持的表",
  duplicateTable: "与已识别的同类表重复，未采用",
  totalRow: "合计或小计行",
  groupRow: "分组行",
  noteRow: "注释行",
  signatureRow: "签字、填表信息行",
  unitRow: "单位行",
  ofWhichRow: "其中项，已含在上一行内",
  numberRow: "栏次行",
  hiddenColumn: "隐藏列",
  blankForm: "空白表，尚未填写",
  tooLarge: "内容过多，未读取",
  byConsultant: "按您的更正不读取",
};

const en: Readonly<Record<LeftOutReason, string>> = {
  hiddenSheet: "hidden sheet",
  emptySheet: "empty sheet",
  ownResult: "result sheet of ours",
  noHeadings: "no headings found",
  unknownHeadings: "headings of no known table",
  duplicateTable: "second table of the same kind",
  totalRow: "total or subtotal row",
  groupRow: "group row",
  noteRow: "note row",
  signatureRow: "signature row",
  unitRow: "unit row",
  ofWhichRow: "part of the line above, counted there",
  numberRow: "column numbers",
  hiddenColumn: "hidden column",
  blankForm: "blank form",
  tooLarge: "too large",
  byConsultant: "not read, as you decided",
};

/** Why something on a sheet was not read, with the words concerned. */
export function leftOutText(left: LeftOut, language: Language): string {
  const reason = (language === "en" ? en : zhCN)[left.reason];
  return left.text === undefined || left.text === "" ? reason : `${reason}：${left.text}`;
}
