import { JSDOM } from "jsdom";
import { type OfficePackage, openPackage } from "../../src/package/officePackage";
import { buildReport } from "../../src/report/document/buildReport";
import { tagOf } from "../../src/report/docx/contentControl";
import { docxPrinter } from "../../src/report/docx/docxPrinter";
import { isOwnReport } from "../../src/report/docx/isOwnReport";
import type { Block, ReportDocument } from "../../src/report/port";
import { blankInput, reportInput } from "./reportFixture";

const { DOMParser } = new JSDOM("").window;

const onePixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

const figure = (caption: string): Block => ({
  kind: "figure",
  figure: { caption, png: onePixel, widthMm: 120, heightMm: 60, altText: "等级分布图" },
});

const withBlocks = (blocks: readonly Block[]): ReportDocument => ({
  cover: { title: "报告", lines: [] },
  chapters: [{ no: "1", title: "总论", depth: 1, blocks, children: [] }],
  trace: [],
});

const report = buildReport(reportInput);
let bytes: Uint8Array;
let file: OfficePackage;
let body: Document;

const xmlOf = (part: string, from = file): Document =>
  new DOMParser().parseFromString(from.text(part), "application/xml");
const elements = (name: string, under: Document | Element = body): readonly Element[] => [
  ...under.getElementsByTagName(name),
];
const textOf = (element: Element): string =>
  elements("w:t", element)
    .map((each) => each.textContent)
    .join("");
const paragraphs = (): readonly string[] => elements("w:p").map(textOf);
const styled = (style: string): readonly string[] =>
  elements("w:p")
    .filter((paragraph) => elements("w:pStyle", paragraph)[0]?.getAttribute("w:val") === style)
    .map(textOf);

beforeAll(async () => {
  bytes = await docxPrinter.print(report);
  file = openPackage(bytes);
  body = xmlOf("word/document.xml");
});

describe("the printed report", () => {
  it("is well-formed in every part", () => {
    for (const part of file.paths().filter((path) => /\.(xml|rels)$/.test(path))) {
      expect([part, xmlOf(part).getElementsByTagName("parsererror").length]).toEqual([part, 0]);
    }
  });

  it("carries the headings of the framework as real headings", () => {
    expect(styled("Heading1")).toEqual([
      "2.1 总论",
      "2.2 前期准备",
      "2.3 审核诊断",
      "2.4 方案制定与筛选",
      "2.5 结论和建议",
      "附：本报告采用的设置与存疑数据",
    ]);
    expect(styled("Heading2")).toHaveLength(13);
  });

  it("opens with a filled contents list and does not ask to update it", () => {
    expect(styled("TOC1")[0]).toBe("2.1 总论1");
    expect(styled("TOC2").every((entry) => /\d$/.test(entry))).toBe(true);
    expect(file.text("word/document.xml").includes('w:dirty="true"')).toBe(false);
    expect(file.text("word/settings.xml").includes("updateFields")).toBe(false);
  });

  it("numbers tables within their chapter and refers to them by that number", () => {
    expect(styled("Caption")).toEqual([
      "表 2.2-1　审核小组成员表",
      "表 2.2-2　审核工作计划表",
      "表 2.3-1　清洁生产水平等级分布",
      "表 2.3-2　企业清洁生产水平评价结果",
      "表 2.3-3　限定性指标未达到Ⅱ级基准值的情况",
      "表 2.3-4　行业清洁生产指标对标结果",
      "附表 1　本报告采用的设置",
      "附表 2　采用的评价指标体系",
    ]);
    expect(paragraphs()).toContain("审核小组成员及分工见表 2.2-1。");
  });

  it("repeats the head row of every table", () => {
    expect(elements("w:tblHeader")).toHaveLength(elements("w:tbl").length);
  });

  it("highlights every blank, and nothing else", () => {
    const runs = elements("w:r").filter((run) => elements("w:highlight", run).length > 0);
    expect(runs.length).toBeGreaterThan(15);
    expect(runs.map(textOf).filter((text) => !/^【待补充：.+】$/.test(text))).toEqual([]);
    const blanks = elements("w:r").filter((run) => textOf(run).startsWith("【待补充"));
    expect(blanks).toHaveLength(runs.length);
  });

  it("marks what comes from the workbook by its key, so that it can be replaced", () => {
    const control = elements("w:sdt").find(
      (each) => elements("w:tag", each)[0]?.getAttribute("w:val") === "team.count",
    );
    expect(textOf(control!)).toBe("4");
    const ids = elements("w:sdtPr").flatMap((each) => elements("w:id", each).map((id) => id.getAttribute("w:val")));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is A4, with Chinese faces and other names for them", () => {
    const size = elements("w:pgSz")[0];
    expect([size?.getAttribute("w:w"), size?.getAttribute("w:h")]).toEqual(["11906", "16838"]);
    expect(file.text("word/styles.xml").includes('w:eastAsia="黑体"')).toBe(true);
    expect(file.text("word/fontTable.xml")).toContain('<w:font w:name="宋体"><w:altName w:val="SimSun"/>');
  });
});

describe("equal documents", () => {
  it("give equal bytes, whatever was printed in between", async () => {
    await docxPrinter.print(buildReport(blankInput));
    expect(Buffer.compare(await docxPrinter.print(buildReport(reportInput)), bytes)).toBe(0);
  });

  it("give equal bytes with pictures in them", async () => {
    const document = withBlocks([figure("等级分布"), figure("指标对标")]);
    const first = await docxPrinter.print(document);
    expect(Buffer.compare(await docxPrinter.print(document), first)).toBe(0);
    const printed = openPackage(first);
    expect(printed.paths().filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
    expect(printed.text("word/document.xml").includes("图 1-2　指标对标")).toBe(true);
    const ids = [...printed.text("word/document.xml").matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id);
    const relations = printed.text("word/_rels/document.xml.rels");
    expect(ids.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([]);
  });

  it("carry no time", () => {
    expect(file.text("docProps/core.xml")).not.toMatch(/dcterms:(created|modified)/);
  });
});

describe("text from the workbook", () => {
  it("prints markup as text, line breaks as breaks, and drops what XML cannot hold", async () => {
    const text = "<江北>&\u000b厂\n二车间\ud800";
    const printed = openPackage(
      await docxPrinter.print(withBlocks([{ kind: "paragraph", text: [{ kind: "text", text }] }])),
    );
    const document = xmlOf("word/document.xml", printed);
    expect(document.getElementsByTagName("parsererror")).toHaveLength(0);
    const paragraph = elements("w:p", document).find((each) => textOf(each).includes("江北"));
    expect(textOf(paragraph!)).toBe("<江北>&厂二车间");
    expect(elements("w:br", paragraph!)).toHaveLength(1);
  });

  it("keeps a long key apart from another one that begins alike", () => {
    const key = `level.${"评价指标体系".repeat(12)}`;
    expect(tagOf(key)).toHaveLength(64);
    expect(tagOf(`${key}.I`)).not.toBe(tagOf(`${key}.II`));
    expect(tagOf("team.count")).toBe("team.count");
  });
});

describe("recognising our own report", () => {
  it("knows what it printed", () => {
    expect(isOwnReport(bytes)).toBe(true);
  });

  it("takes an edited report for the consultant's", () => {
    const edited = openPackage(bytes);
    edited.set("word/document.xml", edited.text("word/document.xml").replace("总论", "总 论"));
    expect(isOwnReport(edited.save())).toBe(false);
  });

  it("takes anything else for foreign", () => {
    expect(isOwnReport(new TextEncoder().encode("not a document"))).toBe(false);
  });
});
