import { memoryWorkbook } from "../../../../src/workbook/memory/memoryWorkbook";
import { runAudit, type AuditRun, type RunOptions } from "../../../../src/workflows/runAudit";
import { sheetOf, snapshotOf, type SheetOptions } from "../../../support/sheet";
import { FULL_RUN } from "../../../support/wholeAudit";
import type { Rows } from "./readTables";

/** The main job on one sheet, from its cells to the written results. */
async function run(
  name: string,
  rows: Rows,
  { language = "zh-CN", ...options }: SheetOptions & Partial<Pick<RunOptions, "language">> = {},
): Promise<AuditRun> {
  return runAudit(memoryWorkbook(snapshotOf(sheetOf(name, rows, options))), { ...FULL_RUN, language });
}

const cellsOf = ({ findings }: AuditRun, code: string) =>
  findings.filter((finding) => finding.code === code).flatMap(({ origins }) => origins);
const closuresOf = ({ balances }: AuditRun, place = 0) =>
  balances.balances[place]?.closures.map(({ node, input, output, status }) => [node, input, output, status]);

const HEADINGS = ["编号", "物流名称", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "数据来源"];
const flows = (...rows: Rows): Rows => [["甲车间物料平衡"], HEADINGS, ...rows];

describe("bad input through the whole job: a finding with its cells, the rest computed, nothing thrown", () => {
  test("error cells: an amount counts as not measured, a unit that is an error value leaves its row out", async () => {
    const done = await run(
      "平衡流股",
      flows(
        ["F1", "料", null, "A", { value: "#REF!" }, "t"],
        ["F2", "品", "A", null, 5, "t", { value: "#DIV/0!" }],
        ["F3", "渣", { value: "#N/A" }, "A", 5, "t"],
      ),
    );
    expect(cellsOf(done, "read.errorValue")).toEqual(["平衡流股!E3", "平衡流股!G4"]);
    expect(cellsOf(done, "balanceInput.nameIsError")).toEqual(["平衡流股!C5"]);
    expect(closuresOf(done)).toEqual([
      ["A", 0, 5, "notCheckable"],
      [null, 0, 5, "notCheckable"],
    ]);
  });

  test("formulas without a cached value are an error at their cells, in all three forms", async () => {
    const formula = { value: null, formula: "SUM(A1:A3)" };
    const inFlows = await run(
      "平衡流股",
      flows(["F1", "料", null, "A", formula, "t"], ["F2", "品", "A", null, 5, "t"]),
    );
    expect(cellsOf(inFlows, "read.notCalculated")).toEqual(["平衡流股!E3"]);
    const inSides = await run("投入产出表", [
      ["工序", "输入物料", "输入量(t)", "输出物料", "输出量(t)"],
      ["A", "料", formula, "品", 3],
    ]);
    expect(cellsOf(inSides, "read.notCalculated")).toEqual(["投入产出表!C2"]);
    const inWater = await run("水平衡", [
      ["用水单元", "取水量(m3)", "耗水量(m3)", "排水量(m3)"],
      ["A", 3, formula, 2],
      ["B", 3, 1, 2],
    ]);
    expect(cellsOf(inWater, "read.notCalculated")).toEqual(["水平衡!C2"]);
    expect(closuresOf(inWater)?.[1]).toEqual(["B", 3, 3, "closed"]);
  });

  test("uncertainties as text, negative or zero; ±2% is read as 2", async () => {
    const done = await run(
      "平衡流股",
      flows(
        ["F1", "料", null, "A", 10, "t", "约莫"],
        ["F2", "品", "A", null, 5, "t", "±2%"],
        ["F3", "渣", "A", null, 4, "t", -3],
        ["F4", "气", "A", null, 1, "t", 0],
      ),
    );
    expect(cellsOf(done, "statedBalance.uncertaintyNotUsable")).toEqual(["平衡流股!G3", "平衡流股!G5"]);
    expect(cellsOf(done, "statedBalance.uncertaintyZero")).toEqual(["平衡流股!G6"]);
    expect(closuresOf(done)?.[0]).toEqual(["A", 10, 10, "closed"]);
  });

  test("full width and blanks in names are one unit, a letter of another case is another one and is said", async () => {
    const done = await run(
      "平衡流股",
      flows(
        ["Ｆ１", "料", null, "清 洗", 10, "t"],
        ["F2", "水", "清洗", "Ａ线", 5, "t"],
        ["F3", "水", "清洗 ", "A线", 5, "t"],
        ["F4", "水", "a线", null, 10, "t"],
      ),
    );
    expect(closuresOf(done)?.[0]).toEqual(["清洗", 10, 10, "closed"]);
    expect(cellsOf(done, "balance.nodeOneSided")).toEqual(["平衡流股!A4:H4", "平衡流股!A6:H6"]);
  });

  test("a circulation closes, a flow that ends where it begins is left out", async () => {
    const done = await run(
      "平衡流股",
      flows(
        ["F1", "料", null, "A", 10, "t"],
        ["F2", "回料", "A", "B", 50, "t"],
        ["F3", "回料", "B", "A", 50, "t"],
        ["F4", "料", "A", "A", 5, "t"],
        ["F5", "品", "A", null, 10, "t"],
      ),
    );
    expect(cellsOf(done, "balance.flowToItself")).toEqual(["平衡流股!A6:H6"]);
    expect(closuresOf(done)).toEqual([
      ["A", 60, 60, "closed"],
      ["B", 50, 50, "closed"],
      [null, 10, 10, "closed"],
    ]);
  });

  test("hidden rows are read and said; a unit in the amount's own cell that does not fit refuses it", async () => {
    const done = await run(
      "平衡流股",
      flows(
        ["F1", "料", null, "A", "10t", "t"],
        ["F2", "品", "A", null, "9000 kg", "t"],
        ["F3", "渣", "A", null, "1 m3", "t"],
      ),
      { hiddenRows: [3] },
    );
    expect(cellsOf(done, "recognise.hiddenRows")).toEqual(["平衡流股!A4:H4"]);
    expect(cellsOf(done, "read.unitMismatch")).toEqual(["平衡流股!E5"]);
    expect(closuresOf(done)?.[0]).toEqual(["A", 10, 9, "notCheckable"]);
  });

  test("headings merged over two rows are found, with merges unknown too", async () => {
    const rows: Rows = [
      ["甲车间物料平衡"],
      ["编号", "物流名称", "单元", null, "数量", "单位"],
      [null, null, "来源", "去向", null, null],
      ["F1", "料", null, "A", 10, "t"],
      ["F2", "品", "A", null, 10, "t"],
    ];
    for (const merges of [["A2:A3", "C2:D2"], "unknown"] as const) {
      expect(closuresOf(await run("平衡流股", rows, { merges }))?.[0]).toEqual(["A", 10, 10, "closed"]);
    }
  });

  test("kg and t convert, m³ of water among goods weighs a ton per m³ and is said, m³ of gas is refused", async () => {
    const done = await run("投入产出表", [
      ["工序", "输入物料", "输入量", "单位", "输出物料", "输出量", "单位"],
      ["酸洗", "钢管", 2, "t", "酸洗管", 1900, "kg"],
      [null, "水", 10, "m3", "废酸", 10100, "kg"],
      [null, null, null, null, "废气", 300, "Nm3"],
    ]);
    expect(cellsOf(done, "statedBalance.tonnesOfWater")).toEqual(["投入产出表!C3"]);
    expect(cellsOf(done, "statedBalance.otherUnit")).toEqual(["投入产出表!F4"]);
    expect(closuresOf(done)?.[0]).toEqual(["酸洗", 12000, 12000, "notCheckable"]);
  });

  test("rows without a unit are named by id where they have no name", async () => {
    const done = await run("平衡流股", [
      ["甲车间物料平衡"],
      ["编号", "来源单元", "去向单元", "数量"],
      ["F1", null, "A", 10],
      ["F2", "A", null, 10],
    ]);
    expect(done.findings.find(({ code }) => code === "input.unitMissing")?.message).toContain("F1、F2");
  });

  test.each(["zh-CN", "en"] as const)("what is said of such a table, in %s", async (language) => {
    const rows: Rows = [
      ["单元", "方向", "物流名称", "来自/去向", "日水量(m³/d)", "年水量(m³/a)"],
      ["A", "输入", "新水", null, 10, 3300],
      ["A", "输出", "废水", "B", 9, 2970],
      ["A", "输出", "蒸汽", null, 1, 330],
      ["B", "输入", "废水", "A", 9, 2000],
      ["B", "输出", "回水", null, 5, 1000],
      ["C", "输入", "回水", null, 5, 1000],
      ["C", "?", "渣", null, 1, 330],
      [{ value: "#REF!" }, "输出", "渣", null, 1, 330],
    ];
    const { findings } = await run("平衡流股", rows, { language });
    const said = findings
      .filter(({ code }) => /^balanceInput|^statedBalance\.da[iy]/.test(code))
      .map(({ code }) => code);
    expect([...new Set(said)].sort()).toEqual([
      "balanceInput.directionUnclear",
      "balanceInput.flowStatedTwice",
      "balanceInput.maybeOneFlow",
      "balanceInput.nameIsError",
      "statedBalance.dailyYearly",
      "statedBalance.daysImplied",
    ]);
    for (const { message } of findings) expect(message).not.toMatch(/undefined|NaN|\[object|^[a-z]+\.[A-Za-z]+$/i);
  });
});

describe("large sheets", () => {
  const headings = ["企业名称", "平衡名称", "介质", ...HEADINGS, "水类型"];

  test("ten thousand flows, whose words are headings of other tables, are read to the last row", async () => {
    const rows = Array.from({ length: 10_000 }, (_, place) => {
      const unit = `单元${Math.floor(place / 2)}`;
      const ends = place % 2 === 0 ? ["新水", null, unit] : ["排水", unit, null];
      return ["甲厂", "水平衡", "水", `W${place}`, ...ends, 10, "m³", 2, "实测", place % 2 === 0 ? "取水" : "排水"];
    });
    const done = await run("平衡流股", [headings, ...rows]);
    expect(done.reading.audit.balances.map(({ flows: each }) => each.length)).toEqual([10_000]);
    expect(cellsOf(done, "recognise.tooLarge")).toEqual([]);
  }, 120_000);

  test("three hundred balances in one table, and below three hundred titles", async () => {
    const inOne = Array.from({ length: 300 }, (_, place): Rows => [
      ["甲厂", `平衡${place}`, "物料", "F1", "料", null, "A", 10, "t", 2, "实测"],
      [null, null, null, "F2", "品", "A", null, 10, "t", 2, "实测"],
    ]).flat();
    expect((await run("平衡流股", [headings, ...inOne])).balances.balances).toHaveLength(300);
    const below = Array.from({ length: 300 }, (_, place): Rows => [
      [`表${place + 1} 第${place}车间物料平衡表`],
      ["输入物料", "输入量(t)", "输出物料", "输出量(t)"],
      ["料", 10, "品", 9],
      ["合计", 10, "合计", 9],
      [],
    ]).flat();
    const done = await run("投入产出表", below);
    expect(done.balances.balances.map(({ status }) => status)).toHaveLength(300);
    expect(new Set(done.balances.balances.map(({ name }) => name)).size).toBe(300);
  }, 120_000);
});
