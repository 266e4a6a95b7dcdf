import { countedFigure } from "../../core/grading/benchmarkSector";
import type { IndicatorGrade, SectorFigure } from "../../core/grading/grade";
import { plainFigure } from "../../core/grading/levelTest";
import { LEVELS } from "../../core/grading/system";
import type { PlacedObject, ResultLayout } from "./layout";
import { levelMarks, MET, NOT_MET } from "./marks";
import type { LineEntry, SystemLine } from "./systemLine";

/** One line of 行业对标: an indicator of a system with its statistics and the objects they are taken from. */
export interface SectorRow {
  readonly number: number;
  readonly line: SystemLine;
  readonly entry: LineEntry;
  readonly place: number;
  readonly figure: SectorFigure;
  /**
   * The objects of one period, or all, over which the lines of 评价明细 give the same statistics; null when the figure
   * was taken from other data, so that a formula would say something else.
   */
  readonly population: Population | null;
  /** Figures written as 约, which count as well. */
  readonly approximate: number;
}

export interface Population {
  /** Absent: all objects of the system. */
  readonly period?: string;
  readonly objects: readonly PlacedObject[];
}

export function sectorRows(layout: ResultLayout, sector: readonly SectorFigure[]): readonly SectorRow[] {
  const rows = layout.lines.flatMap((line) => {
    const figures = sector.filter(({ systemId }) => systemId === line.system.id);
    const populations = populationsOf(line, layout.objects);
    const periods = [...new Set(figures.map(({ period }) => period))];
    const ofPeriods = periods.map((period) => figures.filter((figure) => figure.period === period));
    return ofPeriods
      .flatMap((own) => placesOf(line, own))
      .flatMap(({ figure, place }) => {
        const entry = line.entries[place];
        if (!entry) return [];
        const population =
          populations.find(
            ({ objects, period }) =>
              (period === undefined || figure.period === undefined || period === figure.period) &&
              isTakenFrom({ figure, place, form: layout.form }, objects),
          ) ?? null;
        const approximate = layout.objects.filter((object) => isApproximate(object, line, { figure, place })).length;
        return { line, entry, place, figure, population, approximate };
      });
  });
  return rows.map((row, i) => ({ number: i + 1, ...row }));
}

interface PlacedFigure {
  readonly figure: SectorFigure;
  readonly place: number;
}

function isApproximate(object: PlacedObject, line: SystemLine, { figure, place }: PlacedFigure): boolean {
  if (object.line !== line || (figure.period !== undefined && object.grade.period !== figure.period)) return false;
  const indicator = object.indicators[place];
  const isCounted = indicator !== undefined && countedFigure(indicator) !== undefined;
  return isCounted && indicator.value?.quantity.reading.kind === "approximate";
}

/** Figures stand in the order of the system, lines have bonus classes last: matched by number and name, once each. */
function placesOf({ entries }: SystemLine, figures: readonly SectorFigure[]): readonly PlacedFigure[] {
  const used = new Set<number>();
  return figures.map((figure) => {
    const place = entries.findIndex(({ no, name }, i) => !used.has(i) && no === figure.no && name === figure.name);
    used.add(place);
    return { figure, place };
  });
}

function populationsOf(line: SystemLine, all: readonly PlacedObject[]): readonly Population[] {
  const objects = all.filter((object) => object.line === line);
  const periods = [...new Set(objects.map(({ period }) => period))];
  if (periods.length < 2) return [{ objects }];
  const each = periods.map((period) => ({ period, objects: objects.filter((object) => object.period === period) }));
  return [{ objects }, ...each];
}

interface Statistics {
  readonly figure: SectorFigure;
  readonly place: number;
  readonly form: ResultLayout["form"];
}

function isTakenFrom({ figure, place, form }: Statistics, objects: readonly PlacedObject[]): boolean {
  // The matrix shows no figures: there formulas say the shares only.
  if (form === "rows" && !hasSameFigures(figure, objects, place)) return false;
  const counts = { I: 0, II: 0, III: 0, below: 0 };
  for (const { marks } of objects) {
    const level = MARKED.get(marks[place] ?? "");
    if (level) counts[level] += 1;
  }
  const total = counts.I + counts.II + counts.III + counts.below;
  return (["I", "II", "III", "below"] as const).every((level) =>
    isClose(total === 0 ? 0 : counts[level] / total, figure.shares[level]),
  );
}

type SharedLevel = keyof SectorFigure["shares"];

const MARKED: ReadonlyMap<string, SharedLevel> = new Map([
  ...LEVELS.map((level) => [levelMarks[level], level] as const),
  [MET, "I"],
  [NOT_MET, "below"],
]);

function hasSameFigures({ n, mean }: SectorFigure, objects: readonly PlacedObject[], place: number): boolean {
  const shown = objects.flatMap(({ indicators }) => shownFigure(indicators[place]) ?? []);
  if (shown.length !== n) return false;
  return mean === null || isClose(shown.reduce((sum, figure) => sum + figure, 0) / n, mean);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** The number that 指标值 shows, if it shows one. */
function shownFigure(indicator: IndicatorGrade | undefined): number | undefined {
  const value = indicator?.value;
  return value?.stated === "notApplicable" ? undefined : plainFigure(value?.quantity.reading);
}
