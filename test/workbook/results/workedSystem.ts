import type { Benchmark, IndexSystem, Indicator, IndicatorWeight, RatingRule } from "../../../src/core/grading/system";
import type { Comparison } from "../../../src/core/quantity/quantity";

export const bound = (comparison: Comparison, limit: number): Benchmark => ({
  kind: "bound",
  comparison,
  limit,
  text: `${comparison}${limit}`,
});
export const text = (words: string): Benchmark => ({ kind: "text", text: words });
export const fixed = (weight: number): IndicatorWeight => ({ kind: "fixed", weight });

export interface Row {
  readonly no: string;
  readonly name: string;
  readonly weight: IndicatorWeight;
  readonly limiting?: boolean;
  readonly unit?: string;
  readonly benchmarks: readonly [Benchmark | null, Benchmark | null, Benchmark | null];
  readonly kind?: Indicator["kind"];
}

export function indicator({ no, name, weight, limiting = false, unit, benchmarks, kind }: Row): Indicator {
  const [I, II, III] = benchmarks;
  return {
    no,
    name,
    weight,
    limiting,
    ...(unit === undefined ? {} : { unit }),
    kind: kind ?? (I?.kind === "text" ? "qualitative" : "quantitative"),
    benchmarks: { I, II, III },
    verified: true,
  };
}

const RATING: RatingRule = {
  thresholds: { I: 85, II: 85, III: 100 },
  limitingAtLevel: true,
  othersAtLeastForI: null,
  renormaliseClasses: true,
};

export interface ClassRows {
  readonly name: string;
  readonly weight: number;
  readonly bonus?: boolean;
  readonly rows: readonly Row[];
}

export function indexSystem(
  title: string,
  classes: readonly ClassRows[],
  rating: Partial<RatingRule> = {},
): IndexSystem {
  return {
    id: title,
    title,
    object: "enterprise",
    status: "worked example",
    source: "worked example",
    verified: true,
    method: "index",
    levelNames: { I: "领先", II: "先进", III: "基本" },
    rating: { ...RATING, ...rating },
    classes: classes.map(({ name, weight, bonus = false, rows }) => ({
      name,
      weight,
      bonus,
      indicators: rows.map(indicator),
    })),
  };
}

/** Two classes, four indicators: water use is limiting, 工艺 is stated by a person, 固废 has one requirement only. */
export const workedSystem = indexSystem("电镀", [
  {
    name: "资源消耗",
    weight: 0.6,
    rows: [
      {
        no: "1",
        name: "取水量",
        unit: "L/m2",
        weight: fixed(0.5),
        limiting: true,
        benchmarks: [bound("≤", 8), bound("≤", 24), bound("≤", 40)],
      },
      {
        no: "2",
        name: "回用率",
        unit: "%",
        weight: fixed(0.5),
        benchmarks: [bound("≥", 60), bound("≥", 40), bound("≥", 30)],
      },
    ],
  },
  {
    name: "管理",
    weight: 0.4,
    rows: [
      { no: "3", name: "工艺", weight: fixed(0.3), benchmarks: [text("自动化"), text("半自动"), text("半自动")] },
      { no: "4", name: "固废处置率", unit: "%", weight: fixed(0.7), benchmarks: [bound("≥", 95), null, null] },
    ],
  },
]);
