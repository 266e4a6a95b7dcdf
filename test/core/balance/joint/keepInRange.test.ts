import { DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import { balanceOf, type EquationSystem } from "../../../../src/core/balance/joint/equation";
import { reconcileEquations } from "../../../../src/core/balance/joint/reconcileEquations";
import type { Content } from "../../../../src/core/balance/substanceNetwork";
import type { Flow } from "../../../../src/core/balance/network";
import { jointBalanceTexts as enTexts } from "../../../../src/messages/en/jointBalance";
import { jointBalanceTexts as zhTexts } from "../../../../src/messages/zhCN/jointBalance";
import { flow, network } from "../networkFixture";

type Entry = readonly [string, number, number];

const balance = (flows: readonly Flow[], entries: readonly Entry[], unit = "t") => {
  const cell = (id: string) => [`平衡流股!Cu ${id}`];
  const assays = new Map<string, Content>(
    entries.map(([id, share, sigma]) => [id, { share, sigma, origins: cell(id) }]),
  );
  return jointBalance({ ...network(flows), unit }, new Map([["Cu", assays]]), DEFAULT_SETTINGS);
};

const findingOf = (findings: ReturnType<typeof balance>["findings"], code: string) =>
  findings.find((each) => each.code === code);

/** 100 t become 60 t and 40 t. */
const split = [flow("矿", "", "选矿", 100), flow("精矿", "选矿", "", 60), flow("尾矿", "选矿", "", 40)];

describe("a content below zero", () => {
  it("that follows from the others is reported at its row and held at 0", () => {
    const { value, findings } = balance(split, [
      ["矿", 0.02, 0.001],
      ["精矿", 0.04, 0.001],
    ]);
    const finding = findingOf(findings, "balance.contentOutOfRange");
    expect(finding).toMatchObject({ flow: "尾矿", substance: "Cu", unit: "%", isAbove: false, isAnalysed: false });
    expect(finding).toMatchObject({ content: expect.closeTo(-1, 10), origins: ["平衡流股!尾矿"] });
    if (finding?.code !== "balance.contentOutOfRange") throw new Error("no finding");
    expect(zhTexts[finding.code](finding)).toContain("“流股尾矿”Cu含量协调后为 -1%，小于 0，该流股未分析");
    expect(enTexts[finding.code](finding)).toContain("the content of Cu is -1% after reconciliation, below 0");
    const { nonNegative } = value.layers[1]!;
    // 2 ± 0.1 and 2.4 ± 0.06 t must be the same.
    const common = 2 + (0.4 * 0.01) / 0.0136;
    expect(nonNegative).toMatchObject({ status: "bounded", held: ["尾矿"] });
    expect(nonNegative!.estimate.flows.map((each) => each.value)).toEqual([
      expect.closeTo(common, 10),
      expect.closeTo(common, 10),
      0,
    ]);
    expect(nonNegative!.estimate.objective).toBeCloseTo(0.16 / 0.0136, 8);
    expect(value.layers[1]!.flows[2]!.value).toBeCloseTo(-0.4, 10);
  });

  it("that was analysed is reported at its analysis, and its reading stands aside", () => {
    const { value, findings } = balance(split, [
      ["矿", 0.02, 0.001],
      ["精矿", 0.035, 0.001],
      ["尾矿", 0.0002, 0.002],
    ]);
    // Gap −0.108, W = 0.1² + 0.06² + 0.08²: the tailings would carry 0.008 − 0.0064 · 0.108 / 0.02.
    const carried = 0.008 - (0.0064 * 0.108) / 0.02;
    expect(findingOf(findings, "balance.contentOutOfRange")).toMatchObject({
      isAnalysed: true,
      content: expect.closeTo((100 * carried) / 40, 8),
      origins: ["平衡流股!Cu 尾矿"],
    });
    const { estimate, held } = value.layers[1]!.nonNegative!;
    expect(held).toEqual(["尾矿"]);
    expect(estimate.objective).toBeCloseTo(0.01 / 0.0136, 8);
    expect(estimate.degreesOfFreedom).toBe(1);
    expect(findingOf(findings, "balance.keptInRange")).toMatchObject({
      amounts: [],
      contents: [{ flow: "尾矿", substance: "Cu", isAbove: false }],
      degreesOfFreedom: 1,
    });
    expect(findings.map(({ code }) => code)).not.toContain("balance.reconciledNegative");
  });
});

describe("a content above the pure substance", () => {
  const rich = [flow("1", "", "A", 100), flow("2", "A", "", 95), flow("3", "A", "", 5)];
  const assays = [
    ["1", 0.1, 0.001],
    ["2", 0.02, 0.001],
  ] as const;

  it("is reported and held at 100 %", () => {
    const { value, findings } = balance(rich, assays);
    expect(findingOf(findings, "balance.contentOutOfRange")).toMatchObject({
      content: expect.closeTo(162, 8),
      isAbove: true,
    });
    const { nonNegative } = value.layers[1]!;
    expect(nonNegative!.held).toEqual([]);
    expect(nonNegative!.estimate.flows[2]!.value).toBeCloseTo(5, 12);
    expect(nonNegative!.estimate.objective).toBeCloseTo(3.1 ** 2 / (0.1 ** 2 + 0.095 ** 2), 6);
    const kept = findingOf(findings, "balance.keptInRange");
    if (kept?.code !== "balance.keptInRange") throw new Error("no finding");
    expect(zhTexts[kept.code](kept)).toContain("3 Cu 的含量取 100%，此时 χ²=");
    expect(zhTexts[kept.code](kept)).toContain("读数与此限制不相容");
  });

  it("is known by the unit of the goods: in kg a pure substance carries 0.001 t", () => {
    const perMille = assays.map(([id, share, sigma]) => [id, share / 1000, sigma / 1000] as const);
    const { findings } = balance(rich, perMille, "kg/d");
    expect(findingOf(findings, "balance.contentOutOfRange")).toMatchObject({
      content: expect.closeTo(162, 8),
      unit: "%",
    });
  });

  it("cannot be avoided where constants ask for more, and says so", () => {
    const { value, findings } = balance(rich, [
      ["1", 0.1, 0],
      ["2", 0.02, 0],
    ]);
    expect(value.layers[1]!.flows[2]!.value).toBeCloseTo(8.1, 10);
    expect(findings.map(({ code }) => code)).toContain("balance.rangeNotReached");
    expect(findings.map(({ code }) => code)).not.toContain("balance.keptInRange");
  });

  it("is not judged in a volume, whose weight nobody stated", () => {
    const { value, findings } = balance(rich, assays, "m3/d");
    expect(findingOf(findings, "balance.contentOutOfRange")).toBeUndefined();
    expect(value.layers[1]!.nonNegative).toBeNull();
  });
});

describe("an amount below zero", () => {
  const wrongWay = [flow("1", "", "A", [10, 0.1]), flow("2", "A", "", [12, 0.1]), flow("3", "A", "")];

  it("is reported with the goods alone, and held at 0 it carries nothing", () => {
    const { value, findings } = balance(wrongWay, [
      ["1", 0.1, 0.001],
      ["2", 0.09, 0.0004],
    ]);
    const negative = findings.filter(({ code }) => code === "balance.reconciledNegative");
    expect(negative).toEqual([expect.objectContaining({ flow: "3", value: expect.closeTo(-2, 10) })]);
    expect(findingOf(findings, "balance.contentOutOfRange")).toBeUndefined();
    const [goods, copper] = value.layers.map((each) => each.nonNegative!);
    expect(goods).toMatchObject({ status: "bounded", held: ["3"] });
    expect(goods!.estimate.flows[0]!.value).toBeCloseTo(11, 9);
    expect(goods!.estimate.objective).toBeCloseTo((2 / 0.02) * 2 + 0.01 ** 2 / (0.001 ** 2 + 0.0004 ** 2), 6);
    expect(copper!.estimate.flows[2]!.value).toBe(0);
  });

  it("cannot be avoided where a constant is larger than all that could supply it", () => {
    const stuck = [flow("1", "", "A", 10), flow("2", "A", "", 30), flow("3", "A", "", [5, 1])];
    const { value, findings } = balance(stuck, [["3", 0.1, 0.001]]);
    expect(value.layers[0]!.nonNegative?.status).toBe("notMet");
    expect(findings.map(({ code }) => code)).toContain("balance.boundsNotMet");
  });
});

describe("a variable held at a value", () => {
  /** One analysis that moves with another, in goods that are weighed: 1/2 dJ/d value by differences. */
  const systemAt = (value: number): EquationSystem => ({
    variables: [
      { id: "M1", kind: "measured", value: 100, sigma: 2 },
      { id: "M2", kind: "measured", value: 60, sigma: 1 },
      { id: "M3", kind: "measured", value: 45, sigma: 1 },
      { id: "c1", kind: "measured", value: 0.1, sigma: 0.002 },
      { id: "c2", kind: "measured", value: 0.15, sigma: 0.002 },
      { id: "c3", kind: "held", value, reading: { value: 0.03, sigma: 0.01 } },
    ],
    equations: [
      balanceOf("A", [["M1"]], [["M2"], ["M3"]]),
      balanceOf(
        "A Cu",
        [["M1", "c1"]],
        [
          ["M2", "c2"],
          ["M3", "c3"],
        ],
      ),
    ],
  });
  const halfJ = (value: number): number =>
    (reconcileEquations(systemAt(value)).objective + ((value - 0.03) / 0.01) ** 2) / 2;

  it.each([0, 0.01, 0.03, 0.2])("says how J would change if it were let go (%p)", (value) => {
    const step = 1e-5;
    const slope = (halfJ(value + step) - halfJ(value - step)) / (2 * step);
    expect(reconcileEquations(systemAt(value)).pulls.get("c3")).toBeCloseTo(slope, 3);
  });

  it("wants nothing where a free reading would come to rest", () => {
    const free = systemAt(0);
    const variables = free.variables.map((each) =>
      each.id === "c3" ? ({ id: "c3", kind: "measured", value: 0.03, sigma: 0.01 } as const) : each,
    );
    const rest = reconcileEquations({ ...free, variables }).variables[5]!.value!;
    expect(reconcileEquations(systemAt(rest)).pulls.get("c3")).toBeCloseTo(0, 6);
  });
});
