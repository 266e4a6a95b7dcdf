import type { Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";

/** A heading's period: a full year, or a part of one, which is never averaged with full years. */
export interface Period {
  readonly year: number;
  /** `1-6月` as written; absent for a full year. */
  readonly part?: string;
}

export interface YearFigure {
  readonly period: Period;
  /** In the canonical unit of its dimension (t, m3, kWh …), or as written when the unit is not in the table. */
  readonly quantity: Quantity;
}

/** One product of 产品产量. */
export interface OutputSeries {
  /** Normalised enterprise name; empty when the table names none (a single plant's workbook). */
  readonly enterprise: string;
  readonly product: string;
  readonly unit: string;
  readonly years: readonly YearFigure[];
  readonly origin: Origin;
}

/** A figure of standard coal beside the amounts of a line. */
export interface CoalFigure {
  /** 当量值 or 等价值, where the heading says so. */
  readonly basis?: "calorific" | "equivalent";
  /** Of a coefficient: absent when it holds for every year. */
  readonly period?: Period;
  /** Sheet and heading, which are named as its source. */
  readonly source: string;
  /** As printed: digits and unit limit what it means; without unit where none is written. */
  readonly quantity: Quantity;
}

/** 折标系数 and 折标煤量 that a line itself states. */
export interface LineStandardCoal {
  readonly coefficients: readonly CoalFigure[];
  readonly amounts: readonly CoalFigure[];
}

/** One line of 资源能源消耗. */
export interface ConsumptionSeries {
  readonly enterprise: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  /** Group row above the line (单面板, 废水站 …), empty when there is none. */
  readonly group: string;
  /** Products the line belongs to (对应产品), empty when not stated: then the group decides. */
  readonly products: readonly string[];
  readonly years: readonly YearFigure[];
  /**
   * Printed unit consumptions per year: their reading is per unit of output **as printed**, so `unit` is the unit in
   * the heading (`kg/m2` or just the output's unit) and the digits limit what they mean.
   */
  readonly printedUnitConsumption: readonly YearFigure[];
  readonly standardCoal?: LineStandardCoal;
  readonly toxic?: string;
  readonly source?: string;
  readonly origin: Origin;
}
