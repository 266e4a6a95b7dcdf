import type { SectorFigure } from "../../core/grading/grade";
import { quotedSheet, columnName } from "../address";
import type { PlanCell } from "../port";
import { detailRange, type DetailKey } from "./detailColumns";
import { round10 } from "./gapCells";
import { DETAIL_HEADING_ROW, MATRIX_FIRST_COLUMN, type ResultLayout } from "./layout";
import { levelMarks, MET, MISSING, NOT_APPLICABLE, NOT_MET } from "./marks";
import type { SectorRow } from "./sectorRows";

type SharedLevel = keyof SectorFigure["shares"];

/** Formulas over 评价明细 for the statistics that a plain formula can say; the others stay values. */
export interface SectorCells {
  readonly n: PlanCell;
  readonly mean: PlanCell;
  readonly shares: Readonly<Record<SharedLevel, PlanCell>>;
}

export function sectorCells(layout: ResultLayout, row: SectorRow): SectorCells {
  const { figure } = row;
  const counting = row.population === null ? null : countingOf(layout, row);
  const values = { n: figure.n, mean: figure.mean === null ? null : round10(figure.mean) };
  if (counting === null) return { ...values, shares: figure.shares };
  const { figures } = counting;
  return {
    n: figures ? { formula: figures.count, value: values.n } : values.n,
    mean: figures && values.mean !== null ? { formula: figures.mean, value: values.mean } : values.mean,
    shares: {
      I: shareCell(row, counting, "I"),
      II: shareCell(row, counting, "II"),
      III: shareCell(row, counting, "III"),
      below: shareCell(row, counting, "below"),
    },
  };
}

interface Counting {
  /** Number of objects whose 达到等级 is a text. */
  readonly marked: (mark: string) => string;
  readonly all: string;
  /** Only where 指标值 is listed. */
  readonly figures: { readonly count: string; readonly mean: string } | null;
}

function countingOf(layout: ResultLayout, row: SectorRow): Counting | null {
  return layout.form === "rows" ? countingRows(layout, row) : countingMatrix(layout, row);
}

function countingRows(layout: ResultLayout, row: SectorRow): Counting | null {
  const criteria = criteriaOf(layout, row);
  if (criteria === null) return null;
  const range = rangesOf(layout);
  const found = criteria.map(({ key, text }) => `${range(key)},"${text}"`).join(",");
  return {
    marked: (mark) => `COUNTIFS(${found},${range("level")},"${mark}")`,
    all: `COUNTIFS(${found})`,
    figures: {
      count: `COUNTIFS(${found},${range("value")},">-1E+300")`,
      mean: `IFERROR(ROUND(AVERAGEIFS(${range("value")},${found}),10),"")`,
    },
  };
}

function rangesOf({ titles, objects }: ResultLayout): (key: DetailKey) => string {
  const count = objects.reduce((sum, { line }) => sum + line.entries.length, 0);
  const sheet = quotedSheet(titles.details);
  return (key) =>
    `${sheet}!${detailRange(key, DETAIL_HEADING_ROW + 1, DETAIL_HEADING_ROW + count).replace(/([A-Z]+)\$/g, "$$$1$$")}`;
}

interface Criterion {
  readonly key: DetailKey;
  readonly text: string;
}

/** What finds the lines of one indicator; null where its texts do not tell it from another one. */
function criteriaOf({ lines }: ResultLayout, { line, entry, population }: SectorRow): readonly Criterion[] | null {
  const sameName = line.entries.filter(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
  if (sameName.filter(({ className }) => className === entry.className).length > 1) return null;
  const criteria: Criterion[] = [
    { key: "indicator", text: entry.name },
    ...(sameName.length > 1 ? [{ key: "class", text: entry.className } as const] : []),
    ...(lines.length > 1 ? [{ key: "system", text: line.label } as const] : []),
    ...(population?.period === undefined ? [] : [{ key: "period", text: population.period } as const]),
  ];
  // A text that reads as a number or as a comparison would find other cells than its own.
  const isPlain = ({ text }: Criterion): boolean => text.length <= 200 && !/^[=<>]|^\s*[\d.+-]*\s*$/.test(text);
  if (!criteria.every((each) => isPlain(each) || (each.key === "period" && /^\d{4}$/.test(each.text)))) return null;
  return criteria.map(({ key, text }) => ({ key, text: text.replace(/[*?~]/g, "~$&").replaceAll('"', '""') }));
}

function countingMatrix({ titles }: ResultLayout, { place, population }: SectorRow): Counting | null {
  const objects = population?.objects ?? [];
  const [top = 0, bottom = -1] = [objects[0]?.detailRow, objects.at(-1)?.detailRow];
  // Rows of a block only grow: without a gap they are as many as the objects.
  if (objects.length === 0 || bottom - top + 1 !== objects.length) return null;
  const letter = columnName(MATRIX_FIRST_COLUMN + place);
  const range = `${quotedSheet(titles.details)}!$${letter}$${top + 1}:$${letter}$${bottom + 1}`;
  return { marked: (mark) => `COUNTIF(${range},"${mark}")`, all: `ROWS(${range})`, figures: null };
}

function shareCell({ line, figure }: SectorRow, counting: Counting, level: SharedLevel): PlanCell {
  const value = figure.shares[level];
  const mark = markOf(level, line.rating === null);
  const total = Object.values(figure.shares).reduce((sum, share) => sum + share, 0);
  if (mark === undefined || total === 0) return value;
  const undecided = `${counting.marked(`${MISSING}*`)}-${counting.marked(NOT_APPLICABLE)}`;
  return { formula: `IFERROR(${counting.marked(mark)}/(${counting.all}-${undecided}),0)`, value };
}

function markOf(level: SharedLevel, isRequirement: boolean): string | undefined {
  if (level === "below") return NOT_MET;
  if (!isRequirement) return levelMarks[level];
  return level === "I" ? MET : undefined;
}
