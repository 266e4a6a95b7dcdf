import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { balanceSheet } from "../../../../src/workbook/results/balances/balanceSheet";
import { balanceAudit } from "../../../../src/workflows/balanceAudit";
import { plannedCells } from "../../../support/markdownOfPlan";
import { sheetOf, snapshotOf, type TestCell } from "../../../support/sheet";
import { formulaOf, shown } from "../flowFormulas";

type Rows = readonly (readonly TestCell[])[];

const FLOWS = ["平衡名称", "编号", "物流名称", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "水类型"];
const RELATIONS = ["平衡名称", "关系", "流股", "对应流股", "物质", "数值", "不确定度(±%)"];

/** 平衡结果 of a workbook with these sheets, cell by cell. */
function resultOf(flows: Rows, ...others: readonly (readonly [string, Rows])[]) {
  const sheets = [["平衡流股", [FLOWS, ...flows]] as const, ...others].map(([name, rows]) => sheetOf(name, rows));
  const snapshot = snapshotOf(...sheets);
  const { value: audit } = readAudit(snapshot, recognise(snapshot, inputShapes).value);
  const { balances } = balanceAudit(audit);
  const plan = balanceSheet({
    ...{ sheet: "平衡结果", balances, pictures: [], exchanges: [], stated: audit.balances, snapshot },
  });
  return { plan, cells: plannedCells(plan, "平衡结果") };
}

type Cells = ReturnType<typeof plannedCells>;

function records(cells: Cells, name: string) {
  const top = cells.findIndex((row) => String(shown(row?.[0])).startsWith(name));
  const found: { readonly row: number; readonly cells: Cells[number] }[] = [];
  for (let row = top + 2; top >= 0 && (cells[row]?.length ?? 0) > 1; row++) found.push({ row, cells: cells[row] });
  return found;
}

const values = (record: ReturnType<typeof records>[number] | undefined) => (record?.cells ?? []).map(shown);

describe("平衡关系 below the flows", () => {
  const flows: Rows = [
    ["案例", "F1", null, null, "P1", 100, "t", 20],
    [null, "F2", null, null, "P1", 50, "t", 0],
    [null, "F3", null, "P1", "P2", 300, "t", 20],
    [null, "F4", null, "P2", "P1", null, "t"],
    [null, "F5", null, "P2", null, 160, "t", 20],
  ];
  const { cells } = resultOf(flows, [
    "平衡关系",
    [RELATIONS, ["案例", "转移系数", "F4", "F3", null, 0.5, 20], [null, "相关", "F1", "F5", null, 0]],
  ]);
  const [transfer, correlation] = records(cells, "平衡关系");

  it("shows the coefficient as stated, by a link to its cell, and as reconciled", () => {
    expect(values(transfer)).toEqual([
      ...[1, "F4＝k·F3", "转移系数", null, 0.5, expect.closeTo(0.1, 12)],
      ...[expect.closeTo(0.495973, 6), expect.closeTo(2 * 0.037681, 6), expect.closeTo(-0.004027, 6)],
      ...[expect.closeTo(0.12253, 5), "可校核", "是", "系数与计量值一并协调"],
    ]);
    expect(formulaOf(transfer?.cells?.[4])).toBe("'平衡关系'!F2");
    const row = (transfer?.row ?? 0) + 1;
    expect(formulaOf(transfer?.cells?.[8])).toBe(`ROUND(G${row}-E${row},9)`);
  });

  it("lists ρ, which is no unknown, and says how the balance was reconciled", () => {
    expect(values(correlation).slice(1, 7)).toEqual(["ρ(F1，F5)", "相关", null, 0, null, null]);
    expect(cells.flat().map(shown)).toContainEqual(
      expect.stringContaining("协调方法：数量与 2 条平衡关系联合协调（高斯-牛顿法）"),
    );
  });

  it("is not there without relations", () => {
    expect(records(resultOf(flows).cells, "平衡关系")).toEqual([]);
  });
});

it("a suspect coefficient stands among the suspects by name, with what it is off in percent", () => {
  const { cells } = resultOf(
    [
      ["水平衡", "W1", null, null, "车间", 100, "m³", 1],
      [null, "W2", null, "车间", null, 60, "m³", 1],
      [null, "W3", null, "车间", null, 40, "m³", 1],
    ],
    ["平衡关系", [RELATIONS, ["水平衡", "转移系数", "W2", "W1", null, 0.8, 5]]],
  );
  const [first] = records(cells, "存疑对象");
  const [relation] = records(cells, "平衡关系");
  expect(values(first).slice(0, 4)).toEqual([1, "系数 W2/W1", "系数", null]);
  expect(values(first).slice(6, 9)).toEqual([expect.closeTo(0.2, 3), expect.closeTo(25, 0), "存疑"]);
  expect(formulaOf(first?.cells?.[7])).toBe(`G${first!.row + 1}/E${relation!.row + 1}*100`);
});

it("a computed evaporation is no reading, and its note says so", () => {
  const { cells } = resultOf(
    [
      ["水平衡", "W1", "补充水", null, "冷却塔", 2000, "m³", 5, "取水"],
      [null, "W2", "蒸发", "冷却塔", null, null, "m³", null, "耗水"],
      [null, "W3", "排污", "冷却塔", null, 500, "m³", 5, "排水"],
    ],
    [
      "冷却塔",
      [
        ["用水单元（冷却塔）", "循环水量（m³）", "进出水温差（℃）", "蒸发损失系数（1/℃）", "风吹损失（%）", "浓缩倍数"],
        ["冷却塔", 100000, 10, 0.0015, 0, 4],
      ],
    ],
  );
  const evaporation = records(cells, "流股明细").find(({ cells: record }) => shown(record?.[0]) === "W2");
  expect(values(evaporation)[4]).toBe(1500);
  expect(values(evaporation)[12]).toContain("由冷却塔参数推算的蒸发量");
  expect(values(evaporation)[12]).not.toContain("读自");
});

describe("the closure of a unit with a computed evaporation", () => {
  const towers: Rows = [
    ["用水单元（冷却塔）", "循环水量（m³）", "进出水温差（℃）", "干球温度（℃）", "风吹损失（%）", "浓缩倍数"],
    ["冷却塔", 2300, 10, 20, 0, 4],
  ];
  /** Evaporation 2300·10·0.0013 = 29.9 ± 40 %, blow-down 10. */
  const notesAt = (makeUp: number) => {
    const flows: Rows = [
      ["水平衡", "W1", "补水", null, "冷却塔", makeUp, "m³", 1],
      [null, "W2", "蒸发", "冷却塔", null, null, "m³", null, "耗水"],
      [null, "W3", "排污", "冷却塔", null, 10, "m³", 5, "排水"],
    ];
    const [unit, whole] = records(resultOf(flows, ["冷却塔", towers]).cells, "单元平衡").map(values);
    return [unit, whole].map((line) => [line?.[8], line?.[10], line?.[12]]);
  };
  const computed = "含推算的冷却塔蒸发量 W2（不是读数）";

  it("counts it, and says so", () => {
    expect(notesAt(40)).toEqual([
      ["平衡", "误差内", computed],
      ["平衡", "误差内", computed],
    ]);
  });

  it("beyond the limit but within the error of the estimate accuses nobody", () => {
    const doubtful = `${computed}，差额在计量和推算的误差内，尚不能认定漏失，宜实测补水和排污后复核`;
    expect(notesAt(48)[0]).toEqual(["超差", "误差内", doubtful]);
    expect(notesAt(60)[0]).toEqual(["超差", "超出误差", computed]);
  });
});
