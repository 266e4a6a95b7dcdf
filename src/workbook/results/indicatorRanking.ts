import { countedFigure } from "../../core/grading/benchmarkSector";
import type { IndicatorGrade } from "../../core/grading/grade";
import { LEVELS } from "../../core/grading/system";
import { CHART_COLORS } from "./looks";
import type { PlacedObject } from "./layout";
import { levelMarks, MET, MISSING, NOT_MET, objectLevelMarks } from "./marks";
import type { SectorRow } from "./sectorRows";

/** One object's figure of an indicator. */
export interface RankedFigure {
  readonly object: PlacedObject;
  readonly figure: number;
  readonly level: IndicatorGrade["level"];
}

/** Objects of one colour: those whose 达到等级 reads like this. */
export interface RankingSeries {
  readonly name: string;
  /** Text of 达到等级; open values begin with it. */
  readonly mark: string;
  readonly color: string;
  readonly levels: readonly IndicatorGrade["level"][];
}

/**
 * The objects behind the statistics of an indicator, best first. Where the benchmarks do not say which way is better,
 * by the level reached; equal ones stay in the order of the sheets.
 */
export function rankFigures({ line, place, figure }: SectorRow, objects: readonly PlacedObject[]): RankedFigure[] {
  const members = objects.filter(
    (object) => object.line === line && (figure.period === undefined || object.grade.period === figure.period),
  );
  const ranked = members.flatMap((object) => {
    const indicator = object.indicators[place];
    const value = indicator && countedFigure(indicator);
    return value === undefined ? [] : [{ object, figure: value, level: indicator?.level ?? "missing" }];
  });
  const { best, worst } = figure;
  if (best === null || worst === null) return ranked.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const sign = best <= worst ? 1 : -1;
  return ranked.sort((a, b) => sign * (a.figure - b.figure));
}

const ORDER: readonly IndicatorGrade["level"][] = [...LEVELS, "below", "missing"];

const BELOW: RankingSeries = {
  name: objectLevelMarks.below,
  mark: NOT_MET,
  color: CHART_COLORS[3],
  levels: ["below"],
};
const OPEN: RankingSeries = {
  name: objectLevelMarks.undetermined,
  mark: MISSING,
  color: CHART_COLORS[4],
  levels: ["missing"],
};

/** The levels from Ⅰ down; 待定 only where a figure decides nothing alone (`85` without its condition). */
export function seriesOf({ line }: SectorRow, ranked: readonly RankedFigure[]): readonly RankingSeries[] {
  const levels = LEVELS.map((level, i): RankingSeries => ({
    name: objectLevelMarks[level],
    mark: levelMarks[level],
    color: CHART_COLORS[i] ?? CHART_COLORS[0],
    levels: [level],
  }));
  const met: RankingSeries = { name: MET, mark: MET, color: CHART_COLORS[0], levels: LEVELS };
  const decided = line.rating === null ? [met, { ...BELOW, name: NOT_MET }] : [...levels, BELOW];
  return ranked.some(({ level }) => level === "missing") ? [...decided, OPEN] : decided;
}

/** `5 取水量（L/m2）` */
export function indicatorLabel({ entry }: SectorRow): string {
  return `${entry.no} ${entry.name}${entry.unit === "" ? "" : `（${entry.unit}）`}`;
}

const LONGEST_BENCHMARK = 24;

/** `Ⅰ级≤8 Ⅱ级≤24 Ⅲ级≤40`; the whole text of a long benchmark stands in 评价明细. */
export function benchmarkLabel({ line, entry }: SectorRow): string {
  const short = (text: string): string =>
    text.length > LONGEST_BENCHMARK ? `${text.slice(0, LONGEST_BENCHMARK)}…` : text;
  if (line.rating === null) return `要求${short(entry.benchmarks.I)}`;
  const stated = LEVELS.filter((level) => entry.benchmarks[level] !== "—");
  return stated.map((level) => `${objectLevelMarks[level]}${short(entry.benchmarks[level])}`).join("\u3000");
}
