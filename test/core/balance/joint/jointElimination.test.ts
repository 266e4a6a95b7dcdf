import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import { mostSolutions } from "../../../../src/core/balance/joint/testReadings";
import type { Flow } from "../../../../src/core/balance/network";
import { substanceNetwork, type Content } from "../../../../src/core/balance/substanceNetwork";
import { jointBalanceTexts as zhTexts } from "../../../../src/messages/zhCN/jointBalance";
import { flow, network } from "../networkFixture";

const contentsOf = (...entries: readonly (readonly [string, number, number])[]) =>
  new Map<string, Content>(entries.map(([id, share, sigma]) => [id, { share, sigma }]));

const pairsOf = (count: number, pair: (k: number) => readonly Flow[]) =>
  Array.from({ length: count }, (_, k) => pair(k)).flat();

const copper = (...entries: readonly (readonly [string, number, number])[]) =>
  new Map([["Cu", contentsOf(...entries)]]);

describe("one wrong assay of a mill whose weights are exact", () => {
  const mill = network([
    flow("矿", "", "选矿", 100),
    flow("精矿", "选矿", "过滤", 20),
    flow("尾矿", "选矿", "", 80),
    flow("滤饼", "过滤", "", 20),
  ]);
  const assays = copper(["矿", 0.1, 0.001], ["精矿", 0.42, 0.001], ["尾矿", 0.025, 0.001], ["滤饼", 0.4, 0.001]);
  const { value } = jointBalance(mill, assays, DEFAULT_SETTINGS);
  const [goods, layer] = value.layers;

  it("is set aside in the substance, with what it states too much", () => {
    // By hand, in t Cu: gaps −0.4 and 0.4; W = [0.0168, −0.0004; −0.0004, 0.0008].
    const determinant = 0.0168 * 0.0008 - 0.0004 ** 2;
    const objective = (0.4 * (0.00016 + 0.00656)) / determinant;
    expect(layer!.globalTest.objective).toBeCloseTo(objective, 8);
    const { steps, status } = layer!.elimination!;
    expect(status).toBe("consistent");
    expect(steps).toHaveLength(1);
    expect(steps[0]!.suspect.meters).toEqual([{ flow: "精矿", bias: expect.closeTo(0.4, 10) }]);
    expect(steps[0]!.suspect.z).toBeCloseTo(Math.sqrt(objective), 8);
    expect(steps[0]).toMatchObject({ objective: expect.closeTo(0, 10), degreesOfFreedom: 1 });
  });

  it("leaves what a balance without this analysis gives", () => {
    const blank = new Map([["Cu", new Map([...assays.get("Cu")!].filter(([id]) => id !== "精矿"))]]);
    const without = jointBalance(mill, blank, DEFAULT_SETTINGS).value.layers[1]!;
    const { estimate } = layer!.elimination!;
    estimate.flows.forEach((each, e) => {
      expect(each.class).toBe(without.flows[e]!.class);
      expect(each.value).toBeCloseTo(without.flows[e]!.value!, 10);
    });
    expect(estimate.flows[1]).toMatchObject({ class: "observable", value: expect.closeTo(8, 10) });
  });

  it("concerns no weight", () => {
    expect(goods!.elimination).toMatchObject({ status: "consistent", steps: [] });
  });
});

describe("one wrong scale of a mill", () => {
  const mill = network([
    flow("矿", "", "选矿", [100, 1]),
    flow("精矿", "选矿", "", [20, 0.2]),
    flow("尾矿", "选矿", "", [95, 1]),
  ]);
  const assays = copper(["矿", 0.1, 0.001], ["精矿", 0.4, 0.002], ["尾矿", 0.025, 0.0005]);
  const { value, findings } = jointBalance(mill, assays, DEFAULT_SETTINGS);
  const [goods, layer] = value.layers;

  it("is set aside in the goods, and its weight follows from the others", () => {
    const { steps, status, estimate } = goods!.elimination!;
    expect(status).toBe("consistent");
    expect(steps.map(({ suspect }) => suspect.meters)).toEqual([[{ flow: "尾矿", bias: expect.closeTo(15, 0) }]]);
    expect(estimate.flows[2]).toMatchObject({ class: "observable", value: expect.closeTo(80, 6) });
    expect(estimate.degreesOfFreedom).toBe(1);
    expect(layer!.elimination).toMatchObject({ status: "consistent", steps: [] });
    expect(findings.map(({ code }) => code)).not.toContain("balance.eliminationStopped");
  });

  it("needs no elimination where the scale was right", () => {
    const right = { ...mill, flows: [...mill.flows.slice(0, 2), flow("尾矿", "选矿", "", [80, 1])] };
    for (const each of jointBalance(right, assays, DEFAULT_SETTINGS).value.layers) expect(each.elimination).toBeNull();
  });
});

describe("elimination", () => {
  it("sets aside all readings that nothing tells apart, and then nothing is left to check", () => {
    const line = network([flow("1", "", "A", [10, 0.1]), flow("2", "A", "", [12, 0.1])]);
    const { value } = jointBalance(line, copper(["1", 0.1, 0.001], ["2", 0.1, 0.001]), DEFAULT_SETTINGS);
    const [goods, layer] = value.layers;
    // Of goods and copper one is a matter of the scales, the other of the analyses as well.
    const all = [goods!, layer!]
      .flatMap(({ elimination }) => elimination!.steps)
      .flatMap(({ suspect }) => suspect.meters);
    expect(all.map((each) => each.flow)).toEqual(["1", "2"]);
    expect(goods!.elimination!.status).toBe("consistent");
    expect(goods!.elimination!.estimate.degreesOfFreedom).toBe(0);
  });

  it("of a coefficient takes away what it states", () => {
    const plant = network([
      flow("进", "", "分", [100, 1]),
      flow("轻", "分", "", [60, 1]),
      flow("重", "分", "", [40, 1]),
    ]);
    const coefficient = { kind: "measured", value: 0.3, sigma: 0.001 } as const;
    const relation = {
      kind: "transfer",
      id: "轻/进",
      outlet: "轻",
      inlets: ["进"],
      substance: null,
      coefficient,
    } as const;
    const { value } = jointBalance(plant, new Map(), { ...DEFAULT_SETTINGS, relations: [relation] });
    const { steps, status } = value.layers[0]!.elimination!;
    expect(steps[0]!.suspect.coefficients).toEqual([{ relation: "轻/进", bias: expect.closeTo(-0.3, 1) }]);
    expect(status).toBe("consistent");
  });

  it("finds nothing to set aside where no reading stands out, and says so", () => {
    // Two small faults, 2.3 σ each: together too much for χ², each within the limit of its own.
    const flows = [0, 1, 2].flatMap((k) => [
      flow(`${k}a`, "", `N${k}`, [100, 1]),
      flow(`${k}b`, `N${k}`, "", [103.05, 1]),
    ]);
    const { value } = jointBalance(network(flows), new Map(), DEFAULT_SETTINGS);
    expect(value.layers[0]).toMatchObject({
      status: "inconsistent",
      elimination: { status: "unexplained", steps: [] },
    });
  });

  it("of a large system stops after the steps that are affordable, and says so", () => {
    const wrong = pairsOf(12, (k) => [flow(`${k}a`, "", `N${k}`, [100, 1]), flow(`${k}b`, `N${k}`, "", [150 + k, 1])]);
    const constant = pairsOf(290, (k) => [flow(`${k}e`, "", `E${k}`, 100), flow(`${k}f`, `E${k}`, "", 100)]);
    const settings = { ...DEFAULT_SETTINGS, mostVariables: 1000 };
    const { value, findings } = jointBalance(network([...wrong, ...constant]), new Map(), settings);
    expect(value.layers[0]!.elimination).toMatchObject({ status: "stopped" });
    expect(value.layers[0]!.elimination!.steps).toHaveLength(mostSolutions(604));
    const finding = findings.find(({ code }) => code === "balance.eliminationStopped");
    expect(finding).toMatchObject({ steps: 9, reason: "limit", severity: "info" });
    if (finding?.code !== "balance.eliminationStopped") throw new Error("no finding");
    expect(zhTexts["balance.eliminationStopped"](finding)).toContain(
      "依次剔除 9 处存疑读数后停止：已达该规模允许的次数",
    );
  });

  it("is each layer's own where goods and contents could not be reconciled together", () => {
    const line = network([flow("1", "", "A", [100, 1]), flow("2", "A", "B", [100, 1]), flow("3", "B", "", [130, 1])]);
    const assays = contentsOf(["1", 0.1, 0.001], ["2", 0.1, 0.001], ["3", 0.1, 0.001]);
    const settings = { ...DEFAULT_SETTINGS, mostVariables: 3 };
    const { value } = jointBalance(line, new Map([["Cu", assays]]), settings);
    expect(value.status).toBe("tooLarge");
    const alone = balanceNetwork(substanceNetwork(line, "Cu", assays), DEFAULT_SETTINGS).value;
    expect(value.layers[0]!.elimination!.steps).toHaveLength(1);
    expect(value.layers[1]!.elimination).toEqual(alone.elimination);
    expect(value.layers[1]!.elimination).not.toBeNull();
  });
});

describe("how often a system is solved anew", () => {
  it.each([
    [600, 10],
    [300, 40],
    [100, 100],
    [10, 100],
    [2000, 5],
  ])("of %p variables at most %p times", (variables, times) => {
    expect(mostSolutions(variables)).toBe(times);
  });
});
