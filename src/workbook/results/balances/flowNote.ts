import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import type { Quantity } from "../../../core/quantity/quantity";
import { COMPOSED_SIGMA, sigmaWords, TOWER_EVAPORATION } from "./balanceWords.terms";

export interface FlowNoteContext {
  readonly balance: AuditBalance;
  /** Ids of flows with a negative reconciled value. */
  readonly negative: ReadonlySet<string>;
  /** Cells that the reading comes from, where it is not a link to them. */
  readonly unlinked: readonly Quantity[];
}

/** 说明 of one flow: how its reconciled value came about, where σ is from, what to look at. */
export function flowNote(each: AuditFlow, { balance, negative, unlinked }: FlowNoteContext): string {
  const notes = [
    methodOf(each),
    ...(each.isTowerEvaporation && balance.layer.kind !== "substance"
      ? [TOWER_EVAPORATION]
      : [sigmaNote(each, balance), unlinked.map(({ origin, written }) => `读自 ${origin}“${written}”`).join("；")]),
    negative.has(each.flow.id) ? "协调值为负，请核对流向" : "",
  ];
  return notes.filter((note) => note !== "").join("；");
}

const DATA_WORDS: Readonly<Partial<Record<AuditFlow["flow"]["amount"]["kind"], string>>> = {
  rest: "由差额得出，不能校核",
  unmeasured: "未计量",
};

function methodOf({ flow: { amount }, class: flowClass, value, isBarelyTestable }: AuditFlow): string {
  if (flowClass === "exact") return "定值，不调整";
  if (flowClass === "nonRedundant") return "无其他计量可校核，协调值即读数";
  if (flowClass === "redundant")
    return isBarelyTestable ? "加权最小二乘；其他计量误差过大，实际不能检验" : "加权最小二乘";
  const source = DATA_WORDS[amount.kind];
  const method = flowClass === "observable" && value !== null ? "协调值由平衡推算" : "现有计量不能推算";
  return source === undefined ? method : `${source}；${method}`;
}

function sigmaNote({ flow: { amount }, sigmaFrom }: AuditFlow, { layer }: AuditBalance): string {
  if (amount.kind !== "measured") return "";
  if (!(amount.sigma > 0)) return "不确定度无效，按未计量处理";
  return sigmaFrom === "computed" && layer.kind === "substance" ? COMPOSED_SIGMA : sigmaWords[sigmaFrom];
}
