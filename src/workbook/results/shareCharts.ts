import type { Command } from "../port";
import { CHART_COLORS } from "./looks";
import { NOT_MET } from "./marks";
import type { PageBlock } from "./pageBreaks";
import type { SectorRow } from "./sectorRows";

const MOST_BARS = 24;
const CHART_ROWS = 20;

/** The printed table of 行业对标 and where there is room below it. */
export interface SectorTable {
  readonly sheet: string;
  readonly columns: readonly { readonly key: string; readonly width: number }[];
  /** Row of the first record. */
  readonly firstRow: number;
  /** First row of the charts. */
  readonly top: number;
}

/** Stacked shares per system and 时期, at most 24 indicators a chart so that the numbers on the axis stay readable. */
export function shareCharts(
  table: SectorTable,
  records: readonly SectorRow[],
): { readonly commands: readonly Command[]; readonly blocks: readonly PageBlock[] } {
  const runs = chartRuns(records);
  const blocks = runs.map((_, i) => ({ top: table.top + i * (CHART_ROWS + 1), rows: CHART_ROWS + 1 }));
  const commands = runs.map((run, i) => chart({ ...table, top: blocks[i]?.top ?? table.top }, run, i));
  return { commands, blocks };
}

interface ChartRun {
  readonly label: string;
  /** Places among the records. */
  readonly first: number;
  readonly last: number;
}

function chartRuns(records: readonly SectorRow[]): readonly ChartRun[] {
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

function isSameRun(record: SectorRow | undefined, other: SectorRow): boolean {
  return record?.line === other.line && record.figure.period === other.figure.period;
}

function isOtherPeriod(record: SectorRow, other: SectorRow): boolean {
  return record.line === other.line && record.figure.period !== other.figure.period;
}

function chart({ sheet, columns, firstRow, top }: SectorTable, run: ChartRun, number: number): Command {
  const rows = { top: firstRow + run.first, bottom: firstRow + run.last };
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
