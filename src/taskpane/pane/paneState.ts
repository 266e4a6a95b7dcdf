import type { Severity } from "../../core/outcome/outcome";
import type { Language } from "../../messages/texts";
import type { HostHint, Step } from "../desk/desk";
import type { AuditView } from "../desk/views";

export type ViewName = "home" | "tables" | "findings" | "grading" | "balances" | "settings" | "about";

export type WorkKind =
  | "open"
  | "survey"
  | "createSheets"
  | "check"
  | "grade"
  | "report"
  | "undo"
  | "decide"
  | "correct"
  | "uncorrect"
  | "chooseSystem"
  | "object"
  | "balance"
  | "speak";

/** Work that is going on; the pane does one thing at a time. */
export interface Work {
  readonly kind: WorkKind;
  /** Null until the desk names the first step. */
  readonly step: Step | null;
  readonly isCancelling: boolean;
}

export interface PaneFailure {
  readonly code: string;
  readonly text: string;
  readonly detail: string;
  readonly during: WorkKind | null;
}

export interface FindingFilter {
  /** Empty: all. */
  readonly severities: readonly Severity[];
  /** Key of a group of findings; null: all. */
  readonly group: string | null;
  readonly text: string;
}

export interface PaneState {
  readonly shown: ViewName;
  readonly language: Language;
  /** Null until the workbook was read for the first time. */
  readonly audit: AuditView | null;
  readonly work: Work | null;
  readonly failure: PaneFailure | null;
  /** Kept for 关于 after the message was closed. */
  readonly lastFailure: PaneFailure | null;
  /** What the last work came to, in the language of that moment. */
  readonly done: string | null;
  /** What Excel lets the user know of the work going on or done last. */
  readonly hint: HostHint | null;
  readonly filter: FindingFilter;
  readonly canUndo: boolean;
}

/** One thing that happened, as what it does to the state. */
export type PaneEvent = (state: PaneState) => PaneState;

export const NO_FILTER: FindingFilter = { severities: [], group: null, text: "" };

export function openingState(language: Language): PaneState {
  return {
    shown: "home",
    language,
    audit: null,
    work: null,
    failure: null,
    lastFailure: null,
    done: null,
    hint: null,
    filter: NO_FILTER,
    canUndo: false,
  };
}

export const began =
  (kind: WorkKind): PaneEvent =>
  (state) => ({ ...state, work: { kind, step: null, isCancelling: false }, failure: null, done: null, hint: null });

export const hinted =
  (hint: HostHint): PaneEvent =>
  (state) => ({ ...state, hint });

/** A hint to end the cell edit is over as soon as the work goes on. */
function lastingHint({ hint }: PaneState): HostHint | null {
  return hint?.kind === "cellEdit" ? null : hint;
}

export const stepped =
  (step: Step): PaneEvent =>
  (state) =>
    state.work ? { ...state, work: { ...state.work, step }, hint: lastingHint(state) } : state;

export const cancelling: PaneEvent = (state) =>
  state.work ? { ...state, work: { ...state.work, isCancelling: true } } : state;

export const finished =
  (audit: AuditView | undefined, done: string | null): PaneEvent =>
  (state) => ({ ...state, work: null, done, hint: lastingHint(state), audit: audit ?? state.audit });

/** A failure outside of work (a jump that leads nowhere) leaves the work alone. */
export const failed =
  (failure: PaneFailure): PaneEvent =>
  (state) => ({
    ...state,
    work: failure.during === null ? state.work : null,
    done: null,
    hint: lastingHint(state),
    failure,
    lastFailure: failure,
  });

export const undoable =
  (canUndo: boolean): PaneEvent =>
  (state) => ({ ...state, canUndo });

export const said =
  (text: string): PaneEvent =>
  (state) => ({ ...state, done: text });

export const dismissed: PaneEvent = (state) => ({ ...state, failure: null, done: null, hint: null });

export const turned =
  (to: ViewName): PaneEvent =>
  (state) => ({ ...state, shown: to });

export const filtered =
  (filter: FindingFilter): PaneEvent =>
  (state) => ({ ...state, filter });

export const spoken =
  (language: Language): PaneEvent =>
  (state) => ({ ...state, language });
