import type { Severity } from "../../core/outcome/outcome";
import type { OfferedFile } from "../desk/desk";
import type { AuditView, FindingView } from "../desk/views";
import type { PaneWords } from "./pane.terms";
import type { WorkKind } from "./paneState";

/** What a piece of work leaves behind: the audit as it stands now, if it was read, or a file. */
export interface Yield {
  readonly audit?: AuditView;
  readonly file?: OfferedFile;
}

const TEXT: Readonly<Partial<Record<WorkKind, (audit: AuditView, words: PaneWords) => string>>> = {
  survey: ({ tables, findings }, { done }) => done.survey(tables.length, countBySeverity(findings)),
  check: ({ findings }, { done }) => done.check(countBySeverity(findings)),
  grade: gradeText,
  chooseSystem: (audit, { done }) => done.chooseSystem(chosenSystem(audit)),
  createSheets: (_, { done }) => done.createSheets,
  undo: (_, { done }) => done.undo,
  decide: (_, { done }) => done.decide,
  correct: (_, { done }) => done.correct,
  uncorrect: (_, { done }) => done.uncorrect,
};

/** What the user is told when work is done; null when the view itself shows it. */
export function doneText(kind: WorkKind, { audit, file }: Yield, words: PaneWords): string | null {
  if (file !== undefined) return [words.done.report(file.name), ...(file.notes ?? [])].join(" ");
  return (audit && TEXT[kind]?.(audit, words)) ?? null;
}

function gradeText({ grading, balances, energy, resultSheets }: AuditView, { done }: PaneWords): string {
  const sheets = resultSheets.map(({ title }) => title);
  if (grading) return done.grade(grading.objects.length, sheets);
  return balances || energy ? done.withoutGrades(sheets) : done.gradeNothing;
}

function chosenSystem({ state, systems }: AuditView): string | null {
  if (state.system === undefined) return null;
  return systems.find(({ id }) => id === state.system)?.title ?? state.system;
}

export function countBySeverity(findings: readonly FindingView[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
