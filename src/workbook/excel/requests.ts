import { WorkbookFailure } from "../failure";
import type { ExcelSession } from "./excelSession";
import { isCellEdit, isRefusedWhole, workbookFailure } from "./hostErrors";

/** Milliseconds. */
export interface Patience {
  /** How long to wait for the end of a cell edit before anything was written. */
  readonly cellEdit: number;
  /** Between two tries while a cell is being edited. */
  readonly retry: number;
  /** How long Excel may take for one request. */
  readonly silence: number;
}

export const PATIENCE: Patience = { cellEdit: 20_000, retry: 500, silence: 180_000 };

/** Once writing has begun there is no way back without Excel: the edit must end before anything else can be done. */
const PATIENCE_WHILE_WRITING = 600_000;

/**
 * The requests of one piece of work. A cell being edited makes Excel refuse whole requests (nothing of them is done), so
 * they are tried again until the edit ends. `delayForCellEdit` is not used: Excel would carry the request out at any later
 * time, also after the user was told that nothing was written.
 */
export class Requests {
  private giveUp: (failure: WorkbookFailure) => void = () => undefined;
  private editSince: number | undefined;
  private readonly silence = new Promise<never>((_, reject) => (this.giveUp = reject));
  /** Excel did not answer in time; what was queued may still come. */
  isAbandoned = false;
  /** Something may stand in the workbook that must not stay: from here on an edit is waited for much longer. */
  mayHaveWritten = false;

  constructor(
    private readonly session: ExcelSession,
    private readonly patience: Patience,
    private readonly onCellEdit: () => void,
  ) {
    this.silence.catch(() => undefined);
  }

  /**
   * Runs the work and answers with its result, or with `hostSilent` when Excel does not answer a request in time. The
   * work itself then still hears of the answer: it fails at its next `sync` and can put the workbook back.
   */
  watch<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.silence]);
  }

  /** One batch; tried again from its beginning when a cell is being edited. */
  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.session.run(batch);
      } catch (error) {
        if (!isCellEdit(error)) throw workbookFailure(error);
        await this.waitForEdit();
      }
    }
  }

  /** Sends the changes that `queue` puts together; puts it together anew when a cell was being edited. */
  async send<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
    for (;;) {
      const queued = queue();
      const wasClean = !this.mayHaveWritten;
      this.mayHaveWritten = true;
      try {
        await this.sync(context);
        return queued;
      } catch (error) {
        if (wasClean && isRefusedWhole(error)) this.mayHaveWritten = false;
        if (!isCellEdit(error)) throw error;
        await this.waitForEdit();
      }
    }
  }

  /** `context.sync()` with an eye on the clock. */
  async sync(context: Excel.RequestContext): Promise<void> {
    const timer = setTimeout(() => this.abandon(), this.patience.silence);
    try {
      await context.sync();
    } finally {
      clearTimeout(timer);
    }
    this.editSince = undefined;
    if (this.isAbandoned) throw this.silentFailure();
  }

  private abandon(): void {
    this.isAbandoned = true;
    this.giveUp(this.silentFailure());
  }

  private async waitForEdit(): Promise<void> {
    if (this.isAbandoned) throw this.silentFailure();
    this.editSince ??= Date.now();
    const limit = this.mayHaveWritten ? PATIENCE_WHILE_WRITING : this.patience.cellEdit;
    if (Date.now() - this.editSince >= limit) throw new WorkbookFailure("cellEditMode");
    this.onCellEdit();
    await new Promise((resolve) => setTimeout(resolve, this.patience.retry));
  }

  silentFailure(): WorkbookFailure {
    return new WorkbookFailure("hostSilent", { seconds: Math.round(this.patience.silence / 1000) });
  }
}
