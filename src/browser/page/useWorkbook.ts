import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../../messages/texts";
import { DeskFailure, type Desk, type OfferedFile } from "../../taskpane/desk/desk";
import { NEW_NAME, type PageTerms } from "../browser.terms";
import type { OpenedWorkbook } from "../room/room";
import type { RoomLink } from "../room/roomLink";
import { watchedDesk } from "../room/watchedDesk";
import { useBusy, type Busy } from "./useBusy";

export interface OpenWorkbook {
  /** Tells one opened workbook from the next. */
  readonly number: number;
  readonly room: RoomLink;
  readonly desk: Desk;
  readonly opened: OpenedWorkbook;
  /** Written since it was opened or saved. */
  readonly isUnsaved: boolean;
}

export interface WorkbookState {
  readonly workbook: OpenWorkbook | undefined;
  readonly busy: Busy | undefined;
  readonly failure: string | undefined;
  open(file: () => Promise<OfferedFile>, name: string): Promise<void>;
  create(): Promise<void>;
  /** False when it failed. */
  save(): Promise<boolean>;
  say(failure: string | undefined): void;
}

export interface WorkbookOptions {
  readonly language: Language;
  readonly terms: PageTerms;
  startRoom(): RoomLink;
  deliver(file: OfferedFile): void;
}

/** The one workbook that is open: a new one takes its place only when it has been opened without failure. */
export function useWorkbook({ language, terms, startRoom, deliver }: WorkbookOptions): WorkbookState {
  const { busy, failure, say, during } = useBusy((error) => failureSentence(error, terms));
  const { current, replace, lookAgain, noteSaved } = useCurrent();

  const enter = async (text: string, work: (link: RoomLink) => Promise<OpenedWorkbook>): Promise<void> => {
    const next = startRoom();
    const opened = await during({ text, canCancel: true }, () => work(next));
    if (opened) replace(next, opened);
    else next.close();
  };

  const save = async (): Promise<boolean> => {
    if (!current) return false;
    const { room, opened } = current;
    const file = await during({ text: terms.saving, canCancel: false }, () => room.save());
    if (!file) return false;
    deliver(file);
    noteSaved(room, opened.revision);
    return true;
  };

  const room = current?.room;
  const desk = useMemo(() => room && watchedDesk(room.desk, () => lookAgain(room)), [room, lookAgain]);
  return {
    workbook: current && desk && { ...current, desk, isUnsaved: current.opened.revision !== current.savedRevision },
    busy,
    failure,
    open: (file, name) => enter(terms.opening(name), async (next) => next.open(await file(), language)),
    create: () => enter(terms.starting, (next) => next.create(NEW_NAME, language)),
    save,
    say,
  };
}

interface Current {
  readonly number: number;
  readonly room: RoomLink;
  readonly opened: OpenedWorkbook;
  readonly savedRevision: number;
}

function useCurrent() {
  const [current, setCurrent] = useState<Current>();
  const room = useRef<RoomLink>(undefined);
  useEffect(() => () => room.current?.close(), []);
  const replace = useCallback((next: RoomLink, opened: OpenedWorkbook): void => {
    room.current?.close();
    room.current = next;
    setCurrent((before) => ({ number: (before?.number ?? 0) + 1, room: next, opened, savedRevision: 0 }));
  }, []);
  const change = useCallback((link: RoomLink, part: Partial<Current>): void => {
    setCurrent((before) => (before?.room === link ? { ...before, ...part } : before));
  }, []);
  const lookAgain = useCallback(
    async (link: RoomLink): Promise<void> => change(link, { opened: await link.contents() }),
    [change],
  );
  const noteSaved = useCallback(
    (link: RoomLink, savedRevision: number): void => change(link, { savedRevision }),
    [change],
  );
  return { current, replace, lookAgain, noteSaved };
}

function failureSentence(error: unknown, terms: PageTerms): string {
  if (error instanceof DeskFailure) return error.text;
  return terms.failed(error instanceof Error ? error.message : String(error));
}
