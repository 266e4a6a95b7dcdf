import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import { planResults } from "../../../src/workbook/results/planResults";
import { plannedCells } from "../../support/markdownOfPlan";
import { gradedWorkbook, type TypedObject } from "./gradedWorkbook";
import { bound, fixed, indexSystem, text, workedSystem } from "./workedSystem";

const VALUES: readonly TypedObject["values"][] = [
  { "1": 6, "2": 70, "3": "Ⅰ", "4": 96 },
  { "1": 30, "2": 35, "3": "Ⅱ", "4": 96 },
  { "1": 12, "2": 45, "3": "不达标", "4": 90 },
];

function plants(
  count: number,
  change: (values: TypedObject["values"], i: number) => TypedObject["values"],
): TypedObject[] {
  return Array.from({ length: count }, (_, i) => ({
    object: `企业${i + 1}`,
    system: workedSystem,
    values: change(VALUES[i % VALUES.length]!, i),
  }));
}

const unchanged = (values: TypedObject["values"]): TypedObject["values"] => values;

describe("评价明细 of more than 200 objects", () => {
  it("is in rows up to 200 objects and a matrix above", () => {
    const rows = plannedCells(planResults(gradedWorkbook(plants(200, unchanged))), "评价明细");
    expect(rows[3]?.[9]).toBe("指标值");
    const matrix = plannedCells(planResults(gradedWorkbook(plants(201, unchanged))), "评价明细");
    expect(matrix.slice(3, 10)).toEqual([
      ["指标体系：电镀", null, null, null, null, null, null].slice(0, matrix[3]?.length),
      [null, null, "一级指标", "资源消耗", "资源消耗", "管理", "管理"],
      [null, null, "限定性", "是", "否", "否", "否"],
      [null, null, "综合权重", 0.3, 0.3, 0.12, expect.closeTo(0.28)],
      ["序号", "企业名称", "时期", "1 *取水量", "2 回用率", "3 工艺", "4 固废处置率"],
      [1, "企业1", "2025", "Ⅰ", "Ⅰ", "Ⅰ", "Ⅰ"],
      [2, "企业2", "2025", "Ⅲ", "Ⅲ", "Ⅱ", "Ⅰ"],
    ]);
  });

  it("before and after of 150 objects are still in rows", () => {
    const twice = ["审核前", "审核后"].flatMap((period) =>
      plants(150, unchanged).map((plant) => ({ ...plant, period })),
    );
    expect(plannedCells(planResults(gradedWorkbook(twice)), "评价明细")[3]?.[9]).toBe("指标值");
  });

  it("keeps indices and level as formulas over the matrix", () => {
    const plan = planResults(gradedWorkbook(plants(201, unchanged)));
    expect(plannedCells(plan, "评价结果")[6]?.slice(3, 7)).toEqual([
      {
        formula: `100*(SUMIF('评价明细'!D10:G10,"Ⅰ",'评价明细'!$D$7:$G$7))`,
        value: expect.closeTo(28),
      },
      {
        formula: `D7+100*(SUMIF('评价明细'!D10:G10,"Ⅱ",'评价明细'!$D$7:$G$7))`,
        value: expect.closeTo(40),
      },
      {
        formula: `E7+100*(SUMIF('评价明细'!D10:G10,"Ⅲ",'评价明细'!$D$7:$G$7))`,
        value: 100,
      },
      { formula: expect.stringContaining("ROUND(F7,10)>=100"), value: "Ⅲ级" },
    ]);
  });

  it("renormalises in a column of its own where something does not apply", () => {
    const plan = planResults(
      gradedWorkbook(plants(201, (values, i) => (i === 1 ? { ...values, "3": "不适用" } : values))),
    );
    const matrix = plannedCells(plan, "评价明细");
    expect(matrix[7]?.[7]).toBe("归一系数（管理）");
    expect(matrix[9]?.[7]).toEqual({
      formula: `0.4/(SUMIF(F10:G10,"<>不适用",$F$7:$G$7))`,
      value: expect.closeTo(0.4 / 0.28),
    });
    expect(plannedCells(plan, "评价结果")[6]?.[3]).toEqual({
      formula: `100*(SUMIF('评价明细'!D10:E10,"Ⅰ",'评价明细'!$D$7:$E$7)+'评价明细'!H10*(SUMIF('评价明细'!F10:G10,"Ⅰ",'评价明细'!$F$7:$G$7)))`,
      value: expect.closeTo(40),
    });
  });

  it("writes weights by output as constants of the object and says so", () => {
    const byOutput = indexSystem("印制电路", [
      {
        name: "能耗",
        weight: 1,
        rows: [
          {
            no: "1",
            name: "单面板",
            weight: { kind: "sharedByOutput", total: 0.6, group: "G", product: "单面板" },
            benchmarks: [bound("≤", 10), bound("≤", 20), bound("≤", 50)],
          },
          {
            no: "2",
            name: "双面板",
            weight: { kind: "sharedByOutput", total: 0.6, group: "G", product: "双面板" },
            benchmarks: [bound("≤", 10), bound("≤", 20), bound("≤", 50)],
          },
          { no: "3", name: "管理", weight: fixed(0.4), benchmarks: [text("优"), text("良"), text("中")] },
        ],
      },
    ]);
    const objects = Array.from({ length: 201 }, (_, i) => ({
      object: `企业${i}`,
      system: byOutput,
      values: { "1": 5, "2": 15, "3": "Ⅰ", "产量:单面板": 100, "产量:双面板": 300 },
    }));
    const row = plannedCells(planResults(gradedWorkbook(objects)), "评价结果")[5];
    expect(row?.[3]).toMatchObject({
      formula: expect.stringMatching(/^100\*SUMPRODUCT\(\{0\.15,0\.4+\d*,0\.4\}\*\(\('评价明细'!D9:F9="Ⅰ"\)\)\)$/),
      value: expect.closeTo(55),
    });
    expect(row).toContain("按本对象的权重计算");
  });

  it("changes nothing when it is run again", () => {
    const input = gradedWorkbook(plants(201, unchanged));
    const once = applyPlan(input.snapshot, planResults(input));
    expect(applyPlan(once, planResults({ ...input, snapshot: once }))).toEqual(once);
  });
});
