import type { Language } from "../../messages/texts";
import type { Desk, NewSheetsRequest, OnStep, PaneHost, RowCell } from "../desk/desk";
import type { AuditView, BalanceView, Correction, ObjectView } from "../desk/views";
import type { Perform } from "./useWork";

/** The work of the desk, one at a time; every failure ends up as a message. */
export interface AuditWork {
  /** The first reading. */
  readonly open: () => Promise<void>;
  readonly survey: () => Promise<void>;
  readonly createSheets: (request: NewSheetsRequest) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly grade: () => Promise<void>;
  readonly report: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly decide: (findingKey: string, decision: string) => Promise<void>;
  readonly correct: (correction: Correction) => Promise<void>;
  readonly uncorrect: (sheet: string) => Promise<void>;
  readonly chooseSystem: (system: string | undefined) => Promise<void>;
  readonly speak: (language: Language) => Promise<void>;
  /** One graded object; undefined when it could not be opened. */
  readonly object: (place: number) => Promise<ObjectView | undefined>;
  /** One balance with its picture; undefined when it could not be opened. */
  readonly balance: (place: number) => Promise<BalanceView | undefined>;
  /** What stands in a row; nothing when that cannot be said. */
  readonly row: (sheet: string, row: number) => Promise<readonly RowCell[]>;
}

interface WorkPlace {
  readonly desk: Desk;
  readonly host: PaneHost;
  readonly perform: Perform;
  /** The pane's own words change at once, the desk's with the next reading. */
  readonly onSpoken: (language: Language) => void;
}

/** Every method of the desk as something a button can do. */
export function auditWork({ desk, host, perform, onSpoken }: WorkPlace): AuditWork {
  const speak = async (language: Language, onStep: OnStep): Promise<AuditView> => {
    onSpoken(language);
    host.keepLanguage?.(language);
    await desk.speak(language);
    return desk.survey(onStep);
  };
  return {
    open: () => perform("open", async (onStep) => ({ audit: await desk.survey(onStep) })),
    survey: () => perform("survey", async (onStep) => ({ audit: await desk.survey(onStep) })),
    createSheets: (request) =>
      perform("createSheets", async (onStep) => ({ audit: await desk.createSheets(request, onStep) })),
    check: () => perform("check", async (onStep) => ({ audit: await desk.check(onStep) })),
    grade: () => perform("grade", async (onStep) => ({ audit: await desk.grade(onStep) })),
    undo: () => perform("undo", async () => ({ audit: await desk.undo() })),
    decide: (key, decision) => perform("decide", async () => ({ audit: await desk.decide(key, decision) })),
    correct: (correction) => perform("correct", async () => ({ audit: await desk.correct(correction) })),
    uncorrect: (sheet) => perform("uncorrect", async () => ({ audit: await desk.uncorrect(sheet) })),
    chooseSystem: (system) => perform("chooseSystem", async () => ({ audit: await desk.chooseSystem(system) })),
    report: () =>
      perform("report", async (onStep) => {
        const file = await desk.report(onStep);
        await host.deliver(file);
        return { file };
      }),
    speak: (language) => perform("speak", async (onStep) => ({ audit: await speak(language, onStep) })),
    row: async (sheet, row) => (await desk.row?.(sheet, row).catch(() => [])) ?? [],
    object: async (place) => {
      let object: ObjectView | undefined;
      await perform("object", async () => {
        object = await desk.object(place);
        return {};
      });
      return object;
    },
    balance: async (place) => {
      let balance: BalanceView | undefined;
      await perform("balance", async () => {
        balance = await desk.balance(place);
        return {};
      });
      return balance;
    },
  };
}
