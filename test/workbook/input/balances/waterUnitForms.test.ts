import { inWords, readTables, type Rows } from "./readTables";

const flowsOf = (rows: Rows, sheet = "水平衡表") => readTables([sheet, rows]).audit.balances[0]?.flows.map(inWords);

describe("用水单元平衡表: headings in the wild", () => {
  const whole = [
    "B4 outside→制冷 10 m3/d",
    "C4 制冷→制冷 500 m3/d",
    "D4 串联水→制冷 5 m3/d",
    "I4 制冷→串联水 3 m3/d",
    "E4 制冷→outside 4 m3/d",
    "F4 制冷→outside 8 m3/d",
  ];

  test.each<[string, readonly (string | null)[]]>([
    ["bare words", ["新水", "循环", "串联", "耗水", "排水", "漏失", "循环", "串联"]],
    ["symbols", ["Vi", "Vcy", "Vs", "Vco", "Vd", "Vl", "V'cy", "V's"]],
    ["symbols with the mark behind", ["Vf", "Vcy", "Vs", "Vco", "Vd", "Vl", "Vcy′", "Vs′"]],
  ])("输入水量 over what enters and 输出水量 over what leaves, as %s", (_, kinds) => {
    const rows: Rows = [
      ["单位：m³/d"],
      ["用水单元", "输入水量", null, null, "输出水量", null, null, null, null],
      [null, ...kinds],
      ["制冷", 10, 500, 5, 4, 8, null, 500, 3],
    ];
    expect(flowsOf(rows)).toEqual(whole);
  });

  test.each<[string, Rows]>([
    ["joined", [["用水单元", "取水量Vi", "循环水量Vcy", "耗水量Vco", "排水量Vd"]]],
    ["in brackets", [["用水单元", "取水量（Vi）", "循环水量（Vcy）", "耗水量（Vco）", "排水量（Vd）"]]],
    [
      "in a row of their own",
      [
        ["用水单元", "取水量", "循环水量", "耗水量", "排水量"],
        [null, "Vi", "Vcy", "Vco", "Vd"],
      ],
    ],
    ["alone", [["用水单元", "Vi", "Vcy", "Vco", "Vd"]]],
  ])("symbols %s", (_, headings) => {
    const { audit, findings } = readTables(["水平衡表", [["单位：m³"], ...headings, ["制冷", 10, 500, 4, 6]]]);
    const words = audit.balances[0]?.flows.map((flow) => inWords(flow).replace(/^\w+ /, ""));
    expect(words).toEqual(["outside→制冷 10 m3", "制冷→制冷 500 m3", "制冷→outside 4 m3", "制冷→outside 6 m3"]);
    expect(findings).toEqual([]);
  });

  test("three levels with 重复利用水量 between; 主要生产, 辅助生产, 附属生产 as group rows with subtotals", () => {
    const rows: Rows = [
      ["某厂用水单元水平衡表"],
      ["序号", "用水单元", "输入水量（m³/d）", null, null, "输出水量（m³/d）", null, null, null, null],
      [null, null, "新水量", "重复利用水量", null, "重复利用水量", null, "耗水量", "排水量", "漏溢水量"],
      [null, null, null, "循环水量", "串联水量", "循环水量", "串联水量", null, null, null],
      ["主要生产"],
      [1, "清洗", 10, null, 5, null, null, 4, 11, null],
      ["小计", null, 10, 0, 5, 0, 0, 4, 11, 0],
      ["辅助生产"],
      [2, "冷却塔", 10, 500, null, 500, 5, 4, 1, null],
      ["附属生产"],
      [3, "生活", 10, null, null, null, null, 2, 8, null],
      ["合计", null, 30, 500, 5, 500, 5, 10, 20, 0],
    ];
    const { audit } = readTables(["水平衡表", rows]);
    expect(audit.balances[0]?.flows.map(inWords)).toContain("G9 冷却塔→串联水 5 m3/d");
    expect(audit.waterUses.map(({ system, name }) => [system, name])).toEqual([
      ["主要生产", "清洗"],
      ["辅助生产", "冷却塔"],
      ["附属生产", "生活"],
    ]);
  });

  test("a column 用水类别 beside 用水单元 holds the systems; alone it names the units", () => {
    const rows: Rows = [
      ["用水类别", "用水单元", "取水量(m3)", "耗水量(m3)", "排水量(m3)"],
      ["主要生产", "清洗", 10, 4, 6],
      [null, "冲洗", 10, 4, 6],
      ["附属生产", "食堂", 10, 1, 9],
    ];
    expect(readTables(["水平衡表", rows]).audit.waterUses.map(({ system, name }) => [system, name])).toEqual([
      ["主要生产", "清洗"],
      ["主要生产", "冲洗"],
      ["附属生产", "食堂"],
    ]);
    const alone: Rows = [
      ["用水类别", "取水量(m3)", "耗水量(m3)", "排水量(m3)"],
      ["生产", 10, 4, 6],
    ];
    expect(readTables(["水平衡表", alone]).audit.waterUses.map(({ system, name }) => [system, name])).toEqual([
      ["", "生产"],
    ]);
  });
});

describe("daily and yearly amounts side by side", () => {
  const yearly = ["清洗 3000", "清洗 1200", "清洗 1800"];
  const plain = (rows: Rows) => {
    const flows = readTables(["水平衡", rows]).audit.balances[0]?.flows ?? [];
    return flows.map(({ from, to, quantity: { reading }, daily }) => {
      const node = [from, to].map((end) => (end.kind === "node" ? end.node : "")).join("");
      return [`${node} ${reading.kind === "number" ? reading.value : ""}`, daily?.written];
    });
  };

  test.each<[string, Rows]>([
    [
      "日 and 年 before the names",
      [
        ["用水单元", "日取水量(m³/d)", "年取水量(m³/a)", "日耗水量(m³/d)", "年耗水量(m³/a)", "日排水量", "年排水量"],
        ["清洗", 10, 3000, 4, 1200, 6, 1800],
      ],
    ],
    [
      "two units below each name",
      [
        ["用水单元", "取水量", null, "耗水量", null, "排水量", null],
        [null, "m³/d", "m³/a", "m³/d", "m³/a", "m³/d", "m³/a"],
        ["清洗", 10, 3000, 4, 1200, 6, 1800],
      ],
    ],
    [
      "日用水量 over one block and 年用水量 over the other",
      [
        ["用水单元", "年用水量（m³/a）", null, null, "日用水量（m³/d）", null, null],
        [null, "新水", "耗水", "排水", "新水", "耗水", "排水"],
        ["清洗", 3000, 1200, 1800, 10, 4, 6],
      ],
    ],
  ])("%s: the year's amounts make the balance, the day's stand beside", (_, rows) => {
    expect(plain(rows)).toEqual(yearly.map((words, place) => [words, ["10", "4", "6"][place]]));
  });

  test("daily amounts alone make the balance as before", () => {
    const rows: Rows = [
      ["用水单元", "日取水量(m3/d)", "日耗水量(m3/d)", "日排水量(m3/d)"],
      ["清洗", 10, 1, 9],
    ];
    expect(flowsOf(rows)).toEqual(["B2 outside→清洗 10 m3/d", "C2 清洗→outside 1 m3/d", "D2 清洗→outside 9 m3/d"]);
  });

  test("in 平衡流股: 日用水量 beside 年用水量; a second column that is neither is said", () => {
    const { audit } = readTables([
      "平衡流股",
      [
        ["编号", "物流名称", "来源单元", "去向单元", "日用水量(m³/d)", "年用水量(m³/a)", "水类型"],
        ["W1", "新水", null, "清洗", 10, 3300, "取水"],
      ],
    ]);
    expect(audit.balances[0]).toMatchObject({ medium: "水", flows: [{ daily: { origin: "平衡流股!E2" } }] });
    expect(audit.balances[0]?.flows.map(inWords)).toEqual(["W1 outside→清洗 3300 m3"]);
    const other = readTables([
      "平衡流股",
      [
        ["编号", "来源单元", "去向单元", "数量(t)", "质量(t)"],
        ["F1", null, "A", 1, 2],
      ],
    ]);
    expect(other.audit.balances[0]?.flows.map(inWords)).toEqual(["F1 outside→A 1 t"]);
    expect(other.findings).toMatchObject([{ code: "balanceInput.columnsNotRead", origins: ["平衡流股!E1"] }]);
  });
});

describe("the unit of a table that stands above it", () => {
  const rowsBelow = (...above: readonly string[]): Rows => [
    ...above.map((text) => [text]),
    ["用水单元", "取水量", "耗水量", "排水量"],
    ["清洗", 100, 10, 90],
  ];
  const firstOf = (...above: readonly string[]) => readTables(["水平衡", rowsBelow(...above)]).audit.balances[0];

  test("before a remark in brackets, with the days of the year", () => {
    const balance = firstOf("水平衡表", "单位：m³/d（年运行330天）");
    expect(balance?.flows.map(inWords)[0]).toBe("B4 outside→清洗 100 m3/d");
    expect(balance?.days?.reading).toMatchObject({ value: 330 });
  });

  test("in brackets behind the title, of which it is no part", () => {
    const balance = firstOf("表4-5  造纸厂用水单元平衡表（万m3/a）");
    expect(balance).toMatchObject({ name: "造纸厂用水单元平衡表" });
    expect(balance?.flows[0]).toMatchObject({ unit: "万m3", quantity: { unit: "m3", reading: { value: 1000000 } } });
  });

  test("a number or a remark in brackets is no unit", () => {
    expect(firstOf("水平衡表（3）")?.flows.map(inWords)[0]).toBe("B3 outside→清洗 100");
    expect(firstOf("水平衡表（全厂）")).toMatchObject({ name: "水平衡表(全厂)" });
  });

  test("a missing unit names every unit of use once", () => {
    const { findings } = readTables(["水平衡", rowsBelow("水平衡表")]);
    expect(findings).toMatchObject([{ code: "input.unitMissing", names: ["清洗"] }]);
  });
});
