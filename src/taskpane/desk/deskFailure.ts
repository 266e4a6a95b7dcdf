import { failureText } from "../../messages/failureText";
import type { Language } from "../../messages/texts";
import { WorkbookFailure } from "../../workbook/failure";
import { AssetMissing } from "./assetMissing";
import { DeskFailure } from "./desk";
import { deskWords, type DeskFailureCode } from "./desk.terms";

/** A failure of the desk itself, in words. */
export function deskFailure(code: DeskFailureCode, language: Language, detail = ""): DeskFailure {
  return new DeskFailure(code, deskWords(language).failures[code], detail);
}

/** Whatever went wrong, as the pane shows it: one of the outside world says what to do, anything else is a bug of ours. */
export function asDeskFailure(error: unknown, language: Language): DeskFailure {
  if (error instanceof DeskFailure) return error;
  if (error instanceof WorkbookFailure) {
    return new DeskFailure(error.code, failureText(error, language), JSON.stringify(error.details));
  }
  if (error instanceof AssetMissing) return deskFailure("assetMissing", language, error.detail);
  return deskFailure("bug", language, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
