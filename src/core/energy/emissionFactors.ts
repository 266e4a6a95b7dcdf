import type { FigureBasis, PublishedFigure } from "./carrier";

/** What the CO2 of one fuel is computed from; figures per `per`, the unit the source counts the fuel in. */
export interface FuelFactor extends FigureBasis {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly per: "t" | "万Nm3";
  readonly heatValueGJ: number;
  readonly carbonTCPerTJ: number;
  readonly oxidationPercent: number;
}

/** A named set of fuel factors. */
export interface FuelFactorSet extends FigureBasis {
  readonly id: string;
  readonly title: string;
  /** Absent where the source does not say. */
  readonly year?: number;
  readonly fuels: readonly FuelFactor[];
}

export interface GridFactor extends FigureBasis {
  /** Year of the data behind the factor. */
  readonly year: number;
  /** 华北, 南方 …; empty for the whole country. */
  readonly region: string;
  readonly kgCO2PerKWh: number;
  /** `fossil`: fossil power only; `withoutTraded`: without non-fossil power traded on the market. */
  readonly kind: "average" | "fossil" | "withoutTraded";
  /** The source says that it also holds for the years that follow. */
  readonly appliesOnward?: true;
}

/**
 * Grid factors of one series. The series are different quantities and are never mixed: `trading` of the reports for
 * emission trading, `average` of the announcements by ministry and statistics office, `footprint` of the life cycle,
 * which is no factor for emissions.
 */
export interface GridFactorSet extends FigureBasis {
  readonly id: string;
  readonly title: string;
  readonly series: "trading" | "average" | "footprint";
  readonly factors: readonly GridFactor[];
}

/** A region of the grid and what belongs to it, as `province` or `province + city`, without 省, 市 and the like. */
export interface GridRegion extends FigureBasis {
  /** As the grid sets name it. */
  readonly name: string;
  readonly places: readonly string[];
}

/** Everything that CO2 is computed with. */
export interface EmissionFactors {
  readonly fuels: FuelFactorSet;
  readonly grid: GridFactorSet;
  /** tCO2/GJ of bought heat. */
  readonly heat: PublishedFigure;
}
