import type { GradingFinding } from "../../../src/core/grading/findings";
import type { Assessment, Grade } from "../../../src/core/grading/grade";
import { grade } from "../../../src/core/grading/gradeObject";
import type { IndexSystem, IndicatorWeight } from "../../../src/core/grading/system";
import { classOf, figure, indicator, plant, quantity, single, systemOf, value, weighed } from "./assessmentFixture";

const gradeOf = (assessment: Assessment): Grade => grade(assessment).value;
const findingsOf = (assessment: Assessment): readonly GradingFinding[] => grade(assessment).findings;
const codesOf = (assessment: Assessment): readonly string[] => findingsOf(assessment).map(({ code }) => code);

const LEVELS = ["≤10", "≤20", "≤50"] as const;

/** Two classes, 0.6 and 0.4; 1 and 2 share the first one half and half, 3 is the second one and limiting. */
const twoClasses = systemOf([
  classOf(0.6, [indicator("1", LEVELS, weighed(0.5)), indicator("2", LEVELS, weighed(0.5))]),
  classOf(0.4, [indicator("3", LEVELS, { limiting: true })]),
]);

describe("the index", () => {
  it("is Y_k = Σ w_i · Σ w_ij · 100, worked by hand", () => {
    const graded = gradeOf(plant(twoClasses, { 1: 5, 2: 15, 3: 8 }));
    expect(graded.index).toEqual({ I: 70, II: 100, III: 100 });
    expect(graded.classes.map(({ index }) => index.I)).toEqual([50, 100]);
    expect(graded.level).toBe("II");
    expect(graded.indicators.map(({ weightOverall }) => weightOverall)).toEqual([0.3, 0.3, 0.4]);
    expect(graded.assessedShare).toBe(1);
    expect(findingsOf(plant(twoClasses, { 1: 5, 2: 15, 3: 8 }))).toEqual([]);
  });

  it("renormalises inside the class when an indicator does not apply", () => {
    const graded = gradeOf(plant(twoClasses, { 1: 5, 2: value("不适用", "无此工序"), 3: 8 }));
    expect(graded.indicators.map(({ weightInClass }) => weightInClass)).toEqual([1, 0, 1]);
    expect(graded.index).toEqual({ I: 100, II: 100, III: 100 });
    expect(graded.notApplicable).toEqual(["2"]);
  });

  it("gives the weight of an empty class to the others, and says so", () => {
    const emptied = { 1: value("不适用", "停产"), 2: value("不适用", "停产"), 3: 8 };
    const assessment = plant(twoClasses, emptied);
    expect(gradeOf(assessment).classes.map(({ weight }) => weight)).toEqual([0, 1]);
    expect(gradeOf(assessment).level).toBe("I");
    expect(findingsOf(assessment)).toMatchObject([{ code: "grading.classNotAssessed", redistributed: true, rule: 30 }]);
  });

  it("lets the weight be lost where the system says so: 100 is out of reach", () => {
    const strict = systemOf(twoClasses.classes, { renormaliseClasses: false });
    const assessment = plant(strict, { 1: value("不适用", "停产"), 2: value("不适用", "停产"), 3: 8 });
    expect(gradeOf(assessment).index).toEqual({ I: 40, II: 40, III: 40 });
    expect(gradeOf(assessment).level).toBe("below");
    expect(findingsOf(assessment)).toMatchObject([{ code: "grading.classNotAssessed", redistributed: false }]);
  });

  it("refuses a plant to which nothing applies", () => {
    const none = value("不适用", "停产");
    const assessment = plant(twoClasses, { 1: none, 2: none, 3: none });
    expect(gradeOf(assessment)).toMatchObject({ level: "undetermined", index: null, indexUpper: null });
    expect(codesOf(assessment)).toContain("grading.nothingToAssess");
  });

  it("skips a class that has no benchmarks at all without a word about every plant", () => {
    const system = systemOf([
      classOf(0.95, [indicator("1", LEVELS)]),
      classOf(0.05, [indicator("2", [null, null, null])]),
    ]);
    const assessment = plant(system, { 1: 5, 2: 3 });
    expect(gradeOf(assessment)).toMatchObject({ level: "I", index: { III: 100 } });
    expect(findingsOf(assessment)).toEqual([]);
  });
});

describe("missing values", () => {
  it("count as not met below and as met above, and leave the level open", () => {
    const graded = grade(plant(twoClasses, { 1: 5, 2: 15 }));
    expect(graded.value.index).toEqual({ I: 30, II: 60, III: 60 });
    expect(graded.value.indexUpper).toEqual({ I: 70, II: 100, III: 100 });
    expect(graded.value).toMatchObject({ level: "undetermined", missing: ["3"], assessedShare: 0.6 });
    expect(graded.findings).toMatchObject([
      { code: "grading.limitingMissing", severity: "error", rule: 27, nos: ["3"] },
      { code: "grading.valuesMissing", severity: "warning", worst: "below", best: "II" },
    ]);
  });

  it("do not hinder a level that they cannot change", () => {
    const system = systemOf([classOf(1, [indicator("1", LEVELS, weighed(0.9)), indicator("2", LEVELS, weighed(0.1))])]);
    expect(gradeOf(plant(system, { 1: 5 })).level).toBe("I");
    expect(findingsOf(plant(system, { 1: 5 }))).toMatchObject([{ code: "grading.valuesMissing", severity: "info" }]);
    expect(gradeOf(plant(system, { 1: 60 })).level).toBe("below");
  });

  it("of a wholly blank row leave everything open", () => {
    expect(gradeOf(plant(twoClasses, {}))).toMatchObject({
      level: "undetermined",
      index: { I: 0, II: 0, III: 0 },
      indexUpper: { I: 100, II: 100, III: 100 },
      assessedShare: 0,
      missing: ["1", "2", "3"],
    });
  });
});

describe("thresholds", () => {
  const split = (...weights: readonly number[]): IndexSystem =>
    systemOf([
      classOf(
        1,
        weights.map((weight, i) => indicator(String(i + 1), LEVELS, weighed(weight))),
      ),
    ]);

  it("reach 85 with exactly 85, not with 84.999", () => {
    expect(gradeOf(plant(split(0.85, 0.15), { 1: 5, 2: 15 })).level).toBe("I");
    expect(gradeOf(plant(split(0.84999, 0.15001), { 1: 5, 2: 15 })).level).toBe("II");
  });

  it("are decided by the printed weights, not by binary arithmetic", () => {
    const pair = (name: string) => [
      indicator(`${name}1`, LEVELS, weighed(0.85)),
      indicator(`${name}2`, LEVELS, weighed(0.15)),
    ];
    const system = systemOf([classOf(0.15, pair("a")), classOf(0.85, pair("b"))]);
    const graded = gradeOf(plant(system, { a1: 5, a2: 15, b1: 5, b2: 15 }));
    expect(graded.index?.I).toBeLessThan(85);
    expect(graded.index?.I).toBeCloseTo(85, 10);
    expect(graded.level).toBe("I");
  });

  it("take Y_Ⅲ = 100 as: everything assessed is met, even with thirty weights of 100/30", () => {
    const thirty = split(...Array.from({ length: 30 }, () => 100 / 30 / 100));
    const all = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [String(i + 1), 45]));
    expect(gradeOf(plant(thirty, all))).toMatchObject({ level: "III", index: { III: 100 } });
    expect(gradeOf(plant(thirty, { ...all, 30: 51 })).level).toBe("below");
  });

  it("of a system are data: 90 instead of 85", () => {
    const stricter = systemOf(split(0.85, 0.15).classes, { thresholds: { I: 90, II: 90, III: 100 } });
    expect(gradeOf(plant(stricter, { 1: 5, 2: 15 })).level).toBe("II");
  });
});

describe("limiting indicators", () => {
  it("bar a level whose index is reached", () => {
    const system = systemOf([
      classOf(1, [indicator("1", LEVELS, weighed(0.9)), indicator("2", LEVELS, { ...weighed(0.1), limiting: true })]),
    ]);
    const graded = grade(plant(system, { 1: 5, 2: 15 }));
    expect(graded.value).toMatchObject({
      level: "II",
      index: { I: 90 },
      limitingFailures: { I: ["2"], II: [], III: [] },
    });
    expect(graded.findings).toMatchObject([{ code: "grading.limitingBarsLevel", level: "I", nos: ["2"], rule: 28 }]);
  });

  it("prove nothing while their value is missing", () => {
    const graded = gradeOf(plant(twoClasses, { 1: 5, 2: 5 }));
    expect(graded.limitingFailures).toEqual({ I: [], II: [], III: [] });
    expect(graded.level).toBe("undetermined");
  });

  it("do not hinder when none of them applies, but each needs a reason", () => {
    expect(gradeOf(plant(twoClasses, { 1: 5, 2: 5, 3: value("不适用", "无电镀") })).level).toBe("I");
    expect(findingsOf(plant(twoClasses, { 1: 5, 2: 5, 3: "不适用" }))).toContainEqual(
      expect.objectContaining({ code: "grading.limitingNotApplicable", severity: "error", rule: 56, no: "3" }),
    );
  });

  it("let the other indicators bar Ⅰ where the system has that clause", () => {
    const classes = [classOf(1, [indicator("1", LEVELS, weighed(0.9)), indicator("2", LEVELS, weighed(0.1))])];
    const clause = systemOf(classes, { othersAtLeastForI: "II" });
    expect(gradeOf(plant(systemOf(classes), { 1: 5, 2: 45 })).level).toBe("I");
    expect(gradeOf(plant(clause, { 1: 5, 2: 45 })).level).toBe("II");
    expect(gradeOf(plant(clause, { 1: 5, 2: 15 })).level).toBe("I");
    expect(gradeOf(plant(clause, { 1: 5 })).level).toBe("undetermined");
  });
});

describe("bonus classes", () => {
  const withBonus = systemOf([
    classOf(1, [indicator("1", LEVELS, weighed(0.8)), indicator("2", LEVELS, weighed(0.2))]),
    classOf(0.1, [indicator("3", LEVELS)], true),
  ]);

  it("come on top and are capped at 100", () => {
    expect(gradeOf(plant(withBonus, { 1: 5, 2: 15, 3: 5 })).index).toEqual({ I: 90, II: 100, III: 100 });
    expect(gradeOf(plant(withBonus, { 1: 5, 2: 15, 3: 5 })).level).toBe("I");
    expect(gradeOf(plant(withBonus, { 1: 5, 2: 15, 3: 60 })).level).toBe("II");
  });

  it("never make up for an ordinary indicator below Ⅲ", () => {
    const outweighed = systemOf([
      classOf(1, [indicator("1", LEVELS, weighed(0.95)), indicator("2", LEVELS, weighed(0.05))]),
      classOf(0.1, [indicator("3", LEVELS)], true),
    ]);
    expect(gradeOf(plant(outweighed, { 1: 45, 2: 60, 3: 45 }))).toMatchObject({ index: { III: 100 }, level: "below" });
  });

  it("are no gap in the data when nobody claims them", () => {
    expect(gradeOf(plant(withBonus, { 1: 5, 2: 5 })).assessedShare).toBe(1);
  });
});

describe("weights that depend on the plant", () => {
  const shared: IndicatorWeight = { kind: "sharedEqually", total: 0.8, group: "镀种" };
  const metals = systemOf([
    classOf(1, [
      ...["锌", "铜", "镍"].map((metal) => indicator(metal, ["≥90", "≥80", "≥70"], { weight: shared })),
      indicator("水", ["≥60", "≥40", "≥30"], weighed(0.2)),
    ]),
  ]);

  it("share 0.8/n among the metals in use; a blank one counts in n", () => {
    const weights = (values: Record<string, number | string>): readonly number[] =>
      gradeOf(plant(metals, values)).indicators.map(({ weightInClass }) => Number(weightInClass.toFixed(12)));
    expect(weights({ 锌: 95, 铜: "不适用", 镍: 85, 水: 50 })).toEqual([0.4, 0, 0.4, 0.2]);
    expect(weights({ 锌: 95, 铜: "不适用", 镍: "", 水: 50 })).toEqual([0.4, 0, 0.4, 0.2]);
    expect(weights({ 锌: 95, 铜: "不适用", 镍: "不适用", 水: 50 })).toEqual([0.8, 0, 0, 0.2]);
    expect(weights({ 锌: "不适用", 铜: "不适用", 镍: "不适用", 水: 50 })).toEqual([0, 0, 0, 1]);
  });

  it("take 不适用 of a metal as not plated: no reason is asked for", () => {
    expect(findingsOf(plant(metals, { 锌: 95, 铜: "不适用", 镍: 85, 水: 50 }))).toEqual([]);
  });

  const product = (name: string, limiting = false) =>
    indicator(name, LEVELS, { weight: { kind: "sharedByOutput", total: 1, group: "电耗", product: name }, limiting });
  const boards = systemOf([
    classOf(0.1, [product("单面板"), product("双面板"), product("多层板")]),
    classOf(0.9, [indicator("1", LEVELS)]),
  ]);
  const outputs = { 单面板: figure(500), 双面板: figure(1000) };

  it("share by output: the published example 500 and 1000 m2 of a class of 0.1, counted once", () => {
    const graded = gradeOf(plant(boards, { 单面板: 5, 双面板: 15, 1: 5 }, { outputs }));
    const [single, double] = graded.indicators;
    expect(Math.trunc((single?.weightOverall ?? 0) * 1e4) / 1e4).toBe(0.0333);
    expect(Math.trunc((double?.weightOverall ?? 0) * 1e4) / 1e4).toBe(0.0666);
    expect(graded.index?.I).toBeCloseTo(100 * (0.9 + 0.1 / 3), 10);
  });

  it("share by output: the published shares 0.6 and 0.4", () => {
    const graded = gradeOf(
      plant(boards, { 单面板: 5, 双面板: 15, 1: 5 }, { outputs: { 单面板: figure(0.6), 双面板: figure(0.4) } }),
    );
    expect(graded.indicators.map(({ weightInClass }) => weightInClass)).toEqual([0.6, 0.4, 0, 1]);
  });

  it("leave out a product that is not made", () => {
    const graded = grade(plant(boards, { 单面板: 5, 双面板: 15, 1: 5 }, { outputs }));
    expect(graded.value).toMatchObject({ notApplicable: ["多层板"], missing: [] });
    expect(graded.findings).toEqual([]);
  });

  it("do not take a blank of a product that is made for not made", () => {
    expect(gradeOf(plant(boards, { 单面板: 5, 1: 5 }, { outputs })).missing).toEqual(["双面板"]);
  });

  it("give a product without output weight 0, with a finding", () => {
    const graded = grade(plant(boards, { 单面板: 5, 双面板: 15, 多层板: 60, 1: 5 }, { outputs }));
    expect(graded.value.indicators[2]).toMatchObject({ level: "below", weightInClass: 0 });
    expect(graded.value.level).toBe("I");
    expect(graded.findings).toMatchObject([{ code: "grading.outputMissing", products: ["多层板"], wholeGroup: false }]);
  });

  it("refuse to share without any output: the group counts as missing", () => {
    const graded = grade(plant(boards, { 单面板: 5, 双面板: 15, 1: 5 }));
    expect(graded.value.missing).toEqual(["单面板", "双面板", "多层板"]);
    expect(graded.value.index?.I).toBeCloseTo(90, 10);
    expect(graded.value.indexUpper?.I).toBeCloseTo(100, 10);
    expect(graded.findings).toContainEqual(
      expect.objectContaining({ code: "grading.outputMissing", wholeGroup: true, severity: "error" }),
    );
  });

  it("need no output when one product alone is made", () => {
    const alone = { 单面板: 5, 双面板: value("不适用", "不生产"), 多层板: value("不适用", "不生产"), 1: 5 };
    expect(gradeOf(plant(boards, alone)).indicators[0]?.weightInClass).toBe(1);
  });
});

describe("what grading says about the values", () => {
  const one = single(LEVELS);

  it.each([
    ["良好", "grading.figureUnreadable"],
    ["15-25", "grading.figureUndecided"],
    ["约12", "grading.figureApproximate"],
    ["Ⅱ", "grading.statedWithoutFigure"],
    ["8；Ⅱ", "grading.statedDiffers"],
  ])("%s: %s", (written, code) => {
    const [finding] = findingsOf(plant(one, { 1: written }));
    expect(finding).toMatchObject({ code, no: "1", written, object: "甲厂", origins: [`指标数据!${written}`] });
  });

  it("asks for the level of a qualitative indicator and for the condition of a mixed one", () => {
    expect(codesOf(plant(single(["符合", "符合", "符合"], { kind: "qualitative" }), { 1: 80 }))).toContain(
      "grading.levelNeeded",
    );
    expect(codesOf(plant(single(["≥80", "≥60", "≥50"], { kind: "mixed" }), { 1: 85 }))).toContain(
      "grading.conditionNotAttested",
    );
  });

  it("names a plant parameter once for all indicators that need it", () => {
    const perLayer = { kind: "bound", comparison: "≤", text: "≤10+5n" } as const;
    const limit = { constant: 10, terms: [{ parameter: "n", factor: 5 }] };
    const benchmarks = { I: { ...perLayer, limit }, II: null, III: null };
    const system = systemOf([
      classOf(
        1,
        ["1", "2"].map((no) => indicator(no, LEVELS, { ...weighed(0.5), benchmarks })),
      ),
    ]);
    expect(findingsOf(plant(system, { 1: 5, 2: 5 }))).toContainEqual(
      expect.objectContaining({ code: "grading.parameterMissing", parameter: "n", nos: ["1", "2"] }),
    );
    expect(codesOf(plant(system, { 1: 5, 2: 5 }, { parameters: { n: figure(2) } }))).toEqual([]);
  });

  it("asks for a reason why an ordinary indicator is left out", () => {
    expect(findingsOf(plant(twoClasses, { 1: "不适用", 2: 5, 3: 5 }))).toMatchObject([
      { code: "grading.leftOutWithoutReason", rule: 30, nos: ["1"] },
    ]);
    expect(findingsOf(plant(twoClasses, { 1: value("不适用", "无此工序"), 2: 5, 3: 5 }))).toEqual([]);
  });

  it("warns when a new plant stays below the lowest level that the system sets", () => {
    const system = systemOf([classOf(1, [indicator("1", LEVELS)])], { lowestLevelForNewPlants: "II" });
    expect(codesOf(plant(system, { 1: 45 }, { isNewPlant: true }))).toEqual(["grading.newPlantBelowLowest"]);
    expect(codesOf(plant(system, { 1: 45 }))).toEqual([]);
    expect(codesOf(plant(system, { 1: 15 }, { isNewPlant: true }))).toEqual([]);
  });
});

describe("distance to the next level", () => {
  const gap = (levels: readonly [string, string, string], written: number | string) =>
    gradeOf(plant(single(levels), { 1: written })).indicators[0]?.gap;

  it("is in the indicator's unit and in percent of the limit", () => {
    expect(gap(["≤8", "≤24", "≤40"], 12)).toEqual({ to: "I", amount: 4, percent: 50 });
    expect(gap(["≤8", "≤24", "≤40"], 30)).toEqual({ to: "II", amount: 6, percent: 25 });
    expect(gap(["≥80", "≥60", "≥50"], 40)).toEqual({ to: "III", amount: 10, percent: 20 });
    expect(gap(["≤-20", "≤-8", "≤0"], 2)).toEqual({ to: "III", amount: 2, percent: null });
  });

  it("does not exist at Ⅰ, without a figure, or where a condition is what is missing", () => {
    expect(gap(["≤8", "≤24", "≤40"], 8)).toBeNull();
    expect(gap(["≤8", "≤24", "≤40"], "")).toBeNull();
    const mixed = single(["≥80", "≥60", "≥50"], { kind: "mixed" });
    expect(gradeOf(plant(mixed, { 1: "85；Ⅱ" })).indicators[0]).toMatchObject({ level: "II", gap: null });
  });
});

it("leaves out the unit of an indicator without one, and keeps the value with its cell", () => {
  const [graded] = gradeOf(plant(single(LEVELS), { 1: 5 })).indicators;
  expect(graded).toBeDefined();
  expect(graded?.unit).toBeUndefined();
  expect(graded?.value?.quantity).toEqual(quantity({ kind: "number", value: 5, halfDigit: 0 }, "5"));
});
