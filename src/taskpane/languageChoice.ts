import type { Language } from "../messages/texts";

/** A person's choice, not the workbook's: kept in this program on this computer. */
const KEY = "qingshen.language";

/** `zh-CN`, `zh-TW` → Chinese; everything else → English. */
export function languageOf(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}

/** The language chosen in 设置 earlier, else that of Office or of the browser. */
export function chosenLanguage(displayLanguage: string): Language {
  const kept = storage()?.getItem(KEY);
  return kept === "zh-CN" || kept === "en" ? kept : languageOf(displayLanguage);
}

/** Remembers a choice where the program allows it; elsewhere it holds until the pane is closed. */
export function keepLanguage(language: Language): void {
  storage()?.setItem(KEY, language);
}

/** Reading `localStorage` itself throws where storage is blocked. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
