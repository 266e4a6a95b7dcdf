import type { Benchmark, GradableSystem, Indicator, Level } from "../../../src/core/grading/system";
import type { Typed, TypedObject } from "./gradedWorkbook";

/** How messy the values are: shares of blank and 不适用 values, and whether some are written in odd ways. */
export interface Mess {
  readonly missing: number;
  readonly notApplicable: number;
  readonly odd: boolean;
}

export interface PlantGroup {
  readonly count: number;
  readonly periods?: readonly string[];
  readonly prefix?: string;
}

const MARKS = ["Ⅰ级", "Ⅱ", "Ⅲ级", "不达标", "Ⅰ", "Ⅱ级", "Ⅲ"];

/** Numbers from 0 to 1, the same at every run. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Objects with values around the benchmarks of a system; each aims at one level, so that every level occurs. */
export function randomPlants(
  system: GradableSystem,
  { count, periods = ["2025"], prefix = "企业" }: PlantGroup,
  { mess, random }: { readonly mess: Mess; readonly random: () => number },
): readonly TypedObject[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const valueOf = (row: Measured, aim: number): Typed => {
    const roll = random();
    if (roll < mess.missing) return pick([null, "—"]);
    if (roll < mess.missing + mess.notApplicable) return "不适用";
    const limits = limitsOf(row);
    const isOnAim = random() < 0.95;
    if (limits.length === 0) return isOnAim ? MARKS[aim]! : pick(MARKS);
    if (isOnAim && row.kind !== "mixed" && !mess.odd) return limits[Math.min(aim, limits.length - 1)]!;
    const value = Math.round(pick(limits) * pick([1, 0.5 + random(), 0.9 + 0.2 * random()]) * 1000) / 1000;
    if (row.kind === "mixed") return `${value}；${pick(["Ⅰ", "Ⅱ", "Ⅲ"])}`;
    return mess.odd ? pick<Typed>([value, value, value, `${value}`, `<${value}`, { percent: value / 100 }]) : value;
  };
  return periods.flatMap((period) =>
    Array.from({ length: count }, (_, i): TypedObject => {
      const values: Record<string, Typed> = { "参数:n": 2 };
      const aim = pick([0, 1, 2]);
      for (const row of measuredOf(system)) {
        values[row.no] = valueOf(row, aim);
        if (row.product !== undefined) values[`产量:${row.product}`] = pick([100, 250, 33]);
      }
      return { object: `${prefix}${i + 1}`, period, system, values, industry: pick(["电镀", "印制电路", "行业(三)"]) };
    }),
  );
}

interface Measured {
  readonly no: string;
  readonly benchmarks: readonly (Benchmark | null)[];
  readonly kind: Indicator["kind"];
  readonly product?: string;
}

function measuredOf(system: GradableSystem): readonly Measured[] {
  if (system.method === "requirements")
    return system.requirements.map(({ no, benchmark }) => ({
      no,
      kind: "quantitative",
      benchmarks: benchmark.kind === "byRegion" ? Object.values(benchmark.limits) : [benchmark],
    }));
  const levels: readonly Level[] = ["I", "II", "III"];
  return system.classes.flatMap(({ indicators }) =>
    indicators.map(({ no, kind, benchmarks, weight }) => ({
      no,
      kind,
      benchmarks: levels.map((level) => benchmarks[level]),
      ...(weight.kind === "sharedByOutput" ? { product: weight.product } : {}),
    })),
  );
}

function limitsOf({ benchmarks }: Measured): readonly number[] {
  return benchmarks.flatMap((benchmark) => {
    if (benchmark?.kind === "range") return [benchmark.low, benchmark.high];
    if (benchmark?.kind !== "bound") return [];
    return typeof benchmark.limit === "number" ? [benchmark.limit] : [benchmark.limit.constant];
  });
}
