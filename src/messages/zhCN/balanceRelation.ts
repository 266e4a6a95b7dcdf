import type { RelationFinding } from "../../core/balance/stated/relations/findings";
import { listed, rounded } from "../format";
import type { Texts } from "../texts";

const MISSING = { others: "对应流股", coefficient: "相关系数（数值）", substances: "物质" } as const;
const REASON = {
  tooLarge: "变量过多，超过联合协调的上限",
  notConverged: "迭代未收敛",
  contradictory: "各关系式与平衡不能同时成立",
} as const;

function range(f: Extract<RelationFinding, { code: "balanceRelation.coefficientOutOfRange" }>): string {
  if (f.kind === "correlation") return "相关系数的绝对值应小于 1";
  return f.kind === "transfer" ? "转移系数应在 0～1 之间（50% 可写成 0.5 或 50%）" : "比例不应小于 0";
}

export const balanceRelationTexts = {
  "balanceRelation.balanceUnknown": (f) =>
    `平衡关系所指的平衡“${f.balance === "" ? "（未填写）" : f.balance}”不存在，该行未采用，请核对企业名称、期间和平衡名称。`,
  "balanceRelation.balanceUnclear": (f) =>
    `平衡关系所指的流股在 ${f.balances.length} 个平衡中都有（${listed(f.balances)}），不能确定属于哪一个，该行未采用，请填写企业名称、期间和平衡名称。`,
  "balanceRelation.flowUnknown": (f) =>
    `平衡“${f.balance}”中没有编号 ${listed(f.flows)}${f.elsewhere === "" ? "" : `（在平衡“${f.elsewhere}”中）`}，该平衡关系未采用；关系只能联系同一平衡的流股（单元内部循环除外），转移系数的对应流股也可填单元名称，请核对。`,
  "balanceRelation.toItself": (f) =>
    `平衡“${f.balance}”的平衡关系中，流股 ${f.flow} 同时是流股和对应流股，该行未采用，请核对编号。`,
  "balanceRelation.incomplete": (f) =>
    `平衡“${f.balance}”中流股 ${f.flow} 的平衡关系没有填写${MISSING[f.missing]}，该行未采用，请补填。`,
  "balanceRelation.repeated": (f) =>
    `平衡“${f.balance}”的平衡关系 ${f.relation} 重复，按先出现的一行计算，请删除多余的行。`,
  "balanceRelation.substanceUnknown": (f) =>
    `平衡“${f.balance}”没有 ${listed(f.substances)} 的含量数据，流股 ${f.flow} 的平衡关系未采用，请在平衡流股中填写含量或更正物质名称。`,
  "balanceRelation.coefficientUnreadable": (f) =>
    `平衡“${f.balance}”的平衡关系 ${f.relation} 数值“${f.written}”不能使用，该行未采用；请填写数值，留空表示待求。`,
  "balanceRelation.coefficientOutOfRange": (f) =>
    `平衡“${f.balance}”的平衡关系 ${f.relation} 数值为 ${rounded(f.value)}，${range(f)}，该行未采用，请核对。`,
  "balanceRelation.uncertaintyUnusable": (f) =>
    `平衡“${f.balance}”的平衡关系 ${f.relation} 不确定度“${f.written}”不能使用，系数暂按定值处理，请核对。`,
  "balanceRelation.correlationWithoutReading": (f) =>
    `平衡“${f.balance}”的 ${f.relation} 未采用：${listed(f.flows)} 没有带不确定度的读数，误差无从相关。`,
  "balanceRelation.coefficientsAboveOne": (f) =>
    `平衡“${f.balance}”的转移系数 ${listed(f.relations)} 之和为 ${rounded(f.sum)}，大于 1，存疑，请核对。`,
  "balanceRelation.notAWhole": (f) =>
    `平衡“${f.balance}”以 ${f.unit === "" ? "无单位的数量" : f.unit} 计，含量之和不等于 100%，${f.relation} 的组成合计未采用；该关系只用于以质量计的平衡。`,
  "balanceRelation.notUsed": (f) =>
    `平衡“${f.balance}”的平衡关系 ${listed(f.relations)} 未参与协调：${REASON[f.reason]}；结果不含这些关系，请核对后重新运行。`,
  "balanceRelation.coefficientSuspect": (f) =>
    `平衡“${f.balance}”的平衡关系 ${f.relation} 所填系数存疑，约偏${f.bias >= 0 ? "高" : "低"} ${rounded(Math.abs(f.bias))}（|z|=${rounded(f.z)}，限值 ${rounded(f.limit)}），请核对其依据。`,
} satisfies Texts<RelationFinding>;
