import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import type { Certificate } from "../../support/localCertificate";
import { webServer, type WebServer } from "../../support/webServer";
import { answerRequest } from "../answerRequest";
import type { HostWorkbook } from "../hostWorkbook";

/** What Excel on the web says by a number of its own instead of an error in the answer. */
const OFFICE_ERRORS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/**
 * Serves the page that plays Excel on the web, by https on localhost: office.js trusts a host page only by https and on
 * a host name of Microsoft's or on its own.
 *
 * @param workbook answers which workbook is open now
 */
export function excelOnTheWeb(workbook: () => HostWorkbook, certificate: Certificate): Promise<WebServer> {
  const html = readFileSync(join(__dirname, "excel.html"), "utf8");
  const script = browserScript(join(__dirname, "excel.ts"));
  const listener: RequestListener = (request, response) => {
    if (request.url === "/excel.html") reply(response, "text/html; charset=utf-8", html);
    else if (request.url === "/excel.js") reply(response, "text/javascript; charset=utf-8", script);
    else if (request.url === "/workbook") void answerWorkbook(request, response, workbook());
    else response.writeHead(404).end();
  };
  return webServer(listener, certificate);
}

async function answerWorkbook(request: IncomingMessage, response: ServerResponse, workbook: HostWorkbook) {
  const asked = await bodyOf(request).catch(() => undefined);
  if (asked === undefined) return; // the page was closed while it asked
  const { delayMs } = workbook.host.faults;
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const answer = answerRequest(workbook, asked);
  const number = OFFICE_ERRORS[answer.Error?.Code ?? ""];
  if (number !== undefined) response.setHeader("x-office-error", String(number));
  reply(response, "application/json", JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function reply(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "Content-Type": type }).end(body);
}

function browserScript(file: string): string {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    isModule: true,
  });
  return code;
}
