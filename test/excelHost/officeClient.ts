import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { ExcelSession } from "../../src/workbook/excel/excelSession";
import { answerRequest, isCleanUp, type WireRequest } from "./answerRequest";
import type { HostWorkbook } from "./hostWorkbook";

/** What one workflow cost on the wire. */
export interface Traffic {
  /** Requests of `context.sync()`; the library's own clean-up at the end of a batch counts apart. */
  syncs: number;
  cleanUps: number;
  bytesSent: number;
  bytesReceived: number;
  /** Bytes of the largest request or answer. */
  largest: number;
}

export interface OfficeClient extends ExcelSession {
  readonly traffic: Traffic;
  /** Counts from nought again. */
  reset(): void;
}

interface Executor {
  executeAsync(customData: string, flags: number, message: { readonly Body: WireRequest | string }): Promise<object>;
}

type ExcelLibrary = Readonly<Record<string, { readonly prototype: object } | undefined>> & {
  run<T>(options: { readonly session: object }, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
};

/**
 * The real, unmodified client library of Excel on the web, talking to our own host instead of Excel.
 *
 * @param workbook the host's workbook
 * @param apiVersion highest ExcelApi set the host claims; what it really has is `workbook.host.apiMinor`
 */
export function officeClient(workbook: HostWorkbook, apiVersion = `1.${workbook.host.apiMinor}`): OfficeClient {
  const excel = loadLibrary();
  const traffic = noTraffic();
  const executor: Executor = {
    executeAsync: async (_customData, _flags, message) => {
      const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
      const { delayMs } = workbook.host.faults;
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      const answer = JSON.stringify(answerRequest(workbook, text));
      count(traffic, text, answer);
      return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(answer) as object };
    },
  };
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "host://", headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  return {
    traffic,
    reset: () => void Object.assign(traffic, noTraffic()),
    run: (batch) => excel.run({ session }, batch),
    isSetSupported: (version) => minor(version) <= minor(apiVersion),
    isReadOnly: () => workbook.host.faults.isReadOnly,
  };
}

function minor(version: string): number {
  return Number(version.split(".")[1]);
}

function noTraffic(): Traffic {
  return { syncs: 0, cleanUps: 0, bytesSent: 0, bytesReceived: 0, largest: 0 };
}

function count(traffic: Traffic, request: string, answer: string): void {
  if (isCleanUp(JSON.parse(request) as WireRequest)) traffic.cleanUps += 1;
  else traffic.syncs += 1;
  const [sent, received] = [Buffer.byteLength(request), Buffer.byteLength(answer)];
  traffic.bytesSent += sent;
  traffic.bytesReceived += received;
  traffic.largest = Math.max(traffic.largest, sent, received);
}

/** The classes of the shipped client by their names, for a look at what they have. */
export function excelClasses(): Readonly<Record<string, { readonly prototype: object } | undefined>> {
  return loadLibrary();
}

/** Codes that the client itself knows. */
export function excelErrorCodes(): readonly string[] {
  const { ErrorCodes } = loadLibrary() as unknown as { readonly ErrorCodes: Readonly<Record<string, string>> };
  return Object.values(ErrorCodes);
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
