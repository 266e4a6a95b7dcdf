import { HeadingLevel, Paragraph, type Table } from "docx";
import type { Block, Chapter } from "../port";
import type { Numbering } from "./numbering";
import { printableText } from "./printableText";
import { styleIds } from "./typography.terms";
import { wordFigure } from "./wordFigure";
import { wordTable } from "./wordTable";
import { type TextContext, wordParagraph } from "./wordText";

export interface ChapterContext extends TextContext {
  readonly numbering: Numbering;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A chapter with everything under it. */
export function wordChapter(
  chapter: Chapter,
  context: ChapterContext,
  startsPage = false,
): readonly (Paragraph | Table)[] {
  const text = chapter.no === "" ? chapter.title : `${chapter.no} ${chapter.title}`;
  return [
    new Paragraph({
      heading: headings[chapter.depth - 1] ?? HeadingLevel.HEADING_4,
      ...(startsPage ? { pageBreakBefore: true } : {}),
      text: printableText(text),
    }),
    ...wordBlocks(chapter.blocks, context),
    ...chapter.children.flatMap((child) => wordChapter(child, context)),
  ];
}

/** A page before the contents: its headings are no headings of the report. */
export function wordFrontPage(chapter: Chapter, context: ChapterContext): readonly (Paragraph | Table)[] {
  const isPage = chapter.depth === 1;
  return [
    new Paragraph({
      style: isPage ? styleIds.frontHeading : styleIds.frontSubheading,
      ...(isPage ? { pageBreakBefore: true } : {}),
      text: printableText(chapter.title),
    }),
    ...wordBlocks(chapter.blocks, context),
    ...chapter.children.flatMap((child) => wordFrontPage(child, context)),
  ];
}

function wordBlocks(blocks: readonly Block[], context: ChapterContext): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block) => wordBlock(block, context));
}

function wordBlock(block: Block, context: ChapterContext): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [wordParagraph({ style: styleIds.body }, block.text, context)];
    case "table":
      return wordTable(block.table, context.numbering.labelOf(block.table), context);
    case "figure":
      return wordFigure(block.figure, context.numbering.labelOf(block.figure));
  }
}
