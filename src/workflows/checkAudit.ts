import { checkBoundaries } from "../core/checks/checkBoundaries";
import { checkIdentity } from "../core/checks/checkIdentity";
import { checkPrintedGrades } from "../core/checks/checkPrintedGrades";
import { checkUnitConsumption } from "../core/checks/checkUnitConsumption";
import type { FindingBase } from "../core/outcome/outcome";
import { printedGrades } from "../workbook/input/printedGrades";
import type { AuditGrading } from "./gradeAudit";
import type { AuditReading } from "./readAuditWorkbook";

/** 校核: the consistency rules over what was read and what was computed from it. Pure. */
export function checkAudit(reading: AuditReading, grading: AuditGrading): readonly FindingBase[] {
  return [
    ...checkIdentity(reading.audit),
    ...checkUnitConsumption(reading.audit),
    ...checkBoundaries(grading.grades),
    ...checkPrintedGrades(printedGrades(reading.audit.indicatorTables), grading.grades),
  ];
}
