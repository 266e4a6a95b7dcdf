import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { failureTexts as en } from "../../../src/messages/en/failures";
import { failureTexts as zhCN } from "../../../src/messages/zhCN/failures";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { openXlsxPackage } from "../../../src/workbook/xlsx/openXlsxPackage";
import { readXlsx } from "../../../src/workbook/xlsx/read/readXlsx";
import { handmade, relation, relationships } from "./readSupport";

function textOf(action: () => unknown): string {
  try {
    action();
  } catch (failure) {
    if (failure instanceof WorkbookFailure) return `${failure.code} ${zhCN[failure.code](failure.details)}`;
    throw failure;
  }
  return "no failure";
}

test("a bomb is told from a workbook before it is unpacked", () => {
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(20 * 1024 ** 2) });
  expect(textOf(() => openXlsxPackage(bomb, "表.xlsx"))).toMatch(/^zipBomb 文件“表.xlsx”解压后大得不合常理/);
});

test("an encrypted part", () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>") });
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  bytes[directory + 8] = 1;
  expect(textOf(() => openXlsxPackage(bytes, "表.xlsx"))).toMatch(/^encrypted 文件“表.xlsx”设有打开密码/);
});

test("a binary workbook (.xlsb) is no .xlsx", () => {
  const pkg = handmade({ sheets: [], parts: { "xl/workbook.bin": "x" } });
  pkg.set("_rels/.rels", relationships([relation("rId1", "officeDocument", "xl/workbook.bin")]));
  expect(textOf(() => readXlsx(pkg, "表.xlsb"))).toMatch(/^notAWorkbook 文件“表.xlsb”不是 .xlsx 工作簿/);
});

test("damage is told with sheet and part", () => {
  const pkg = handmade({ sheets: ["<sheetData><row></worksheet>"] });
  expect(textOf(() => readXlsx(pkg, "表.xlsx"))).toBe(
    "brokenPart 文件“表.xlsx”工作表“表1”的内容已损坏（xl/worksheets/sheet1.xml）。请在 Excel 或 WPS 中打开并修复，另存后再用。",
  );
});

test("an unreadable file says why, an own reason in words", () => {
  expect(zhCN.fileUnreadable({ file: "a.xlsx", reason: "EACCES" })).toContain("：EACCES。");
  expect(zhCN.hostRejected({ sheet: "数据", cell: "D7", reason: "mergedCell" })).toBe(
    "工作表“数据”单元格 D7 写入被拒绝：该单元格被合并区域遮住，请先取消合并，未写入任何内容。",
  );
});

test("every failure has a whole sentence in both languages, also without any detail", () => {
  for (const details of [{}, { file: "a.xlsx", sheet: "b", cell: "C1", part: "d", limit: 5 }]) {
    for (const text of Object.values(zhCN)) expect(text(details)).toMatch(/^\S.*。$/);
    for (const text of Object.values(en)) expect(text(details)).toMatch(/^[A-Z].*\.$/);
  }
});

describe("whatever is damaged, the file is read or refused, never a crash", () => {
  const sound = readFileSync(join(__dirname, "../../golden/files/libreoffice.xlsx"));

  function readOrRefuse(read: () => unknown): boolean {
    return textOf(read) !== "";
  }

  test("a byte of the file", () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Uint8Array.from(sound);
        damaged[at] = byte;
        return readOrRefuse(() => readXlsx(openXlsxPackage(damaged, "a.xlsx")));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("a stretch of a part", () => {
    const paths = openXlsxPackage(sound, "a.xlsx")
      .paths()
      .filter((path) => /workbook|sheet1|styles|shared|rels|table/i.test(path));
    const pieces = fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "/",
      "&",
      "<c>",
      "</row>",
      "<!--",
      "<![CDATA[",
      "=",
      "-1",
      "9999999999",
    );
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      piece: pieces,
      cut: fc.nat(20),
    });
    fc.assert(
      fc.property(damage, ({ path, share, piece, cut }) => {
        const pkg = openXlsxPackage(sound, "a.xlsx");
        const xml = pkg.text(path);
        const at = Math.floor(xml.length * share);
        pkg.set(path, xml.slice(0, at) + piece + xml.slice(at + cut));
        return readOrRefuse(() => readXlsx(pkg));
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});
