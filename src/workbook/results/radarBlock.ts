import { LEVELS, type Level } from "../../core/grading/system";
import type { Area, Command, PlanCell } from "../port";
import { columnRange } from "./distributionMembers";
import type { GradeColumn } from "./gradeColumns";
import type { GradeRecord } from "./gradeRecord";
import type { PlacedObject, ResultLayout } from "./layout";
import { BODY, HEADING, INPUT, NOTE } from "./looks";
import { RADAR_HEADINGS, RADAR_ROLES, suggestionText, type RadarObject } from "./radarChoice";
import type { LineClass, SystemLine } from "./systemLine";

/** The level whose class indices are drawn. */
const LEVEL: Level = "II";
const MARKS = ["①", "②", "③", "④"] as const;
const COLORS = ["70AD47", "5B9BD5", "E15759", "7030A0"] as const;
/** A radar with fewer axes is a line. */
const FEWEST_CLASSES = 3;
/** Columns of the block: 图例, name, 时期, 等级, the classes; apart from them 程序建议 and the text of the legend. */
const NAME_COLUMN = 1;
const CLASS_COLUMN = 4;
const CHART_ROWS = 20;
const LAST_CHART_COLUMN = 9;
const NOT_FOUND = "未找到";
const NOT_CHOSEN = "（未选）";

export interface RadarPlace {
  readonly layout: ResultLayout;
  readonly columns: readonly GradeColumn[];
  readonly sheet: string;
  readonly top: number;
  readonly records: readonly GradeRecord[];
}

interface Block extends RadarPlace {
  readonly line: SystemLine;
  readonly classes: readonly LineClass[];
}

/**
 * 雷达图对象: the class indices at level Ⅱ of the best, the median and the worst object of the first system, and of
 * what the consultant puts in their place, with a native radar chart. The figures follow the names by formula.
 */
export function radarBlock(
  place: RadarPlace,
  choices: readonly (RadarObject | undefined)[],
): { readonly commands: readonly Command[]; readonly bottom: number } | undefined {
  const line = place.layout.lines.find((each) => ordinaryClasses(each).length >= FEWEST_CLASSES);
  if (!line) return undefined;
  const block = { ...place, line, classes: ordinaryClasses(line) };
  const { sheet, top } = block;
  const heading = top + 1;
  const bottom = heading + MARKS.length;
  const area = { top: heading, left: 0, bottom, right: CLASS_COLUMN + block.classes.length - 1 };
  const side = { ...area, left: sideColumn(block), right: sideColumn(block) + 1 };
  const chartTop = bottom + 2;
  return {
    commands: [
      { kind: "writeBlock", sheet, top, left: 0, cells: blockCells(block, choices) },
      { kind: "style", sheet, area: { ...area, top, bottom: top, right: 0 }, style: { bold: true, fontSize: 12 } },
      { kind: "style", sheet, area, style: BODY },
      { kind: "style", sheet, area: { ...area, bottom: heading }, style: HEADING },
      { kind: "style", sheet, area: { ...area, top: heading + 1, left: 1, right: 2 }, style: INPUT },
      { kind: "style", sheet, area: side, style: { ...NOTE, verticalAlign: "middle" } },
      { kind: "numberFormat", sheet, area: { ...area, top: heading + 1, left: CLASS_COLUMN }, format: "0.00" },
      noteCommand(block, bottom + 1),
      chart(block, { heading, chartTop, legend: legendTexts(block, choices) }),
    ],
    bottom: chartTop + CHART_ROWS - 1,
  };
}

function ordinaryClasses({ rating, classes }: SystemLine): readonly LineClass[] {
  return rating === null ? [] : classes.filter(({ bonus }) => !bonus);
}

function noteCommand({ sheet, layout }: Block, row: number): Command {
  const note = `黄色单元格可改为上表中的其他${layout.words.heading}和时期，指数和雷达图随之更新；重新运行时保留所填内容。`;
  return { kind: "writeBlock", sheet, top: row, left: NAME_COLUMN, cells: [[note]] };
}

function blockCells(block: Block, choices: readonly (RadarObject | undefined)[]): readonly (readonly PlanCell[])[] {
  const { line, classes, top, layout } = block;
  const { mark, period, suggestion } = RADAR_HEADINGS;
  const suggested = suggestions(block);
  const gap: null[] = Array.from({ length: sideColumn(block) - CLASS_COLUMN - classes.length }, () => null);
  return [
    [`雷达图对象 — ${line.label}（各一级指标Ⅱ级指数，0～100）`],
    [mark, layout.words.heading, period, "等级", ...classes.map((each) => each.name), ...gap, suggestion, "图例文字"],
    ...RADAR_ROLES.map((role, i) => {
      const object = choices[i] ?? suggested[i];
      const text = suggestionText(role, suggested[i]);
      const figures = figureCells(block, object, top + 2 + i);
      const head = [MARKS[i] ?? "", object?.name || null, object?.period || null];
      return [...head, ...figures, ...gap, text || null, legendCell(block, object, top + 2 + i)];
    }),
  ];
}

/** Where the texts beside the block begin: behind the classes, in columns wide enough for names. */
function sideColumn({ columns, classes }: Block): number {
  const wide = columns.findIndex(({ key }) => key === "failures");
  return Math.max(CLASS_COLUMN + classes.length, wide);
}

/** Best, median and worst of the objects with a level: by level, then by the index at level Ⅱ. */
function suggestions({ layout, line }: Block): readonly (PlacedObject | undefined)[] {
  const ranks = [...LEVELS, "below"] as const;
  const rank = ({ grade }: PlacedObject): number => ranks.findIndex((level) => level === grade.level);
  const index = ({ grade }: PlacedObject): number => grade.index?.[LEVEL] ?? 0;
  const sorted = layout.objects
    .filter((object) => object.line === line && rank(object) >= 0)
    .sort((a, b) => rank(a) - rank(b) || index(b) - index(a));
  const best = sorted[0];
  const worst = sorted.length > 1 ? sorted.at(-1) : undefined;
  return [best, sorted.length > 2 ? sorted[Math.floor((sorted.length - 1) / 2)] : undefined, worst];
}

/** 等级 and the class indices of the object that the row names, as LOOKUP over the table of grades. */
function figureCells(block: Block, object: RadarObject | undefined, row: number): readonly PlanCell[] {
  const { layout, line, records } = block;
  const where = (key: string, value: string): string => `(${columnRange(block, key)}=${value})`;
  const conditions = [
    where("object", `$B${row + 1}&""`),
    where("period", `$C${row + 1}&""`),
    ...(layout.lines.length > 1 ? [where("system", `"${line.label.replaceAll('"', '""')}"`)] : []),
  ].join("*");
  const found = (key: string): string => `LOOKUP(1,0/(${conditions}),${columnRange(block, key)})`;
  // Where a name stands twice, LOOKUP finds the last.
  const record = object && records.filter((each) => isNamed(each.object, line, object)).at(-1);
  const missing = object?.name ? NOT_FOUND : "";
  return [
    {
      formula: `IF($B${row + 1}="","",IFERROR(${found("level")},"${NOT_FOUND}"))`,
      value: record ? shownValue(record.level) : missing,
    },
    ...block.classes.map((each): PlanCell => ({
      formula: `IFERROR(${found(`${each.name} ${LEVEL}`)},"")`,
      value: record ? shownValue(record.classes[line.classes.indexOf(each)]?.[LEVEL] ?? "") : "",
    })),
  ];
}

/** The name as the legend shows it, with its 时期 where there are several. */
function legendCell(block: Block, object: RadarObject | undefined, row: number): PlanCell {
  const several = hasPeriods(block);
  const formula = `IF($B${row + 1}="","${NOT_CHOSEN}",$B${row + 1}${several ? `&"（"&$C${row + 1}&"）"` : ""})`;
  return { formula, value: legendText(object, several) };
}

function legendTexts(block: Block, choices: readonly (RadarObject | undefined)[]): readonly string[] {
  const suggested = suggestions(block);
  return RADAR_ROLES.map((_, i) => legendText(choices[i] ?? suggested[i], hasPeriods(block)));
}

function hasPeriods({ layout }: Block): boolean {
  return new Set(layout.objects.map(({ period }) => period)).size > 1;
}

function legendText(object: RadarObject | undefined, withPeriod: boolean): string {
  if (!object?.name) return NOT_CHOSEN;
  return withPeriod ? `${object.name}（${object.period}）` : object.name;
}

/** As Excel compares texts: upper and lower case are one. */
function isNamed(object: PlacedObject, line: SystemLine, { name, period }: RadarObject): boolean {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return object.line === line && isSame(object.name, name) && isSame(object.period, period);
}

function shownValue(cell: PlanCell): string | number | boolean {
  return typeof cell === "object" ? (cell?.value ?? "") : cell;
}

interface RadarChart {
  readonly heading: number;
  readonly chartTop: number;
  readonly legend: readonly string[];
}

function chart(block: Block, { heading, chartTop, legend }: RadarChart): Command {
  const { sheet, line, classes } = block;
  const legendColumn = sideColumn(block) + 1;
  const row = (top: number): Area => ({
    top,
    left: CLASS_COLUMN,
    bottom: top,
    right: CLASS_COLUMN + classes.length - 1,
  });
  return {
    kind: "chart",
    sheet,
    area: { top: chartTop, left: NAME_COLUMN, bottom: chartTop + CHART_ROWS - 1, right: LAST_CHART_COLUMN },
    name: "QS_radar",
    type: "radar",
    title: `一级指标Ⅱ级指数对比（${line.label}）`,
    series: legend.map((name, i) => ({
      name,
      nameCell: { row: heading + 1 + i, column: legendColumn },
      categories: row(heading),
      values: row(heading + 1 + i),
      color: COLORS[i] ?? COLORS[0],
    })),
  };
}
