import type { Distribution } from "../../core/grading/grade";
import type { Area, Command, PlanCell } from "../port";
import { columnName } from "../address";
import { columnRange, memberFinder, type GroupMembers } from "./distributionMembers";
import type { GradeColumn } from "./gradeColumns";
import type { ResultLayout } from "./layout";
import { BODY, HEADING, SERIES_COLORS } from "./looks";
import { gradeMark, OBJECT_LEVELS, objectLevelMarks } from "./marks";
import type { PageBlock } from "./pageBreaks";
import type { SystemLine } from "./systemLine";

/** Columns of the table: 分组, 时期, 项目, then the levels and 合计. */
const GROUP_COLUMN = 1;
const FIRST_LEVEL_COLUMN = 4;
const TOTAL_COLUMN = FIRST_LEVEL_COLUMN + OBJECT_LEVELS.length;
const CHART_ROWS = 18;
const BEFORE = "审核前";
const AFTER = "审核后";
const CHANGE = "审核前→后";

export interface DistributionPlace {
  readonly layout: ResultLayout;
  readonly columns: readonly GradeColumn[];
  readonly sheet: string;
  /** First free row below the grades. */
  readonly top: number;
}

interface Block {
  readonly place: DistributionPlace;
  readonly line: SystemLine;
  readonly top: number;
  readonly rows: readonly BlockRow[];
  readonly membersOf: (distribution: Distribution) => GroupMembers;
}

/** A line of counts, of their shares, or of the change from before to after. */
type BlockRow =
  | { readonly kind: "count"; readonly distribution: Distribution }
  | { readonly kind: "share"; readonly of: number; readonly distribution: Distribution }
  | {
      readonly kind: "change";
      readonly before: number;
      readonly after: number;
      readonly pair: readonly [Distribution, Distribution];
    };

/** 等级分布 of each system: counts as formulas over the grades, shares, before → after, and a native chart. */
export function distributionTable(
  place: DistributionPlace,
  distributions: readonly Distribution[],
): { readonly commands: readonly Command[]; readonly bottom: number; readonly blocks: readonly PageBlock[] } {
  const commands: Command[] = [];
  const blocks: PageBlock[] = [];
  let top = place.top;
  for (const line of place.layout.lines) {
    const own = distributions.filter(({ systemId }) => systemId === line.system.id);
    if (own.length === 0) continue;
    const block = { place, line, top, rows: rowsOf(own), membersOf: memberFinder(place, line) };
    commands.push(...blockCommands(block));
    const rows = Math.max(block.rows.length + 2, CHART_ROWS + 1) + 1;
    blocks.push({ top, rows });
    top += rows;
  }
  return { commands, bottom: top - 1, blocks };
}

/** Group by group, each period with counts and shares; the change where both 审核前 and 审核后 exist. */
function rowsOf(distributions: readonly Distribution[]): readonly BlockRow[] {
  const rows: BlockRow[] = [];
  for (const group of new Set(distributions.map((each) => each.group))) {
    const places = new Map<string, { readonly at: number; readonly distribution: Distribution }>();
    for (const distribution of distributions.filter((each) => each.group === group)) {
      places.set(distribution.period, { at: rows.length, distribution });
      rows.push({ kind: "count", distribution }, { kind: "share", of: rows.length, distribution });
    }
    const [before, after] = [places.get(BEFORE), places.get(AFTER)];
    if (before && after)
      rows.push({
        kind: "change",
        before: before.at,
        after: after.at,
        pair: [before.distribution, after.distribution],
      });
  }
  return rows;
}

function blockCommands(block: Block): readonly Command[] {
  const { place, line, top, rows } = block;
  const { sheet } = place;
  const heading = top + 1;
  const marks = OBJECT_LEVELS.map((level) => objectLevelMarks[level]);
  const headings = ["分组", "时期", "项目", ...marks, "合计"];
  const cells = [headings, ...rows.map((row, i) => rowCells(block, row, heading + 1 + i))];
  const area = { top: heading, left: GROUP_COLUMN, bottom: heading + rows.length, right: TOTAL_COLUMN };
  return [
    { kind: "writeBlock", sheet, top, left: GROUP_COLUMN, cells: [[`等级分布 — ${line.label}`], ...cells] },
    { kind: "style", sheet, area: oneRow(top, GROUP_COLUMN, GROUP_COLUMN), style: { bold: true, fontSize: 12 } },
    { kind: "style", sheet, area, style: BODY },
    { kind: "style", sheet, area: oneRow(heading, GROUP_COLUMN, TOTAL_COLUMN), style: HEADING },
    ...formats(block, heading + 1),
    ...chart(block, heading),
  ];
}

function oneRow(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}

function formats({ place: { sheet }, rows }: Block, first: number): readonly Command[] {
  return rows.map((row, i) => ({
    kind: "numberFormat",
    sheet,
    area: oneRow(first + i, FIRST_LEVEL_COLUMN, TOTAL_COLUMN),
    format: row.kind === "share" ? "0.0%" : row.kind === "count" ? "0" : "+0;-0;0",
  }));
}

function rowCells(block: Block, row: BlockRow, at: number): readonly PlanCell[] {
  const first = at - block.rows.indexOf(row);
  if (row.kind === "change") return changeCells(row, first);
  const { distribution } = row;
  const head = [groupLabel(distribution.group), distribution.period || "统计期"];
  if (row.kind === "count") return [...head, "数量", ...countCells(block, distribution, at)];
  return [...head, "占比", ...shareCells(distribution, first + row.of)];
}

function groupLabel(group: string): string {
  return group === "all" ? "全部" : group.replace(":", "：");
}

function countCells(block: Block, distribution: Distribution, at: number): readonly PlanCell[] {
  const counts = OBJECT_LEVELS.map((level) => distribution.counts[level]);
  const members = block.membersOf(distribution);
  const found = OBJECT_LEVELS.map(() => 0);
  for (const { grade } of members.objects) {
    const place = OBJECT_LEVELS.findIndex((level) => objectLevelMarks[level] === gradeMark(grade));
    if (place >= 0) found[place] = (found[place] ?? 0) + 1;
  }
  const cells = OBJECT_LEVELS.map((level, i): PlanCell => {
    const value = counts[i] ?? 0;
    if (members.criteria === undefined || found[i] !== value) return value;
    const levels = `${columnRange(block.place, "level")},"${objectLevelMarks[level]}"`;
    return { formula: `COUNTIFS(${[levels, ...members.criteria].join(",")})`, value };
  });
  const [left, right] = [columnName(FIRST_LEVEL_COLUMN), columnName(TOTAL_COLUMN - 1)];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [...cells, { formula: `SUM(${left}${at + 1}:${right}${at + 1})`, value: total }];
}

function shareCells({ counts }: Distribution, countRow: number): readonly PlanCell[] {
  const total = OBJECT_LEVELS.reduce((sum, level) => sum + counts[level], 0);
  const totalCell = `$${columnName(TOTAL_COLUMN)}${countRow + 1}`;
  const share = (column: number, count: number): PlanCell => ({
    formula: `IF(${totalCell}=0,0,${columnName(column)}${countRow + 1}/${totalCell})`,
    value: total === 0 ? 0 : count / total,
  });
  return [...OBJECT_LEVELS.map((level, i) => share(FIRST_LEVEL_COLUMN + i, counts[level])), share(TOTAL_COLUMN, total)];
}

function changeCells(row: Extract<BlockRow, { kind: "change" }>, first: number): readonly PlanCell[] {
  const [before, after] = row.pair;
  const change = (column: number, value: number): PlanCell => {
    const letter = columnName(column);
    return { formula: `${letter}${first + row.after + 1}-${letter}${first + row.before + 1}`, value };
  };
  const changes = OBJECT_LEVELS.map((level) => after.counts[level] - before.counts[level]);
  const total = changes.reduce((sum, value) => sum + value, 0);
  const cells = [...changes, total].map((value, i) => change(FIRST_LEVEL_COLUMN + i, value));
  return [groupLabel(before.group), CHANGE, "数量变化", ...cells];
}

/** Counts of all objects per level; one series per period. */
function chart({ place, line, rows, top }: Block, heading: number): readonly Command[] {
  const { sheet, columns } = place;
  const left = Math.max(
    TOTAL_COLUMN + 2,
    columns.findIndex(({ key }) => key === "failures"),
  );
  const lastLevel = TOTAL_COLUMN - 1;
  const totals = rows.flatMap((row, i) =>
    row.kind === "count" && row.distribution.group === "all" ? [{ row, i }] : [],
  );
  if (totals.length === 0) return [];
  const command: Command = {
    kind: "chart",
    sheet,
    area: { top, left, bottom: top + CHART_ROWS - 1, right: left + 2 },
    name: `QS_distribution_${place.layout.lines.indexOf(line) + 1}`,
    type: "column",
    title: `清洁生产水平等级分布（${line.label}）`,
    valueTitle: `数量（${place.layout.words.counter}）`,
    series: totals.map(({ row, i }, n) => ({
      name: row.distribution.period || "统计期",
      categories: oneRow(heading, FIRST_LEVEL_COLUMN, lastLevel),
      values: oneRow(heading + 1 + i, FIRST_LEVEL_COLUMN, lastLevel),
      color: SERIES_COLORS[n % SERIES_COLORS.length] ?? SERIES_COLORS[0],
    })),
  };
  return [command];
}
