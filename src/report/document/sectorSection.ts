import { countedFigure } from "../../core/grading/benchmarkSector";
import type { Grade, SectorFigure } from "../../core/grading/grade";
import { plainFigure } from "../../core/grading/levelTest";
import { LEVELS, type Level } from "../../core/grading/system";
import type { Origin } from "../../core/outcome/outcome";
import type { Quantity } from "../../core/quantity/quantity";
import { formatNumber } from "../../core/quantity/rounding";
import { listText, quantityDecimals } from "./figureText";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { levelLabels, projectLabels } from "./labels.terms";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, writeTable } from "./table";

const MAX_DECIMALS = 4;
const NAMES_SHOWN = 10;

export interface SectorOptions {
  readonly targetLevel: Level;
  readonly commonSharePercent: number;
  /** Cell of 共性问题占比, when it is not the default. */
  readonly shareOrigin?: Origin;
}

/** Best, mean, median and worst per indicator over the group, and which indicators are common problems. */
export function sectorSection(group: GradedGroup, sector: readonly SectorFigure[], options: SectorOptions): Section {
  const figures = sector.filter((figure) => isOf(group, figure) && hasLevels(figure));
  if (figures.length === 0 || group.grades.length < 2) return emptySection;
  const key = `${group.key}.sector`;
  return joinSections([
    writeSentence(sentences.sectorLead, { table: { kind: "table", key } }),
    sectorTable(key, group, { figures, options }),
    commonSentence(group, figures, options),
  ]);
}

function isOf(group: GradedGroup, { systemId, period }: SectorFigure): boolean {
  return systemId === group.system.id && (period === undefined || period === group.period);
}

function sectorTable(
  key: string,
  group: GradedGroup,
  { figures, options }: { readonly figures: readonly SectorFigure[]; readonly options: SectorOptions },
): Section {
  const { noun } = group.labels;
  return writeTable({
    key,
    caption: `行业清洁生产指标对标结果${group.mark}`,
    columns: [
      column("序号", 7),
      column("指标", 30, "left"),
      column("样本数", 8),
      ...["最优", "平均", "中位", "最差"].map((heading) => column(heading, 10)),
      column(`${levelLabels[options.targetLevel]}及以上占比（%）`, 12),
      column("共性问题", 9),
    ],
    rows: figures.map((figure) => sectorRow(group, figure, options.targetLevel)),
    note: `注：样本数为有明确数值（含约数）的${noun}数，定性指标只统计等级占比；占比按已判定等级的${noun}计算。`,
  });
}

function sectorRow(group: GradedGroup, figure: SectorFigure, targetLevel: Level): TableRow {
  const values = valuesOf(group.grades, figure.no);
  const graded = gradedCells(group.grades, figure.no);
  const origins = values.length > 0 ? values.map(({ origin }) => origin) : graded;
  const decimals = Math.min(MAX_DECIMALS, Math.max(0, ...values.map(quantityDecimals)));
  const unit = figure.unit ?? "";
  const cell = (value: number | null, places: number, from: readonly Origin[] = origins): TableCell =>
    value === null ? "—" : { value: formatNumber(value, places), unit, origins: from };
  const reached = LEVELS.slice(0, LEVELS.indexOf(targetLevel) + 1).reduce((sum, at) => sum + figure.shares[at], 0);
  return {
    label: `${figure.no} ${figure.name}`,
    cells: [
      figure.no,
      `${figure.name}${unit === "" ? "" : `（${unit}）`}`,
      { value: `${figure.n}`, unit: "", origins },
      cell(figure.best, decimals, cellsHolding(figure.best, values)),
      cell(figure.mean, Math.min(decimals + 1, MAX_DECIMALS)),
      cell(figure.median, Math.min(decimals + 1, MAX_DECIMALS)),
      cell(figure.worst, decimals, cellsHolding(figure.worst, values)),
      { value: formatNumber(100 * reached, 1), unit: "%", origins: graded },
      figure.common ? "√" : "",
    ],
  };
}

function commonSentence(group: GradedGroup, figures: readonly SectorFigure[], options: SectorOptions): Section {
  const common = figures.filter((figure) => figure.common);
  const nouns = nounParts(group, options.targetLevel);
  const count = (name: string, label: string, counted: readonly SectorFigure[]) => ({
    kind: "figure" as const,
    key: `${group.key}.sector.${name}`,
    label,
    value: `${counted.length}`,
    unit: "项",
    origins: group.grades.map((grade) => grade.origin),
  });
  const share = sharePart(group, options);
  const indicators = count("indicators", "对标指标项数", figures);
  if (common.length === 0) return writeSentence(sentences.sectorNone, { ...nouns, indicators, share });
  const names = listText(
    common.map(({ no, name }) => `${no} ${name}`),
    NAMES_SHOWN,
  );
  return writeSentence(sentences.sectorCommon, {
    ...nouns,
    indicators,
    share,
    common: count("common", "行业共性问题指标项数", common),
    names: { kind: "words", key: `${group.key}.sector.names`, text: names },
  });
}

/** 共性问题占比: a figure of the workbook, or plain text while it is the default. */
function sharePart(group: GradedGroup, { commonSharePercent, shareOrigin }: SectorOptions): SentencePart {
  const text = `${commonSharePercent}`;
  if (shareOrigin === undefined) return { kind: "text", text };
  const label = projectLabels.commonProblemSharePercent;
  return { kind: "words", key: `${group.key}.sector.commonShare`, text, label, origins: [shareOrigin] };
}

const hasLevels = ({ shares }: SectorFigure): boolean => shares.I + shares.II + shares.III + shares.below > 0;

/** The figures that the statistics count. */
function valuesOf(grades: readonly Grade[], no: string): readonly Quantity[] {
  return grades.flatMap(({ indicators }) => {
    const indicator = indicators.find((each) => each.no === no);
    return indicator?.value && countedFigure(indicator) !== undefined ? [indicator.value.quantity] : [];
  });
}

/** Cells of everything that has a level; all of the indicator's where nothing has. */
function gradedCells(grades: readonly Grade[], no: string): readonly Origin[] {
  const indicators = grades.flatMap((grade) => grade.indicators.find((each) => each.no === no) ?? []);
  const decided = indicators.filter(({ level }) => level !== "missing" && level !== "notApplicable");
  return (decided.length > 0 ? decided : indicators).flatMap(({ value }) => value?.quantity.origin ?? []);
}

/** The cells in which the best or the worst figure stands. */
function cellsHolding(figure: number | null, values: readonly Quantity[]): readonly Origin[] {
  const holding = values.filter(({ reading }) => plainFigure(reading) === figure);
  return (holding.length > 0 ? holding : values).map(({ origin }) => origin);
}
