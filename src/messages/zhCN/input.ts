import type { InputFinding } from "../../workbook/input/findings";
import { listed } from "../format";
import type { Texts } from "../texts";

export const inputTexts = {
  "input.keyMissing": (f) => `${f.title}有 ${f.lines} 行未填“${f.heading}”，这些行未读取，请补填或删除。`,
  "input.unitMissing": (f) =>
    `${f.title}中 ${listed(f.names)} 没有注明单位，数值按原样读取，不能换算和比较，请在“单位”列或表头中补上。`,
  "input.notAnAmount": (f) => `${f.title}中此行的单位为 ${f.unit}，不是产量，未读取。`,
  "input.partYear": (f) => `列“${listed(f.headings)}”只含部分月份，未与全年数据合并。`,
  "input.yearUnknown": (f) => `${f.title}的列“${f.heading}”没有注明年份，项目信息中也没有统计期，未读取，请补上年份。`,
  "input.periodMissing": () => "项目信息中没有填写统计期，请补填（一般为上一个完整的自然年）。",
  "input.periodUnreadable": (f) => `统计期“${f.text}”不是一个完整的自然年，请填写年份，如 2024。`,
  "input.settingUnreadable": (f) =>
    `项目信息中“${f.label}”填写为“${f.text}”，无法识别，${f.inForce === undefined ? "按未填处理" : `暂按默认值 ${f.inForce} 计算`}，请核对。`,
  "input.fieldTwice": (f) =>
    `项目信息中“${f.label}”出现两次且内容不同，已采用“${f.kept}”，另一处为“${f.other}”，请核对。`,
} satisfies Texts<InputFinding>;
