import type { RecogniseFinding } from "../../workbook/recognise/findings";
import type { Texts } from "../texts";

export const recogniseTexts = {
  "recognise.nothingFound": (f) =>
    f.sheets.length === 0
      ? "The workbook has no visible sheet; unhide the sheets and try again."
      : `No audit table was recognised on ${f.sheets.slice(0, 10).join(", ")}; check the headings, or start from the sheets that "new" writes.`,
  "recognise.hiddenSheet": (f) => `Sheet "${f.sheet}" is hidden and was not read; unhide it if it is needed.`,
  "recognise.hiddenRows": (f) => `${f.title}: ${f.rows} hidden row(s) were read all the same; check that they count.`,
  "recognise.hiddenColumns": (f) =>
    `${f.title}: hidden column(s) ${f.headings.join(", ")} were read all the same; check that they count.`,
  "recognise.duplicateTable": (f) =>
    `The workbook has more than one table "${f.title}"; the first place named here is used, the second is not. Keep one, or put a continuation on the same sheet under the same headings.`,
  "recognise.overlappingMerges": (f) =>
    `Sheet "${f.sheet}" has ${f.pairs} pair(s) of overlapping merged areas; the file may be damaged. Unmerge and merge again.`,
  "recognise.headingMissing": (f) =>
    `This looks like "${f.title}", but the heading(s) ${f.missing.join(", ")} are missing, so it was not read; add or correct them.`,
  "recognise.transposed": (f) =>
    `This looks like “${f.title}” with rows and columns exchanged (its headings stand below each other); not read. Copy it and paste it transposed, one record a row.`,
  "recognise.titleMissing": (f) =>
    `These headings fit "${f.title}", but nothing says what the years count, so the table was not read. If it is that table, put the title "${f.title}" above it or write the year columns as "${f.year}年${f.counted}".`,
  "recognise.tooLarge": (f) =>
    `Sheet "${f.sheet}" holds too much; nothing below this row was read. Remove what does not belong to the audit, or split the sheet.`,
  "recognise.correctionLost": (f) =>
    `The headings of your correction on sheet "${f.sheet}"${f.title === undefined ? "" : ` for "${f.title}"`} are not there any more${f.headings.length === 0 ? "" : ` (${f.headings.slice(0, 10).join(", ")})`}, so it was not used; check the sheet's name and headings, or correct it again.`,
  "recognise.stateUnreadable": () =>
    "What the workbook remembers for this program (corrections, chosen indicator system) is damaged and was not used; set it again, and it will be replaced.",
} satisfies Texts<RecogniseFinding>;
