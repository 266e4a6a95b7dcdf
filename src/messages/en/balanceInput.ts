import type { BalanceInputFinding } from "../../workbook/input/balances/findings";
import { listed } from "../format";
import type { Texts } from "../texts";

export const balanceInputTexts = {
  "balanceInput.unitUnknown": (f) =>
    `${f.title}: the unit “${f.unit}” of ${listed(f.names)} is unknown; these amounts count as not measured.`,
  "balanceInput.columnsNotRead": (f) =>
    `${f.title}: the columns ${listed(f.headings)} are neither known nor contents of a substance; not read.`,
  "balanceInput.unitTwice": (f) => `${f.title}: the unit ${f.name} stands in several rows; they are taken together.`,
  "balanceInput.waterTwice": (f) =>
    `${f.enterprise === "" ? "" : `${f.enterprise}: `}the water of the units${f.period === "" ? "" : ` (${f.period})`} is stated in 用水单元平衡表 and in 平衡流股; the ratios use the former alone.`,
} satisfies Texts<BalanceInputFinding>;
