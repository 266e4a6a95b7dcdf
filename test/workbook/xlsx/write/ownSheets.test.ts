import { openPackage } from "../../../../src/package/officePackage";
import type { Command, Plan } from "../../../../src/workbook/port";
import { emptyWorkbookPackage } from "../../../../src/workbook/xlsx/emptyWorkbook";
import { openXlsx, xlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { area } from "../../workbookContract";

const pixel = new Uint8Array(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64"),
);

const chart = (sheet: string, name: string, type: "column" | "stackedColumn" | "radar" = "column"): Command => ({
  kind: "chart",
  sheet,
  area: area("F2:M18"),
  name,
  type,
  title: `等级分布 <${name}>`,
  valueTitle: "企业数（家）",
  series: [
    { name: "电镀", categories: area("A2:A4"), values: area("B2:B4"), color: "70ad47" },
    { name: "线路板", categories: area("A2:A4"), values: area("C2:C4") },
  ],
});

const sheetPlan = (sheet: string): Plan => [
  { kind: "createSheet", sheet },
  {
    kind: "writeBlock",
    sheet,
    top: 0,
    left: 0,
    cells: [
      ["等级", "电镀", "线路板"],
      ["Ⅰ级", 3, { formula: "B2+1", value: 4 }],
      ["Ⅱ级", 12, null],
      ["=Ⅲ级", 7.5, true],
    ],
  },
  { kind: "defineName", name: `QS_${sheet}`, sheet, area: area("A1:C4") },
  { kind: "pageLayout", sheet, orientation: "portrait", fitToWidth: true, titleRows: 1 },
];

async function made(plan: Plan, bytes?: Uint8Array): Promise<Uint8Array> {
  const workbook = bytes ? openXlsx(bytes, "表.xlsx") : xlsxWorkbook(emptyWorkbookPackage());
  await workbook.apply(plan);
  return workbook.bytes();
}

describe("sheets of our own", () => {
  const full: Plan = [
    ...sheetPlan("评价结果"),
    chart("评价结果", "分布"),
    chart("评价结果", "雷达", "radar"),
    { kind: "image", sheet: "评价结果", area: area("F20:G24"), png: pixel, altText: '图 "一"' },
    { kind: "table", sheet: "评价结果", area: area("A1:C4"), name: "QS_table_1_grades" },
    { kind: "hyperlink", sheet: "评价结果", row: 1, column: 0, targetSheet: "行业对标", targetArea: area("A1") },
    { kind: "dataValidation", sheet: "评价结果", area: area("D2:D4"), choices: ["采纳", "不采纳"] },
    {
      kind: "conditionalFormat",
      sheet: "评价结果",
      area: area("A2:A4"),
      rule: { kind: "textEquals", text: "Ⅰ级" },
      style: { fill: "C6E0B4" },
    },
    {
      kind: "style",
      sheet: "评价结果",
      area: area("A1:C1"),
      style: { bold: true, fontSize: 12, fill: "D9E2F3", border: "thin" },
    },
    ...sheetPlan("行业对标"),
    chart("行业对标", "对标", "stackedColumn"),
  ];

  it("come out byte for byte the same from the same plan, and when it runs over its own result", async () => {
    const once = await made(full);
    expect(Buffer.from(await made(full)).equals(once)).toBe(true);
    expect(Buffer.from(await made(full, once)).equals(once)).toBe(true);
  });

  it("keep their parts when only one of two sheets is written anew", async () => {
    const once = await made(full);
    const first = full.filter((command) => "sheet" in command && command.sheet === "评价结果");
    expect(Buffer.from(await made(first, once)).equals(once)).toBe(true);
    const second = full.filter((command) => "sheet" in command && command.sheet === "行业对标");
    expect(Buffer.from(await made(second, once)).equals(once)).toBe(true);
  });

  it("leave no part behind when they have fewer charts and pictures than before", async () => {
    const bare = await made([...sheetPlan("评价结果"), ...sheetPlan("行业对标")]);
    const after = await made([...sheetPlan("评价结果"), ...sheetPlan("行业对标")], await made(full));
    expect([...openPackage(after).paths()].sort()).toEqual([...openPackage(bare).paths()].sort());
    expect(openPackage(after).text("[Content_Types].xml")).not.toMatch(/drawing|chart|table/);
  });

  it("say what every relation leads to, and declare every part", async () => {
    const pkg = openPackage(await made(full));
    const types = pkg.text("[Content_Types].xml");
    for (const path of pkg.paths().filter((part) => /(charts|drawings|tables|worksheets)\/[^/]+\.xml$/.test(part))) {
      expect(types).toContain(`PartName="/${path}"`);
    }
    expect(types).toContain('Extension="png"');
    expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../drawings/drawing1.xml"');
    expect(pkg.text("xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="../charts/chart2.xml"');
    expect(pkg.text("xl/drawings/_rels/drawing2.xml.rels")).toContain('Target="../charts/chart3.xml"');
  });

  it("carry charts with a copy of the values, colours and titles", async () => {
    const xml = openPackage(await made(full)).text("xl/charts/chart1.xml");
    expect(xml).toContain("<a:t>等级分布 &lt;分布&gt;</a:t>");
    expect(xml).toContain("<a:t>企业数（家）</a:t>");
    expect(xml).toContain(
      '<c:f>\'评价结果\'!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Ⅰ级</c:v></c:pt>',
    );
    expect(xml).toContain('<c:pt idx="0"><c:v>4</c:v></c:pt></c:numCache>');
    const colours = [...xml.matchAll(/<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/g)].map(([, colour]) => colour);
    expect(colours[0]).toBe("70AD47");
    expect(new Set(colours).size).toBe(2);
  });

  it("mark text that begins like a formula, so that editing the cell does not turn it into one", async () => {
    const pkg = openPackage(await made(sheetPlan("评价结果")));
    const style = /<c r="A4" s="(\d+)" t="inlineStr"><is><t>=Ⅲ级/.exec(pkg.text("xl/worksheets/sheet1.xml"))?.[1];
    const formats = /<cellXfs.*<\/cellXfs>/.exec(pkg.text("xl/styles.xml"))?.[0].match(/<xf [^>]*>/g) ?? [];
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
  });

  it("repeat the heading rows on paper", async () => {
    const xml = openPackage(await made(full)).text("xl/workbook.xml");
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'行业对标\'!$1:$1</definedName>');
  });
});
