import type { Origin } from "../outcome/outcome";
import type { Comparison } from "../quantity/quantity";

export type Level = "I" | "II" | "III";
export const LEVELS: readonly Level[] = ["I", "II", "III"];

/** A linear formula of plant parameters, `10+5n` = constant 10, terms [{parameter: "n", factor: 5}]. */
export interface Expression {
  readonly constant: number;
  readonly terms: readonly { readonly parameter: string; readonly factor: number }[];
}

/**
 * What an indicator must meet for one level. `text` is the printed benchmark, always kept.
 * A number **and** a condition (`审核覆盖且实施率≥80%`) is a bound with `condition`: both must hold.
 */
export type Benchmark =
  | {
      readonly kind: "bound";
      readonly comparison: Comparison;
      readonly limit: number | Expression;
      readonly condition?: string;
      readonly text: string;
    }
  | {
      readonly kind: "range";
      readonly low: number;
      readonly high: number;
      readonly condition?: string;
      readonly text: string;
    }
  | { readonly kind: "text"; readonly text: string };

/** Second-level weight inside the class. */
export type IndicatorWeight =
  | { readonly kind: "fixed"; readonly weight: number }
  /** `S/n 组=G`: members of the group that are not 不适用 share S equally; a blank value counts in n. */
  | { readonly kind: "sharedEqually"; readonly total: number; readonly group: string }
  /** `S·产量 组=G`: the members share S in proportion to the output of their product. */
  | { readonly kind: "sharedByOutput"; readonly total: number; readonly group: string; readonly product: string };

export type IndicatorKind = "quantitative" | "qualitative" | "mixed";

export interface Indicator {
  readonly no: string;
  readonly name: string;
  /** Unit as printed; absent when dimensionless. */
  readonly unit?: string;
  readonly weight: IndicatorWeight;
  readonly kind: IndicatorKind;
  readonly limiting: boolean;
  /** null: this level has no benchmark of its own. All three null: the indicator is not assessed. */
  readonly benchmarks: Readonly<Record<Level, Benchmark | null>>;
  /** 计算公式 naming items of the data sheets, e.g. `取水量/产品产量`. */
  readonly formula?: string;
  readonly source?: string;
  readonly verified: boolean;
  /** Doubt about the transcription, shown to the user. */
  readonly doubt?: string;
  /** Row in the workbook for a user's own system. */
  readonly origin?: Origin;
  /** Cells of a user's own system, so that live formulas and findings can point at them. */
  readonly cells?: { readonly weight?: Origin; readonly benchmarks?: Readonly<Partial<Record<Level, Origin>>> };
}

export interface IndicatorClass {
  readonly name: string;
  /** First-level weight, 0–1; bonus classes come on top of 1. */
  readonly weight: number;
  readonly bonus: boolean;
  readonly indicators: readonly Indicator[];
  readonly origin?: Origin;
}

/** Rating rule of one system, tested from Ⅰ downwards. */
export interface RatingRule {
  /** Y_k that must be reached, e.g. {I: 85, II: 85, III: 100}. */
  readonly thresholds: Readonly<Record<Level, number>>;
  /** Limiting indicators must be at the level itself or better. Default of every system known. */
  readonly limitingAtLevel: boolean;
  /** Level Ⅰ also needs every non-limiting indicator at this level or better; null when the system has no such clause. */
  readonly othersAtLeastForI: Level | null;
  /** A class with nothing assessable: its weight goes to the other classes (true) or is lost (false). */
  readonly renormaliseClasses: boolean;
  /** What a grade above Ⅲ needs of Y_Ⅲ etc. is data of later systems; a new plant's lowest level, when the system sets one. */
  readonly lowestLevelForNewPlants?: Level;
}

interface SystemHeader {
  readonly id: string;
  readonly title: string;
  readonly documentNo?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly object: "enterprise" | "park";
  /** Plain words: how complete and how well confirmed it is. */
  readonly status: string;
  readonly source: string;
  readonly verified: boolean;
  /** Title cell in the workbook for a user's own system. */
  readonly origin?: Origin;
}

/** Three-level membership index (2013 general rules; GB/T 43329-2023). */
export interface IndexSystem extends SystemHeader {
  readonly method: "index";
  readonly levelNames: Readonly<Record<Level, string>>;
  readonly rating: RatingRule;
  readonly classes: readonly IndicatorClass[];
}

/** Park requirements of the HJ 274 kind: every required one is met, and at least one of each choose-one group. */
export interface RequirementSystem extends SystemHeader {
  readonly method: "requirements";
  readonly requirements: readonly Requirement[];
  /** Plant parameter that holds the growth of value added over the period; negative: elasticities turn their sign. */
  readonly growthParameter?: string;
}

export interface Requirement {
  readonly no: string;
  readonly className: string;
  readonly name: string;
  readonly unit?: string;
  /** null: required; otherwise the choose-one group it belongs to. */
  readonly group: string | null;
  /** By region kind (缺水城市 …) when the limit depends on it. */
  readonly benchmark: Benchmark | { readonly kind: "byRegion"; readonly limits: Readonly<Record<string, Benchmark>> };
  readonly verified: boolean;
  /** The sign turns to ≥ while value added shrinks (elasticities). */
  readonly turnsWhenShrinking?: boolean;
}

/** A comparison table that cannot grade; kept with the reason. */
export interface ReferenceTable extends SystemHeader {
  readonly method: "reference";
  readonly refusal: string;
  readonly levelNames?: Readonly<Record<Level, string>>;
  readonly classes: readonly ReferenceClass[];
}

export interface ReferenceClass {
  readonly name: string;
  readonly weight: number | null;
  readonly indicators: readonly ReferenceIndicator[];
}

export interface ReferenceIndicator extends Omit<Indicator, "weight" | "limiting"> {
  readonly weight: IndicatorWeight | null;
  readonly limiting: boolean | null;
  /** One reference value instead of three levels. */
  readonly reference?: Benchmark;
}

export type GradableSystem = IndexSystem | RequirementSystem;
export type IndicatorSystem = GradableSystem | ReferenceTable;
