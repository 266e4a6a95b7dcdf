import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { Command, Plan, PlanCell, Snapshot } from "../../../src/workbook/port";
import { planResults } from "../../../src/workbook/results/planResults";
import { plannedCells } from "../../support/markdownOfPlan";
import { gradedWorkbook, type TypedObject } from "./gradedWorkbook";
import { bound, fixed, indexSystem, workedSystem } from "./workedSystem";

const GRADES = "评价结果";

/** Three classes with one indicator each. */
const system = indexSystem(
  "三类",
  ["装备", "消耗", "污染物"].map((name, i) => ({
    name,
    weight: [0.4, 0.3, 0.3][i] ?? 0,
    rows: [
      {
        no: `${i + 1}`,
        name: `${name}指标`,
        weight: fixed(1),
        limiting: i === 0,
        benchmarks: [bound("≥", 90), bound("≥", 70), bound("≥", 50)],
      },
    ],
  })),
);

const plant = (object: string, figures: readonly (number | null)[], period = "2025"): TypedObject => ({
  object,
  period,
  system,
  values: Object.fromEntries(figures.map((figure, i) => [`${i + 1}`, figure])),
});

/** Ⅰ, Ⅲ, 未达, Ⅱ, Ⅱ; what is 缺失 in 己厂 leaves its level open. */
const plants = [
  plant("乙厂", [60, 95, 75]),
  plant("甲厂", [95, 95, 95]),
  plant("丙厂", [20, 75, 10]),
  plant("己厂", [95, null, null]),
  plant("丁厂", [75, 75, 75]),
  plant("戊厂", [75, 75, 75]),
];

const shown = (cell: PlanCell | undefined) => (typeof cell === "object" && cell ? cell.value : (cell ?? null));

function headingRow(plan: Plan): number {
  return plannedCells(plan, GRADES).findIndex((row) => row?.includes("程序建议"));
}

/** The rows of 雷达图对象: mark, name, 时期, 等级, three classes, and apart from them 程序建议 and the legend's text. */
function radarRows(plan: Plan) {
  const cells = plannedCells(plan, GRADES);
  const heading = headingRow(plan);
  const side = cells[heading]?.indexOf("程序建议") ?? -1;
  return cells
    .slice(heading + 1, heading + 5)
    .map((row) => [...(row?.slice(0, 7) ?? []), ...(row?.slice(side, side + 2) ?? [])].map(shown));
}

/** The workbook after a run, with names in the radar's rows that the consultant wrote over ours. */
function withChoices(before: Snapshot, plan: Plan, choices: readonly (readonly [number, string, string])[]): Snapshot {
  const first = headingRow(plan) + 1;
  const typed = choices.map(([row, name, period]): Command => ({
    kind: "writeBlock",
    sheet: GRADES,
    top: first + row,
    left: 1,
    cells: [[name, period]],
  }));
  return applyPlan(applyPlan(before, plan), typed);
}

describe("雷达图对象", () => {
  const input = gradedWorkbook(plants);
  const plan = planResults(input);

  it("are the best, the median and the worst object with a level, with their class indices at level Ⅱ", () => {
    expect(radarRows(plan)).toEqual([
      ["①", "甲厂", "2025", "Ⅰ级", 100, 100, 100, "最优：甲厂（2025）", "甲厂"],
      ["②", "戊厂", "2025", "Ⅱ级", 100, 100, 100, "中位：戊厂（2025）", "戊厂"],
      ["③", "丙厂", "2025", "未达Ⅲ级", 0, 100, 0, "最差：丙厂（2025）", "丙厂"],
      ["④", null, null, "", "", "", "", null, "（未选）"],
    ]);
  });

  it("look their figures up in the table of grades", () => {
    const row = plannedCells(plan, GRADES)[headingRow(plan) + 1];
    const at = headingRow(plan) + 2;
    const where = `0/(($B$6:$B$11=$B${at}&"")*($C$6:$C$11=$C${at}&""))`;
    expect(row?.[3]).toEqual({
      formula: `IF($B${at}="","",IFERROR(LOOKUP(1,${where},$J$6:$J$11),"未找到"))`,
      value: "Ⅰ级",
    });
    expect(row?.[4]).toEqual({ formula: `IFERROR(LOOKUP(1,${where},$R$6:$R$11),"")`, value: 100 });
  });

  it("are drawn as one radar over the classes, below everything else and printed", () => {
    const charts = plan.filter((each) => each.kind === "chart").filter(({ sheet }) => sheet === GRADES);
    const [distribution, radar] = charts;
    const heading = headingRow(plan);
    expect(radar).toMatchObject({ type: "radar", name: "QS_radar" });
    expect(radar?.series.map(({ name, values }) => [name, values])).toEqual(
      ["甲厂", "戊厂", "丙厂", "（未选）"].map((name, i) => [
        name,
        { top: heading + 1 + i, bottom: heading + 1 + i, left: 4, right: 6 },
      ]),
    );
    expect(distribution?.area.bottom).toBeLessThan(heading);
    const page = plan.find((each) => each.kind === "pageLayout" && each.sheet === GRADES);
    expect(page).toMatchObject({ printArea: { bottom: radar?.area.bottom } });
  });

  it("give the legend their names, also after another name was typed in", () => {
    const radar = plan.filter((each) => each.kind === "chart").find(({ type }) => type === "radar");
    const cells = plannedCells(plan, GRADES);
    const legend = radar?.series.map(({ nameCell }) => cells[nameCell?.row ?? 0]?.[nameCell?.column ?? 0]);
    const first = headingRow(plan) + 2;
    expect(legend?.[0]).toEqual({ formula: `IF($B${first}="","（未选）",$B${first})`, value: "甲厂" });
    expect(legend?.map(shown)).toEqual(radar?.series.map(({ name }) => name));
  });

  it("are told apart by their 时期 in the legend where there are several", () => {
    const before = plants.slice(0, 3).map((each) => ({ ...each, period: "审核前" }));
    const runs = planResults(gradedWorkbook([...before, ...plants.map((each) => ({ ...each, period: "审核后" }))]));
    expect(radarRows(runs)[0]?.at(-1)).toMatch(/^甲厂（审核[前后]）$/);
  });

  it("are left out where a system has too few classes for a radar", () => {
    const few = planResults(gradedWorkbook([{ object: "甲厂", system: workedSystem, values: { "1": 6 } }]));
    expect(headingRow(few)).toBe(-1);
  });

  it("are fewer when fewer objects have a level", () => {
    const names = (count: number) =>
      radarRows(planResults(gradedWorkbook(plants.slice(0, count)))).map((row) => row?.[1]);
    expect(names(1)).toEqual(["乙厂", null, null, null]);
    expect(names(2)).toEqual(["甲厂", null, "乙厂", null]);
  });
});

describe("the consultant's choice of objects", () => {
  const input = gradedWorkbook(plants);
  const first = planResults(input);

  it("survives a rerun, and its figures follow", () => {
    const snapshot = withChoices(input.snapshot, first, [
      [1, "乙厂", "2025"],
      [3, "己厂", "2025"],
    ]);
    const second = planResults({ ...input, snapshot });
    expect(radarRows(second)).toEqual([
      radarRows(first)[0],
      ["②", "乙厂", "2025", "Ⅲ级", 0, 100, 100, "中位：戊厂（2025）", "乙厂"],
      radarRows(first)[2],
      ["④", "己厂", "2025", "待定", 100, 0, 0, null, "己厂"],
    ]);
    expect(planResults({ ...input, snapshot: applyPlan(snapshot, second) })).toEqual(second);
  });

  it("is carried over from an earlier output as well", () => {
    const earlier = withChoices(input.snapshot, first, [[0, "", ""]]);
    const [kept] = radarRows(planResults({ ...input, earlier }));
    expect(kept).toEqual(["①", null, null, "", "", "", "", "最优：甲厂（2025）", "（未选）"]);
  });

  it("leaves our suggestions to move with the data", () => {
    const better = gradedWorkbook([...plants.slice(0, 1), plant("甲厂", [20, 20, 20]), ...plants.slice(2)]);
    const snapshot = withChoices(input.snapshot, first, [[3, "丁厂", "2025"]]);
    const names = radarRows(planResults({ ...better, snapshot })).map((row) => row?.[1]);
    expect(names).toEqual(["丁厂", "乙厂", "甲厂", "丁厂"]);
  });

  it("is kept, and said not to be found, where no object has the name", () => {
    const snapshot = withChoices(input.snapshot, first, [[0, "庚厂", "2025"]]);
    expect(radarRows(planResults({ ...input, snapshot }))[0]?.slice(1)).toEqual([
      "庚厂",
      "2025",
      "未找到",
      "",
      "",
      "",
      "最优：甲厂（2025）",
      "庚厂",
    ]);
  });
});
