import { HighlightColor, type IParagraphOptions, Paragraph, TextRun, type XmlComponent } from "docx";
import type { ReportRun, ReportText } from "../port";
import { contentControl } from "./contentControl";
import { printableText } from "./printableText";
import { words } from "./typography.terms";

/** What the runs of one document share: table numbers and the running number of content controls. */
export interface TextContext {
  readonly tableByKey: ReadonlyMap<string, string>;
  readonly nextControl: () => number;
}

/** A paragraph of the given style with the runs of a text. */
export function wordParagraph(options: IParagraphOptions, text: ReportText, context: TextContext): Paragraph {
  const paragraph = new Paragraph(options);
  for (const run of text.flatMap((each) => wordRun(each, context))) paragraph.addChildElement(run);
  return paragraph;
}

function wordRun(run: ReportRun, context: TextContext): readonly XmlComponent[] {
  switch (run.kind) {
    case "text":
      return textRuns(run.text);
    case "blank":
      return [new TextRun({ text: printableText(words.blank(run.hint)), highlight: HighlightColor.YELLOW })];
    case "field":
      return [contentControl(run.key, context.nextControl(), textRuns(run.text))];
    case "reference":
      return textRuns(context.tableByKey.get(run.table) ?? words.table);
  }
}

/** One run per line; a line break in a cell stays one. */
function textRuns(text: string): readonly TextRun[] {
  return printableText(text)
    .split("\n")
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}
