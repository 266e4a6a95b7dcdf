import fc from "fast-check";
import { waterRatios, type WaterRatios } from "../../../../src/core/balance/water/waterRatios";
import type { WaterItem, WaterUse } from "../../../../src/core/balance/water/waterUse";
import type { Quantity, Reading } from "../../../../src/core/quantity/quantity";

function water(written: number | Reading, unit = "m3", origin = "用水单元平衡表!C4"): Quantity {
  const reading: Reading = typeof written === "number" ? { kind: "number", value: written, halfDigit: 0.5 } : written;
  return { reading, unit, origin, written: typeof written === "number" ? String(written) : "待定" };
}

function unit(name: string, items: Partial<Record<WaterItem, number>>, more: Partial<WaterUse> = {}): WaterUse {
  const entries = Object.entries(items).map(([item, value]) => [item, water(value)] as const);
  const quantities = Object.fromEntries(entries);
  return {
    enterprise: "甲厂",
    period: "2024",
    name,
    system: "",
    quantities,
    origin: `用水单元平衡表!${name}`,
    ...more,
  };
}

const percentOf = (found: WaterRatios | undefined, name: keyof WaterRatios["ratios"]) => found?.ratios[name]?.percent;
const wholeOf = (uses: readonly WaterUse[]) => waterRatios(uses).value.find(({ scope }) => scope === "whole");

describe("water ratios", () => {
  const cooling = unit(
    "循环冷却",
    { intake: 20, circulating: 980, consumed: 15, discharged: 5, indirectCooling: 980, indirectMakeUp: 20 },
    { system: "冷却" },
  );
  const rinsing = unit(
    "清洗",
    { intake: 100, seriesOut: 40, discharged: 58, leaked: 2, compliant: 58 },
    { system: "生产" },
  );
  const plating = unit("电镀", { seriesIn: 40, reused: 10, intake: 50, discharged: 90, leaked: 3 }, { system: "生产" });
  const { value, findings } = waterRatios([cooling, rinsing, plating]);

  it("are given per unit, per system and for the whole user, each from its own sums", () => {
    expect(value.map(({ scope, name }) => `${scope} ${name}`.trim())).toEqual([
      ...["unit 循环冷却", "unit 清洗", "unit 电镀", "system 冷却", "system 生产", "whole"],
    ]);
    expect(percentOf(value[0], "reuseRate")).toBeCloseTo(98, 12);
    expect(percentOf(value[0], "indirectCoolingCirculation")).toBeCloseTo(98, 12);
    expect(percentOf(value[2], "reuseRate")).toBeCloseTo(50, 12);
    // Production: 50 used again of 200; a cooling loop lifts the whole user to 1030 of 1200.
    expect(percentOf(value[4], "reuseRate")).toBeCloseTo(25, 12);
    expect(percentOf(value[5], "reuseRate")).toBeCloseTo((1030 / 1200) * 100, 12);
    expect(percentOf(value[5], "leakRate")).toBeCloseTo((5 / 170) * 100, 12);
    expect(percentOf(value[5], "dischargeRate")).toBeCloseTo((153 / 170) * 100, 12);
    expect(percentOf(value[5], "wastewaterReuse")).toBeCloseTo((10 / 163) * 100, 12);
    expect(percentOf(value[1], "compliantDischarge")).toBe(100);
  });

  it("say nothing of compliant discharge where one of the discharging units does not state it", () => {
    expect([percentOf(value[4], "compliantDischarge"), percentOf(value[5], "compliantDischarge")]).toEqual([
      undefined,
      undefined,
    ]);
    const stated = { ...plating, quantities: { ...plating.quantities, compliant: water(81) } };
    const both = waterRatios([rinsing, stated]).value.at(-1);
    expect(percentOf(both, "compliantDischarge")).toBeCloseTo(((58 + 81) / 148) * 100, 12);
  });

  it("say nothing of compliant discharge where some discharge is not known", () => {
    const unread = { ...plating, quantities: { discharged: water({ kind: "text", text: "未测" }) } };
    expect(percentOf(wholeOf([rinsing, unread]), "compliantDischarge")).toBeUndefined();
  });

  it("leave leak and discharge of units and systems out where more than the intake comes in", () => {
    // Plating takes 50 m3 in, receives 50 m3 from others and discharges 90 m3: 180 % would say nothing.
    expect(Object.keys(value[2]!.ratios)).toEqual(["reuseRate", "wastewaterReuse"]);
    expect(percentOf(value[4], "dischargeRate")).toBeUndefined();
    expect(percentOf(value[1], "dischargeRate")).toBeCloseTo(58, 12);
    const rain = waterRatios([unit("绿化", { intake: 10, unconventional: 90, leaked: 20 })]).value;
    expect(rain.map((each) => percentOf(each, "leakRate"))).toEqual([undefined, 200]);
    expect(waterRatios([unit("绿化", { intake: 10, unconventional: 90, leaked: 20 })]).findings).toEqual([]);
    const fed = unit("废水站", { intake: 5, discharged: 60 }, { isOfFlows: true, isFedByOthers: true });
    expect(percentOf(waterRatios([fed]).value[0], "dischargeRate")).toBeUndefined();
  });

  it("count condensate as water used again, but not as waste water", () => {
    const boiler = unit("锅炉", { intake: 20, condensate: 60, steam: 80, reused: 10, discharged: 30 });
    const [found] = waterRatios([boiler]).value;
    expect(percentOf(found, "reuseRate")).toBeCloseTo((70 / 90) * 100, 12);
    expect(percentOf(found, "wastewaterReuse")).toBe(25);
    expect(percentOf(found, "condensateReturn")).toBe(75);
  });

  it("do not take what a unit receives from other units for missing where flows alone are stated", () => {
    const network = unit("管网", { intake: 100 }, { isOfFlows: true });
    const line = unit("生产线", { reused: 10, discharged: 60, consumed: 5 }, { isOfFlows: true });
    expect(waterRatios([network, line]).findings).toEqual([]);
    const drowned = { ...line, quantities: { ...line.quantities, discharged: water(120) } };
    expect(waterRatios([network, drowned]).findings).toMatchObject([{ code: "water.dischargeAboveInflow", name: "" }]);
  });

  it("show their terms and cells", () => {
    expect(value[5]!.ratios.leakRate).toMatchObject({ numeratorM3: 5, denominatorM3: 170 });
    expect(value[5]!.ratios.leakRate!.origins).toHaveLength(5);
    expect(value[5]).toMatchObject({ intakeM3: 170, reusedM3: 1030 });
  });

  it("report series water that does not arrive", () => {
    const lost = { ...rinsing, quantities: { ...rinsing.quantities, seriesOut: water(70) } };
    const report = waterRatios([cooling, lost, plating]).findings;
    expect(report).toMatchObject([{ code: "water.seriesDoNotCancel", outM3: 70, inM3: 50 }]);
  });

  it("take water used again as coming from a treatment station that the table leaves out", () => {
    expect(findings).toEqual([]);
  });

  it("are absent where a term is not known or the whole is nothing", () => {
    const [only] = waterRatios([unit("空", { intake: 0, leaked: 0 })]).value;
    expect(only!.ratios).toEqual({});
    expect(only).toMatchObject({ intakeM3: 0, reusedM3: null });
  });

  it("take condensate from t of steam, and 1 t of water as 1 m3", () => {
    const boiler = unit(
      "锅炉",
      {},
      {
        quantities: {
          intake: water(100, "t"),
          steam: water(80, "t"),
          condensate: water(60, "t"),
          leaked: water(1000, "L"),
        },
      },
    );
    expect(percentOf(wholeOf([boiler]), "condensateReturn")).toBe(75);
    expect(percentOf(wholeOf([boiler]), "leakRate")).toBe(1);
  });

  it("keep enterprises and periods apart", () => {
    const { value: all } = waterRatios([unit("甲", { intake: 1 }), unit("乙", { intake: 1 }, { period: "2023" })]);
    expect(all.filter(({ scope }) => scope === "whole")).toHaveLength(2);
  });
});

describe("what cannot be right", () => {
  const codesOf = (use: WaterUse) => waterRatios([use]).findings.map(({ code }) => code);

  it("rule 12: total use that is not intake and reused water", () => {
    const right = unit("清洗", { totalUse: 1000, intake: 100, circulating: 900 });
    const wrong = unit("清洗", { totalUse: 1100, intake: 100, circulating: 900 });
    expect(codesOf(right)).toEqual([]);
    expect(waterRatios([wrong]).findings).toMatchObject([
      { code: "water.totalUseDiffers", rule: 12, written: "1100", computedM3: 1000 },
    ]);
  });

  it("rule 12 leaves it to the table whether other sources and condensate are counted in", () => {
    const items = { intake: 100, circulating: 900, unconventional: 50, condensate: 20 };
    expect([1000, 1050, 1020, 1070].flatMap((totalUse) => codesOf(unit("清洗", { totalUse, ...items })))).toEqual([]);
    expect(codesOf(unit("清洗", { totalUse: 970, ...items }))).toEqual(["water.totalUseDiffers"]);
  });

  it("rule 12 looks at the printed digits", () => {
    expect(codesOf(unit("清洗", { totalUse: 1001, intake: 100, circulating: 900 }))).toEqual([]);
    expect(codesOf(unit("清洗", { totalUse: 1002, intake: 100, circulating: 900 }))).toEqual(["water.totalUseDiffers"]);
  });

  it("rule 11: more discharged than taken in, unless it came in series", () => {
    expect(codesOf(unit("清洗", { intake: 100, discharged: 101 }))).toEqual([]);
    const above = waterRatios([unit("清洗", { intake: 100, discharged: 102 })]).findings;
    expect(above).toMatchObject([
      { code: "water.dischargeAboveInflow", name: "清洗" },
      { code: "water.dischargeAboveInflow", name: "" },
    ]);
    const fed = waterRatios([
      unit("废水站", { intake: 0, seriesIn: 100, discharged: 100 }),
      unit("清洗", { intake: 150, seriesOut: 100 }),
    ]);
    expect(fed.findings).toEqual([]);
  });

  it("rule 11: discharge of the units that holds treated water used again is doubtful, not impossible", () => {
    const units = (discharged: number) => [unit("染色", { intake: 100, reused: 30, discharged })];
    expect(waterRatios(units(125)).findings).toMatchObject([
      { code: "water.dischargeHoldsReused", severity: "warning", dischargedM3: 125, inflowM3: 100, reusedM3: 30 },
    ]);
    const [, whole] = waterRatios(units(140)).findings;
    expect(whole).toMatchObject({ code: "water.dischargeAboveInflow", severity: "error", name: "" });
  });

  it("rule 11: a loss above the intake", () => {
    expect(codesOf(unit("清洗", { intake: 100, leaked: 100 }))).toEqual([]);
    expect(codesOf(unit("清洗", { intake: 100, leaked: 101 }))).toContain("water.rateOutOfRange");
  });

  it("figures that cannot be computed with, and units without intake", () => {
    const text = unit(
      "清洗",
      {},
      { quantities: { intake: water({ kind: "text", text: "待定" }), leaked: water(5, "kWh") } },
    );
    expect(codesOf(text)).toEqual(["water.amountUnusable", "water.amountUnusable", "water.intakeMissing"]);
    expect(wholeOf([text])!.ratios).toEqual({});
  });
});

describe("invariants", () => {
  const volume = fc.integer({ min: 0, max: 10 ** 6 });
  const units = fc.array(fc.record({ intake: volume, circulating: volume, seriesIn: volume, leaked: volume }), {
    minLength: 1,
    maxLength: 8,
  });

  it("the reuse rate lies between 0 and 100 and between those of its units", () => {
    fc.assert(
      fc.property(units, (given) => {
        const { value } = waterRatios(given.map((items, place) => unit(`单元${place}`, items)));
        const whole = percentOf(value.at(-1), "reuseRate");
        if (whole === undefined) return;
        const rates = value.slice(0, -1).flatMap((one) => percentOf(one, "reuseRate") ?? []);
        expect(whole).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(whole).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
        expect(whole).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("neither the order of the units nor the unit of volume changes the whole user", () => {
    fc.assert(
      fc.property(units, (given) => {
        const uses = given.map((items, place) => unit(`单元${place}`, items));
        const inLitres = uses.map((use) => ({
          ...use,
          quantities: Object.fromEntries(
            Object.entries(use.quantities).map(([item, { reading }]) => [
              item,
              water(reading.kind === "number" ? reading.value * 1000 : 0, "L"),
            ]),
          ),
        }));
        const [one, reversed, litres] = [wholeOf(uses), wholeOf([...uses].reverse()), wholeOf(inLitres)];
        expect(percentOf(reversed, "reuseRate")).toBe(percentOf(one, "reuseRate"));
        expect(percentOf(reversed, "leakRate")).toBe(percentOf(one, "leakRate"));
        const rate = percentOf(one, "reuseRate");
        if (rate !== undefined) expect(percentOf(litres, "reuseRate")).toBeCloseTo(rate, 9);
      }),
    );
  });
});
