/** @jest-environment jsdom */
import { loadOffice, OfficeNotLoaded, type OfficeSources } from "../../src/taskpane/officeLoader";

type Answer = "loads" | "fails" | "never answers";

const CDN = "https://office.example/lib/1/hosted/office.js";
const LOCAL = "office/office.js";
const sources: OfficeSources = { cdn: CDN, local: LOCAL };

let answers: Record<string, Answer>;
let events: string[];
let observer: MutationObserver;
let officeIsReadyAfterMs: number;

/** Plays the network: answers every script and preload that is put into the page. */
function answerNewElements(records: MutationRecord[]): void {
  for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!(node instanceof HTMLScriptElement || node instanceof HTMLLinkElement)) continue;
    const url = (node instanceof HTMLScriptElement ? node.getAttribute("src") : node.getAttribute("href")) ?? "";
    const kind = node.localName === "script" ? "run" : "preload";
    const answer = answers[`${kind} ${url}`] ?? answers[url];
    events.push(`${kind} ${url}: ${answer}`);
    if (answer === "never answers") continue;
    setTimeout(() => {
      if (answer === "loads" && kind === "run") provideOffice();
      node.dispatchEvent(new Event(answer === "loads" ? "load" : "error"));
    }, 100);
  }
}

function provideOffice(): void {
  const info = { host: "Excel", platform: "PC" };
  const onReady = () => new Promise((ready) => setTimeout(() => ready(info), officeIsReadyAfterMs));
  Object.assign(globalThis, { Office: { onReady } });
}

const officeScripts = () => [...document.querySelectorAll("script")].map((script) => script.getAttribute("src"));

beforeEach(() => {
  jest.useFakeTimers();
  document.head.replaceChildren();
  events = [];
  answers = {};
  officeIsReadyAfterMs = 50;
  observer = new MutationObserver(answerNewElements);
  observer.observe(document.head, { childList: true });
});

afterEach(() => {
  observer.disconnect();
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
});

describe("loading office.js", () => {
  it("takes the copy beside the page when the build names no CDN", async () => {
    answers = { [LOCAL]: "loads" };
    const loading = loadOffice({}, { local: LOCAL });
    await jest.advanceTimersByTimeAsync(200);
    expect(await loading).toEqual({ host: "Excel", platform: "PC" });
    expect(events).toEqual([`run ${LOCAL}: loads`]);
  });

  it("runs Microsoft's own when the CDN answers, and nothing else", async () => {
    answers = { [CDN]: "loads", [LOCAL]: "loads" };
    const loading = loadOffice({}, sources);
    await jest.advanceTimersByTimeAsync(400);
    await loading;
    expect(events).toEqual([`preload ${CDN}: loads`, `run ${CDN}: loads`]);
    expect(officeScripts()).toEqual([CDN]);
    expect(document.querySelectorAll("link")).toHaveLength(0);
  });

  it.each<[string, Record<string, Answer>]>([
    ["refuses", { [CDN]: "fails", [LOCAL]: "loads" }],
    ["does not answer", { [CDN]: "never answers", [LOCAL]: "loads" }],
    [
      "answers with a script that does not load",
      { [`preload ${CDN}`]: "loads", [`run ${CDN}`]: "fails", [LOCAL]: "loads" },
    ],
  ])("falls back to the copy when the CDN %s, with no other office.js tag left", async (_, given) => {
    answers = given;
    const loading = loadOffice({ cdnMs: 4000 }, sources);
    await jest.advanceTimersByTimeAsync(4400);
    expect(await loading).toEqual({ host: "Excel", platform: "PC" });
    // Office.js takes the folder of its other files from the first tag that names it.
    expect(officeScripts()).toEqual([LOCAL]);
  });

  it("never runs a CDN copy that comes too late beside the local one", async () => {
    answers = { [CDN]: "never answers", [LOCAL]: "loads" };
    const loading = loadOffice({ cdnMs: 4000 }, sources);
    await jest.advanceTimersByTimeAsync(4400);
    await loading;
    expect(events).toEqual([`preload ${CDN}: never answers`, `run ${LOCAL}: loads`]);
  });

  it("says so when office.js is nowhere", async () => {
    answers = { [CDN]: "fails", [LOCAL]: "fails" };
    const loading = loadOffice({}, sources).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(400);
    const error = await loading;
    expect(error).toBeInstanceOf(OfficeNotLoaded);
    expect((error as OfficeNotLoaded).tried).toEqual([CDN, LOCAL]);
    expect(officeScripts()).toEqual([]);
  });

  it("tells after some seconds that Office is slow, and goes on when it comes", async () => {
    answers = { [LOCAL]: "loads" };
    officeIsReadyAfterMs = 20_000;
    const onSlow = jest.fn();
    const loading = loadOffice({ slowMs: 8000, onSlow }, { local: LOCAL });
    await jest.advanceTimersByTimeAsync(7999);
    expect(onSlow).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(onSlow).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(await loading).toEqual({ host: "Excel", platform: "PC" });
  });

  it("does not call Office slow once it is ready", async () => {
    answers = { [LOCAL]: "loads" };
    const onSlow = jest.fn();
    const loading = loadOffice({ slowMs: 8000, onSlow }, { local: LOCAL });
    await jest.advanceTimersByTimeAsync(200);
    await loading;
    await jest.advanceTimersByTimeAsync(20_000);
    expect(onSlow).not.toHaveBeenCalled();
  });
});
