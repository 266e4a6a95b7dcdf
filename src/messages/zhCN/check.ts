import type { CheckFinding } from "../../core/checks/findings";
import { indexMark, levelMark, listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const codeFaults = {
  length: "应为18位",
  character: "含有不允许的字符（I、O、S、V、Z 及小写、符号）",
  digit: "校验码不符",
} as const;

export const checkTexts = {
  "check.unitConsumption": (f) =>
    `“${f.name}”${f.year}年单位产品消耗表中为 ${f.printed}，由消耗量 ${measured(f.amount, f.amountUnit)} ÷ 产量 ${measured(f.output, f.outputUnit)} 复算为 ${measured((f.low + f.high) / 2, f.unit)}，超出取舍范围，请核对消耗量、产量或所属产品。`,
  "check.noOutput": (f) =>
    `“${f.name}”${listed(f.years)}年填有单位产品消耗，但找不到对应产品的同年产量（或产量单位不一致），未能复算。`,
  "check.creditCodeInvalid": (f) =>
    `${f.name}的统一社会信用代码 ${f.creditCode} ${codeFaults[f.reason]}${f.expected === undefined ? "" : `（按前17位校验码应为 ${f.expected}）`}，请核对证照。`,
  "check.duplicateEnterprise": (f) => `企业一览表中“${f.name}”出现 ${f.origins.length} 次，请合并或区分厂区。`,
  "check.duplicateCreditCode": (f) => `统一社会信用代码 ${f.creditCode} 被多家企业使用：${listed(f.names)}，请核对。`,
  "check.unknownEnterprise": (f) =>
    `“${f.name}”不在企业一览表中${f.similar === undefined ? "，请补入一览表或更正名称。" : `，是否即“${f.similar}”？请统一名称。`}`,
  "check.printedIndex": (f) =>
    `${f.object}填写的综合评价指数 ${indexMark(f.level)} 为 ${f.printed}，按指标体系复算为 ${rounded(f.computed)}，请核对。`,
  "check.printedLevel": (f) =>
    `${f.object}填写的等级为${levelMark(f.printed)}，按评级规则应为${levelMark(f.computed)}${f.limiting.length === 0 ? "" : `（限定性指标 ${listed(f.limiting)} 未达到该级）`}，请更正。`,
  "check.boundary": (f) =>
    `${f.object}的指标 ${f.no} ${f.name} 显示为 ${f.shown}，与基准值 ${f.benchmark} 相同，实际值为 ${f.value}，评级按实际值判断，请核对保留位数。`,
} satisfies Texts<CheckFinding>;
