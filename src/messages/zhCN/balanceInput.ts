import type { BalanceInputFinding } from "../../workbook/input/balances/findings";
import { listed } from "../format";
import type { Texts } from "../texts";

export const balanceInputTexts = {
  "balanceInput.unitUnknown": (f) =>
    `${f.title}中 ${listed(f.names)} 的单位“${f.unit}”无法识别，这些数量未参与计算（按未计量处理），请改用常用单位。`,
  "balanceInput.columnsNotRead": (f) =>
    `${f.title}的列“${listed(f.headings)}”不是已知栏目，也不是组分含量，未读取；含量列请写成“Cu含量(%)”或“总磷(mg/L)”的形式。`,
  "balanceInput.unitTwice": (f) =>
    `${f.title}中用水单元“${f.name}”出现多行，已合并为同一单元计算，请核对是否重复填报。`,
  "balanceInput.restTaken": (f) =>
    `平衡“${f.balance}”的 ${listed(f.names)} 使投入与产出恰好相等，按差额推算的数量处理，不能据此认定“平衡”；确为实测的，请增加“数据来源”列并填写“实测”。`,
  "balanceInput.nameIsError": (f) =>
    `${f.title}有 ${f.rows} 行的单元、来源或去向为错误值 ${listed(f.texts)}，不知属于哪个单元，这些行未读取，请核对公式。`,
  "balanceInput.directionUnclear": (f) =>
    `${f.title}中 ${listed(f.names)} 的方向${f.texts.length === 0 ? "未填写" : `“${listed(f.texts)}”无法识别`}，这些行未读取；请在“方向”列填写“输入”或“输出”。`,
  "balanceInput.flowStatedTwice": (f) =>
    f.differs
      ? `平衡“${f.balance}”的“${f.name}”在上、下游单元各填一次，数量分别为 ${f.written.join(" 和 ")}，不一致，按前者计算，请核对。`
      : `平衡“${f.balance}”的“${f.name}”在上、下游单元各填一次，互相注明来去，按同一流股计算，不重复计入。`,
  "balanceInput.maybeOneFlow": (f) =>
    `平衡“${f.balance}”的 ${listed(f.names)} 在一个单元输出、又以相同数量在另一单元输入，但没有同时注明来自和去往，未合并，按各自进出系统计算；如为同一流股，请在“来自/去向”列互相填写对方单元。`,
  "balanceInput.passedOn": (f) =>
    `平衡“${f.balance}”的 ${listed(f.names)} 由一个工序产出、又以相同数量投入另一工序，投入产出表不能注明两者是否为同一物流，全系统的投入和产出各计了一次；如为同一物流，请改在平衡流股表中填写来源单元和去向单元。`,
  "balanceInput.relationUnknown": (f) =>
    `${f.title}中的关系“${listed(f.kinds)}”无法识别，这些行未读取，请填写转移系数、比例、相关或组成合计。`,
  "balanceInput.waterTwice": (f) =>
    `${f.enterprise === "" ? "" : `${f.enterprise}：`}${f.period === "" ? "" : f.period}的各单元水量在用水单元平衡表和平衡流股中都有，用水指标按用水单元平衡表计算，不重复相加。`,
} satisfies Texts<BalanceInputFinding>;
