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
  "balanceInput.waterTwice": (f) =>
    `${f.enterprise === "" ? "" : `${f.enterprise}：`}${f.period === "" ? "" : f.period}的各单元水量在用水单元平衡表和平衡流股中都有，用水指标按用水单元平衡表计算，不重复相加。`,
} satisfies Texts<BalanceInputFinding>;
