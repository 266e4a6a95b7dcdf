import { concentrationCycles, coolingTowerWater } from "../../../../src/core/balance/water/coolingTower";
import {
  condensateReturnPercent,
  domesticIntakePerDay,
  specificIntake,
} from "../../../../src/core/balance/water/specificIntake";
import { roundHalfAway } from "../../../../src/core/quantity/rounding";

describe("water per output and per person", () => {
  it("gives the unit intakes of the published audit's two workshops", () => {
    expect(roundHalfAway(specificIntake(1660, 43426)!, 5)).toBe(0.03823);
    // Workshops 2 and 3 make the double-sided boards.
    expect(roundHalfAway(specificIntake(5737 + 4629, 24036)!, 5)).toBe(0.43127);
  });

  it("counts people and days", () => {
    expect(domesticIntakePerDay({ freshWaterM3: 4218, people: 120, days: 300 })).toBeCloseTo(0.1171667, 6);
  });

  it("has no figure without a divisor", () => {
    expect(specificIntake(100, 0)).toBeNull();
    expect(domesticIntakePerDay({ freshWaterM3: 1, people: 0, days: 300 })).toBeNull();
  });
});

describe("condensate", () => {
  it("is the mass returned over the steam made", () => {
    const metered = { condensateM3: 6000, densityKgPerM3: 960, steamKgPerH: 2000, hours: 4000 };
    expect(condensateReturnPercent(metered)).toBe(72);
    expect(condensateReturnPercent({ ...metered, hours: 0 })).toBeNull();
  });
});

describe("an open cooling tower", () => {
  const tower = {
    enterprise: "甲厂",
    name: "冷却塔",
    circulationM3: 100000,
    temperatureDropC: 10,
    evaporationPerC: 0.0015,
    driftM3: 100,
    cycles: 4,
    origins: ["用水单元平衡表!A9"],
  };

  it("makes up what evaporates, drifts and is blown down", () => {
    const { value, findings } = coolingTowerWater(tower);
    expect(findings).toEqual([]);
    expect(value).toEqual({ evaporationM3: 1500, evaporationSdM3: 300, blowDownM3: 400, driftM3: 100, makeUpM3: 2000 });
    expect(concentrationCycles(value!)).toBe(4);
  });

  it("needs more than one cycle, and no more drift than blow-down", () => {
    expect(coolingTowerWater({ ...tower, cycles: 1 })).toMatchObject({
      value: undefined,
      findings: [{ code: "water.cyclesTooFew" }],
    });
    expect(coolingTowerWater({ ...tower, driftM3: 500 }).value).toMatchObject({ blowDownM3: 0, makeUpM3: 2000 });
    expect(coolingTowerWater({ ...tower, driftM3: 501 }).findings).toMatchObject([{ code: "water.blowDownNegative" }]);
    expect(concentrationCycles({ makeUpM3: 5, blowDownM3: 0, driftM3: 0 })).toBeNull();
  });
});
