import type { GridFactorSet } from "../../core/energy/emissionFactors";
import { regionalFactors } from "./notation";

const TRADING = "全国碳市场企业温室气体排放报告用电网排放因子（公开资料转引）";
const ANNOUNCED_2021 = { year: 2021, source: "生态环境部、国家统计局公告：2021年电力二氧化碳排放因子（公开资料转引）" };
const ANNOUNCED_2022 = {
  year: 2022,
  source: "生态环境部、国家统计局公告：2022年电力二氧化碳排放因子（2024年12月，公开资料转引）",
  verified: true,
};
const ANNOUNCED_2023 = {
  year: 2023,
  source: "生态环境部、国家统计局公告：2023年电力二氧化碳排放因子（2026年1月，公开资料转引）",
  verified: true,
};
const FOOTPRINT = "电力碳足迹因子（全生命周期，公开资料转引）";
const UNSEEN = "该数值未见于可读来源，须核对公告";

/** Average factors announced by ministry and statistics office: the default, by year of data and region. */
export const announcedGridFactors: GridFactorSet = {
  id: "grid-announced",
  title: "电力二氧化碳排放因子（生态环境部、国家统计局公告）",
  series: "average",
  source: "生态环境部、国家统计局公告",
  verified: true,
  // prettier-ignore
  factors: [
    { ...ANNOUNCED_2021, region: "", kgCO2PerKWh: 0.5568, kind: "average", verified: true },
    { ...ANNOUNCED_2021, region: "", kgCO2PerKWh: 0.8426, kind: "fossil", verified: true },
    { ...ANNOUNCED_2021, region: "", kgCO2PerKWh: 0.5942, kind: "withoutTraded", verified: false, doubt: UNSEEN },
    { ...ANNOUNCED_2022, region: "", kgCO2PerKWh: 0.5366, kind: "average" },
    { ...ANNOUNCED_2022, region: "", kgCO2PerKWh: 0.8325, kind: "fossil" },
    { ...ANNOUNCED_2022, region: "", kgCO2PerKWh: 0.5856, kind: "withoutTraded" },
    ...regionalFactors(ANNOUNCED_2022, { 华北: 0.6776, 东北: 0.5564, 华东: 0.5617, 华中: 0.5395, 西北: 0.5857, 南方: 0.3869, 西南: 0.2268 }),
    { ...ANNOUNCED_2023, region: "", kgCO2PerKWh: 0.5306, kind: "average" },
    { ...ANNOUNCED_2023, region: "", kgCO2PerKWh: 0.8273, kind: "fossil" },
    { ...ANNOUNCED_2023, region: "", kgCO2PerKWh: 0.6096, kind: "withoutTraded" },
    ...regionalFactors(ANNOUNCED_2023, { 华北: 0.6361, 东北: 0.5122, 华东: 0.55, 华中: 0.5271, 西北: 0.5543, 南方: 0.4042, 西南: 0.2472 }),
  ],
};

/** Factors of the enterprise reports for emission trading, whole country. */
export const tradingGridFactors: GridFactorSet = {
  id: "grid-trading",
  title: "全国电网平均排放因子（企业温室气体排放报告用）",
  series: "trading",
  source: TRADING,
  verified: true,
  // prettier-ignore
  factors: [
    { year: 2015, region: "", kgCO2PerKWh: 0.6101, kind: "average", source: TRADING, verified: true },
    { year: 2021, region: "", kgCO2PerKWh: 0.581, kind: "average", source: TRADING, verified: false, doubt: "数值已见，适用年份须核对" },
    { year: 2022, region: "", kgCO2PerKWh: 0.5703, kind: "average", source: TRADING, verified: true, appliesOnward: true },
  ],
};

/** Life-cycle factors: shown for comparison, refused for emissions. */
export const footprintGridFactors: GridFactorSet = {
  id: "grid-footprint",
  title: "电力碳足迹因子（kgCO2e/kWh，不用于排放核算）",
  series: "footprint",
  source: FOOTPRINT,
  verified: true,
  // prettier-ignore
  factors: [
    { year: 2023, region: "", kgCO2PerKWh: 0.6205, kind: "average", source: FOOTPRINT, verified: true },
    { year: 2024, region: "", kgCO2PerKWh: 0.5777, kind: "average", source: FOOTPRINT, verified: true },
  ],
};
