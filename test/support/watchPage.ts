import type { Page } from "playwright-core";

/** What must not happen while a page of ours is open. */
export interface Watch {
  /** Addresses asked for outside of the origins that were allowed. */
  readonly foreign: string[];
  /** Errors of scripts and of the console, among them everything the content security policy stopped. */
  readonly errors: string[];
}

/** The one thing that office.js looks for and that is left out of the build on purpose: its telemetry. */
const LEFT_OUT = "/office/telemetry/";

/** Watches a page and its workers from now on; `allowed` are origins such as `https://localhost:4000`. */
export function watchPage(page: Page, allowed: readonly string[]): Watch {
  const watch: Watch = { foreign: [], errors: [] };
  // Of the context, so that those of workers and of the service worker are among them.
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    const isInside = ["data:", "blob:"].includes(url.protocol) || allowed.includes(url.origin);
    if (!isInside) watch.foreign.push(request.url());
  });
  page.on("console", (message) => {
    const isOffice = [message.text(), message.location().url].some((text) => text.includes(LEFT_OUT));
    if (message.type() === "error" && !isOffice) watch.errors.push(message.text());
  });
  page.on("pageerror", (error) => watch.errors.push(error.stack ?? error.message));
  page.on("websocket", (socket) => watch.foreign.push(socket.url()));
  return watch;
}
