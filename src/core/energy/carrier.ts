import type { Interval } from "../quantity/interval";

/** Where a published figure comes from, and whether it was seen in a source that could be read. */
export interface FigureBasis {
  readonly source: string;
  readonly verified: boolean;
  /** What a proof-reader should look at. */
  readonly doubt?: string;
}

/** A published figure: one value (`low === high`) or the range that the source prints. */
export interface PublishedFigure extends Interval, FigureBasis {
  readonly unit: string;
}

/** A figure of an earlier edition that is still found in workbooks. */
export interface SupersededFigure {
  readonly of: "standardCoal" | "heatValue";
  readonly value: number;
  readonly unit: string;
  readonly edition: string;
}

/** `medium` is 耗能工质: water, compressed air, oxygen … */
export type CarrierKind = "fuel" | "electricity" | "heat" | "medium";

export interface Carrier {
  /** Unique within a set. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: CarrierKind;
  /** `gas`: m3 stands for m3 at standard state; `water`: 1 m3 is 1 t. */
  readonly state?: "gas" | "water";
  /** Also used as a raw material: counted only where the workbook calls it energy. */
  readonly isAlsoMaterial?: true;
  readonly heatValue?: PublishedFigure;
  /** Calorific value (当量值) of fuels, electricity and heat; equivalent value of media, which have no other. */
  readonly standardCoal: PublishedFigure;
  readonly superseded?: readonly SupersededFigure[];
}

/** A named and dated set of standard coal coefficients. */
export interface StandardCoalSet extends FigureBasis {
  readonly id: string;
  readonly title: string;
  readonly documentNo: string;
  readonly year: number;
  readonly carriers: readonly Carrier[];
}

/** 当量值 or 等价值: two figures of the same consumption that are never added to each other. */
export type EnergyBasis = "calorific" | "equivalent";
