import { networksOf } from "../../../../src/core/balance/stated/networksOf";
import { readSource } from "../../../../src/core/balance/stated/dataSource";
import { statedSettings } from "../../../../src/core/balance/stated/statedSettings";
import { defaultUncertainties } from "../../../../src/standards/balance/defaultUncertainties";
import type { StatedBalance, StatedFlow } from "../../../../src/core/audit/statedBalance";
import { balance, BLANK, percent, quantity, settings, stated } from "./statedFixture";

const only = (from: StatedBalance) => {
  const { value, findings } = networksOf(from, settings);
  return { network: value[0]!.network, layer: value[0]!, layers: value, findings };
};
const amountOf = (flow: Partial<StatedFlow> & { readonly quantity: StatedFlow["quantity"] }, medium = "物料") =>
  only(balance([stated("F1", "→A", flow.quantity, flow)], { medium })).network.flows[0]?.amount;

describe("layer and unit", () => {
  test.each([
    ["物料", "t", "mass", "t"],
    ["水", "m3", "water", "m3"],
    ["用水", "m3/d", "water", "m3/d"],
    ["能量", "GJ", "energy", "MJ"],
    ["电", "kWh", "energy", "MJ"],
    ["元素 Cu", "t", "substance", "t"],
    ["总铬", "t", "substance", "t"],
    ["压缩空气", "Nm3", "mass", "Nm3"],
    ["锅炉", "GJ/h", "energy", "MJ/h"],
  ])("%s in %s is a balance of %s in %s", (medium, unit, kind, expected) => {
    const { network } = only(balance([stated("F1", "→A", quantity(1, unit))], { medium }));
    expect([network.layer.kind, network.unit]).toEqual([kind, expected]);
  });

  test("energy is MJ: 1 kWh is 3.6, 1 GJ is 1000, 1 kW over an hour is 3.6", () => {
    const flows = [stated("E1", "→A", quantity(10, "kWh")), stated("E2", "A→", quantity(0.036, "GJ"))];
    const { network } = only(balance(flows, { medium: "能量" }));
    expect(network.flows.map(({ amount }) => amount)).toMatchObject([{ value: 36 }, { value: 36 }]);
    const power = only(balance([stated("E1", "→A", quantity(10, "kW"))], { medium: "电" }));
    expect(power.network).toMatchObject({ unit: "MJ/h", flows: [{ amount: { value: 36 } }] });
  });

  test("standard coal and 等价值 balance nowhere and are left out with their rows", () => {
    const flows = [
      stated("E1", "→A", quantity(5, "tce")),
      stated("E2", "→A", quantity(90, "GJ"), { dataSource: "等价值折算" }),
      stated("E3", "A→", quantity(100, "GJ")),
    ];
    const { network, findings } = only(balance(flows, { medium: "能量" }));
    expect(network.flows.map(({ amount }) => amount.kind)).toEqual(["unmeasured", "unmeasured", "measured"]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "statedBalance.equivalentEnergy", flows: ["E1", "E2"] }),
    );
    const named = networksOf(
      balance([stated("E1", "→A", quantity(5, "GJ"))], { medium: "能量", name: "能量平衡（等价值）" }),
      settings,
    );
    expect(named.value[0]?.network.flows[0]?.amount.kind).toBe("unmeasured");
  });

  test("a ton of water is a cubic metre, and that is said", () => {
    const flows = [stated("W1", "→A", quantity(10, "m3")), stated("W2", "A→", quantity(9, "t"))];
    const { network, findings } = only(balance(flows, { medium: "水" }));
    expect(network.flows[1]?.amount).toMatchObject({ kind: "measured", value: 9 });
    expect(findings).toContainEqual(expect.objectContaining({ code: "statedBalance.tonnesOfWater", flows: ["W2"] }));
  });

  test("two units in one balance: the unit of most rows holds, the others are not measured, waste water by its density", () => {
    const flows = [
      stated("F1", "→A", quantity(10, "t")),
      stated("F2", "A→", quantity(4, "t")),
      stated("F3", "A→", quantity(7, "Nm3"), { name: "废气" }),
      stated("F4", "A→", quantity(3, "m3"), { name: "清洗废水" }),
    ];
    const { network, findings } = only(balance(flows));
    expect(network.unit).toBe("t");
    expect(network.flows.map(({ amount }) => ("value" in amount ? amount.value : amount.kind))).toEqual([
      10,
      4,
      "unmeasured",
      3,
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "statedBalance.otherUnit",
        unit: "Nm3",
        balanceUnit: "t",
        flows: ["F3"],
        origins: ["平衡流股!Nm3"],
      }),
    );
  });

  test("a row without a unit among rows with one is not measured; without any unit the figures stand as they are", () => {
    const some = only(balance([stated("F1", "→A", quantity(10, "t")), stated("F2", "A→", quantity(9))]));
    expect(some.network.flows[1]?.amount.kind).toBe("unmeasured");
    expect(some.findings).toContainEqual(expect.objectContaining({ code: "statedBalance.unitMissing", flows: ["F2"] }));
    const none = only(balance([stated("F1", "→A", quantity(10)), stated("F2", "A→", quantity(9))]));
    expect(none.network).toMatchObject({ unit: "", flows: [{ amount: { value: 10 } }, { amount: { value: 9 } }] });
  });
});

describe("uncertainty", () => {
  test("the ± of the sheet is 2σ", () => {
    expect(amountOf({ quantity: quantity(200, "t"), uncertaintyPercent: percent(3) })).toEqual({
      kind: "measured",
      value: 200,
      sigma: 3,
    });
  });

  test.each([
    ["实测1.0级", "物料", 100 * 0.01 * (1 / Math.sqrt(3))],
    ["2级水表", "水", (100 * 0.02) / Math.sqrt(3)],
    ["实测（±4%）", "水", 2],
    ["实测", "水", (100 * 0.025) / Math.sqrt(3)],
    ["实测", "能量", 2.5],
    ["台账", "物料", 2.5],
    ["定额", "物料", 10],
    ["估算", "物料", 15],
    ["", "物料", 2.5],
  ])("data source %s of %s", (dataSource, medium, sigma) => {
    const unit = medium === "水" ? "m3" : medium === "能量" ? "MJ" : "t";
    const amount = amountOf({ quantity: quantity(100, unit), dataSource }, medium);
    expect(amount).toMatchObject({ kind: "measured", value: 100 });
    expect(amount && "sigma" in amount ? amount.sigma : NaN).toBeCloseTo(sigma, 12);
  });

  test("waste water, steam, gas and electricity have meters of their own", () => {
    const names = ["外排废水", "蒸汽", "天然气", "工艺水"].map((name) =>
      stated(name, "→A", quantity(100, "m3"), { name, dataSource: "实测" }),
    );
    const { findings } = only(balance(names, { medium: "水" }));
    const defaults = findings.flatMap((each) =>
      each.code === "statedBalance.defaultUncertainty" ? each.defaults : [],
    );
    expect(defaults.map(({ name, percent: limit, kind }) => [name, limit, kind])).toEqual([
      ["废水流量计", 5, "limit"],
      ["蒸汽流量计", 2.5, "limit"],
      ["燃气表", 2, "limit"],
      ["水表", 2.5, "limit"],
    ]);
  });

  test("the project's own figure for a data source goes before the default, and a default is no statement of the project", () => {
    const project = {
      fields: {},
      settings: [
        { field: "measuredUncertaintyPercent" as const, text: "8", isDefault: false },
        { field: "estimateUncertaintyPercent" as const, text: "30", isDefault: true },
      ],
    };
    const own = statedSettings(project, defaultUncertainties);
    expect(own.percentBySource).toEqual({ measured: 8 });
    const flow = stated("F1", "→A", quantity(100, "m3"), { dataSource: "实测" });
    const [layer] = networksOf(balance([flow], { medium: "水" }), own).value;
    expect(layer?.network.flows[0]?.amount).toMatchObject({ sigma: 4 });
    expect(layer?.sigmaFrom.get("F1")).toBe("dataSource");
  });

  test("what was found as the rest proves nothing; constants and ±0 are exact", () => {
    expect(amountOf({ quantity: quantity(5, "t"), dataSource: "差额" })).toEqual({ kind: "rest", value: 5 });
    expect(amountOf({ quantity: quantity(5, "t"), dataSource: "物料衡算" })).toEqual({ kind: "rest", value: 5 });
    expect(readSource("水平衡测试报告").kind).toBe("measured");
    expect(amountOf({ quantity: quantity(5, "t"), dataSource: "设计值" })).toEqual({ kind: "exact", value: 5 });
    const zero = only(balance([stated("F1", "→A", quantity(5, "t"), { uncertaintyPercent: percent(0) })]));
    expect(zero.network.flows[0]?.amount).toEqual({ kind: "exact", value: 5 });
    expect(zero.findings).toContainEqual(
      expect.objectContaining({ code: "statedBalance.uncertaintyZero", origins: ["平衡流股!%"] }),
    );
  });

  test("a negative uncertainty gives way to the default, an absurd one is used and said", () => {
    const flows = [
      stated("F1", "→A", quantity(100, "t"), { uncertaintyPercent: percent(-2) }),
      stated("F2", "A→", quantity(100, "t"), { uncertaintyPercent: percent(150) }),
      stated("F3", "A→", quantity(100, "t"), { uncertaintyPercent: percent(0.02) }),
      stated("F4", "A→", quantity(100, "t"), { uncertaintyPercent: quantity({ kind: "text", text: "小" }, "%") }),
    ];
    const { network, findings } = only(balance(flows));
    expect(network.flows.map(({ amount }) => ("sigma" in amount ? amount.sigma : null))).toEqual([2.5, 75, 0.01, 2.5]);
    expect(findings.map(({ code }) => code)).toEqual([
      "statedBalance.uncertaintyNotUsable",
      "statedBalance.uncertaintyDoubtful",
      "statedBalance.uncertaintyDoubtful",
      "statedBalance.uncertaintyNotUsable",
      "statedBalance.defaultUncertainty",
    ]);
  });

  test("a zero reading is known as well as its digits, an interval by its width, 约 as an estimate, a bare bound not at all", () => {
    expect(amountOf({ quantity: quantity(0, "t", 0.5) })).toMatchObject({
      kind: "measured",
      sigma: 0.5 / Math.sqrt(3),
    });
    expect(amountOf({ quantity: quantity({ kind: "range", low: 40, high: 60 }, "t") })).toEqual({
      kind: "measured",
      value: 50,
      sigma: 20 / Math.sqrt(12),
    });
    expect(amountOf({ quantity: quantity({ kind: "censored", comparison: "<", limit: 6 }, "t") })).toMatchObject({
      value: 3,
    });
    expect(
      amountOf({ quantity: quantity({ kind: "approximate", value: 100 }, "t"), dataSource: "实测" }),
    ).toMatchObject({
      sigma: 15,
    });
    const bound = only(balance([stated("F1", "→A", quantity({ kind: "censored", comparison: ">", limit: 6 }, "t"))]));
    expect(bound.network.flows[0]?.amount).toEqual({ kind: "unmeasured" });
    expect(bound.findings).toMatchObject([{ code: "statedBalance.boundOnly" }]);
    expect(amountOf({ quantity: quantity(BLANK) })).toEqual({ kind: "unmeasured" });
  });
});

describe("substances", () => {
  const copper = (value: number, unit = "%") => [{ substance: "Cu", quantity: quantity(value, unit, 0.05) }];

  test("contents beside goods are a further balance; a flow without content is not measured in it", () => {
    const flows = [
      stated("F1", "→A", quantity(100, "t"), { contents: copper(2), uncertaintyPercent: percent(2) }),
      stated("F2", "A→", quantity(5, "t")),
    ];
    const { layers } = only(balance(flows));
    expect(layers.map(({ network }) => [network.name, network.layer.kind, network.unit])).toEqual([
      ["试算", "mass", "t"],
      ["试算 Cu", "substance", "t"],
    ]);
    const [first, second] = layers[1]!.network.flows;
    expect(first?.amount).toMatchObject({ kind: "measured", value: 2 });
    // 2 % ± 5 % of it (95 %), 100 ± 1 t: σ = √((0.02·1)² + (100·0.0005)²)
    expect(first?.amount && "sigma" in first.amount ? first.amount.sigma : 0).toBeCloseTo(Math.hypot(0.02, 0.05), 12);
    expect(second?.amount).toEqual({ kind: "unmeasured" });
    expect(layers[1]?.carriedBy).toMatchObject({ goodsBalance: true });
  });

  test("a content has its own ±, 2σ; where none is stated the default of an analysis counts and is named", () => {
    const of = (written: number | undefined, share = 2) => {
      const uncertain = written === undefined ? {} : { uncertaintyPercent: percent(written) };
      const contents = copper(share).map((each) => ({ ...each, ...uncertain }));
      const { layers, findings } = only(balance([stated("F1", "→A", quantity(100, "t"), { contents })]));
      const about = findings.filter((each) => !("flow" in each) || "substance" in each);
      return { content: layers[1]?.carriedBy?.contents.get("F1"), codes: about.map(({ code }) => code) };
    };
    // Its own cell, beside that of the amount.
    const origins = ["平衡流股!%"];
    const [ofAmounts, ofContents] = ["statedBalance.defaultUncertainty", "statedBalance.defaultUncertainty"];
    expect(of(3)).toEqual({ content: { share: 0.02, sigma: 0.02 * 0.015, origins }, codes: [ofAmounts] });
    expect(of(undefined)).toEqual({
      content: { share: 0.02, sigma: 0.02 * 0.025, origins },
      codes: [ofAmounts, ofContents],
    });
    expect(of(0)).toEqual({
      content: { share: 0.02, sigma: 0, origins },
      codes: [ofAmounts, "statedBalance.uncertaintyZero"],
    });
    expect(of(-1)).toEqual({
      content: { share: 0.02, sigma: 0.02 * 0.025, origins },
      codes: [ofAmounts, "statedBalance.uncertaintyNotUsable"],
    });
    expect(of(150).codes).toContain("statedBalance.uncertaintyDoubtful");
    // The pure substance is exact unless the sheet says otherwise.
    expect(of(undefined, 100).content?.sigma).toBe(0);
    expect(of(1, 100).content?.sigma).toBe(0.005);
  });

  test("rows listed for a substance: only it is balanced, waste water by volume and mg/L among tons", () => {
    const flows = [
      stated("F1", "→A", quantity(1, "t"), { contents: copper(100) }),
      stated("F2", "A→", quantity(1000, "m3"), { contents: copper(50, "mg/L") }),
      stated("F3", "A→", quantity(2, "t"), { contents: copper(40, "kg/t") }),
    ];
    const { layers, network } = only(balance(flows, { medium: "元素 Cu", name: "铜平衡" }));
    expect(layers).toHaveLength(1);
    expect([network.name, network.unit]).toEqual(["铜平衡", "t"]);
    const values = network.flows.map(({ amount }) => ("value" in amount ? amount.value : NaN));
    expect(values[0]).toBe(1);
    expect(values[1]).toBeCloseTo(0.05, 12);
    expect(values[2]).toBeCloseTo(0.08, 12);
    expect(layers[0]?.carriedBy?.goodsBalance).toBe(false);
  });

  test("amounts of the substance itself need no contents", () => {
    const { network } = only(balance([stated("F1", "→A", quantity(3, "t"))], { medium: "镍" }));
    expect(network).toMatchObject({ layer: { kind: "substance", substance: "Ni" }, flows: [{ amount: { value: 3 } }] });
  });

  test("the moisture of one flow makes no balance of water, that of all flows does", () => {
    const wet = (...shares: readonly (number | undefined)[]) =>
      ["→A", "A→", "A→B", "B→"].map((ends, i) => {
        const share = shares[i];
        const contents = share === undefined ? [] : [{ substance: "水", quantity: quantity(share, "%") }];
        return stated(`F${i + 1}`, ends, quantity(10, "t"), { contents });
      });
    const one = only(balance(wet(undefined, 60)));
    expect(one.layers.map(({ network }) => network.name)).toEqual(["试算"]);
    expect(one.findings.map(({ code }) => code)).toContain("statedBalance.loneMoisture");
    expect(only(balance(wet(20, 60, 30, 40))).layers).toHaveLength(2);
  });

  test("COD is not conserved and not balanced; a content by volume of a mass is refused", () => {
    const flows = [
      stated("F1", "→A", quantity(10, "t"), {
        contents: [
          { substance: "COD", quantity: quantity(300, "mg/L") },
          { substance: "Ni", quantity: quantity(3, "mg/L") },
          { substance: "Zn", quantity: quantity(120, "%") },
        ],
      }),
    ];
    const { layers, findings } = only(balance(flows));
    expect(layers.map(({ network }) => network.name)).toEqual(["试算", "试算 Zn"]);
    expect(findings.map(({ code }) => code)).toEqual([
      "statedBalance.defaultUncertainty",
      "statedBalance.contentNotUsable",
      "statedBalance.contentAboveWhole",
      "statedBalance.notConserved",
      "statedBalance.defaultUncertainty",
    ]);
  });
});

test("circulating water of a unit is no flow of its balance but stays for the picture", () => {
  const flows = [
    stated("W1", "→A", quantity(10, "m3"), { waterKinds: ["取水"] }),
    stated("W2", "A→A", quantity(900, "m3"), { waterKinds: ["循环"] }),
  ];
  const { layer } = only(balance(flows, { medium: "水" }));
  expect(layer.network.flows.map(({ id }) => id)).toEqual(["W1"]);
  expect(layer.loops.map(({ id, amount }) => [id, amount.kind])).toEqual([["W2", "measured"]]);
  expect(layer.medium.get("W1")).toBe("取水");
});
