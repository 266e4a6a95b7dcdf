import { checkSystem } from "../../../src/core/grading/checkSystem";
import type { Benchmark, IndexSystem, Indicator } from "../../../src/core/grading/system";
import { classOf, indicator, single, systemOf, weighed } from "./assessmentFixture";

const LEVELS = ["≤10", "≤20", "≤50"] as const;
const limiting = { limiting: true } as const;

const codes = (system: IndexSystem): readonly string[] => checkSystem(system).map(({ code }) => code);

describe("the weights of a system (rule 25)", () => {
  it("add to 1 in the first level and in every class, within 1e-6", () => {
    const third = weighed(1 / 3);
    const thirds = ["1", "2", "3"].map((no) => indicator(no, LEVELS, { ...third, ...limiting }));
    expect(checkSystem(systemOf([classOf(0.9999995, thirds)]))).toEqual([]);
    expect(checkSystem(systemOf([classOf(0.9, [indicator("1", LEVELS, limiting)])]))).toMatchObject([
      { code: "grading.classWeightsNotOne", severity: "error", rule: 25, sum: 0.9 },
    ]);
    expect(
      checkSystem(systemOf([classOf(1, [indicator("1", LEVELS, { ...weighed(0.1), ...limiting })])])),
    ).toMatchObject([{ code: "grading.indicatorWeightsNotOne", className: "类1", sum: 0.1 }]);
  });

  it("count a group once with its shared total, and bonus classes not at all", () => {
    const weight = { kind: "sharedEqually", total: 0.8, group: "镀种" } as const;
    const metals = ["6", "7", "8"].map((no) => indicator(no, LEVELS, { weight, ...limiting }));
    const water = indicator("13", LEVELS, weighed(0.2));
    const bonus = classOf(0.1, [indicator("20", LEVELS)], true);
    expect(checkSystem(systemOf([classOf(1, [...metals, water]), bonus]))).toEqual([]);
    const odd = indicator("9", LEVELS, { weight: { ...weight, total: 0.6 } });
    expect(codes(systemOf([classOf(1, [...metals, odd, water])]))).toEqual(["grading.groupTotalsDiffer"]);
  });

  it("point at the weight cells of a user's own system", () => {
    const at = (cell: string): Partial<Indicator> => ({ ...weighed(0.4), ...limiting, cells: { weight: cell } });
    const system = systemOf([
      classOf(1, [indicator("1", LEVELS, at("体系!F4")), indicator("2", LEVELS, at("体系!F5"))]),
    ]);
    expect(checkSystem(system)).toMatchObject([{ origins: ["体系!F4", "体系!F5"] }]);
  });

  it("lie between 0 and 1: 15 was meant as 15 %", () => {
    expect(codes(single(LEVELS, { ...weighed(15), ...limiting }))).toEqual([
      "grading.indicatorWeightsNotOne",
      "grading.weightOutOfRange",
    ]);
  });
});

describe("the benchmarks of a system", () => {
  const checked = (levels: readonly [string | null, string | null, string | null], more: Partial<Indicator> = {}) =>
    checkSystem(single(levels, { ...limiting, ...more }));

  it.each([
    [["≤10", "≤20", "≤50"]],
    [["≤20", "≤20", "≤20"]],
    [["<20", "≤20", "≤20"]],
    [["≥80", "≥60", "≥50"]],
    [["<3", "3–4", "≤5"]],
    [["7–8", "6–9", "5–10"]],
    [["符合", "符合", "符合"]],
    [["符合", null, null]],
  ] as const)("are in order: %j", (levels) => {
    expect(checked(levels)).toEqual([]);
  });

  it.each([
    [["≤20", "≤10", "≤50"], "I", "II"],
    [["≤10", "≤50", "≤20"], "II", "III"],
    [["≤20", "<20", "≤50"], "I", "II"],
    [["≥60", "≥80", "≥50"], "I", "II"],
    [["≤30", "有措施", "≤20"], "I", "III"],
    [["6–9", "7–8", "5–10"], "I", "II"],
  ] as const)("out of order are an error: %j", (levels, better, worse) => {
    const cells = { benchmarks: { I: "体系!G4", II: "体系!H4", III: "体系!I4" } };
    expect(checked(levels, { cells })).toMatchObject([
      {
        code: "grading.levelsOutOfOrder",
        severity: "error",
        better,
        worse,
        origins: [cells.benchmarks[worse], cells.benchmarks[better]],
      },
    ]);
  });

  it("that are formulas are tried: 25+10n against 55+5n breaks at n = 7", () => {
    const perLayer = (constant: number, factor: number): Benchmark => ({
      kind: "bound",
      comparison: "≤",
      limit: { constant, terms: [{ parameter: "n", factor }] },
      text: `≤${constant}+${factor}n`,
    });
    const suspect = { I: perLayer(10, 5), II: perLayer(25, 10), III: perLayer(55, 5) };
    expect(checked(LEVELS, { benchmarks: suspect })).toMatchObject([
      { code: "grading.levelsOutOfOrder", better: "II", worse: "III", at: { parameters: ["n"], value: 7 } },
    ]);
    expect(checked(LEVELS, { benchmarks: { ...suspect, III: perLayer(55, 10) } })).toEqual([]);
  });

  it("pointing both ways contradict each other", () => {
    expect(checked(["≤10", "≥20", "≤50"])).toMatchObject([{ code: "grading.signsContradict", severity: "error" }]);
  });

  it("missing for one level or for all are reported", () => {
    expect(checked(["≥60", "≥40", null])).toMatchObject([
      { code: "grading.levelWithoutBenchmark", severity: "info", levels: ["III"] },
    ]);
    expect(checked([null, null, null])).toMatchObject([{ code: "grading.noBenchmark", severity: "warning" }]);
  });
});

describe("the structure of a system", () => {
  it("uses every number once", () => {
    const twice = systemOf([
      classOf(0.5, [indicator("1", LEVELS, limiting)]),
      classOf(0.5, [indicator("1", LEVELS, { origin: "体系!A5:K5" })]),
    ]);
    expect(checkSystem(twice)).toMatchObject([{ code: "grading.duplicateNumber", no: "1", origins: ["体系!A5:K5"] }]);
  });

  it("has a limiting indicator, or the * was lost in copying", () => {
    expect(checkSystem(single(LEVELS))).toMatchObject([
      { code: "grading.noLimitingIndicator", severity: "warning", rule: 27 },
    ]);
  });

  it("has indicators in every class", () => {
    expect(codes(systemOf([classOf(0.9, [indicator("1", LEVELS, limiting)]), classOf(0.1, [])]))).toEqual([
      "grading.classWithoutIndicators",
    ]);
  });
});
