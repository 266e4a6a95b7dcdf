import { DeskFailure } from "../desk/desk";
import type { PaneWords } from "./pane.terms";
import type { PaneFailure, WorkKind } from "./paneState";

/** What went wrong, for the user; anything but a failure of the desk is a bug of ours and says so. */
export function paneFailure(error: unknown, during: WorkKind | null, words: PaneWords): PaneFailure {
  if (error instanceof DeskFailure) return { code: error.code, text: error.text, detail: error.detail, during };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "bug", text: words.unexpected, detail, during };
}

/** The user stopped the work: nothing went wrong. */
export function isCancellation(error: unknown): boolean {
  return error instanceof DeskFailure && error.code === "cancelled";
}
