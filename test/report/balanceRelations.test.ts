import { buildReport } from "../../src/report/document/buildReport";
import { balanceAudit } from "../../src/workflows/balanceAudit";
import { readTables, type Rows } from "../workbook/input/balances/readTables";
import { reportInput } from "./reportFixture";
import { chapterLines } from "./reportText";

const FLOWS = ["平衡名称", "编号", "物流名称", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "水类型"];

/** The chapter and the annex on a workshop with one relation and a cooling tower. */
function reported(coefficient: number) {
  const flows: Rows = [
    ["水平衡", "W1", "新水", null, "车间", 100, "m³", 1, "取水"],
    [null, "W2", "废水", "车间", null, 60, "m³", 1, "排水"],
    [null, "W3", "去冷却塔", "车间", "冷却塔", 40, "m³", 1, "串联"],
    [null, "W4", "蒸发", "冷却塔", null, null, "m³", null, "耗水"],
    [null, "W5", "排污", "冷却塔", null, 10, "m³", 5, "排水"],
  ];
  const towers: Rows = [
    ["用水单元（冷却塔）", "循环水量（m³）", "进出水温差（℃）", "干球温度（℃）", "风吹损失（%）", "浓缩倍数"],
    ["冷却塔", 2300, 10, 20, 0, 4],
  ];
  const relations: Rows = [
    ["平衡名称", "关系", "流股", "对应流股", "数值", "不确定度（±%）"],
    ["水平衡", "转移系数", "W2", "W1", coefficient, 5],
  ];
  const { audit } = readTables(["平衡流股", [FLOWS, ...flows]], ["平衡关系", relations], ["冷却塔", towers]);
  const report = buildReport({ ...reportInput, balances: balanceAudit(audit).balances });
  return {
    lines: chapterLines(report, "2.3.1"),
    annex: chapterLines(report, "附：本报告采用的设置与存疑数据"),
    report,
  };
}

it("says with how many relations a balance was reconciled, and which evaporation was computed", () => {
  const { lines, annex } = reported(0.6);
  expect(lines).toContainEqual(expect.stringContaining("同时满足所填的1条平衡关系"));
  expect(lines).toContainEqual(expect.stringMatching(/蒸发.*29\.9.*（推算）/));
  expect(lines).toContainEqual(expect.stringMatching(/^冷却塔 .*含推算的冷却塔蒸发量W4，不是读数$/));
  expect(annex).toContainEqual(expect.stringContaining("平衡计算中有1条流股为按冷却塔参数推算的蒸发量"));
});

it("names a stated coefficient that contradicts the meters, with its cell in the trace", () => {
  const { lines, report } = reported(0.8);
  expect(lines).toContainEqual(expect.stringMatching(/平衡关系W2\/W1所填系数可能偏高约0\.2/));
  const suspect = report.trace.filter(({ text }) => text.includes("存疑对象1"));
  expect(suspect.map(({ origin }) => origin)).toContain("平衡关系!E2");
});
