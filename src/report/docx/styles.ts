import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import { fonts, sizes, styleIds, styleNames } from "./typography.terms";

/** 1.5 lines. */
const bodyLines = { line: 360, lineRule: LineRuleType.AUTO } as const;
const tight = { before: 0, after: 0, line: 260, lineRule: LineRuleType.AUTO } as const;

/** Real heading styles, so that contents lists and navigation work; numbers are text of the framework. */
export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fonts.body, size: sizes.body, language: { value: "en-US", eastAsia: "zh-CN" } },
    },
    heading1: heading(sizes.heading1, AlignmentType.CENTER, { before: 360, after: 240 }),
    heading2: heading(sizes.heading2, AlignmentType.LEFT, { before: 240, after: 120 }),
    heading3: heading(sizes.body, AlignmentType.LEFT, { before: 180, after: 90 }),
    caption: {
      run: { font: fonts.heading, size: sizes.caption, italics: false, bold: false, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    contentsStyle(1, 0),
    contentsStyle(2, 420),
    contentsStyle(3, 840),
    {
      id: styleIds.title,
      name: styleNames.title,
      basedOn: "Normal",
      run: { font: fonts.heading, size: sizes.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 3600, after: 4800, line: 420 } },
    },
    {
      id: styleIds.coverLine,
      name: styleNames.coverLine,
      basedOn: "Normal",
      run: { font: fonts.cover, size: sizes.heading1 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
    },
    {
      id: styleIds.frontHeading,
      name: styleNames.frontHeading,
      basedOn: "Normal",
      run: { font: fonts.heading, size: sizes.contents },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360 }, keepNext: true },
    },
    {
      id: styleIds.frontSubheading,
      name: styleNames.frontSubheading,
      basedOn: "Normal",
      run: { font: fonts.heading, size: sizes.body },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    {
      id: styleIds.body,
      name: styleNames.body,
      basedOn: "Normal",
      paragraph: { spacing: bodyLines, indent: { firstLineChars: 200, firstLine: 480 } },
    },
    tableStyle(styleIds.tableHead, styleNames.tableHead, AlignmentType.CENTER, true),
    tableStyle(styleIds.tableText, styleNames.tableText, AlignmentType.LEFT, false),
    {
      id: styleIds.note,
      name: styleNames.note,
      basedOn: "Normal",
      run: { size: sizes.note },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
  ],
};

function heading(
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  spacing: { readonly before: number; readonly after: number },
) {
  return {
    run: { font: fonts.heading, size, bold: false, italics: false, color: "000000" },
    paragraph: { alignment, spacing, keepNext: true, keepLines: true },
  };
}

function contentsStyle(level: number, left: number): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: "Normal",
    next: "Normal",
    run: { size: sizes.body },
    paragraph: { spacing: { before: level === 1 ? 120 : 0, line: 360 }, indent: { left } },
  };
}

function tableStyle(
  id: string,
  name: string,
  ...[alignment, bold]: [(typeof AlignmentType)[keyof typeof AlignmentType], boolean]
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { size: sizes.table, bold },
    paragraph: { alignment, spacing: tight, keepLines: true },
  };
}
