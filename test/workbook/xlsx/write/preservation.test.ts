import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OfficePackage, openPackage } from "../../../../src/package/officePackage";
import type { Plan } from "../../../../src/workbook/port";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { area } from "../../workbookContract";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../../golden/preserve/rich.xlsx")));

const results: Plan = [
  { kind: "createSheet", sheet: "评价结果", tabColor: "70AD47" },
  {
    kind: "writeBlock",
    sheet: "评价结果",
    top: 0,
    left: 0,
    cells: [
      ["企业", "指数"],
      ["甲电镀厂", { formula: "'企业一览表'!B3/10", value: 120 }],
    ],
  },
  { kind: "style", sheet: "评价结果", area: area("A1:B1"), style: { bold: true, fill: "D9E2F3", border: "thin" } },
  { kind: "numberFormat", sheet: "评价结果", area: area("B2"), format: '0.0"分"' },
  {
    kind: "conditionalFormat",
    sheet: "评价结果",
    area: area("B2"),
    rule: { kind: "formula", formula: "B2>100" },
    style: { fill: "C6E0B4" },
  },
  { kind: "defineName", name: "QS_result_grades", sheet: "评价结果", area: area("A1:B2") },
  {
    kind: "chart",
    sheet: "评价结果",
    area: area("D1:J15"),
    name: "指数",
    type: "column",
    title: "指数",
    series: [{ name: "指数", categories: area("A2"), values: area("B2") }],
  },
  { kind: "table", sheet: "评价结果", area: area("A1:B2"), name: "QS_grades" },
];

async function applied(bytes: Uint8Array, plan: Plan): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, "丰富.xlsx");
  await workbook.apply(plan);
  return workbook.bytes();
}

/** Parts that differ between two packages, of those in the first. */
function changedParts(before: OfficePackage, after: OfficePackage): readonly string[] {
  return before
    .paths()
    .filter((path) => !after.has(path) || !Buffer.from(before.bytes(path)).equals(after.bytes(path)));
}

/** What was put in between the tags; fails when a tag or text of before is gone or changed. */
function insertions(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((xml) => xml.split(/(?=<)/));
  const found: string[] = [];
  let next = 0;
  for (const piece of now ?? []) {
    if (piece === old?.[next]) {
      next += 1;
      found.push("");
    } else found.push((found.pop() ?? "") + piece);
  }
  expect(old?.slice(next)).toEqual([]);
  return found.filter((piece) => piece !== "");
}

describe("a workbook with everything consultants put into one", () => {
  it("keeps every part byte for byte except those that list sheets, styles and parts", async () => {
    const before = openPackage(rich);
    const after = openPackage(await applied(rich, results));
    expect([...changedParts(before, after)].sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    expect(after.paths().slice(0, before.paths().length)).toEqual(before.paths());
    expect(after.paths().slice(before.paths().length).sort()).toEqual([
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/tables/table2.xml",
      "xl/worksheets/_rels/sheet6.xml.rels",
      "xl/worksheets/sheet6.xml",
    ]);
  });

  it("only adds to the lists of sheets, names, relations and types", async () => {
    const before = openPackage(rich);
    const after = openPackage(await applied(rich, results));
    const added = (path: string): string => insertions(before.text(path), after.text(path)).join("\n");
    expect(added("xl/workbook.xml")).toContain('name="评价结果" sheetId="6"');
    expect(added("xl/workbook.xml")).toContain("'评价结果'!$A$1:$B$2");
    expect(added("xl/_rels/workbook.xml.rels")).toContain("worksheets/sheet6.xml");
    expect(added("[Content_Types].xml").match(/PartName/g)).toHaveLength(4);
  });

  it("keeps the styles it finds and reuses equal ones", async () => {
    const after = openPackage(await applied(rich, results)).text("xl/styles.xml");
    const before = openPackage(rich).text("xl/styles.xml");
    const count = (xml: string, list: string): number =>
      Number(new RegExp(`<${list} count="(\\d+)"`).exec(xml)?.[1] ?? 0);
    // D9E2F3 is there already as the fill of the consultant's own headings
    expect(count(after, "fills")).toBe(count(before, "fills"));
    expect(count(after, "cellXfs")).toBe(count(before, "cellXfs") + 2);
    expect(count(after, "numFmts")).toBe(count(before, "numFmts") + 1);
    expect(count(after, "dxfs")).toBe(count(before, "dxfs") + 1);
  });

  it("patches single cells of a sheet of others and leaves the rest of that sheet alone", async () => {
    const plan: Plan = [
      { kind: "writeBlock", sheet: "企业一览表", top: 2, left: 4, cells: [["已核"], [{ formula: "D4*2", value: 8 }]] },
    ];
    const before = openPackage(rich);
    const after = openPackage(await applied(rich, plan));
    expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(insertions(before.text("xl/worksheets/sheet1.xml"), after.text("xl/worksheets/sheet1.xml"))).toEqual([
      '<c r="E3" t="inlineStr"><is><t>已核</t></is></c>',
      '<c r="E4"><f>D4*2</f><v>8</v></c>',
    ]);
  });

  it("drops the calculation chain, and nothing else, when a formula is overwritten", async () => {
    const before = openPackage(rich);
    const plan: Plan = [{ kind: "writeBlock", sheet: "企业一览表", top: 2, left: 3, cells: [[3]] }];
    const after = openPackage(await applied(rich, plan));
    expect(after.has("xl/calcChain.xml")).toBe(false);
    expect(after.text("[Content_Types].xml")).not.toContain("calcChain");
    expect(after.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(before.paths().length - after.paths().length).toBe(1);
  });

  it.each([
    ["the first cell of a shared formula", "B12", "sharedFormula"],
    ["the first cell of an array formula", "D12", "arrayFormula"],
    ["a later cell of an array formula", "D13", "arrayFormula"],
    ["a cell under a merged heading", "B1", "mergedCell"],
  ])("refuses to write over %s", async (_, address, reason) => {
    const { top, left } = area(address);
    const plan: Plan = [{ kind: "writeBlock", sheet: "企业一览表", top, left, cells: [[1]] }];
    await expect(applied(rich, plan)).rejects.toMatchObject({
      code: "hostRejected",
      details: { sheet: "企业一览表", cell: address, reason, file: "丰富.xlsx" },
    });
  });

  it("writes over a shared or array formula as a whole", async () => {
    const plan: Plan = [
      {
        kind: "writeBlock",
        sheet: "企业一览表",
        top: 11,
        left: 1,
        cells: [
          [1, null, 2],
          [3, null, 4],
        ],
      },
    ];
    const snapshot = await openXlsx(await applied(rich, plan), "丰富.xlsx").read();
    expect(snapshot.sheets[0]?.cells[11]?.map((cell) => cell?.value)).toEqual([1, 1, undefined, 2]);
  });

  it("is byte for byte the same when the same plan runs over its own result", async () => {
    const plan: Plan = [
      ...results,
      { kind: "writeBlock", sheet: "企业一览表", top: 2, left: 4, cells: [["=已核"], [1]] },
      { kind: "style", sheet: "企业一览表", area: area("A3:F6"), style: { fontColor: "C00000", wrap: true } },
      { kind: "columnWidth", sheet: "企业一览表", left: 1, right: 7, width: 12 },
      { kind: "merge", sheet: "企业一览表", area: area("A30:B31") },
      { kind: "freezePanes", sheet: "企业一览表", rows: 2, columns: 0 },
      { kind: "hyperlink", sheet: "企业一览表", row: 3, column: 0, targetSheet: "评价结果", targetArea: area("A2") },
      { kind: "dataValidation", sheet: "企业一览表", area: area("F3:F9"), choices: ["甲", "乙"] },
      {
        kind: "conditionalFormat",
        sheet: "企业一览表",
        area: area("B3:B9"),
        rule: { kind: "textEquals", text: "Ⅰ级" },
        style: { bold: true },
      },
      { kind: "pageLayout", sheet: "企业一览表", orientation: "portrait", fitToWidth: true, titleRows: 3 },
    ];
    const once = await applied(rich, plan);
    const twice = await applied(once, plan);
    expect(changedParts(openPackage(once), openPackage(twice))).toEqual([]);
    expect(Buffer.from(twice).equals(once)).toBe(true);
    const third = await applied(twice, [...plan]);
    expect(Buffer.from(third).equals(once)).toBe(true);
  });

  it("comes back to its parts when own sheets are deleted again", async () => {
    const after = openPackage(
      await applied(await applied(rich, results), [{ kind: "deleteOwnSheet", sheet: "评价结果" }]),
    );
    const before = openPackage(rich);
    expect(after.paths()).toEqual(before.paths());
    expect(after.text("xl/workbook.xml")).toBe(before.text("xl/workbook.xml"));
  });
});
