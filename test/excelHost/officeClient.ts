import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { ExcelSession } from "../../src/workbook/excel/excelSession";
import { answerRequest, type WireRequest } from "./answerRequest";
import type { HostWorkbook } from "./hostWorkbook";

/** What one workflow cost on the wire. */
export interface Traffic {
  /** Requests of `context.sync()`; the library's own clean-up at the end of a batch counts apart. */
  syncs: number;
  cleanUps: number;
  bytesSent: number;
  bytesReceived: number;
}

export interface OfficeClient extends ExcelSession {
  readonly traffic: Traffic;
}

interface Executor {
  executeAsync(customData: string, flags: number, message: { readonly Body: WireRequest | string }): Promise<object>;
}

type ExcelLibrary = {
  run<T>(options: { readonly session: object }, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
};

/**
 * The real, unmodified client library of Excel on the web, talking to our own host instead of Excel.
 *
 * @param workbook the host's workbook
 * @param apiVersion highest ExcelApi set the host claims, e.g. 1.7 for Office 2019 (merged areas cannot be read)
 */
export function officeClient(workbook: HostWorkbook, apiVersion: number): OfficeClient {
  const excel = loadLibrary();
  const traffic: Traffic = { syncs: 0, cleanUps: 0, bytesSent: 0, bytesReceived: 0 };
  const executor: Executor = {
    executeAsync: async (_customData, _flags, message) => {
      const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
      const request = JSON.parse(text) as WireRequest;
      const answer = JSON.stringify(answerRequest(request, workbook));
      count(traffic, request, { sent: Buffer.byteLength(text), received: Buffer.byteLength(answer) });
      return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(answer) as object };
    },
  };
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "host://", headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  return {
    traffic,
    run: (batch) => excel.run({ session }, batch),
    isSetSupported: (version) => minor(version) <= minor(String(apiVersion)),
  };
}

function minor(version: string): number {
  return Number(version.split(".")[1]);
}

function count(traffic: Traffic, request: WireRequest, { sent, received }: { sent: number; received: number }): void {
  const isCleanUp = request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
  if (isCleanUp) traffic.cleanUps += 1;
  else traffic.syncs += 1;
  traffic.bytesSent += sent;
  traffic.bytesReceived += received;
}

let library: ExcelLibrary | undefined;

/** Loads the library from node_modules into a bare context with the few browser objects it looks at while loading. */
function loadLibrary(): ExcelLibrary {
  if (library) return library;
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  const nothing = () => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  const global: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node", platform: "node" },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", hostname: "localhost" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: nothing,
      head: element,
      body: element,
      cookie: "",
      URL: "https://localhost/",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    XMLHttpRequest: function () {},
    localStorage: storage,
    sessionStorage: storage,
  };
  global["window"] = global;
  global["self"] = global;
  createContext(global);
  runInContext(source, global, { filename: "excel-web-16.00.js" });
  library = global["Excel"] as ExcelLibrary;
  return library;
}
