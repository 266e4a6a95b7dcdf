import type { Command, Plan } from "../../../src/workbook/port";
import { planResults } from "../../../src/workbook/results/planResults";
import { plannedCells } from "../../support/markdownOfPlan";
import { gradedWorkbook, type TypedObject } from "./gradedWorkbook";
import { workedSystem } from "./workedSystem";

const charts = (plan: Plan, sheet: string) =>
  plan.filter((each): each is Extract<Command, { kind: "chart" }> => each.kind === "chart" && each.sheet === sheet);

const plant = (object: string, period: string, values: TypedObject["values"], industry = "电镀"): TypedObject => ({
  object,
  period,
  system: workedSystem,
  values,
  industry,
});

const best = { "1": 6, "2": 70, "3": "Ⅰ", "4": 96 };
const poor = { "1": 30, "2": 20, "3": "不达标", "4": 90 };

describe("行业对标", () => {
  const plan = planResults(
    gradedWorkbook([
      plant("甲厂", "2025", best),
      plant("乙厂", "2025", poor),
      plant("丙厂", "2025", { ...best, "1": 12 }),
    ]),
  );
  const rows = plannedCells(plan, "行业对标");

  it("states n, best, mean, median, worst, shares, benchmark enterprise and common problems", () => {
    expect(rows[4]).toEqual([
      1,
      "资源消耗",
      "1",
      "取水量",
      "L/m2",
      expect.objectContaining({ value: 3 }),
      6,
      expect.objectContaining({ value: 16 }),
      null,
      12,
      30,
      ...[1 / 3, 1 / 3, 1 / 3, 0].map((value) => expect.objectContaining({ value })),
      "甲厂",
      "是",
      "缺 3 个对象的产量（甲厂、乙厂等），未计加权平均",
    ]);
  });

  it("computes number, mean and shares from 评价明细", () => {
    expect(rows[4]?.slice(5, 8)).toMatchObject([
      { formula: `COUNTIFS('评价明细'!$G$5:$G$16,"取水量",'评价明细'!$J$5:$J$16,">-1E+300")` },
      6,
      { formula: `IFERROR(ROUND(AVERAGEIFS('评价明细'!$J$5:$J$16,'评价明细'!$G$5:$G$16,"取水量"),10),"")` },
    ]);
  });

  it("says of a qualitative indicator that only levels are counted", () => {
    expect(rows[6]?.[5]).toEqual(expect.objectContaining({ value: 0 }));
    expect(rows[6]?.at(-1)).toBe("定性指标，仅统计等级");
  });

  it("draws the shares of every indicator as one stacked column chart", () => {
    const [chart, ...others] = charts(plan, "行业对标").filter(({ name }) => name.startsWith("QS_sector_"));
    expect(others).toEqual([]);
    expect(chart?.type).toBe("stackedColumn");
    expect(chart?.series.map(({ name, values }) => [name, values.left, values.top, values.bottom])).toEqual([
      ["Ⅰ级", 11, 4, 7],
      ["Ⅱ级", 12, 4, 7],
      ["Ⅲ级", 13, 4, 7],
      ["不达标", 14, 4, 7],
    ]);
  });
});

describe("等级分布", () => {
  const plan = planResults(
    gradedWorkbook([
      plant("甲厂", "审核前", poor),
      plant("乙厂", "审核前", poor, "印制电路"),
      plant("甲厂", "审核后", best),
      plant("乙厂", "审核后", { ...best, "1": null }, "印制电路"),
    ]),
  );
  const rows = plannedCells(plan, "评价结果").slice(13);
  const values = (row: number) =>
    rows[row]?.slice(1, 10).map((cell) => (typeof cell === "object" && cell ? cell.value : cell));

  it("counts each period and the change from before to after", () => {
    expect(values(0)).toEqual(["全部", "审核前", "数量", 0, 0, 0, 2, 0, 2]);
    expect(values(1)).toEqual(["全部", "审核前", "占比", 0, 0, 0, 1, 0, 1]);
    expect(values(2)).toEqual(["全部", "审核后", "数量", 1, 0, 0, 0, 1, 2]);
    expect(values(4)).toEqual(["全部", "审核前→后", "数量变化", 1, 0, 0, -2, 1, 0]);
    expect(values(7)?.slice(0, 4)).toEqual(["行业：电镀", "审核后", "数量", 1]);
  });

  it("counts by formulas over the table of grades", () => {
    expect(rows[2]?.[4]).toMatchObject({ formula: 'COUNTIFS($J$6:$J$9,"Ⅰ级",$C$6:$C$9,"审核后")' });
    expect(rows[7]?.[4]).toMatchObject({
      formula: 'COUNTIFS($J$6:$J$9,"Ⅰ级",$C$6:$C$9,"审核后",$Q$6:$Q$9,"电镀")',
    });
  });

  it("is drawn as columns, before beside after", () => {
    const [chart] = charts(plan, "评价结果");
    expect(chart).toMatchObject({ type: "column", series: [{ name: "审核前" }, { name: "审核后" }] });
  });

  it("counts by value where a name would be read as a pattern", () => {
    const odd = planResults(gradedWorkbook([plant("甲厂", "2025", best, "电镀*")]));
    const row = plannedCells(odd, "评价结果").find((cells) => cells?.[1] === "行业：电镀*");
    expect(row?.slice(4, 9)).toEqual([1, 0, 0, 0, 0]);
  });
});
