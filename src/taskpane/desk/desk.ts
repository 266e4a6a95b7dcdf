import type { Origin } from "../../core/outcome/outcome";
import type { Language } from "../../messages/texts";
import type { Step } from "../../workflows/step";
import type { AuditView, BalanceView, Correction, ObjectView } from "./views";

export type { Step };

/** Told before every step; answering false stops the work before that step, and nothing has been changed. */
export type OnStep = (step: Step) => Promise<boolean>;

export interface NewSheetsRequest {
  readonly guide: string;
  readonly period?: number;
}

export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user should know about the file, such as characters that a picture could not show. */
  readonly notes?: readonly string[];
}

/**
 * The work the pane can ask for. One method is one workflow: one read, one compute, at most one apply. All arguments and
 * answers are plain data. Rejects with a `DeskFailure`; nothing was changed then.
 */
export interface Desk {
  /** 识别与核对: reads and checks, changes nothing. */
  survey(onStep: OnStep): Promise<AuditView>;
  /** 建立工作表: those of the guide's worksheets that are not there yet; a sheet that exists is never touched. */
  createSheets(request: NewSheetsRequest, onStep: OnStep): Promise<AuditView>;
  /** 核对数据: writes 校核结果. */
  check(onStep: OnStep): Promise<AuditView>;
  /** 一键评级: writes 评价结果, 评价明细, 行业对标, 校核结果. */
  grade(onStep: OnStep): Promise<AuditView>;
  /** 导出报告. */
  report(onStep: OnStep): Promise<OfferedFile>;
  /** 撤消上次写入. */
  undo(): Promise<AuditView>;
  canUndo(): Promise<boolean>;
  /** One graded object by its `place` in the view shown last. */
  object(place: number): Promise<ObjectView>;
  /** One balance, with its picture, by its `place` in the view shown last. */
  balance(place: number): Promise<BalanceView>;
  /** 采纳情况 of one finding, written into 校核结果; fails when that sheet is not there or has no such line. */
  decide(findingKey: string, decision: string): Promise<AuditView>;
  /** Remembers a correction in the workbook and reads again; one of the same sheet and row is replaced. */
  correct(correction: Correction): Promise<AuditView>;
  /** Forgets the corrections of a sheet. */
  uncorrect(sheet: string): Promise<AuditView>;
  /** Remembers the chosen system (undefined: as the workbook says) and reads again. */
  chooseSystem(system: string | undefined): Promise<AuditView>;
  /** What stands in a row of the workbook as it was read last: to choose the headings of a correction from. */
  row?(sheet: string, row: number): Promise<readonly RowCell[]>;
  /** Language of messages and views from now on. */
  speak(language: Language): Promise<void>;
}

export interface RowCell {
  /** Counted from 0. */
  readonly column: number;
  readonly text: string;
}

/** Why the work could not be done, in a sentence that says what to do. */
export class DeskFailure extends Error {
  constructor(
    /**
     * Code of a WorkbookFailure, or `cancelled`, `nothingDone`, `nothingToUndo`, `noFramework`, `noGuide`,
     * `findingNotListed`, `notCorrectable`, `assetMissing`, `workerMissing`, `bug`.
     */
    readonly code: string,
    /** For the user. */
    readonly text: string,
    /** For a report to us: host error, statement, stack. */
    readonly detail: string = "",
  ) {
    super(text);
    this.name = "DeskFailure";
  }
}

/** What of its surroundings the pane needs: the same in Excel and in the browser page. */
export interface PaneHost {
  readonly face: "excel" | "browser";
  /** The language chosen earlier, else that of Office or of the browser. */
  readonly language: Language;
  /** Remembers another choice for the next time. */
  keepLanguage?(language: Language): void;
  readonly isDark: boolean;
  /** Answers how to stop listening. */
  onThemeChange(listener: (isDark: boolean) => void): () => void;
  /** Tells what the user should know while or after a workbook is written; answers how to stop listening. */
  onHint?(listener: (hint: HostHint) => void): () => void;
  /** Shows the cell of an origin such as `指标数据!D7`. */
  show(origin: Origin): Promise<void>;
  /** Hands a file to the user (download). */
  deliver(file: OfferedFile): Promise<void>;
  facts(): HostFacts;
}

/** The work waits for a cell edit to end; or it goes on without what this Excel is too old for. */
export type HostHint =
  | { readonly kind: "cellEdit" }
  | { readonly kind: "leftOut"; readonly commands: readonly ("dataValidation" | "pageLayout" | "image")[] };

/** For 关于: what a report to us needs. */
export interface HostFacts {
  readonly version: string;
  readonly build: string;
  /** `Excel 16.0 · OfficeOnline`; the browser's own name on the page. */
  readonly program: string;
  /** `ExcelApi 1.15 …`; empty on the browser page. */
  readonly requirementSets: readonly string[];
}
