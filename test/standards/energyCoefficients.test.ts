import type { Carrier, FigureBasis, PublishedFigure } from "../../src/core/energy/carrier";
import { comparableCarrier, findByName } from "../../src/core/energy/carrierName";
import type { FuelFactor } from "../../src/core/energy/emissionFactors";
import { KJ_PER_KGCE } from "../../src/core/energy/standardCoal";
import { roundHalfAway } from "../../src/core/quantity/rounding";
import { conversionFactor, unitOf } from "../../src/core/quantity/units";
import { fuelFactorSets, gridFactorSets, heatFactor } from "../../src/standards/carbon/carbonSets";
import { enterpriseGuides } from "../../src/standards/carbon/enterpriseGuides";
import { announcedGridFactors } from "../../src/standards/carbon/gridFactors";
import { provincialGuide2025 } from "../../src/standards/carbon/provincialGuide2025";
import { gbt2589 } from "../../src/standards/energy/gbt2589";

const carrierNamed = (name: string): Carrier => findByName(name, gbt2589.carriers)!;
const figuresOf = ({ heatValue, standardCoal }: Carrier): readonly PublishedFigure[] =>
  heatValue ? [heatValue, standardCoal] : [standardCoal];

function expectBasis({ source, verified, doubt }: FigureBasis): void {
  expect(source).not.toBe("");
  expect(typeof verified).toBe("boolean");
  if (doubt !== undefined) expect(doubt).not.toBe("");
}

function expectUniqueNames(members: readonly { readonly name: string; readonly aliases: readonly string[] }[]): void {
  for (const member of members) {
    for (const name of [member.name, ...member.aliases])
      expect([name, findByName(name, members)]).toEqual([name, member]);
  }
}

describe("折标准煤系数 of GB/T 2589-2020", () => {
  it("gives every figure a known unit, a source, its verified state and ordered ends", () => {
    for (const { low, high, unit, ...basis } of gbt2589.carriers.flatMap(figuresOf)) {
      expect(unitOf(unit)).toBeDefined();
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expectBasis(basis);
    }
  });

  it("has 29 fuels, electricity, heat and 10 media, each name for one carrier only", () => {
    const kinds = gbt2589.carriers.map(({ kind }) => kind);
    expect(["fuel", "electricity", "heat", "medium"].map((kind) => kinds.filter((one) => one === kind).length)).toEqual(
      [29, 1, 1, 10],
    );
    expectUniqueNames(gbt2589.carriers);
  });

  it("prints coefficients that are the heat value ÷ 29307.6 to the printed digits, 乙炔 excepted and marked", () => {
    const differing = gbt2589.carriers.filter(({ heatValue, standardCoal, kind }) => {
      if (!heatValue) return false;
      const kJ = kind === "medium" ? 1000 : 1;
      // Media print their energy with two decimals, fuels in whole kJ.
      const room = kind === "medium" ? 0.005 * kJ : 1;
      const fits = ([energy, coal]: readonly [number, number]) =>
        Math.abs(energy * kJ - coal * KJ_PER_KGCE) <= room + 0.5e-4 * KJ_PER_KGCE;
      return ![[heatValue.low, standardCoal.low] as const, [heatValue.high, standardCoal.high] as const].every(fits);
    });
    expect(differing.map(({ name }) => name)).toEqual(["乙炔"]);
    expect(carrierNamed("乙炔").standardCoal).toMatchObject({
      verified: false,
      doubt: expect.stringContaining("243.67"),
    });
  });

  it.each([
    ["原煤", 0.7143, 0.7143, "kgce/kg"],
    ["柴油", 1.4571, 1.4571, "kgce/kg"],
    ["天然气", 1.1, 1.33, "kgce/m3"],
    ["焦炉煤气", 0.5714, 0.6143, "kgce/m3"],
    ["沼气", 0.7143, 0.8286, "kgce/m3"],
    ["煤泥", 0.2857, 0.4286, "kgce/kg"],
    ["液化天然气", 1.7572, 1.7572, "kgce/kg"],
    ["电力", 0.1229, 0.1229, "kgce/kWh"],
    ["热力", 0.03412, 0.03412, "kgce/MJ"],
    ["新水", 0.2571, 0.2571, "kgce/t"],
  ])("%s: %d to %d %s… as printed", (name, low, high, unit) => {
    expect(carrierNamed(name).standardCoal).toMatchObject({ low, high, unit });
  });

  it("marks what was not seen in a source as unverified", () => {
    expect(carrierNamed("新水").standardCoal.verified).toBe(true);
    expect(carrierNamed("天然气").standardCoal.verified).toBe(false);
    expect(carrierNamed("沼气").standardCoal.verified).toBe(false);
    expect(carrierNamed("原煤").heatValue?.verified).toBe(false);
  });

  it("keeps figures of the 2008 edition apart from those in force", () => {
    const water = carrierNamed("新水").superseded!;
    expect(water.map(({ value }) => value)).toEqual([0.0857, 2.51]);
    for (const { name, superseded = [], heatValue, standardCoal } of gbt2589.carriers) {
      for (const old of superseded) {
        const current = old.of === "heatValue" ? heatValue! : standardCoal;
        expect([name, conversionFactor(old.unit, current.unit)]).toEqual([name, 1]);
        expect(old.value).not.toBe(current.low);
      }
    }
  });

  it("is recognised by the names people write", () => {
    const known = ["外购电力", "用电量", "天然气用量", "LNG", "０＃柴油", "自来水", "蒸汽", "原煤（5500大卡）"];
    expect(known.map((name) => findByName(name, gbt2589.carriers)?.name)).toEqual([
      ...["电力", "电力", "天然气", "液化天然气", "柴油", "新水", "热力", "原煤"],
    ]);
    expect(findByName("氮气", gbt2589.carriers)).toBeUndefined();
    expect(comparableCarrier("用量")).toBe("用量");
  });
});

describe("CO2 factors", () => {
  const perUnit = ({ heatValueGJ, carbonTCPerTJ, oxidationPercent }: FuelFactor): number =>
    roundHalfAway((heatValueGJ * carbonTCPerTJ * oxidationPercent * 44) / 12 / 1e5, 6);
  const all = (fuels: readonly FuelFactor[]) => Object.fromEntries(fuels.map((fuel) => [fuel.name, perUnit(fuel)]));

  it("of the provincial guide reproduce the 14 published products", () => {
    expect(all(provincialGuide2025.fuels)).toEqual({
      汽油: 2.925056,
      柴油: 3.09591,
      天然气: 21.621888,
      烟煤: 1.74175,
      褐煤: 1.172864,
      焦炭: 2.860419,
      石油焦: 3.211542,
      原油: 3.020202,
      燃料油: 3.170461,
      液化天然气: 2.831257,
      液化石油气: 3.10133,
      高炉煤气: 8.481132,
      转炉煤气: 15.124032,
      焦炉煤气: 8.863806,
    });
  });

  it("of the enterprise guides are another set", () => {
    expect(all(enterpriseGuides.fuels)).toMatchObject({
      烟煤: 2.071509,
      无烟煤: 2.322768,
      天然气: 21.621888,
      粗苯: 3.410875,
    });
    expect(enterpriseGuides.fuels).toHaveLength(25);
  });

  it("carry source and verified state, possible figures and unique names", () => {
    for (const set of fuelFactorSets) {
      expectBasis(set);
      expectUniqueNames(set.fuels);
      for (const { heatValueGJ, carbonTCPerTJ, oxidationPercent, ...basis } of set.fuels) {
        expectBasis(basis);
        expect(heatValueGJ).toBeGreaterThan(0);
        expect(carbonTCPerTJ).toBeGreaterThan(10);
        expect(carbonTCPerTJ).toBeLessThan(80);
        expect(oxidationPercent).toBeGreaterThan(80);
        expect(oxidationPercent).toBeLessThanOrEqual(100);
      }
    }
    expectBasis(heatFactor);
    expect(heatFactor).toMatchObject({ low: 0.11, high: 0.11, unit: "tCO2/GJ", verified: false });
  });

  it("of the grid have one value per year, region and kind, in three series that do not mix", () => {
    expect(gridFactorSets.map(({ series }) => series)).toEqual(["average", "trading", "footprint"]);
    for (const set of gridFactorSets) {
      const keys = set.factors.map(({ year, region, kind }) => `${year} ${region} ${kind}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { kgCO2PerKWh, ...basis } of set.factors) {
        expectBasis(basis);
        expect(kgCO2PerKWh).toBeGreaterThan(0.2);
        expect(kgCO2PerKWh).toBeLessThan(0.9);
      }
    }
    const regions = announcedGridFactors.factors.filter(({ year, region }) => year === 2023 && region !== "");
    expect(regions.map(({ region }) => region)).toEqual(["华北", "东北", "华东", "华中", "西北", "南方", "西南"]);
  });
});
