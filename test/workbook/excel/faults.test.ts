import { readFileSync } from "node:fs";
import type { WorkbookFailure } from "../../../src/workbook/failure";
import { excelWorkbook, type ExcelOptions } from "../../../src/workbook/excel/excelWorkbook";
import type { Command, Plan, Snapshot, UndoableWorkbook } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { runAudit } from "../../../src/workflows/runAudit";
import type { HostFaults } from "../../excelHost/hostFaults";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import { contentOf, type HostWorkbook } from "../../excelHost/hostWorkbook";
import { officeClient } from "../../excelHost/officeClient";
import { FULL_RUN } from "../../support/wholeAudit";
import { area, seedOf, seedSheet } from "../workbookContract";

const SAMPLE = "assets/sample/电镀行业整体审核.xlsx";
const IMPATIENT: ExcelOptions = { patience: { cellEdit: 300, retry: 5, silence: 5_000 } };

interface Opened {
  readonly host: HostWorkbook;
  readonly workbook: UndoableWorkbook;
}

function open(host: HostWorkbook, options: ExcelOptions = IMPATIENT): Opened {
  for (const [formula, value] of RESULTS) host.host.results.set(formula, value);
  return { host, workbook: excelWorkbook(officeClient(host), options) };
}

/** What Excel computes for the formulas of these workbooks. */
const RESULTS = [
  ["评价结果!B2*2", 177],
  ["1/0", { error: "#DIV/0!" }],
] as const;

/** Our sheets of a first run, with another sheet's formula and name pointing at them, and a sheet of the consultant's. */
const before: Snapshot = seedOf(
  [
    seedSheet("指标数据", [
      ["企业名称", "取水量", { value: 177, formula: "评价结果!B2*2" }],
      ["甲厂", { value: 7.5, numberFormat: "0.0" }, "=文字"],
    ]),
    seedSheet("评价结果", [
      ["企业", "指数"],
      ["甲厂", { value: 88.5, numberFormat: "0.00" }],
      ["乙厂", { value: { error: "#DIV/0!" }, formula: "1/0" }],
    ]),
    seedSheet("旧结果", [["旧", { value: { error: "#N/A" } }]]),
  ],
  [
    { name: "QS_result_grades", refersTo: "评价结果!$A$1:$B$3" },
    { name: "QS_old", refersTo: "旧结果!$A$1" },
    { name: "我的区域", refersTo: "指标数据!$A$1:$B$2" },
  ],
);

/** The same workbook before our program came. */
const untouched: Snapshot = seedOf(
  [
    seedSheet("指标数据", [
      ["企业名称", "取水量"],
      ["甲厂", { value: 7.5, numberFormat: "0.0" }, "=文字"],
    ]),
    ...before.sheets.filter(({ name }) => name === "旧结果"),
  ],
  before.names.filter(({ name }) => name !== "QS_result_grades"),
);

function ownPlan(rows: number): Plan {
  const sheet = "评价结果";
  const all = { top: 1, left: 0, bottom: rows, right: 3 };
  const cells = Array.from({ length: rows }, (_, row) => [
    `企业${row + 1}`,
    row + 0.5,
    { formula: `B${row + 2}*2`, value: 0 },
    row % 3 === 0 ? "=文字" : null,
  ]);
  const looks: Command[] = [
    { kind: "numberFormat", sheet, area: { ...all, left: 1, right: 2 }, format: "0.00" },
    {
      kind: "style",
      sheet,
      area: { ...all, top: 0, bottom: 0 },
      style: { bold: true, fill: "DDEBF7", border: "thin" },
    },
    { kind: "columnWidth", sheet, left: 0, right: 3, width: 14 },
    { kind: "merge", sheet, area: { top: rows + 2, left: 0, bottom: rows + 2, right: 3 } },
    { kind: "freezePanes", sheet, rows: 1, columns: 1 },
    { kind: "hyperlink", sheet, row: 1, column: 0, targetSheet: "指标数据", targetArea: area("A2") },
    {
      kind: "conditionalFormat",
      sheet,
      area: all,
      rule: { kind: "textEquals", text: "Ⅰ级" },
      style: { fill: "C6EFCE" },
    },
    { kind: "dataValidation", sheet, area: area("D2:D9"), choices: ["采纳", "不采纳"] },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: 1, printArea: all },
    { kind: "image", sheet, area: area("H20:K30"), png: new Uint8Array([1, 2, 3]), altText: "图" },
    {
      kind: "chart",
      sheet,
      area: area("H1:N15"),
      name: "QS_chart",
      type: "column",
      title: "指数",
      series: [{ name: "指数", categories: area("A2:A9"), values: area("B2:B9") }],
    },
  ];
  return [
    { kind: "createSheet", sheet, tabColor: "70AD47" },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [["企业", "指数", "两倍", "说明"], ...cells] },
    ...looks,
    { kind: "defineName", name: "QS_result_grades", sheet, area: { ...all, top: 0 } },
    { kind: "createSheet", sheet: "校核结果" },
    {
      kind: "writeBlock",
      sheet: "校核结果",
      top: 1,
      left: 1,
      cells: [
        ["序号", "说明"],
        [1, "核对"],
      ],
    },
    { kind: "table", sheet: "校核结果", area: area("B2:C3"), name: "QS_findings" },
    { kind: "defineName", name: "QS_result_findings", sheet: "校核结果", area: area("B2:C3") },
    { kind: "projectState", text: `{"run":${rows},"chosen":"<电镀> & 其他"}` },
  ];
}

/** What the port allows on sheets of others, though no workflow does it. */
const foreignPlan: Plan = [
  { kind: "deleteOwnSheet", sheet: "旧结果" },
  { kind: "deleteOwnSheet", sheet: "评价结果" },
  { kind: "writeBlock", sheet: "指标数据", top: 1, left: 0, cells: [["改", 8, { formula: "B2", value: 8 }]] },
  { kind: "numberFormat", sheet: "指标数据", area: area("B2:D4"), format: "0%" },
  {
    kind: "writeBlock",
    sheet: "指标数据",
    top: 5,
    left: 0,
    cells: [
      ["名称", "值"],
      ["甲", 1],
    ],
  },
  { kind: "table", sheet: "指标数据", area: area("A6:B7"), name: "T_new" },
  { kind: "merge", sheet: "指标数据", area: area("A9:C9") },
];

type Change = (faults: HostFaults, host: HostWorkbook) => void;

/** The plan fails with that code, and the workbook is as it was. */
async function expectUnchanged(
  opened: Opened,
  plan: Plan,
  [change, code]: readonly [Change, WorkbookFailure["code"]],
): Promise<void> {
  const { host, workbook } = opened;
  await workbook.read();
  change(host.host.faults, host);
  const content = contentOf(host);
  await expect(workbook.apply(plan)).rejects.toMatchObject({ name: "WorkbookFailure", code });
  expect(contentOf(host)).toEqual(content);
  expect(host.host.violations).toEqual([]);
}

const edits =
  (requests: number): Change =>
  (faults) =>
    void (faults.cellEdits = requests);

const stops =
  (requestsAhead: number, afterActions: number, code = "GeneralException"): Change =>
  (faults, { host }) =>
    void (faults.stop = { request: host.requests + requestsAhead, afterActions, code });

describe("before anything is written", () => {
  it("waits for the end of a cell edit, says so, and goes on", async () => {
    const told = jest.fn();
    const { host, workbook } = open(hostWorkbookOf(before), {
      patience: { cellEdit: 5_000, retry: 5 },
      onCellEdit: told,
    });
    edits(2)(host.host.faults, host);
    await workbook.apply(ownPlan(20));
    expect(told).toHaveBeenCalledTimes(2);
    expect(host.sheets.map(({ name }) => name)).toContain("校核结果");
  });

  it("gives up on a cell edit that does not end", async () => {
    await expectUnchanged(open(hostWorkbookOf(before)), ownPlan(20), [edits(Infinity), "cellEditMode"]);
    const { host, workbook } = open(hostWorkbookOf(before));
    edits(Infinity)(host.host.faults, host);
    await expect(workbook.read()).rejects.toMatchObject({ code: "cellEditMode" });
  });

  it("refuses a protected sheet of ours and a protected workbook", async () => {
    const protect: Change = (_, { sheets }) => void (sheets[1]!.isProtected = true);
    await expectUnchanged(open(hostWorkbookOf(before)), ownPlan(20), [protect, "sheetProtected"]);
    const lock: Change = (_, host) => void (host.isStructureProtected = true);
    await expectUnchanged(open(hostWorkbookOf(before)), ownPlan(20), [lock, "hostRejected"]);
    await expectUnchanged(open(hostWorkbookOf(before)), foreignPlan, [lock, "hostRejected"]);
  });

  it("writes result sheets that are there already in a workbook whose structure is protected", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    await workbook.apply([{ kind: "createSheet", sheet: "校核结果" }]);
    host.isStructureProtected = true;
    await workbook.apply([
      { kind: "createSheet", sheet: "校核结果" },
      { kind: "writeBlock", sheet: "校核结果", top: 0, left: 0, cells: [["核对"]] },
    ]);
    expect(host.sheets.at(-1)?.cells.get(0)?.get(0)).toEqual({ value: "核对" });
  });

  it("refuses a workbook opened for viewing", async () => {
    const view: Change = (faults) => void (faults.isReadOnly = true);
    await expectUnchanged(open(hostWorkbookOf(before)), ownPlan(20), [view, "readOnly"]);
  });

  it("says what this Excel is too old for and writes the rest", async () => {
    const told = jest.fn();
    const { host, workbook } = open(hostWorkbookOf(before, 7), { onLeftOut: told });
    await workbook.apply(ownPlan(20));
    expect(told).toHaveBeenCalledWith([
      { kind: "dataValidation", sheet: "评价结果", needs: "1.8" },
      { kind: "pageLayout", sheet: "评价结果", needs: "1.9" },
      { kind: "image", sheet: "评价结果", needs: "1.10" },
    ]);
    const written = host.sheets.find(({ name }) => name === "评价结果");
    expect(written).toMatchObject({ validations: [], images: [], page: {} });
    expect(written?.charts).toHaveLength(1);
    expect(host.host.violations).toEqual([]);
  });
});

describe("half-way", () => {
  const points = [0, 1, 2, 5, 9, 14, 20, 26, 30, 34, 40, 47, 55, 62, 70, 80, 95, 110, 130];

  it.each(points)("a first run that stops after %i actions leaves nothing behind", async (actions) => {
    await expectUnchanged(open(hostWorkbookOf(untouched)), ownPlan(20), [stops(2, actions), "hostRejected"]);
  });

  it.each(points)("a rerun that stops after %i actions leaves the former results with their looks", async (actions) => {
    const opened = open(hostWorkbookOf(before));
    await opened.workbook.apply(ownPlan(20));
    await expectUnchanged(opened, ownPlan(35), [stops(2, actions), "hostRejected"]);
  });

  it.each(points)("on Excel 2019 a rerun that stops after %i actions leaves the former results", async (actions) => {
    const opened = open(hostWorkbookOf(before, 7));
    await opened.workbook.apply(ownPlan(20));
    await expectUnchanged(opened, ownPlan(35), [stops(2, actions), "hostRejected"]);
  });

  it.each(points)("changes on other sheets that stop after %i actions are taken back", async (actions) => {
    await expectUnchanged(open(hostWorkbookOf(before)), foreignPlan, [stops(2, actions), "hostRejected"]);
  });

  it("a later request that is refused takes the earlier ones back", async () => {
    const opened = open(hostWorkbookOf(before));
    await opened.workbook.apply(ownPlan(20));
    await expectUnchanged(opened, ownPlan(60_000), [stops(3, 40, "AccessDenied"), "writeDenied"]);
  });

  it("a cell edit that begins between two requests is waited for, however long it takes", async () => {
    const { host, workbook } = open(hostWorkbookOf(before), { patience: { cellEdit: 1, retry: 5 } });
    await workbook.read();
    const { faults } = host.host;
    const second = host.host.requests + 3;
    faults.onRequest = (request) => {
      if (request === second) faults.cellEdits = 4;
    };
    await workbook.apply(ownPlan(60_000));
    expect(host.sheets.find(({ name }) => name === "评价结果")?.cells.size).toBe(60_001);
  });

  it("a sheet of ours without any looks gets its content back", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    const content = await workbook.read();
    stops(2, 60)(host.host.faults, host);
    await expect(workbook.apply(ownPlan(20))).rejects.toMatchObject({ code: "hostRejected" });
    expect(await workbook.read()).toEqual(content);
  });

  it("results of an earlier session keep content, formats, merged areas and names", async () => {
    const first = open(hostWorkbookOf(before));
    await first.workbook.apply(ownPlan(20));
    const later = open(first.host);
    await expectUnchanged(later, ownPlan(20), [stops(2, 60), "hostRejected"]);
  });

  it("the whole grading of the sample, stopped anywhere, leaves the workbook as it was", async () => {
    const sample = await openXlsx(new Uint8Array(readFileSync(SAMPLE)), SAMPLE).read();
    const { host, workbook } = open(hostWorkbookOf(sample));
    await runAudit(workbook, FULL_RUN);
    const content = contentOf(host);
    for (const actions of [10, 400, 1500]) {
      stops(4, actions)(host.host.faults, host);
      await expect(runAudit(workbook, FULL_RUN)).rejects.toMatchObject({ code: "hostRejected" });
      expect(contentOf(host)).toEqual(content);
    }
    expect(host.host.violations).toEqual([]);
  });

  it("says so when the workbook cannot be brought back", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    await workbook.read();
    const stopped = host.host.requests + 2;
    stops(2, 30)(host.host.faults, host);
    host.host.faults.onRequest = (request) => {
      host.host.faults.isReadOnly = request > stopped;
    };
    await expect(workbook.apply(ownPlan(20))).rejects.toMatchObject({ code: "restoreFailed" });
  });
});

describe("sizes", () => {
  it("sends less at once when Excel takes less", async () => {
    const plan = ownPlan(9_000);
    const { host, workbook } = open(hostWorkbookOf(before));
    host.host.faults.payloadLimit = 400_000;
    await workbook.apply(plan);
    const snapshot = await workbook.read();
    expect(snapshot.sheets.find(({ name }) => name === "评价结果")?.cells).toHaveLength(9_001);
    expect(host.host.violations).toEqual([]);
  });

  it("gives up when Excel takes nearly nothing, and reading too", async () => {
    const limit: Change = (faults) => void (faults.payloadLimit = 20_000);
    await expectUnchanged(open(hostWorkbookOf(untouched)), ownPlan(2_000), [limit, "payloadTooLarge"]);
    const { host, workbook } = open(hostWorkbookOf(seedOf([seedSheet("表", [["字".repeat(9_000)]])])));
    host.host.faults.payloadLimit = 60_000;
    await expect(workbook.read()).rejects.toMatchObject({ code: "payloadTooLarge" });
  });
});

describe("a slow Excel", () => {
  it("is waited for", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    host.host.faults.delayMs = 30;
    await workbook.apply(ownPlan(20));
    expect(host.sheets.map(({ name }) => name)).toContain("校核结果");
  });

  it("that does not answer is given up; when it answers at last, what it wrote is taken back", async () => {
    const { host, workbook } = open(hostWorkbookOf(untouched), { patience: { silence: 60 } });
    await workbook.read();
    const content = contentOf(host);
    const { faults } = host.host;
    const look = host.host.requests + 1;
    // The delay of a request is fixed when the one before it was answered.
    faults.onRequest = (request) => {
      faults.delayMs = request === look ? 200 : 0;
    };
    await expect(workbook.apply(ownPlan(20))).rejects.toMatchObject({ code: "hostSilent" });
    await expect(workbook.read()).rejects.toMatchObject({ code: "hostSilent" });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(host.host.requests).toBeGreaterThan(look + 2);
    expect(contentOf(host)).toEqual(content);
    expect((await workbook.read()).sheets).toHaveLength(2);
  });
});

describe("reading back", () => {
  it("notices a cell that took in something else", async () => {
    const { host, workbook } = open(hostWorkbookOf(untouched));
    await workbook.read();
    const content = contentOf(host);
    const { faults } = host.host;
    const written = host.host.requests + 2;
    faults.onRequest = (request) => {
      if (request === written) faults.garbled.set("评价结果!A1", "别的");
      else faults.garbled.clear();
    };
    await expect(workbook.apply(ownPlan(20))).rejects.toMatchObject({
      code: "writtenDiffers",
      details: { sheet: "评价结果", cell: "A1", written: "企业", found: "别的" },
    });
    expect(contentOf(host)).toEqual(content);
  });
});

describe("undo", () => {
  it("takes back the last plan: first run, rerun, changes on other sheets", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    const content = contentOf(host);
    expect(await workbook.canUndo()).toBe(false);
    await workbook.apply(ownPlan(20));
    const first = contentOf(host);
    await workbook.apply(ownPlan(35));
    await workbook.undo();
    expect(contentOf(host)).toEqual(first);
    expect(await workbook.canUndo()).toBe(false);
    await workbook.apply(foreignPlan);
    await workbook.undo();
    expect(contentOf(host)).toEqual(first);
    expect(first).not.toEqual(content);
    expect(host.host.violations).toEqual([]);
  });

  it("of a first run leaves the workbook as it came", async () => {
    const { host, workbook } = open(hostWorkbookOf(untouched));
    const content = contentOf(host);
    await workbook.apply(ownPlan(20));
    await workbook.undo();
    expect(contentOf(host)).toEqual(content);
  });

  it("is refused while a sheet of ours is protected, and possible afterwards", async () => {
    const { host, workbook } = open(hostWorkbookOf(before));
    await workbook.apply(ownPlan(20));
    const written = contentOf(host);
    host.sheets.at(-1)!.isProtected = true;
    await expect(workbook.undo()).rejects.toMatchObject({ code: "sheetProtected" });
    host.sheets.at(-1)!.isProtected = false;
    expect(contentOf(host)).toEqual(written);
    await workbook.undo();
    expect(host.sheets.map(({ name }) => name)).toEqual(["指标数据", "评价结果", "旧结果"]);
  });
});
