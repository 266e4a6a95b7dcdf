import type { Distribution, Grade, SectorFigure } from "../../core/grading/grade";
import type { DescribedFinding } from "../../messages/describe";
import { areaAddress, placeOf } from "../../workbook/address";
import type { LeftOut, RecognisedTable } from "../../workbook/recognise/table";
import { hasResult, type AuditRun, type Part } from "../../workflows/runAudit";
import type { AuditReading } from "../../workflows/readAuditWorkbook";
import { balanceJson } from "./balanceJson";
import { energyJson } from "./energyJson";
import { waterJson } from "./waterJson";

/** Raised when the meaning of a key changes. */
const SCHEMA = 1;

export interface RunHeader {
  readonly file: string;
  readonly guide: string | null;
  readonly period: number | null;
}

/** `scan --json`. */
export function scanJson(file: string, reading: AuditReading, findings: readonly DescribedFinding[]): object {
  return { schema: SCHEMA, file, ...tablesJson(reading), findings: findings.map(findingJson) };
}

/** `check --json`. */
export function checkJson(header: RunHeader, run: AuditRun): object {
  const { tables } = tablesJson(run.reading);
  return { schema: SCHEMA, ...header, tables, findings: run.findings.map(findingJson) };
}

/** `run --json`: keys whose part was not run are absent. */
export function runJson(header: RunHeader, run: AuditRun, parts: ReadonlySet<Part>): object {
  const { grades, distributions, sector } = run.grading;
  const asked = (part: Part): boolean => parts.has(part) && hasResult(run, part);
  return {
    schema: SCHEMA,
    ...header,
    ...tablesJson(run.reading),
    findings: run.findings.map(findingJson),
    ...(asked("grade")
      ? {
          grading: grades.map(gradeJson),
          distribution: distributions.map(distributionJson),
          sector: sector.map(sectorJson),
        }
      : {}),
    ...(asked("balance") ? { balances: run.balances.balances.map(balanceJson) } : {}),
    ...(asked("water") ? { water: run.water.ratios.map(waterJson) } : {}),
    ...(asked("energy") ? { energy: run.energy.accounts.map(energyJson) } : {}),
  };
}

function tablesJson(reading: AuditReading): { tables: object[]; leftOut: object[] } {
  return { tables: reading.recognition.tables.map(tableJson), leftOut: reading.recognition.leftOut.map(leftOutJson) };
}

function tableJson(table: RecognisedTable): object {
  return {
    kind: table.kind,
    sheet: table.sheet,
    range: areaAddress(table.area),
    headerRows: table.headerRows,
    rows: table.rows.length,
    columns: table.columns.map(({ key, name, heading, unit }) => ({
      name: key === "other" ? name : key,
      heading,
      unit: unit ?? null,
    })),
  };
}

function leftOutJson(left: LeftOut): object {
  return { sheet: left.sheet, range: left.area ? areaAddress(left.area) : null, reason: left.reason };
}

function findingJson(finding: DescribedFinding): object {
  const places = finding.origins.flatMap((origin) => placeOf(origin) ?? []);
  const first = places[0];
  return {
    code: finding.code,
    severity: finding.severity,
    ...(finding.rule === undefined ? {} : { rule: finding.rule }),
    sheet: first?.sheet ?? null,
    cell: first ? areaAddress(first.area) : null,
    ...(places.length > 1 ? { cells: finding.origins } : {}),
    message: finding.message,
  };
}

function gradeJson(grade: Grade): object {
  const { system, period, index, indexUpper, level, limitingFailures, assessedShare } = grade;
  return {
    system: system.id,
    method: system.method,
    object: grade.shownAs ?? grade.object,
    period,
    index,
    indexUpper,
    classIndex: grade.classes.map((group) => ({ class: group.class, weight: group.weight, ...group.index })),
    score: null,
    verdict: grade.verdict,
    level,
    limitingFailures,
    indicators: grade.indicators.map((indicator) => ({
      no: indicator.no,
      value: valueJson(indicator.value?.quantity.reading),
      level: indicator.level,
      weightInClass: indicator.weightInClass,
      weightOverall: indicator.weightOverall,
    })),
    assessedShare,
  };
}

type Reading = NonNullable<Grade["indicators"][number]["value"]>["quantity"]["reading"];

/** A figure as a number; what is no single number stays null (the sheet shows how it was written). */
function valueJson(reading: Reading | undefined): number | string | null {
  if (reading?.kind === "number" || reading?.kind === "approximate") return reading.value;
  return reading?.kind === "text" ? reading.text : null;
}

function distributionJson({ systemId, group, period, counts }: Distribution): object {
  return { system: systemId, group, period, ...counts };
}

function sectorJson(figure: SectorFigure): object {
  const { systemId, period = "", no, n, best, mean, weightedMean, median, worst, shares, common } = figure;
  return { system: systemId, period, no, n, best, mean, weightedMean, median, worst, shares, common };
}
