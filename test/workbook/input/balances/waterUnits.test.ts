import { inWords, readTables, type Rows } from "./readTables";

describe("用水单元平衡表", () => {
  test("the sheet that `new` writes: flows of each unit, circulating water as a loop, series water through one unit", () => {
    const { audit, findings } = readTables([
      "用水单元平衡表",
      [
        ["用水单元平衡表"],
        ["单位：m³"],
        [
          ...["企业名称", "期间", "用水单元", "总用水量", "取水量", "循环水量", "串联水量（入）", "串联水量（出）"],
          ...["回用水量", "耗水量", "排水量", "漏失水量", "差额", "偏差（%）"],
        ],
        ["甲厂", "2024年", "清洗", 110, 100, null, null, 40, 10, 8, 60, 2, 0, 0],
        [null, null, "冲洗", 40, "—", null, 40, null, null, 5, 35, null, 0, 0],
        [null, null, "冷却塔", 920, 20, 900, null, null, null, null, 4, null, 16, 80],
        ["合计", null, null, 1070, 120, 900, 40, 40, 10, 13, 99, 2, 16, 12.3],
      ],
    ]);
    const [balance] = audit.balances;
    expect(balance).toMatchObject({ enterprise: "甲厂", period: "2024年", name: "用水单元平衡表", medium: "水" });
    expect(balance?.flows.map(inWords)).toEqual([
      "E4 outside→清洗 100 m3",
      "I4 outside→清洗 10 m3",
      "H4 清洗→串联水 40 m3",
      "J4 清洗→outside 8 m3",
      "K4 清洗→outside 60 m3",
      "L4 清洗→outside 2 m3",
      "G5 串联水→冲洗 40 m3",
      "J5 冲洗→outside 5 m3",
      "K5 冲洗→outside 35 m3",
      "E6 outside→冷却塔 20 m3",
      "F6 冷却塔→冷却塔 900 m3",
      "J6 冷却塔→outside missing",
      "K6 冷却塔→outside 4 m3",
    ]);
    const printed = balance?.printed.map(({ node, of, quantity, flows }) => [node, of, quantity.written, flows]);
    expect(printed).toContainEqual(["清洗", "difference", "0", undefined]);
    expect(printed).toContainEqual(["冷却塔", "deviationPercent", "80", undefined]);
    expect(printed).toContainEqual([null, "input", "120", ["E4", "E6"]]);
    expect(printed).toContainEqual([null, "output", "99", ["K4", "K5", "K6"]]);
    expect(printed).toContainEqual([null, "difference", "16", undefined]);
    expect(audit.waterUses.map(({ enterprise, period, name }) => [enterprise, period, name])).toEqual([
      ["甲厂", "2024年", "清洗"],
      ["甲厂", "2024年", "冲洗"],
      ["甲厂", "2024年", "冷却塔"],
    ]);
    expect(audit.waterUses[2]?.quantities).toMatchObject({
      circulating: { reading: { value: 900 }, unit: "m3" },
      totalUse: { reading: { value: 920 } },
    });
    expect(findings.map(({ code }) => code)).toEqual(["read.placeholder"]);
  });

  test("a test report's form: two-level headings, systems as group rows, a daily unit, subtotals", () => {
    const rows: Rows = [
      ["某化工厂水平衡测试表（测试日期：2024年6月3日）"],
      ["企业名称：某化工厂", null, null, null, null, null, "计量单位：m³/d"],
      ["序号", "用水部位", "新水量", "循环水量", "串联水量", null, "耗水量", "排水量", "漏溢水量", "备注"],
      [null, null, null, null, "入", "出", null, null, null, null],
      ["一、主要生产系统"],
      [1, "清洗", 52.4, null, null, 20, 2.4, 30, null],
      [2, "冲洗", "/", null, 20, null, 1, 19],
      ["小计", null, 52.4, null, 20, 20, 3.4, 49],
      ["二、辅助生产系统"],
      [3, "清洗", 8, null, null, null, 1, 7],
      [4, "循环冷却", 30, 1200, null, null, 24, 6, 0.5],
      ["合计", null, 90.4, 1200, 20, 20, 28.4, 62, 0.5],
      ["注：年工作300天。"],
      ["测试人：", null, "审核："],
    ];
    const { audit } = readTables(["水平衡", rows]);
    const [balance] = audit.balances;
    expect(balance).toMatchObject({ enterprise: "某化工厂", medium: "水", form: "waterUnits" });
    expect(balance).toMatchObject({
      name: "某化工厂水平衡测试表",
      days: { reading: { value: 300 }, origin: "水平衡!A13" },
    });
    expect(balance?.flows.slice(0, 4).map(inWords)).toEqual([
      "C6 outside→主要生产系统·清洗 52.4 m3/d",
      "F6 主要生产系统·清洗→串联水 20 m3/d",
      "G6 主要生产系统·清洗→outside 2.4 m3/d",
      "H6 主要生产系统·清洗→outside 30 m3/d",
    ]);
    expect(audit.waterUses.map(({ name, system, period }) => [name, system, period])).toEqual([
      ["主要生产系统·清洗", "主要生产系统", "2024年6月3日（日）"],
      ["冲洗", "主要生产系统", "2024年6月3日（日）"],
      ["辅助生产系统·清洗", "辅助生产系统", "2024年6月3日（日）"],
      ["循环冷却", "辅助生产系统", "2024年6月3日（日）"],
    ]);
    expect(audit.waterUses[0]?.quantities.intake).toMatchObject({ unit: "m3", reading: { value: 52.4 } });
    const intake = balance?.printed.filter(({ of, quantity }) => of === "input" && quantity.unit === "m3/d");
    expect(intake?.map(({ quantity, flows }) => [quantity.written, flows?.length])).toEqual([
      ["52.4", 1],
      ["20", 1],
      ["90.4", 3],
      ["1200", 1],
      ["20", 1],
    ]);
  });

  test("the standard's form: what enters over what leaves, both with series water", () => {
    const { audit } = readTables([
      "表5 水平衡",
      [
        ["单位：m3/d"],
        ["用水单元", "输入水量", null, null, "输出水量", null, null, null, null],
        [null, "新水量", "循环水量", "串联水量", "循环水量", "串联水量", "排水量", "耗水量", "漏失水量"],
        ["制冷", 10, 500, 5, 500, 3, 8, 4, null],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "B4 outside→制冷 10 m3/d",
      "C4 制冷→制冷 500 m3/d",
      "D4 串联水→制冷 5 m3/d",
      "F4 制冷→串联水 3 m3/d",
      "H4 制冷→outside 4 m3/d",
      "G4 制冷→outside 8 m3/d",
    ]);
  });

  test("万m³ in one heading holds for the others; 未计量 is nobody's measurement; a unit twice is said", () => {
    const { audit, findings } = readTables([
      "水平衡",
      [
        ["用水单元", "取水量（万m³/a）", "耗水量", "排水量"],
        ["车间", 1.2, 0.2, "未计量"],
        ["车间", 0.3, 0.1, 0.2],
      ],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "B2 outside→车间 12000 m3",
      "C2 车间→outside 2000 m3",
      "D2 车间→outside missing",
      "B3 outside→车间 3000 m3",
      "C3 车间→outside 1000 m3",
      "D3 车间→outside 2000 m3",
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "balanceInput.unitTwice",
        name: "车间",
        origins: ["水平衡!A2:D2", "水平衡!A3:D3"],
      }),
    );
  });

  test("sub-meters alone are water of the units, no balance", () => {
    const { audit } = readTables([
      "用水情况",
      [
        ["用水部门", "自来水用量(m3)"],
        ["一车间", 1660],
        ["生活", 4218],
        ["合计", 5878],
      ],
    ]);
    expect(audit.balances).toEqual([]);
    expect(audit.waterUses.map(({ name }) => name)).toEqual(["一车间", "生活"]);
  });

  test("water stated in both forms is not counted twice", () => {
    const { audit, findings } = readTables(
      [
        "用水单元平衡表",
        [
          ["企业名称", "期间", "用水单元", "取水量(m3)", "耗水量(m3)", "排水量(m3)"],
          ["甲厂", "2024年", "清洗", 10, 2, 8],
        ],
      ],
      [
        "平衡流股",
        [
          ["企业名称", "期间", "平衡名称", "介质", "编号", "来源单元", "去向单元", "数量", "单位", "水类型"],
          ["甲厂", "2024年", "水平衡", "水", "W1", null, "清洗", 10, "m3", "取水"],
        ],
      ],
    );
    expect(audit.waterUses).toHaveLength(1);
    expect(findings).toContainEqual(expect.objectContaining({ code: "balanceInput.waterTwice", period: "2024年" }));
  });
});

test("a long table of items whose names are headings of water tables is read to its end", () => {
  const items = Array.from({ length: 600 }, (_, n) => [`企业${n}`, "水", n % 2 ? "取水量" : "新鲜水", "m³", 100 + n]);
  const { audit, kinds } = readTables(["资源能源消耗", [["企业名称", "类别", "名称", "单位", "2024年"], ...items]]);
  expect(kinds).toEqual(["consumption"]);
  expect(audit.consumption).toHaveLength(600);
});
