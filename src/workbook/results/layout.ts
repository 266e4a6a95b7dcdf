import type { Audit } from "../../core/audit/audit";
import type { Enterprise } from "../../core/audit/enterprise";
import type { Grade, IndicatorGrade } from "../../core/grading/grade";
import type { GradableSystem } from "../../core/grading/system";
import { assert } from "../../core/outcome/assert";
import type { Snapshot } from "../port";
import { BLANK, indicatorMark, OPEN_MARKS, type OpenMark } from "./marks";
import { objectWords, type ObjectWords } from "./objectWords";
import { chooseTitles, type ResultTitles } from "./resultTitles";
import { entryKey, lineOf, type LineEntry, type SystemLine } from "./systemLine";

/** Above this number of objects 评价明细 is a matrix of levels. */
export const MOST_OBJECTS_IN_ROWS = 200;

/** Where everything will stand, known before any sheet is printed. Rows count from 0. */
export interface ResultLayout {
  readonly titles: ResultTitles;
  readonly form: "rows" | "matrix";
  readonly lines: readonly SystemLine[];
  readonly objects: readonly PlacedObject[];
  readonly words: ObjectWords;
  /** Some value that an index hangs on is missing: lower and upper indices are shown. */
  readonly hasMissing: boolean;
  /** The kinds of open values that occur, the plain missing one in any case: a value may be deleted later. */
  readonly openMarks: readonly OpenMark[];
}

/** One grade with its places: row of 评价结果, first row or row of 评价明细. */
export interface PlacedObject {
  readonly grade: Grade;
  /** 序号 in the sheets, from 1. */
  readonly number: number;
  readonly name: string;
  readonly period: string;
  readonly industry: string;
  readonly chain: string;
  readonly line: SystemLine;
  /** In the order of the line. */
  readonly indicators: readonly IndicatorGrade[];
  /** 达到等级 of each, in the order of the line. */
  readonly marks: readonly string[];
  readonly gradeRow: number;
  /** Rows form: first of its rows. Matrix form: its row. */
  readonly detailRow: number;
}

/** Rows before the records: title, notes, headings. */
export const GRADE_HEADING_ROW = 4;
export const DETAIL_HEADING_ROW = 3;
/** Rows of a block's headings in matrix form: system, class, name, limiting, weight. */
export const MATRIX_HEADING_ROWS = 5;
/** 序号, name, 时期. */
export const MATRIX_FIRST_COLUMN = 3;

export interface LayoutInput {
  readonly audit: Audit;
  readonly grades: readonly Grade[];
  readonly snapshot: Snapshot;
  readonly earlier?: Snapshot;
}

export function layOut({ audit, grades, snapshot, earlier }: LayoutInput): ResultLayout {
  const form = new Set(grades.map(({ object }) => object)).size > MOST_OBJECTS_IN_ROWS ? "matrix" : "rows";
  const lines = linesOf(grades);
  const objects = placeObjects(audit, grades, { lines, form });
  return {
    titles: chooseTitles(snapshot, earlier),
    form,
    lines: [...lines.values()],
    objects,
    words: objectWords([...lines.keys()]),
    hasMissing: grades.some(({ index, missing }) => index !== null && missing.length > 0),
    openMarks: OPEN_MARKS.filter((mark) => mark === BLANK || objects.some(({ marks }) => marks.includes(mark.text))),
  };
}

/** One line per system, in order of first appearance; equal titles are told apart by the id. */
function linesOf(grades: readonly Grade[]): ReadonlyMap<GradableSystem, SystemLine> {
  const systems = [...new Set(grades.map(({ system }) => system))];
  const titles = systems.map(({ title, id }) => title.trim() || id);
  return new Map(
    systems.map((system, i) => {
      const title = titles[i] ?? system.id;
      const isTwice = titles.filter((other) => other === title).length > 1;
      return [system, lineOf(system, isTwice ? `${title}[${system.id}]` : title)];
    }),
  );
}

interface Placing {
  readonly lines: ReadonlyMap<GradableSystem, SystemLine>;
  readonly form: ResultLayout["form"];
}

function placeObjects(audit: Audit, grades: readonly Grade[], { lines, form }: Placing): readonly PlacedObject[] {
  const enterprises = new Map(audit.enterprises.map((enterprise) => [enterprise.name, enterprise]));
  const ownName = audit.project.fields.auditObject?.text ?? "本企业";
  const rows = form === "rows" ? rowsBelowEachOther(grades, lines) : rowsInBlocks(grades, lines);
  return grades.flatMap((grade, i) => {
    const line = lines.get(grade.system);
    if (!line) return [];
    const indicators = inLineOrder(line, grade);
    return {
      grade,
      number: i + 1,
      name: (grade.shownAs ?? grade.object) || ownName,
      period: grade.period || "统计期",
      ...groupsOf(enterprises.get(grade.object)),
      line,
      indicators,
      marks: indicators.map((indicator) => indicatorMark(indicator, line.rating === null)),
      gradeRow: GRADE_HEADING_ROW + 1 + i,
      detailRow: rows[i] ?? 0,
    };
  });
}

function groupsOf(enterprise: Enterprise | undefined): Pick<PlacedObject, "industry" | "chain"> {
  return { industry: enterprise?.industry?.text ?? "", chain: enterprise?.chain?.text ?? "" };
}

function rowsBelowEachOther(
  grades: readonly Grade[],
  lines: ReadonlyMap<GradableSystem, SystemLine>,
): readonly number[] {
  let next = DETAIL_HEADING_ROW + 1;
  return grades.map(({ system }) => {
    const row = next;
    next += lines.get(system)?.entries.length ?? 0;
    return row;
  });
}

/** Systems below each other, each with its headings and a blank row after it. */
function rowsInBlocks(grades: readonly Grade[], lines: ReadonlyMap<GradableSystem, SystemLine>): readonly number[] {
  const next = new Map<GradableSystem, number>();
  let top = DETAIL_HEADING_ROW;
  for (const system of lines.keys()) {
    next.set(system, top + MATRIX_HEADING_ROWS);
    top += MATRIX_HEADING_ROWS + grades.filter((grade) => grade.system === system).length + 1;
  }
  return grades.map(({ system }) => {
    const row = next.get(system) ?? 0;
    next.set(system, row + 1);
    return row;
  });
}

function inLineOrder(line: SystemLine, grade: Grade): readonly IndicatorGrade[] {
  const isInOrder = line.entries.every((entry, i) => isSameEntry(entry, grade.indicators[i]));
  if (isInOrder && grade.indicators.length === line.entries.length) return grade.indicators;
  const known = new Map(grade.indicators.map((indicator) => [entryKey(indicator), indicator]));
  return line.entries.map((entry) => {
    const indicator = known.get(entryKey(entry));
    assert(indicator, `${grade.object} is graded by every indicator of ${line.label}, also by ${entry.no}`);
    return indicator;
  });
}

function isSameEntry(entry: LineEntry, indicator: IndicatorGrade | undefined): boolean {
  return indicator?.no === entry.no && indicator.className === entry.className;
}
