import fc from "fast-check";
import {
  decimalsOf,
  formatNumber,
  roundHalfAway,
  roundHalfEven,
  significantDigits,
} from "../../../src/core/quantity/rounding";

/** Rounds the decimal digits·10^−scale with integers only. */
function roundedDigits(digits: bigint, cut: number, halfUp: (head: bigint) => boolean): bigint {
  const unit = 10n ** BigInt(cut);
  const magnitude = digits < 0n ? -digits : digits;
  const head = magnitude / unit;
  const twice = (magnitude % unit) * 2n;
  const up = twice > unit || (twice === unit && halfUp(head));
  return (digits < 0n ? -1n : 1n) * (head + (up ? 1n : 0n));
}

const decimal = fc.record({
  digits: fc.oneof(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -2001, max: 2001 })),
  scale: fc.integer({ min: 1, max: 6 }),
  decimals: fc.integer({ min: 0, max: 6 }),
});

describe("rounding", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.05, 1, 0.1],
    [0.049, 1, 0],
    [1234.5, -2, 1200],
    [1.999, 2, 2],
    [5e-7, 6, 0.000001],
    [1e21, 2, 1e21],
  ])("as Excel: %d to %d decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  test.each([
    [2.5, 0, 2],
    [3.5, 0, 4],
    [1.005, 2, 1],
    [1.015, 2, 1.02],
    [1.0051, 2, 1.01],
    [-0.5, 0, 0],
  ])("as GB/T 8170: %d to %d decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfEven(value, decimals)).toBeCloseTo(rounded, 15);
  });

  test("agrees with integer arithmetic on the decimal text", () => {
    fc.assert(
      fc.property(decimal, ({ digits, scale, decimals }) => {
        fc.pre(decimals < scale);
        const value = Number(`${digits}e-${scale}`);
        const away = roundedDigits(BigInt(digits), scale - decimals, () => true);
        const even = roundedDigits(BigInt(digits), scale - decimals, (head) => head % 2n === 1n);
        expect(roundHalfAway(value, decimals)).toBe(Number(`${away}e-${decimals}`));
        expect(roundHalfEven(value, decimals)).toBe(Number(`${even}e-${decimals}`));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [1.005, 2, "1.01"],
    [0, 2, "0.00"],
    [-0.001, 2, "0.00"],
    [-1.5, 0, "-2"],
    [0.05, 3, "0.050"],
    [1e21, 1, "1000000000000000000000.0"],
    [1.5e-7, 8, "0.00000015"],
    [123456.789, 1, "123456.8"],
    [100, 0, "100"],
  ])("prints %d with %d decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test("the printed text reads back as the rounded number", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.integer({ min: 0, max: 10 }),
        (value, decimals) => {
          expect(Number(formatNumber(value, decimals))).toBeCloseTo(roundHalfAway(value, decimals), 15);
          expect(formatNumber(value, decimals)).toMatch(
            decimals > 0 ? new RegExp(`^-?\\d+\\.\\d{${decimals}}$`) : /^-?\d+$/,
          );
        },
      ),
    );
  });

  test("digits of a number", () => {
    expect([decimalsOf(1.14), decimalsOf(42287), decimalsOf(1e-7), decimalsOf(0), decimalsOf(1200)]).toEqual([
      2, 0, 7, 0, 0,
    ]);
    expect([significantDigits(0.051), significantDigits(1200), significantDigits(1 / 3)]).toEqual([2, 2, 16]);
  });
});
