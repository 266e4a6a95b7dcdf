import { LEVELS, type Benchmark, type Indicator, type IndexSystem } from "../../src/core/grading/system";

/** The model that every engine computes: 30 indicators in 6 classes, 3 levels, 6 limiting indicators. */
const CLASS_WEIGHTS = [0.2, 0.15, 0.2, 0.2, 0.1, 0.15];
const WEIGHTS_IN_CLASS = [0.3, 0.25, 0.2, 0.15, 0.1];
const LIMITING_PLACE = 1;

/** One column of the model. `sign` is 1 where more is better, −1 where less is better. */
export interface ModelIndicator {
  readonly sign: 1 | -1;
  /** Limits of Ⅰ, Ⅱ, Ⅲ. */
  readonly limits: readonly [number, number, number];
  readonly classWeight: number;
  readonly weightInClass: number;
  readonly limiting: boolean;
}

export const modelIndicators: readonly ModelIndicator[] = CLASS_WEIGHTS.flatMap((classWeight, place) =>
  WEIGHTS_IN_CLASS.map((weightInClass, row): ModelIndicator => {
    const no = place * WEIGHTS_IN_CLASS.length + row;
    const isMoreBetter = no % 3 === 0;
    const scale = 1 + no;
    return {
      sign: isMoreBetter ? 1 : -1,
      limits: isMoreBetter ? [90, 80, 70] : [4 * scale, 6 * scale, 10 * scale],
      classWeight,
      weightInClass,
      limiting: row === LIMITING_PLACE,
    };
  }),
);

export const gradingModel: IndexSystem = {
  id: "bench",
  title: "基准测试指标体系",
  object: "enterprise",
  status: "made up for measuring",
  source: "made up for measuring",
  verified: true,
  method: "index",
  levelNames: { I: "领先", II: "先进", III: "基本" },
  rating: {
    thresholds: { I: 85, II: 85, III: 100 },
    limitingAtLevel: true,
    othersAtLeastForI: null,
    renormaliseClasses: true,
  },
  classes: CLASS_WEIGHTS.map((weight, place) => ({
    name: `类${place + 1}`,
    weight,
    bonus: false,
    indicators: WEIGHTS_IN_CLASS.map((_, row) => indicatorOf(place * WEIGHTS_IN_CLASS.length + row)),
  })),
};

function indicatorOf(place: number): Indicator {
  const { sign, limits, weightInClass, limiting } = modelIndicators[place]!;
  const benchmarks = limits.map((limit): Benchmark => {
    const comparison = sign === 1 ? "≥" : "≤";
    return { kind: "bound", comparison, limit, text: `${comparison}${limit}` };
  });
  return {
    no: String(place + 1),
    name: `指标${place + 1}`,
    weight: { kind: "fixed", weight: weightInClass },
    kind: "quantitative",
    limiting,
    benchmarks: { I: benchmarks[0]!, II: benchmarks[1]!, III: benchmarks[2]! },
    verified: true,
  };
}

/** Typed values of one object after another: about a quarter of the objects at every level, values at limits included. */
export function typedValues(objects: number): readonly (readonly number[])[] {
  const dice = seeded(20251);
  return Array.from({ length: objects }, () => {
    const quality = Math.floor(dice() * (LEVELS.length + 1));
    const failing = Math.floor(dice() * modelIndicators.length);
    return modelIndicators.map((indicator, place) => {
      const slips = !indicator.limiting && dice() < 0.04 ? 1 : 0;
      const rank = quality === 3 && place === failing ? 3 : Math.min(2, quality + slips);
      return valueAt(indicator, rank, dice());
    });
  });
}

/** A value that just reaches its rank: at the limit itself for one in ten, 3 decimals else. */
function valueAt({ sign, limits }: ModelIndicator, rank: number, dice: number): number {
  const limit = rank === 3 ? limits[2] * (1 - sign * 0.1) : (limits[rank] ?? 0);
  if (dice < 0.1) return limit;
  const step = limit * 0.05 * dice * sign;
  return Math.round((limit + step) * 1000) / 1000;
}

export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
