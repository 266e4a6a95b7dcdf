import { inWords, readTables, type Rows } from "./readTables";

const headings = [
  ...["企业名称", "期间", "平衡名称", "介质", "编号", "物流名称", "来源单元", "去向单元", "数量", "单位"],
  ...["不确定度（±%）", "数据来源", "水类型", "含量", "含量单位"],
];

describe("平衡流股", () => {
  test("the sheet that `new` writes: several balances, the first four columns carried on, blank amount not measured", () => {
    const { audit, findings } = readTables([
      "平衡流股",
      [
        headings,
        ["甲厂", "2024年", "全厂水平衡", "水", "W1", "新水", null, "清洗", 1200, "m³", 2, "实测", "取水"],
        [null, null, null, null, "W2", "废水", "清洗", "外部", null, "m³", null, null, "排水"],
        [null, null, null, null, "W3", "补水", "清洗", "贮存", 30, "吨", null, "估算"],
        ["乙厂", null, "铜平衡", "元素 Cu", "M1", "铜箔", null, "蚀刻", 50, "kg", 1, "台账", null, 99.9, "%"],
        [null, null, null, null, "M2", "废液", "蚀刻", null, 400, "kg", null, "实测1.0级", null, 85, "g/kg"],
      ],
    ]);
    expect(audit.balances.map(({ enterprise, period, name, medium }) => [enterprise, period, name, medium])).toEqual([
      ["甲厂", "2024年", "全厂水平衡", "水"],
      ["乙厂", "2024年", "铜平衡", "元素Cu"],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "W1 outside→清洗 1200 m3",
      "W2 清洗→outside missing",
      "W3 清洗→stock 30 t",
    ]);
    expect(audit.balances[1]?.flows.map(inWords)).toEqual(["M1 outside→蚀刻 0.05 t", "M2 蚀刻→outside 0.4 t"]);
    expect(audit.balances[0]?.flows[0]).toMatchObject({
      uncertaintyPercent: { reading: { kind: "number", value: 2 }, origin: "平衡流股!K2" },
      dataSource: "实测",
      waterKinds: ["取水"],
      contents: [],
      origin: "平衡流股!A2:O2",
    });
    expect(audit.balances[1]?.flows[1]).toMatchObject({
      dataSource: "实测1.0级",
      contents: [{ substance: "Cu", quantity: { reading: { value: 85 }, unit: "g/kg" } }],
    });
    expect(findings).toEqual([]);
  });

  test("the uncertainty of a content, beside 含量 and for each column of contents; a column for nothing is not read", () => {
    const { audit, findings } = readTables([
      "平衡流股",
      [
        ["编号", "来源单元", "去向单元", "数量", "单位", "含量", "含量单位", "含量不确定度(±%)"],
        ["M1", null, "蚀刻", 50, "kg", 99.9, "%", 0.2],
      ],
      {},
    ]);
    expect(audit.balances[0]?.flows[0]?.contents).toMatchObject([
      {
        quantity: { reading: { value: 99.9 } },
        uncertaintyPercent: { reading: { value: 0.2 }, origin: "平衡流股!H2" },
      },
    ]);
    expect(findings.map(({ code }) => code)).not.toContain("balanceInput.columnsNotRead");
    const wide = readTables([
      "平衡流股",
      [
        [
          ...["编号", "来源单元", "去向单元", "数量(t)", "Cu含量(%)", "Cu含量不确定度(±%)"],
          ...["Ni含量(%)", "Ni不确定度（±%）", "Zn不确定度(±%)"],
        ],
        ["M1", null, "蚀刻", 50, 2.5, 3, 0.1, 10, 4],
        ["M2", "蚀刻", null, 50, 2.5, null, 0.1, null, null],
      ],
    ]);
    expect(wide.audit.balances[0]?.flows.map(({ contents }) => contents)).toMatchObject([
      [
        { substance: "Cu", quantity: { reading: { value: 2.5 } }, uncertaintyPercent: { reading: { value: 3 } } },
        { substance: "Ni", quantity: { reading: { value: 0.1 } }, uncertaintyPercent: { reading: { value: 10 } } },
      ],
      [{ substance: "Cu" }, { substance: "Ni" }],
    ]);
    expect(wide.audit.balances[0]?.flows[1]?.contents[0]).not.toHaveProperty("uncertaintyPercent");
    expect(wide.findings.find(({ code }) => code === "balanceInput.columnsNotRead")?.origins).toEqual(["平衡流股!I1"]);
  });

  test("a plant's own form: two balances below their titles, no ids, 从 and 至, unit above, free columns of contents", () => {
    const rows: Rows = [
      ["表3.2-1 电镀车间铜平衡"],
      ["单位：kg", null, null, "时间：2024年5月"],
      ["序号", "物料名称", "从", "至", "数 量", "铜含量(%)", "COD(mg/L)", "责任人"],
      [1, "铜板", "外购", "镀铜槽", "1,050", "99.9", null, "张三"],
      [2, "镀件", "镀铜槽", "外售", 980, 100],
      [3, "镀槽废水", "镀铜槽", "/", "约60", null, 320],
      ["合计", null, null, null, 2090],
      [],
      ["表3.2-2 电镀车间水平衡"],
      ["序号", "物料名称", "从", "至", "数量（m3/d）"],
      [1, "自来水", "市政管网", "镀铜槽", 12.5],
    ];
    const { audit, findings } = readTables(["平衡", rows]);
    expect(audit.balances.map(({ name, medium, period }) => [name, medium, period])).toEqual([
      ["电镀车间铜平衡", "铜", "2024年5月"],
      ["电镀车间水平衡", "水", ""],
    ]);
    expect(audit.balances[0]?.flows.map(inWords)).toEqual([
      "1 outside→镀铜槽 1.05 t",
      "2 镀铜槽→outside 0.98 t",
      "3 镀铜槽→outside approximate t",
    ]);
    expect(audit.balances[0]?.flows.map(({ contents }) => contents.map(({ substance }) => substance))).toEqual([
      ["Cu"],
      ["Cu"],
      ["COD"],
    ]);
    expect(audit.balances[1]?.flows.map(inWords)).toEqual(["1 outside→镀铜槽 12.5 m3/d"]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "balanceInput.columnsNotRead", headings: ["责任人"], origins: ["平衡!H3"] }),
    );
  });

  test("group rows name the balances; without ids the cell of the amount is the id; repeated ids stay as they are", () => {
    const { audit } = readTables([
      "流股表",
      [
        ["物流名称", "来源单元", "去向单元", "数量", "单位"],
        ["水平衡"],
        ["新水", null, "锅炉", 100, "t"],
        ["物料平衡"],
        ["原料", null, "反应釜", 5, "吨"],
      ],
    ]);
    expect(audit.balances.map(({ name, medium }) => [name, medium])).toEqual([
      ["水平衡", "水"],
      ["物料平衡", "物料"],
    ]);
    expect(audit.balances[0]?.flows[0]?.id).toBe("D3");
    const repeated = readTables([
      "平衡流股",
      [
        ["编号", "来源单元", "去向单元", "数量", "单位"],
        ["F1", null, "A", 1, "t"],
        ["F1", "A", null, 1, "t"],
      ],
    ]);
    expect(repeated.audit.balances[0]?.flows.map(({ id }) => id)).toEqual(["F1", "F1"]);
  });

  test("an unknown unit is said with its cells, and the amount is none to compute with; a missing unit too", () => {
    const { audit, findings } = readTables([
      "平衡流股",
      [
        ["编号", "物流名称", "来源单元", "去向单元", "数量", "单位"],
        ["F1", "料", null, "A", 7, "kkw"],
        ["F2", "品", "A", null, 5, "t"],
        ["F3", "渣", "A", null, 2, null],
      ],
    ]);
    expect(audit.balances[0]?.flows[0]?.quantity).toMatchObject({ reading: { kind: "text", text: "7" } });
    expect(findings).toMatchObject([
      { code: "balanceInput.unitUnknown", unit: "kkw", names: ["料"], origins: ["平衡流股!E2"] },
      { code: "input.unitMissing", names: ["渣"], origins: ["平衡流股!E4"] },
    ]);
  });

  test("a balance that goes on in a second table is one balance", () => {
    const page = (id: string): Rows => [headings, ["甲厂", "2024", "水平衡", "水", id, "水", null, "清洗", 1, "t"]];
    const { audit } = readTables(["平衡流股", page("W1")], ["平衡流股(续)", page("W2")]);
    expect(audit.balances.map(({ flows }) => flows.map(({ id }) => id))).toEqual([["W1", "W2"]]);
  });

  test("water of each unit follows from 水类型; series water counts at both ends, a sum lacks nothing", () => {
    const { audit } = readTables([
      "平衡流股",
      [
        headings,
        ["甲厂", "2024年", "水平衡", "水", "W1", "新水1", null, "清洗", 100, "m³", null, null, "取水"],
        [null, null, null, null, "W2", "新水2", null, "清洗", 20, "m³", null, null, "取水"],
        [null, null, null, null, "W3", "串联", "清洗", "冲洗", 40, "m³", null, null, "串联"],
        [null, null, null, null, "W4", "循环", "冷却", "冷却", 900, "m³", null, null, "间接冷却循环"],
        [null, null, null, null, "W5", "排水1", "冲洗", null, 30, "m³", null, null, "排水"],
        [null, null, null, null, "W6", "排水2", "冲洗", null, null, "m³", null, null, "排水"],
      ],
    ]);
    const uses = new Map(audit.waterUses.map((use) => [use.name, use.quantities]));
    expect(uses.get("清洗")).toMatchObject({
      intake: { reading: { value: 120, halfDigit: 1 }, written: "100+20" },
      seriesOut: { reading: { value: 40 } },
    });
    expect(uses.get("冲洗")).toMatchObject({
      seriesIn: { reading: { value: 40 } },
      discharged: { reading: { kind: "missing" } },
    });
    expect(uses.get("冷却")).toMatchObject({
      circulating: { reading: { value: 900 } },
      indirectCooling: { reading: { value: 900 } },
    });
  });
});

test("差额 in place of a figure: the flow is what is left over, not an unreadable one", () => {
  const { audit, findings } = readTables([
    "能量平衡",
    [
      ["编号", "物流名称", "来源单元", "去向单元", "数量", "单位"],
      [1, "煤气", "外部", "热电站", 1400, "GJ"],
      [2, "损失", "热电站", "外环境", "差额", "GJ"],
    ],
  ]);
  expect(audit.balances[0]?.flows[1]).toMatchObject({ dataSource: "差额", to: { kind: "outside" } });
  expect(audit.balances[0]?.flows[1]?.quantity.reading).toEqual({ kind: "missing", reason: "blank" });
  expect(findings).toEqual([]);
});
