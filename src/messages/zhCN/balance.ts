import type { BalanceFinding } from "../../core/balance/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const whole = (node: string | null): string => (node === null ? "全系统" : `“${node}”单元`);
const flowOf = (f: { readonly flow: string; readonly name: string }): string =>
  f.name === "" ? `流股 ${f.flow}` : `流股 ${f.flow}“${f.name}”`;
const percent = (value: number | null): string => (value === null ? "无法计算" : `${value.toFixed(2)}%`);
const direction = (loss: number): string =>
  loss >= 0 ? `约有 ${rounded(loss)} 的漏失或未计出项` : `约有 ${rounded(-loss)} 的未计入项`;

/** `1e18`: no row of zeros. */
const power = (value: number): string => value.toExponential().replace("+", "");

export const balanceTexts = {
  "balance.noFlows": (f) => `平衡“${f.balance}”没有可用的流股，未计算。`,
  "balance.nothingMeasured": (f) =>
    `平衡“${f.balance}”没有一个带不确定度的实测数量，无法协调，请至少补充主要进、出流股的计量值。`,
  "balance.duplicateFlow": (f) => `平衡“${f.balance}”的${flowOf(f)}编号重复，后出现的一行未参与计算，请改为唯一编号。`,
  "balance.flowToItself": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}来源与去向相同，未参与计算，请核对来源单元和去向单元。`,
  "balance.amountNotNumber": (f) => `平衡“${f.balance}”的${flowOf(f)}数量不是有效数值，按未计量处理，请核对。`,
  "balance.amountNegative": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}数量为 ${rounded(f.value)}，请核对来源与去向是否填反。`,
  "balance.uncertaintyNotPositive": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}标准不确定度为 ${rounded(f.sigma)}，应大于 0；协调时按未计量处理，请更正不确定度，确为定值的请注明。`,
  "balance.uncertaintiesFarApart": (f) =>
    `平衡“${f.balance}”各流股的标准不确定度相差过大（${rounded(f.smallest)} 至 ${rounded(f.largest)}），${
      f.inForce === undefined ? "" : `超出计算精度，小于 ${rounded(f.inForce)} 的均按 ${rounded(f.inForce)} 计算，`
    }请核对单位和不确定度。`,
  "balance.amountBeyondRange": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}数量为 ${rounded(f.value)}，不在可计算的范围（${power(f.least)} 至 ${power(f.most)}）内，按${Math.abs(f.value) < f.least ? " 0 " : "未计量"}处理，请核对数量和单位。`,
  "balance.uncertaintyBeyondRange": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}标准不确定度为 ${rounded(f.sigma)}，不在可计算的范围（${power(f.least)} 至 ${power(f.most)}）内；协调时按未计量处理，请核对数量、单位和不确定度，确为定值的请注明。`,
  "balance.nodeOneSided": (f) =>
    `平衡“${f.balance}”的“${f.node}”单元只有${f.side === "inputs" ? "输入没有输出" : "输出没有输入"}，不能平衡，其流股按系统边界流股处理，请补全。`,
  "balance.disconnectedParts": (f) =>
    `平衡“${f.balance}”由 ${f.parts.length} 个互不相连的部分组成（${f.parts
      .slice(0, 5)
      .map((part) => part.slice(0, 3).join("、"))
      .join("；")}${f.parts.length > 5 ? "……" : ""}），已分别计算，请核对单元名称写法是否一致。`,
  "balance.notClosed": (f) =>
    `平衡“${f.balance}”${whole(f.node)}输入 ${measured(f.input, f.unit)}，输出 ${measured(f.output, f.unit)}，差额 ${measured(f.difference, f.unit)}（输入－输出－库存增量），偏差 ${percent(f.deviationPercent)}（以输入为基数），超过限值 ${f.limitPercent}%，请查明原因或重新实测。`,
  "balance.notCheckable": (f) =>
    f.flows.length === 0
      ? `平衡“${f.balance}”${whole(f.node)}只有单侧流股，无法校核是否平衡。`
      : `平衡“${f.balance}”${whole(f.node)}的流股 ${listed(f.flows)} 未计量或由差额推算，无法校核是否平衡，不能据此认定“平衡”。`,
  "balance.exactFlowsContradict": (f) =>
    `平衡“${f.balance}”中 ${listed(f.nodes)} 的定值流股自相矛盾，差额 ${rounded(f.gap)}，该部分未协调，请核对定值。`,
  "balance.nothingRedundant": (f) =>
    `平衡“${f.balance}”没有可相互校核的计量值，未知流股虽可推算，但不能证明数据可靠，建议增加总表或出口计量。`,
  "balance.unobservable": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 无法由现有计量推算，结果留空，请增加计量点。`,
  "balance.barelyTestable": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 虽有校核关系，但其他计量值的不确定度过大，实际上不能检验其读数。`,
  "balance.readingsContradict": (f) =>
    `平衡“${f.balance}”的计量值相互矛盾，不能用所填不确定度解释（χ²=${rounded(f.objective)}，自由度 ${f.degreesOfFreedom}，限值 ${rounded(f.limit)}），存疑。`,
  "balance.meterSuspect": (f) =>
    `平衡“${f.balance}”的流股 ${listed(f.flows)} 计量值存疑（|z|=${rounded(f.z)}，限值 ${rounded(f.limit)}）${
      f.flows.length > 1 ? "，现有数据无法区分是其中哪一个" : ""
    }${f.leaks.length > 0 ? `；${listed(f.leaks)} 存在漏失或未计流股也可同样解释` : ""}，请核对仪表和读数。`,
  "balance.leakSuspect": (f) =>
    `平衡“${f.balance}”的 ${listed(f.nodes)} ${direction(f.loss)}（|z|=${rounded(f.z)}，限值 ${rounded(f.limit)}），请现场核查。`,
  "balance.reconciledNegative": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}协调后为 ${rounded(f.value)}，小于 0，多为流向填反或计量有误，请核对。`,
  "balance.boundsNotMet": (f) =>
    `平衡“${f.balance}”无法在所有流股不小于 0 的条件下平衡（已置零：${listed(f.flows)}），请核对流向和定值。`,
} satisfies Texts<BalanceFinding>;
