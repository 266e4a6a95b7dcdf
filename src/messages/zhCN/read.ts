import type { MissingReason } from "../../core/quantity/quantity";
import type { ReadFinding } from "../../workbook/cells/findings";
import type { Texts } from "../texts";

const missingMeanings: Readonly<Record<MissingReason, string>> = {
  blank: "空白",
  dash: "无数据（横线）",
  slash: "无数据（斜线）",
  none: "无",
  notDetected: "未检出",
  notCounted: "未统计",
  notApplicable: "不适用",
  errorValue: "错误值",
  notCalculated: "公式未计算",
};

/** Digits beyond the twelfth are noise of the computation. */
const shown = (value: number) => String(Number(value.toPrecision(12)));

export const readTexts = {
  "read.textNumber": ({ text, value }) => `以文本形式存放的数字“${text}”，已按 ${shown(value)} 读取。`,
  "read.unitInValue": ({ text, unit, to }) =>
    unit === to ? `“${text}”中带有单位 ${unit}，已按该单位读取。` : `“${text}”中带有单位 ${unit}，已换算为 ${to}。`,
  "read.percentFormat": ({ text, value }) => `未注明单位，单元格为百分比格式（${text}），已按 ${shown(value)}% 读取。`,
  "read.fractionUnderPercent": ({ text, value }) =>
    `单位为 % 而数值为 ${text}，已按 ${shown(value)}% 读取；如实为 ${shown(value * 100)}%，请改正数值或改用百分比格式。`,
  "read.censored": ({ text }) => `“${text}”为限值而非确定值，按限值参与判断，不参与合计。`,
  "read.belowDetection": ({ text, limit }) => `“${text}”按“低于检出限 ${shown(limit)}”读取。`,
  "read.range": ({ text, low, high }) => `“${text}”按区间 ${shown(low)}～${shown(high)} 读取。`,
  "read.approximate": ({ text, value }) => `“${text}”为约数，按 ${shown(value)} 读取，不用于核对尾数。`,
  "read.placeholder": ({ text, reason }) => `“${text}”按“${missingMeanings[reason]}”处理，不作为 0。`,
  "read.missingCode": ({ text }) => `${text} 按缺失数据处理，不作为数值。`,
  "read.serialAsDate": ({ text, day }) => `日期以序列号 ${text} 存放，已按 ${day} 读取。`,
  "read.errorValue": ({ text }) => `单元格为错误值 ${text}，按缺失处理，请核对公式。`,
  "read.notCalculated": () => "公式没有计算结果，请用 Excel 或 WPS 打开并保存一次后再读取。",
  "read.dateInsteadOfNumber": ({ text, typed }) =>
    `此处应为数值，单元格却是日期（${text}），可能由输入的“${typed}”自动变成，请核对原值。`,
  "read.textInsteadOfNumber": ({ text }) => `此处应为数值，“${text}”无法读取，请核对。`,
  "read.codeInsteadOfNumber": ({ text }) => `此处应为数值，“${text}”以 0 开头，像是编号，未作为数值读取，请核对。`,
  "read.unknownUnit": ({ text, unit }) => `“${text}”的单位“${unit}”无法识别，未作为数值读取，请核对单位。`,
  "read.unitMismatch": ({ text, unit, expected }) =>
    `“${text}”的单位 ${unit} 与 ${expected} 不能换算，未作为数值读取，请核对单位。`,
  "read.powerMarkLost": ({ text, value }) => `“${text}”可能丢失了上标，暂按 ${shown(value)} 读取，请核对。`,
  "read.multipleTwice": ({ text, value, unit }) =>
    `单位已是 ${unit}，数值又写作“${text}”，暂按 ${shown(value)} ${unit} 读取，请核对。`,
  "read.scaledFormat": ({ text, value }) =>
    `数字格式按千或万缩小显示，显示值与存放值 ${text} 不同，按存放值 ${shown(value)} 读取，请核对单位。`,
  "read.ambiguousMonth": ({ text }) => `${text} 可能是 1 月，也可能是 10 月，请改写为年月（如 2023-10）。`,
  "read.noSuchDay": ({ text }) => `“${text}”不是有效日期，请核对。`,
} satisfies Texts<ReadFinding>;
