import fc from "fast-check";
import { rankShares } from "../../../src/core/energy/rankShares";
import { roundHalfAway } from "../../../src/core/quantity/rounding";

describe("Pareto order", () => {
  it("gives the shares that the published audit prints, which add to 100.01 by rounding", () => {
    const published = { 车间1: 15.61, 车间2: 41.52, 车间3: 25.46, 废水站: 12.54, 办公: 0.49, 食堂宿舍: 4.39 };
    const kWh = { 车间1: 311663, 车间2: 829227, 车间3: 508406, 废水站: 250347, 办公: 9742, 食堂宿舍: 87681 };
    const ranked = rankShares(Object.entries(kWh).map(([name, amount]) => ({ name, amount })));
    expect(ranked.map(({ name }) => name)).toEqual(["车间2", "车间3", "车间1", "废水站", "食堂宿舍", "办公"]);
    expect(Object.fromEntries(ranked.map(({ name, share }) => [name, roundHalfAway(share * 100, 2)]))).toEqual(
      published,
    );
    const printed = ranked.reduce((sum, { share }) => sum + roundHalfAway(share * 100, 2), 0);
    expect(roundHalfAway(printed, 2)).toBe(100.01);
  });

  it("orders equal amounts by name and leaves out what was sold or not used", () => {
    const ranked = rankShares([
      { name: "乙", amount: 1 },
      { name: "丙", amount: 0 },
      { name: "丁", amount: -5 },
      { name: "丑", amount: 1 },
    ]);
    expect(ranked.map(({ name, share }) => [name, share])).toEqual([
      ["丑", 0.5],
      ["乙", 0.5],
    ]);
    expect(rankShares([{ name: "丙", amount: 0 }])).toEqual([]);
  });

  it("shares add to the whole and rise to exactly 1", () => {
    const sharers = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sharers, (amounts) => {
        const ranked = rankShares(amounts.map((amount, place) => ({ name: `厂${place}`, amount })));
        expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(ranked.at(-1)!.cumulativeShare).toBe(1);
        expect(
          ranked.every(({ cumulativeShare }, place) => cumulativeShare >= (ranked[place - 1]?.cumulativeShare ?? 0)),
        ).toBe(true);
      }),
    );
  });
});
