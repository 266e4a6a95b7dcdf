import { chooseCoefficient } from "../../../src/core/energy/chooseCoefficient";
import type { StatedCoefficient } from "../../../src/core/energy/statedCoefficient";
import type { EnergyBasis } from "../../../src/core/energy/carrier";
import { line, quantity, row, settings, usesOf } from "./energyFixture";

const choose = (
  name: string,
  unit: string,
  stated: readonly StatedCoefficient[] = [],
  basis: EnergyBasis = "calorific",
) => {
  const [use] = usesOf([line(name, "1", unit)]);
  return chooseCoefficient({ use: use!, year: 2022, unit }, basis, { ...settings, stated });
};
const value = (choice: ReturnType<typeof choose>) => (choice.kind === "applied" ? choice.coefficient.low : choice.kind);
const heat = (kJ: string, more: Partial<StatedCoefficient> = {}) =>
  row("原煤", { heatValue: quantity(kJ, "kJ/kg"), ...more });

describe("which 折标准煤系数 a line uses", () => {
  it("is the published one, per the unit of the amount", () => {
    expect(value(choose("原煤", "t"))).toBeCloseTo(714.3, 9);
    expect(value(choose("电力", "万kWh"))).toBeCloseTo(1229, 9);
    expect(value(choose("热力", "GJ"))).toBeCloseTo(34.12, 9);
    expect(value(choose("天然气", "m3"))).toBeCloseTo(1.1, 12);
  });

  it("is the own measured heat value before anything else", () => {
    const own = heat("23000", { enterprise: "甲厂", year: 2022 });
    const stated = [row("原煤", { standardCoal: quantity("0.7", "kgce/kg") }), heat("21000"), own];
    const choice = choose("原煤", "kg", stated);
    expect(value(choice)).toBeCloseTo(23000 / 29307.6, 12);
    expect(choice).toMatchObject({ coefficient: { from: "measured", source: "企业检测报告" } });
  });

  it("is that of the year before that of all years, and never that of another year or enterprise", () => {
    const stated = [heat("21000", { enterprise: "甲厂" }), heat("22000", { enterprise: "甲厂", year: 2022 })];
    expect(value(choose("原煤", "kg", stated))).toBeCloseTo(22000 / 29307.6, 12);
    const foreign = [heat("21000", { enterprise: "乙厂" }), heat("22000", { enterprise: "甲厂", year: 2021 })];
    expect(value(choose("原煤", "kg", foreign))).toBe(0.7143);
  });

  it("is the table's before the set's", () => {
    const stated = [row("天然气", { unit: "m3", standardCoal: quantity("1.2143", "kgce/m3") })];
    expect(value(choose("天然气", "万m3", stated))).toBeCloseTo(12143, 9);
    expect(choose("天然气", "万m3", stated)).toMatchObject({ coefficient: { from: "table" } });
  });

  it("is nothing when two rows hold equally well and differ, whatever their order", () => {
    const stated = [heat("21000"), heat("22000")];
    expect(choose("原煤", "kg", stated).kind).toBe("conflict");
    expect(choose("原煤", "kg", [...stated].reverse()).kind).toBe("conflict");
    expect(choose("原煤", "kg", [heat("21000"), heat("21000")]).kind).toBe("applied");
  });

  it("reads a coefficient without unit by its size, where only one reading is near the published figure", () => {
    const table = (written: string, unit: string) => [row("电力", { unit, standardCoal: quantity(written) })];
    expect(value(choose("电力", "kWh", table("1.229", "万kWh")))).toBeCloseTo(0.1229, 12);
    expect(value(choose("电力", "kWh", table("0.1229", "kWh")))).toBeCloseTo(0.1229, 12);
    const water = [row("新水", { unit: "t", standardCoal: quantity("0.0857") })];
    expect(value(choose("新水", "m3", water))).toBeCloseTo(0.0857, 12);
  });

  it("keeps a figure above the calorific value of electricity for the equivalent basis alone", () => {
    const stated = [row("电力", { standardCoal: quantity("3.0", "tce/万kWh") })];
    expect(value(choose("电力", "kWh", stated, "equivalent"))).toBeCloseTo(0.3, 12);
    expect(value(choose("电力", "kWh", stated))).toBe(0.1229);
    expect(choose("电力", "kWh", [], "equivalent").kind).toBe("unknown");
    expect(choose("热力", "GJ", [], "equivalent").kind).toBe("unknown");
  });

  it("counts a carrier that only the workbook knows", () => {
    const stated = [row("生物质颗粒", { heatValue: quantity("17", "MJ/kg") })];
    expect(value(choose("生物质颗粒", "t", stated))).toBeCloseTo(17e6 / 29307.6, 9);
  });

  it("refuses a unit that the coefficient does not count", () => {
    expect(choose("蒸汽", "t")).toEqual({ kind: "otherUnit", per: "MJ" });
    expect(choose("氮气", "m3").kind).toBe("unknown");
  });
});
