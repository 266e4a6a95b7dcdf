import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  BorderStyle,
  Header,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import type { ReportDocument } from "../port";
import { contentsPages } from "./contentsPages";
import { numberBlocks } from "./numbering";
import { printableText } from "./printableText";
import { reportStyles } from "./styles";
import { colours, page, sizes, styleIds, words } from "./typography.terms";
import { type ChapterContext, wordChapter, wordFrontPage } from "./wordChapter";
import { wordParagraph } from "./wordText";

const contentsDepthOf = ({ contentsDepth }: ReportDocument): number => contentsDepth ?? 2;

/** Cover, unnumbered pages and contents (roman pages), chapters (pages from 1). */
export function wordDocument(report: ReportDocument): Document {
  const numbering = numberBlocks(report);
  let controls = 0;
  const nextControl = (): number => (controls += 1);
  const context: ChapterContext = { numbering, tableByKey: numbering.tableByKey, nextControl };
  return new Document({
    title: printableText(report.cover.title),
    creator: "QingShen",
    lastModifiedBy: "QingShen",
    styles: reportStyles,
    pageNumbers: contentsPages(report, contentsDepthOf(report)),
    sections: [coverSection(report, context), frontSection(report, context), bodySection(report, context)],
  });
}

const paper = {
  size: { width: page.width, height: page.height },
  margin: {
    top: page.top,
    bottom: page.bottom,
    left: page.left,
    right: page.right,
    header: 851,
    footer: 992,
    gutter: 0,
  },
} as const;

function coverSection({ cover }: ReportDocument, context: ChapterContext): ISectionOptions {
  return {
    properties: { page: paper },
    children: [
      new Paragraph({ style: styleIds.title, text: printableText(cover.title) }),
      ...cover.lines.map((line) => wordParagraph({ style: styleIds.coverLine }, line, context)),
    ],
  };
}

function frontSection(report: ReportDocument, context: ChapterContext): ISectionOptions {
  const front = report.front ?? [];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...paper, pageNumbers: { start: 1, formatType: NumberFormat.UPPER_ROMAN } },
    },
    footers: { default: pageFooter() },
    children: [
      ...front.flatMap((chapter) => wordFrontPage(chapter, context)),
      new Paragraph({ style: styleIds.frontHeading, pageBreakBefore: front.length > 0, text: words.contents }),
      new TableOfContents(words.contents, {
        hyperlink: true,
        headingStyleRange: `1-${contentsDepthOf(report)}`,
      }),
    ],
  };
}

function bodySection(report: ReportDocument, context: ChapterContext): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...paper, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    headers: { default: titleHeader(report.cover.title) },
    footers: { default: pageFooter() },
    children: report.chapters.flatMap((chapter, index) => wordChapter(chapter, context, index > 0)),
  };
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: sizes.note })],
      }),
    ],
  });
}

function titleHeader(title: string): Header {
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.rule };
  const run = new TextRun({ text: printableText(title), size: sizes.note });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, border: { bottom: rule }, children: [run] })],
  });
}
