import fc from "fast-check";
import { ratioDeviationPercent, shareDeviationPercent } from "../../../../src/core/balance/water/ratioDeviation";

describe("how certain a water ratio is", () => {
  it("reuse rate of 900 ± 9 and 100 ± 5", () => {
    const pair = { part: 900, other: 100, partVariance: 81, otherVariance: 25, covariance: 0 };
    // √(100²·81 + 900²·25) ÷ 1000² = 4589.1… ÷ 10⁶
    expect(shareDeviationPercent(pair)).toBeCloseTo(0.4589, 4);
  });

  it("leak of 5 ± 1 in an intake of 100 ± 2", () => {
    const pair = { part: 5, other: 100, partVariance: 1, otherVariance: 4, covariance: 0 };
    expect(ratioDeviationPercent(pair)).toBeCloseTo(1.005, 4);
  });

  it("is nothing where both move together in proportion", () => {
    const together = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(together, ([part, other]) => {
        const pair = { part, other, partVariance: part ** 2, otherVariance: other ** 2, covariance: part * other };
        expect(shareDeviationPercent(pair)).toBe(0);
        expect(ratioDeviationPercent(pair)).toBe(0);
      }),
    );
  });

  it("does not exist without a whole", () => {
    const nothing = { part: 0, other: 0, partVariance: 1, otherVariance: 1, covariance: 0 };
    expect(shareDeviationPercent(nothing)).toBeNull();
    expect(ratioDeviationPercent(nothing)).toBeNull();
  });
});
