import { checkBoundaries } from "../core/checks/checkBoundaries";
import { checkIdentity } from "../core/checks/checkIdentity";
import { checkPrintedGrades } from "../core/checks/checkPrintedGrades";
import { checkUnitConsumption } from "../core/checks/checkUnitConsumption";
import type { FindingBase, Noticed } from "../core/outcome/outcome";
import { printedGrades } from "../workbook/input/printedGrades";
import type { AuditGrading } from "./gradeAudit";
import type { AuditReading } from "./readAuditWorkbook";

/** What the rules confirmed, beside what they found. */
export interface Confirmed {
  readonly unitConsumptions: number;
}

/** 校核: the consistency rules over what was read and what was computed from it. Pure. */
export function checkAudit(reading: AuditReading, grading: AuditGrading): Noticed<Confirmed, FindingBase> {
  const unitConsumption = checkUnitConsumption(reading.audit);
  const findings = [
    ...checkIdentity(reading.audit),
    ...unitConsumption.findings,
    ...checkBoundaries(grading.grades),
    ...checkPrintedGrades(printedGrades(reading.audit.indicatorTables), grading.grades),
  ];
  return { value: { unitConsumptions: unitConsumption.confirmed }, findings };
}
