import fc from "fast-check";
import { balanceJson } from "../../src/cli/json/balanceJson";
import { describeFinding } from "../../src/messages/describe";
import { buildReport } from "../../src/report/document/buildReport";
import { balanceView } from "../../src/taskpane/desk/balancesView";
import { inputShapes, readAudit } from "../../src/workbook/input/readAudit";
import { recognise } from "../../src/workbook/recognise/recognise";
import { balanceSheet } from "../../src/workbook/results/balances/balanceSheet";
import { balanceAudit } from "../../src/workflows/balanceAudit";
import { reportInput } from "../report/reportFixture";
import { sheetOf, snapshotOf, type TestCell } from "../support/sheet";

const FLOWS = ["平衡名称", "编号", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "Cu(%)"];

/** One sheet 平衡流股 and 平衡关系 through everything that a run does with a balance. */
function runOn(rows: readonly (readonly TestCell[])[], coefficient: number) {
  const relations = [
    ["平衡名称", "关系", "流股", "对应流股", "数值", "不确定度(±%)"],
    ["物料平衡", "转移系数", "F2", "F1", coefficient, 5],
  ];
  const snapshot = snapshotOf(sheetOf("平衡流股", [FLOWS, ...rows]), sheetOf("平衡关系", relations));
  const { value: audit, findings: read } = readAudit(snapshot, recognise(snapshot, inputShapes).value);
  const { balances, findings } = balanceAudit(audit);
  balanceSheet({ sheet: "平衡结果", balances, pictures: [], exchanges: [], stated: audit.balances, snapshot });
  buildReport({ ...reportInput, balances });
  const views = balances.map((balance, place) => balanceView(balance, place, "zh-CN"));
  const texts = (["zh-CN", "en"] as const).flatMap((language) =>
    [...read, ...findings].map((finding) => describeFinding(finding, language).message),
  );
  return { json: JSON.stringify(balances.map(balanceJson)), findings, views, texts };
}

const plant = (amounts: readonly number[], percents: readonly number[], contents: readonly number[]) =>
  (
    [
      [null, "A"],
      ["A", "B"],
      ["A", null],
      ["B", null],
      ["B", "A"],
    ] as const
  ).map(([from, to], k): readonly TestCell[] => [
    ...["物料平衡", `F${k + 1}`, from, to, amounts[k] ?? 1, "t"],
    ...[percents[k] ?? 2, contents[k] ?? 1],
  ]);

it("a typing error in the exponent is named with its cell, and the run gives its results", () => {
  const { findings, texts } = runOn(plant([100, 60e300, 40, 1e-300, 5], [2, 2, 2, 2, 2], [1, 1, 1, 1, 1]), 0.6);
  const beyond = findings.filter(({ code }) => code === "balance.amountBeyondRange");
  expect(beyond.map(({ origins }) => origins)).toEqual([
    [expect.stringContaining("平衡流股!")],
    [expect.stringContaining("平衡流股!")],
  ]);
  expect(texts).toContainEqual(expect.stringMatching(/流股 F2数量为 6e\+301，不在可计算的范围（1e-30 至 1e18）内/));
});

it("a coefficient that cannot be computed with leaves its relation out", () => {
  const { findings } = runOn(plant([100, 60, 40, 58, 1], [2, 2, 2, 2, 2], [1, 1, 1, 1, 1]), 1e-156);
  expect(findings.map(({ code }) => code)).toContain("balanceRelation.coefficientUnreadable");
});

it("whatever magnitudes are typed, nothing is thrown and nothing that is said is NaN", () => {
  const figures = fc.oneof(
    fc.tuple(fc.integer({ min: -320, max: 305 }), fc.integer({ min: 1, max: 99 })).map(([power, n]) => n * 10 ** power),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: -100, max: 100 }),
  );
  const five = fc.array(figures, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(five, five, five, figures, (amounts, percents, contents, coefficient) => {
      const { json, texts, views } = runOn(plant(amounts, percents, contents), coefficient);
      expect([...texts, ...views.map(({ picture }) => picture?.svg ?? "")].join("\n")).not.toMatch(/NaN|Infinity/);
      expect(json).not.toMatch(/NaN/);
    }),
    { numRuns: 60, seed: 20260101 },
  );
});
