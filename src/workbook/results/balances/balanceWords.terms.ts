import type { RelationKind } from "../../../core/audit/statedBalance";
import type { BalanceStatus } from "../../../core/balance/balanceNetwork";
import type { FlowClass } from "../../../core/balance/classify";
import type { AuditFlow, SetAsideStatus } from "../../../core/balance/auditBalance";
import type { Layer } from "../../../core/balance/network";

/** Words of 平衡结果; its formulas compare with some of them. */

export const CLOSED = "平衡";
export const NOT_CLOSED = "超差";
export const NOT_CHECKABLE = "不可核对";

export const SUSPICIOUS = "存疑";
export const NOT_SUSPICIOUS = "未超限";

export const AGREED = "一致";
export const CONTRADICTED = "矛盾";

export const WITHIN_ERROR = "误差内";
export const BEYOND_ERROR = "超出误差";

export const OUTSIDE_WORD = "外部";
export const STOCK_WORD = "贮存";
export const WHOLE_WORD = "全系统";

export const classWords: Readonly<Record<FlowClass, string>> = {
  redundant: "可校核",
  nonRedundant: "不可校核",
  observable: "可推算",
  unobservable: "不可知",
  exact: "定值",
};

/** Where nothing can be tested, what stands instead of 一致 or 矛盾. */
export const statusWords: Readonly<Record<BalanceStatus, string>> = {
  noFlows: "无流股",
  nothingMeasured: "无计量值",
  unchecked: "不能检验",
  consistent: AGREED,
  inconsistent: CONTRADICTED,
};

export const statusNotes: Readonly<Record<BalanceStatus, string>> = {
  noFlows: "没有可用的流股",
  nothingMeasured: "没有带不确定度的计量值，仅列出定值可推算的结果",
  unchecked: "没有可相互校核的计量值，闭合不能证明数据可靠",
  consistent: "各计量值之差可由所填不确定度解释",
  inconsistent: "各计量值之差超出所填不确定度，见存疑对象",
};

/** What the readings say that are left when suspects were set aside. */
export const setAsideWords: Readonly<Record<SetAsideStatus, string>> = {
  consistent: "其余读数相互一致",
  unchecked: "其余读数之间已没有相互校核的关系，是否可靠不能再检验",
  unexplained: "其余读数仍不一致，但没有单独一处超过限值，应全面核对",
  stopped: "其余读数仍不一致，未再逐一剔除，应全面核对",
};

export const setAsideElsewhere = (steps: number): string => `，并剔除同一平衡中物料量或其他成分的 ${steps} 处存疑读数`;

export const relationWords: Readonly<Record<RelationKind, string>> = {
  transfer: "转移系数",
  ratio: "比例",
  correlation: "相关",
  closure: "组成合计",
};

/** Of an amount that no meter reads. */
export const TOWER_EVAPORATION = "由冷却塔参数推算的蒸发量（E＝k·Δt·Qc，标准不确定度取20%），不是读数";

/** In the closure of a unit that it leaves. */
export const computedEvaporation = (flows: string): string => `含推算的冷却塔蒸发量 ${flows}（不是读数）`;
export const OPEN_WITHIN_ERROR = "，差额在计量和推算的误差内，尚不能认定漏失，宜实测补水和排污后复核";

export const sigmaWords: Readonly<Record<AuditFlow["sigmaFrom"], string>> = {
  sheet: "U取自数据表",
  dataSource: "U按数据来源默认值",
  computed: "U由取值范围推算",
  none: "",
};

const LAYERS = { mass: "物料", water: "水", energy: "能量（当量值）" } as const;

export const COMPOSED_SIGMA = "U由数量与含量合成";

export function layerWord(layer: Layer): string {
  return layer.kind === "substance" ? `元素（物质）${layer.substance}` : LAYERS[layer.kind];
}

/** `m3` as people write it. */
export function unitWord(unit: string): string {
  if (unit === "") return "未注明";
  return unit.replace(/m3(?![A-Za-z0-9])/g, "m³").replace(/m2(?![A-Za-z0-9])/g, "m²");
}
