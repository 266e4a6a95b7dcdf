import { chooseGuide } from "../core/audit/chooseGuide";
import type { Guide } from "../core/audit/guide";
import type { AuditEnergy } from "../core/energy/auditEnergy";
import type { Severity } from "../core/outcome/outcome";
import type { IndicatorSystem } from "../core/grading/system";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { describeFinding, type DescribedFinding } from "../messages/describe";
import type { Language } from "../messages/texts";
import type { Plan, Snapshot, Workbook } from "../workbook/port";
import { planResults } from "../workbook/results/planResults";
import { accountAuditEnergy } from "./accountAuditEnergy";
import { balanceAudit, type AuditBalances } from "./balanceAudit";
import { checkAudit, type Confirmed } from "./checkAudit";
import { printPictures, type PrintedPictures } from "./drawBalances";
import { energyStandards } from "./energyStandards";
import { gradeAudit, type AuditGrading } from "./gradeAudit";
import { rememberState, type ProjectState } from "../workbook/projectState";
import { measureWater, type AuditWater } from "./measureWater";
import { readAuditWorkbook, type AuditReading } from "./readAuditWorkbook";
import { goOn, type BeforeStep } from "./step";

/** Parts of the main job that this version computes. */
export const PARTS = ["grade", "balance", "water", "energy", "check"] as const;
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
  /** Draws the pictures of the balances; without it the sheets have none. */
  readonly pictures?: () => Promise<PicturePrinter | undefined>;
}

export interface AuditRun {
  readonly reading: AuditReading;
  readonly grading: AuditGrading;
  readonly balances: AuditBalances;
  readonly water: AuditWater;
  readonly energy: AuditEnergy;
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
  const drawn = await drawPictures(run, options, before);
  await before("print");
  const plan = planRun(drawn.run, options, drawn.pictures);
  await before("write");
  await workbook.apply(plan);
  return { ...drawn.run, written: plan };
}

/** What the main job finds, without writing. */
export function computeAudit(reading: AuditReading, options: RunOptions): AuditRun {
  const { audit } = reading;
  const grading = gradeAudit(audit, options.builtIn, options.system ?? reading.state.system);
  const balances = balanceAudit(audit);
  const water = measureWater(audit, balances.balances);
  const energy = accountAuditEnergy(audit, energyStandards, balances.balances);
  const guide = chooseGuide(audit.project.fields.guide, options.guides);
  const checks = checkAudit(reading, grading);
  const all = [reading, guide, grading, balances, water, energy, checks].flatMap(({ findings }) => findings);
  const findings = bySeverity(all.map((finding) => describeFinding(finding, options.language)));
  const computed = { reading, grading, balances, water, energy, guide: guide.value, findings, confirmed: checks.value };
  return { ...computed, isDone: PARTS.some((part) => options.parts.has(part) && hasResult(computed, part)) };
}

/** Whether a part of the main job found anything to compute. */
export function hasResult(run: Omit<AuditRun, "isDone">, part: Part): boolean {
  const found: Readonly<Record<Part, number>> = {
    grade: run.grading.grades.length,
    balance: run.balances.balances.length + run.reading.audit.exchanges.length,
    water: run.water.ratios.length,
    energy: run.energy.accounts.length,
    check: run.reading.recognition.tables.length,
  };
  return found[part] > 0;
}

interface Drawn {
  readonly run: AuditRun;
  readonly pictures: PrintedPictures;
}

const NO_PICTURES: PrintedPictures = { balances: [], exchanges: [] };
const LEFT_OUT = { code: "drawing.picturesLeftOut", severity: "info", origins: [] } as const;

/** What a picture could not show is a finding as well. */
async function drawPictures(run: AuditRun, options: RunOptions, before: BeforeStep): Promise<Drawn> {
  const drawable = { balances: run.balances.balances, exchanges: run.reading.audit.exchanges };
  const isAsked = options.parts.has("balance") && drawable.balances.length + drawable.exchanges.length > 0;
  if (!options.pictures || !isAsked) return { run, pictures: NO_PICTURES };
  await before("draw");
  const printer = await options.pictures();
  const { value: pictures, findings } = printer
    ? printPictures(drawable, printer)
    : { value: NO_PICTURES, findings: [LEFT_OUT] };
  const described = findings.map((finding) => describeFinding(finding, options.language));
  return { run: { ...run, findings: bySeverity([...run.findings, ...described]) }, pictures };
}

/** The result sheets, and what is to be remembered. */
function planRun(run: AuditRun, options: RunOptions, pictures: Drawn["pictures"]): Plan {
  const { reading, grading, findings } = run;
  const results = planResults({
    audit: reading.audit,
    grades: grading.grades,
    distributions: grading.distributions,
    sector: grading.sector,
    balances: run.balances.balances,
    pictures: pictures.balances,
    exchanges: pictures.exchanges,
    water: run.water,
    energy: run.energy,
    findings,
    snapshot: reading.snapshot,
    computed: reading.computed,
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
