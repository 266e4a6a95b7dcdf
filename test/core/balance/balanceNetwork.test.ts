import { balanceNetwork, DEFAULT_SETTINGS } from "../../../src/core/balance/balanceNetwork";
import type { BalanceFinding } from "../../../src/core/balance/findings";
import { STOCK, type Flow } from "../../../src/core/balance/network";
import { roundBalanced } from "../../../src/core/balance/roundBalanced";
import { sidakLimit } from "../../../src/core/balance/statistics";
import { publishedNetworks as publishedCases } from "../../../src/standards/balance/publishedNetworks";
import { flow, network } from "./networkFixture";
import { publishedNetwork } from "../../../src/workflows/publishedCases";

const balance = (flows: readonly Flow[]) => balanceNetwork(network(flows), DEFAULT_SETTINGS);
const codes = (findings: readonly BalanceFinding[]) => findings.map(({ code }) => code);
const valueOf = (result: ReturnType<typeof balance>, id: string) =>
  result.value.flows.find((each) => each.flow.id === id);
const publishedBalance = (id: string) =>
  balanceNetwork(publishedNetwork(publishedCases.find((each) => each.id === id)!), DEFAULT_SETTINGS);

describe("closure as the trade states it", () => {
  // A light-chemical plant's published audit: input 4 746 025 kg, output 4 646 377 kg, printed "43 088 kg = 0.91 %".
  it("recomputes the difference of a published audit statement: 99 648 kg, 2.10 %", () => {
    const { value, findings } = balance([
      flow("进", "", "全厂", [4746025, 23730]),
      flow("出", "全厂", "", [4646377, 23232]),
    ]);
    const [node, whole] = value.closures;
    expect(node).toMatchObject({ input: 4746025, output: 4646377, difference: 99648, status: "closed" });
    expect(node?.deviationPercent?.toFixed(5)).toBe("2.09961");
    expect(whole).toMatchObject({ node: null, difference: 99648 });
    expect(codes(findings)).not.toContain("balance.notClosed");
  });

  it("counts a deviation at the limit as closed and one above it as not", () => {
    const at = (output: number) => balance([flow("1", "", "A", [100, 1]), flow("2", "A", "", [output, 1])]);
    expect(at(95).value.closures[0]?.status).toBe("closed");
    expect(at(94.9).value.closures[0]?.status).toBe("notClosed");
    expect(at(105.1).findings.find(({ code }) => code === "balance.notClosed")).toMatchObject({
      node: "A",
      difference: expect.closeTo(-5.1, 10) as number,
      limitPercent: 5,
      origins: ["平衡流股!1", "平衡流股!2"],
    });
  });

  it("puts what went into stock beside the outputs", () => {
    const stock: Flow = { ...flow("3", "A", "", [8, 1]), to: STOCK };
    const [closure] = balance([flow("1", "", "A", [100, 1]), flow("2", "A", "", [92, 1]), stock]).value.closures;
    expect(closure).toMatchObject({ input: 100, output: 92, stockIncrease: 8, difference: 0, status: "closed" });
  });

  it("counts what goes to a store that gives nothing off, or comes from a source, as crossing the boundary", () => {
    const { value } = balance([
      flow("1", "水源", "车间", [100, 1]),
      flow("2", "车间", "产品库", [90, 1]),
      flow("3", "车间", "", [8, 1]),
    ]);
    expect(value.closures.map(({ node, status }) => [node, status])).toEqual([
      ["水源", "notCheckable"],
      ["车间", "closed"],
      ["产品库", "notCheckable"],
      [null, "closed"],
    ]);
    expect(value.closures.at(-1)).toMatchObject({ input: 100, output: 98, difference: 2, deviationPercent: 2 });
  });

  it("does not take water that a unit gets from outside and never gives off for an output", () => {
    const { value } = balance([
      flow("1", "", "车间", [100, 1]),
      flow("2", "车间", "", [99, 1]),
      flow("3", "", "生活区", [50, 1]),
    ]);
    expect(value.closures.at(-1)).toMatchObject({ input: 150, output: 99, status: "notClosed" });
  });

  it("does not call a node closed where a flow was found as the rest, or is blank", () => {
    const rest = balance([flow("1", "", "A", [100, 1]), flow("2", "A", "", { kind: "rest", value: 100 })]);
    expect(rest.value.closures[0]).toMatchObject({ difference: 0, status: "notCheckable", unread: ["2"] });
    expect(valueOf(rest, "2")).toMatchObject({ class: "observable", value: 100 });
    expect(balance([flow("1", "", "A", [9, 1]), flow("2", "A", "")]).value.closures[0]?.status).toBe("notCheckable");
  });

  // A printed-circuit-board plant's published audit (2022): sub-meters only, no total meter, no discharge side.
  it("calls a sum of sub-meters not checkable, whatever its total", () => {
    const meters = [1660, 5737, 4629, 4218].map((m3, i) => flow(`W${i + 1}`, "供水", "", [m3, 0.02 * m3]));
    const { value, findings } = balance(meters);
    expect(value.closures.every(({ status }) => status === "notCheckable")).toBe(true);
    expect(value.closures[0]?.output).toBe(16244);
    expect(value.status).toBe("unchecked");
    expect(codes(findings)).toEqual(expect.arrayContaining(["balance.nodeOneSided", "balance.nothingRedundant"]));
  });
});

describe("contradicting readings", () => {
  it("blames the meter that carries the bias, sets it aside and then agrees", () => {
    const { value, findings } = publishedBalance("NJ-gross-error");
    expect(value.status).toBe("inconsistent");
    expect(value.globalTest.objective).toBeCloseTo(16.67416667, 7);
    expect(value.globalTest.limit).toBeCloseTo(9.487729037, 7);
    const meter = value.suspects.find(({ meters }) => meters.length > 0);
    expect(meter).toMatchObject({ meters: [{ flow: "2" }], leaks: [], isSignificant: true });
    expect(meter?.z).toBeCloseTo(3.20474908, 7);
    expect(meter?.limit).toBeCloseTo(sidakLimit(0.05, 6), 12);
    const { steps, status, estimate } = value.elimination!;
    expect([steps.length, status, steps[0]?.degreesOfFreedom]).toEqual([1, "consistent", 3]);
    expect(steps[0]?.objective).toBeCloseTo(6.40375, 7);
    expect(estimate.flows[1]?.value).toBeCloseTo(64.525, 9);
    expect(estimate.flows[1]?.sigma).toBeCloseTo(0.7071067812, 9);
    expect(findings).toContainEqual(expect.objectContaining({ code: "balance.meterSuspect", flows: ["2"] }));
  });

  it("names parallel meters and the leak beside them as one group that nothing tells apart", () => {
    const { value } = balance([
      flow("进", "", "A", [100, 1]),
      flow("出1", "A", "", [40, 1]),
      flow("出2", "A", "", [50, 1]),
    ]);
    const [first, ...others] = value.suspects;
    expect(others).toEqual([]);
    expect(first?.meters.map((meter) => meter.flow)).toEqual(["出1", "出2", "进"]);
    expect(first?.leaks[0]).toMatchObject({ nodes: ["A"], loss: expect.closeTo(10, 10) as number });
    expect(first?.z).toBeCloseTo(10 / Math.sqrt(3), 10);
  });

  it("finds a leak where no meter explains the loss", () => {
    const pipes = ["a", "b", "c"].flatMap((each) => [
      flow(`${each}1`, "总管", each, [100, 1]),
      flow(`${each}2`, each, "", [100, 1]),
    ]);
    const inlets = [1, 2, 3, 4].map((each) => flow(`进${each}`, "", "总管", [80, 0.5]));
    const { value, findings } = balance([...inlets, ...pipes]);
    expect(value.suspects[0]?.leaks).toMatchObject([{ nodes: ["总管"] }]);
    expect(value.suspects[0]?.leaks[0]?.loss).toBeGreaterThan(18);
    expect(codes(findings)).toContain("balance.readingsContradict");
  });
});

describe("figures for the report", () => {
  it("are rounded so that the printed table still adds up", () => {
    const third = (id: string) => flow(id, "A", "", [1 / 3, 0.1]);
    const { value } = balance([flow("1", "", "A", [1, 0.1]), third("2"), third("3"), third("4")]);
    const [input, ...outputs] = roundBalanced(value.estimate, 1) ?? [];
    expect(input).toBe(1);
    expect(outputs.map(Number).sort()).toEqual([0.3, 0.3, 0.4]);
  });

  it("are refused with more places than a number holds", () => {
    const { value } = balance([flow("1", "", "A", [1e6, 1]), flow("2", "A", "", [1e6, 1])]);
    expect(roundBalanced(value.estimate, 12)).toBeNull();
  });
});

describe("negative flows", () => {
  const wrongWay = [flow("1", "", "A", [100, 2]), flow("2", "A", "", [130, 2]), flow("3", "A", "", [5, 20])];

  it("are first of all reported, then held at zero", () => {
    const { value, findings } = balance(wrongWay);
    expect(valueOf({ value, findings }, "3")?.value).toBeLessThan(0);
    expect(findings).toContainEqual(expect.objectContaining({ code: "balance.reconciledNegative", flow: "3" }));
    expect(value.nonNegative).toMatchObject({ status: "bounded", held: ["3"] });
    expect(value.nonNegative?.estimate.flows.map((each) => each.value)).toEqual([
      expect.closeTo(115, 10),
      expect.closeTo(115, 10),
      0,
    ]);
  });

  it("cannot be avoided where a constant is larger than all that could supply it", () => {
    const { value, findings } = balance([flow("1", "", "A", 10), flow("2", "A", "", 30), flow("3", "A", "", [5, 1])]);
    expect(value.nonNegative?.status).toBe("notMet");
    expect(codes(findings)).toContain("balance.boundsNotMet");
  });
});

describe("rows that cannot be used are findings, and the rest is still computed", () => {
  const sound = [flow("1", "", "A", [100, 1]), flow("2", "A", "B", [98, 1]), flow("3", "B", "", [99, 1])];
  const reconciled = valueOf(balance(sound), "2")?.value;

  it.each([
    ["a flow without weight: uncertainty 0", "balance.uncertaintyNotPositive", flow("4", "C", "D", [5, 0])],
    ["a negative uncertainty", "balance.uncertaintyNotPositive", flow("4", "C", "D", [5, -1])],
    ["an amount that is no number", "balance.amountNotNumber", flow("4", "C", "D", [NaN, 1])],
    ["a node with only inputs", "balance.nodeOneSided", flow("4", "", "C", [5, 1])],
    ["a flow from a unit to itself", "balance.flowToItself", flow("4", "A", "A", [5, 1])],
    ["a number used twice", "balance.duplicateFlow", flow("1", "", "A", [50, 1])],
  ])("%s", (_, code, row) => {
    const result = balance([...sound, row]);
    expect(result.findings).toContainEqual(expect.objectContaining({ code }));
    expect(valueOf(result, "2")?.value).toBeCloseTo(reconciled!, 10);
  });

  it("parts that nothing joins, each computed by itself", () => {
    const other = [flow("4", "", "C", [50, 1]), flow("5", "C", "D", [52, 1]), flow("6", "D", "", [51, 1])];
    const result = balance([...sound, ...other]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: "balance.disconnectedParts",
        parts: [
          ["A", "B"],
          ["C", "D"],
        ],
      }),
    );
    expect(valueOf(result, "2")?.value).toBeCloseTo(99, 10);
    expect(valueOf(result, "5")?.value).toBeCloseTo(51, 10);
  });

  it("constants of a closed part that contradict each other", () => {
    const closed = [flow("5", "C", "D", 10), flow("6", "D", "C", 12)];
    const result = balance([...sound, ...closed]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: "balance.exactFlowsContradict", nodes: ["C"] }),
    );
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: "balance.exactFlowsContradict", nodes: ["D"] }),
    );
    expect(valueOf(result, "2")?.value).toBeCloseTo(reconciled!, 10);
  });

  it("a balance in which nothing is measured, and one without flows", () => {
    const blank = balance([flow("1", "", "A"), flow("2", "A", "")]);
    expect(blank.value.status).toBe("nothingMeasured");
    expect(blank.value.flows.map((each) => [each.class, each.value])).toEqual([
      ["unobservable", null],
      ["unobservable", null],
    ]);
    expect(balance([]).value.status).toBe("noFlows");
    expect(codes(balance([]).findings)).toEqual(["balance.noFlows"]);
  });

  it("uncertainties that no unit slip leaves comparable", () => {
    const { findings } = balance([flow("1", "", "A", [100, 1e-4]), flow("2", "A", "", [100, 1000])]);
    expect(codes(findings)).toContain("balance.uncertaintiesFarApart");
    expect(codes(findings)).toContain("balance.barelyTestable");
  });
});
