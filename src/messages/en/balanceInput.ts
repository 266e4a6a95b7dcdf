import type { BalanceInputFinding } from "../../workbook/input/balances/findings";
import { listed } from "../format";
import type { Texts } from "../texts";

export const balanceInputTexts = {
  "balanceInput.unitUnknown": (f) =>
    `${f.title}: the unit “${f.unit}” of ${listed(f.names)} is unknown; these amounts count as not measured.`,
  "balanceInput.columnsNotRead": (f) =>
    `${f.title}: the columns ${listed(f.headings)} are neither known nor contents of a substance; not read.`,
  "balanceInput.unitTwice": (f) => `${f.title}: the unit ${f.name} stands in several rows; they are taken together.`,
  "balanceInput.restTaken": (f) =>
    `Balance ${f.balance}: ${listed(f.names)} make what leaves equal what enters; taken as found from the rest, which proves nothing. If measured, add a column 数据来源 with 实测.`,
  "balanceInput.nameIsError": (f) =>
    `${f.title}: the unit, source or destination of ${f.rows} rows is an error value (${listed(f.texts)}); these rows are not read.`,
  "balanceInput.directionUnclear": (f) =>
    `${f.title}: the direction of ${listed(f.names)} ${f.texts.length === 0 ? "is missing" : `(${listed(f.texts)}) is unknown`}; these rows are not read. Write 输入 or 输出 in the column 方向.`,
  "balanceInput.flowStatedTwice": (f) =>
    f.differs
      ? `Balance ${f.balance}: ${f.name} stands with both of its units, as ${f.written.join(" and ")}; the first is used.`
      : `Balance ${f.balance}: ${f.name} stands with both of its units and is counted once.`,
  "balanceInput.maybeOneFlow": (f) =>
    `Balance ${f.balance}: ${listed(f.names)} leave one unit and enter another in the same amount, but not both rows name the other unit; not joined, they pass the boundary. If they are one flow, name the units in 来自/去向.`,
  "balanceInput.passedOn": (f) =>
    `Balance ${f.balance}: one process gives ${listed(f.names)} and another takes it in the same amount. The table of inputs and outputs cannot say whether that is one flow, so the sums of the whole hold it on both sides. If it is one, state it in 平衡流股 with both units.`,
  "balanceInput.relationUnknown": (f) =>
    `${f.title}: “${listed(f.kinds)}” is no kind of relation; these rows are not read. Write 转移系数, 比例, 相关 or 组成合计.`,
  "balanceInput.waterTwice": (f) =>
    `${f.enterprise === "" ? "" : `${f.enterprise}: `}the water of the units${f.period === "" ? "" : ` (${f.period})`} is stated in 用水单元平衡表 and in 平衡流股; the ratios use the former alone.`,
} satisfies Texts<BalanceInputFinding>;
