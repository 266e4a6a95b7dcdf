import type { Remote } from "comlink";
import type { Language } from "../../messages/texts";
import type { UndoableWorkbook } from "../../workbook/port";
import { auditDesk, type DeskKit } from "./auditDesk";
import type { Desk } from "./desk";
import { servedDesk } from "./remoteDesk";

export interface DeskOptions {
  readonly language: Language;
}

/** What the worker offers the page. */
export interface DeskServer {
  open(workbook: Remote<UndoableWorkbook>, options: DeskOptions): Promise<Desk>;
}

/** Desks for workbooks that stay on the page's side: a read brings the snapshot over, an apply takes the plan back. */
export function deskServer(kit: DeskKit): DeskServer {
  return {
    open: async (workbook, { language }) => {
      const desk = auditDesk(nearby(workbook), kit);
      await desk.speak(language);
      return servedDesk(desk);
    },
  };
}

function nearby(workbook: Remote<UndoableWorkbook>): UndoableWorkbook {
  return {
    read: () => workbook.read(),
    apply: (plan) => workbook.apply(plan),
    undo: () => workbook.undo(),
    canUndo: () => workbook.canUndo(),
  };
}
