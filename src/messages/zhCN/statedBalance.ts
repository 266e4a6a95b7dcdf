import type { DefaultInForce, StatedFinding } from "../../core/balance/stated/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const place = (node: string | null): string => (node === null ? "全系统" : `“${node}”单元`);
const flowOf = (f: { readonly flow: string; readonly name: string }): string =>
  f.name === "" ? `流股 ${f.flow}` : `流股 ${f.flow}“${f.name}”`;
const uncertaintyOf = (f: { readonly flow: string; readonly name: string; readonly substance?: string }): string =>
  `${flowOf(f)}${f.substance === undefined ? "" : `的 ${f.substance} 含量`}不确定度`;
const inForce = ({ name, percent, kind, flows, source, verified }: DefaultInForce): string =>
  `${name} ±${rounded(percent)}%（${kind === "limit" ? "允许误差" : "95%"}，${flows} 股${source === "" || verified ? "" : `，${source}`}）`;

export const statedBalanceTexts = {
  "statedBalance.otherUnit": (f) =>
    `平衡“${f.balance}”以 ${f.balanceUnit === "" ? "多数流股的单位" : f.balanceUnit} 计，流股 ${listed(f.flows)} 的单位为 ${f.unit}，不能换算到同一单位，按未计量处理，其余照常计算；请统一单位或分成两个平衡。`,
  "statedBalance.unitMissing": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 没有单位，而其他流股有单位，按未计量处理，请补填。`,
  "statedBalance.equivalentEnergy": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 以标准煤或等价值表示，未参与能量平衡：等价值含系统外电厂的损失，平衡不可能闭合；请按当量值以 kWh、GJ 或 MJ 填写。`,
  "statedBalance.tonnesOfWater": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 的质量与体积按 1 t 水＝1 m³ 换算，密度相差较大的请自行换算后填写。`,
  "statedBalance.uncertaintyNotUsable": (f) =>
    `平衡“${f.balance}”的${uncertaintyOf(f)}填写为“${f.written}”，应为正数，暂按${f.substance === undefined ? "数据来源" : "含量默认值"}取 ±${rounded(f.inForcePercent)}%（95%），请核对。`,
  "statedBalance.uncertaintyZero": (f) =>
    `平衡“${f.balance}”的${uncertaintyOf(f)}为 0，按定值处理，协调时不作调整；如为实测值，请填写实际不确定度。`,
  "statedBalance.uncertaintyDoubtful": (f) =>
    `平衡“${f.balance}”的${uncertaintyOf(f)}为 ±${rounded(f.percent)}%，明显${f.percent > 1 ? "偏大" : "偏小"}，已照此计算，请核对（应填百分数，如 2 表示 ±2%）。`,
  "statedBalance.defaultUncertainty": (f) =>
    `平衡“${f.balance}”中未填不确定度的${f.isOfContents ? "含量" : "流股"}采用默认值：${f.defaults.map(inForce).join("；")}。可在“${f.isOfContents ? "含量" : ""}不确定度(±%)”列或项目信息中填写实际值。`,
  "statedBalance.dataSourceUnknown": (f) =>
    `平衡“${f.balance}”的数据来源“${listed(f.texts)}”无法归类，按未注明来源取默认不确定度；请填写实测、台账、估算或定额。`,
  "statedBalance.intervalTaken": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}填写为“${f.written}”，取区间中值 ${measured(f.value, f.unit)}，并以区间宽度作为不确定度。`,
  "statedBalance.approximateTaken": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}为约数“${f.written}”，按估算值处理，不确定度取 ±${rounded(f.percent)}%。`,
  "statedBalance.boundOnly": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}填写为“${f.written}”，只有一侧界限，不能作为读数，按未计量处理。`,
  "statedBalance.contentNotUsable": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}的 ${f.substance} 含量“${f.written}”不能使用（负值、单位不符或不是数值），该流股在 ${f.substance} 平衡中按未计量处理，请核对含量及含量单位。`,
  "statedBalance.contentAboveWhole": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}的 ${f.substance} 含量“${f.written}”超过 100%，请核对含量单位。`,
  "statedBalance.notConserved": (f) =>
    `平衡“${f.balance}”中的 ${listed(f.substances)} 在过程中会生成或降解，不守恒，不作平衡，只作为数据保留。`,
  "statedBalance.loneMoisture": (f) =>
    `平衡“${f.balance}”中只有一股物流填写了含水率，不能据此建立水的平衡，未参与计算；其他含量按所填数量（湿基）计，如为干基含量，请换算为湿基后填写。`,
  "statedBalance.printedSum": (f) =>
    `平衡“${f.balance}”${f.column === undefined ? `${place(f.node)}${f.of === "input" ? "输入" : "输出"}` : `“${f.column}”列`}合计填写为 ${f.written} ${f.unit}，按各${f.column === undefined ? "流股" : "行"}复算为 ${measured(f.computed, f.unit)}，请核对。`,
  "statedBalance.printedDifference": (f) =>
    `平衡“${f.balance}”${place(f.node)}差额填写为 ${f.written} ${f.unit}，按输入 ${measured(f.input, f.unit)} 与输出 ${measured(f.output, f.unit)} 复算为 ${measured(f.computed, f.unit)}，请核对。`,
  "statedBalance.printedRate": (f) =>
    `平衡“${f.balance}”${place(f.node)}偏差率填写为 ${f.written}${f.written.endsWith("%") ? "" : "%"}，按差额 ${measured(f.difference, f.unit)}÷输入 ${measured(f.input, f.unit)} 复算为 ${f.computed.toFixed(2)}%，请核对。`,
  "statedBalance.dailyYearly": (f) =>
    `平衡“${f.balance}”${f.node === "" ? "" : `“${f.node}”单元`}的${f.name}：每日 ${f.daily}×${rounded(f.days)} 天＝${measured(f.computed, f.unit)}，与全年 ${f.yearly} 不符，请核对天数和数量。`,
  "statedBalance.daysImplied": (f) =>
    f.days === null
      ? `平衡“${f.balance}”同时填写了每日和全年数量，但未注明年工作天数，由各项推算为 ${f.fewest}～${f.most} 天，互不一致，请核对并在表下注明“年工作××天”；平衡按全年数量计算。`
      : `平衡“${f.balance}”未注明年工作天数，由每日和全年数量推算为 ${f.days} 天（${f.flows}/${f.of} 项相符），据此校核；请在表下注明“年工作××天”。`,
} satisfies Texts<StatedFinding>;
