import { benchmarkSector, type SectorOptions } from "../../../src/core/grading/benchmarkSector";
import type { AssessedValue, SectorFigure } from "../../../src/core/grading/grade";
import { grade } from "../../../src/core/grading/gradeObject";
import { plant, single, type Written } from "./assessmentFixture";

const OPTIONS: SectorOptions = { targetLevel: "II", commonSharePercent: 30 };

function sector(
  levels: readonly [string, string, string],
  values: readonly Written[],
  options: Partial<SectorOptions> = {},
): SectorFigure | undefined {
  const system = single(levels, { unit: "L/m2" });
  const grades = values.map((written, i) => grade(plant(system, { 1: written }, { object: `厂${i + 1}` })).value);
  return benchmarkSector(grades, { ...OPTIONS, ...options })[0];
}

describe("the sector benchmark of an indicator", () => {
  it("gives best, mean, median, worst and the benchmark enterprise, worked by hand", () => {
    expect(sector(["≤8", "≤24", "≤40"], [30, 6, 12, 48])).toMatchObject({
      systemId: "own",
      no: "1",
      unit: "L/m2",
      n: 4,
      best: 6,
      bestObject: "厂2",
      mean: 24,
      median: 21,
      worst: 48,
      shares: { I: 0.25, II: 0.25, III: 0.25, below: 0.25 },
      common: true,
    });
  });

  it("takes the direction from the signs: for a rate the highest is best", () => {
    expect(sector(["≥80", "≥60", "≥50"], [70, 85, 40])).toMatchObject({ best: 85, worst: 40, median: 70 });
  });

  it("takes plain figures only, and shares only over objects with a level", () => {
    expect(sector(["≤8", "≤24", "≤40"], [6, "<8", "", "不适用", "Ⅱ"])).toMatchObject({
      n: 1,
      mean: 6,
      shares: { I: 2 / 3, II: 1 / 3, III: 0, below: 0 },
      common: false,
    });
  });

  it("counts a figure written as 约, which decides its level too", () => {
    const system = single(["≤8", "≤24", "≤40"]);
    const about = { quantity: { reading: { kind: "approximate", value: 12 }, written: "约12", origin: "指标数据!B3" } };
    const grades = [6, about as AssessedValue].map(
      (written, i) => grade(plant(system, { 1: written }, { object: `厂${i + 1}` })).value,
    );
    expect(benchmarkSector(grades, OPTIONS)[0]).toMatchObject({
      n: 2,
      mean: 9,
      worst: 12,
      shares: { I: 0.5, II: 0.5 },
    });
  });

  it("says why it has no mean weighted by output", () => {
    const levels = ["≤8", "≤24", "≤40"] as const;
    const outputOf = (object: string) => (object === "厂2" ? undefined : 100);
    expect(sector(levels, [6, 12, ""], { outputOf })?.unweighted).toEqual({ lack: "noneOfSome", objects: ["厂2"] });
    expect(sector(levels, [6, 12], { outputLack: "severalUnits" })).toMatchObject({
      weightedMean: null,
      unweighted: { lack: "severalUnits", objects: [] },
    });
    expect(sector(levels, [6, "", 12], { outputOf })).not.toHaveProperty("unweighted");
    expect(sector(levels, [""])).not.toHaveProperty("unweighted");
  });

  it("names no best where the benchmarks do not say which way is better", () => {
    expect(sector(["7–8", "6–9", "5–10"], [7, 9])).toMatchObject({
      best: null,
      worst: null,
      bestObject: null,
      mean: 8,
    });
    expect(sector(["符合", "符合", "符合"], ["Ⅰ", "不达标"])).toMatchObject({
      n: 0,
      mean: null,
      median: null,
      best: null,
    });
  });

  it("weighs the mean by output when every object with a figure has one", () => {
    const outputOf = (object: string): number | undefined => ({ 厂1: 100, 厂2: 300 })[object];
    expect(sector(["≤8", "≤24", "≤40"], [10, 20], { outputOf })?.weightedMean).toBe(17.5);
    expect(sector(["≤8", "≤24", "≤40"], [10, 20, 30], { outputOf })?.weightedMean).toBeNull();
    expect(sector(["≤8", "≤24", "≤40"], [10, 20])?.weightedMean).toBeNull();
  });

  it("calls a problem common from the share itself on: 3 of 10 at 30 %", () => {
    const plants = (below: number): readonly Written[] => Array.from({ length: 10 }, (_, i) => (i < below ? 30 : 10));
    expect(sector(["≤8", "≤24", "≤40"], plants(3))?.common).toBe(true);
    expect(sector(["≤8", "≤24", "≤40"], plants(2))?.common).toBe(false);
    expect(sector(["≤8", "≤24", "≤40"], plants(3), { targetLevel: "III" })?.common).toBe(false);
  });

  it("takes the objects of one 时期 together: a plant before and after the audit is not two plants", () => {
    const system = single(["≤8", "≤24", "≤40"], { unit: "L/m2" });
    const at = (object: string, period: string, value: number) =>
      grade(plant(system, { 1: value }, { object, period })).value;
    const grades = [at("甲", "审核前", 45), at("甲", "审核后", 20), at("乙", "审核前", 35), at("乙", "审核后", 6)];
    const outputOf = (_: string, period: string) => (period === "审核前" ? 100 : undefined);
    expect(benchmarkSector(grades, { ...OPTIONS, outputOf })).toMatchObject([
      { period: "审核前", n: 2, best: 35, mean: 40, weightedMean: 40, worst: 45, common: true },
      { period: "审核后", n: 2, best: 6, mean: 13, weightedMean: null, worst: 20, common: false },
    ]);
  });
});
