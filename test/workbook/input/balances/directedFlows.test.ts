import { describeFinding } from "../../../../src/messages/describe";
import { inWords, readTables, type Rows } from "./readTables";

const printedOf = ({ audit }: ReturnType<typeof readTables>) =>
  audit.balances.flatMap(({ printed }) => printed.map(({ of, quantity, flows }) => [of, quantity.written, flows]));

describe("平衡流股 by 方向", () => {
  test("units in merged cells, inputs and outputs of each; 序号 that begin anew get the cell as id", () => {
    const rows: Rows = [
      ["某厂水平衡表"],
      ["序号", "单元", "方向", "物流名称", "数量", "单位", "数据来源"],
      [1, "清洗", "输入", "新水", 100, "m³", "实测"],
      [2, null, "输出", "废水", 95, "m³", "实测"],
      [1, "冷却", "进", "软水", 20, "m³", "实测"],
      [2, null, "出", "蒸发", 20, "m³", "估算"],
    ];
    const { audit, findings } = readTables(["流股表", rows, { merges: ["B3:B4", "B5:B6"] }]);
    expect(audit.balances).toMatchObject([{ name: "某厂水平衡表", medium: "水", form: "flows" }]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "1 outside→清洗 100 m3",
      "2 清洗→outside 95 m3",
      "E5 outside→冷却 20 m3",
      "E6 冷却→outside 20 m3",
    ]);
    expect(findings).toEqual([]);
  });

  test.each([
    ["进/出", "进", "出"],
    ["入/出", "入", "出"],
    ["流向", "流入", "流出"],
    ["收支", "收入", "支出"],
    ["投入/产出", "投入", "产出"],
  ])("the column %s with %s and %s", (heading, entering, leaving) => {
    const { audit } = readTables([
      "热平衡",
      [
        ["单元", heading, "物流名称", "数量", "单位"],
        ["锅炉", entering, "燃料", 100, "GJ"],
        ["锅炉", leaving, "蒸汽", 90, "GJ"],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["D2 outside→锅炉 100 GJ", "D3 锅炉→outside 90 GJ"]);
  });

  test("one name and amount in two units is not joined silently: both pass the boundary, and it is said", () => {
    const { audit, findings } = readTables([
      "平衡流股",
      [
        ["单元", "方向", "物流名称", "数量", "单位"],
        ["清洗", "输出", "废水", 95, "t"],
        ["废水站", "输入", "废水", 95, "t"],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["D2 清洗→outside 95 t", "D3 outside→废水站 95 t"]);
    expect(findings).toMatchObject([
      { code: "balanceInput.maybeOneFlow", names: ["废水"], origins: ["平衡流股!D2", "平衡流股!D3"] },
    ]);
  });

  test("来自/去向 names the other unit; a flow that both units name counts once, a differing second reading is said", () => {
    const rows = (second: number): Rows => [
      ["工序", "方向", "物料名称", "来自/去向", "数量(t)"],
      ["酸洗", "输入", "钢管", "外购", 100],
      ["酸洗", "输出", "酸洗管", "磷化", 98],
      ["磷化", "输入", "酸洗管", "酸洗", second],
      ["磷化", "输出", "磷化管", "外售", 98],
    ];
    const { audit, findings } = readTables(["物料平衡流股", rows(98)]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "E2 outside→酸洗 100 t",
      "E3 酸洗→磷化 98 t",
      "E5 磷化→outside 98 t",
    ]);
    expect(findings).toMatchObject([{ code: "balanceInput.flowStatedTwice", severity: "info", differs: false }]);
    expect(readTables(["物料平衡流股", rows(80)]).findings).toMatchObject([
      {
        code: "balanceInput.flowStatedTwice",
        severity: "warning",
        written: ["98", "80"],
        origins: ["物料平衡流股!E3", "物料平衡流股!E4"],
      },
    ]);
  });

  test("a direction that nobody can read refuses the row with its cell; an error value as unit does so too", () => {
    const { audit, findings } = readTables([
      "平衡流股",
      [
        ["单元", "方向", "物流名称", "数量", "单位"],
        ["清洗", "输入", "新水", 10, "t"],
        ["清洗", "?", "污泥", 1, "t"],
        [{ value: "#REF!" }, "输出", "废水", 9, "t"],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["D2 outside→清洗 10 t"]);
    expect(findings).toMatchObject([
      { code: "balanceInput.directionUnclear", names: ["污泥"], texts: ["?"], origins: ["平衡流股!B3"] },
      { code: "balanceInput.nameIsError", texts: ["#REF!"], rows: 1, origins: ["平衡流股!A4"] },
    ]);
    expect(describeFinding(findings[0]!, "zh-CN").message).toContain("请在“方向”列填写“输入”或“输出”");
  });

  test("收入合计 and 支出合计 are the printed sums of their side", () => {
    const read = readTables([
      "热平衡",
      [
        ["锅炉热平衡表"],
        ["收支", "项目名称", "热量(GJ)"],
        ["收入", "燃料", 100],
        [null, "空气显热", 2],
        ["收入合计", null, 102],
        ["支出", "蒸汽", 90],
        [null, "排烟", 10],
        ["支出合计", null, 100],
      ],
    ]);
    expect(read.audit.balances[0]?.flows.map(inWords)).toEqual([
      "C3 outside→锅炉热平衡表 100 GJ",
      "C4 outside→锅炉热平衡表 2 GJ",
      "C6 锅炉热平衡表→outside 90 GJ",
      "C7 锅炉热平衡表→outside 10 GJ",
    ]);
    expect(printedOf(read)).toEqual([
      ["input", "102", ["C3", "C4"]],
      ["output", "100", ["C6", "C7"]],
    ]);
  });

  test("来源 and 去向 beside 单元 and 方向: each row fills the one of the two that its direction leaves open", () => {
    const { audit } = readTables([
      "平衡流股",
      [
        ["平衡名称", "单元", "进出", "流股名称", "来源", "去向", "数量", "单位"],
        ["铜平衡", "电镀", "进", "铜", "溶解槽", null, 10, "kg"],
        [null, null, "出", "镀件", null, "外售", 9, "kg"],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["G2 溶解槽→电镀 0.01 t", "G3 电镀→outside 0.009 t"]);
  });
});
