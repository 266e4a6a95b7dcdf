import type { JointFinding } from "../../core/balance/joint/findings";
import { listed, rounded } from "../format";
import type { Texts } from "../texts";

const flowOf = (f: { readonly flow: string; readonly name: string }): string =>
  f.name === "" ? `流股 ${f.flow}` : `流股 ${f.flow}“${f.name}”`;

export const jointBalanceTexts = {
  "balance.jointTooLarge": (f) =>
    `平衡“${f.balance}”物料量与含量共 ${f.variables} 个变量，超过联合协调的上限 ${f.limit}，已改为物料层与各物质层分别协调。`,
  "balance.jointNotConverged": (f) =>
    `平衡“${f.balance}”物料量与含量联合协调迭代 ${f.steps} 次仍未收敛（最大相对差额 ${rounded(f.gap)}），已改为各层分别协调，请核对含量及其单位。`,
  "balance.equationsContradict": (f) =>
    `平衡“${f.balance}”的关系式 ${listed(f.equations)} 不能同时成立，与计量值无关，已改为各层分别协调，请核对定值、分配系数和含量合计。`,
  "balance.correlationNotPossible": (f) =>
    `平衡“${f.balance}”中 ${listed(f.readings)} 之间的相关系数自相矛盾（须小于 1 且相互相容），已按互不相关处理，请更正。`,
  "balance.contentNotUsable": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}${f.substance}含量（${rounded(f.share)}，标准不确定度 ${rounded(f.sigma)}）不可用，按未检测处理，请核对。`,
  "balance.relationFlowUnknown": (f) =>
    `平衡“${f.balance}”的关系“${f.relation}”所指流股 ${f.flow} 不在该平衡中，该关系未采用，请核对编号。`,
} satisfies Texts<JointFinding>;
