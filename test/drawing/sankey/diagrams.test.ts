import type { Exchange } from "../../../src/core/audit/statedBalance";
import type { AuditBalance, AuditFlow } from "../../../src/core/balance/auditBalance";
import { atNode, OUTSIDE, type Flow } from "../../../src/core/balance/network";
import type { Reading } from "../../../src/core/quantity/quantity";
import { balanceDiagram } from "../../../src/drawing/sankey/balanceDiagram";
import { exchangeDiagrams } from "../../../src/drawing/sankey/exchangeDiagrams";
import { mediumOf } from "../../../src/drawing/sankey/mediumOf";
import { endOf } from "./examples";

const flow = (id: string, amount: Flow["amount"]): Flow => ({
  id,
  name: `流${id}`,
  from: OUTSIDE,
  to: atNode("甲"),
  amount,
  origins: [],
});

function auditFlow(id: string, value: number | null, rest: Partial<AuditFlow> = {}): AuditFlow {
  return {
    flow: flow(id, { kind: "measured", value: value ?? 0, sigma: 1 }),
    class: "redundant",
    value,
    sigma: value === null ? null : 1,
    adjustment: 0,
    z: 0,
    isBarelyTestable: false,
    rounded: null,
    sigmaFrom: "sheet",
    medium: "",
    ...rest,
  };
}

function balance(rest: Partial<AuditBalance>): AuditBalance {
  return {
    object: "甲厂",
    period: "2024",
    name: "水平衡",
    form: "flows",
    layer: { kind: "water" },
    unit: "m3",
    method: "linear",
    status: "consistent",
    limitPercent: 5,
    closures: [],
    flows: [],
    globalTest: { objective: 0, degreesOfFreedom: 0, limit: null, probability: null },
    suspects: [],
    setAside: [],
    negative: [],
    addMeters: [],
    loops: [],
    origins: [],
    ...rest,
  };
}

describe("the picture of a balance", () => {
  it("tells computed, uncertain and unknown flows from sure readings", () => {
    const { flows } = balanceDiagram(
      balance({
        flows: [
          auditFlow("1", 100),
          auditFlow("2", 100, { class: "observable", sigma: 10 }),
          auditFlow("3", -9.9),
          auditFlow("4", null, { class: "unobservable" }),
        ],
      }),
    );
    expect(flows.map(({ isComputed, isUncertain, value }) => [value, isComputed, isUncertain])).toEqual([
      [100, false, false],
      [100, true, false],
      [-9.9, false, true],
      [null, false, false],
    ]);
  });

  it("marks the meters and leaks set aside, else those of significant suspicions", () => {
    const suspect = (id: string, isSignificant: boolean) => ({
      meters: [{ flow: id, bias: 4 }],
      leaks: [{ nodes: [`单元${id}`], loss: 4 }],
      z: 4,
      limit: 3,
      isSignificant,
    });
    const flows = [auditFlow("1", 1), auditFlow("2", 1), auditFlow("3", 1)];
    const suspects = [suspect("1", true), suspect("2", true), suspect("3", false)];
    const marked = (rest: Partial<AuditBalance>) => {
      const diagram = balanceDiagram(balance({ flows, suspects, ...rest }));
      return [diagram.flows.filter(({ isSuspect }) => isSuspect).map(({ id }) => id), diagram.suspectUnits];
    };
    expect(marked({})).toEqual([
      ["1", "2"],
      ["单元1", "单元2"],
    ]);
    expect(marked({ setAside: [suspect("1", true)] })).toEqual([["1"], ["单元1"]]);
    expect(marked({ suspects: [suspect("3", false)] })).toEqual([[], []]);
  });

  it("adds what circulates in a unit as a ring", () => {
    const loop: Flow = {
      ...flow("L", { kind: "measured", value: 500, sigma: 5 }),
      from: atNode("甲"),
      to: atNode("甲"),
    };
    const { flows } = balanceDiagram(balance({ flows: [auditFlow("1", 1)], loops: [loop] }));
    expect(flows[1]).toMatchObject({ id: "L", value: 500, medium: "circulating", isUncertain: false });
  });

  it("writes the figures of the closing table", () => {
    const { flows } = balanceDiagram(balance({ flows: [auditFlow("1", 12.3456, { rounded: 12.3 })] }));
    expect(flows[0]!.printed).toBe(12.3);
  });
});

describe("what flows", () => {
  it.each([
    ["间接冷却循环", "补充", "甲", "乙", "circulating"],
    ["取水", "蒸发损失", "外部", "甲", "intake"],
    ["水", "蒸发损失", "甲", "外部", "consumed"],
    ["", "冲渣水", "甲", "乙", "water"],
    ["", "废水", "甲", "外部", "drained"],
    ["", "", "外部", "甲", "intake"],
    ["", "管网渗漏", "甲", "外部", "leaked"],
  ] as const)("is told by its kind %s, then by its name %s", (...[medium, name, from, to, expected]) => {
    expect(mediumOf({ medium, name, from: endOf(from), to: endOf(to) }, "water")).toBe(expected);
  });

  it("does not take the product of one step for a product of the plant", () => {
    const between = (from: string, to: string) =>
      mediumOf({ medium: "Cu", name: "铜精矿", from: endOf(from), to: endOf(to) }, "substance");
    expect([between("选矿", "熔炼"), between("选矿", "外部"), between("外部", "熔炼")]).toEqual([
      "material",
      "product",
      "raw",
    ]);
  });

  it.each([
    ["副产品", "byproduct"],
    ["废气", "wasteGas"],
    ["焦炉煤气", "gas"],
    ["原煤", "coal"],
    ["外购电力", "electricity"],
    ["管网热损失", "loss"],
  ])("%s is %s in a balance of energy or material", (name, expected) => {
    expect(mediumOf({ medium: "能量", name, from: endOf("甲"), to: OUTSIDE }, "energy")).toBe(expected);
  });
});

describe("the pictures of exchange between enterprises", () => {
  const exchange = (what: string, unit: string | undefined, reading: Reading): Exchange => ({
    supplier: "甲厂",
    receiver: "乙厂",
    what,
    quantity: { reading, origin: "企业间协同!D2", written: "", ...(unit === undefined ? {} : { unit }) },
    grade: "",
    isPotential: what === "余热",
    origin: `企业间协同!${what}`,
  });
  const number = (value: number): Reading => ({ kind: "number", value, halfDigit: 0.5 });

  it("are one a unit, because only one unit has one scale", () => {
    const diagrams = exchangeDiagrams([
      exchange("中水", "m3", number(500)),
      exchange("余热", "GJ", number(80)),
      exchange("冷凝水", "m3", number(60)),
    ]);
    expect(
      diagrams.map(({ unit, subject, flows }) => [
        unit,
        subject,
        flows.map(({ value, isPotential }) => [value, isPotential]),
      ]),
    ).toEqual([
      ["GJ", { kind: "exchanges", what: ["余热"] }, [[80, true]]],
      [
        "m3",
        { kind: "exchanges", what: ["中水", "冷凝水"] },
        [
          [500, false],
          [60, false],
        ],
      ],
    ]);
  });

  it("show a range by its middle as uncertain, and what is no figure as unknown", () => {
    const [diagram] = exchangeDiagrams([
      exchange("中水", "t", { kind: "range", low: 40, high: 60 }),
      exchange("蒸汽", "t", { kind: "approximate", value: 7 }),
      exchange("废渣", "t", { kind: "missing", reason: "notCounted" }),
      exchange("酸", "t", { kind: "censored", comparison: "<", limit: 5 }),
    ]);
    expect(diagram!.flows.map(({ value, isUncertain }) => [value, isUncertain])).toEqual([
      [50, true],
      [7, true],
      [null, false],
      [null, false],
    ]);
  });
});
