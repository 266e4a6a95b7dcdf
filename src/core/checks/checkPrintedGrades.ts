import type { StatedLevel } from "../audit/indicatorTable";
import { roundHalfAway } from "../quantity/rounding";
import type { Quantity, Written } from "../quantity/quantity";
import type { Grade } from "../grading/grade";
import { LEVELS, type Level } from "../grading/system";
import type { CheckFinding } from "./findings";

/** What the workbook itself states as an object's result. */
export interface PrintedGrade {
  readonly object: string;
  /** As in the assessment; empty for the 统计期. */
  readonly period: string;
  readonly level?: { readonly stated: StatedLevel; readonly written: Written };
  readonly index: Readonly<Partial<Record<Level, Quantity>>>;
}

const RANK: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, below: 4 };

/**
 * Rules 26 and 28: an index or a level that was typed into the workbook must be the one the system's rule gives.
 * A written level better than the rule allows is rule 28; everything else that differs is rule 26.
 *
 * @param printed results as typed by hand
 * @param grades computed from the same workbook
 * @returns errors `check.printedIndex`, `check.printedLevel`; nothing where the grade is undetermined
 * @source rating rule of the system; consistency rules 26, 28
 */
export function checkPrintedGrades(
  printed: readonly PrintedGrade[],
  grades: readonly Grade[],
): readonly CheckFinding[] {
  return printed.flatMap((stated) => {
    const grade = grades.find((candidate) => isSame(candidate, stated));
    if (!grade || grade.level === "undetermined") return [];
    return [...levelFindings(stated, grade), ...indexFindings(stated, grade)];
  });
}

function isSame(grade: Grade, stated: PrintedGrade): boolean {
  return grade.object === stated.object && (stated.period === "" || grade.period === stated.period);
}

function levelFindings(stated: PrintedGrade, grade: Grade): readonly CheckFinding[] {
  const level = stated.level;
  if (!level || level.stated === "notApplicable" || level.stated === grade.level) return [];
  const isTooGood = (RANK[level.stated] ?? 0) < (RANK[grade.level] ?? 0);
  const limiting = level.stated === "below" ? [] : grade.limitingFailures[level.stated];
  return [
    {
      code: "check.printedLevel",
      severity: "error",
      rule: isTooGood ? 28 : 26,
      object: grade.object,
      printed: level.stated,
      computed: grade.level,
      limiting,
      origins: [level.written.origin],
    },
  ];
}

function indexFindings(stated: PrintedGrade, grade: Grade): readonly CheckFinding[] {
  return LEVELS.flatMap((level): CheckFinding[] => {
    const printed = stated.index[level];
    const computed = grade.index?.[level];
    if (printed?.reading.kind !== "number" || computed === undefined) return [];
    const { value, halfDigit } = printed.reading;
    if (Math.abs(value - computed) <= halfDigit + 1e-9) return [];
    const origins = [printed.origin];
    const shown = roundHalfAway(computed, 4);
    return [
      {
        code: "check.printedIndex",
        severity: "error",
        rule: 26,
        object: grade.object,
        level,
        printed: printed.written,
        computed: shown,
        origins,
      },
    ];
  });
}
