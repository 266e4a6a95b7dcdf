import type { SectorFigure } from "../../core/grading/grade";
import type { Command } from "../port";
import { round10 } from "./gapCells";
import type { ResultLayout } from "./layout";
import { CHART_COLORS } from "./looks";
import { NOT_MET } from "./marks";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { printTable, type ResultColumn } from "./printTable";
import { sectorCells, type SectorCells } from "./sectorCells";
import { sectorRows, type SectorRow } from "./sectorRows";

interface SectorRecord extends SectorRow {
  readonly cells: SectorCells;
}

type Column = ResultColumn<string, SectorRecord>;

const HEADING_ROW = 3;
const MOST_BARS = 24;
const CHART_ROWS = 20;

const NOTES = [
  "统计取有确定数值的对象；有效数据数、平均值、各级占比为公式（引自评价明细），最优、加权平均、中位、最差值及标杆企业为程序计算值。",
  "各级占比以可判定等级的对象为分母；未达目标等级的占比达到“共性问题占比”设定值的为共性问题。加权平均以产量为权，产量不全时不计。",
];

/** 行业对标: statistics of every indicator over the objects of its system, and how the objects spread over the levels. */
export function sectorSheet(layout: ResultLayout, sector: readonly SectorFigure[]): readonly Command[] {
  const sheet = layout.titles.sector;
  const records = sectorRows(layout, sector).map((row) => ({ ...row, cells: sectorCells(layout, row) }));
  const columns = columnsOf(layout);
  const bottom = HEADING_ROW + records.length;
  const commonColumn = columns.findIndex(({ key }) => key === "common");
  const common = { top: HEADING_ROW + 1, left: commonColumn, bottom, right: commonColumn };
  const charts = chartCommands({ sheet, columns, top: bottom + 3 }, records);
  const area = { top: 0, left: 0, bottom: bottom + 2 + charts.rows, right: columns.length - 1 };
  return [
    ...titleCommands(sheet, "行业对标", NOTES),
    ...printTable({ sheet, top: HEADING_ROW }, columns, records),
    ...(records.length === 0
      ? []
      : [
          {
            kind: "conditionalFormat",
            sheet,
            area: common,
            rule: { kind: "textEquals", text: "是" },
            style: { fill: "FFC7CE", fontColor: "9C0006" },
          } as const,
        ]),
    ...charts.commands,
    ...pageCommands(sheet, {
      titleRows: HEADING_ROW + 1,
      frozenColumns: 1 + columns.findIndex(({ key }) => key === "indicator"),
    }),
    { kind: "defineName", name: resultName("sector"), sheet, area },
  ];
}

/** Some system was applied in more than one 时期. */
function hasPeriods({ objects }: ResultLayout): boolean {
  const first = new Map(objects.map(({ line, period }) => [line, period]));
  return objects.some(({ line, period }) => first.get(line) !== period);
}

function columnsOf(layout: ResultLayout): readonly Column[] {
  const { lines } = layout;
  const system: Column = { key: "system", heading: "指标体系", width: 16, cell: ({ line }) => line.label };
  const period: Column = { key: "period", heading: "时期", width: 9, cell: ({ figure }) => figure.period || null };
  return [
    { key: "number", heading: "序号", width: 6, align: "center", cell: ({ number }) => number },
    ...(lines.length > 1 ? [system] : []),
    ...(hasPeriods(layout) ? [period] : []),
    { key: "class", heading: "一级指标", width: 18, cell: ({ entry }) => entry.className },
    { key: "no", heading: "指标序号", width: 8, align: "center", cell: ({ entry }) => entry.no },
    { key: "indicator", heading: "二级指标", width: 30, cell: ({ entry }) => entry.name },
    { key: "unit", heading: "单位", width: 10, align: "center", cell: ({ entry }) => entry.unit || null },
    { key: "n", heading: "有效数据数", width: 11, align: "right", cell: ({ cells }) => cells.n },
    statistic("best", "最优值"),
    { key: "mean", heading: "平均值", width: 10, format: FIGURE, align: "right", cell: ({ cells }) => cells.mean },
    statistic("weightedMean", "加权平均值"),
    statistic("median", "中位值"),
    statistic("worst", "最差值"),
    share("I", "Ⅰ级占比"),
    share("II", "Ⅱ级占比"),
    share("III", "Ⅲ级占比"),
    share("below", "不达标占比"),
    { key: "bestObject", heading: "标杆企业", width: 24, wrap: true, cell: ({ figure }) => figure.bestObject },
    {
      key: "common",
      heading: "是否共性问题",
      width: 9,
      align: "center",
      cell: ({ figure }) => (figure.common ? "是" : "否"),
    },
    { key: "note", heading: "说明", width: 26, wrap: true, cell: (record) => noteOf(record) || null },
  ];
}

/** Up to four decimals; none for whole numbers of four digits and more would hide nothing. */
const FIGURE = "#,##0.####";

function statistic(key: "best" | "weightedMean" | "median" | "worst", heading: string): Column {
  return {
    key,
    heading,
    width: 11,
    format: FIGURE,
    align: "right",
    cell: ({ figure }) => {
      const value = figure[key];
      return value === null ? null : round10(value);
    },
  };
}

function share(level: keyof SectorFigure["shares"], heading: string): Column {
  return {
    key: `share${level}`,
    heading,
    width: 11,
    format: "0.0%",
    align: "right",
    cell: ({ cells }) => cells.shares[level],
  };
}

function noteOf({ figure, entry }: SectorRecord): string {
  const isStated = entry.tests?.every(({ kind }) => kind === "text") === true;
  if (figure.n === 0) return isStated ? "定性指标，仅统计等级" : "无确定数值";
  const notes = [
    figure.best === null ? "基准值不能确定优劣方向" : "",
    figure.weightedMean === null ? "产量不全，未计加权平均" : "",
  ];
  return notes.filter((note) => note !== "").join("；");
}

interface ChartPlace {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly top: number;
}

/** Stacked shares per system and 时期, at most 24 indicators a chart so that the numbers on the axis stay readable. */
function chartCommands(
  place: ChartPlace,
  records: readonly SectorRecord[],
): { readonly commands: readonly Command[]; readonly rows: number } {
  const runs = chartRuns(records);
  const commands = runs.map((run, i) => chart({ ...place, top: place.top + i * (CHART_ROWS + 1) }, run, i));
  return { commands, rows: runs.length === 0 ? 0 : runs.length * (CHART_ROWS + 1) };
}

interface ChartRun {
  readonly label: string;
  /** Places among the records. */
  readonly first: number;
  readonly last: number;
}

function chartRuns(records: readonly SectorRecord[]): readonly ChartRun[] {
  const runs: ChartRun[] = [];
  const hasSeveral = records.some((record) => records.some((other) => isOtherPeriod(record, other)));
  for (const [first, record] of records.entries()) {
    if (isSameRun(records[first - 1], record)) continue;
    const count = records.filter((other) => isSameRun(record, other)).length;
    const charts = Math.ceil(count / MOST_BARS);
    const label = [record.line.label, ...(hasSeveral ? [record.figure.period ?? ""] : [])].join(" ");
    for (let i = 0; i < charts; i++) {
      const from = first + Math.floor((i * count) / charts);
      runs.push({ label, first: from, last: first + Math.floor(((i + 1) * count) / charts) - 1 });
    }
  }
  return runs;
}

function isSameRun(record: SectorRecord | undefined, other: SectorRecord): boolean {
  return record?.line === other.line && record.figure.period === other.figure.period;
}

function isOtherPeriod(record: SectorRecord, other: SectorRecord): boolean {
  return record.line === other.line && record.figure.period !== other.figure.period;
}

function chart({ sheet, columns, top }: ChartPlace, run: ChartRun, number: number): Command {
  const rows = { top: HEADING_ROW + 1 + run.first, bottom: HEADING_ROW + 1 + run.last };
  const column = (key: string) => {
    const left = columns.findIndex((each) => each.key === key);
    return { ...rows, left, right: left };
  };
  const series = [
    ["shareI", "Ⅰ级"],
    ["shareII", "Ⅱ级"],
    ["shareIII", "Ⅲ级"],
    ["sharebelow", NOT_MET],
  ] as const;
  return {
    kind: "chart",
    sheet,
    area: { top, left: 1, bottom: top + CHART_ROWS - 1, right: 12 },
    name: `QS_sector_${number + 1}`,
    type: "stackedColumn",
    title: `各指标达到等级的对象占比（横轴为指标序号）— ${run.label}`,
    valueTitle: "对象占比",
    valuesAreShares: true,
    series: series.map(([key, name], i) => ({
      name,
      categories: column("no"),
      values: column(key),
      color: CHART_COLORS[i] ?? CHART_COLORS[0],
    })),
  };
}
