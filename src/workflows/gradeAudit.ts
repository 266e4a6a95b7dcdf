import type { Audit } from "../core/audit/audit";
import type { ProjectField } from "../core/audit/project";
import { benchmarkSector } from "../core/grading/benchmarkSector";
import { checkSystem } from "../core/grading/checkSystem";
import { distribute } from "../core/grading/distribute";
import type { Assessment, Distribution, Grade, SectorFigure } from "../core/grading/grade";
import { grade } from "../core/grading/gradeObject";
import type { IndicatorSystem, Level } from "../core/grading/system";
import type { FindingBase } from "../core/outcome/outcome";
import { readLevel } from "../workbook/cells/level";
import { assignIndicators } from "../workbook/input/assignIndicators";
import { outputOfObjects } from "./outputOfObjects";
import { BEFORE_AUDIT, chainGroup, industryGroup } from "./workflow.terms";

export interface AuditGrading {
  readonly assessments: readonly Assessment[];
  readonly grades: readonly Grade[];
  readonly distributions: readonly Distribution[];
  readonly sector: readonly SectorFigure[];
  /** What the sector figures were computed with (目标等级, 共性问题占比). */
  readonly targetLevel: Level;
  readonly commonSharePercent: number;
  readonly findings: readonly FindingBase[];
}

/** 评级: every object by its own system, their distribution over the levels, and the sector benchmark. Pure. */
export function gradeAudit(audit: Audit, builtIn: readonly IndicatorSystem[], system?: string): AuditGrading {
  const assigned = assignIndicators({ audit, builtIn, ...(system === undefined ? {} : { systemOption: system }) });
  const graded = assigned.value.map(grade);
  const grades = graded.map((outcome) => outcome.value);
  const aim = {
    targetLevel: targetLevel(audit),
    commonSharePercent: Number(settingText(audit, "commonProblemSharePercent")),
  };
  return {
    assessments: assigned.value,
    grades,
    distributions: distribute(grades, groupsOf(audit)),
    sector: benchmarkSector(currentGrades(grades, audit), { ...aim, ...outputOfObjects(audit) }),
    ...aim,
    findings: [
      ...systemsInUse(audit, grades).flatMap(checkSystem),
      ...assigned.findings,
      ...graded.flatMap((outcome) => outcome.findings),
    ],
  };
}

/** The workbook's own systems, and those built in by which something was graded. */
function systemsInUse(audit: Audit, grades: readonly Grade[]): readonly IndicatorSystem[] {
  return [...new Set<IndicatorSystem>([...audit.systems, ...grades.map((grade) => grade.system)])];
}

/** Every object is looked at as it stands in the diagnosis: 统计期, else 审核前, else the last period graded. */
function currentGrades(grades: readonly Grade[], { project }: Audit): readonly Grade[] {
  const periods = new Map<string, Set<string>>();
  for (const { object, period } of grades) periods.set(object, (periods.get(object) ?? new Set()).add(period));
  const current = new Map([...periods].map(([object, own]) => [object, currentPeriod(own, String(project.period))]));
  return grades.filter(({ object, period }) => current.get(object) === period);
}

function currentPeriod(periods: ReadonlySet<string>, statistical: string): string | undefined {
  return [statistical, BEFORE_AUDIT].find((period) => periods.has(period)) ?? [...periods].sort().at(-1);
}

function settingText(audit: Audit, field: ProjectField): string {
  return audit.project.settings.find((setting) => setting.field === field)?.text ?? "";
}

function targetLevel(audit: Audit): Level {
  const stated = readLevel(settingText(audit, "targetLevel"));
  return stated === "I" || stated === "III" ? stated : "II";
}

function groupsOf(audit: Audit): (object: string) => readonly string[] {
  const groups = new Map(
    audit.enterprises.map((enterprise) => [
      enterprise.name,
      [
        ...(enterprise.industry ? [industryGroup(enterprise.industry.text)] : []),
        ...(enterprise.chain ? [chainGroup(enterprise.chain.text)] : []),
      ],
    ]),
  );
  return (object) => groups.get(object) ?? [];
}
