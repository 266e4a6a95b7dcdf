import type { SectorFigure } from "../../core/grading/grade";
import type { Command } from "../port";
import { round10 } from "./gapCells";
import { indicatorCharts } from "./indicatorCharts";
import { MOST_OBJECTS_IN_ROWS, type ResultLayout } from "./layout";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { pageBreaks } from "./pageBreaks";
import { printTable, type ResultColumn } from "./printTable";
import { sectorCells, type SectorCells } from "./sectorCells";
import { sectorNote } from "./sectorNote";
import { sectorRows, type SectorRow } from "./sectorRows";
import { shareCharts, type SectorTable } from "./shareCharts";

interface SectorRecord extends SectorRow {
  readonly cells: SectorCells;
}

type Column = ResultColumn<string, SectorRecord>;

const HEADING_ROW = 3;
/** Names and remarks wrap. */
const LINES_OF_RECORD = 1.5;

/** 行业对标: statistics of every indicator over the objects of its system, and how the objects spread over the levels. */
export function sectorSheet(layout: ResultLayout, sector: readonly SectorFigure[]): readonly Command[] {
  const sheet = layout.titles.sector;
  const records = sectorRows(layout, sector).map((row) => ({ ...row, cells: sectorCells(layout, row) }));
  const columns = columnsOf(layout);
  const bottom = HEADING_ROW + records.length;
  const table = { sheet, columns, firstRow: HEADING_ROW + 1, top: bottom + 3 };
  const shares = shareCharts(table, records);
  const chartsFirst = table.top + shares.blocks.reduce((sum, { rows }) => sum + rows, 0);
  const indicators = indicatorCharts(layout, { ...table, top: chartsFirst }, records);
  const area = { top: 0, left: 0, bottom: indicators.bottom, right: columns.length - 1 };
  const chartsTop = indicators.commands.length > 0 ? chartsFirst : null;
  const page = { widths: columns.map(({ width }) => width), titleRows: HEADING_ROW + 1 };
  const blocks = [...shares.blocks, ...indicators.blocks];
  return [
    ...titleCommands(sheet, "行业对标", notesOf(layout, chartsTop)),
    ...printTable({ sheet, top: HEADING_ROW }, columns, records),
    ...(records.length === 0 ? [] : [commonColors(table, bottom)]),
    ...shares.commands,
    ...indicators.commands,
    ...pageCommands(sheet, {
      titleRows: HEADING_ROW + 1,
      frozenColumns: 1 + columns.findIndex(({ key }) => key === "indicator"),
      printArea: { ...area, bottom: indicators.chartsBottom },
      rowBreaks: pageBreaks(blocks, page, LINES_OF_RECORD * records.length),
    }),
    { kind: "defineName", name: resultName("sector"), sheet, area },
  ];
}

/** `chartsTop`: where the indicators' charts begin; null when there are none. */
function notesOf({ form, words }: ResultLayout, chartsTop: number | null): readonly string[] {
  const tooMany = form === "matrix" ? `对象超过 ${MOST_OBJECTS_IN_ROWS} 个，不绘各指标对标图。` : "";
  const charts = chartsTop === null ? tooMany : `各指标对标图见第 ${chartsTop + 1} 行起。`;
  return [
    "统计取有确定数值（含约数）的对象；有效数据数、平均值、各级占比为公式（引自评价明细），最优、加权平均、中位、最差值及标杆" +
      words.noun +
      "为程序计算值。",
    `各级占比以可判定等级的对象为分母；未达目标等级的占比达到“共性问题占比”设定值的为共性问题。加权平均以产量为权，产量不全或单位不一致时不计。${charts}`,
  ];
}

function commonColors({ sheet, columns, firstRow }: SectorTable, bottom: number): Command {
  const column = columns.findIndex(({ key }) => key === "common");
  return {
    kind: "conditionalFormat",
    sheet,
    area: { top: firstRow, left: column, bottom, right: column },
    rule: { kind: "textEquals", text: "是" },
    style: { fill: "FFC7CE", fontColor: "9C0006" },
  };
}

/** Some system was applied in more than one 时期. */
function hasPeriods({ objects }: ResultLayout): boolean {
  const first = new Map(objects.map(({ line, period }) => [line, period]));
  return objects.some(({ line, period }) => first.get(line) !== period);
}

function columnsOf(layout: ResultLayout): readonly Column[] {
  const { lines, words } = layout;
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
    { key: "bestObject", heading: `标杆${words.noun}`, width: 24, wrap: true, cell: ({ figure }) => figure.bestObject },
    {
      key: "common",
      heading: "是否共性问题",
      width: 9,
      align: "center",
      cell: ({ figure }) => (figure.common ? "是" : "否"),
    },
    { key: "note", heading: "说明", width: 26, wrap: true, cell: (record) => sectorNote(record, layout.form) || null },
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
