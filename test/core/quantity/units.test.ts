import fc from "fast-check";
import { canonicalUnit, conversionFactor, scaleBy, unitOf } from "../../../src/core/quantity/units";
import { countNouns, multipliedSymbols, unitGroups } from "../../../src/core/quantity/units.terms";

const symbols = [
  ...unitGroups.flatMap((group) => group.units.map(([symbol]) => symbol)),
  ...multipliedSymbols.map((symbol) => `万${symbol}`),
  ...countNouns,
  ...countNouns.map((noun) => `万${noun}`),
  ...["kg/t", "L/m2", "m3/m2", "kgce/t", "tce/万t", "GJ/万Nm3", "t/(人·a)", "mg/L", "mg/m3", "mg/Nm3", "万元/人"],
];

describe("units of the trade", () => {
  test.each([
    ["万t", "t", 10_000],
    ["kg", "t", 0.001],
    ["L/m2", "m3/m2", 0.001],
    ["万kWh", "kWh", 10_000],
    ["亿kWh", "MWh", 100_000],
    ["kWh", "GJ", 0.0036],
    ["GJ", "kWh", 1 / 0.0036],
    ["MWh", "MJ", 3600],
    ["亿元", "万元", 10_000],
    ["元", "万元", 0.0001],
    ["万tce", "kgce", 10_000_000],
    ["hm2", "m2", 10_000],
    ["万套", "套", 10_000],
    ["‰", "%", 0.1],
    ["%", "1", 0.01],
    ["kgce/t", "tce/t", 0.001],
    ["GJ/万Nm3", "MJ/Nm3", 0.1],
    ["mg/L", "g/m3", 1],
    ["kWh/t", "GJ/t", 0.0036],
    ["d", "h", 24],
  ])("%s to %s", (from, to, factor) => {
    expect(conversionFactor(from, to)).toBeCloseTo(factor, 12);
  });

  test("15 mu are a hectare", () => {
    const factor = conversionFactor("亩", "hm2");
    expect(factor).toBeDefined();
    expect((factor ?? 0) * 15).toBeCloseTo(1, 14);
  });

  test.each([
    ["tce", "GJ"], // needs a coefficient and a choice of basis
    ["t", "m3"], // water too: the reader of water items decides
    ["m3", "Nm3"],
    ["套", "件"],
    ["t", "tce"],
    ["t", "tCO2"],
    ["a", "d"], // 365 or 330 working days
    ["kW", "kWh"],
    ["元", "美元"],
    ["kg/t", "kg/m2"],
    ["m3/t", "Nm3/t"],
    ["kkw", "kW"],
  ])("%s does not convert to %s", (from, to) => {
    expect(conversionFactor(from, to)).toBeUndefined();
  });

  test("concentrations in gas are stated at standard state, so m3 and Nm3 agree there and there alone", () => {
    expect(conversionFactor("mg/m3", "mg/Nm3")).toBe(1);
    expect(conversionFactor("ng/m3", "mg/Nm3")).toBeCloseTo(1e-6, 18);
    expect(conversionFactor("mg/L", "mg/Nm3")).toBeUndefined();
  });

  test.each([
    ["万t", "t"],
    ["MWh", "kWh"],
    ["MJ", "GJ"],
    ["亿元", "万元"],
    ["kgce", "tce"],
    ["m3/t", "m3/t"],
    ["g/m2", "kg/m2"],
    ["tce/万元", "tce/万元"],
    ["μg/L", "mg/L"],
    ["万套", "套"],
    ["t/d", "t/d"],
  ])("the audit keeps %s in %s", (symbol, canonical) => {
    expect(canonicalUnit(symbol)).toBe(canonical);
  });

  test("unknown symbols are refused", () => {
    expect(unitOf("kkw")).toBeUndefined();
    expect(unitOf("kg/炉")).toBeUndefined();
    expect(canonicalUnit("")).toBeUndefined();
  });

  test("there and back is one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...symbols), fc.constantFrom(...symbols), (from, to) => {
        const there = conversionFactor(from, to);
        const back = conversionFactor(to, from);
        expect(there === undefined).toBe(back === undefined);
        if (there !== undefined && back !== undefined) expect(there * back).toBeCloseTo(1, 12);
      }),
      { numRuns: 3000 },
    );
  });

  test("every unit converts to its canonical unit, which is its own canonical unit", () => {
    for (const symbol of symbols) {
      const canonical = canonicalUnit(symbol) ?? "";
      expect([symbol, conversionFactor(symbol, canonical)]).toEqual([symbol, expect.any(Number)]);
      expect(canonicalUnit(canonical)).toBe(canonical);
    }
  });

  test("scaling by a power of ten only moves the point", () => {
    expect(scaleBy(0.29, 100)).toBe(29); // 0.29 * 100 is 28.999999999999996
    expect(scaleBy(9, 0.001)).toBe(0.009); // 9 * 0.001 is 0.009000000000000001
    expect(scaleBy(1.5e-7, 1e4)).toBe(0.0015);
    expect(scaleBy(5, 3.6)).toBe(18);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, shift) => {
        expect(scaleBy(digits, Number(`1e-${shift}`))).toBe(Number(`${digits}e-${shift}`));
      }),
    );
  });
});
