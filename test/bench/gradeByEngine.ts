import type { AssessedValue, Assessment, Grade } from "../../src/core/grading/grade";
import { grade } from "../../src/core/grading/gradeObject";
import { cellOrigin } from "../../src/workbook/address";
import { inputShapes, readAudit } from "../../src/workbook/input/readAudit";
import type { Cell, Snapshot } from "../../src/workbook/port";
import { recognise } from "../../src/workbook/recognise/recognise";
import { gradeAudit } from "../../src/workflows/gradeAudit";
import { gradingModel } from "./gradingModel";

const SHEET = "指标数据";
const NUMBERS = gradingModel.classes.flatMap(({ indicators }) => indicators.map(({ no }) => no));

/** What stands for one object in the results: name, Y_Ⅰ, Y_Ⅱ, Y_Ⅲ, level. */
export type ResultRow = readonly [string, number | null, number | null, number | null, string];

/** Typed values in: a number per object and indicator → what `grade` takes, every value with unit-free reading and cell. */
export function assessmentsOf(values: readonly (readonly number[])[]): readonly Assessment[] {
  return values.map(assessmentOf);
}

function assessmentOf(values: readonly number[], place: number): Assessment {
  return {
    system: gradingModel,
    object: `企业${place + 1}`,
    period: "2025",
    values: assessedValues(values, place + 2),
    parameters: {},
    outputs: {},
    isNewPlant: false,
    origin: cellOrigin(SHEET, place + 2, 0),
  };
}

function assessedValues(values: readonly number[], row: number): Readonly<Record<string, AssessedValue>> {
  const assessed: Record<string, AssessedValue> = {};
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? Number.NaN;
    assessed[NUMBERS[column] ?? ""] = {
      quantity: {
        reading: { kind: "number", value, halfDigit: 0 },
        origin: cellOrigin(SHEET, row, column + 1),
        written: String(value),
        cellFactor: 1,
      },
    };
  }
  return assessed;
}

/** Grades out: the whole `Grade` of every object is made; what a result table shows of it is returned. */
export function gradeAssessments(assessments: readonly Assessment[]): readonly ResultRow[] {
  return assessments.map((assessment) => resultOf(grade(assessment).value));
}

/** Typed values in, grades out, object by object. */
export function gradeValues(values: readonly (readonly number[])[]): readonly ResultRow[] {
  return values.map((row, place) => resultOf(grade(assessmentOf(row, place)).value));
}

function resultOf({ object, index, level }: Grade): ResultRow {
  return [object, index?.I ?? null, index?.II ?? null, index?.III ?? null, level];
}

/** The same values as the cells of a sheet, as a workbook adapter reads them. */
export function cellsOf(values: readonly (readonly number[])[]): Snapshot {
  const title: Cell[] = [{ value: `指标体系：${gradingModel.title}` }];
  const headings = ["企业名称", ...NUMBERS.map((no) => `${no} 指标${no}`)].map((value): Cell => ({ value }));
  const rows = values.map((row, place): Cell[] => [
    { value: `企业${place + 1}` },
    ...row.map((value): Cell => ({ value })),
  ]);
  const sheet = {
    name: SHEET,
    visibility: "visible",
    cells: [title, headings, ...rows],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  } as const;
  return { sheets: [sheet], names: [], facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false } };
}

/** The reading of the add-in itself: find the table, read its cells, choose the system, grade, spread, benchmark. */
export function gradeCells(snapshot: Snapshot): readonly ResultRow[] {
  const recognition = recognise(snapshot, inputShapes);
  const audit = readAudit(snapshot, recognition.value);
  const { grades } = gradeAudit(audit.value, [gradingModel]);
  return grades.map(resultOf);
}
