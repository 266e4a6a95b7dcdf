import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Origin } from "../../../src/core/outcome/outcome";
import type { Language } from "../../../src/messages/texts";
import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import type { Desk, OfferedFile, PaneHost } from "../../../src/taskpane/desk/desk";
import { Pane } from "../../../src/taskpane/pane/Pane";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import type { Snapshot, UndoableWorkbook } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { sheetOf, snapshotOf } from "../../support/sheet";
import { kit, sampleBytes } from "../desk/testDesk";

/** jsdom lays nothing out: an observer of sizes has nothing to tell. */
class StillSizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
// What every browser has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: StillSizes });

let sample: Snapshot | undefined;

/** The 40 plants of the sample, in a workbook that can be undone. */
export async function sampleWorkbook(): Promise<UndoableWorkbook> {
  sample ??= await openXlsx(sampleBytes(), "sample.xlsx").read();
  return memoryWorkbook(sample);
}

export function emptyWorkbook(): UndoableWorkbook {
  return memoryWorkbook(snapshotOf(sheetOf("Sheet1", [])));
}

/** The real desk on a workbook, some of its answers replaced where a test needs a fault or a pause. */
export function deskOn(workbook: UndoableWorkbook, faults: Partial<Desk> = {}): Desk {
  const desk = auditDesk(workbook, kit);
  return new Proxy(desk, {
    get(target, name) {
      const replaced: unknown = Reflect.get(faults, name);
      const own: unknown = replaced ?? Reflect.get(target, name);
      return typeof own === "function" ? own.bind(replaced ? faults : target) : own;
    },
  });
}

export interface Stage {
  readonly user: UserEvent;
  /** Cells that the pane led to. */
  readonly shown: Origin[];
  readonly delivered: OfferedFile[];
  readonly container: HTMLElement;
  /** The colours of Office change. */
  darken(isDark: boolean): void;
}

export interface StageOptions {
  readonly language?: Language;
  readonly isDark?: boolean;
  readonly face?: PaneHost["face"];
  readonly show?: PaneHost["show"];
  readonly keepLanguage?: (language: Language) => void;
  readonly hints?: Pick<PaneHost, "onHint">;
}

/** Opens the pane on a desk without waiting for anything. */
export function openPane(desk: Desk, options: StageOptions = {}): Stage {
  const shown: Origin[] = [];
  const delivered: OfferedFile[] = [];
  const listeners = new Set<(isDark: boolean) => void>();
  const host: PaneHost = {
    face: options.face ?? "excel",
    language: options.language ?? "zh-CN",
    ...options.hints,
    ...(options.keepLanguage ? { keepLanguage: options.keepLanguage } : {}),
    isDark: options.isDark ?? false,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show:
      options.show ??
      ((origin) => {
        shown.push(origin);
        return Promise.resolve();
      }),
    deliver: (file) => {
      delivered.push(file);
      return Promise.resolve();
    },
    facts: () => ({
      version: "0.2.0",
      build: "build 7",
      program: "Excel 16.0 · OfficeOnline",
      requirementSets: ["ExcelApi 1.15"],
    }),
  };
  const user = userEvent.setup();
  const { container } = render(<Pane desk={desk} host={host} />);
  const darken = (isDark: boolean) => act(() => listeners.forEach((listener) => listener(isDark)));
  return { user, shown, delivered, container, darken };
}

/** Opens the pane and waits until the workbook was read. */
export async function openReadPane(desk: Desk, options?: StageOptions): Promise<Stage> {
  const stage = openPane(desk, options);
  await idle();
  return stage;
}

/** Waits until nothing is going on. */
export async function idle(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull(), { timeout: 20_000 });
}

export async function turnTo(stage: Stage, view: string): Promise<HTMLElement> {
  await stage.user.click(screen.getByRole("tab", { name: view }));
  const panel = await screen.findByRole("tabpanel", { name: view });
  await waitFor(() => expect(within(panel).queryByText(/^(正在打开|Opening)/)).toBeNull());
  return panel;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** What the pane says about the work. */
export function said(): string {
  const notices = screen.getByRole("region", { name: /^(进度与消息|Progress and messages)$/ });
  return within(notices).getByRole("status").textContent ?? "";
}

afterEach(() => cleanup());
