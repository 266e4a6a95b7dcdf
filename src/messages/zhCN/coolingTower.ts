import type { TowerFinding, TowerFigure } from "../../core/balance/stated/towers/findings";
import { listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const FIGURES: Readonly<Record<TowerFigure, string>> = {
  circulation: "循环水量",
  temperatureDrop: "进出水温差",
  evaporation: "蒸发损失系数（或干球温度）",
  cycles: "浓缩倍数",
};
const COMPARED = { evaporation: "耗水量（蒸发）", makeUp: "补充水量", blowDown: "排污水量" } as const;

export const coolingTowerTexts = {
  "coolingTower.balanceUnknown": (f) =>
    `冷却塔“${f.tower}”所指的水平衡不存在，未参与计算，请核对企业名称、期间和平衡名称。`,
  "coolingTower.unitUnknown": (f) => `水平衡中没有用水单元“${f.tower}”，该冷却塔未参与计算，请使单元名称与平衡表一致。`,
  "coolingTower.unitUnclear": (f) =>
    `不同企业或期间的平衡（${listed(f.balances)}）都有用水单元“${f.tower}”，该冷却塔未参与计算，请填写企业名称和期间。`,
  "coolingTower.repeated": (f) => `冷却塔“${f.tower}”在同一平衡中填写多行，按先出现的一行计算，请合并或分成不同单元。`,
  "coolingTower.incomplete": (f) =>
    `冷却塔“${f.tower}”的${FIGURES[f.figure]}${f.written === "" ? "未填写" : `“${f.written}”不能使用`}，应为大于 0 的数值，该塔未参与计算，请补填。`,
  "coolingTower.circulationUnknown": (f) =>
    `冷却塔“${f.tower}”的循环水量填写为“${f.flow}”，不是该平衡中有读数的流股编号，该塔未参与计算，请核对。`,
  "coolingTower.rateUnfit": (f) =>
    `冷却塔“${f.tower}”的循环水量单位为“${f.unit}”，不能换算到平衡的 ${f.balanceUnit}，该塔未参与计算；以 m³/h 填写时请填运行时间，或填写平衡期间的总水量。`,
  "coolingTower.dryBulbOutOfRange": (f) =>
    `冷却塔“${f.tower}”的干球温度 ${rounded(f.dryBulbC)}℃ 不在 ${rounded(f.lowC)}～${rounded(f.highC)}℃ 之内，不作外推，该塔未参与计算，请直接填写蒸发损失系数。`,
  "coolingTower.factorAssumed": (f) =>
    `冷却塔“${f.tower}”未填蒸发损失系数，按干球温度 ${rounded(f.dryBulbC)}℃ 取 ${rounded(f.perC)}/℃（${f.source}），请按标准核对或直接填写系数。`,
  "coolingTower.driftMissing": (f) =>
    `冷却塔“${f.tower}”的风吹损失${f.written === "" ? "未填写" : `“${f.written}”不能使用`}，按 0 计算，请填写水量或占循环水量的百分数。`,
  "coolingTower.flowMissing": (f) =>
    `平衡“${f.balance}”的冷却塔“${f.tower}”没有耗水（蒸发）流股，推算的蒸发量无处可用，请增加一行，数量留空即可。`,
  "coolingTower.flowUnclear": (f) =>
    `平衡“${f.balance}”的冷却塔“${f.tower}”有多股耗水（${listed(f.flows)}）且有未填数量，不能确定哪一股是蒸发，未推算，请注明或合并。`,
  "coolingTower.evaporationTaken": (f) =>
    `平衡“${f.balance}”的流股 ${f.flow} 未计量，按冷却塔“${f.tower}”的参数推算为 ${measured(f.value, f.unit)}（E＝k·Δt·Qc，±${rounded(f.percent)}%），作为估计值参与协调。`,
  "coolingTower.differs": (f) =>
    `平衡“${f.balance}”的冷却塔“${f.tower}”${COMPARED[f.what]}读数为 ${measured(f.read, f.unit)}（±${rounded(f.readU)}），按参数推算为 ${measured(f.computed, f.unit)}（±${rounded(f.computedU)}），相差超出不确定度，读数保留，请核对计量、循环水量、温差和浓缩倍数。`,
} satisfies Texts<TowerFinding>;
