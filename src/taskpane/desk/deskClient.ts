import { proxy, wrap, type Endpoint } from "comlink";
import type { UndoableWorkbook } from "../../workbook/port";
import { DeskFailure, type Desk } from "./desk";
import { deskWords } from "./desk.terms";
import type { DeskOptions, DeskServer } from "./deskServer";
import { letFailuresThrough } from "./failureTransfer";
import { remoteDesk } from "./remoteDesk";

/**
 * The desk in a worker, for a workbook that lives on this side. It can be asked at once: the worker's program is loaded
 * meanwhile, and when it cannot be had every question is answered by that failure.
 */
export async function startDesk(workbook: UndoableWorkbook, options: DeskOptions): Promise<Desk> {
  const worker = new Worker(new URL("../worker.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => reject(notLoaded(options, message)), { once: true });
  });
  return openDesk(worker, workbook, { ...options, failed });
}

/** The same through any channel to a `deskServer`. */
export function openDesk(
  channel: Endpoint,
  workbook: UndoableWorkbook,
  { failed, ...options }: DeskOptions & { readonly failed?: Promise<never> },
): Desk {
  letFailuresThrough();
  const server = wrap<DeskServer>(channel);
  const ownWorkbook = proxy({
    read: () => workbook.read(),
    apply: (plan) => workbook.apply(plan),
    undo: () => workbook.undo(),
    canUndo: () => workbook.canUndo(),
  } satisfies UndoableWorkbook);
  // The proxy answers as the desk would; its own type says so too loosely.
  const opened = server.open(ownWorkbook as never, options) as unknown as Promise<Desk>;
  const desk = failed ? Promise.race([opened, failed]) : opened;
  // Whoever asks the desk hears of it; nobody need ask.
  desk.catch(() => undefined);
  return remoteDesk(desk);
}

function notLoaded({ language }: DeskOptions, detail: string): DeskFailure {
  return new DeskFailure("workerMissing", deskWords(language).failures.workerMissing, detail);
}
