import type { EnergyLink, LinkAmount } from "../../core/energy/energyLinks";

/** The four links of the energy balance and their rows, as sheet and report print them. */
export const linkLabels: Readonly<Record<EnergyLink, string>> = {
  supply: "购入贮存",
  conversion: "加工转换",
  distribution: "输送分配",
  endUse: "最终使用",
};

export const linkRowLabels: Readonly<Record<LinkAmount, string>> = {
  purchased: "购入",
  stockUse: "库存减少",
  sold: "外供",
  storageLoss: "贮存损失",
  conversionInput: "投入",
  conversionOutput: "产出",
  distributionLoss: "损失",
  recovered: "回收",
  endUse: "使用",
};
