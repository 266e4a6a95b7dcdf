import type { ReportText } from "../port";
import { words } from "./typography.terms";

/** Lines that a text takes in a column; a Chinese character is one em wide, a Latin one about half of it. */
export function linesIn(text: string, width: number, fontSize: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * fontSize) / width)), 0);
}

/** The text as it will stand, a table number as a typical one. */
export function textOf(text: ReportText): string {
  return text
    .map((run) => {
      if (run.kind === "blank") return words.blank(run.hint);
      return run.kind === "reference" ? `${words.table} 0.0-0` : run.text;
    })
    .join("");
}

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letter < "\u0250" ? 0.5 : 1;
  return ems;
}
