import type { SheetSnapshot } from "../../src/workbook/port";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import { ownSheet } from "../../src/workbook/results/ownResultSheets";
import { runAudit } from "../../src/workflows/runAudit";
import { sheetOf, snapshotOf } from "../support/sheet";
import { FULL_RUN } from "../support/wholeAudit";

const system = sheetOf("体系", [
  ["指标体系：示例"],
  ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
  [1, "消耗", 1, "*单位产品取水量", "m3/t", 0.6, "≤(1+n)", "≤(2+n)", "≤(3+n)"],
  [2, "消耗", 1, "法规执行", null, 0.4, "符合", "同Ⅰ级", "同Ⅰ级"],
]);
const figures = sheetOf("定量指标数据", [
  ["企业名称", "1 单位产品取水量(m3/t)"],
  ["甲厂", 2.5],
]);
const judgements = sheetOf("定性指标数据", [
  ["企业名称", "2 法规执行", "参数:n"],
  ["甲厂", "符合", 2],
]);

async function detailOf(...sheets: readonly SheetSnapshot[]) {
  const workbook = memoryWorkbook(snapshotOf(...sheets));
  const run = await runAudit(workbook, FULL_RUN);
  const detail = ownSheet(await workbook.read(), "details");
  const cells = (detail?.cells ?? []).flatMap((row) => (row ?? []).flatMap((cell) => cell ?? []));
  return { run, formulas: cells.flatMap(({ formula }) => formula ?? []) };
}

describe("figures and judgements of a plant in two tables", () => {
  it("give one grade, whose formulas follow the cells of both", async () => {
    const { run, formulas } = await detailOf(system, figures, judgements);
    expect(run.grading.grades.map(({ level, index }) => [level, index?.I])).toEqual([["I", 100]]);
    expect(formulas).toContainEqual(expect.stringContaining("'定量指标数据'!B2"));
    // The benchmark 1+n stands on the parameter of the second table.
    expect(formulas).toContainEqual(expect.stringContaining("'定性指标数据'!C2"));
  });
});
