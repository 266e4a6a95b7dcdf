import { chooseEmissionFactor } from "../../../src/core/energy/chooseEmissionFactor";
import type { EnergySettings } from "../../../src/core/energy/energySettings";
import { roundHalfAway } from "../../../src/core/quantity/rounding";
import { enterpriseGuides } from "../../../src/standards/carbon/enterpriseGuides";
import { defaultEmissionFactors } from "../../../src/standards/carbon/carbonSets";
import { footprintGridFactors, tradingGridFactors } from "../../../src/standards/carbon/gridFactors";
import { line, quantity, row, settings, usesOf } from "./energyFixture";

const choose = (name: string, unit: string, more: Partial<EnergySettings> = {}, year = 2023) => {
  const [use] = usesOf([line(name, "1", unit)]);
  return chooseEmissionFactor({ use: use!, year, unit }, { ...settings, ...more });
};
const value = (chosen: ReturnType<typeof choose>) =>
  chosen.choice.kind === "applied" ? chosen.choice.coefficient.low : chosen.choice.kind;
const kgPerKWh = (more: Partial<EnergySettings> = {}, year = 2023) => {
  const factor = value(choose("电力", "kWh", more, year));
  return typeof factor === "number" ? roundHalfAway(factor * 1000, 6) : factor;
};
const withGrid = (grid: EnergySettings["emissions"]["grid"]) => ({ emissions: { ...defaultEmissionFactors, grid } });

describe("CO2 of a fuel", () => {
  it("is heat value × carbon × oxidation × 44/12", () => {
    expect(roundHalfAway(Number(value(choose("柴油", "t"))), 6)).toBe(3.09591);
    expect(roundHalfAway(Number(value(choose("天然气", "万m3"))), 6)).toBe(21.621888);
  });

  it("depends on the named set: bituminous coal 1.742 or 2.072", () => {
    const older = { emissions: { ...defaultEmissionFactors, fuels: enterpriseGuides } };
    expect(roundHalfAway(Number(value(choose("烟煤", "t"))), 3)).toBe(1.742);
    expect(roundHalfAway(Number(value(choose("烟煤", "t", older))), 3)).toBe(2.072);
  });

  it("takes the plant's own heat value and the set's carbon and oxidation", () => {
    const stated = [row("柴油", { enterprise: "甲厂", heatValue: quantity("43000", "kJ/kg") })];
    const { choice } = choose("柴油", "t", { stated });
    const expected = (((43 * 20.2) / 1000) * 0.98 * 44) / 12;
    expect(choice).toMatchObject({ kind: "applied", coefficient: { from: "measured" } });
    expect(choice.kind === "applied" && choice.coefficient.low).toBeCloseTo(expected, 10);
    expect(choice.kind === "applied" && choice.coefficient.source).toContain("企业检测报告 + ");
  });

  it("computes from the workbook alone what no set knows, in tC/TJ or tC/GJ", () => {
    const parts = { heatValue: quantity("20", "GJ/t"), oxidation: quantity("98", "%") };
    const perTJ = [row("原煤", { ...parts, carbonContent: quantity("26.1", "tC/TJ") })];
    const perGJ = [row("原煤", { ...parts, carbonContent: quantity("0.0261", "tC/GJ") })];
    const expected = (20 * 26.1 * 0.98 * 44) / 12 / 1000;
    expect(value(choose("原煤", "t", { stated: perTJ }))).toBeCloseTo(expected, 10);
    expect(value(choose("原煤", "t", { stated: perGJ }))).toBeCloseTo(expected, 10);
  });

  it("takes a stated CO2 factor before everything else", () => {
    const stated = [row("柴油", { emissionFactor: quantity("3.1", "tCO2/t") })];
    expect(value(choose("柴油", "kg", { stated }))).toBeCloseTo(0.0031, 12);
  });

  it("borrows nothing: raw coal is no bituminous coal", () => {
    expect(choose("原煤", "t").choice).toEqual({ kind: "unknown" });
  });
});

describe("CO2 of electricity", () => {
  it("is the announced factor of the year and region", () => {
    expect([2021, 2022, 2023].map((year) => kgPerKWh({}, year))).toEqual([0.5568, 0.5366, 0.5306]);
    expect(kgPerKWh({ gridRegion: "南方" })).toBe(0.4042);
  });

  it("says when the year has none of its own, and has none before the first", () => {
    expect(choose("电力", "kWh", {}, 2025).findings).toMatchObject([
      { code: "energy.gridYearDiffers", basisYear: 2023 },
    ]);
    expect(kgPerKWh({}, 2020)).toBe("unknown");
  });

  it("is the factor of 项目信息 when one is written", () => {
    expect(kgPerKWh({ gridFactor: quantity("0.6101") })).toBe(0.6101);
  });

  it("follows the series for emission trading without a question where it holds onwards", () => {
    expect(kgPerKWh(withGrid(tradingGridFactors), 2024)).toBe(0.5703);
    expect(choose("电力", "kWh", withGrid(tradingGridFactors), 2024).findings).toEqual([]);
    expect(kgPerKWh(withGrid(tradingGridFactors), 2021)).toBe(0.581);
  });

  it("refuses footprint factors and unknown regions", () => {
    expect(choose("电力", "kWh", withGrid(footprintGridFactors))).toMatchObject({
      choice: { kind: "unknown" },
      findings: [{ code: "energy.footprintRefused", severity: "error" }],
    });
    expect(choose("电力", "kWh", { gridRegion: "华星" }).findings).toMatchObject([
      { code: "energy.gridRegionUnknown", region: "华星" },
    ]);
  });
});

describe("CO2 of heat and media", () => {
  it("counts bought heat by the default and media not at all", () => {
    expect(value(choose("热力", "GJ"))).toBe(0.11);
    expect(choose("蒸汽", "t").choice).toEqual({ kind: "otherUnit", per: "GJ" });
    expect(choose("新水", "t").choice).toEqual({ kind: "notCounted" });
  });
});

describe("steam in t with 折标系数 beside it", () => {
  const steam = (written: string) => {
    const [use] = usesOf([
      {
        ...line("外购蒸汽", "3000", "t"),
        standardCoal: { coefficients: [{ quantity: quantity(written), source: "资源能源消耗" }], amounts: [] },
      },
    ]);
    return chooseEmissionFactor({ use: use!, year: 2023, unit: "t" }, settings);
  };

  it("emits by the heat that the coefficient says: 0.0929 tce/t × 29.3076 GJ/tce × 0.11", () => {
    expect(value(steam("0.0929"))).toBeCloseTo(0.0929 * 29.3076 * 0.11, 10);
    expect(steam("0.0929").choice).toMatchObject({ coefficient: { from: "line", verified: false } });
  });

  it("reads 92.9 as kgce/t, and leaves alone what no steam can hold", () => {
    expect(value(steam("92.9"))).toBeCloseTo(0.0929 * 29.3076 * 0.11, 10);
    expect(value(steam("0.0009"))).toBe("otherUnit");
  });
});

it("a CO2 factor of 0 for green electricity is a factor, and holds for no other electricity", () => {
  const emissionFactor = quantity("0", "kgCO2/kWh");
  expect(value(choose("绿电", "kWh", { stated: [row("绿电", { unit: "kWh", emissionFactor })] }))).toBe(0);
  expect(kgPerKWh({ stated: [row("电力（绿电）", { unit: "kWh", emissionFactor })] })).toBe(kgPerKWh());
});
