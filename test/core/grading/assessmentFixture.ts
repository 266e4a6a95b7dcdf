import type { AssessedValue, Assessment } from "../../../src/core/grading/grade";
import type {
  Benchmark,
  GradableSystem,
  IndexSystem,
  Indicator,
  IndicatorClass,
  RatingRule,
} from "../../../src/core/grading/system";
import type { Comparison, Quantity, Reading } from "../../../src/core/quantity/quantity";

/** A written value as the tests write it: 12, "Ⅱ", "<0.05", "50-60", "约12", "—", "不适用", "85；Ⅰ", other text. */
export type Written = number | string;

const STATED = { Ⅰ: "I", Ⅱ: "II", Ⅲ: "III", 不达标: "below", 不适用: "notApplicable" } as const;

export function value(written: Written, evidence?: string): AssessedValue {
  const text = String(written);
  const [figure = "", stated] = text.split("；");
  const level = STATED[(stated ?? figure) as keyof typeof STATED];
  return {
    quantity: quantity(stated === undefined && level ? { kind: "text", text } : readingOf(figure), text),
    ...(level ? { stated: level } : {}),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

export function quantity(reading: Reading, written = ""): Quantity {
  return { reading, origin: `指标数据!${written}`, written };
}

export function figure(number: number): Quantity {
  return quantity({ kind: "number", value: number, halfDigit: 0 }, String(number));
}

function readingOf(text: string): Reading {
  const censored = /^([<≤≥>])(.+)$/.exec(text);
  const range = /^(\d+)-(\d+)$/.exec(text);
  if (text === "") return { kind: "missing", reason: "blank" };
  if (text === "—") return { kind: "missing", reason: "dash" };
  if (censored) return { kind: "censored", comparison: censored[1] as Comparison, limit: Number(censored[2]) };
  if (range) return { kind: "range", low: Number(range[1]), high: Number(range[2]) };
  if (text.startsWith("约")) return { kind: "approximate", value: Number(text.slice(1)) };
  return Number.isNaN(Number(text)) ? { kind: "text", text } : { kind: "number", value: Number(text), halfDigit: 0 };
}

/** One plant: values by indicator number as written. */
export function plant(
  system: GradableSystem,
  written: Readonly<Record<string, Written | AssessedValue>>,
  more: Partial<Assessment> = {},
): Assessment {
  const values = Object.entries(written).map(([no, each]) => [no, typeof each === "object" ? each : value(each)]);
  return {
    system,
    object: "甲厂",
    period: "2024",
    values: Object.fromEntries(values),
    parameters: {},
    outputs: {},
    isNewPlant: false,
    origin: "指标数据!A4:Z4",
    ...more,
  };
}

/** `≤8`, `3–4`, or a text. */
export function benchmark(text: string): Benchmark {
  const bound = /^([<≤≥>])(-?[\d.]+)$/.exec(text);
  if (bound) return { kind: "bound", comparison: bound[1] as Comparison, limit: Number(bound[2]), text };
  const range = /^([\d.]+)–([\d.]+)$/.exec(text);
  if (range) return { kind: "range", low: Number(range[1]), high: Number(range[2]), text };
  return { kind: "text", text };
}

type Levels = readonly [first: string | null, second: string | null, third: string | null];

export function indicator(no: string, levels: Levels, more: Partial<Indicator> = {}): Indicator {
  const [I, II, III] = levels.map((text) => (text === null ? null : benchmark(text)));
  return {
    no,
    name: `指标${no}`,
    weight: { kind: "fixed", weight: 1 },
    kind: "quantitative",
    limiting: false,
    benchmarks: { I: I ?? null, II: II ?? null, III: III ?? null },
    verified: true,
    ...more,
  };
}

export function weighed(weight: number): Pick<Indicator, "weight"> {
  return { weight: { kind: "fixed", weight } };
}

export function classOf(weight: number, indicators: readonly Indicator[], bonus = false): IndicatorClass {
  return { name: `${bonus ? "加分" : "类"}${indicators.map(({ no }) => no).join("+")}`, weight, bonus, indicators };
}

export function systemOf(classes: readonly IndicatorClass[], rating: Partial<RatingRule> = {}): IndexSystem {
  return {
    id: "own",
    title: "自定指标体系",
    object: "enterprise",
    status: "",
    source: "评价指标体系",
    verified: false,
    method: "index",
    levelNames: { I: "领先", II: "先进", III: "基本" },
    rating: {
      thresholds: { I: 85, II: 85, III: 100 },
      limitingAtLevel: true,
      othersAtLeastForI: null,
      renormaliseClasses: true,
      ...rating,
    },
    classes,
  };
}

/** The system of one indicator alone. */
export function single(levels: Levels, more: Partial<Indicator> = {}): IndexSystem {
  return systemOf([classOf(1, [indicator("1", levels, more)])]);
}
