import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import type { AuditView, Correction } from "../../../src/taskpane/desk/views";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import type { Snapshot, UndoableWorkbook } from "../../../src/workbook/port";
import { readAuditWorkbook } from "../../../src/workflows/readAuditWorkbook";
import { sheetOf, snapshotOf, type TestCell } from "../../support/sheet";
import { kit, onward } from "./testDesk";

/** Headings that no vocabulary knows. */
const INVENTED: readonly (readonly TestCell[])[] = [
  ["园区内各家用电用气一览"],
  ["谁家", "啥东西", "烧掉多少 2024年（万kWh）", "烧掉多少 2025年（万kWh）", "随手记"],
  ["甲电镀厂", "电", 120, 110, "已核"],
  ["乙电镀厂", "电", 80, 75, null],
];

const correction: Correction = {
  sheet: "用能",
  headingRow: 1,
  kind: "consumption",
  columns: { "0": "enterprise", "1": "name", "2": "consumption", "3": "consumption", "4": "ignore" },
};

function workbookOf(rows: readonly (readonly TestCell[])[] = INVENTED, state?: string): UndoableWorkbook {
  const snapshot = snapshotOf(sheetOf("用能", rows));
  return memoryWorkbook(state === undefined ? snapshot : { ...snapshot, projectState: state });
}

async function corrected(rows?: readonly (readonly TestCell[])[], each: Correction = correction) {
  const workbook = workbookOf(rows);
  const view = await auditDesk(workbook, kit).correct(each);
  return { workbook, view };
}

const consumptionOf = async (workbook: UndoableWorkbook) =>
  (await readAuditWorkbook(workbook, kit.builtIn)).audit.consumption;

const lost = ({ findings }: AuditView) => findings.filter(({ code }) => code === "recognise.correctionLost");

describe("a table with headings of its own", () => {
  it("is not read before it was corrected", async () => {
    const view = await auditDesk(workbookOf(), kit).survey(onward);
    expect(view.tables).toEqual([]);
    expect(view.leftOut[0]).toMatchObject({ sheet: "用能", range: "A1:E4" });
  });

  it("shows the cells of a row to choose headings from", async () => {
    const desk = auditDesk(workbookOf(), kit);
    await desk.survey(onward);
    expect(await desk.row?.("用能", 1)).toContainEqual({ column: 1, text: "啥东西" });
    expect(await desk.row?.("没有", 1)).toEqual([]);
  });

  it("is read as the consultant says, with unit and year of its own headings", async () => {
    const { workbook, view } = await corrected();
    expect(view.tables[0]).toMatchObject({ kind: "consumption", range: "A2:D4", rows: 2, isCorrected: true });
    expect(view.tables[0]?.columns.map(({ heading, meaning, unit }) => [heading, meaning, unit])).toEqual([
      ["谁家", "企业名称", null],
      ["啥东西", "名称", null],
      ["烧掉多少 2024年（万kWh）", "消耗量", "万kWh"],
      ["烧掉多少 2025年（万kWh）", "消耗量", "万kWh"],
    ]);
    const [first] = await consumptionOf(workbook);
    expect(first).toMatchObject({ enterprise: "甲电镀厂", name: "电" });
    expect(first?.years.map(({ period, quantity }) => [period.year, quantity.reading, quantity.unit])).toEqual([
      [2024, expect.objectContaining({ kind: "number", value: 1_200_000 }), "kWh"],
      [2025, expect.objectContaining({ kind: "number", value: 1_100_000 }), "kWh"],
    ]);
  });

  it("says which column was put aside by the consultant", async () => {
    const { view } = await corrected();
    expect(view.leftOut).toContainEqual({
      sheet: "用能",
      range: "E2:E4",
      reason: "按您的更正不读取：随手记",
      origin: "用能!E2:E4",
    });
  });

  it("is read the same by every face that opens the workbook later", async () => {
    const { workbook, view } = await corrected();
    const { recognition } = await readAuditWorkbook(workbook, kit.builtIn);
    expect(recognition.tables.map(({ kind, sheet }) => [kind, sheet])).toEqual([["consumption", "用能"]]);
    expect(await auditDesk(workbook, kit).survey(onward)).toEqual(view);
  });

  it("is unknown again when the corrections of its sheet are forgotten", async () => {
    const { workbook } = await corrected();
    const view = await auditDesk(workbook, kit).uncorrect("用能");
    expect(view.tables).toEqual([]);
    expect(view.state.corrections).toEqual([]);
  });

  it("takes the newer of two corrections of one row", async () => {
    const { workbook } = await corrected();
    const view = await auditDesk(workbook, kit).correct({ ...correction, kind: "none", columns: {} });
    expect(view.state.corrections).toHaveLength(1);
    expect(view.tables).toEqual([]);
    expect(view.leftOut[0]?.reason).toMatch(/^按您的更正不读取/);
  });

  it("may have two rows of headings", async () => {
    const rows = [
      ["谁家", "啥东西", "烧掉多少（t）", null],
      [null, null, "2024年", "2025年"],
      ["甲电镀厂", "煤", 12, 11],
    ];
    const columns = { "0": "enterprise", "1": "name", "2": "consumption", "3": "consumption" };
    const { workbook, view } = await corrected(rows, { ...correction, headingRow: 0, columns });
    expect(view.tables[0]).toMatchObject({ range: "A1:D3", rows: 1 });
    const [first] = await consumptionOf(workbook);
    expect(first?.years.map(({ period }) => period.year)).toEqual([2024, 2025]);
  });
});

describe("a column with another meaning than its heading says", () => {
  const rows = [
    ["资源能源消耗"],
    ["企业名称", "名称", "单位", "2024年消耗量", "备注"],
    ["甲厂", "电", "kWh", 12, "外购"],
    ["乙厂", "水", "m³", 5, "自备井"],
  ];

  it("is read as the consultant says, the others as before", async () => {
    const each = { ...correction, columns: { "0": "enterprise", "4": "source" } };
    const { workbook, view } = await corrected(rows, each);
    expect(view.tables[0]?.columns.map(({ key }) => key)).toEqual([
      "enterprise",
      "name",
      "unit",
      "consumption",
      "source",
    ]);
    expect((await consumptionOf(workbook)).map(({ source }) => source)).toEqual(["外购", "自备井"]);
  });

  it("leaves a table alone that is none", async () => {
    const { view } = await corrected(rows, { ...correction, kind: "none", columns: {} });
    expect(view.tables).toEqual([]);
    expect(view.leftOut).toEqual([
      { sheet: "用能", range: "A2:E4", reason: "按您的更正不读取：资源能源消耗", origin: "用能!A2:E4" },
    ]);
  });
});

describe("a corrected workbook that was changed since", () => {
  const changed = async (rows: readonly (readonly TestCell[])[]): Promise<AuditView> => {
    const { workbook } = await corrected();
    const { projectState } = await workbook.read();
    return auditDesk(workbookOf(rows, projectState), kit).survey(onward);
  };

  it("finds the headings again below inserted rows", async () => {
    const view = await changed([["说明一"], ["说明二"], ...INVENTED]);
    expect(view.tables[0]).toMatchObject({ range: "A4:D6", headingRow: 3 });
    expect(lost(view)).toEqual([]);
  });

  it("finds the columns again behind an inserted one", async () => {
    const view = await changed(
      INVENTED.map(([first = null, ...others], row) => [first, row === 1 ? "编码" : null, ...others]),
    );
    expect(view.tables[0]?.columns.map(({ column, key }) => [column, key])).toEqual([
      [0, "enterprise"],
      [2, "name"],
      [3, "consumption"],
      [4, "consumption"],
    ]);
  });

  it("stays with its row when one heading was rewritten", async () => {
    const view = await changed(INVENTED.map((row, i) => (i === 1 ? ["哪一家", ...row.slice(1)] : row)));
    expect(view.tables[0]).toMatchObject({ kind: "consumption", rows: 2 });
  });

  it("says that a correction has lost its headings, and goes on without it", async () => {
    const view = await changed([["全部重做"], ["甲", "乙", "丙"], ["丁", 1, 2]]);
    expect(view.tables).toEqual([]);
    expect(lost(view)).toHaveLength(1);
    expect(lost(view)[0]).toMatchObject({ severity: "warning", origins: ["用能!A2"] });
    expect(lost(view)[0]?.message).toContain("请核对工作表名称和表头，或重新更正");
  });

  it("says so too when the sheet is gone", async () => {
    const { workbook } = await corrected();
    const { projectState = "" } = await workbook.read();
    const renamed: Snapshot = { ...snapshotOf(sheetOf("用能2025", INVENTED)), projectState };
    const view = await auditDesk(memoryWorkbook(renamed), kit).survey(onward);
    expect(lost(view)[0]).toMatchObject({ origins: [] });
  });
});

describe("a correction of 项目信息", () => {
  it("is refused, since it has no row of headings", async () => {
    const workbook = workbookOf();
    await expect(auditDesk(workbook, kit).correct({ ...correction, kind: "project" })).rejects.toMatchObject({
      name: "DeskFailure",
      code: "notCorrectable",
    });
    expect(await workbook.canUndo()).toBe(false);
  });

  it("can say that it is none", async () => {
    const pairs = [["项目信息"], ["项目名称", "甲"], ["统计期", "2025"], ["适用指南", "行业"]];
    const workbook = memoryWorkbook(snapshotOf(sheetOf("项目信息", pairs)));
    const desk = auditDesk(workbook, kit);
    expect((await desk.survey(onward)).projectName).toBe("甲");
    const view = await desk.correct({ sheet: "项目信息", headingRow: 1, kind: "none", columns: {} });
    expect(view.projectName).toBeNull();
    expect(view.leftOut[0]?.reason).toBe("按您的更正不读取：项目信息");
  });
});

describe("what the workbook remembers", () => {
  it.each([
    ["no JSON", "{"],
    ["another version", '{"version":2,"corrections":[]}'],
    [
      "a table that does not exist",
      '{"version":1,"corrections":[{"sheet":"a","headingRow":0,"kind":"x","columns":{}}]}',
    ],
  ])("is left alone and reported when it is damaged: %s", async (_, state) => {
    const view = await auditDesk(workbookOf(INVENTED, state), kit).survey(onward);
    expect(view.findings.map(({ code }) => code)).toContain("recognise.stateUnreadable");
    expect(view.state).toEqual({ version: 1, corrections: [] });
  });

  it("is replaced by the next correction", async () => {
    const workbook = workbookOf(INVENTED, "damaged");
    const view = await auditDesk(workbook, kit).correct(correction);
    expect(view.state.corrections[0]).toMatchObject(correction);
    expect(view.findings.map(({ code }) => code)).not.toContain("recognise.stateUnreadable");
  });

  it("remembers a heading of any characters", async () => {
    const rows = INVENTED.map((row, i) => (i === 1 ? [`谁\uffff家\u0007"<&>`, ...row.slice(1)] : row));
    const { view } = await corrected(rows);
    expect(view.state.corrections[0]?.headings?.["0"]).toBe(`谁\uffff家\u0007"<&>`);
  });
});
