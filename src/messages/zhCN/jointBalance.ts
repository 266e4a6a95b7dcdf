import type { JointFinding } from "../../core/balance/joint/findings";
import { listed, rounded } from "../format";
import type { Texts } from "../texts";

const flowOf = (f: { readonly flow: string; readonly name: string }): string =>
  f.name === "" ? `流股 ${f.flow}` : `流股 ${f.flow}“${f.name}”`;

/** Contents are small: three digits. */
const contentText = (content: number, unit: string): string =>
  `${Number(content.toPrecision(3))}${unit === "%" ? "" : " "}${unit}`;

type Bounded = Extract<JointFinding, { readonly code: "balance.keptInRange" }>;

function boundsText({ amounts, contents }: Bounded): string {
  const places = (isAbove: boolean): string =>
    listed(contents.filter((each) => each.isAbove === isAbove).map(({ flow, substance }) => `${flow} ${substance}`));
  return [
    ...(amounts.length > 0 ? [`流股 ${listed(amounts)} 的量取 0`] : []),
    ...(contents.some(({ isAbove }) => !isAbove) ? [`${places(false)} 的含量取 0`] : []),
    ...(contents.some(({ isAbove }) => isAbove) ? [`${places(true)} 的含量取 100%`] : []),
  ].join("，");
}

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
  "balance.contentOutOfRange": (f) =>
    `平衡“${f.balance}”的${flowOf(f)}${f.substance}含量协调后为 ${contentText(f.content, f.unit)}，${
      f.isAbove ? "超过 100%" : "小于 0"
    }，${f.isAnalysed ? "多为该分析值或同一单元的分析值、计量值有误" : "该流股未分析，由其他读数推算，多为同一单元的分析值或计量值有误"}，请核对含量及其单位。`,
  "balance.keptInRange": (f) =>
    `平衡“${f.balance}”按量和含量不小于 0、含量不大于 100% 重新协调时，${boundsText(f)}${
      f.limit === null
        ? ""
        : `，此时 χ²=${rounded(f.objective)}，自由度 ${f.degreesOfFreedom}，限值 ${rounded(f.limit)}${
            f.objective > f.limit ? "，读数与此限制不相容" : ""
          }`
    }；结果表仍列未加限制的协调值。`,
  "balance.rangeNotReached": (f) =>
    `平衡“${f.balance}”按量和含量不小于 0、含量不大于 100% 重新协调未得到结果，请先核对协调后为负或超过 100% 的流股。`,
  "balance.eliminationStopped": (f) =>
    `平衡“${f.balance}”依次剔除 ${f.steps} 处存疑读数后停止：${
      f.reason === "limit" ? "已达该规模允许的次数" : "再剔除一处后联合协调不收敛"
    }，其余读数仍相互矛盾（χ²=${rounded(f.objective)}，限值 ${rounded(f.limit)}），请先核对已列出的读数。`,
} satisfies Texts<JointFinding>;
