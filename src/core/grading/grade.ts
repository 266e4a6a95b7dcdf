import type { StatedLevel } from "../audit/indicatorTable";
import type { Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";
import type { Benchmark, GradableSystem, Level } from "./system";

/** One object with its own system and its values matched to the system's indicators: what `grade` takes. */
export interface Assessment {
  readonly system: GradableSystem;
  readonly object: string;
  /** The name as the workbook writes it, where that differs from `object`: full-width brackets, spaces. */
  readonly shownAs?: string;
  /** `审核前`, `审核后`, a year, or the 统计期 as text. */
  readonly period: string;
  /** By indicator number; an indicator without an entry is missing. Figures are in the indicator's own unit. */
  readonly values: Readonly<Record<string, AssessedValue>>;
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly outputs: Readonly<Record<string, Quantity>>;
  /** 缺水城市 / 京津冀区域 / 其他地区. */
  readonly regionKind?: string;
  readonly isNewPlant: boolean;
  /** Row of the object in its data table. */
  readonly origin: Origin;
}

export interface AssessedValue {
  readonly quantity: Quantity;
  readonly stated?: StatedLevel;
  readonly evidence?: string;
}

export type IndicatorLevel = Level | "below" | "notApplicable" | "missing";
export type ObjectLevel = Level | "below" | "undetermined";
export type ByLevel<T> = Readonly<Record<Level, T>>;

/** How one indicator stands against its benchmarks. */
export interface IndicatorGrade {
  readonly no: string;
  readonly name: string;
  readonly className: string;
  readonly unit?: string | undefined;
  readonly limiting: boolean;
  readonly value: AssessedValue | null;
  /** `missing` covers every value that decides nothing (blank, —, 未检出, unreadable …); see `lower` and `upper`. */
  readonly level: IndicatorLevel;
  /** Nested membership 0 or 1: lower with missing values not met, upper with missing values met. */
  readonly lower: ByLevel<0 | 1>;
  readonly upper: ByLevel<0 | 1>;
  /** After renormalisation; 0 when not applicable. */
  readonly weightInClass: number;
  /** weightInClass × renormalised class weight. */
  readonly weightOverall: number;
  /** Distance of the value to the next better level it does not meet: in its unit and as percent of the limit. */
  readonly gap: { readonly to: Level; readonly amount: number; readonly percent: number | null } | null;
  /** Only where a requirement asks other things of other objects. */
  readonly asked?: AskedRequirement | undefined;
}

/** The requirement as it was put to one object. */
export interface AskedRequirement {
  readonly benchmark: Benchmark;
  /** What the sign is taken from: the limit of the object's region kind, or the growth of its value added. */
  readonly by: "region" | "growth";
  /** The sign is turned, because value added shrank. */
  readonly isTurned: boolean;
}

export interface ClassIndex {
  readonly class: string;
  /** After renormalisation over the classes with something to assess. */
  readonly weight: number;
  readonly bonus: boolean;
  /** 0–100 within the class, missing counted as not met. */
  readonly index: ByLevel<number>;
}

/** The grade of one object by one system for one period. */
export interface Grade {
  readonly system: GradableSystem;
  readonly object: string;
  /** As in the assessment. */
  readonly shownAs?: string | undefined;
  readonly period: string;
  readonly origin: Origin;
  /** Y_Ⅰ, Y_Ⅱ, Y_Ⅲ with missing values not met; null for the method `requirements`. Unrounded, 0–100. */
  readonly index: ByLevel<number> | null;
  /** The same with missing values met. */
  readonly indexUpper: ByLevel<number> | null;
  readonly classes: readonly ClassIndex[];
  readonly indicators: readonly IndicatorGrade[];
  readonly level: ObjectLevel;
  /** For `requirements`: met, notMet or undetermined; null otherwise. */
  readonly verdict: "met" | "notMet" | "undetermined" | null;
  /** Proven failures only: neither blank nor 不适用. Indicator numbers by level. */
  readonly limitingFailures: ByLevel<readonly string[]>;
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  /** Σ weightOverall of indicators that have a deciding value, 0–1. */
  readonly assessedShare: number;
}

/** How the objects of one group spread over the levels. */
export interface Distribution {
  readonly systemId: string;
  /** `all`, `行业:…`, `产业链:…`. */
  readonly group: string;
  readonly period: string;
  readonly counts: Readonly<Record<ObjectLevel, number>>;
}

/** Why outputs cannot weigh objects: nobody says of which year, none is given, or pieces stand beside tonnes. */
export type OutputLack = "noPeriod" | "noOutputs" | "severalUnits";

/** Sector benchmark of one indicator over all objects of a system (行业对标). */
export interface SectorFigure {
  readonly systemId: string;
  /** 时期 of the objects: a plant before and after the audit is not two plants. */
  readonly period?: string;
  readonly no: string;
  readonly name: string;
  readonly unit?: string;
  /** Objects with a plain figure; statistics are null when there are none. */
  readonly n: number;
  readonly best: number | null;
  readonly mean: number | null;
  /** Weighted by output when every object with a figure has one; null otherwise. */
  readonly weightedMean: number | null;
  /** Why there is no weighted mean of figures that exist; `objects`: those without output, where some have one. */
  readonly unweighted?: { readonly lack: OutputLack | "noneOfSome"; readonly objects: readonly string[] };
  readonly median: number | null;
  readonly worst: number | null;
  readonly bestObject: string | null;
  /** Over the objects with a level, 0–1. */
  readonly shares: Readonly<Record<Level | "below", number>>;
  /** Share of objects below the target level reaches 共性问题占比. */
  readonly common: boolean;
}
