import type { PublishedFigure } from "../../core/energy/carrier";
import type { EmissionFactors, FuelFactorSet, GridFactorSet } from "../../core/energy/emissionFactors";
import { enterpriseGuides } from "./enterpriseGuides";
import { announcedGridFactors, footprintGridFactors, tradingGridFactors } from "./gridFactors";
import { provincialGuide2025 } from "./provincialGuide2025";

/** Bought heat, where nothing better is known. */
export const heatFactor: PublishedFigure = {
  low: 0.11,
  high: 0.11,
  unit: "tCO2/GJ",
  source: "GB/T 32151 系列标准热力排放因子缺省值（凭通行资料整理）",
  verified: false,
  doubt: "未与标准文本核对",
};

export const fuelFactorSets: readonly FuelFactorSet[] = [provincialGuide2025, enterpriseGuides];
export const gridFactorSets: readonly GridFactorSet[] = [
  announcedGridFactors,
  tradingGridFactors,
  footprintGridFactors,
];

/** The sets in force unless the workbook names others. */
export const defaultEmissionFactors: EmissionFactors = {
  fuels: provincialGuide2025,
  grid: announcedGridFactors,
  heat: heatFactor,
};
