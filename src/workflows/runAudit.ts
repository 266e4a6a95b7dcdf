import { chooseGuide } from "../core/audit/chooseGuide";
import type { Guide } from "../core/audit/guide";
import type { Severity } from "../core/outcome/outcome";
import type { IndicatorSystem } from "../core/grading/system";
import { describeFinding, type DescribedFinding } from "../messages/describe";
import type { Language } from "../messages/texts";
import type { Plan, Snapshot, Workbook } from "../workbook/port";
import { planResults } from "../workbook/results/planResults";
import { checkAudit, type Confirmed } from "./checkAudit";
import { gradeAudit, type AuditGrading } from "./gradeAudit";
import { rememberState, type ProjectState } from "../workbook/projectState";
import { readAuditWorkbook, type AuditReading } from "./readAuditWorkbook";
import { goOn, type BeforeStep } from "./step";

/** Parts of the main job that this version computes. */
export const PARTS = ["grade", "check"] as const;
export type Part = (typeof PARTS)[number];

export interface RunOptions {
  readonly parts: ReadonlySet<Part>;
  readonly language: Language;
  readonly builtIn: readonly IndicatorSystem[];
  readonly guides: readonly Guide[];
  /** Id, title or sheet of the indicator system to use for every object; absent: the one the workbook remembers. */
  readonly system?: string;
  /** An earlier output: the consultant's columns in it are carried over. */
  readonly earlier?: Snapshot;
  /** What the workbook is to remember of the run; absent: nothing new. */
  readonly remember?: (run: AuditRun) => ProjectState;
  readonly before?: BeforeStep;
}

export interface AuditRun {
  readonly reading: AuditReading;
  readonly grading: AuditGrading;
  /** The guide that 项目信息 names. */
  readonly guide: Guide | undefined;
  /** Most severe first. */
  readonly findings: readonly DescribedFinding[];
  readonly confirmed: Confirmed;
  /** False when no requested part could give a result: nothing was written. */
  readonly isDone: boolean;
  /** What was written; absent when nothing was. */
  readonly written?: Plan;
}

/** 一键评级: one read, one compute, one apply. Writes nothing when no requested part gives a result. */
export async function runAudit(workbook: Workbook, options: RunOptions): Promise<AuditRun> {
  const { before = goOn } = options;
  const reading = await readAuditWorkbook(workbook, options.builtIn, before);
  await before("compute");
  const run = computeAudit(reading, options);
  if (!run.isDone) return run;
  await before("print");
  const plan = planRun(run, options);
  await before("write");
  await workbook.apply(plan);
  return { ...run, written: plan };
}

/** What the main job finds, without writing. */
export function computeAudit(reading: AuditReading, options: RunOptions): AuditRun {
  const grading = gradeAudit(reading.audit, options.builtIn, options.system ?? reading.state.system);
  const guide = chooseGuide(reading.audit.project.fields.guide, options.guides);
  const checks = checkAudit(reading, grading);
  const all = [...reading.findings, ...guide.findings, ...grading.findings, ...checks.findings];
  const findings = bySeverity(all.map((finding) => describeFinding(finding, options.language)));
  const canGrade = options.parts.has("grade") && grading.grades.length > 0;
  const canCheck = options.parts.has("check") && reading.recognition.tables.length > 0;
  return { reading, grading, guide: guide.value, findings, confirmed: checks.value, isDone: canGrade || canCheck };
}

/** The result sheets, and what is to be remembered. */
function planRun(run: AuditRun, options: RunOptions): Plan {
  const { reading, grading, findings } = run;
  const results = planResults({
    audit: reading.audit,
    grades: grading.grades,
    distributions: grading.distributions,
    sector: grading.sector,
    findings,
    snapshot: reading.snapshot,
    ...(options.earlier ? { earlier: options.earlier } : {}),
    parts: options.parts,
  });
  return options.remember ? [...results, rememberState(options.remember(run))] : results;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Stable: findings of one severity keep the order in which the work met them. */
function bySeverity(findings: readonly DescribedFinding[]): readonly DescribedFinding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
