import { printBlankSheet } from "../../src/workbook/input/blankSheet";
import { inputShapes } from "../../src/workbook/input/readAudit";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import { applyPlan } from "../../src/workbook/memory/applyPlan";
import type { Cell, PlanCell, SheetSnapshot, Snapshot } from "../../src/workbook/port";
import type { TableKind } from "../../src/workbook/recognise/table";
import { runAudit, type AuditRun } from "../../src/workflows/runAudit";
import { sheetOf, snapshotOf } from "../support/sheet";
import { FULL_RUN } from "../support/wholeAudit";

type Rows = readonly (readonly PlanCell[])[];

const OUTPUT: Rows = [["甲厂", "镀锌件", "m²", 40000, 50000]];
/** 单位产品消耗 of the two years stands in columns G and H. */
const CONSUMPTION: Rows = [
  ["甲厂", "原辅材料", "锌锭", "kg", 20000, 30000],
  ["甲厂", "能源", "电", "kWh", 100000, "约12万"],
];
/** 差额 and 偏差 stand in columns M and N. */
const WATER: Rows = [
  ["甲厂", null, "前处理线", null, 1000, null, null, null, null, 100, 870, null],
  ["甲厂", null, "电镀线", null, 2000, 9000, 300, null, null, 150, "—", 50],
  ["甲厂", null, "冷却塔", null, 500, null, null, null, null, null, 400, null],
];

function printed(kind: TableKind, rows: Rows, years: readonly string[] = []): ReturnType<typeof printBlankSheet> {
  const shape = inputShapes.find((each) => each.kind === kind);
  if (!shape) throw new Error(kind);
  return printBlankSheet(shape, rows, years);
}

function workbookWith(consumption: Rows = CONSUMPTION, water: Rows = WATER): Snapshot {
  const years = ["2024年", "2025年"];
  const plan = [
    ...printed("output", OUTPUT, years),
    ...printed("consumption", consumption, years),
    ...printed("waterUnits", water),
  ];
  return applyPlan(
    snapshotOf(
      sheetOf("项目信息", [
        ["项目", "内容"],
        ["统计期", 2025],
      ]),
    ),
    plan,
  );
}

async function run(snapshot: Snapshot): Promise<{ readonly snapshot: Snapshot; readonly run: AuditRun }> {
  const workbook = memoryWorkbook(snapshot);
  const done = await runAudit(workbook, FULL_RUN);
  return { snapshot: await workbook.read(), run: done };
}

function sheetIn({ sheets }: Snapshot, title: string): SheetSnapshot {
  const sheet = sheets.find(({ name }) => name === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** Formulas and values in a column, from the first row below the headings. */
function columnOf(snapshot: Snapshot, title: string, column: number): readonly (Cell | undefined)[] {
  const { cells } = sheetIn(snapshot, title);
  const top = title === "用水单元平衡表" ? 4 : 3;
  return [top, top + 1, top + 2].map((row) => cells[row]?.[column]);
}

const changed = (snapshot: Snapshot, title: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === title ? change(sheet) : sheet)),
});

const written = (sheet: SheetSnapshot, row: number, column: number, cell: Cell): SheetSnapshot => {
  const cells = sheet.cells.map((line) => (line ? [...line] : line));
  const line = (cells[row] ??= []) as (Cell | undefined)[];
  line[column] = cell;
  return { ...sheet, cells };
};

describe("columns that are computed in tables of our printing", () => {
  test("are filled in as live formulas where they are blank", async () => {
    const { snapshot, run: done } = await run(workbookWith());
    expect(done.findings.map(({ code }) => code)).not.toContain("input.unitMissing");
    expect(columnOf(snapshot, "资源能源消耗", 6).slice(0, 2)).toMatchObject([
      { formula: "E4/'产品产量'!D4", value: 0.5 },
      { formula: "E5/'产品产量'!D4", value: 2.5 },
    ]);
    expect(columnOf(snapshot, "资源能源消耗", 7).slice(0, 2)).toMatchObject([{ value: 0.6 }, undefined]);
    expect(columnOf(snapshot, "用水单元平衡表", 12)).toMatchObject([
      { formula: "SUM(E5,G5,I5)-SUM(H5,J5,K5,L5)", value: 30 },
      { value: 2100 },
      undefined,
    ]);
    expect(columnOf(snapshot, "用水单元平衡表", 13)[0]).toMatchObject({ formula: "M5/SUM(E5,G5,I5)*100", value: 3 });
  });

  test("keep what the consultant wrote himself, which is compared", async () => {
    const own = workbookWith([["甲厂", "原辅材料", "锌锭", "kg", 20000, 30000, 0.7]]);
    const { snapshot, run: done } = await run(own);
    expect(columnOf(snapshot, "资源能源消耗", 6)[0]).toEqual(expect.objectContaining({ value: 0.7 }));
    expect(columnOf(snapshot, "资源能源消耗", 6)[0]?.formula).toBeUndefined();
    expect(done.findings).toContainEqual(expect.objectContaining({ code: "check.unitConsumption" }));
  });

  test("are left alone in tables of other people's, and on protected sheets", async () => {
    const foreign = { ...workbookWith(), names: [] };
    expect(columnOf((await run(foreign)).snapshot, "资源能源消耗", 6)).toEqual([undefined, undefined, undefined]);
    const locked = changed(workbookWith(), "用水单元平衡表", (sheet) => ({ ...sheet, isProtected: true }));
    const { snapshot } = await run(locked);
    expect(columnOf(snapshot, "用水单元平衡表", 12)).toEqual([undefined, undefined, undefined]);
    expect(columnOf(snapshot, "资源能源消耗", 6)[0]?.value).toBe(0.5);
  });

  test("stay the same in a rerun, and confirm nothing as if somebody had printed them", async () => {
    const first = await run(workbookWith());
    const second = await run(first.snapshot);
    expect(second.snapshot).toEqual(first.snapshot);
    expect(second.run.confirmed.unitConsumptions).toBe(0);
  });

  test("follow a corrected amount, also when the file was saved before it was recalculated", async () => {
    const first = await run(workbookWith());
    const corrected = changed(first.snapshot, "资源能源消耗", (sheet) => written(sheet, 3, 4, { value: 24000 }));
    const second = await run(corrected);
    expect(columnOf(second.snapshot, "资源能源消耗", 6)[0]).toMatchObject({ value: 0.6 });
    expect(second.run.findings.map(({ code }) => code)).not.toContain("check.unitConsumption");
  });

  test("are known again however the program writes the reference to the other sheet", async () => {
    const first = await run(workbookWith());
    const saved = changed(first.snapshot, "资源能源消耗", (sheet) =>
      written(sheet, 3, 6, { value: 0.5, formula: "E4/产品产量!$D$4" }),
    );
    const { snapshot } = await run(saved);
    expect(columnOf(snapshot, "资源能源消耗", 6)[0]).toMatchObject({ formula: "E4/'产品产量'!D4" });
  });
});
