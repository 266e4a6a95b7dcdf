import { LEVELS, type Level } from "../../core/grading/system";
import { columnName } from "../address";
import type { PlanCell } from "../port";
import type { GradeRecord } from "./gradeRecord";
import type { ResultLayout } from "./layout";
import { levelMarks } from "./marks";
import type { ResultColumn } from "./printTable";

export type GradeColumn = ResultColumn<string, GradeRecord>;

/** Which groups of the distribution the table must be able to count by. */
export interface GradeGroups {
  readonly industry: boolean;
  readonly chain: boolean;
}

/** Columns of 评价结果: upper indices only where something is missing, groups only where they are counted by. */
export function gradeColumns(layout: ResultLayout, groups: GradeGroups): readonly GradeColumn[] {
  return [
    { key: "number", heading: "序号", width: 6, align: "center", cell: ({ object }) => object.number },
    { key: "object", heading: "企业名称", width: 26, cell: ({ object }) => object.name },
    { key: "period", heading: "时期", width: 10, align: "center", cell: ({ object }) => object.period },
    { key: "system", heading: "指标体系", width: 16, cell: ({ object }) => object.line.label },
    ...LEVELS.map((level) => indexColumn(level, "index")),
    ...(layout.hasMissing ? LEVELS.map((level) => indexColumn(level, "upper")) : []),
    { key: "level", heading: "等级", width: 11, align: "center", cell: ({ level }) => level },
    { key: "share", heading: "评价权重占比", width: 13, format: "0.0%", cell: ({ assessedShare }) => assessedShare },
    {
      key: "limitingLevel",
      heading: "限定性指标水平",
      width: 15,
      align: "center",
      cell: ({ limitingLevel }) => limitingLevel,
    },
    {
      key: "failures",
      heading: "限定性指标未达Ⅰ级（达到等级）",
      width: 32,
      wrap: true,
      cell: ({ failures }) => failures,
    },
    { key: "missing", heading: "缺失指标", width: 16, wrap: true, cell: ({ missing }) => missing },
    { key: "notApplicable", heading: "不适用指标", width: 21, wrap: true, cell: ({ notApplicable }) => notApplicable },
    ...groupColumns(groups),
    { key: "note", heading: "说明", width: 24, wrap: true, cell: ({ note }) => note || null },
    ...classColumns(layout),
  ];
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
