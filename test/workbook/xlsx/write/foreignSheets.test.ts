import { addOverride } from "../../../../src/package/contentTypes";
import { openPackage } from "../../../../src/package/officePackage";
import type { Plan } from "../../../../src/workbook/port";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { area, seedOf, seedSheet } from "../../workbookContract";
import { seededXlsx } from "./seededXlsx";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook whose only sheet is the given mark-up, as some other program may have written it. */
function foreign(sheetXml: string): Uint8Array {
  const pkg = openPackage(seededXlsx(seedOf([seedSheet("表", [])])));
  pkg.set("xl/worksheets/sheet1.xml", sheetXml);
  return pkg.save();
}

async function patched(sheetXml: string, plan: Plan): Promise<string> {
  const workbook = openXlsx(foreign(sheetXml), "表.xlsx");
  await workbook.apply(plan);
  const once = workbook.bytes();
  await workbook.apply(plan);
  expect(Buffer.from(workbook.bytes()).equals(once)).toBe(true);
  return openPackage(once).text("xl/worksheets/sheet1.xml");
}

const write = (address: string, cells: Extract<Plan[number], { kind: "writeBlock" }>["cells"]): Plan => {
  const { top, left } = area(address);
  return [{ kind: "writeBlock", sheet: "表", top, left, cells }];
};

describe("a sheet that another program wrote", () => {
  it("gets new cells and rows in order, in the prefix of the sheet", async () => {
    const before = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const after = await patched(before, [
      ...write("A1", [["上"]]),
      ...write("A2", [["左", null, 3]]),
      ...write("A4", [["下"]]),
    ]);
    expect(after).toBe(
      `<x:worksheet xmlns:x="${main}"><x:sheetData>` +
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>上</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>左</x:t></x:is></x:c><x:c r="B2"/><x:c r="C2"><x:v>3</x:v></x:c></x:row>' +
        '<x:row r="4"><x:c r="A4" t="inlineStr"><x:is><x:t>下</x:t></x:is></x:c></x:row>' +
        "</x:sheetData></x:worksheet>",
    );
  });

  it("is understood when rows and cells carry no addresses", async () => {
    const before = `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>`;
    const after = await patched(before, [...write("B1", [[20]]), ...write("B2", [[40]])]);
    expect(after).toBe(
      `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c r="B1"><v>20</v></c></row><row><c><v>3</v></c><c r="B2"><v>40</v></c></row></sheetData></worksheet>`,
    );
  });

  it("keeps the format of an overwritten cell, drops its type and links to metadata, and widens the spans", async () => {
    const before = `<worksheet xmlns="${main}"><dimension ref="A1:B1"/><sheetData><row r="1" spans="1:2" ht="20"><c r="A1" s="0" t="s" cm="1" vm="2"><v>0</v></c></row></sheetData></worksheet>`;
    const after = await patched(before, write("A1", [[5, null, null, 7]]));
    expect(after).toBe(
      `<worksheet xmlns="${main}"><dimension ref="A1:D1"/><sheetData><row r="1" spans="1:4" ht="20"><c r="A1"><v>5</v></c><c r="D1"><v>7</v></c></row></sheetData></worksheet>`,
    );
  });

  it("gives a new cell the format of its row, else of its column", async () => {
    const before = `<worksheet xmlns="${main}"><cols><col min="1" max="3" width="9" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"/><row r="2"/></sheetData></worksheet>`;
    const after = await patched(before, write("A1", [[1], [2], [3]]));
    expect(after).toContain('<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row>');
    expect(after).toContain(
      '<row r="2"><c r="A2" s="2"><v>2</v></c></row><row r="3"><c r="A3" s="2"><v>3</v></c></row>',
    );
  });

  it("changes only the format where a plan gives looks without content", async () => {
    const before = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>甲</v></c></row></sheetData></worksheet>`;
    const after = await patched(before, [{ kind: "style", sheet: "表", area: area("A1:B1"), style: { bold: true } }]);
    expect(after).toMatch(
      /<c r="A1" s="(\d+)" t="str"><f>B1<\/f><v>甲<\/v><\/c><c r="B1" s="\1"\/>|<c s="(\d+)" r="A1" t="str"><f>B1<\/f><v>甲<\/v><\/c><c r="B1" s="\2"\/>/,
    );
  });

  it("puts new sections where the schema wants them and extends those that are there", async () => {
    const before = `<worksheet xmlns="${main}"><sheetData/><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst/></worksheet>`;
    const after = await patched(before, [
      { kind: "pageLayout", sheet: "表", orientation: "landscape", fitToWidth: true, titleRows: 0 },
      { kind: "merge", sheet: "表", area: area("A1:B1") },
      { kind: "dataValidation", sheet: "表", area: area("C1:C5"), choices: ["是", "否"] },
      {
        kind: "conditionalFormat",
        sheet: "表",
        area: area("A1"),
        rule: { kind: "textEquals", text: 'Ⅰ"级' },
        style: { fill: "C6E0B4" },
      },
      { kind: "hyperlink", sheet: "表", row: 0, column: 0, targetSheet: "表 1's", targetArea: area("B2:C3") },
      { kind: "freezePanes", sheet: "表", rows: 1, columns: 0 },
      { kind: "columnWidth", sheet: "表", left: 0, right: 1, width: 10 },
    ]);
    const names = [
      ...after.matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|pageSetup|extLst)\b/g,
      ),
    ];
    expect(names.map(([, name]) => name)).toEqual(
      "sheetPr sheetViews cols sheetData mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup extLst".split(
        " ",
      ),
    );
    expect(after).toContain('<mergeCells count="2"><mergeCell ref="A9:B9"/><mergeCell ref="A1:B1"/></mergeCells>');
    expect(after).toContain("location=\"'表 1''s'!B2:C3\"");
    expect(after).toContain('<formula>"Ⅰ""级"</formula>');
  });

  it("splits a range of columns when only some of them get a width", async () => {
    const before = `<worksheet xmlns="${main}"><cols><col min="1" max="5" width="9" hidden="1" style="1"/></cols><sheetData/></worksheet>`;
    const after = await patched(before, [{ kind: "columnWidth", sheet: "表", left: 1, right: 6, width: 20 }]);
    expect(after).toContain(
      '<col min="1" max="1" width="9" hidden="1" style="1"/><col min="2" max="5" width="20.7109375" hidden="1" style="1" customWidth="1"/><col min="6" max="7" width="20.7109375" customWidth="1"/></cols>',
    );
  });

  it("takes no new sheet when the structure of the workbook is protected", async () => {
    const pkg = openPackage(foreign(`<worksheet xmlns="${main}"><sheetData/></worksheet>`));
    pkg.set(
      "xl/workbook.xml",
      pkg.text("xl/workbook.xml").replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    const plan: Plan = [{ kind: "createSheet", sheet: "评价结果" }];
    await expect(openXlsx(pkg.save(), "表.xlsx").apply(plan)).rejects.toMatchObject({
      code: "hostRejected",
      details: { reason: "structureProtected" },
    });
  });

  it("keeps the macro name and the selection of a sheet of ours that is written anew, and takes its comments along", async () => {
    const pkg = openPackage(
      foreign(
        `<worksheet xmlns="${main}"><sheetPr codeName="Sheet7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/></worksheet>`,
      ),
    );
    pkg.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
    );
    pkg.set("xl/comments1.xml", "<comments/>");
    addOverride(pkg, "xl/comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    const workbook = openXlsx(pkg.save(), "表.xlsx");
    await workbook.apply([{ kind: "createSheet", sheet: "表" }]);
    const after = openPackage(workbook.bytes());
    expect(after.text("xl/worksheets/sheet1.xml")).toContain('<sheetPr codeName="Sheet7">');
    expect(after.text("xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
    expect(after.has("xl/comments1.xml")).toBe(false);
    expect(after.text("[Content_Types].xml")).not.toContain("comments1");
  });

  it("gets styles and a view of its own when the workbook has neither", async () => {
    const pkg = openPackage(foreign(`<worksheet xmlns="${main}"><sheetData/></worksheet>`));
    pkg.remove("xl/styles.xml");
    pkg.set(
      "xl/_rels/workbook.xml.rels",
      pkg.text("xl/_rels/workbook.xml.rels").replace(/<Relationship [^>]*styles[^>]*>/, ""),
    );
    pkg.set("xl/workbook.xml", pkg.text("xl/workbook.xml").replace(/<bookViews>.*<\/bookViews>/, ""));
    const workbook = openXlsx(pkg.save(), "表.xlsx");
    const plan: Plan = [
      ...write("A1", [[0.5]]),
      { kind: "numberFormat", sheet: "表", area: area("A1"), format: "0.0%" },
    ];
    await workbook.apply(plan);
    expect((await workbook.read()).sheets[0]?.cells[0]?.[0]).toEqual({ value: 0.5, numberFormat: "0.0%" });
    const after = openPackage(workbook.bytes());
    expect(after.text("xl/workbook.xml")).toMatch(/<bookViews><workbookView\/><\/bookViews><sheets>/);
    expect(after.text("[Content_Types].xml")).toContain("/xl/styles.xml");
  });

  it("stays in the strict form of the standard", async () => {
    const pkg = openPackage(foreign(`<worksheet xmlns="${main}"><sheetData/></worksheet>`));
    const strict = (path: string): void =>
      pkg.set(
        path,
        pkg
          .text(path)
          .replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      );
    [
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "_rels/.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ].forEach(strict);
    const workbook = openXlsx(pkg.save(), "表.xlsx");
    const series = [{ name: "甲", categories: area("A1"), values: area("B1") }];
    await workbook.apply([
      { kind: "createSheet", sheet: "评价结果" },
      { kind: "chart", sheet: "评价结果", area: area("D1:H9"), name: "图", type: "radar", title: "图", series },
    ]);
    const after = openPackage(workbook.bytes());
    for (const path of [
      "xl/worksheets/sheet2.xml",
      "xl/drawings/drawing1.xml",
      "xl/charts/chart1.xml",
      "xl/_rels/workbook.xml.rels",
    ]) {
      expect(after.text(path)).toContain("purl.oclc.org");
      expect(after.text(path)).not.toMatch(/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)/);
    }
  });
});
