import type { FuelFactorSet } from "../../core/energy/emissionFactors";
import { fuelFactors } from "./notation";

const source = "《省级温室气体清单编制指南》（2025年）缺省值（公开代码库转引，14种燃料按式复算至6位小数一致）";

/** Default figures of the provincial inventory guide; its bituminous coal differs from that of the enterprise guides. */
export const provincialGuide2025: FuelFactorSet = {
  id: "co2-provincial-2025",
  title: "省级温室气体清单编制指南（2025年）缺省值",
  year: 2025,
  source,
  verified: true,
  // 燃料, unit, GJ per unit, tC/TJ, oxidised carbon in percent, other names
  // prettier-ignore
  fuels: fuelFactors(source, [
    ["汽油", "t", 43.07, 18.9, 98, ["车用汽油"]],
    ["柴油", "t", 42.652, 20.2, 98, ["轻柴油", "车用柴油", "0#柴油"]],
    ["天然气", "万Nm3", 389.31, 15.3, 99, ["管道天然气", "管道气", "燃气(天然气)"]],
    ["烟煤", "t", 19.57, 26.1, 93, []],
    ["褐煤", "t", 11.9, 28, 96, []],
    ["焦炭", "t", 28.435, 29.5, 93, ["焦炭(干全焦)", "干全焦"]],
    ["石油焦", "t", 32.5, 27.5, 98, []],
    ["原油", "t", 41.816, 20.1, 98, []],
    ["燃料油", "t", 41.816, 21.1, 98, ["重油"]],
    ["液化天然气", "t", 51.498, 15.3, 98, ["LNG"]],
    ["液化石油气", "t", 50.179, 17.2, 98, ["LPG", "石油液化气", "液化气"]],
    ["高炉煤气", "万Nm3", 33, 70.8, 99, []],
    ["转炉煤气", "万Nm3", 84, 49.6, 99, []],
    ["焦炉煤气", "万Nm3", 179.81, 13.58, 99, ["焦炉气"]],
  ]),
};
