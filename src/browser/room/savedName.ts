import { SAVED_ADDITION } from "../browser.terms";

/** `表.xlsx` → `表.审核.xlsx`; `表.审核.xlsx` stays; a .csv becomes a workbook. */
export function savedName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, "");
  return `${stem.endsWith(SAVED_ADDITION) ? stem.slice(0, -SAVED_ADDITION.length) : stem}${SAVED_ADDITION}.xlsx`;
}
