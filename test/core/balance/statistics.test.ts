import { chiSquareLimit, chiSquareTail, sidakLimit } from "../../../src/core/balance/statistics";

describe("limits of the tests", () => {
  // Tables of the χ² distribution.
  it.each([
    [0.05, 1, 3.841458821],
    [0.05, 4, 9.487729037],
    [0.05, 7, 14.06714045],
    [0.01, 10, 23.20925116],
    [0.05, 100, 124.3421134],
  ])("χ² at %p with %p degrees of freedom", (tail, degrees, printed) => {
    expect(chiSquareLimit(tail, degrees)).toBeCloseTo(printed, 6);
    expect(chiSquareTail(printed, degrees)).toBeCloseTo(tail, 8);
  });

  it("holds at 50 000 degrees of freedom, where χ² is nearly normal", () => {
    const normal = 50_000 * (1 - 2 / 450_000 + 1.6448536 * Math.sqrt(2 / 450_000)) ** 3;
    expect(Math.abs(chiSquareLimit(0.05, 50_000) / normal - 1)).toBeLessThan(1e-6);
  });

  it("widens the limit of one test as the number of tests grows", () => {
    expect(sidakLimit(0.05, 1)).toBeCloseTo(1.959963985, 8);
    expect(sidakLimit(0.05, 6)).toBeCloseTo(2.631038, 5);
  });
});
