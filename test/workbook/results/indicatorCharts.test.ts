import type { Benchmark } from "../../../src/core/grading/system";
import type { Area, Command, Plan, PlanCell } from "../../../src/workbook/port";
import { planResults } from "../../../src/workbook/results/planResults";
import { plannedCells } from "../../support/markdownOfPlan";
import { bonusSystem } from "./bonusSystem";
import { gradedWorkbook, type TypedObject } from "./gradedWorkbook";
import { randomPlants, sequence } from "./randomPlants";
import { bound, fixed, indexSystem, text, workedSystem, type Row } from "./workedSystem";

type Chart = Extract<Command, { kind: "chart" }>;

const chartsOf = (plan: Plan): readonly Chart[] =>
  plan.filter((each): each is Chart => each.kind === "chart" && each.name.startsWith("QS_indicator_"));

const plant = (object: string, values: TypedObject["values"], period = "2025"): TypedObject => ({
  object,
  period,
  system: workedSystem,
  values,
});

const shown = (cell: PlanCell | undefined) => (typeof cell === "object" && cell ? cell.value : cell);

/** What a chart shows: its categories, and the values of its series. */
function drawn(plan: Plan, chart: Chart | undefined) {
  const cells = plannedCells(plan, "行业对标");
  const read = ({ top, bottom, left }: Area) => cells.slice(top, bottom + 1).map((row) => shown(row?.[left]));
  return {
    objects: chart?.series[0] && read(chart.series[0].categories),
    series: Object.fromEntries((chart?.series ?? []).map(({ name, values }) => [name, read(values)])),
  };
}

const oneIndicator = (name: string, benchmarks: Row["benchmarks"]) =>
  indexSystem(name, [{ name: "污染物", weight: 1, rows: [{ no: "1", name, weight: fixed(1), benchmarks }] }]);

const conditional: Benchmark = {
  kind: "bound",
  comparison: "≥",
  limit: 80,
  condition: "有回收设施",
  text: "≥80，且有回收设施",
};

const four = [
  plant("甲厂", { "1": 30, "2": 70, "3": "Ⅰ", "4": 96 }),
  plant("乙厂", { "1": 6, "2": 20, "3": "Ⅱ", "4": 90 }),
  plant("丙厂", { "1": 50, "2": null, "3": "Ⅰ", "4": 95 }),
  plant("丁厂", { "1": 12, "2": "<35", "3": "Ⅰ", "4": "不适用" }),
];

describe("the chart of an indicator", () => {
  const plan = planResults(gradedWorkbook(four));
  const charts = chartsOf(plan);

  it("is drawn for every indicator with figures and says name, unit and benchmarks", () => {
    expect(charts.map(({ title, valueTitle }) => [title, valueTitle])).toEqual([
      ["1 取水量（L/m2）  Ⅰ级≤8\u3000Ⅱ级≤24\u3000Ⅲ级≤40", "L/m2"],
      ["2 回用率（%）  Ⅰ级≥60\u3000Ⅱ级≥40\u3000Ⅲ级≥30", "%"],
      ["4 固废处置率（%）  Ⅰ级≥95", "%"],
    ]);
  });

  it("puts the lowest value first where less is better, each in the colour of its level", () => {
    expect(drawn(plan, charts[0])).toEqual({
      objects: ["乙厂", "丁厂", "甲厂", "丙厂"],
      series: {
        Ⅰ级: [6, "", "", ""],
        Ⅱ级: ["", 12, "", ""],
        Ⅲ级: ["", "", 30, ""],
        未达Ⅲ级: ["", "", "", 50],
      },
    });
    expect(charts[0]).toMatchObject({
      type: "stackedColumn",
      series: [{ color: "70AD47" }, { color: "5B9BD5" }, { color: "FFC000" }, { color: "E15759" }],
    });
  });

  it("puts the highest value first where more is better, and leaves out what is no plain figure", () => {
    expect(drawn(plan, charts[1])).toEqual({
      objects: ["甲厂", "乙厂"],
      series: { Ⅰ级: [70, ""], Ⅱ级: ["", ""], Ⅲ级: ["", ""], 未达Ⅲ级: ["", 20] },
    });
    expect(drawn(plan, charts[2]).objects).toEqual(["甲厂", "丙厂", "乙厂"]);
  });

  it("follows 评价明细", () => {
    const { top = 0, left = 0 } = charts[0]?.series[0]?.values ?? {};
    expect(plannedCells(plan, "行业对标")[top]?.[left]).toEqual({
      formula: `IF('评价明细'!P9="Ⅰ",'评价明细'!J9,"")`,
      value: 6,
    });
  });

  it("stands with the others two in a row, below the table and above its figures, all charts on paper", () => {
    const all = plan.filter((each): each is Chart => each.kind === "chart" && each.sheet === "行业对标");
    const overlaps = all.flatMap((a) => all.filter((b) => a !== b && isOverlap(a.area, b.area)));
    expect(overlaps).toEqual([]);
    const printed = plan.find((each) => each.kind === "pageLayout" && each.sheet === "行业对标");
    const bottom = printed?.kind === "pageLayout" ? (printed.printArea?.bottom ?? 0) : 0;
    expect(Math.max(...all.map(({ area }) => area.bottom))).toBeLessThanOrEqual(bottom);
    expect(Math.min(...charts.flatMap(({ series }) => series.map(({ values }) => values.top)))).toBeGreaterThan(bottom);
    expect(new Set(charts.map(({ area }) => area.top)).size).toBe(2);
  });
});

function isOverlap(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

describe("charts of indicators in other cases", () => {
  it("one object compares nothing: no chart", () => {
    expect(chartsOf(planResults(gradedWorkbook(four.slice(0, 1))))).toEqual([]);
  });

  it("each 时期 has a chart of its own, named in the title", () => {
    const before = four.map((each) => ({ ...each, period: "审核前" }));
    const after = four.map((each) => ({ ...each, period: "审核后", values: { ...each.values, "1": 7 } }));
    const plan = planResults(gradedWorkbook([...before, ...after]));
    const ofWater = chartsOf(plan).filter(({ title }) => title.startsWith("1 "));
    expect(ofWater.map(({ title }) => title.split(" — ")[1])).toEqual(["审核前", "审核后"]);
    expect(drawn(plan, ofWater[1]).series["Ⅰ级"]).toEqual([7, 7, 7, 7]);
  });

  it("a figure whose condition nobody stated stands as 待定", () => {
    const system = oneIndicator("处理率", [conditional, bound("≥", 60), text("有处理设施")]);
    const values: readonly TypedObject["values"][] = [{ "1": "85；Ⅰ" }, { "1": 82 }];
    const plan = planResults(gradedWorkbook(values.map((each, i) => ({ object: `厂${i}`, system, values: each }))));
    expect(drawn(plan, chartsOf(plan)[0]).series["待定"]).toEqual(["", 82]);
  });

  it("where the benchmarks do not say which way is better, the better level stands first", () => {
    const range = (low: number, high: number): Benchmark => ({ kind: "range", low, high, text: `${low}～${high}` });
    const system = oneIndicator("pH", [range(6.5, 8), range(6, 9), range(5, 10)]);
    const figures = [4, 9.5, 7, 6];
    const plan = planResults(
      gradedWorkbook(figures.map((value) => ({ object: `厂${value}`, system, values: { "1": value } }))),
    );
    expect(drawn(plan, chartsOf(plan)[0]).objects).toEqual(["厂7", "厂6", "厂9.5", "厂4"]);
  });

  it("above 200 objects there are none, and a note says so", () => {
    const mess = { missing: 0, notApplicable: 0, odd: false };
    const many = randomPlants(bonusSystem, { count: 201 }, { mess, random: sequence(3) });
    const plan = planResults(gradedWorkbook(many));
    expect(chartsOf(plan)).toEqual([]);
    expect(plannedCells(plan, "行业对标")[2]?.[0]).toContain("对象超过 200 个，不绘各指标对标图");
  });
});
