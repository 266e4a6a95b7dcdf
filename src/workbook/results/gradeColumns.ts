import { LEVELS, type Level } from "../../core/grading/system";
import { columnName } from "../address";
import type { PlanCell } from "../port";
import { emptyClassNote, type GradeRecord } from "./gradeRecord";
import type { ResultLayout } from "./layout";
import { levelMarks } from "./marks";
import type { ResultColumn } from "./printTable";

export type GradeColumn = ResultColumn<string, GradeRecord>;

/** Which groups of the distribution the table must be able to count by. */
export interface GradeGroups {
  readonly industry: boolean;
  readonly chain: boolean;
}

/**
 * Columns of 评价结果: indices only where some system has them, upper ones only where something is missing, remarks only
 * where there are any, groups only where they are counted by.
 */
export function gradeColumns(layout: ResultLayout, groups: GradeGroups): readonly GradeColumn[] {
  const hasIndex = layout.lines.some(({ rating }) => rating !== null);
  const texts = hasIndex ? INDEX_HEADINGS : REQUIREMENT_HEADINGS;
  return [
    { key: "number", heading: "序号", width: 6, align: "center", cell: ({ object }) => object.number },
    { key: "object", heading: layout.words.heading, width: 26, wrap: true, cell: ({ object }) => object.name },
    { key: "period", heading: "时期", width: 10, align: "center", cell: ({ object }) => object.period },
    ...(layout.lines.length > 1 ? [systemColumn({ width: 26, wrap: true })] : []),
    ...(hasIndex ? LEVELS.map((level) => indexColumn(level, "index")) : []),
    ...(hasIndex && layout.hasMissing ? LEVELS.map((level) => indexColumn(level, "upper")) : []),
    { key: "level", heading: texts.level, width: 11, align: "center", cell: ({ level }) => level },
    { key: "share", heading: texts.share, width: 13, format: "0.0%", cell: ({ assessedShare }) => assessedShare },
    ...(hasIndex ? [LIMITING_LEVEL] : []),
    { key: "failures", heading: texts.failures, width: 32, wrap: true, cell: ({ failures }) => failures },
    { key: "missing", heading: "缺失指标", width: 16, wrap: true, cell: ({ missing }) => missing },
    { key: "notApplicable", heading: "不适用指标", width: 21, wrap: true, cell: ({ notApplicable }) => notApplicable },
    ...(hasNotes(layout) ? [NOTE] : []),
    ...(layout.lines.length > 1 ? [] : [systemColumn({ width: 46 })]),
    ...groupColumns(groups),
    ...classColumns(layout),
  ];
}

/** Several systems stand beside the names; a single one, named above the table, where it takes no room on paper. */
function systemColumn(look: Pick<GradeColumn, "width" | "wrap">): GradeColumn {
  return { key: "system", heading: "指标体系", ...look, cell: ({ object }) => object.line.label };
}

const INDEX_HEADINGS = { level: "等级", share: "评价权重占比", failures: "限定性指标未达Ⅰ级（达到等级）" } as const;
const REQUIREMENT_HEADINGS = {
  level: "结论",
  share: "可判定指标占比",
  failures: "未达标的必选指标和选一组",
} as const;

const LIMITING_LEVEL: GradeColumn = {
  key: "limitingLevel",
  heading: "限定性指标水平",
  width: 15,
  align: "center",
  cell: ({ limitingLevel }) => limitingLevel,
};

const NOTE: GradeColumn = {
  key: "note",
  heading: "说明",
  width: 24,
  wrap: true,
  cell: ({ note }) => note || null,
};

/** In matrix form a remark may also stand beside weights of an object's own. */
function hasNotes({ form, objects }: ResultLayout): boolean {
  return form === "matrix" || objects.some((object) => emptyClassNote(object) !== "");
}

/** What is printed on paper: the classes' indices and the groups would make the table too wide. */
export function lastPrintedColumn(columns: readonly GradeColumn[]): number {
  return Math.max(...["notApplicable", "note"].map((key) => columns.findIndex((column) => column.key === key)));
}

/** Letter of a column by its key. */
export function letterOf(columns: readonly GradeColumn[], key: string): string {
  return columnName(columns.findIndex((column) => column.key === key));
}

function indexColumn(level: Level, side: "index" | "upper"): GradeColumn {
  const heading = `Y_${levelMarks[level]}${side === "upper" ? "上限" : ""}`;
  const cell = (record: GradeRecord): PlanCell => record[side][level];
  return { key: side + level, heading, width: 9, format: "0.00", align: "right", cell };
}

function groupColumns({ industry, chain }: GradeGroups): readonly GradeColumn[] {
  const columns: GradeColumn[] = [];
  if (industry)
    columns.push({
      key: "industry",
      heading: "行业",
      width: 27,
      wrap: true,
      cell: ({ object }) => object.industry || null,
    });
  if (chain)
    columns.push({
      key: "chain",
      heading: "产业链",
      width: 16,
      wrap: true,
      cell: ({ object }) => object.chain || null,
    });
  return columns;
}

/** Indices of the first-level classes; classes of equal name in different systems share their columns. */
function classColumns(layout: ResultLayout): readonly GradeColumn[] {
  return classNames(layout).flatMap((name) =>
    LEVELS.map((level): GradeColumn => ({
      key: `${name} ${level}`,
      heading: levelMarks[level],
      width: 9,
      format: "0.00",
      align: "right",
      cell: ({ object, classes }) =>
        classes[object.line.classes.findIndex((each) => each.name === name)]?.[level] ?? null,
    })),
  );
}

function classNames({ lines }: ResultLayout): readonly string[] {
  return [...new Set(lines.flatMap((line) => (line.rating ? line.classes.map(({ name }) => name) : [])))];
}

/** The classes' names above their three columns each, with the weight where there is one system only. */
export function classHeadings(layout: ResultLayout, columns: readonly GradeColumn[]): readonly ClassHeading[] {
  const { lines } = layout;
  return classNames(layout).map((name) => {
    const weight = lines.length === 1 ? lines[0]?.classes.find((each) => each.name === name)?.weight : undefined;
    const left = columns.findIndex(({ key }) => key === `${name} I`);
    return { text: weight === undefined ? name : `${name}（${weight}）`, left, right: left + LEVELS.length - 1 };
  });
}

export interface ClassHeading {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}
