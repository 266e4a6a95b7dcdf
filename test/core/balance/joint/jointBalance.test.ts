import { addMeters } from "../../../../src/core/balance/addMeters";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import { amountVariable, contentVariable } from "../../../../src/core/balance/joint/jointSystem";
import { STOCK } from "../../../../src/core/balance/network";
import { roundBalanced } from "../../../../src/core/balance/roundBalanced";
import { substanceNetwork, type Content } from "../../../../src/core/balance/substanceNetwork";
import { jointBalanceTexts as enTexts } from "../../../../src/messages/en/jointBalance";
import { jointBalanceTexts as zhTexts } from "../../../../src/messages/zhCN/jointBalance";
import { flow, network } from "../networkFixture";

const contentsOf = (...entries: readonly (readonly [string, number, number])[]) =>
  new Map<string, Content>(entries.map(([id, share, sigma]) => [id, { share, sigma }]));

/** 选矿: what the mill takes in leaves as concentrate and tailings; the tailings are not weighed. */
const mill = network(
  [
    flow("矿", "", "选矿", [100, 1]),
    flow("精矿", "选矿", "", [8.4, 0.1]),
    flow("尾矿", "选矿", ""),
    flow("水汽", "选矿", "", 0.5),
  ],
  "选矿平衡",
);
const assays = contentsOf(["矿", 0.02, 0.0002], ["精矿", 0.2, 0.002], ["尾矿", 0.004, 0.0001], ["水汽", 0, 0]);

describe("goods and contents together", () => {
  const { value, findings } = jointBalance(mill, new Map([["Cu", assays]]), DEFAULT_SETTINGS);
  const [goods, copper] = value.layers;
  const goodsFlow = (id: string) => goods!.flows.find(({ flow: each }) => each.id === id)!;
  const copperFlow = (id: string) => copper!.flows.find(({ flow: each }) => each.id === id)!;

  it("check weights that the goods alone could not check", () => {
    const alone = balanceNetwork(mill, DEFAULT_SETTINGS).value;
    expect(alone.flows.map((each) => each.class)).toEqual(["nonRedundant", "nonRedundant", "observable", "exact"]);
    expect(value).toMatchObject({ status: "converged", method: "joint" });
    expect(goods!.flows.map((each) => each.class)).toEqual(["redundant", "redundant", "observable", "exact"]);
    expect(goods!.globalTest.degreesOfFreedom).toBe(1);
    expect(copper!.globalTest).toEqual(goods!.globalTest);
  });

  it("close in both layers, M·c being what is carried", () => {
    expect(goodsFlow("矿").value! - goodsFlow("精矿").value! - goodsFlow("尾矿").value!).toBeCloseTo(0.5, 11);
    expect(copperFlow("矿").value! - copperFlow("精矿").value! - copperFlow("尾矿").value!).toBeCloseTo(0, 12);
    const content = value.reconciled!.variables.find(({ id }) => id === contentVariable("尾矿", "Cu"))!;
    expect(copperFlow("尾矿").value).toBeCloseTo(goodsFlow("尾矿").value! * content.value!, 12);
    expect(copperFlow("水汽")).toMatchObject({ class: "exact", value: 0, sigma: 0 });
  });

  it("make every figure more certain than one layer alone", () => {
    const alone = balanceNetwork(substanceNetwork(mill, "Cu", assays), DEFAULT_SETTINGS).value;
    copper!.flows.forEach(({ sigma, class: each }, e) => {
      if (each !== "exact") expect(sigma!).toBeLessThan(alone.flows[e]!.sigma!);
    });
    for (const each of copper!.flows) expect(each.z === null).toBe(each.class !== "redundant");
  });

  it("need no further scale where the analyses check the weights", () => {
    const alone = balanceNetwork(mill, DEFAULT_SETTINGS).value;
    expect(addMeters(alone.estimate)).toEqual([{ flow: "尾矿", purpose: "redundant", makes: ["尾矿", "矿", "精矿"] }]);
    expect(addMeters(goods!.estimate)).toEqual([]);
  });

  it("do not vouch for a substance that only one flow was analysed for", () => {
    const single = new Map([
      ["Cu", assays],
      ["Fe", contentsOf(["矿", 0.3, 0.01])],
    ]);
    const result = jointBalance(mill, single, DEFAULT_SETTINGS);
    expect(result.value.layers.map(({ status }) => status)).toEqual(["consistent", "consistent", "unchecked"]);
    const unchecked = result.findings.filter(({ code }) => code === "balance.nothingRedundant");
    expect(unchecked).toEqual([expect.objectContaining({ balance: "选矿平衡 Fe", severity: "info" })]);
  });

  it("report the global test once, and round like any balance", () => {
    const wrong = new Map([...assays, ["精矿", { share: 0.26, sigma: 0.002 }]]);
    const bad = jointBalance(mill, new Map([["Cu", wrong]]), DEFAULT_SETTINGS);
    const codes = bad.findings.map(({ code }) => code);
    expect(codes.filter((code) => code === "balance.readingsContradict")).toHaveLength(1);
    expect(codes).toContain("balance.meterSuspect");
    expect(findings.map(({ code }) => code)).not.toContain("balance.readingsContradict");
    const [ore, concentrate, tailings] = roundBalanced(copper!.estimate, 3)!;
    expect(ore! - concentrate! - tailings!).toBeCloseTo(0, 12);
  });
});

describe("a loop that nobody meters", () => {
  const loop = network([
    flow("进", "", "槽", [50, 1]),
    flow("出", "槽", "", [51, 1]),
    flow("循环", "槽", "泵"),
    flow("回流", "泵", "槽"),
  ]);

  it("is not said to stand still because its two analyses differ by chance", () => {
    const salt = contentsOf(["进", 0.1, 0.001], ["出", 0.1, 0.001], ["循环", 0.1, 0.001], ["回流", 0.101, 0.001]);
    const { value } = jointBalance(loop, new Map([["NaCl", salt]]), DEFAULT_SETTINGS);
    expect(value.method).toBe("joint");
    for (const layer of value.layers)
      expect(layer.flows.slice(2)).toEqual([
        expect.objectContaining({ class: "unobservable", value: null, sigma: null }),
        expect.objectContaining({ class: "unobservable", value: null, sigma: null }),
      ]);
    expect(value.layers[0]!.flows[0]).toMatchObject({ class: "redundant", value: expect.closeTo(50.5, 1) });
  });

  it("that carries nothing is known to carry none of anything", () => {
    const flows = [...loop.flows.slice(0, 2), flow("循环", "槽", "泵", 0), flow("回流", "泵", "槽", 0)];
    const salt = contentsOf(["进", 0.1, 0.001], ["出", 0.1, 0.001]);
    const { value } = jointBalance({ ...loop, flows }, new Map([["NaCl", salt]]), DEFAULT_SETTINGS);
    expect(value.layers[1]!.flows[2]).toMatchObject({ class: "exact", value: 0, sigma: 0 });
    expect(value.layers[1]!.globalTest.degreesOfFreedom).toBe(2);
  });
});

describe("a wrong analysis", () => {
  it("stands out among meters and analyses, by as much of the substance as it misstates", () => {
    const plant = network([
      flow("1", "", "A", [100, 0.5]),
      flow("2", "A", "B", [60, 0.5]),
      flow("3", "A", "", [40, 0.5]),
      flow("4", "B", "", [60, 0.5]),
    ]);
    const nickel = contentsOf(["1", 0.05, 0.0005], ["2", 0.05, 0.0005], ["3", 0.05, 0.0005], ["4", 0.08, 0.0005]);
    const { value } = jointBalance(plant, new Map([["Ni", nickel]]), DEFAULT_SETTINGS);
    const [goods, layer] = value.layers;
    expect(layer!.status).toBe("inconsistent");
    expect(layer!.suspects[0]!.meters.map((each) => each.flow)).toEqual(["4"]);
    expect(layer!.suspects[0]!.meters[0]!.bias).toBeCloseTo(60 * 0.03, 1);
    expect(layer!.suspects[0]!.z).toBeGreaterThan(goods!.suspects[0]!.z);
  });
});

describe("correlated meters", () => {
  it("of a plain network are reconciled with their covariance", () => {
    const plant = network([
      flow("总", "", "车间", [100, 2]),
      flow("一", "车间", "", [62, 1]),
      flow("二", "车间", "", [41, 1]),
    ]);
    const correlations = [{ between: [amountVariable("一"), amountVariable("二")] as const, coefficient: 0.6 }];
    const { value } = jointBalance(plant, new Map(), { ...DEFAULT_SETTINGS, correlations });
    expect(value.layers[0]!.flows.map((each) => each.value)).toEqual([
      expect.closeTo(100 + 12 / 7.2, 10),
      expect.closeTo(62 - (1.6 * 3) / 7.2, 10),
      expect.closeTo(41 - (1.6 * 3) / 7.2, 10),
    ]);
  });

  it("that contradict each other are reported and treated as independent", () => {
    const plant = network([flow("1", "", "A", [10, 1]), flow("2", "A", "", [11, 1])]);
    const correlations = [{ between: [amountVariable("1"), amountVariable("2")] as const, coefficient: 2 }];
    const { value, findings } = jointBalance(plant, new Map(), { ...DEFAULT_SETTINGS, correlations });
    const finding = findings.find(({ code }) => code === "balance.correlationNotPossible");
    expect(finding).toMatchObject({ readings: ["1", "2"] });
    expect(value.layers[0]!.flows[0]!.value).toBeCloseTo(10.5, 12);
  });
});

describe("relations", () => {
  const sorter = network([
    flow("进料", "", "分选", [100, 1]),
    flow("轻", "分选", ""),
    flow("重", "分选", ""),
    { ...flow("积存", "分选", "", 2), to: STOCK },
  ]);

  it("split a node by a transfer coefficient with an uncertainty of its own", () => {
    const coefficient = { kind: "measured", value: 0.3, sigma: 0.01 } as const;
    const relation = {
      kind: "transfer",
      id: "分配",
      outlet: "轻",
      inlets: ["进料"],
      substance: null,
      coefficient,
    } as const;
    const { value } = jointBalance(sorter, new Map(), { ...DEFAULT_SETTINGS, relations: [relation] });
    const [, light, heavy] = value.layers[0]!.flows;
    expect(light).toMatchObject({ class: "observable", value: expect.closeTo(30, 9) });
    expect(light!.sigma).toBeCloseTo(Math.hypot(0.3 * 1, 100 * 0.01), 9);
    expect(heavy!.value).toBeCloseTo(68, 9);
    expect(heavy!.sigma).toBeCloseTo(Math.hypot(0.7 * 1, 100 * 0.01), 9);
  });

  it("find a content as the rest to 1 where all components are listed", () => {
    const line = network([flow("1", "", "A", [10, 0.1]), flow("2", "A", "", [10, 0.1])]);
    const contents = new Map([
      ["水", contentsOf(["1", 0.7, 0.01], ["2", 0.71, 0.01])],
      ["干物质", contentsOf(["2", 0.29, 0.01])],
    ]);
    const relation = { kind: "closure", id: "1 Σ", flow: "1", substances: ["水", "干物质"] } as const;
    const { value } = jointBalance(line, contents, { ...DEFAULT_SETTINGS, relations: [relation] });
    const dry = value.reconciled!.variables.find(({ id }) => id === contentVariable("1", "干物质"))!;
    const wet = value.reconciled!.variables.find(({ id }) => id === contentVariable("1", "水"))!;
    expect(dry.class).toBe("observable");
    expect(dry.value! + wet.value!).toBeCloseTo(1, 12);
    expect(value.layers[2]!.flows[0]).toMatchObject({ class: "observable" });
    expect(value.layers[2]!.flows[0]!.value).toBeCloseTo(value.layers[2]!.flows[1]!.value!, 11);
  });

  it("that name an unknown flow are left out and reported", () => {
    const coefficient = { kind: "exact", value: 0.3 } as const;
    const relation = {
      kind: "transfer",
      id: "分配",
      outlet: "轻",
      inlets: ["没有"],
      substance: null,
      coefficient,
    } as const;
    const { value, findings } = jointBalance(sorter, new Map(), { ...DEFAULT_SETTINGS, relations: [relation] });
    expect(findings).toContainEqual(expect.objectContaining({ code: "balance.relationFlowUnknown", flow: "没有" }));
    expect(value.layers[0]!.flows[1]!.class).toBe("unobservable");
  });
});

describe("what cannot be reconciled together", () => {
  it("is reconciled layer by layer when it is too large", () => {
    const settings = { ...DEFAULT_SETTINGS, mostVariables: 5 };
    const { value, findings } = jointBalance(mill, new Map([["Cu", assays]]), settings);
    expect(value).toMatchObject({ method: "layers", status: "tooLarge", reconciled: null });
    expect(findings).toContainEqual(expect.objectContaining({ code: "balance.jointTooLarge", limit: 5 }));
    expect(value.layers[0]).toEqual(balanceNetwork(mill, settings).value);
    expect(value.layers[1]).toEqual(balanceNetwork(substanceNetwork(mill, "Cu", assays), settings).value);
  });

  it("keeps its readings, with the equations named, when constants contradict each other", () => {
    const stuck = network([
      flow("1", "", "A", 10),
      flow("2", "A", "", 12),
      flow("3", "", "B", [5, 1]),
      flow("4", "B", "", [6, 1]),
    ]);
    const { value, findings } = jointBalance(stuck, new Map(), DEFAULT_SETTINGS);
    expect(value).toMatchObject({ method: "layers", status: "contradictory" });
    const finding = findings.find(({ code }) => code === "balance.equationsContradict");
    expect(finding).toMatchObject({ severity: "error", equations: ["A"] });
    expect(value.layers[0]!.flows[2]!.value).toBeCloseTo(5.5, 12);
  });

  it("leaves out an analysis that is no content", () => {
    const contents = new Map([["Cu", contentsOf(["矿", -0.02, 0.001], ["精矿", 0.2, NaN], ["尾矿", 0.004, 0.0001])]]);
    const { findings } = jointBalance(mill, contents, DEFAULT_SETTINGS);
    const bad = findings.filter(({ code }) => code === "balance.contentNotUsable");
    expect(bad.map((each) => ("flow" in each ? each.flow : ""))).toEqual(["矿", "精矿"]);
    expect(bad[0]!.origins).toEqual(["平衡流股!矿"]);
  });

  it("says in both languages what happened", () => {
    const place = { balance: "选矿平衡", severity: "warning", origins: [] } as const;
    const finding = { ...place, code: "balance.jointNotConverged", steps: 50, gap: 0.0123 } as const;
    expect(zhTexts["balance.jointNotConverged"](finding)).toContain("迭代 50 次仍未收敛（最大相对差额 0.0123）");
    expect(enTexts["balance.jointNotConverged"](finding)).toContain("did not settle in 50 steps");
  });
});
