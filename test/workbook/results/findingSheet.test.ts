import type { DescribedFinding } from "../../../src/messages/describe";
import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { Cell, Command, Plan, SheetSnapshot, Snapshot } from "../../../src/workbook/port";
import { planResults } from "../../../src/workbook/results/planResults";
import { plannedCells } from "../../support/markdownOfPlan";
import { gradedWorkbook, sheetOf, snapshotWith } from "./gradedWorkbook";

const SHEET = "校核结果";
const FIRST = 5;
const DECISION = 7;
const REMARK = 8;
const KEY = 9;

const finding = (fields: Partial<DescribedFinding> & { readonly message: string }): DescribedFinding => ({
  code: "check.sample",
  severity: "warning",
  origins: ["水平衡!D7"],
  ...fields,
});

const water = finding({ message: "取水量 120 与分项之和 118 不一致，请核对", rule: 5, basis: "规则5" });
const wrong = finding({
  code: "check.other",
  severity: "error",
  message: "信用代码校验位错误",
  origins: ["水平衡!A2"],
});
const info = finding({ code: "read.dash", severity: "info", message: "“—”按未提供处理", origins: ["水平衡!D9"] });

function input(findings: readonly DescribedFinding[], snapshot = data(), earlier?: Snapshot) {
  return {
    ...gradedWorkbook([]),
    findings,
    snapshot,
    ...(earlier ? { earlier } : {}),
    parts: new Set(["check"] as const),
  };
}

const data = (): Snapshot => snapshotWith([sheetOf("水平衡", [[{ value: "用水单元" }]])]);

const rowsOf = (plan: Plan, sheet = SHEET) => plannedCells(plan, sheet).slice(FIRST);
const links = (plan: Plan) =>
  plan.filter((each): each is Extract<Command, { kind: "hyperlink" }> => each.kind === "hyperlink");

/** The workbook after a run, with the consultant's words written beside the finding in a row. */
function answered(
  snapshot: Snapshot,
  row: number,
  words: { readonly decision?: string; readonly remark?: string },
): Snapshot {
  return onSheet(snapshot, SHEET, (cells) =>
    cells.map((line, at) => {
      if (at !== row) return line;
      const copy = [...(line ?? [])];
      if (words.decision) copy[DECISION] = { value: words.decision };
      if (words.remark) copy[REMARK] = { value: words.remark };
      return copy;
    }),
  );
}

function onSheet(
  snapshot: Snapshot,
  title: string,
  change: (cells: SheetSnapshot["cells"]) => SheetSnapshot["cells"],
): Snapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === title ? { ...sheet, cells: change(sheet.cells) } : sheet,
  );
  return { ...snapshot, sheets };
}

const written = (findings: readonly DescribedFinding[]): Snapshot => applyPlan(data(), planResults(input(findings)));

describe("校核结果", () => {
  it("lists errors first, each with sheet, cell, text and basis", () => {
    const rows = rowsOf(planResults(input([info, water, wrong])));
    expect(rows.map((row) => row?.slice(0, 7))).toEqual([
      [1, "错误", null, "水平衡", "A2", "信用代码校验位错误", null],
      [2, "存疑", 5, "水平衡", "D7", "取水量 120 与分项之和 118 不一致，请核对", "规则5"],
      [3, "提示", null, "水平衡", "D9", "“—”按未提供处理", null],
    ]);
  });

  it("links each finding to its cell and offers the decisions", () => {
    const plan = planResults(input([water, wrong]));
    expect(
      links(plan).map(({ row, column, targetSheet, targetArea }) => [row, column, targetSheet, targetArea]),
    ).toEqual([
      [5, 4, "水平衡", { top: 1, left: 0, bottom: 1, right: 0 }],
      [6, 4, "水平衡", { top: 6, left: 3, bottom: 6, right: 3 }],
    ]);
    expect(plan).toContainEqual(
      expect.objectContaining({ kind: "dataValidation", choices: ["采纳", "部分采纳", "不采纳", "待核实"] }),
    );
  });

  it("counts errors, doubts and remarks above the list by formulas", () => {
    const counts = plannedCells(planResults(input([info, water, wrong, water])), SHEET)[2];
    expect(counts?.slice(1)).toEqual([
      "错误",
      { formula: 'COUNTIF(B6:B9,"错误")', value: 1 },
      "存疑",
      { formula: 'COUNTIF(B6:B9,"存疑")', value: 2 },
      "提示",
      { formula: 'COUNTIF(B6:B9,"提示")', value: 1 },
    ]);
  });

  it("says that nothing was found", () => {
    expect(rowsOf(planResults(input([])))).toEqual([["未发现问题"]]);
  });

  it("makes no link to what is no cell of the workbook", () => {
    const plan = planResults(input([finding({ message: "基准值未核实", origins: ["GB/T 43329 表1", "不存在!A1"] })]));
    expect(links(plan)).toEqual([]);
    expect(rowsOf(plan)[0]?.slice(3, 5)).toEqual([null, "GB/T 43329 表1、不存在!A1"]);
  });

  it("shows several cells, those of other sheets with their sheet", () => {
    const many = finding({ message: "合计不符", origins: ["水平衡!D7", "水平衡!D9:F9", "产品产量!C3"] });
    expect(rowsOf(planResults(input([many])))[0]?.[4]).toBe("D7、D9:F9、产品产量!C3");
  });
});

describe("the consultant's columns", () => {
  it("survive a rerun, also when the findings come in another order", () => {
    const before = answered(written([water, wrong]), FIRST + 1, { decision: "采纳", remark: "=已改" });
    const rows = rowsOf(planResults(input([info, wrong, water], before)));
    expect(rows.map((row) => row?.slice(DECISION, KEY))).toEqual([
      [null, null],
      ["采纳", "=已改"],
      [null, null],
    ]);
  });

  it("survive when the sheet was renamed, sorted, and a column was inserted", () => {
    const before = answered(written([water, wrong]), FIRST, { decision: "不采纳" });
    const renamed: Snapshot = {
      ...before,
      sheets: before.sheets.map((sheet) =>
        sheet.name === SHEET ? { ...sheet, name: "问题单", cells: rearranged(sheet.cells) } : sheet,
      ),
      names: [{ name: "QS_result_findings", refersTo: "问题单!$A$1:$K$7" }],
    };
    const rows = rowsOf(planResults(input([water, wrong], renamed)), "问题单");
    expect(rows.map((row) => [row?.[5], row?.[DECISION]])).toEqual([
      ["信用代码校验位错误", "不采纳"],
      ["取水量 120 与分项之和 118 不一致，请核对", null],
    ]);
  });

  it("come from an earlier output when the input has none, and the input's own come first", () => {
    const earlier = answered(written([water, wrong]), FIRST, { decision: "采纳", remark: "见附件" });
    expect(rowsOf(planResults(input([wrong], data(), earlier)))[0]?.slice(DECISION, KEY)).toEqual(["采纳", "见附件"]);
    const own = answered(written([wrong]), FIRST, { decision: "不采纳" });
    expect(rowsOf(planResults(input([wrong], own, earlier)))[0]?.slice(DECISION, KEY)).toEqual(["不采纳", "见附件"]);
  });

  it("belong to one of two equal findings each", () => {
    const before = answered(written([water, water]), FIRST + 1, { remark: "第二条" });
    const rows = rowsOf(planResults(input([water, water], before)));
    expect(rows.map((row) => row?.[REMARK])).toEqual([null, "第二条"]);
    expect(new Set(rows.map((row) => row?.[KEY])).size).toBe(2);
  });

  it("follow a finding whose cell moved down by an inserted row", () => {
    const before = answered(written([water, wrong]), FIRST + 1, { decision: "采纳" });
    const moved = { ...water, origins: ["水平衡!D8"] };
    expect(rowsOf(planResults(input([moved, wrong], before)))[1]?.slice(4, 8)).toEqual([
      "D8",
      water.message,
      "规则5",
      "采纳",
    ]);
  });

  it("do not pass to a finding with other figures; the answered line stays as 已消除", () => {
    const before = answered(written([water]), FIRST, { decision: "采纳", remark: "已更正" });
    const other = { ...water, message: "取水量 130 与分项之和 118 不一致，请核对" };
    const rows = rowsOf(planResults(input([other], before)));
    expect(rows.map((row) => [row?.[0], row?.[1], row?.[5], row?.[DECISION], row?.[REMARK]])).toEqual([
      [1, "存疑", other.message, null, null],
      ["—", "已消除", water.message, "采纳", "已更正"],
    ]);
  });

  it("stay the same however often the run is repeated", () => {
    const before = answered(written([water, wrong]), FIRST + 1, { decision: "采纳", remark: "已更正" });
    const once = applyPlan(before, planResults(input([wrong], before)));
    const twice = applyPlan(once, planResults(input([wrong], once)));
    expect(twice).toEqual(once);
  });
});

/** Another column A, and the records in reverse. */
function rearranged(cells: SheetSnapshot["cells"]): SheetSnapshot["cells"] {
  const head = cells.slice(0, FIRST);
  const body = cells.slice(FIRST).reverse();
  return [...head, ...body].map((row) => row && [{ value: "备忘" } satisfies Cell, ...row]);
}
