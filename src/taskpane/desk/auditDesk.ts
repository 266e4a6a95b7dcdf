import { findGuide } from "../../core/audit/findGuide";
import type { Guide } from "../../core/audit/guide";
import type { IndicatorSystem } from "../../core/grading/system";
import type { Severity } from "../../core/outcome/outcome";
import type { PicturePrinter } from "../../drawing/picturePrinter";
import type { Language } from "../../messages/texts";
import type { ReportPrinter } from "../../report/port";
import type { Plan, Snapshot, UndoableWorkbook } from "../../workbook/port";
import { SheetGrid } from "../../workbook/recognise/sheetGrid";
import { withCorrection, withoutCorrections } from "../../workflows/correctRecognition";
import { createMissingSheets } from "../../workflows/createMissingSheets";
import { decideFinding } from "../../workflows/decideFinding";
import { readProjectState, withSystem, type ProjectState } from "../../workbook/projectState";
import { readAuditSnapshot, readAuditWorkbook, type AuditReading } from "../../workflows/readAuditWorkbook";
import { rememberInWorkbook, type Remembered } from "../../workflows/rememberInWorkbook";
import { printReport } from "../../workflows/reportAudit";
import { computeAudit, PARTS, runAudit, type AuditRun, type Part } from "../../workflows/runAudit";
import type { BeforeStep } from "../../workflows/step";
import { auditView } from "./auditView";
import { balanceView } from "./balancesView";
import type { Desk, NewSheetsRequest, OfferedFile, OnStep, RowCell } from "./desk";
import { deskWords, type DeskFailureCode } from "./desk.terms";
import { asDeskFailure, deskFailure } from "./deskFailure";
import { listedKeys } from "./findingsView";
import { objectView } from "./objectView";
import type { AuditView, BalanceView, Correction, ObjectView } from "./views";

/** What the desk needs of its surroundings; a composition root chooses it. */
export interface DeskKit {
  readonly reportPrinter: ReportPrinter;
  /** Loaded when a picture is first needed. */
  pictures(): Promise<PicturePrinter>;
  readonly builtIn: readonly IndicatorSystem[];
  readonly guides: readonly Guide[];
  /** ISO time. */
  now(): string;
  readonly version: string;
  /** What a plan makes of a snapshot. Without it the workbook is read once more after it was written. */
  applyPlan?(snapshot: Snapshot, plan: Plan): Snapshot;
}

/** The work behind the pane, on any workbook: in a worker, in a page, in a test. */
export function auditDesk(workbook: UndoableWorkbook, kit: DeskKit): Desk {
  return new AuditDesk(workbook, kit);
}

class AuditDesk implements Desk {
  private language: Language = "zh-CN";
  /** What the pane shows now; the pictures of single objects are drawn from it. */
  private shown: AuditRun | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly workbook: UndoableWorkbook,
    private readonly kit: DeskKit,
  ) {}

  survey(onStep: OnStep): Promise<AuditView> {
    return this.work(async () => {
      const before = this.asking(onStep);
      const reading = await readAuditWorkbook(this.workbook, this.kit.builtIn, before);
      await before("compute");
      return this.showReading(reading);
    });
  }

  createSheets({ guide: id, period }: NewSheetsRequest, onStep: OnStep): Promise<AuditView> {
    return this.work(async () => {
      const guide = this.kit.guides.find((each) => each.id === id);
      if (!guide) throw this.failure("noGuide");
      const { builtIn } = this.kit;
      const request = { guide, ...(period === undefined ? {} : { period }) };
      const before = this.asking(onStep);
      const { reading, plan } = await createMissingSheets(this.workbook, { ...request, builtIn, before });
      return this.showReading(readAuditSnapshot(await this.after(reading.snapshot, plan), builtIn));
    });
  }

  check(onStep: OnStep): Promise<AuditView> {
    return this.work(() => this.run(new Set(["check"]), onStep));
  }

  grade(onStep: OnStep): Promise<AuditView> {
    return this.work(() => this.run(new Set(PARTS), onStep));
  }

  report(onStep: OnStep): Promise<OfferedFile> {
    return this.work(async () => {
      const before = this.asking(onStep);
      const reading = await readAuditWorkbook(this.workbook, this.kit.builtIn, before);
      await before("compute");
      const run = this.compute(reading, new Set(PARTS));
      if (!run.isDone) throw this.failure("nothingDone");
      const guide = run.guide ?? findGuide(USUAL_GUIDE, this.kit.guides);
      if (!guide?.covered) throw this.failure("noFramework");
      const { language } = this;
      const { bytes, notes } = await printReport({ run, guide, language, kit: this.kit, before });
      const project = reading.audit.project.fields.projectName?.text ?? "";
      const name = deskWords(language).reportName(fileName(project));
      return { name, bytes, ...(notes.length > 0 ? { notes } : {}) };
    });
  }

  undo(): Promise<AuditView> {
    return this.work(async () => {
      if (!(await this.workbook.canUndo())) throw this.failure("nothingToUndo");
      await this.workbook.undo();
      return this.showReading(await readAuditWorkbook(this.workbook, this.kit.builtIn));
    });
  }

  canUndo(): Promise<boolean> {
    return this.work(() => this.workbook.canUndo());
  }

  object(place: number): Promise<ObjectView> {
    return this.work(async () => {
      const grade = this.shown?.grading.grades[place];
      if (!grade) throw this.failure("nothingDone");
      return objectView(grade, place, this.language);
    });
  }

  balance(place: number): Promise<BalanceView> {
    return this.work(async () => {
      const balance = this.shown?.balances.balances[place];
      if (!balance) throw this.failure("nothingDone");
      return balanceView(balance, place, this.language);
    });
  }

  decide(findingKey: string, decision: string): Promise<AuditView> {
    return this.work(async () => {
      let run = this.shown;
      const keys = (snapshot: Snapshot) => {
        run ??= this.compute(readAuditSnapshot(snapshot, this.kit.builtIn));
        return listedKeys(run.findings, snapshot, findingKey);
      };
      const decided = await decideFinding(this.workbook, keys, decision);
      if (!decided || !run) throw this.failure("findingNotListed");
      const snapshot = await this.after(decided.snapshot, decided.plan);
      return this.show({ ...run, reading: { ...run.reading, snapshot } });
    });
  }

  correct(correction: Correction): Promise<AuditView> {
    if (correction.kind === "project") return Promise.reject(this.failure("notCorrectable"));
    return this.remember((before) => withCorrection(before, correction));
  }

  uncorrect(sheet: string): Promise<AuditView> {
    return this.remember((before) => withoutCorrections(before, sheet));
  }

  chooseSystem(system: string | undefined): Promise<AuditView> {
    return this.remember(({ state }) => withSystem(state, system));
  }

  row(sheet: string, row: number): Promise<readonly RowCell[]> {
    return this.work(async () => {
      const snapshot = this.shown?.reading.snapshot ?? (await this.workbook.read());
      const written = snapshot.sheets.find(({ name }) => name === sheet);
      if (!written) return [];
      const grid = new SheetGrid(written);
      return grid.filledColumns(row).map((column) => ({ column, text: grid.text(row, column) }));
    });
  }

  speak(language: Language): Promise<void> {
    return this.work(async () => {
      this.language = language;
      if (this.shown) this.shown = this.compute(this.shown.reading);
    });
  }

  private remember(change: (before: Remembered) => ProjectState): Promise<AuditView> {
    return this.work(async () => this.showReading(await rememberInWorkbook(this.workbook, this.kit.builtIn, change)));
  }

  private async run(parts: ReadonlySet<Part>, onStep: OnStep): Promise<AuditView> {
    const remember = (run: AuditRun) => this.stateAfter(run);
    // Grading must not wait for files that only draw: without them the sheets have no pictures, and say so.
    const pictures = () => this.kit.pictures().catch(() => undefined);
    const options = { ...this.options(parts), remember, pictures, before: this.asking(onStep) };
    const { written, ...run } = await runAudit(this.workbook, options);
    if (!written) throw this.failure("nothingDone");
    const snapshot = await this.after(run.reading.snapshot, written);
    const state = readProjectState(snapshot.projectState).value;
    return this.show({ ...run, reading: { ...run.reading, snapshot, state } });
  }

  private options(parts: ReadonlySet<Part>) {
    const { builtIn, guides } = this.kit;
    return { parts, language: this.language, builtIn, guides };
  }

  private compute(reading: AuditReading, parts: ReadonlySet<Part> = new Set(PARTS)): AuditRun {
    return computeAudit(reading, this.options(parts));
  }

  private showReading(reading: AuditReading): AuditView {
    return this.show(this.compute(reading));
  }

  private show(run: AuditRun): AuditView {
    this.shown = run;
    const { guides, builtIn } = this.kit;
    return auditView(run, { language: this.language, guides, builtIn });
  }

  private async after(snapshot: Snapshot, plan: Plan): Promise<Snapshot> {
    return this.kit.applyPlan?.(snapshot, plan) ?? (await this.workbook.read());
  }

  private stateAfter({ reading, grading, findings }: AuditRun): ProjectState {
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const counts = { error: count("error"), warning: count("warning"), info: count("info") };
    const { now, version } = this.kit;
    const lastRun = { at: now(), version, objects: grading.grades.length, findings: counts };
    return { ...reading.state, lastRun };
  }

  private asking(onStep: OnStep): BeforeStep {
    return async (step) => {
      if (!(await onStep(step))) throw this.failure("cancelled");
    };
  }

  private failure(code: DeskFailureCode): Error {
    return deskFailure(code, this.language);
  }

  /** One piece of work after the other: two writes at a time would take each other's ground away. */
  private work<T>(task: () => Promise<T>): Promise<T> {
    const done = this.last.then(task).catch((error: unknown) => {
      throw asDeskFailure(error, this.language);
    });
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** When 项目信息 names none. */
const USUAL_GUIDE = "cppc-industry";

/** Without the characters that no file system takes, and not too long. */
function fileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 80);
}
