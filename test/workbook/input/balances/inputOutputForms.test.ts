import { inWords, readTables, type Rows } from "./readTables";

const flowsOf = ({ audit }: ReturnType<typeof readTables>, place = 0) => audit.balances[place]?.flows.map(inWords);
const printedOf = ({ audit }: ReturnType<typeof readTables>) =>
  audit.balances[0]?.printed.map(({ node, of, quantity }) => [node, of, quantity.written]);

describe("投入产出表 as plants draw it", () => {
  test("two columns 单位 belong to the amounts beside them: 0.085 t is no 0.085 kg", () => {
    const read = readTables([
      "投入产出表",
      [
        ["工序", "输入物料", "输入量", "单位", "输出物料", "输出量", "单位"],
        ["电镀", "镀件", 90, "kg", "产品", 0.085, "t"],
        [null, null, null, null, "废液", 5, "kg"],
      ],
    ]);
    expect(flowsOf(read)).toEqual(["C2 outside→电镀 0.09 t", "F2 电镀→outside 0.085 t", "F3 电镀→outside 0.005 t"]);
  });

  test("占比 columns beside the amounts are left out, blocks of unequal length keep their blanks apart", () => {
    const read = readTables([
      "物料平衡",
      [
        ["工序", "输入", null, null, "输出", null, null],
        [null, "物料名称", "数量(t)", "占比(%)", "物料名称", "数量(t)", "占比(%)"],
        ["电镀", "镀件", 90, 90, "产品", 95, 95],
        [null, null, null, null, "废液", 4, 4],
        [null, "药剂", 10, 10, null, null, null],
        ["合计", null, 100, 100, null, 99, 99],
      ],
    ]);
    expect(flowsOf(read)).toEqual([
      "C3 outside→电镀 90 t",
      "F3 电镀→outside 95 t",
      "F4 电镀→outside 4 t",
      "C5 outside→电镀 10 t",
    ]);
    expect(printedOf(read)).toEqual([
      [null, "input", "100"],
      [null, "output", "99"],
    ]);
  });

  test("what one process gives and another takes in the same amount is counted apart, and said", () => {
    const rows = (given: number): Rows => [
      ["工序", "输入物料", "输入量", "输出物料", "输出量", "单位"],
      ["酯化", "原料", 1000, "粗酯", given, "t"],
      [null, null, null, "废水", 110, "t"],
      ["精馏", "粗酯", 890, "成品", 860, "t"],
    ];
    const read = readTables(["投入产出表", rows(890)]);
    expect(read.findings.filter(({ code }) => code === "balanceInput.passedOn")).toMatchObject([
      { names: ["粗酯"], origins: ["投入产出表!E2", "投入产出表!C4"] },
    ]);
    const other = readTables(["投入产出表", rows(880)]);
    expect(other.findings.map(({ code }) => code)).not.toContain("balanceInput.passedOn");
  });

  test("several 工序 in merged cells, a total each and a grand total, 误差 among the outputs as the rest", () => {
    const rows: Rows = [
      ["工序名称", "投入", null, null, "产出", null, null],
      [null, "名称", "单位", "数量", "名称", "单位", "数量"],
      ["酸洗", "钢管", "t", 100, "酸洗管", "t", 97],
      [null, "盐酸", "t", 5, "废酸", "t", 6],
      [null, "小计", null, 105, "小计", null, 103],
      ["磷化", "酸洗管", "t", 97, "磷化管", "t", 98],
      [null, "磷化液", "t", 3, "误差", "t", 2],
      [null, "小计", null, 100, "小计", null, 100],
      ["总计", null, null, 205, null, null, 203],
    ];
    const read = readTables(["投入产出", rows, { merges: ["A3:A5", "A6:A8"] }]);
    expect(printedOf(read)).toEqual([
      ["酸洗", "input", "105"],
      ["酸洗", "output", "103"],
      ["磷化", "input", "100"],
      ["磷化", "output", "100"],
      [null, "input", "205"],
      [null, "output", "203"],
    ]);
    expect(read.audit.balances[0]?.flows.at(-1)).toMatchObject({ name: "误差", dataSource: "差额" });
  });

  test("损失 that makes the process close to the last digit is the rest, and said; measured or not closing it is a reading", () => {
    const rows = (loss: number, ...source: string[]): Rows => [
      ["输入物料", "输入量(t)", "输出物料", "输出量(t)", ...source.map(() => "数据来源")],
      ["原料", 100.2, "产品", 95.1],
      [null, null, "损失", loss, ...source],
    ];
    const closing = readTables(["物料平衡", rows(5.1)]);
    expect(closing.audit.balances[0]?.flows.at(-1)).toMatchObject({ name: "损失", dataSource: "差额" });
    expect(closing.findings).toMatchObject([
      { code: "balanceInput.restTaken", names: ["损失"], origins: ["物料平衡!D3"] },
    ]);
    const open = readTables(["物料平衡", rows(4)]);
    expect(open.audit.balances[0]?.flows.at(-1)?.dataSource).toBe("");
    expect(open.findings).toEqual([]);
  });

  test("输入 block above, 输出 block below, each with headings and 合计: one balance", () => {
    const read = readTables([
      "物料平衡",
      [
        ["某车间物料平衡表"],
        ["输入"],
        ["物料名称", "数量(t)", "占比(%)"],
        ["镀件", 90, 90],
        ["药剂", 10, 10],
        ["合计", 100, 100],
        ["输出"],
        ["物料名称", "数量(t)", "占比(%)"],
        ["产品", 95, 95],
        ["废液", 4, 4],
        ["合计", 99, 99],
      ],
    ]);
    expect(read.audit.balances).toMatchObject([{ name: "某车间物料平衡表", form: "inputOutput" }]);
    expect(flowsOf(read)).toEqual([
      "B4 outside→某车间物料平衡表 90 t",
      "B5 outside→某车间物料平衡表 10 t",
      "B9 某车间物料平衡表→outside 95 t",
      "B10 某车间物料平衡表→outside 4 t",
    ]);
    expect(printedOf(read)).toEqual([
      [null, "input", "100"],
      [null, "output", "99"],
    ]);
  });

  test.each<[string, Rows]>([
    [
      "group rows 一、输入 and 二、输出",
      [
        ["电镀线物料平衡"],
        ["序号", "物料名称", "数量", "单位"],
        ["一、输入"],
        [1, "镀件", 90, "t"],
        ["二、输出"],
        [1, "产品", 88, "t"],
      ],
    ],
    [
      "a column 项目 that holds the side",
      [
        ["电镀线物料平衡"],
        ["项目", "物料名称", "数量", "单位"],
        ["输入", "镀件", 90, "t"],
        [null, null, null, null],
        ["输出", "产品", 88, "t"],
      ],
    ],
    [
      "投入物料 over 产出物料",
      [["电镀线物料平衡"], ["投入物料", "投入量(t)"], ["镀件", 90], ["产出物料", "产出量(t)"], ["产品", 88]],
    ],
  ])("one above the other: %s", (_, rows) => {
    const { audit } = readTables(["物料平衡", rows]);
    const ways = audit.balances.map(({ flows }) => flows.map((flow) => inWords(flow).replace(/^\w+ /, "")));
    expect(ways).toEqual([["outside→电镀线物料平衡 90 t", "电镀线物料平衡→outside 88 t"]]);
  });

  test("a list below the title that says of no row whether it enters or leaves is refused with its cells", () => {
    const { audit, findings } = readTables([
      "物料平衡",
      [
        ["物料名称", "数量(t)"],
        ["镀件", 90],
        ["产品", 88],
      ],
    ]);
    expect(audit.balances).toEqual([]);
    expect(findings).toMatchObject([
      { code: "balanceInput.directionUnclear", names: ["镀件", "产品"], origins: ["物料平衡!A2", "物料平衡!A3"] },
    ]);
  });

  test("日投入量 beside 年投入量: the year's amounts make the balance", () => {
    const { audit } = readTables([
      "物料平衡",
      [
        ["工序", "输入物料", "日投入量(t/d)", "年投入量(t/a)", "输出物料", "日产出量(t/d)", "年产出量(t/a)"],
        ["清洗", "料", 10, 3000, "品", 9, 2700],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["D2 outside→清洗 3000 t", "G2 清洗→outside 2700 t"]);
    expect(audit.balances[0]?.flows[0]?.daily).toMatchObject({ reading: { value: 10 }, origin: "物料平衡!C2" });
  });
});

test("差值 in the remarks of a row is no printed line: its input stays, its 小计 is that of the process", () => {
  const { audit } = readTables([
    "投入产出",
    [
      ["酯化工段物料平衡表"],
      ["工序", "输入物料", "输入量(t)", "输出物料", "输出量(t)", "备注"],
      ["酯化", "醋酸", 600, "粗酯", 700, null],
      [null, "回收乙醇", 120, "损失", 20, "差值"],
      [null, "小计", 720, "小计", 720, null],
      ["精馏", "粗酯", 700, "乙酸乙酯", 690, null],
    ],
  ]);
  expect(audit.balances[0]?.flows.map(inWords)).toContain("C4 outside→酯化 120 t");
  expect(audit.balances[0]?.printed.map(({ node, of, quantity }) => [node, of, quantity.written])).toEqual([
    ["酯化", "input", "720"],
    ["酯化", "output", "720"],
  ]);
});
