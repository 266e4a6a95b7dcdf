import type { AuditBalance } from "../../../../src/core/balance/auditBalance";
import { evaporationFactor } from "../../../../src/core/balance/stated/towers/evaporationFactor";
import { describeFinding } from "../../../../src/messages/describe";
import { evaporationFactors } from "../../../../src/standards/balance/evaporationFactors";
import { balanceAudit } from "../../../../src/workflows/balanceAudit";
import { readTables, type Rows } from "./readTables";

const FLOWS = [
  "平衡名称",
  "介质",
  "编号",
  "物流名称",
  "来源单元",
  "去向单元",
  "数量",
  "单位",
  "不确定度(±%)",
  "水类型",
];
const TOWERS = [
  ...["用水单元(冷却塔)", "循环水量", "单位", "运行时间(h)", "进出水温差(℃)"],
  ...["蒸发损失系数(1/℃)", "干球温度(℃)", "风吹损失", "浓缩倍数"],
];

/** k 0.0015, Δt 10 ℃, Q 100 000 m3, W 100 m3, N 4: E 1500, B 400, M 2000 m3. */
const TOWER: Rows[number] = ["冷却塔", 100000, "m³", null, 10, 0.0015, null, 100, 4];
const flowsOf = (
  consumed: number | string | null,
  makeUp: number | null = 2000,
  blowDown: number | null = 400,
): Rows => [
  ["水平衡", "水", "W1", "补充水", null, "冷却塔", makeUp, "m³", 5, "取水"],
  [null, null, "W2", "蒸发", "冷却塔", null, consumed, "m³", null, "耗水"],
  [null, null, "W3", "风吹损失", "冷却塔", null, 100, "m³", 20, "耗水"],
  [null, null, "W4", "排污", "冷却塔", null, blowDown, "m³", 5, "排水"],
  [null, null, "W5", "循环水出", "冷却塔", "一车间", 100000, "m³", 5, "循环"],
  [null, null, "W6", "循环水回", "一车间", "冷却塔", 100000, "m³", 5, "循环"],
];

function audited(flows: Rows, towers: Rows, flowHeadings: Rows[number] = FLOWS, towerHeadings: Rows[number] = TOWERS) {
  const read = readTables(["平衡流股", [flowHeadings, ...flows]], ["冷却塔", [towerHeadings, ...towers]]);
  const { balances, findings } = balanceAudit(read.audit);
  return { ...read, balances, findings: [...read.findings, ...findings] };
}

type Said = ReturnType<typeof audited>;
const flowOf = (balance: AuditBalance | undefined, id: string) => balance?.flows.find(({ flow }) => flow.id === id);
const towerFindings = ({ findings }: Said) =>
  findings.filter(({ code, severity }) => /^(?:coolingTower|water)\./.test(code) && severity !== "info");
const codeAndCells = (said: Said) => towerFindings(said).map(({ code, origins }) => [code, origins[0]]);

describe("a cooling tower worked by hand: E = 0.0015·10·100 000 = 1500 m³", () => {
  test("a blank evaporation becomes an estimate of 1500 m³ ± 40 % and is reconciled with the meters", () => {
    const said = audited(flowsOf(null), [TOWER]);
    const evaporation = flowOf(said.balances[0], "W2");
    expect(evaporation?.flow.amount).toEqual({ kind: "measured", value: 1500, sigma: 300 });
    expect(evaporation).toMatchObject({ sigmaFrom: "computed", isTowerEvaporation: true, class: "redundant" });
    // Make-up less drift and blow-down is 1500 as well, and known far better.
    expect(evaporation?.value).toBeCloseTo(1500, 9);
    expect(evaporation?.sigma).toBeLessThan(60);
    expect(towerFindings(said)).toEqual([]);
    expect(said.findings).toContainEqual(
      expect.objectContaining({
        code: "coolingTower.evaporationTaken",
        flow: "W2",
        value: 1500,
        origins: ["平衡流股!G3", "冷却塔!A2:I2"],
      }),
    );
  });

  test("readings are compared and never overwritten", () => {
    const said = audited(flowsOf(3000, 4100, 1000), [TOWER]);
    expect(flowOf(said.balances[0], "W2")?.flow.amount).toMatchObject({ value: 3000 });
    expect(flowOf(said.balances[0], "W2")?.isTowerEvaporation).toBeUndefined();
    expect(towerFindings(said).map((each) => ({ ...each, code: each.code }))).toMatchObject([
      { code: "coolingTower.differs", what: "evaporation", read: 3000, computed: 1500, computedU: 600 },
      { code: "coolingTower.differs", what: "makeUp", read: 4100, computed: 2000, computedU: 800 },
      { code: "coolingTower.differs", what: "blowDown", read: 1000, computed: 400, computedU: 160 },
    ]);
    expect(codeAndCells(said).map(([, cell]) => cell)).toEqual(["平衡流股!G3", "平衡流股!G2", "平衡流股!G5"]);
    expect(towerFindings(audited(flowsOf(1700, 2300, 450), [TOWER]))).toEqual([]);
  });

  test("耗水 that is not called 蒸发 holds the drift too, where that has no flow of its own", () => {
    const [makeUp, , , ...others] = flowsOf(null);
    const consumed: Rows[number] = [null, null, "W2", "耗水", "冷却塔", null, null, "m³", null, "耗水"];
    const said = audited([makeUp!, consumed, ...others], [TOWER]);
    expect(flowOf(said.balances[0], "W2")?.flow.amount).toMatchObject({ value: 1600 });
  });

  test("用水单元平衡表: a blank 耗水量 of the unit gets it, a dash says that there is none", () => {
    const unitsOf = (consumed: string | null): Rows => [
      ["单位：m³"],
      ["用水单元", "取水量", "循环水量", "耗水量", "排水量"],
      ["冷却塔", 2000, 100000, consumed, 400],
    ];
    const audit = (consumed: string | null) => {
      const read = readTables(["用水单元平衡表", unitsOf(consumed)], ["冷却塔", [TOWERS, TOWER]]);
      return balanceAudit(read.audit);
    };
    const { balances } = audit(null);
    const consumed = balances[0]?.flows.find(({ flow }) => flow.name === "耗水");
    expect(consumed).toMatchObject({ isTowerEvaporation: true, flow: { amount: { value: 1600, sigma: 320 } } });
    const { findings } = audit("—");
    expect(findings.map(({ code }) => code)).toContain("coolingTower.flowMissing");
  });
});

describe("the circulating water", () => {
  const evaporation = (tower: Rows[number], flows = flowsOf(null)) => {
    const said = audited(flows, [tower]);
    const amount = flowOf(said.balances[0], "W2")?.flow.amount;
    return amount?.kind === "measured" ? amount.value : said;
  };

  test("is an amount, the 编号 of a flow, or a rate with hours", () => {
    expect(evaporation(["冷却塔", "W5", null, null, 10, 0.0015, null, 100, 4])).toBeCloseTo(1500, 9);
    expect(evaporation(["冷却塔", "10万m³", null, null, "10℃", 0.0015, null, "0.1%", 4])).toBeCloseTo(1500, 9);
    expect(evaporation(["冷却塔", 50, "m³/h", 2000, 10, 0.0015, null, null, 4])).toBeCloseTo(1500, 9);
  });

  test("in m³/h needs no hours where the balance is kept in m³/d", () => {
    const daily = flowsOf(null).map((row) => row.map((cell) => (cell === "m³" ? "m³/d" : cell)));
    expect(evaporation(["冷却塔", 100, "m³/h", null, 10, 0.0015, null, null, 4], daily)).toBeCloseTo(36, 9);
  });

  test("in m³/h without hours cannot stand in a year's balance", () => {
    const said = audited(flowsOf(null), [["冷却塔", 50, "m³/h", null, 10, 0.0015, null, null, 4]]);
    expect(codeAndCells(said)).toEqual([["coolingTower.rateUnfit", "冷却塔!B2"]]);
  });
});

describe("k by dry-bulb temperature", () => {
  test("lies on a line between the two figures known, and nothing is extrapolated", () => {
    expect(evaporationFactor(evaporationFactors, 0)).toBe(0.001);
    expect(evaporationFactor(evaporationFactors, 40)).toBe(0.0016);
    expect(evaporationFactor(evaporationFactors, 25)).toBeCloseTo(0.001375, 12);
    expect(evaporationFactor(evaporationFactors, -1)).toBeUndefined();
    expect(evaporationFactor(evaporationFactors, 40.5)).toBeUndefined();
    expect(evaporationFactors.verified).toBe(false);
  });

  test("is used where k is not stated, and said to be an assumption", () => {
    const said = audited(flowsOf(null), [["冷却塔", 100000, "m³", null, 10, null, 20, 100, 4]]);
    expect(flowOf(said.balances[0], "W2")?.flow.amount).toMatchObject({ value: expect.closeTo(1300, 9) });
    const assumed = said.findings.find(({ code }) => code === "coolingTower.factorAssumed");
    expect(assumed).toMatchObject({ severity: "info", perC: expect.closeTo(0.0013, 12), origins: ["冷却塔!G2"] });
    expect(describeFinding(assumed!, "zh-CN").message).toContain("未与标准文本核对");
  });
});

describe("what keeps a tower from being computed is said with its cell; the balance is computed all the same", () => {
  test.each([
    ["an unknown unit", ["凉水塔", 100000, "m³", null, 10, 0.0015, null, 100, 4], "unitUnknown", "冷却塔!A2"],
    ["no circulating water", ["冷却塔", null, "m³", null, 10, 0.0015, null, 100, 4], "incomplete", "冷却塔!B2"],
    ["an unknown flow", ["冷却塔", "W99", null, null, 10, 0.0015, null, 100, 4], "circulationUnknown", "冷却塔!B2"],
    [
      "a temperature difference of 0",
      ["冷却塔", 100000, "m³", null, 0, 0.0015, null, 100, 4],
      "incomplete",
      "冷却塔!E2",
    ],
    ["neither k nor temperature", ["冷却塔", 100000, "m³", null, 10, null, null, 100, 4], "incomplete", "冷却塔!F2"],
    [
      "a temperature outside the table",
      ["冷却塔", 100000, "m³", null, 10, null, 45, 100, 4],
      "dryBulbOutOfRange",
      "冷却塔!G2",
    ],
    ["no cycles", ["冷却塔", 100000, "m³", null, 10, 0.0015, null, 100, null], "incomplete", "冷却塔!I2"],
  ] as const)("%s", (_, tower, code, cell) => {
    const said = audited(flowsOf(null), [tower]);
    expect(codeAndCells(said)).toEqual([[`coolingTower.${code}`, cell]]);
    expect(flowOf(said.balances[0], "W2")).toMatchObject({
      flow: { amount: { kind: "unmeasured" } },
      class: "observable",
    });
    for (const finding of said.findings)
      for (const language of ["zh-CN", "en"] as const)
        expect(describeFinding(finding, language).message).not.toMatch(/undefined|NaN|\[object|^[a-zA-Z]+\.[A-Za-z]+$/);
  });

  test("cycles of concentration of 1, more drift than blow-down", () => {
    const few = audited(flowsOf(null), [["冷却塔", 100000, "m³", null, 10, 0.0015, null, 100, 1]]);
    expect(codeAndCells(few)).toEqual([["water.cyclesTooFew", "冷却塔!A2:I2"]]);
    const drift = audited(flowsOf(null), [["冷却塔", 100000, "m³", null, 10, 0.0015, null, 900, 4]]);
    expect(codeAndCells(drift)).toEqual([["water.blowDownNegative", "冷却塔!A2:I2"]]);
  });

  test("a tower twice: the first row holds; a blank drift counts as 0 and is said", () => {
    const said = audited(flowsOf(null), [
      ["冷却塔", 100000, "m³", null, 10, 0.0015, null, null, 4],
      ["冷却塔", 1, "m³", null, 1, 1, null, 1, 4],
    ]);
    expect(codeAndCells(said)).toEqual([["coolingTower.repeated", "冷却塔!A3:I3"]]);
    expect(said.findings).toContainEqual(
      expect.objectContaining({ code: "coolingTower.driftMissing", severity: "info", origins: ["冷却塔!H2"] }),
    );
    expect(flowOf(said.balances[0], "W2")?.flow.amount).toMatchObject({ value: 1500 });
  });
});

test("the order of the rows of both tables changes nothing", () => {
  const second = flowsOf(null).map((row) => [
    ...["水平衡", "水", `B${String(row[2])}`],
    ...row.slice(3).map((cell) => (cell === "冷却塔" ? "二号塔" : cell)),
  ]);
  const first = flowsOf(null).map((row) => ["水平衡", "水", ...row.slice(2)]);
  const towers: Rows = [TOWER, ["二号塔", 80000, "m³", null, 8, 0.0014, null, 50, 3]];
  const values = (said: Said) =>
    new Map(
      said.balances.flatMap(({ flows }) => flows.map(({ flow, value }) => [flow.id, value?.toFixed(6)] as const)),
    );
  const straight = values(audited([...first, ...second], towers));
  const turned = values(audited([...second, ...first].reverse(), [...towers].reverse()));
  expect(new Map([...turned].sort())).toEqual(new Map([...straight].sort()));
});

test("two temperatures in place of their difference", () => {
  const headings = [
    "冷却塔",
    "循环水量",
    "单位",
    "进塔水温(℃)",
    "出塔水温(℃)",
    "蒸发损失系数(1/℃)",
    "风吹损失",
    "浓缩倍数",
  ];
  const { audit, kinds } = readTables(["冷却塔", [headings, ["一号塔", 100000, "m³", 40, 32, 0.0015, 100, 4]]]);
  expect(kinds).toEqual(["coolingTowers"]);
  const [tower] = audit.towers ?? [];
  expect(tower?.temperatureDropC).toMatchObject({ reading: { value: 8, halfDigit: 1 }, unit: "℃", written: "40-32" });
  const single = readTables(["冷却塔", [headings, ["一号塔", 100000, "m³", 40, null, 0.0015, 100, 4]]]);
  expect(single.audit.towers?.[0]?.temperatureDropC.reading).toMatchObject({ kind: "missing" });
});
