import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { Area, Command, Plan, PlanCell, Snapshot } from "../../../src/workbook/port";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import { officeClient } from "../../excelHost/officeClient";

const EMPTY: Snapshot = {
  sheets: [
    {
      name: "指标数据",
      visibility: "visible",
      cells: [
        [{ value: "企业名称" }, { value: "取水量" }],
        [{ value: "甲厂" }, { value: 7.5, numberFormat: "0.0" }],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      isProtected: false,
    },
  ],
  names: [],
  facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
};

const COLUMNS = 25;
const ROWS = 800;
const sheet = "评价明细";
const all: Area = { top: 1, left: 0, bottom: ROWS, right: COLUMNS - 1 };

/** 20,000 formulas, level colours, a name, a link and one native chart: what a grading writes. */
function bigPlan(): Plan {
  const heading = Array.from({ length: COLUMNS }, (_, column) => `指标${column + 1}`);
  const formulas = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column): PlanCell => ({
      formula: `IF('指标数据'!$B$2<=${row + column},100,0)`,
      value: 0,
    })),
  );
  const colours: Command[] = ["Ⅰ级", "Ⅱ级", "Ⅲ级"].map((text) => ({
    kind: "conditionalFormat",
    sheet,
    area: all,
    rule: { kind: "textEquals", text },
    style: { fill: "C6EFCE" },
  }));
  return [
    { kind: "createSheet", sheet, tabColor: "2E75B6" },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [heading] },
    { kind: "writeBlock", sheet, top: 1, left: 0, cells: formulas },
    { kind: "numberFormat", sheet, area: all, format: "0.00" },
    {
      kind: "style",
      sheet,
      area: { ...all, top: 0, bottom: 0 },
      style: { bold: true, fill: "DDEBF7", border: "thin" },
    },
    ...colours,
    { kind: "freezePanes", sheet, rows: 1, columns: 0 },
    { kind: "defineName", name: "QS_result_details", sheet, area: all },
    {
      kind: "hyperlink",
      sheet,
      row: 0,
      column: 0,
      targetSheet: "指标数据",
      targetArea: { top: 1, left: 1, bottom: 1, right: 1 },
    },
    {
      kind: "chart",
      sheet,
      area: { top: 2, left: 27, bottom: 20, right: 34 },
      name: "QS_distribution",
      type: "column",
      title: "等级分布",
      series: [
        {
          name: "企业数",
          categories: { top: 0, left: 0, bottom: 0, right: 4 },
          values: { top: 1, left: 0, bottom: 1, right: 4 },
        },
      ],
    },
  ];
}

describe("the Excel adapter on the real office.js client", () => {
  it("applies 20,000 formulas, colours and a chart in two syncs and under 3 MB", async () => {
    const host = hostWorkbookOf(EMPTY, 7);
    const client = officeClient(host);
    const workbook = excelWorkbook(client);
    await workbook.read();
    const { syncs } = client.traffic;
    await workbook.apply(bigPlan());
    const written = host.sheets.find((candidate) => candidate.name === sheet)!;
    const formulas = [...written.cells.values()].flatMap((row) => [...row.values()]).filter((cell) => cell.formula);
    expect(formulas).toHaveLength(ROWS * COLUMNS);
    expect(written.conditionalFormats).toHaveLength(3);
    expect(written.charts).toEqual([expect.objectContaining({ type: "ColumnClustered", title: "等级分布" })]);
    expect(written.frozen).toEqual({ rows: 1, columns: 0 });
    expect(written.links.get("A1")).toBe("'指标数据'!B2");
    expect(client.traffic.syncs - syncs).toBe(2);
    expect(client.traffic.bytesSent).toBeLessThan(3 * 2 ** 20);
  });

  it("begins printed pages where the plan says, also when the sheet is written again", async () => {
    const host = hostWorkbookOf(EMPTY, 15);
    const workbook = excelWorkbook(officeClient(host));
    const page = { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: 1 } as const;
    const printed = (rowBreaks: readonly number[]): Plan => [
      { kind: "createSheet", sheet },
      { kind: "writeBlock", sheet, top: 0, left: 0, cells: [["企业名称"]] },
      { ...page, rowBreaks },
    ];
    const breaks = () => host.sheets.find(({ name }) => name === sheet)?.page["Breaks"];
    await workbook.apply(printed([40, 80]));
    expect(breaks()).toEqual([40, 80]);
    await workbook.apply(printed([60]));
    expect(breaks()).toEqual([60]);
  });

  it("gives the same snapshot as the reference in memory", async () => {
    const workbook = excelWorkbook(officeClient(hostWorkbookOf(EMPTY, 15)));
    const before = await workbook.read();
    expect(before).toEqual(EMPTY);
    const plan: Plan = [
      { kind: "createSheet", sheet: "评价结果" },
      {
        kind: "writeBlock",
        sheet: "评价结果",
        top: 0,
        left: 0,
        cells: [
          ["=1+1", "001", "1-6", "TRUE"],
          ["+甲", null, 3.5, { formula: "C2*2", value: 0 }],
        ],
      },
      { kind: "merge", sheet: "评价结果", area: { top: 2, left: 0, bottom: 2, right: 3 } },
      {
        kind: "defineName",
        name: "QS_result_grades",
        sheet: "评价结果",
        area: { top: 0, left: 0, bottom: 1, right: 3 },
      },
    ];
    await workbook.apply(plan);
    const cellsOf = (snapshot: Snapshot) => snapshot.sheets.map(({ name, cells, merges }) => ({ name, cells, merges }));
    const [after, expected] = [await workbook.read(), applyPlan(before, plan)];
    expect(cellsOf(after)).toEqual(cellsOf(expected));
    expect(after.names.map((name) => name.name)).toEqual(expected.names.map((name) => name.name));
  });

  it("does not know merged areas on Office 2019 and says so", async () => {
    const [before] = (await excelWorkbook(officeClient(hostWorkbookOf(EMPTY, 7))).read()).sheets;
    expect(before?.merges).toBe("unknown");
  });

  it("makes its own sheet anew on a second run: nothing is doubled", async () => {
    const host = hostWorkbookOf(EMPTY, 7);
    const workbook = excelWorkbook(officeClient(host));
    await workbook.apply(bigPlan());
    await workbook.apply(bigPlan());
    const written = host.sheets.filter((candidate) => candidate.name === sheet);
    expect(written).toHaveLength(1);
    expect(written[0]!.charts).toHaveLength(1);
    expect(written[0]!.conditionalFormats).toHaveLength(3);
    expect(host.names).toHaveLength(1);
  });
});
