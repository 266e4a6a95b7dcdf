import { transfer, wrap, type Endpoint } from "comlink";
import type { Language } from "../../messages/texts";
import { DeskFailure, type Desk, type OfferedFile } from "../../taskpane/desk/desk";
import { letFailuresThrough } from "../../taskpane/desk/failureTransfer";
import { remoteDesk, servedDesk } from "../../taskpane/desk/remoteDesk";
import { pageTerms } from "../browser.terms";
import type { WorkbookRoom } from "./room";

/** The desk waits this long at most for the first look at the sheets (ms); a new workbook has none. */
const PATIENCE = 1500;

/** A room as the page reaches it. */
export interface RoomLink extends Omit<WorkbookRoom, "desk"> {
  readonly desk: Desk;
  /** Ends the worker; what it was doing is dropped. */
  close(): void;
}

/** The worker's side: files are handed over instead of copied, the desk stays where it is. */
export function servedRoom(room: WorkbookRoom): WorkbookRoom {
  return {
    open: (file, language) => room.open(file, language),
    create: (name, language) => room.create(name, language),
    contents: () => room.contents(),
    frame: (sheet) => room.frame(sheet),
    window: (sheet, area) => room.window(sheet, area),
    cell: (sheet, row, column) => room.cell(sheet, row, column),
    save: async () => handedOver(await room.save()),
    desk: async () => servedDesk(await room.desk()),
  };
}

/** A room in a worker of its own. */
export function startRoom(language: Language): RoomLink {
  const worker = new Worker(new URL("../worker.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => reject(notStarted(language, message)), { once: true });
  });
  failed.catch(() => undefined); // heard by whoever waits for the worker
  return { ...roomLink(worker, failed), close: () => worker.terminate() };
}

/** The same through any channel. When `failed` is rejected nothing more will come through it. */
export function roomLink(channel: Endpoint, failed: Promise<never>): RoomLink {
  letFailuresThrough();
  const remote = wrap<WorkbookRoom>(channel);
  const sound = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failed]);
  let noteEntered = (): void => undefined;
  let noteSeen = (): void => undefined;
  const isEntered = new Promise<void>((resolve) => (noteEntered = resolve));
  const isSeen = new Promise<void>((resolve) => (noteSeen = resolve));
  const entered = async <T>(answer: Promise<T>): Promise<T> => {
    const opened = await sound(answer);
    noteEntered();
    return opened;
  };
  // The sheet comes first: while a large workbook is recognised the worker answers nothing else. The proxy answers as
  // the desk would; its own type says so too loosely.
  const desk = isEntered
    .then(() => Promise.race([isSeen, pause(PATIENCE)]))
    .then(() => remote.desk() as unknown as Promise<Desk>);
  return {
    open: (file, language) => entered(remote.open(transfer(file, [file.bytes.buffer as ArrayBuffer]), language)),
    create: (name, language) => entered(remote.create(name, language)),
    contents: () => sound(remote.contents()),
    frame: (sheet) => sound(remote.frame(sheet)),
    window: async (sheet, area) => {
      const window = await sound(remote.window(sheet, area));
      noteSeen();
      return window;
    },
    cell: (sheet, row, column) => sound(remote.cell(sheet, row, column)),
    save: () => sound(remote.save()),
    desk: remoteDesk(desk),
    close: () => undefined,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A copy goes, since the room keeps its own for the next write. */
function handedOver(file: OfferedFile): OfferedFile {
  const bytes = file.bytes.slice();
  return transfer({ ...file, bytes }, [bytes.buffer]);
}

function notStarted(language: Language, detail: string): DeskFailure {
  return new DeskFailure("workerMissing", pageTerms(language).noWorker, detail);
}
