import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { BrowserPage } from "../../../src/browser/page/BrowserPage";
import type { RoomLink } from "../../../src/browser/room/roomLink";
import type { Language } from "../../../src/messages/texts";
import type { OfferedFile } from "../../../src/taskpane/desk/desk";
import { remoteDesk } from "../../../src/taskpane/desk/remoteDesk";
import { Pane } from "../../../src/taskpane/pane/Pane";
import { sampleBytes } from "../../taskpane/desk/testDesk";
import { testRoom } from "../testRoom";

class StillSizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
// What every browser has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: StillSizes });
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
  if (typeof options !== "object") return;
  this.scrollTop = options.top ?? this.scrollTop;
  this.scrollLeft = options.left ?? this.scrollLeft;
  setTimeout(() => fireEvent.scroll(this)); // as in a browser, after the code that scrolls
};
// jsdom lays nothing out. The grid is small here, since looking for roles among many cells takes long.
const sizes: Readonly<Record<string, (element: HTMLElement) => number>> = {
  clientWidth: () => 360,
  clientHeight: () => 200,
  scrollWidth: (element) => parseInt((element.firstElementChild as HTMLElement | null)?.style.width ?? "0"),
  scrollHeight: (element) => parseInt((element.firstElementChild as HTMLElement | null)?.style.height ?? "0"),
};
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return size(this);
    },
  });
}

configure({ asyncUtilTimeout: 20_000 });

export interface PageStage {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly delivered: OfferedFile[];
  /** How many rooms were begun, and how many of them were closed again. */
  readonly rooms: { begun: number; closed: number };
}

/** The page with the real pane and rooms in this process. */
export function openPage(language: Language = "zh-CN", isDark = false): PageStage {
  const delivered: OfferedFile[] = [];
  const rooms = { begun: 0, closed: 0 };
  const startRoom = (): RoomLink => {
    rooms.begun += 1;
    return nearRoom(() => (rooms.closed += 1));
  };
  const surroundings = {
    language,
    isDark,
    onThemeChange: () => () => undefined,
    facts: { version: "0.2.0", build: "7", program: "Chrome 140", requirementSets: [] },
    Pane,
    startRoom,
    deliver: (file: OfferedFile) => void delivered.push(file),
    sample: async () => sampleBytes(),
  };
  const { container } = render(<BrowserPage surroundings={surroundings} />);
  return { user: userEvent.setup(), container, delivered, rooms };
}

function nearRoom(onClose: () => void): RoomLink {
  const room = testRoom();
  let enter = (): void => undefined;
  const isEntered = new Promise<void>((resolve) => (enter = resolve));
  const entered = async <T,>(answer: Promise<T>): Promise<T> => {
    const opened = await answer;
    enter();
    return opened;
  };
  return {
    open: (file, language) => entered(room.open(file, language)),
    create: (name, language) => entered(room.create(name, language)),
    contents: () => room.contents(),
    frame: (sheet) => room.frame(sheet),
    window: (sheet, area) => room.window(sheet, area),
    cell: (sheet, row, column) => room.cell(sheet, row, column),
    save: () => room.save(),
    desk: remoteDesk(isEntered.then(() => room.desk())),
    close: onClose,
  };
}

export function fileOf(name: string, content: Uint8Array | string): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = new File([], name);
  // jsdom's own files cannot be read as bytes.
  return Object.assign(file, { arrayBuffer: async () => new Uint8Array(bytes).buffer });
}

export function drop(...files: readonly File[]): void {
  fireEvent.drop(window, { dataTransfer: { files, types: ["Files"] } });
}

/** The sample, open and read by the pane. */
export async function openSample(stage: PageStage): Promise<void> {
  await stage.user.click(button("打开示例"));
  await screen.findByRole("grid");
  await idle();
}

export async function idle(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

export const button = (name: string): HTMLElement => screen.getByRole("button", { name });

export const grid = (): HTMLElement => screen.getByRole("grid");

/** Address in the box left of the formula. */
export const place = (): string => screen.getByRole("status", { name: "单元格" }).textContent ?? "";

/** What stands in the chosen cell. */
export const content = (): string => screen.getByRole("region", { name: "内容或公式" }).textContent ?? "";

afterEach(() => cleanup());
