import type { AssessedValue, Assessment, Grade } from "../../src/core/grading/grade";
import { grade } from "../../src/core/grading/gradeObject";
import type { Quantity } from "../../src/core/quantity/quantity";
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

/** Plain numbers made into typed values as a reader of cells gives them: reading, cell, text as written. */
export function typedOf(values: readonly (readonly number[])[]): readonly (readonly Quantity[])[] {
  return values.map((row, place) => row.map((value, column) => quantityOf(value, place + 2, column + 1)));
}

function quantityOf(value: number, row: number, column: number): Quantity {
  return {
    reading: { kind: "number", value, halfDigit: 0 },
    origin: cellOrigin(SHEET, row, column),
    written: String(value),
    cellFactor: 1,
  };
}

/** Typed values by indicator number: what `grade` takes. */
export function assessmentsOf(typed: readonly (readonly Quantity[])[]): readonly Assessment[] {
  return typed.map(assessmentOf);
}

function assessmentOf(quantities: readonly Quantity[], place: number): Assessment {
  return {
    system: gradingModel,
    object: `企业${place + 1}`,
    period: "2025",
    values: assessedValues(quantities),
    parameters: {},
    outputs: {},
    isNewPlant: false,
    origin: cellOrigin(SHEET, place + 2, 0),
  };
}

function assessedValues(quantities: readonly Quantity[]): Readonly<Record<string, AssessedValue>> {
  const assessed: Record<string, AssessedValue> = {};
  quantities.forEach((quantity, column) => (assessed[NUMBERS[column] ?? ""] = { quantity }));
  return assessed;
}

/** Grades out: the whole `Grade` of every object is made; what a result table shows of it is returned. */
export function gradeAssessments(assessments: readonly Assessment[]): readonly ResultRow[] {
  return assessments.map((assessment) => resultOf(grade(assessment).value));
}

/** Typed values in, grades out, object by object. */
export function gradeTyped(typed: readonly (readonly Quantity[])[]): readonly ResultRow[] {
  return typed.map((quantities, place) => resultOf(grade(assessmentOf(quantities, place)).value));
}

/** Plain numbers in, grades out, object by object. */
export function gradeNumbers(values: readonly (readonly number[])[]): readonly ResultRow[] {
  return values.map((row, place) => {
    const quantities = row.map((value, column) => quantityOf(value, place + 2, column + 1));
    return resultOf(grade(assessmentOf(quantities, place)).value);
  });
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
