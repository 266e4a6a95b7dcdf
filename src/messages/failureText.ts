import type { WorkbookFailure } from "../workbook/failure";
import { failureTexts as en } from "./en/failures";
import type { Language } from "./texts";
import { failureTexts as zhCN } from "./zhCN/failures";

/** A failure of the outside world in one sentence that says what to do. */
export function failureText(failure: WorkbookFailure, language: Language): string {
  return (language === "en" ? en : zhCN)[failure.code](failure.details);
}
