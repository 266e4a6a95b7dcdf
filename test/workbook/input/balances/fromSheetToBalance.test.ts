import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { checkPrintedClosures } from "../../../../src/core/balance/stated/checkPrintedClosures";
import { networksOf } from "../../../../src/core/balance/stated/networksOf";
import { waterRatios } from "../../../../src/core/balance/water/waterRatios";
import { describeFinding } from "../../../../src/messages/describe";
import { printBlankSheet } from "../../../../src/workbook/input/blankSheet";
import { projectLines } from "../../../../src/workbook/input/projectLines.terms";
import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { applyPlan } from "../../../../src/workbook/memory/applyPlan";
import type { PlanCell } from "../../../../src/workbook/port";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import type { TableKind } from "../../../../src/workbook/recognise/table";
import { defaultUncertainties } from "../../../../src/standards/balance/defaultUncertainties";
import { sheetOf, snapshotOf } from "../../../support/sheet";
import { readTables, type Rows } from "./readTables";

const settings = { defaults: defaultUncertainties, percentBySource: {} };

/** All that is said about one sheet of flows, from its cells to the reconciled balance. */
function balanced(rows: Rows, sheet = "平衡流股") {
  const { audit, findings: read } = readTables([sheet, rows]);
  const stated = audit.balances.map((balance) => ({
    printed: checkPrintedClosures(balance),
    ...networksOf(balance, settings),
  }));
  const balances = stated.flatMap(({ value }) => value.map(({ network }) => balanceNetwork(network, DEFAULT_SETTINGS)));
  const findings = [
    ...read,
    ...stated.flatMap((each) => [...each.findings, ...each.printed]),
    ...balances.flatMap((each) => each.findings),
  ];
  return { audit, values: balances.map(({ value }) => value), findings };
}

const headings = ["编号", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "数据来源"];
const flows = (...rows: Rows): Rows => [["甲车间物料平衡"], headings, ...rows];
const cellsOf = (said: ReturnType<typeof balanced>, code: string) =>
  said.findings.find((each) => each.code === code)?.origins;

test("every column total of a 用水单元平衡表 is added up again, circulating water and 总用水量 among them", () => {
  const sheet = (totalUse: number, circulating: number, compliant: number): Rows => [
    ["全厂水平衡表（单位：m³）"],
    ["用水单元", "总用水量", "取水量", "循环水量", "耗水量", "排水量", "达标排放水量"],
    ["冷却塔", 920, 20, 900, 15, 5, "—"],
    ["制冷机", 505, 5, 500, 4, 1, "—"],
    ["清洗", 100, 100, null, 10, 90, 90],
    ["合计", totalUse, 125, circulating, 29, 96, compliant],
  ];
  const totals = (rows: Rows) =>
    balanced(rows, "水平衡").findings.flatMap((each) =>
      each.code === "statedBalance.printedSum" ? [describeFinding(each, "zh-CN").message] : [],
    );
  expect(totals(sheet(1525, 1400, 90))).toEqual([]);
  const wrong = totals(sheet(1625, 1300, 60));
  expect(wrong).toHaveLength(3);
  expect(wrong.join()).toMatch(/“循环水量”列合计填写为 1300 m.?，按各行复算为 1,?400 m/);
  expect(wrong.join()).toMatch(/“总用水量”列合计填写为 1625 m.?，按各行复算为 1,?525 m/);
  expect(wrong.join()).toMatch(/“达标排放水量”列合计填写为 60 m/);
});

describe("what is wrong on the sheet is said with its cells, and the rest is computed", () => {
  test("a duplicated id: the later row is left out", () => {
    const said = balanced(
      flows(["F1", null, "A", 10, "t", 2], ["F2", "A", null, 9.9, "t", 2], ["F2", "A", null, 5, "t", 2]),
    );
    expect(cellsOf(said, "balance.duplicateFlow")).toEqual(["平衡流股!A5:G5"]);
    expect(said.values[0]).toMatchObject({ status: "consistent", flows: [{}, {}] });
  });

  test("a unit of the process with only inputs", () => {
    const said = balanced(
      flows(["F1", null, "A", 10, "t", 2], ["F2", "A", "B", 9.9, "t", 2], ["F3", "A", null, 0.1, "t", 2]),
    );
    expect(said.findings).toContainEqual(
      expect.objectContaining({ code: "balance.nodeOneSided", node: "B", side: "inputs" }),
    );
    expect(said.values[0]?.closures.find(({ node }) => node === "A")?.status).toBe("closed");
  });

  test("parts that nothing connects", () => {
    const said = balanced(
      flows(
        ["F1", null, "A", 10, "t", 2],
        ["F2", "A", "B", 10, "t", 2],
        ["F3", "B", null, 10, "t", 2],
        ["F4", null, "C", 3, "t", 2],
        ["F5", "C", null, 3, "t", 2],
      ),
    );
    expect(said.findings).toContainEqual(
      expect.objectContaining({ code: "balance.disconnectedParts", parts: [["A", "B"], ["C"]] }),
    );
  });

  test("nothing measured", () => {
    const said = balanced(flows(["F1", null, "A", null, "t"], ["F2", "A", null, "—", "t"]));
    expect(said.findings.map(({ code }) => code)).toContain("balance.nothingMeasured");
    expect(said.values[0]?.status).toBe("nothingMeasured");
  });

  test("constants that contradict each other", () => {
    const said = balanced(flows(["F1", null, "A", 10, "t", 0], ["F2", "A", null, 8, "t", null, "设计值"]));
    expect(said.findings).toContainEqual(
      expect.objectContaining({ code: "balance.exactFlowsContradict", nodes: ["A"] }),
    );
    expect(cellsOf(said, "statedBalance.uncertaintyZero")).toEqual(["平衡流股!F3"]);
  });

  test("unknown units, two units, and a negative uncertainty in one balance", () => {
    const said = balanced(
      flows(
        ["F1", null, "A", 10, "t", -2],
        ["F2", "A", null, 9.8, "t", 2],
        ["F3", "A", null, 3, "kWh"],
        ["F4", "A", null, 1, "锅"],
      ),
    );
    expect(cellsOf(said, "balanceInput.unitUnknown")).toEqual(["平衡流股!D6"]);
    expect(cellsOf(said, "statedBalance.otherUnit")).toEqual(["平衡流股!D5"]);
    expect(cellsOf(said, "statedBalance.uncertaintyNotUsable")).toEqual(["平衡流股!F3"]);
    expect(said.values[0]?.closures[0]).toMatchObject({
      input: 10,
      output: 9.8,
      status: "notCheckable",
      unread: ["F3", "F4"],
    });
  });

  test("a flow found as the rest is never a proof", () => {
    const said = balanced(
      flows(["F1", null, "A", 10, "t", 2], ["F2", "A", null, 9, "t", 2], ["F3", "A", null, 1, "t", null, "差额"]),
    );
    expect(said.values[0]?.closures[0]).toMatchObject({ difference: 0, status: "notCheckable" });
  });

  test("every finding has a sentence in both languages", () => {
    const said = balanced(
      flows(
        ["F1", null, "A", "约10", "t", -2],
        ["F2", "A", null, "5-6", "t", 0],
        ["F3", "A", null, ">3", "t", null, "其他"],
        ["F4", "A", null, 1, "锅"],
        ["F5", "A", null, 1, "m3", 200],
        ["F6", "A", null, 1, null],
      ),
    );
    for (const finding of said.findings) {
      for (const language of ["zh-CN", "en"] as const) {
        expect(describeFinding(finding, language).message).not.toMatch(/undefined|NaN|\[object|^[a-z]+\.[A-Za-z]+$/);
      }
    }
    expect(new Set(said.findings.map(({ code }) => code)).size).toBeGreaterThan(8);
  });
});

test("the published statement below its table is caught: 99 648 kg and 2.10 %, not 43 088 and 0.91 %", () => {
  const said = balanced(
    [
      ["输入物料", "输入量(kg)", "输出物料", "输出量(kg)"],
      ["原辅料", 4746025, "产品及废物", 4646377],
      ["注：输入总量4,746,025kg，输出总量4,646,377kg，误差为43,088kg，占输入总量的0.91%，在允许范围之内。"],
    ],
    "物料平衡",
  );
  const messages = said.findings.map((finding) => describeFinding(finding, "zh-CN").message);
  expect(messages).toContainEqual(expect.stringMatching(/差额填写为 43,088 kg.*复算为 99648 kg/));
  expect(messages).toContainEqual(expect.stringMatching(/偏差率填写为 0.91%.*2\.10%/));
  expect(said.values[0]?.closures[0]).toMatchObject({ status: "closed" });
});

test("用水单元平衡表 closes by unit and whole, its printed differences agree, and its ratios follow", () => {
  const { audit, findings, values } = balanced(
    [
      ["单位：m³/d"],
      [
        "用水单元",
        "取水量",
        "循环水量",
        "串联水量（入）",
        "串联水量（出）",
        "耗水量",
        "排水量",
        "漏失水量",
        "差额",
        "偏差（%）",
      ],
      ["清洗", 100, null, null, 40, 8, 51, "—", 1, 1],
      ["冲洗", "—", null, 40, null, 5, 35, "—", 0, 0],
      ["冷却塔", 20, 900, null, null, 15, 4, 1, 0, 0],
      ["合计", 120, 900, 40, 40, 28, 90, 1, 1, 0.8],
    ],
    "用水单元平衡表",
  );
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const closures = values[0]?.closures.map(({ node, input, output, status }) => [node, input, output, status]);
  expect(closures).toEqual([
    ["清洗", 100, 99, "closed"],
    ["串联水", 40, 40, "closed"],
    ["冲洗", 40, 40, "closed"],
    ["冷却塔", 20, 20, "closed"],
    [null, 120, 119, "closed"],
  ]);
  const whole = waterRatios(audit.waterUses).value.find(({ scope }) => scope === "whole");
  expect(whole?.ratios.reuseRate?.percent).toBeCloseTo((940 / 1060) * 100, 10);
});

describe("blank sheets", () => {
  const records: Readonly<Partial<Record<TableKind, readonly PlanCell[]>>> = {
    balanceFlows: ["甲厂", "2024年", "水平衡", "水", "W1", "新水", null, "清洗", 10, "m³", 2, "实测", "取水"],
    waterUnits: ["甲厂", "2024年", "清洗", 10, 10],
    inputOutput: ["甲厂", "2024年", "酸洗", "盐酸", 1, "废酸", 1, "t"],
    exchanges: ["甲厂", "乙厂", "余热", 1, "GJ", null, "潜力"],
    balanceRelations: ["甲厂", "2024年", "水平衡", "转移系数", "W2", "W1、W3", "Cu", 0.4, 10, "设计值"],
    coolingTowers: ["甲厂", "2024年", "水平衡", "冷却塔", 5000, "m³/h", 8000, 8, 0.0015, null, null, 4],
  };
  const shapeOf = (kind: TableKind) => inputShapes.find((shape) => shape.kind === kind)!;

  test.each(Object.keys(records) as TableKind[])(
    "a printed %s sheet is read as soon as a line is filled in",
    (kind) => {
      const plan = printBlankSheet(shapeOf(kind), [records[kind] ?? []]);
      const snapshot = applyPlan(snapshotOf(sheetOf("Sheet1", [])), plan);
      const { value, findings } = recognise(snapshot, inputShapes);
      expect(findings).toEqual([]);
      expect(value.tables).toMatchObject([{ kind, rows: [{}] }]);
      const audit = readAudit(snapshot, value).value;
      const { balances, exchanges, relations = [], towers = [] } = audit;
      expect(balances.length + exchanges.length + relations.length + towers.length).toBe(1);
      const unread = value.leftOut.filter(({ reason }) => reason === "unknownHeadings");
      expect(unread).toEqual([]);
    },
  );

  test("an empty one is a blank form, and choices are drop-downs", () => {
    const plan = printBlankSheet(shapeOf("balanceFlows"), []);
    const { value } = recognise(applyPlan(snapshotOf(sheetOf("Sheet1", [])), plan), inputShapes);
    expect(value.tables).toEqual([]);
    expect(value.leftOut).toContainEqual(expect.objectContaining({ reason: "blankForm", text: "平衡流股" }));
    expect(plan).toContainEqual(expect.objectContaining({ kind: "dataValidation", choices: ["物料", "水", "能量"] }));
    const relations = printBlankSheet(shapeOf("balanceRelations"), []);
    const choices = ["转移系数", "比例", "相关", "组成合计"];
    expect(relations).toContainEqual(expect.objectContaining({ kind: "dataValidation", choices }));
  });
});

test("the defaults that 项目信息 shows are those of the standard set", () => {
  const shown = (field: string) => {
    const setting = projectLines.find((line) => line.field === field)?.setting;
    return setting && setting.kind === "number" ? Number(setting.default) : NaN;
  };
  const { ledger, quota, estimate } = defaultUncertainties.bySource;
  expect([
    shown("ledgerUncertaintyPercent"),
    shown("quotaUncertaintyPercent"),
    shown("estimateUncertaintyPercent"),
    shown("contentUncertaintyPercent"),
  ]).toEqual([ledger.percent, quota.percent, estimate.percent, defaultUncertainties.content.percent]);
});
