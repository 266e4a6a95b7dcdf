import { applyPlan } from "../../../../src/workbook/memory/applyPlan";
import type { Command, PlanCell } from "../../../../src/workbook/port";
import { balanceSheet, type BalanceSheetInput } from "../../../../src/workbook/results/balances/balanceSheet";
import { plannedCells } from "../../../support/markdownOfPlan";
import { formulaOf, shown, workOut } from "../flowFormulas";
import { balancedWorkbook, type TypedBalance } from "./balancedWorkbook";
import { coolingWater, plantCopper, plantWater } from "./plantBalances";

const SHEET = "平衡结果";

type Cells = ReturnType<typeof plannedCells>;

const cellsOf = (input: BalanceSheetInput): Cells => plannedCells(balanceSheet(input), SHEET);
const printed = (...typed: readonly TypedBalance[]): Cells => cellsOf(balancedWorkbook(typed));

/** Records of the nth table whose name begins so, as they are shown; with their rows. */
function table(
  cells: Cells,
  name: string,
  nth = 0,
): readonly { readonly row: number; readonly cells: readonly PlanCell[] }[] {
  const tops = cells.flatMap((row, at) => (String(shown(row?.[0])).startsWith(name) ? [at] : []));
  const top = tops[nth];
  if (top === undefined) throw new Error(`no table ${name}`);
  const records: { row: number; cells: readonly PlanCell[] }[] = [];
  for (let row = top + 2; (cells[row]?.length ?? 0) > 1; row++) records.push({ row, cells: cells[row] ?? [] });
  return records;
}

const line = (cells: Cells, name: string, first: string | number, column = 1): readonly PlanCell[] => {
  const found = table(cells, name).find((record) => shown(record.cells[column]) === first);
  if (!found) throw new Error(`no line ${first}`);
  return found.cells;
};
const values = (record: readonly PlanCell[]) => record.map(shown);

describe("单元平衡", () => {
  const cells = printed(plantWater);
  const node = (name: string) => line(cells, "单元平衡", name);

  it("states what enters, leaves and stays, the difference and its percent of what enters", () => {
    // 8927 − (3120 + 2140 + 1655 + 780 + 565) = 667; 667 / 8927 = 7.4717 %
    expect(values(node("厂区管网")).slice(2, 9)).toEqual([8927, 8260, 0, 667, expect.closeTo(7.4717, 4), 5, "超差"]);
    expect(values(node("前处理线")).slice(2, 9)).toEqual([2540, 2510, 0, 30, expect.closeTo(1.1811, 4), 5, "平衡"]);
  });

  it("adds up the readings of the table of flows by 来源单元 and 去向单元", () => {
    const flows = table(cells, "流股明细");
    const [top, bottom] = [flows[0]!.row + 1, flows.at(-1)!.row + 1];
    const range = (column: string) => `$${column}$${top}:$${column}$${bottom}`;
    const [first] = table(cells, "单元平衡");
    expect(formulaOf(first?.cells[2])).toBe(`SUMIFS(${range("E")},${range("D")},$B${first!.row + 1})`);
    expect(formulaOf(first?.cells[3])).toBe(`SUMIFS(${range("E")},${range("C")},$B${first!.row + 1})`);
  });

  it("never calls a unit balanced whose flow is blank or found as the rest, and says which", () => {
    expect(values(node("纯水站")).slice(8, 11)).toEqual(["不可核对", null, null]);
    expect(shown(node("纯水站")[12])).toBe("W08 未计量，闭合不能证明平衡");
    expect(values(node("电镀线")).slice(5, 9)).toEqual([0, 0, 5, "不可核对"]);
    expect(shown(node("电镀线")[12])).toBe("W15 由差额得出，闭合不能证明平衡");
    expect(shown(node("全系统")[12])).toBe("W15 由差额得出；W19 未计量，闭合不能证明平衡");
  });

  it("compares the difference with what the meters allow", () => {
    // U² = 178.54² + 62.4² + 64.2² + 49.65² + 39² + 28.25²
    expect(values(node("厂区管网")).slice(9, 11)).toEqual([expect.closeTo(211.37, 2), "超出误差"]);
    expect(shown(node("前处理线")[10])).toBe("误差内");
  });

  it("is followed by reconciled values that leave nothing open", () => {
    expect(table(cells, "单元平衡").map((record) => shown(record.cells[11]))).toEqual(Array(8).fill(0));
  });

  it("keeps stock apart from what leaves", () => {
    const copper = printed(plantCopper);
    expect(values(line(copper, "单元平衡", "1")).slice(2, 7)).toEqual([
      13070,
      13170,
      25,
      -125,
      expect.closeTo(-0.956, 3),
    ]);
    expect(values(line(copper, "单元平衡", "全系统")).slice(2, 6)).toEqual([13070, 13223.4, 25, -178.4]);
  });

  it("has sums whose cached values another calculation confirms", () => {
    const all = printed(plantWater, plantCopper, coolingWater);
    const records = [0, 1, 2].flatMap((nth) => table(all, "单元平衡", nth));
    const sums = records
      .flatMap((record) => [2, 3, 4, 5, 11].map((column) => record.cells[column]))
      .filter((cell) => formulaOf(cell)?.includes("EXACT") === false);
    for (const sum of sums) expect(shown(sum)).toBeCloseTo(workOut(formulaOf(sum) ?? "", all), 9);
    expect(sums.length).toBeGreaterThan(40);
  });

  it("compares names letter by letter where a condition would read them as numbers, dates or patterns", () => {
    const formula = formulaOf(line(printed(plantCopper), "单元平衡", "1")[2]);
    expect(formula).toMatch(/^SUMPRODUCT\(EXACT\(\$D\$\d+:\$D\$\d+,\$B\d+\)/);
    const capitals = printed({
      name: "n",
      rows: [
        ["1", "", "外部", "槽A", 10, 1],
        ["2", "", "槽A", "槽a", 10, 1],
        ["3", "", "槽a", "外部", 9, 1],
      ],
    });
    expect(formulaOf(line(capitals, "单元平衡", "槽a")[2])).toContain("EXACT");
  });

  it("has values instead of formulas where every change would take seconds", () => {
    const rows = Array.from({ length: 2100 }, (_, i): TypedBalance["rows"][number] => [
      `F${i}`,
      "",
      i === 0 ? "外部" : `单元${i}`,
      i === 2099 ? "外部" : `单元${i + 1}`,
      100,
      1,
    ]);
    const long = printed({ name: "长链", rows });
    expect(line(long, "单元平衡", "单元7").slice(2, 5)).toEqual([100, 100, 0]);
    expect(formulaOf(line(long, "单元平衡", "单元7")[5])).toMatch(/^ROUND\(C\d+-D\d+-E\d+,\d+\)$/);
  });
});

describe("流股明细", () => {
  const input = balancedWorkbook([plantWater]);
  const flow = (id: string) => line(cellsOf(input), "流股明细", id, 0);

  it("links every plain reading to the consultant's cell", () => {
    expect(flow("W01")[4]).toEqual({ formula: "'平衡流股'!E1", value: 8927 });
    expect(flow("W08")[4]).toBeNull();
  });

  it("states reconciled value, U, adjustment, z and class", () => {
    const [, , , , reading, readingU, value, , adjustment, z, kind] = values(flow("W01"));
    expect([reading, readingU, kind]).toEqual([8927, 178.54, "可校核"]);
    expect(Number(adjustment)).toBeCloseTo(Number(value) - 8927, 7);
    expect(Number(z)).toBeCloseTo(6.437, 3);
  });

  it("says how each value came about", () => {
    expect(shown(flow("W01")[12])).toBe("加权最小二乘；U取自数据表");
    expect(values(flow("W08")).slice(10)).toEqual(["可推算", 1000, "未计量；协调值由平衡推算"]);
    expect(values(flow("W15")).slice(10, 13)).toEqual(["可推算", 589, "由差额得出，不能校核；协调值由平衡推算"]);
    expect(shown(flow("W12")[12])).toContain("协调值为负，请核对流向");
    expect(shown(flow("W18")[12])).toContain("无其他计量可校核");
    expect(shown(line(printed(plantCopper), "流股明细", "C5", 0)[12])).toBe("定值，不调整");
  });

  it("converts in the link what stands in the cell in another unit", () => {
    const thousands = printed({
      name: "n",
      unit: "t",
      cellFactor: 10000,
      rows: [
        ["1", "", "外部", "窑", 1.25, 1],
        ["2", "", "窑", "外部", 1.2, 1],
      ],
    });
    expect(line(thousands, "流股明细", "1", 0)[4]).toEqual({ formula: "ROUND('平衡流股'!E1*10000,8)", value: 12500 });
  });

  it("shows a reading that is no plain number with its cell", () => {
    const [stated] = input.stated;
    const flows = stated!.flows.map((each) => {
      const { reading, origin } = each.quantity;
      return each.id === "W01" ? { ...each, quantity: { reading, origin, written: "约8927" } } : each;
    });
    const cells = cellsOf({ ...input, stated: [{ ...stated!, flows }] });
    expect(line(cells, "流股明细", "W01", 0)[4]).toBe(8927);
    expect(shown(line(cells, "流股明细", "W01", 0)[12])).toContain("读自 平衡流股!E1“约8927”");
  });

  it("links the amount of a substance to amount and content", () => {
    const [stated] = input.stated;
    const content = { reading: { kind: "number", value: 2, halfDigit: 0 }, unit: "%", written: "2" } as const;
    const cells = [...input.snapshot.sheets[0]!.cells];
    cells[0] = [...(cells[0] ?? []), { value: 2 }];
    const quantity = { ...content, origin: "平衡流股!F1", cellFactor: 1 };
    const flows = stated!.flows.map((each) => ({ ...each, contents: [{ substance: "Cu", quantity }] }));
    const [balance] = input.balances;
    const carried = balance!.flows.map((each) => {
      const { amount } = each.flow;
      return amount.kind === "measured"
        ? { ...each, flow: { ...each.flow, amount: { ...amount, value: amount.value / 50 } } }
        : each;
    });
    const substance = { ...balance!, layer: { kind: "substance", substance: "Cu" } as const, flows: carried };
    const sheet = { ...input.snapshot.sheets[0]!, cells };
    const printedCells = cellsOf({
      ...input,
      balances: [substance],
      stated: [{ ...stated!, flows }],
      snapshot: { ...input.snapshot, sheets: [sheet] },
    });
    expect(line(printedCells, "流股明细", "W01", 0)[4]).toEqual({
      formula: "'平衡流股'!E1*'平衡流股'!F1/100",
      value: 178.54,
    });
  });
});

describe("整体检验 and 存疑对象", () => {
  const cells = printed(plantWater);

  it("tests the readings against χ² by formula", () => {
    const [record] = table(cells, "整体检验");
    const [, conclusion, alpha, freedom, objective, limit, probability] = values(record!.cells);
    expect([conclusion, alpha, freedom]).toEqual(["矛盾", 0.05, 3]);
    expect(Number(objective)).toBeCloseTo(41.628, 3);
    expect(limit).toBe(7.814728);
    expect(Number(probability)).toBeLessThan(1e-6);
    expect(formulaOf(record!.cells[5])).toBe(`ROUND(CHIINV(C${record!.row + 1},D${record!.row + 1}),6)`);
  });

  it("names the likeliest first, with everything that explains the readings as well", () => {
    const [first, second] = table(cells, "存疑对象").map((record) => values(record.cells));
    expect(first?.slice(0, 4)).toEqual([1, "W01 市政新鲜水", "计量", "外部→厂区管网"]);
    expect(first?.slice(8)).toEqual([
      "存疑",
      expect.closeTo(0.197, 3),
      "一致",
      1,
      "W04 电镀清洗水 偏低 674；W06 办公生活用水 偏低 674；“厂区管网”漏失或未计出 674",
    ]);
    expect(second?.[1]).toBe("W02 纯水站进水");
  });

  it("lists every step of what was set aside and says in words what is left", () => {
    const stated = (...amounts: readonly number[]): TypedBalance => ({
      name: "n",
      rows: amounts.map((amount, k) => {
        const [from, to] = [k === 0 ? "外部" : `N${k}`, k === amounts.length - 1 ? "外部" : `N${k + 1}`];
        return [`${k + 1}`, "", from, to, amount, 2];
      }),
    });
    const two = printed(stated(100, 100, 160, 100, 100, 130, 100));
    expect(table(two, "依次剔除").map((record) => values(record.cells).slice(0, 4))).toEqual([
      [1, "3", "计量", "N2→N3"],
      [2, "6", "计量", "N5→N6"],
    ]);
    expect(two.flat().map(shown)).toContain("剔除以上 2 处后，其余读数相互一致");
    const unclear = printed(stated(100, 130));
    expect(unclear.flat().map(shown)).toContain(
      "剔除以上 1 处后，其余读数之间已没有相互校核的关系，是否可靠不能再检验",
    );
    // One step that settles it stands among the suspects.
    expect(cells.flat().map(shown)).not.toContainEqual(expect.stringMatching(/^依次剔除：/));
  });

  it("states the bias in percent of the reading", () => {
    const [first] = table(cells, "存疑对象");
    expect(formulaOf(first?.cells[7])).toMatch(/^G\d+\/E\d+\*100$/);
    expect(Number(shown(first?.cells[7]))).toBeCloseTo(7.54, 1);
  });

  it("does not accuse anybody where the readings agree", () => {
    const verdicts = table(printed(plantCopper), "存疑对象").map((record) => shown(record.cells[8]));
    expect(verdicts).toEqual(["未超限", "未超限", "未超限"]);
  });

  it("says that nothing can be tested where no reading checks another", () => {
    const alone = printed({
      name: "n",
      rows: [
        ["1", "", "外部", "窑", 10, 1],
        ["2", "", "窑", "外部", null],
      ],
    });
    const [record] = table(alone, "整体检验");
    expect(values(record!.cells).slice(1, 7)).toEqual(["不能检验", null, 0, null, null, null]);
  });

  it("lists the meters worth adding with what they would make known", () => {
    expect(values(table(cells, "建议增设计量点")[0]!.cells).slice(0, 7)).toEqual([
      1,
      "W08 纯水站浓水",
      "纯水站",
      "废水站",
      "变为可校核",
      3,
      "W02 纯水站进水、W07 纯水、W08 纯水站浓水",
    ]);
  });
});

describe("平衡结果 as a sheet", () => {
  const input = balancedWorkbook([plantWater, plantCopper, coolingWater]);
  const plan = (each: BalanceSheetInput): readonly Command[] => [
    { kind: "createSheet", sheet: SHEET },
    ...balanceSheet(each),
  ];

  it("begins with one line per balance, by reference, linked to its tables", () => {
    const lines = table(cellsOf(input), "平衡一览");
    expect(lines.map((record) => values(record.cells).slice(1, 5))).toEqual([
      ["全厂水平衡", "宏达表面处理有限公司", "2025年", "m³"],
      ["镀铜线铜平衡", "宏达表面处理有限公司", "2025年", "kg"],
      ["循环冷却水平衡", null, "2025年6月", "m³"],
    ]);
    expect(lines.map((record) => shown(record.cells[8]))).toEqual(["不可核对", "平衡", "超差"]);
    const links = balanceSheet(input).filter(({ kind }) => kind === "hyperlink");
    expect(links).toHaveLength(3);
  });

  it("has no such list for a single balance", () => {
    expect(() => table(printed(plantWater), "平衡一览")).toThrow("no table");
  });

  it("begins a printed page with each balance", () => {
    const heads = cellsOf(input).flatMap((row, at) => (/^[23]\. /.test(String(shown(row?.[0]))) ? [at] : []));
    const page = balanceSheet(input).find((each) => each.kind === "pageLayout");
    expect(page?.kind === "pageLayout" ? page.rowBreaks : []).toEqual(expect.arrayContaining(heads));
  });

  it("carries its name, and the same input gives the same plan", () => {
    const once = applyPlan(input.snapshot, plan(input));
    expect(once.names.map(({ name }) => name)).toContain("QS_result_balances");
    expect(applyPlan(once, plan({ ...input, snapshot: once }))).toEqual(once);
  });

  it("lays a picture over cells in its proportions, no higher than a printed page", () => {
    const png = new Uint8Array([1]);
    const areaOf = (width: number, height: number) => {
      const pictures = [{ png, width, height, altText: "全厂水平衡图" }];
      const image = balanceSheet({ ...input, pictures }).find((each) => each.kind === "image");
      if (image?.kind !== "image") throw new Error("no picture");
      return { rows: image.area.bottom - image.area.top + 1, right: image.area.right };
    };
    expect(areaOf(3000, 1000)).toEqual({ rows: 24, right: 12 });
    expect(areaOf(1000, 1000).rows).toBeLessThanOrEqual(41);
    expect(areaOf(1000, 1000).right).toBeLessThan(12);
  });

  it("says that nothing was computed rather than keep an earlier result", () => {
    const empty = plannedCells(balanceSheet({ ...input, balances: [], stated: [] }), SHEET);
    expect(empty.map((row) => row?.[0])).toEqual(["本次未得出平衡结果", expect.stringContaining("校核结果")]);
  });

  it("takes no more commands for a thousand flows than for ten", () => {
    const chain = (length: number): TypedBalance => ({
      name: "链",
      rows: Array.from({ length }, (_, i) => [
        `F${i}`,
        "",
        i === 0 ? "外部" : `单元${i}`,
        i === length - 1 ? "外部" : `单元${i + 1}`,
        100,
        1,
      ]),
    });
    const commands = (length: number): number => balanceSheet(balancedWorkbook([chain(length)])).length;
    expect(commands(1000)).toBeLessThanOrEqual(commands(10) + 2);
  });
});
