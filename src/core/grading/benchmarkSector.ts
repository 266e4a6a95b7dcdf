import { compareExactly } from "../quantity/exact";
import { directionOf, type Direction } from "./direction";
import type { Grade, IndicatorGrade, OutputLack, SectorFigure } from "./grade";
import { plainFigure } from "./levelTest";
import { LEVELS, type Benchmark, type GradableSystem, type Level } from "./system";

export interface SectorOptions {
  /** 目标等级: an indicator is a problem of an object that stays below it. */
  readonly targetLevel: Level;
  /** 共性问题占比, percent of the objects with a level. */
  readonly commonSharePercent: number;
  /** Output of an object in a 时期, in one unit for the whole sector. */
  readonly outputOf?: (object: string, period: string) => number | undefined;
  /** Why no output can be compared at all. */
  readonly outputLack?: OutputLack;
}

/** One object's place in the statistics of one indicator. */
interface Case {
  readonly object: string;
  readonly shownAs: string;
  readonly figure: number | undefined;
  readonly level: IndicatorGrade["level"];
}

/**
 * Sector benchmarks of every indicator over the objects of one system and period: best, mean, output-weighted mean,
 * median, worst, the benchmark enterprise, the share of objects at each level, and whether it is a common problem of
 * the sector: the share of objects below the target level reaches the limit. Statistics take the figures that decide a
 * level, also approximate ones (`约33`), but no `<0.05` and no ranges; best and worst are null where the benchmarks do
 * not say which way is better. Shares are 0–1, figures in the indicator's unit.
 *
 * @example 30 of 100 plants below Ⅱ with a limit of 30 % is a common problem
 */
export function benchmarkSector(grades: readonly Grade[], options: SectorOptions): readonly SectorFigure[] {
  return populationsOf(grades).flatMap(({ system, period, members }) => {
    const outputOf = (object: string): number | undefined => options.outputOf?.(object, period);
    const cases = casesByPlace(members);
    return measuresOf(system).map((measure, place) =>
      figureOf({ ...measure, period }, cases[place] ?? [], { ...options, outputOf }),
    );
  });
}

interface Population {
  readonly system: GradableSystem;
  readonly period: string;
  readonly members: Grade[];
}

/** The grades by one system for one period, in the order in which systems and then their periods appear. */
function populationsOf(grades: readonly Grade[]): readonly Population[] {
  const bySystem = new Map<GradableSystem, Map<string, Population>>();
  for (const grade of grades) {
    const { system, period } = grade;
    const byPeriod = bySystem.get(system) ?? new Map<string, Population>();
    bySystem.set(system, byPeriod);
    const population = byPeriod.get(period) ?? { system, period, members: [] };
    byPeriod.set(period, population);
    population.members.push(grade);
  }
  return [...bySystem.values()].flatMap((byPeriod) => [...byPeriod.values()]);
}

interface Measure {
  readonly systemId: string;
  readonly period?: string;
  readonly no: string;
  readonly name: string;
  readonly unit?: string;
  readonly direction: Direction | null;
}

/** In the order of the grades' indicators. */
function measuresOf(system: GradableSystem): readonly Measure[] {
  const systemId = system.id;
  const head = ({ no, name, unit }: { no: string; name: string; unit?: string }): Omit<Measure, "direction"> => ({
    systemId,
    no,
    name,
    ...(unit === undefined ? {} : { unit }),
  });
  if (system.method === "index")
    return system.classes.flatMap(({ indicators }) =>
      indicators.map((each) => ({ ...head(each), direction: directionOf(each.benchmarks) })),
    );
  return system.requirements.map((each) => {
    const { benchmark } = each;
    const one: Benchmark | null =
      benchmark.kind === "byRegion" ? (Object.values(benchmark.limits)[0] ?? null) : benchmark;
    return { ...head(each), direction: directionOf({ I: one, II: null, III: null }) };
  });
}

/** Object by object, as they lie in memory: a sector has hundreds of thousands of values. */
function casesByPlace(grades: readonly Grade[]): readonly (readonly Case[])[] {
  const cases: Case[][] = [];
  for (const { object, shownAs = object, indicators } of grades)
    indicators.forEach((indicator, place) => {
      const { level } = indicator;
      (cases[place] ??= []).push({ object, shownAs, figure: countedFigure(indicator), level });
    });
  return cases;
}

/** The figure with which an indicator counts in the statistics, if it counts. */
export function countedFigure({ value, level }: IndicatorGrade): number | undefined {
  return level === "notApplicable" ? undefined : plainFigure(value?.quantity.reading);
}

interface FigureOptions extends SectorOptions {
  readonly outputOf: (object: string) => number | undefined;
}

function figureOf({ direction, ...head }: Measure, cases: readonly Case[], options: FigureOptions): SectorFigure {
  const measured = cases.filter(isMeasured);
  return {
    ...head,
    n: measured.length,
    mean: measured.length === 0 ? null : sum(measured.map(({ figure }) => figure)) / measured.length,
    ...weighted(measured, options),
    median: median(measured.map(({ figure }) => figure)),
    ...extremes(measured, direction),
    ...levelShares(cases, options),
  };
}

interface Measured extends Case {
  readonly figure: number;
}

function isMeasured(each: Case): each is Measured {
  return each.figure !== undefined;
}

function extremes(
  measured: readonly Measured[],
  direction: Direction | null,
): Pick<SectorFigure, "best" | "worst" | "bestObject"> {
  const [first] = measured;
  if (first === undefined || direction === null) return { best: null, worst: null, bestObject: null };
  const lowest = measured.reduce((a, b) => (b.figure < a.figure ? b : a), first);
  const highest = measured.reduce((a, b) => (b.figure > a.figure ? b : a), first);
  const [best, worst] = direction === "lower" ? [lowest, highest] : [highest, lowest];
  return { best: best.figure, worst: worst.figure, bestObject: best.shownAs };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function median(figures: readonly number[]): number | null {
  const sorted = Float64Array.from(figures).sort();
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** null as soon as one output is unknown: a mean over part of the sector would not be the sector's. */
function weighted(
  measured: readonly Measured[],
  { outputOf, outputLack }: FigureOptions,
): Pick<SectorFigure, "weightedMean" | "unweighted"> {
  const outputs = measured.map(({ object }) => outputOf(object) ?? -1);
  const total = sum(outputs);
  const without = measured.filter((_, i) => (outputs[i] ?? -1) < 0);
  if (without.length === 0 && total > 0)
    return { weightedMean: sum(measured.map(({ figure }, i) => figure * (outputs[i] ?? 0))) / total };
  if (measured.length === 0) return { weightedMean: null };
  const objects = outputLack === undefined ? without.map(({ shownAs }) => shownAs) : [];
  return { weightedMean: null, unweighted: { lack: outputLack ?? "noneOfSome", objects } };
}

function levelShares(
  cases: readonly Case[],
  { targetLevel, commonSharePercent }: SectorOptions,
): Pick<SectorFigure, "shares" | "common"> {
  const counts = { I: 0, II: 0, III: 0, below: 0 };
  for (const { level } of cases) if (level !== "missing" && level !== "notApplicable") counts[level] += 1;
  const total = counts.I + counts.II + counts.III + counts.below;
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  const reached = sum(LEVELS.slice(0, LEVELS.indexOf(targetLevel) + 1).map((level) => counts[level]));
  return {
    shares: { I: share(counts.I), II: share(counts.II), III: share(counts.III), below: share(counts.below) },
    common: total > 0 && compareExactly(100 * (total - reached), commonSharePercent * total) >= 0,
  };
}
