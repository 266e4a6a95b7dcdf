import { readFileSync } from "node:fs";
import { failureText } from "../../../src/messages/failureText";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { failureOfOfficeCode, workbookFailure } from "../../../src/workbook/excel/hostErrors";
import { projectText, projectXml } from "../../../src/workbook/excel/projectPart";
import { showInExcel } from "../../../src/workbook/excel/showInExcel";
import { indicatorSystems } from "../../../src/standards/indicatorSystems/indicatorSystems";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { readAuditWorkbook } from "../../../src/workflows/readAuditWorkbook";
import { hostWorkbookOf, snapshotOfHost } from "../../excelHost/hostSnapshot";
import { excelErrorCodes, officeClient } from "../../excelHost/officeClient";
import { area, comparable, seedOf, seedSheet } from "../workbookContract";

const SAMPLE = "assets/sample/电镀行业整体审核.xlsx";

function rich() {
  const rows = Array.from({ length: 30 }, (_, row) => [
    `第${row + 1}行`,
    row,
    { value: row * 2, formula: `B${row + 1}*2` },
  ]);
  return seedOf(
    [
      {
        ...seedSheet("1月 (甲,乙)!", rows),
        hiddenRows: [3, 4, 17],
        hiddenColumns: [1],
        merges: [area("E1:F2"), area("E4:G4")],
      },
      { ...seedSheet("全隐藏", [["a"], ["b"]]), hiddenRows: [0, 1], visibility: "veryHidden" },
      seedSheet("空表", []),
      {
        ...seedSheet("表格", [
          ["名称", "值"],
          ["甲", 1],
        ]),
        tables: [{ name: "T1", area: area("A1:B2"), hasTotals: false }],
      },
    ],
    [
      { name: "全局", refersTo: "表格!$A$1" },
      { name: "本地", sheet: "表格", refersTo: "表格!$B$2" },
      { name: "_xlnm.Print_Area", sheet: "表格", refersTo: "表格!$A$1:$B$2" },
    ],
  );
}

describe("reading the open workbook", () => {
  it.each([15, 9, 7])(
    "finds hidden rows and columns, local names and project state with ExcelApi 1.%i",
    async (minor) => {
      const seed = { ...rich(), projectState: '{"a":"<1> & \\"2\\"\\n"}' };
      const host = hostWorkbookOf(seed, minor);
      const client = officeClient(host);
      const read = await excelWorkbook(client).read();
      const knowsMerges = minor >= 13;
      expect(read.sheets.map(({ merges }) => merges === "unknown")).toEqual(read.sheets.map(() => !knowsMerges));
      expect(comparable(read, knowsMerges)).toEqual(comparable(seed, knowsMerges));
      expect(read.names).toEqual(expect.arrayContaining([...seed.names]));
      expect(read.projectState).toBe(seed.projectState);
      expect(client.traffic.syncs).toBe(2);
      expect(host.host.violations).toEqual([]);
    },
  );

  it("reads a workbook of more sheets than it steps through blindly, with one request more", async () => {
    const seed = seedOf(Array.from({ length: 60 }, (_, index) => seedSheet(`表${index + 1}`, [[index]])));
    const client = officeClient(hostWorkbookOf(seed));
    expect(comparable(await excelWorkbook(client).read())).toEqual(comparable(seed));
    expect(client.traffic.syncs).toBe(3);
  });

  it("does not depend on which sheet is in front", async () => {
    const host = hostWorkbookOf(rich());
    const first = await excelWorkbook(officeClient(host)).read();
    host.active = { sheet: "表格", selected: "B2" };
    expect(await excelWorkbook(officeClient(host)).read()).toEqual(first);
  });

  it("gives the host's content back as it was put in", () => {
    const seed = { ...rich(), projectState: "状态" };
    const back = snapshotOfHost(hostWorkbookOf(seed));
    expect(comparable(back)).toEqual(comparable(seed));
    expect(back.projectState).toBe("状态");
  });
});

describe("recognition on Excel 2019, which cannot tell merged areas", () => {
  it("finds the same tables and the same audit in the sample", async () => {
    const sample = await openXlsx(new Uint8Array(readFileSync(SAMPLE)), SAMPLE).read();
    const readings = await Promise.all(
      [15, 7].map((minor) => {
        const workbook = excelWorkbook(officeClient(hostWorkbookOf(sample, minor)));
        return readAuditWorkbook(workbook, indicatorSystems);
      }),
    );
    const [known, unknown] = readings;
    expect(known?.snapshot.sheets.some(({ merges }) => merges.length > 0 && merges !== "unknown")).toBe(true);
    expect(unknown?.snapshot.sheets.every(({ merges }) => merges === "unknown")).toBe(true);
    expect(unknown?.recognition).toEqual(known?.recognition);
    expect(unknown?.audit).toEqual(known?.audit);
  });
});

describe("errors of Office", () => {
  it("each have a failure with a sentence in Chinese and English", () => {
    for (const code of excelErrorCodes()) expect(failureOfOfficeCode).toHaveProperty(code);
    for (const code of Object.values(failureOfOfficeCode)) {
      const failure = new WorkbookFailure(code);
      expect(failureText(failure, "zh-CN")).toMatch(/请.+。$/);
      expect(failureText(failure, "en").length).toBeGreaterThan(20);
    }
  });

  it("keep what Excel said for a report, and show it only where nothing better is known", () => {
    const error = Object.assign(new Error("Zugriff verweigert"), {
      name: "RichApi.Error",
      code: "AccessDenied",
      debugInfo: { errorLocation: "Range.formulas", statement: "range.formulas = …" },
    });
    expect(workbookFailure(error)).toMatchObject({
      code: "writeDenied",
      details: { hostCode: "AccessDenied", hostMessage: "Zugriff verweigert", hostLocation: "Range.formulas" },
    });
    expect(failureText(workbookFailure(error) as WorkbookFailure, "zh-CN")).not.toContain("Zugriff");
    expect(workbookFailure(Object.assign(error, { code: "Neuer" }))).toMatchObject({ code: "hostRejected" });
    const bug = new TypeError("ours");
    expect(workbookFailure(bug)).toBe(bug);
  });
});

describe("project state", () => {
  it.each(["", "{}", '{"名":"<&>\\"\'"}', "a\r\nb\tc", "]]> &amp; 𠮷"])("comes back from its part: %j", (text) => {
    expect(projectText(projectXml(text))).toBe(text);
    expect(projectText(`<?xml version="1.0"?>\n${projectXml(text)}`)).toBe(text);
  });
});

describe("showing a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const host = hostWorkbookOf(rich());
    await showInExcel(officeClient(host), "表格!B2");
    expect(host.active).toEqual({ sheet: "表格", selected: "B2" });
    await showInExcel(officeClient(host), "HJ 274 表 1");
    expect(host.active).toEqual({ sheet: "表格", selected: "B2" });
  });

  it("says when the sheet is hidden or gone", async () => {
    const client = officeClient(hostWorkbookOf(rich()));
    await expect(showInExcel(client, "全隐藏!A1")).rejects.toMatchObject({ code: "hostRejected" });
    await expect(showInExcel(client, "没有!A1")).rejects.toMatchObject({ code: "sheetMissing" });
  });
});
