import type { EvaporationFactors } from "../../core/balance/stated/towers/evaporationFactor";

/** Of an open cooling tower. Only the ends of the table are known here; the line between them is our assumption. */
export const evaporationFactors: EvaporationFactors = {
  points: [
    { dryBulbC: 0, perC: 0.001 },
    { dryBulbC: 40, perC: 0.0016 },
  ],
  source: "GB/T 50050 蒸发损失系数，仅取 0℃ 与 40℃ 两点，其间按直线内插为本程序的假定（未与标准文本核对）",
  verified: false,
};
