import type { Quantity } from "../quantity/quantity";
import type { EnergyBasis, StandardCoalSet } from "./carrier";
import type { EmissionFactors } from "./emissionFactors";
import type { StatedCoefficient } from "./statedCoefficient";

/** What the energy account is computed with, besides the amounts. */
export interface EnergySettings {
  /** 电力折标方式: which of the two sums is the reported one. */
  readonly basis: EnergyBasis;
  readonly standardCoal: StandardCoalSet;
  readonly emissions: EmissionFactors;
  /** Rows of 折算系数. */
  readonly stated: readonly StatedCoefficient[];
  /** 电网排放因子 of 项目信息, kgCO2/kWh. */
  readonly gridFactor?: Quantity;
  /** Region of the grid set (华北 …); absent: the whole country. */
  readonly gridRegion?: string;
}
