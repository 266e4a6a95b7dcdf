import { checkStatedCoefficients } from "../../../src/core/energy/checkStatedCoefficients";
import type { StatedCoefficient } from "../../../src/core/energy/statedCoefficient";
import { gbt2589 } from "../../../src/standards/energy/gbt2589";
import { quantity, row } from "./energyFixture";

const check = (carrier: string, figures: Partial<StatedCoefficient>) =>
  checkStatedCoefficients([row(carrier, figures)], gbt2589);
const codes = (carrier: string, figures: Partial<StatedCoefficient>) => check(carrier, figures).map(({ code }) => code);
const coal = (written: string, unit?: string) => ({ standardCoal: quantity(written, unit, "折算系数!E5") });

describe("rows of 折算系数 that a reviewer questions", () => {
  it("recognises 新水 0.0857 of the 2008 edition, in any unit", () => {
    const [finding] = check("新鲜水", coal("0.0857", "kgce/t"));
    expect(finding).toMatchObject({
      code: "energy.oldCoefficient",
      edition: "GB/T 2589-2008",
      current: "0.2571 kgce/t",
      origins: ["折算系数!E5"],
    });
    expect(codes("新水", coal("0.857", "tce/万m3"))).toEqual(["energy.oldCoefficient"]);
    expect(codes("新水", coal("0.086", "kgce/t"))).toEqual(["energy.oldCoefficient"]);
    expect(codes("新水", coal("0.2571", "kgce/t"))).toEqual([]);
  });

  it("recognises heat values of the 2008 edition", () => {
    expect(codes("柴油", { heatValue: quantity("42652", "kJ/kg") })).toEqual(["energy.oldCoefficient"]);
    expect(codes("柴油", { heatValue: quantity("42705", "kJ/kg") })).toEqual([]);
    expect(codes("柴油", { heatValue: quantity("42.7", "MJ/kg") })).toEqual([]);
  });

  it("asks for a unit, and says which one was assumed", () => {
    expect(codes("电力", { unit: "万kWh", ...coal("1.229") })).toEqual(["energy.coefficientUnitAssumed"]);
    expect(codes("生物质颗粒", { unit: "t", ...coal("0.5") })).toEqual(["energy.coefficientUnitMissing"]);
    expect(codes("原煤", { heatValue: quantity("20934") })).toEqual(["energy.coefficientUnitMissing"]);
  });

  it("doubts a coefficient a thousand times too large, not one of a poor coal", () => {
    expect(codes("柴油", coal("1.4571", "kgce/t"))).toEqual(["energy.coefficientImplausible"]);
    expect(codes("原煤", coal("0.3", "kgce/kg"))).toEqual([]);
  });

  it("compares the coefficient with the heat value of its own row within the printed digits", () => {
    const heatValue = quantity("20934", "kJ/kg");
    expect(codes("原煤", { heatValue, ...coal("0.7143", "kgce/kg") })).toEqual([]);
    expect(codes("原煤", { heatValue, ...coal("0.71", "tce/t") })).toEqual([]);
    expect(codes("原煤", { heatValue, ...coal("0.90", "kgce/kg") })).toEqual([
      "energy.coefficientContradictsHeatValue",
    ]);
  });

  it("holds electricity to what physics allows", () => {
    expect(codes("电力", coal("0.1229", "kgce/kWh"))).toEqual([]);
    expect(codes("电力", coal("0.123", "kgce/kWh"))).toEqual([]);
    expect(codes("电力", coal("0.3", "kgce/kWh"))).toEqual(["energy.electricityAsEquivalent"]);
    expect(codes("电力（等价值）", coal("0.3", "kgce/kWh"))).toEqual([]);
    expect(codes("电力（当量值）", coal("0.3", "kgce/kWh"))).toEqual(["energy.basisContradicts"]);
    expect(codes("电力", coal("0.1", "kgce/kWh"))).toEqual(["energy.electricityBelowCalorific"]);
  });
});
