import { inWords, readTables, type Rows } from "./readTables";

const printedOf = (tables: ReturnType<typeof readTables>, place = 0) =>
  tables.audit.balances[place]?.printed.map(({ node, of, quantity }) => [node, of, quantity.written, quantity.unit]);

describe("投入产出表", () => {
  test("the sheet that `new` writes: a process over several rows, both lists as long as they are", () => {
    const read = readTables([
      "投入产出表",
      [
        ["投入产出表"],
        ["企业名称", "期间", "工序", "输入物料", "输入量", "输出物料", "输出量", "单位", "备注"],
        ["甲厂", "2024年", "蚀刻", "覆铜板", 120, "蚀刻板", 90, "t", null],
        [null, null, null, "蚀刻液", 30, "废蚀刻液", 55, "t", null],
        [null, null, null, null, null, "废气", null, "t", "未测"],
        ["甲厂", "2024年", "清洗", "水", 500, "废水", 498, "t", null],
      ],
    ]);
    expect(read.audit.balances).toMatchObject([
      { enterprise: "甲厂", period: "2024年", name: "投入产出表", medium: "物料", form: "inputOutput" },
    ]);
    expect(read.audit.balances[0]?.flows.map(inWords)).toEqual([
      "E3 outside→蚀刻 120 t",
      "G3 蚀刻→outside 90 t",
      "E4 outside→蚀刻 30 t",
      "G4 蚀刻→outside 55 t",
      "G5 蚀刻→outside missing",
      "E6 outside→清洗 500 t",
      "G6 清洗→outside 498 t",
    ]);
  });

  test("the two-sided form of a report: 输入 over name and amount, merged 工序, totals per process and for the whole", () => {
    const rows: Rows = [
      ["表 4.2-3  预处理工段物料平衡表"],
      ["工序", "输入", null, "输出", null],
      [null, "物料名称", "数量(kg)", "物料名称", "数量(kg)"],
      ["脱脂", "工件", 1000, "工件", 998],
      [null, "脱脂剂", 12, "废液", 13.5],
      [null, "小计", 1012, "小计", 1011.5],
      ["酸洗", "工件", 998, "工件", 990],
      [null, "盐酸", 40, "废酸", 46],
      [null, "小计", 1038, "小计", 1036],
      ["合计", null, 2050, null, 2047.5],
      ["差额", null, null, null, 2.5],
      ["偏差率", null, null, null, { value: 0.0012, numberFormat: "0.00%" }],
    ];
    const read = readTables(["物料平衡", rows, { merges: ["A4:A6", "A7:A9"] }]);
    expect(read.audit.balances[0]?.flows.map(inWords)).toEqual([
      "C4 outside→脱脂 1 t",
      "E4 脱脂→outside 0.998 t",
      "C5 outside→脱脂 0.012 t",
      "E5 脱脂→outside 0.0135 t",
      "C7 outside→酸洗 0.998 t",
      "E7 酸洗→outside 0.99 t",
      "C8 outside→酸洗 0.04 t",
      "E8 酸洗→outside 0.046 t",
    ]);
    expect(printedOf(read)).toEqual([
      ["脱脂", "input", "1012", "kg"],
      ["脱脂", "output", "1011.5", "kg"],
      ["酸洗", "input", "1038", "kg"],
      ["酸洗", "output", "1036", "kg"],
      [null, "input", "2050", "kg"],
      [null, "output", "2047.5", "kg"],
      [null, "difference", "2.5", "kg"],
      [null, "deviationPercent", "0.12%", "%"],
    ]);
  });

  test("a difference written among the outputs is an output found as the rest", () => {
    const { audit } = readTables([
      "物料平衡",
      [
        ["输入物料", "输入量(t)", "输出物料", "输出量(t)"],
        ["原料", 100, "产品", 90],
        [null, null, "废渣", 8],
        [null, null, "差额", 2],
        ["合计", 100, "合计", 100],
      ],
    ]);
    expect(audit.balances[0]?.flows.at(-1)).toMatchObject({
      name: "差额",
      dataSource: "差额",
      to: { kind: "outside" },
    });
    expect(audit.balances[0]?.printed.map(({ of, node }) => [of, node])).toEqual([
      ["input", null],
      ["output", null],
    ]);
  });

  test("one column of names for both sides, the unit in a line above", () => {
    const { audit } = readTables([
      "铜平衡",
      [
        ["铜元素平衡表"],
        ["计量单位：吨"],
        ["物料名称", "输入量", "输出量"],
        ["铜板", 10, null],
        ["产品", null, 9.2],
        ["污泥", null, 0.7],
        ["总计", 10, 9.9],
        ["偏差", "1%"],
      ],
    ]);
    expect(audit.balances[0]).toMatchObject({ name: "铜元素平衡表", medium: "铜" });
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "B4 outside→铜元素平衡表 10 t",
      "C5 铜元素平衡表→outside 9.2 t",
      "C6 铜元素平衡表→outside 0.7 t",
    ]);
    expect(audit.balances[0]?.printed.map(({ of, quantity }) => [of, quantity.written])).toEqual([
      ["input", "10"],
      ["output", "9.9"],
      ["deviationPercent", "1%"],
    ]);
  });

  test("what a printed sentence says of the closure is kept as printed", () => {
    const read = readTables([
      "物料平衡",
      [
        ["输入物料", "输入量(kg)", "输出物料", "输出量(kg)"],
        ["原辅料", 4746025, "产品及废物", 4646377],
        ["注：由上表可知，输入总量为4,746,025kg，输出总量为4,646,377kg，相差43,088kg，偏差0.91%，在允许范围之内。"],
      ],
    ]);
    expect(printedOf(read)).toEqual([
      [null, "input", "4,746,025", "kg"],
      [null, "output", "4,646,377", "kg"],
      [null, "difference", "43,088", "kg"],
      [null, "deviationPercent", "0.91", "%"],
    ]);
  });
});

test("企业间协同: amounts in canonical units, 潜力 apart from 现状, a line without receiver is said", () => {
  const { audit, findings } = readTables([
    "企业间协同",
    [
      ["供方", "需方", "物料/热/水", "量", "单位", "温度或品位", "现状/潜力"],
      ["甲厂", "乙厂", "余热", 1.2, "万GJ", "120℃", "潜力"],
      ["甲厂", "丙厂", "中水", 3, "万吨", null, "现状"],
      ["丁厂", null, "废酸", 3, "t", null, "现状"],
    ],
  ]);
  expect(
    audit.exchanges.map(({ supplier, receiver, what, isPotential }) => [supplier, receiver, what, isPotential]),
  ).toEqual([
    ["甲厂", "乙厂", "余热", true],
    ["甲厂", "丙厂", "中水", false],
  ]);
  expect(audit.exchanges[0]).toMatchObject({ quantity: { reading: { value: 12000 }, unit: "GJ" }, grade: "120℃" });
  expect(findings).toMatchObject([{ code: "input.keyMissing", heading: "需方", origins: ["企业间协同!A4:G4"] }]);
});
