import { quotedSheet } from "../address";
import type { Area, Command, PlanCell } from "../port";
import { detailCell } from "./detailColumns";
import {
  benchmarkLabel,
  indicatorLabel,
  rankFigures,
  seriesOf,
  type RankedFigure,
  type RankingSeries,
} from "./indicatorRanking";
import type { ResultLayout } from "./layout";
import { BODY, HEADING, NOTE } from "./looks";
import { MISSING } from "./marks";
import type { PageBlock } from "./pageBreaks";
import type { SectorRow } from "./sectorRows";
import type { SectorTable } from "./shareCharts";

/** Slanted names of enterprises take half of it. */
const CHART_ROWS = 20;
/** One column compares nothing. */
const FEWEST_OBJECTS = 2;
/** Up to four decimals, as in the table. */
const FIGURE = "#,##0.####";

/** An indicator with its objects in order, and the place of its block of figures. */
interface Ranking {
  readonly row: SectorRow;
  readonly ranked: readonly RankedFigure[];
  readonly series: readonly RankingSeries[];
  /** Row of the block's title. */
  readonly top: number;
}

export interface IndicatorCharts {
  readonly commands: readonly Command[];
  /** Last row of the charts, which are printed, and of the figures below them, which are not. */
  readonly chartsBottom: number;
  readonly bottom: number;
  /** Charts side by side, the first with the heading above it. */
  readonly blocks: readonly PageBlock[];
}

/**
 * A chart per indicator with figures: its objects from best to worst, coloured by the level reached. The figures that
 * the charts show stand below them, as formulas on 评价明细, so in rows form only.
 */
export function indicatorCharts(
  layout: ResultLayout,
  table: SectorTable,
  records: readonly SectorRow[],
): IndicatorCharts {
  const { top } = table;
  const rows = layout.form === "rows" ? records.flatMap((row) => rankedRow(layout, row)) : [];
  if (rows.length === 0) return { commands: [], chartsBottom: top - 1, bottom: top - 1, blocks: [] };
  const chartsBottom = top + Math.ceil(rows.length / 2) * (CHART_ROWS + 1);
  const rankings = placeBelow(rows, chartsBottom + 3);
  const last = rankings.at(-1);
  const heading = (row: number, texts: readonly [string, string]) => headingCommands(table.sheet, row, texts);
  return {
    commands: [
      ...heading(top, ["各指标对标图", `${layout.words.noun}按数值由优到劣排列，颜色为达到等级。`]),
      ...rankings.map((ranking, i) => chart(table, ranking, { number: i, label: runLabel(layout, ranking.row) })),
      ...heading(chartsBottom + 1, [
        "对标图数据",
        "引自评价明细；数据修改后颜色和高低随之更新，排列顺序重新运行后更新。",
      ]),
      ...rankings.flatMap((ranking) => blockCommands(layout, table, ranking)),
    ],
    chartsBottom,
    bottom: last ? last.top + 1 + last.ranked.length : chartsBottom,
    blocks: chartBlocks(top, rows.length),
  };
}

function chartBlocks(top: number, charts: number): readonly PageBlock[] {
  const pairs = Math.ceil(charts / 2);
  return Array.from({ length: pairs }, (_, i) => {
    const first = top + 1 + i * (CHART_ROWS + 1);
    return i === 0 ? { top, rows: CHART_ROWS + 2 } : { top: first, rows: CHART_ROWS + 1 };
  });
}

function rankedRow(layout: ResultLayout, row: SectorRow): readonly Omit<Ranking, "top">[] {
  if (row.figure.n < FEWEST_OBJECTS) return [];
  const ranked = rankFigures(row, layout.objects);
  return ranked.length < FEWEST_OBJECTS ? [] : [{ row, ranked, series: seriesOf(row, ranked) }];
}

/** Title, headings, figures, and a blank row after each block. */
function placeBelow(rows: readonly Omit<Ranking, "top">[], first: number): readonly Ranking[] {
  let next = first;
  return rows.map((row) => {
    const top = next;
    next += row.ranked.length + 3;
    return { ...row, top };
  });
}

function headingCommands(sheet: string, row: number, [title, note]: readonly [string, string]): readonly Command[] {
  const cell = (column: number): Area => ({ top: row, left: column, bottom: row, right: column });
  return [
    { kind: "writeBlock", sheet, top: row, left: 1, cells: [[title, null, note]] },
    { kind: "style", sheet, area: cell(1), style: { bold: true, fontSize: 12 } },
    { kind: "style", sheet, area: cell(3), style: NOTE },
  ];
}

/** Which system and 时期, where there are several. */
function runLabel({ lines, objects }: ResultLayout, { line, figure }: SectorRow): string {
  const hasPeriods = objects.some((object) => object.line === line && object.grade.period !== figure.period);
  const parts = [lines.length > 1 ? line.label : "", hasPeriods ? (figure.period ?? "") : ""];
  const label = parts.filter((part) => part !== "").join(" ");
  return label === "" ? "" : ` — ${label}`;
}

/** Two charts side by side, each half as wide as the table. */
function chart(
  { sheet, columns, top }: SectorTable,
  { row, ranked, series, top: blockTop }: Ranking,
  { number, label }: { readonly number: number; readonly label: string },
): Command {
  const chartTop = top + 1 + Math.floor(number / 2) * (CHART_ROWS + 1);
  const middle = middleColumn(columns);
  const sides = number % 2 === 0 ? { left: 1, right: middle } : { left: middle + 1, right: columns.length - 1 };
  const nameColumn = nameColumnOf(columns);
  const column = (left: number): Area => ({
    top: blockTop + 2,
    left,
    bottom: blockTop + 1 + ranked.length,
    right: left,
  });
  return {
    kind: "chart",
    sheet,
    area: { top: chartTop, bottom: chartTop + CHART_ROWS - 1, ...sides },
    name: `QS_indicator_${number + 1}`,
    type: "stackedColumn",
    title: `${indicatorLabel(row)}  ${benchmarkLabel(row)}${label}`,
    ...(row.entry.unit === "" ? {} : { valueTitle: row.entry.unit }),
    series: series.map(({ name, color }, i) => ({
      name,
      color,
      categories: column(nameColumn),
      values: column(nameColumn + 1 + i),
    })),
  };
}

/** The last column of the left half; the first column, 序号, stays free. */
function middleColumn(columns: SectorTable["columns"]): number {
  const widths = columns.map(({ width }, i) => (i === 0 ? 0 : width));
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  return widths.findIndex((width) => (sum += width) >= half);
}

/** Names stand under the indicators' names, the figures under 单位 … 平均值: columns wide enough for both. */
function nameColumnOf(columns: SectorTable["columns"]): number {
  return columns.findIndex(({ key }) => key === "indicator");
}

function blockCommands({ titles, words }: ResultLayout, table: SectorTable, ranking: Ranking): readonly Command[] {
  const { row, ranked, series, top } = ranking;
  const { sheet, columns } = table;
  const name = nameColumnOf(columns);
  const heading = top + 1;
  const bottom = heading + ranked.length;
  const area = { top: heading, left: name - 1, bottom, right: name + series.length };
  const details = quotedSheet(titles.details);
  const cells: readonly (readonly PlanCell[])[] = [
    [indicatorLabel(row)],
    ["次序", words.heading, ...series.map((each) => each.name)],
    ...ranked.map((each, i) => [
      i + 1,
      each.object.name,
      ...series.map((one) => figureCell(details, one, { ...each, place: row.place })),
    ]),
  ];
  return [
    { kind: "writeBlock", sheet, top, left: name - 1, cells },
    { kind: "style", sheet, area: { top, left: name - 1, bottom: top, right: name - 1 }, style: { bold: true } },
    { kind: "style", sheet, area, style: BODY },
    { kind: "style", sheet, area: { ...area, bottom: heading }, style: HEADING },
    { kind: "style", sheet, area: { ...area, top: heading + 1, right: name - 1 }, style: { align: "center" } },
    { kind: "numberFormat", sheet, area: { ...area, top: heading + 1, left: name + 1 }, format: FIGURE },
  ];
}

/** The figure in the column of the level that 评价明细 states now, an empty text in the others. */
function figureCell(
  details: string,
  { mark, levels }: RankingSeries,
  { object, figure, level, place }: RankedFigure & { readonly place: number },
): PlanCell {
  const at = (key: "level" | "value"): string => `${details}!${detailCell(key, object.detailRow + place)}`;
  const stated = mark === MISSING ? `LEFT(${at("level")},${MISSING.length})` : at("level");
  return { formula: `IF(${stated}="${mark}",${at("value")},"")`, value: levels.includes(level) ? figure : "" };
}
