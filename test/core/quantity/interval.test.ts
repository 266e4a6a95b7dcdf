import fc from "fast-check";
import { add, divide, multiply, overlaps, printedInterval, subtract } from "../../../src/core/quantity/interval";

const interval = fc
  .tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: 0, max: 1e3 }))
  .map(([low, width]) => ({ low, high: low + width }));

/** A point inside an interval. */
const inside = ({ low, high }: { low: number; high: number }, share: number) => low + (high - low) * share;

describe("what a printed figure may stand for", () => {
  test("a number means half a digit up and down", () => {
    const printed = printedInterval({ kind: "number", value: 1.14, halfDigit: 0.005 });
    expect(printed?.low).toBeCloseTo(1.135, 12);
    expect(printed?.high).toBeCloseTo(1.145, 12);
  });

  test("limits and ranges keep their side; words keep nothing", () => {
    expect(printedInterval({ kind: "censored", comparison: "<", limit: 0.05 })).toEqual({ low: -Infinity, high: 0.05 });
    expect(printedInterval({ kind: "censored", comparison: "≥", limit: 35 })).toEqual({ low: 35, high: Infinity });
    expect(printedInterval({ kind: "range", low: 50, high: 60 })).toEqual({ low: 50, high: 60 });
    expect(printedInterval({ kind: "approximate", value: 5 })).toBeUndefined();
    expect(printedInterval({ kind: "missing", reason: "dash" })).toBeUndefined();
    expect(printedInterval({ kind: "text", text: "符合" })).toBeUndefined();
  });

  test("42287 m2 of laminate for 37094 m2 of board agree with the printed 1.14", () => {
    const laminate = printedInterval({ kind: "number", value: 42287, halfDigit: 0.5 });
    const board = printedInterval({ kind: "number", value: 37094, halfDigit: 0.5 });
    const recomputed = laminate && board && divide(laminate, board);
    const agrees = (value: number) => {
      const printed = printedInterval({ kind: "number", value, halfDigit: 0.005 });
      return !!recomputed && !!printed && overlaps(recomputed, printed);
    };
    expect(agrees(1.14)).toBe(true);
    expect(agrees(1.15)).toBe(false);
  });

  test("dividing by something that may be nothing says nothing", () => {
    expect(divide({ low: 1, high: 2 }, { low: 0, high: 1 })).toBeUndefined();
    expect(divide({ low: 1, high: 2 }, { low: -1, high: 1 })).toBeUndefined();
    expect(divide({ low: 1, high: 2 }, { low: -4, high: -2 })).toEqual({ low: -1, high: -0.25 });
  });

  test("an open end times zero stays zero", () => {
    expect(multiply({ low: -Infinity, high: 5 }, { low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
  });

  test("touching ends overlap, also through the noise of binary fractions", () => {
    expect(overlaps({ low: 0, high: 0.1 + 0.2 }, { low: 0.3, high: 1 })).toBe(true);
    expect(overlaps({ low: 0, high: 0.3 }, { low: 0.1 + 0.2, high: 1 })).toBe(true);
    expect(overlaps({ low: 0, high: 1 }, { low: 1.000001, high: 2 })).toBe(false);
  });

  test("every result of true values lies in the interval of the result", () => {
    fc.assert(
      fc.property(interval, interval, fc.double({ noNaN: true, min: 0, max: 1 }), (a, b, share) => {
        const [x, y] = [inside(a, share), inside(b, 1 - share)];
        const holds = (result: { low: number; high: number } | undefined, value: number) =>
          result === undefined || overlaps(result, { low: value, high: value });
        expect(holds(add(a, b), x + y) || Math.abs(x + y) < 1e-6).toBe(true);
        expect(holds(subtract(a, b), x - y) || Math.abs(x - y) < 1e-6).toBe(true);
        expect(holds(multiply(a, b), x * y)).toBe(true);
        expect(holds(divide(a, b), x / y)).toBe(true);
      }),
    );
  });
});
