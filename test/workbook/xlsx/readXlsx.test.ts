import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failureTexts } from "../../../src/messages/zhCN/failures";
import { openPackage } from "../../../src/package/officePackage";
import { WorkbookFailure } from "../../../src/workbook/failure";
import type { Cell, SheetSnapshot, Snapshot } from "../../../src/workbook/port";
import { openXlsxPackage } from "../../../src/workbook/xlsx/openXlsxPackage";
import { readXlsx } from "../../../src/workbook/xlsx/read/readXlsx";
import { handmade, relation, relationships } from "./readSupport";

const golden = join(__dirname, "../../golden");

function readFile(name: string): Snapshot {
  return readXlsx(openXlsxPackage(readFileSync(join(golden, name)), name));
}

function sheetOf(snapshot: Snapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** `D7` → the cell. */
function cellAt(sheet: SheetSnapshot, address: string): Cell | undefined {
  const column = address.charCodeAt(0) - 65;
  return sheet.cells[Number(address.slice(1)) - 1]?.[column];
}

function cellsOf(rows: string, more: Partial<Parameters<typeof handmade>[0]> = {}): SheetSnapshot["cells"] {
  const snapshot = readXlsx(handmade({ sheets: [`<sheetData>${rows}</sheetData>`], ...more }));
  return snapshot.sheets[0]?.cells ?? [];
}

function failureOf(action: () => unknown): WorkbookFailure {
  try {
    action();
  } catch (failure) {
    if (failure instanceof WorkbookFailure) return failure;
    throw failure;
  }
  throw new Error("no failure");
}

describe("files of other programs", () => {
  test.each(["openpyxl", "libreoffice", "exceljs"])("%s: texts, numbers, merges, hidden parts, tables", (program) => {
    const snapshot = readFile(`files/${program}.xlsx`);
    const sheet = sheetOf(snapshot, "能耗");
    expect(cellAt(sheet, "B2")).toEqual({ value: "2024年能源消耗（模拟）" });
    expect(cellAt(sheet, "D4")).toEqual({ value: 123.4, numberFormat: "0.00" });
    expect(cellAt(sheet, "E5")).toEqual({ value: 55000.25 });
    expect(cellAt(sheet, "C8")).toMatchObject({ value: 45663, numberFormat: expect.stringMatching(/yyyy/) });
    expect(cellAt(sheet, "D8")).toMatchObject({ value: true });
    expect(cellAt(sheet, "C2")).toBeUndefined();
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(sheet.hiddenColumns).toEqual([2]);
    expect(sheet.hiddenRows).toHaveLength(1);
    expect(sheetOf(snapshot, "隐藏").visibility).toBe("hidden");
    expect(sheetOf(snapshot, "表格").tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  });

  test("openpyxl: formulas without results are told from those with an empty one", () => {
    const snapshot = readFile("files/openpyxl.xlsx");
    const sheet = sheetOf(snapshot, "能耗");
    expect(cellAt(sheet, "D7")).toEqual({ value: null, formula: "SUM(D4:D6)" });
    expect(cellAt(sheet, "E9")).toEqual({ value: "001" });
    expect(cellAt(sheet, "C9")).toEqual({ value: 'a<b & "c"\n第二行' });
    expect(sheet.isProtected).toBe(true);
    expect(sheetOf(snapshot, "深藏").visibility).toBe("veryHidden");
    expect(snapshot.names).toEqual([
      { name: "统计期", refersTo: "能耗!$E$3" },
      { name: "_xlnm.Print_Titles", sheet: "能耗", refersTo: "'能耗'!1:3" },
    ]);
    expect(snapshot.facts.mayBeStale).toBe(true);
  });

  test("LibreOffice: cached results of every kind", () => {
    const sheet = sheetOf(readFile("files/libreoffice.xlsx"), "能耗");
    expect(cellAt(sheet, "D7")).toEqual({ value: 56124.204, formula: "SUM(D4:D6)" });
    expect(cellAt(sheet, "E7")).toEqual({ value: "261", formula: 'E4*2&""' });
    expect(cellAt(sheet, "E8")).toEqual({ value: { error: "#DIV/0!" }, formula: "1/0" });
    expect(cellAt(sheet, "D9")).toEqual({ value: false, formula: "1=2" });
    expect(cellAt(sheet, "B9")).toEqual({ value: "  前后空格  " });
  });

  test("exceljs: a result of 0, a shared formula, rich text", () => {
    const sheet = sheetOf(readFile("files/exceljs.xlsx"), "能耗");
    expect(cellAt(sheet, "E7")).toEqual({ value: 0, formula: "D4-D4" });
    expect(cellAt(sheet, "F5")).toEqual({ value: 112000, formula: "D5*2" });
    expect(cellAt(sheet, "B8")).toEqual({ value: "限定性指标" });
    expect(cellAt(sheet, "E8")).toEqual({ value: { error: "#DIV/0!" } });
  });

  test("a real monthly energy report: 14 sheets, one hidden, headings with their blanks and line breaks", () => {
    const snapshot = readFile("real/monthly-energy-report.xlsx");
    expect(snapshot.sheets).toHaveLength(14);
    expect(sheetOf(snapshot, "底稿").visibility).toBe("hidden");
    const sheet = sheetOf(snapshot, "25.2");
    expect(cellAt(sheet, "B4")).toEqual({ value: "计量\n单位" });
    expect(cellAt(sheet, "C6")).toEqual({ value: "001" });
    expect(cellAt(sheet, "F3")).toEqual({ value: 45689, numberFormat: 'yyyy"年"m"月"' });
    expect(cellAt(sheet, "F6")).toEqual({ value: 26573997.9 });
    expect(snapshot.facts.mayBeStale).toBe(true);
  });
});

describe("values", () => {
  const strings =
    '<si><t>企业</t></si><si><r><t xml:space="preserve">Ⅰ </t></r><r><rPr><b/></rPr><t>级&lt;1</t></r><rPh sb="0" eb="1"><t>yomi</t></rPh></si>' +
    "<si><t>a_x000D_\nb_x005F_x0041_</t></si><si/><si><t>末\r\n行</t></si>";

  test("shared strings: rich text joined, readings left out, control characters decoded", () => {
    const cells = cellsOf([0, 1, 2, 3, 4, 99].map((n) => `<row><c t="s"><v>${n}</v></c></row>`).join(""), { strings });
    expect(cells.map((row) => row?.[0]?.value)).toEqual(["企业", "Ⅰ 级<1", "a\r\nb_x0041_", undefined, "末\n行"]);
  });

  test("inline strings, booleans, errors, numbers", () => {
    const [row] = cellsOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="B1" t="b"><v>0</v></c>' +
        '<c r="C1" t="e"><v>#N/A</v></c><c r="D1"><v>1.5E-3</v></c><c r="E1" t="n"><v>0</v></c><c r="F1" t="str"><v>x &amp; y</v></c>' +
        '<c r="G1"><v>坏</v></c><c r="H1"><v> 7 </v></c></row>',
    );
    expect(row?.map((cell) => cell?.value)).toEqual(["内联", false, { error: "#N/A" }, 0.0015, 0, "x & y", "坏", 7]);
  });

  test("styled blanks are no cells, an empty text of a formula is a result", () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1" s="3"/><c r="B1" t="s"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" s="1"></c></row>' +
        '<row r="2"><c r="A2" t="str"><f>IF(1,"","")</f><v></v></c><c r="B2"><f>C2</f><v/></c><c r="C2"><f>D2</f></c></row>',
    );
    expect(cells).toEqual([
      undefined,
      [
        { value: "", formula: 'IF(1,"","")' },
        { value: null, formula: "C2" },
        { value: null, formula: "D2" },
      ],
    ]);
  });

  test("number formats: built-in Chinese dates, custom ones, General left out", () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="0.00&quot;吨&quot;"/><numFmt numFmtId="177" formatCode="General"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>' +
      [0, 14, 31, 57, 176, 177, 9].map((id) => `<xf numFmtId="${id}" fontId="0"><alignment/></xf>`).join("") +
      "</cellXfs>";
    const [row] = cellsOf(`<row>${[0, 1, 2, 3, 4, 5, 6, 77].map((s) => `<c s="${s}"><v>1</v></c>`).join("")}</row>`, {
      styles,
    });
    expect(row?.map((cell) => cell?.numberFormat)).toEqual([
      undefined,
      "yyyy/m/d",
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      '0.00"吨"',
      undefined,
      "0%",
      undefined,
    ]);
  });

  test("ISO dates of strict files become serial numbers, in the 1904 system too", () => {
    const rows = '<row><c t="d"><v>2025-01-06</v></c><c t="d"><v>2025-01-06T12:00:00</v></c></row>';
    expect(cellsOf(rows)[0]?.map((cell) => cell?.value)).toEqual([45663, 45663.5]);
    const before = '<workbookPr date1904="1"/>';
    expect(cellsOf(rows, { before })[0]?.[0]).toEqual({ value: 45663 - 1462, numberFormat: "yyyy-mm-dd" });
    expect(readXlsx(handmade({ sheets: [""], before })).facts.uses1904Dates).toBe(true);
  });
});

describe("formulas", () => {
  test("each cell of a shared formula has its own text", () => {
    const cells = cellsOf(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$A$1+SUM(A:A,2:2)+\'1月\'!A2&amp;"A2"+LOG10(A2)+Table1[A2]</f><v>1</v></c>' +
        '<c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cells[1]?.[2]?.formula).toBe("B2*$A$1+SUM(B:B,2:2)+'1月'!B2&\"A2\"+LOG10(B2)+Table1[A2]");
    expect(cells[2]?.[1]?.formula).toBe("A3*$A$1+SUM(A:A,3:3)+'1月'!A3&\"A2\"+LOG10(A3)+Table1[A2]");
  });

  test("array formula and data table keep their results", () => {
    const [row] = cellsOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(A1:A2)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" r1="C1"/><v>5</v></c></row>',
    );
    expect(row).toEqual([
      { value: 1, formula: "ROW(A1:A2)" },
      { value: 5, formula: "TABLE(C1)" },
    ]);
  });
});

describe("notations", () => {
  test("rows and cells without addresses follow each other", () => {
    const cells = cellsOf(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(cells[0]?.map((cell) => cell?.value)).toEqual([1, undefined, 3]);
    expect(cells[4]?.[2]?.value).toBe(4);
    expect(cells[4]?.[3]?.value).toBe(5);
    expect(cells[5]?.[0]?.value).toBe(6);
  });

  test("prefixed names, single quotes, comments and CDATA", () => {
    const xml =
      "<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:dimension ref='A1'/>" +
      "<x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t><![CDATA[a<row b]]></x:t></x:is></x:c><x:c r='B1'><x:f>A1&amp;1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>" +
      "<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>";
    const [sheet] = readXlsx(handmade({ sheets: [xml] })).sheets;
    expect(sheet?.cells[0]).toEqual([{ value: "a<row b" }, { value: 2, formula: "A1&1" }]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test("a dimension of A1 is not believed, as WPS writes it", () => {
    const xml = '<dimension ref="A1:A1"/><sheetData><row r="3"><c r="D3"><v>9</v></c></row></sheetData>';
    expect(readXlsx(handmade({ sheets: [xml] })).sheets[0]?.cells[2]?.[3]?.value).toBe(9);
  });

  test("hidden rows and ranges of columns, protection, overlapping merges are kept as they are", () => {
    const xml =
      '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="4" hidden="1"/><col min="6" max="6" width="0"/><col min="7" max="9" width="8"/></cols>' +
      '<sheetData><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="4" ht="15"/></sheetData><sheetProtection sheet="1"/>' +
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells><extLst><ext><x14:row/></ext></extLst>';
    const [sheet] = readXlsx(handmade({ sheets: [xml] })).sheets;
    expect(sheet?.hiddenColumns).toEqual([1, 2, 3, 5]);
    expect(sheet?.hiddenRows).toEqual([1, 2]);
    expect(sheet?.isProtected).toBe(true);
    expect(sheet?.merges).toHaveLength(2);
    expect(readXlsx(handmade({ sheets: ['<sheetData/><sheetProtection sort="0"/>'] })).sheets[0]?.isProtected).toBe(
      false,
    );
  });

  test("chart sheets and macro sheets with an empty id are left out, local names keep their sheet", () => {
    const pkg = handmade({ sheets: ["<sheetData/>"] });
    pkg.set(
      "xl/workbook.xml",
      '<workbook xmlns:r="u"><sheets><sheet name="图" r:id="rId7"/><sheet name="宏" r:id=""/><sheet name="数" r:id="rId1"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">数!$A$1</definedName><definedName name="a&amp;b" hidden="1">1</definedName></definedNames>' +
        '<calcPr fullCalcOnLoad="true"/></workbook>',
    );
    pkg.set(
      "xl/_rels/workbook.xml.rels",
      relationships([
        relation("rId7", "chartsheet", "chartsheets/sheet1.xml"),
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      ]),
    );
    const snapshot = readXlsx(pkg);
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(["数"]);
    expect(snapshot.names).toEqual([
      { name: "_xlnm.Print_Area", sheet: "数", refersTo: "数!$A$1" },
      { name: "a&b", refersTo: "1" },
    ]);
    expect(snapshot.facts.mayBeStale).toBe(true);
  });

  test("1,141 external links are listed in their order", () => {
    const count = 1141;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const links = numbers.map((n) => [
      `xl/externalLinks/_rels/externalLink${n}.xml.rels`,
      relationships([relation("rId1", "externalLinkPath", `linked:file:///D:\\表${n}.xlsx`)]),
    ]);
    const pkg = handmade({
      sheets: ["<sheetData/>"],
      after: `<externalReferences>${numbers.map((n) => `<externalReference r:id="x${n}"/>`).join("")}</externalReferences>`,
      parts: Object.fromEntries(links),
    });
    const relations = numbers.map((n) => relation(`x${n}`, "externalLink", `externalLinks/externalLink${n}.xml`));
    pkg.set(
      "xl/_rels/workbook.xml.rels",
      relationships([relation("rId1", "worksheet", "worksheets/sheet1.xml"), ...relations]),
    );
    const { externalLinks } = readXlsx(openPackage(pkg.save())).facts;
    expect(externalLinks).toHaveLength(count);
    expect(externalLinks[1140]).toBe("file:///D:\\表1141.xlsx");
  });
});

describe("large sheets", () => {
  test("a sheet read in many stretches is the same as in one, form controls after it included", () => {
    const rows = Array.from({ length: 12_000 }, (_, r) => {
      const noise = (r * 2654435761) % 4294967296;
      return `<row r="${r + 1}"><c r="A${r + 1}"><v>${noise}</v></c><c r="B${r + 1}" t="inlineStr"><is><t>企业${noise}有限公司</t></is></c></row>`;
    });
    const tail =
      "<controls><control><controlPr><anchor><from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></from></anchor></controlPr></control></controls>" +
      `<mergeCells>${Array.from({ length: 5_000 }, (_, r) => `<mergeCell ref="C${r + 1}:D${r + 1}"/>`).join("")}</mergeCells>`;
    const pkg = handmade({ sheets: [`<sheetData>${rows.join("")}</sheetData>${tail}`] });
    const whole = readXlsx(pkg);
    expect(whole.sheets[0]?.cells).toHaveLength(12_000);
    expect(whole.sheets[0]?.merges).toHaveLength(5_000);
    expect(JSON.stringify(readXlsx(openPackage(pkg.save())))).toBe(JSON.stringify(whole));
  });

  test("a million rows of blank styled cells leave nothing behind", () => {
    const rows = Array.from({ length: 1000 }, () => '<row spans="1:1"><c s="1"/></row>').join("");
    const pkg = handmade({ sheets: [`<sheetData>${rows.repeat(1000)}<row><c><v>1</v></c></row></sheetData>`] });
    const [sheet] = readXlsx(pkg).sheets;
    expect(sheet?.cells[1_000_000]?.[0]?.value).toBe(1);
    expect(Object.keys(sheet?.cells ?? [])).toHaveLength(1);
  });
});

describe("bad input is refused with its place", () => {
  const bytes = (name: string): Uint8Array => readFileSync(join(golden, name));

  test.each([
    ["notAWorkbook", new TextEncoder().encode("<html><table></table></html>")],
    ["truncated", bytes("files/openpyxl.xlsx").subarray(0, 5000)],
    ["oldXls", bytes("files/old-binary.xls")],
  ])("%s", (code, content) => {
    const failure = failureOf(() => openXlsxPackage(content, "能耗.xlsx"));
    expect(failure.code).toBe(code);
    expect(failure.details["file"]).toBe("能耗.xlsx");
    expect(failureTexts[failure.code](failure.details)).toContain("“能耗.xlsx”");
  });

  test("a Word document is no workbook, nor is a package without one", () => {
    const word = handmade({ sheets: [] });
    word.set("xl/workbook.xml", "<w:document/>");
    expect(failureOf(() => readXlsx(word, "报告.docx"))).toMatchObject({
      code: "notAWorkbook",
      details: { file: "报告.docx" },
    });
    word.remove("xl/workbook.xml");
    expect(failureOf(() => readXlsx(word)).code).toBe("notAWorkbook");
  });

  test("entity expansion, in the workbook and in a sheet", () => {
    const bomb = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>';
    const failure = failureOf(() =>
      readXlsx(handmade({ sheets: [`<?xml version="1.0"?>${bomb}<worksheet><sheetData/></worksheet>`] })),
    );
    expect(failure).toMatchObject({
      code: "entityExpansion",
      details: { sheet: "表1", part: "xl/worksheets/sheet1.xml" },
    });
    const strings = handmade({ sheets: ["<sheetData/>"], strings: "" });
    strings.set("xl/sharedStrings.xml", `${bomb}<sst/>`);
    expect(failureOf(() => readXlsx(strings)).code).toBe("entityExpansion");
  });

  test.each([
    ["cut off in a row", '<?xml version="1.0"?><worksheet><sheetData><row><c><v>1</v></c>'],
    ["cut off in a tag", '<?xml version="1.0"?><worksheet><sheetData><row><c r="A'],
    ["beyond the last row", '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
    ["beyond the last column", '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ["an address that is none", '<sheetData><row r="1"><c r="7"><v>1</v></c></row></sheetData>'],
  ])("a sheet %s is broken", (_, xml) => {
    const failure = failureOf(() => readXlsx(handmade({ sheets: ["<sheetData/>", xml] }), "a.xlsx"));
    expect(failure).toMatchObject({ code: "brokenPart", details: { file: "a.xlsx", sheet: "表2" } });
  });

  test("a sheet whose part is missing or that two sheets share", () => {
    const pkg = handmade({ sheets: ["<sheetData/>", "<sheetData/>"] });
    pkg.remove("xl/worksheets/sheet2.xml");
    expect(failureOf(() => readXlsx(pkg))).toMatchObject({ code: "brokenPart", details: { sheet: "表2" } });
    const shared = handmade({ sheets: ["<sheetData/>"] });
    shared.set(
      "xl/workbook.xml",
      '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
    );
    expect(failureOf(() => readXlsx(shared))).toMatchObject({ code: "brokenPart", details: { sheet: "b" } });
  });

  test("more filled cells, or more formula text behind few bytes, than a computer can hold", () => {
    const limits = { cells: 5, formulaCharacters: 100 };
    const read = (rows: string): unknown =>
      readXlsx(handmade({ sheets: [`<sheetData>${rows}</sheetData>`] }), "a.xlsx", limits);
    const row = "<row><c><v>1</v></c><c s='1'/></row>";
    expect(() => read(row.repeat(5))).not.toThrow();
    const failure = failureOf(() => read(row.repeat(6)));
    expect(failure).toMatchObject({ code: "tooManyCells", details: { file: "a.xlsx", sheet: "表1", limit: 5 } });
    expect(failureTexts.tooManyCells(failure.details)).toContain("工作表“表1”");
    const master = '<row><c><f t="shared" si="0">A1+A2+A3+A4+A5+A6+A7+A8+A9</f></c></row>';
    const members = '<row><c><f t="shared" si="0"/></c></row>'.repeat(4);
    expect(failureOf(() => read(master + members))).toMatchObject({ code: "tooManyCells", details: { limit: 100 } });
  });
});
