import type { Language } from "../messages/texts";
import { commandTexts } from "./command.terms";

/** Longer texts do not fit into every address. */
const LONGEST = 300;
const MARK = "#failure=";

interface ShownFailure {
  readonly text: string;
  readonly language: Language;
}

/** The page that says the failure: this same page, told by its address what to say. */
export function failureAddress(page: string, { text, language }: ShownFailure): string {
  const shown = JSON.stringify({ text: text.slice(0, LONGEST), language });
  return `${page.replace(/#.*$/, "")}${MARK}${encodeURIComponent(shown)}`;
}

/** What this page was opened to say; undefined when it was loaded for the ribbon buttons. */
export function failureToSay(address: string): ShownFailure | undefined {
  const mark = address.indexOf(MARK);
  if (mark < 0) return undefined;
  // Office appends words of its own to the address.
  const [written = ""] = address.slice(mark + MARK.length).split("&");
  const said: unknown = JSON.parse(decodeURIComponent(written));
  if (typeof said !== "object" || said === null || !("text" in said)) return undefined;
  const language = "language" in said && said.language === "en" ? "en" : "zh-CN";
  return { text: String(said.text), language };
}

export function sayFailure(body: HTMLElement, { text, language }: ShownFailure): void {
  const { title, close } = commandTexts[language];
  const heading = document.createElement("h1");
  heading.textContent = title;
  const lines = [text, close].map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  });
  body.setAttribute("role", "alert");
  body.replaceChildren(heading, ...lines);
}
