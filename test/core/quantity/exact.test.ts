import fc from "fast-check";
import {
  addExactly,
  compareExactly,
  divideExactly,
  isAtLeast,
  multiplyExactly,
  rationalOf,
} from "../../../src/core/quantity/exact";

describe("comparing figures where a limit decides", () => {
  it("sees no difference in what binary arithmetic adds beyond 15 digits", () => {
    expect(compareExactly(0.1 + 0.2, 0.3)).toBe(0);
    expect(compareExactly(0.14 + 0.08 * 4, 0.46)).toBe(0);
    expect(compareExactly((85 / 3) * 3, 85)).toBe(0);
  });

  it("keeps every difference that a workbook can hold", () => {
    expect(compareExactly(84.9999999999999, 85)).toBe(-1);
    expect(compareExactly(85.0000000000001, 85)).toBe(1);
  });

  it("orders negative figures and zero", () => {
    expect(compareExactly(-20, -8)).toBe(-1);
    expect(compareExactly(0, -0)).toBe(0);
    expect(compareExactly(1e-300, 0)).toBe(1);
  });

  it("agrees with the plain order wherever that is clear", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
        expect(compareExactly(a, b)).toBe(a < b ? -1 : 1);
      }),
    );
  });
});

describe("exact fractions", () => {
  it("take a figure as the decimal fraction it is printed as", () => {
    expect(rationalOf(0.15).numerator * 100n).toBe(15n * rationalOf(0.15).denominator);
    expect(rationalOf(-2.5e-7).numerator * 10_000_000_000n).toBe(-2500n * rationalOf(-2.5e-7).denominator);
    expect(rationalOf(4e20)).toEqual({ numerator: 400_000_000_000_000_000_000n, denominator: 1n });
  });

  it("add, multiply and divide without rounding", () => {
    const third = divideExactly(rationalOf(1), rationalOf(3));
    const sum = addExactly(addExactly(third, third), third);
    expect(sum).toEqual({ numerator: 1n, denominator: 1n });
    expect(multiplyExactly(rationalOf(0.15), rationalOf(0.4))).toEqual({ numerator: 3n, denominator: 50n });
    expect(divideExactly(rationalOf(1), rationalOf(-4))).toEqual({ numerator: -1n, denominator: 4n });
  });

  it("decide a limit that floats miss: 0.7 × 0.1 + 0.3 × 0.1 is 0.1", () => {
    const sum = addExactly(
      multiplyExactly(rationalOf(0.7), rationalOf(0.1)),
      multiplyExactly(rationalOf(0.3), rationalOf(0.1)),
    );
    expect(0.7 * 0.1 + 0.3 * 0.1 >= 0.1).toBe(false);
    expect(isAtLeast(sum, rationalOf(0.1))).toBe(true);
  });
});
