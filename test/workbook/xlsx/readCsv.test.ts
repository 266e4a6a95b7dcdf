import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WorkbookFailure } from "../../../src/workbook/failure";
import type { SheetSnapshot } from "../../../src/workbook/port";
import { openPackage } from "../../../src/package/officePackage";
import { csvToXlsxPackage, readCsv } from "../../../src/workbook/xlsx/csv";
import { emptyWorkbookPackage } from "../../../src/workbook/xlsx/emptyWorkbook";
import { readXlsx } from "../../../src/workbook/xlsx/read/readXlsx";

const real = join(__dirname, "../../golden/real/enterprises-5100.gb18030.csv");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const values = (bytes: Uint8Array): unknown =>
  readCsv(bytes, "数据").sheets[0]?.cells.map((row) => row?.map((cell) => cell?.value));

/** 企业,甲 */
const gb = [0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xbc, 0xd7];

describe("encodings", () => {
  const expected = [["企业", "甲"]];
  test.each([
    ["UTF-8", utf8("企业,甲")],
    ["UTF-8 with mark", utf8("\ufeff企业,甲")],
    ["GB18030", Uint8Array.from(gb)],
    [
      "UTF-16 little",
      Uint8Array.from([0xff, 0xfe, ...[..."企业,甲"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
    ],
    [
      "UTF-16 big",
      Uint8Array.from([0xfe, 0xff, ...[..."企业,甲"].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])]),
    ],
  ])("%s", (_, bytes) => expect(values(bytes)).toEqual(expected));

  test("bytes of no known encoding are refused", () => {
    const read = (): unknown => readCsv(Uint8Array.from([0x41, 0xff, 0xff, 0x80]), "表");
    expect(read).toThrow(WorkbookFailure);
    expect(read).toThrow(expect.objectContaining({ code: "unsupportedEncoding", details: { file: "表" } }));
    expect(() => readCsv(utf8("a\0b"), "表")).toThrow(expect.objectContaining({ code: "unsupportedEncoding" }));
  });
});

describe("fields", () => {
  test("quotes, line breaks inside, doubled quotes, all line ends, no last line end", () => {
    expect(values(utf8('a,"b,c"\r\n"d\r\ne","f ""g"""\n,h\ri'))).toEqual([
      ["a", "b,c"],
      ["d\ne", 'f "g"'],
      [undefined, "h"],
      ["i"],
    ]);
  });

  test("a quote never closed is part of the text", () => {
    expect(values(utf8('"5寸管,1\n2,3'))).toEqual([
      ['"5寸管', 1],
      [2, 3],
    ]);
  });

  test.each([
    [
      "semicolon",
      "名称;值\n甲;1,5\n乙;2,5",
      [
        ["名称", "值"],
        ["甲", "1,5"],
        ["乙", "2,5"],
      ],
    ],
    [
      "tab",
      "a\tb,c\n1\t2",
      [
        ["a", "b,c"],
        [1, 2],
      ],
    ],
    ["stated", "sep=;\na,b;c", [["a,b", "c"]]],
    ["none", "只有一列\n1", [["只有一列"], [1]]],
  ])("separator: %s", (_, text, expected) => expect(values(utf8(text))).toEqual(expected));

  test("only plain numbers become numbers, with the digits that were printed", () => {
    const [row] = readCsv(
      utf8('7.70,001,-0.5,91999999MA00010021,1234567890123456,123456789012,1e5,0,-0,"1,000",12%,="007",=1+1'),
      "数据",
    ).sheets.map((sheet) => sheet.cells[0]);
    expect(row).toEqual([
      { value: 7.7, numberFormat: "0.00" },
      { value: "001" },
      { value: -0.5, numberFormat: "0.0" },
      { value: "91999999MA00010021" },
      { value: "1234567890123456" },
      { value: 123456789012, numberFormat: "0" },
      { value: "1e5" },
      { value: 0 },
      { value: 0 },
      { value: "1,000" },
      { value: "12%" },
      { value: "007" },
      { value: "=1+1" },
    ]);
  });

  test("an empty file is a sheet without cells", () => expect(values(utf8(""))).toEqual([]));
});

/** Without blanks at the end. */
function filled(row: SheetSnapshot["cells"][number]): readonly unknown[] {
  return (row ?? []).flatMap((cell, column) => (cell ? [[column, cell]] : []));
}

describe("as a workbook", () => {
  test("5,100 real-looking enterprises read the same as CSV and as the workbook made of it", () => {
    const bytes = readFileSync(real);
    const snapshot = readCsv(bytes, "企业一览表");
    const cells = snapshot.sheets[0]?.cells ?? [];
    expect(cells).toHaveLength(5101);
    expect(cells[0]?.[5]).toEqual({ value: "2024年产量（万套）" });
    expect(cells[2]?.slice(1, 7)).toEqual([
      { value: "模拟轴承0002有限公司" },
      { value: "91999999MA00010021" },
      { value: "规下" },
      { value: "车加工" },
      { value: 31.21, numberFormat: "0.00" },
      { value: 2.377, numberFormat: "0.000" },
    ]);
    const pkg = csvToXlsxPackage(bytes, "企业一览表");
    const again = readXlsx(openPackage(pkg.save()));
    expect(again.sheets[0]?.name).toBe("企业一览表");
    expect(JSON.stringify(again.sheets[0]?.cells.map(filled))).toBe(JSON.stringify(cells.map(filled)));
    expect(csvToXlsxPackage(bytes, "企业一览表").save()).toEqual(pkg.save());
  });

  test("text that looks like a formula stays text, a title Excel would refuse is changed", () => {
    const snapshot = readXlsx(
      csvToXlsxPackage(utf8("=1+1,@a,+b,-c"), "2024/数据[1]：一个很长很长很长很长很长很长很长很长的名字"),
    );
    expect(snapshot.sheets[0]?.cells[0]).toEqual([
      { value: "=1+1" },
      { value: "@a" },
      { value: "+b" },
      { value: "-c" },
    ]);
    expect(snapshot.sheets[0]?.name).toBe("2024_数据_1_：一个很长很长很长很长很长很长很长很长的名");
  });

  test("the empty workbook has no sheet and the same bytes every day", () => {
    expect(readXlsx(emptyWorkbookPackage()).sheets).toEqual([]);
    expect(emptyWorkbookPackage().save()).toEqual(emptyWorkbookPackage().save());
  });
});
