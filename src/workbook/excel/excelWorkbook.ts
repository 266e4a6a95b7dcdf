import { WorkbookFailure } from "../failure";
import type { Plan, Snapshot, UndoableWorkbook } from "../port";
import { checkPlan, titleKey } from "../portRules";
import { lookAround, type Around } from "./around";
import { checkAgainst } from "./checkAgainst";
import type { ExcelSession } from "./excelSession";
import { leftOutOf, type LeftOutCommand } from "./leftOut";
import { foreignAreas, ownSheets, type SheetArea } from "./planned";
import { planSteps } from "./planSteps";
import { readFromExcel } from "./readFromExcel";
import { looksOf, type SheetLooks } from "./rebuildSteps";
import { PATIENCE, Requests, type Patience } from "./requests";
import { restoreSteps, type Applied } from "./restoreSteps";
import { runSteps } from "./runSteps";

export interface ExcelOptions {
  /** Told before a plan is applied of what this Excel is too old for. */
  readonly onLeftOut?: (leftOut: readonly LeftOutCommand[]) => void;
  /** Told again and again while the work waits for a cell edit to end. */
  readonly onCellEdit?: () => void;
  readonly patience?: Partial<Patience>;
}

/**
 * The open workbook through Office.js, ExcelApi 1.7 and later. A read and an apply take two requests each, one more for
 * every further 3 MB, and one for all pictures of a plan. A plan is applied whole or not at all; the last one can be taken back as long as this object lives.
 *
 * @throws WorkbookFailure with the code that `failureOfOfficeCode` gives, or what the checks before writing found.
 */
export function excelWorkbook(session: ExcelSession, options: ExcelOptions = {}): UndoableWorkbook {
  return new OpenWorkbook(session, options);
}

class OpenWorkbook implements UndoableWorkbook {
  /** One piece of work after the other. */
  private turn: Promise<unknown> = Promise.resolve();
  private isStuck = false;
  /** What the last read saw, until something is written. */
  private held: Snapshot | undefined;
  private last: Applied | undefined;
  private looks: ReadonlyMap<string, SheetLooks> = new Map();

  constructor(
    private readonly session: ExcelSession,
    private readonly options: ExcelOptions,
  ) {}

  read(): Promise<Snapshot> {
    return this.inTurn((requests) => this.readNow(requests));
  }

  async apply(plan: Plan): Promise<void> {
    checkPlan(plan);
    this.refuseReadOnly();
    const leftOut = leftOutOf(plan, this.session);
    if (leftOut.length > 0) this.options.onLeftOut?.(leftOut);
    return this.inTurn((requests) => this.applyNow(plan, requests));
  }

  async undo(): Promise<void> {
    this.refuseReadOnly();
    return this.inTurn((requests) => this.undoNow(requests));
  }

  canUndo(): Promise<boolean> {
    return Promise.resolve(this.last !== undefined);
  }

  private refuseReadOnly(): void {
    if (this.session.isReadOnly?.()) throw new WorkbookFailure("readOnly");
  }

  /** Waits for the work before; work that Excel does not answer keeps its turn until it does. */
  private async inTurn<T>(work: (requests: Requests) => Promise<T>): Promise<T> {
    const requests = this.newRequests();
    if (this.isStuck) throw requests.silentFailure();
    const mine = this.turn.then(() => work(requests));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.turn = settled;
    try {
      return await requests.watch(mine);
    } catch (error) {
      if (requests.isAbandoned) {
        this.isStuck = true;
        void settled.then(() => (this.isStuck = false));
      }
      throw error;
    }
  }

  private newRequests(): Requests {
    const patience = { ...PATIENCE, ...this.options.patience };
    return new Requests(this.session, patience, () => this.options.onCellEdit?.());
  }

  private async readNow(requests: Requests): Promise<Snapshot> {
    this.held = undefined;
    const snapshot = await requests.run((context) => readFromExcel(context, this.session, requests));
    this.held = snapshot;
    return snapshot;
  }

  private async applyNow(plan: Plan, requests: Requests): Promise<void> {
    const before = this.held ?? (await this.readNow(requests));
    this.held = undefined;
    let applied: Applied | undefined;
    try {
      await requests.run(async (context) => {
        const around = await this.look(context, requests, foreignAreas(plan, before));
        checkAgainst(before, around, plan);
        applied = { plan, before, around, looks: this.looks };
        await runSteps({ context, session: this.session, requests }, planSteps(plan, around));
      });
    } catch (error) {
      if (applied && requests.mayHaveWritten) await this.putBack(applied, error);
      throw error;
    }
    this.last = applied;
    this.looks = this.looksAfter(plan);
  }

  private async undoNow(requests: Requests): Promise<void> {
    const applied = this.last;
    if (!applied) return;
    this.held = undefined;
    await this.restore(applied, requests);
    this.last = undefined;
    this.looks = applied.looks;
  }

  /** After a failure: with new patience, for the old one may be at an end. */
  private async putBack(applied: Applied, cause: unknown): Promise<void> {
    const requests = this.newRequests();
    requests.mayHaveWritten = true;
    try {
      await this.restore(applied, requests);
    } catch (error) {
      const sheets = [...ownSheets(applied.plan)].join("、");
      throw new WorkbookFailure("restoreFailed", { sheets, cause: String(cause), hostMessage: String(error) });
    }
  }

  private restore(applied: Applied, requests: Requests): Promise<void> {
    return requests.run(async (context) => {
      const now = await this.look(context, requests, []);
      refuseProtected(applied, now);
      const writing = { context, session: this.session, requests };
      const { content, looks, guessedLooks } = restoreSteps(applied, now);
      await runSteps(writing, [...content, ...looks]);
      // Looks that were only guessed are no reason to say that the workbook could not be brought back.
      await runSteps(writing, guessedLooks).catch(() => undefined);
    });
  }

  private async look(
    context: Excel.RequestContext,
    requests: Requests,
    foreign: readonly SheetArea[],
  ): Promise<Around> {
    const answer = lookAround(context, this.session, foreign);
    await requests.sync(context);
    return answer();
  }

  private looksAfter(plan: Plan): ReadonlyMap<string, SheetLooks> {
    const looks = new Map(this.looks);
    for (const command of plan) {
      if (command.kind === "createSheet") looks.set(titleKey(command.sheet), looksOf(plan, command.sheet));
      if (command.kind === "deleteOwnSheet") looks.delete(titleKey(command.sheet));
    }
    return looks;
  }
}

/** Taking back must not stop half-way either. */
function refuseProtected({ plan }: Applied, now: Around): void {
  for (const command of plan) {
    const sheet = "sheet" in command ? now.sheets.get(titleKey(command.sheet)) : undefined;
    if (sheet?.isProtected) throw new WorkbookFailure("sheetProtected", { sheet: sheet.name });
  }
}
