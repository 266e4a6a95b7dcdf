import { buildReport } from "../../src/report/document/buildReport";
import { headingPages } from "../../src/report/docx/contentsPages";
import { linesIn } from "../../src/report/docx/lineCount";
import type { Block, Chapter } from "../../src/report/port";
import { blankInput, reportInput } from "./reportFixture";

const chapter = (no: string, blocks: readonly Block[], children: readonly Chapter[] = []): Chapter => ({
  no,
  title: "章",
  depth: no.split(".").length,
  blocks,
  children,
});
const lines = (count: number): Block => ({
  kind: "paragraph",
  text: [{ kind: "text", text: "一".repeat(36 * count - 2) }],
});
const table = (rows: number): Block => ({
  kind: "table",
  table: {
    caption: "表",
    columns: [{ heading: "序号", width: 1, align: "center" }],
    rows: Array.from({ length: rows }, () => [[{ kind: "text" as const, text: "1" }]]),
  },
});
const pages = (chapters: readonly Chapter[]): readonly string[] =>
  headingPages(chapters).map(({ no, page }) => `${no}:${page}`);

describe("page numbers of the contents list", () => {
  it("agree with what docx/layout, which follows Word, gave for the sample report", () => {
    expect(pages(buildReport(reportInput).chapters).join(" ")).toBe(
      "2.1:1 2.1.1:1 2.1.2:1 2.1.3:1 2.2:3 2.2.1:3 2.2.2:3 2.2.3:3 2.2.4:4 2.3:5 2.3.1:5 2.3.2:5 2.3.3:5 " +
        "2.4:8 2.4.1:8 2.4.2:8 2.4.3:8 2.5:9 :10",
    );
    expect(pages(buildReport(blankInput).chapters).join(" ")).toBe(
      "2.1:1 2.1.1:1 2.1.2:1 2.1.3:1 2.2:3 2.2.1:3 2.2.2:3 2.2.3:3 2.2.4:3 2.3:4 2.3.1:4 2.3.2:4 2.3.3:4 " +
        "2.4:5 2.4.1:5 2.4.2:5 2.4.3:5 2.5:6 :7",
    );
  });

  it("begin a page with each chapter", () => {
    expect(pages([chapter("1", []), chapter("2", [])])).toEqual(["1:1", "2:2"]);
  });

  it("move on when the text of a chapter fills its page", () => {
    // 637.8 pt high: heading 50.8, then 25 lines of 23.3 pt fit.
    expect(pages([chapter("1", [lines(25)]), chapter("2", [])])).toEqual(["1:1", "2:2"]);
    expect(pages([chapter("1", [lines(26)]), chapter("2", [])])).toEqual(["1:1", "2:3"]);
  });

  it("keep a heading with the first line below it", () => {
    // 50.8 + 22 × 23.3 leaves 73.4 pt; heading and line take 59.5.
    expect(pages([chapter("1", [lines(22)], [chapter("1.1", [])])])).toEqual(["1:1", "1.1:1"]);
    expect(pages([chapter("1", [lines(23)], [chapter("1.1", [])])])).toEqual(["1:1", "1.1:2"]);
  });

  it("keep a short table whole and run a long one over the pages", () => {
    // Whole it takes 22.6 + 16 × 17.1 = 297 pt.
    expect(pages([chapter("1", [lines(14), table(15)], [chapter("1.1", [])])])).toEqual(["1:1", "1.1:2"]);
    // 31 rows under heading, caption and head row, then 36 a page: 31 + 36 + 33.
    expect(pages([chapter("1", [table(100)]), chapter("2", [])])).toEqual(["1:1", "2:4"]);
    expect(pages([chapter("1", [table(104)]), chapter("2", [])])).toEqual(["1:1", "2:5"]);
  });

  it("count Latin letters as half a Chinese character", () => {
    expect(linesIn("一二三四", 48, 12)).toBe(1);
    expect(linesIn("一二三四5", 48, 12)).toBe(2);
    expect(linesIn("12345678", 48, 12)).toBe(1);
    expect(linesIn("一\n二", 48, 12)).toBe(2);
  });
});
