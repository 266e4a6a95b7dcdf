import type { Origin } from "../outcome/outcome";
import type { Quantity, Written } from "../quantity/quantity";

/** A 指标数据 table as it stands, before its columns are matched with an indicator system. */
export interface IndicatorTable {
  /** Text after `指标体系：` above the table, when there is one. */
  readonly system?: Written;
  readonly records: readonly IndicatorRecord[];
  readonly origin: Origin;
}

/** The values of one object (enterprise or park) for one 时期. */
export interface IndicatorRecord {
  /** Normalised name; empty for a single 现状值 column of a workbook with one plant. */
  readonly object: string;
  readonly written: Written;
  /** `审核前`, `审核后`, a year, or empty for the 统计期. */
  readonly period: string;
  /** The row's own 指标体系 cell. */
  readonly system?: Written;
  readonly values: readonly IndicatorValue[];
  /** `参数:n` by name. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  /** `产量:‹product›` by product. */
  readonly outputs: Readonly<Record<string, Quantity>>;
  readonly origin: Origin;
}

export interface IndicatorValue {
  /** 序号 of the heading, when it has one. */
  readonly no?: string;
  /** Name of the heading without number and unit, `*` removed. */
  readonly name: string;
  /** The figure, in the unit of the heading. */
  readonly quantity: Quantity;
  /** What a person decided: the level met, that none is, or that the indicator does not apply. */
  readonly stated?: StatedLevel;
  /** 证据 or a reason in brackets: `不适用（无此工序）`. */
  readonly evidence?: string;
}

export type StatedLevel = "I" | "II" | "III" | "below" | "notApplicable";
