import { compileSystem } from "../../../src/core/grading/compileSystem";
import { assessIndicator } from "../../../src/core/grading/membership";
import type { Benchmark, Indicator } from "../../../src/core/grading/system";
import { figure, indicator, single, value, type Written } from "./assessmentFixture";

type Levels = readonly [string | null, string | null, string | null];

type More = Partial<Indicator> & { readonly parameters?: Readonly<Record<string, number>> };

function assess(levels: Levels, written: Written, { parameters = {}, ...more }: More = {}) {
  const [compiled] = compileSystem(single(levels, more)).indicators;
  const quantities = Object.entries(parameters).map(([name, number]) => [name, figure(number)]);
  return assessIndicator(compiled!, value(written), Object.fromEntries(quantities));
}

const level = (...args: Parameters<typeof assess>): string => assess(...args).level;

describe("membership of a figure", () => {
  it("grades the published examples: 18 kWh/m2 is Ⅱ, a reuse rate of 52 % is Ⅲ", () => {
    expect(2_160_000 / 120_000).toBe(18);
    expect(level(["≤10", "≤20", "≤50"], 18)).toBe("II");
    expect(level(["≥65", "≥55", "≥45"], 52)).toBe("III");
  });

  it("is nested: who meets Ⅰ counts for Ⅱ and Ⅲ, who meets nothing is below", () => {
    expect(assess(["≤10", "≤20", "≤50"], 8)).toMatchObject({ level: "I", lower: { I: 1, II: 1, III: 1 } });
    expect(assess(["≤10", "≤20", "≤50"], 18)).toMatchObject({ lower: { I: 0, II: 1, III: 1 } });
    expect(assess(["≤10", "≤20", "≤50"], 51)).toMatchObject({ level: "below", upper: { I: 0, II: 0, III: 0 } });
  });

  it.each([
    ["≤8", "I"],
    ["<8", "below"],
    ["≥8", "I"],
    [">8", "below"],
  ])("judges 8 against %s as %s: the sign says whether the limit belongs to it", (text, expected) => {
    expect(level([text, text, text], 8)).toBe(expected);
  });

  it("does not let binary arithmetic move a figure across its limit", () => {
    expect(level(["≤0.3", "≤0.4", "≤0.5"], 0.1 + 0.2)).toBe("I");
    expect(level(["<0.3", "<0.4", "<0.5"], 0.1 + 0.2)).toBe("II");
  });

  it("reads a range in the direction of the other levels: <3, 3–4, ≤5", () => {
    const stops: Levels = ["<3", "3–4", "≤5"];
    expect([2, 3, 4, 4.5, 5, 6].map((count) => level(stops, count))).toEqual(["I", "II", "II", "III", "III", "below"]);
  });

  it("reads ranges inside one another as what they are: both sides count", () => {
    const acidity: Levels = ["7–8", "6–9", "5–10"];
    expect([7.5, 6.5, 9.5, 4, 11].map((ph) => level(acidity, ph))).toEqual(["I", "II", "III", "below", "below"]);
  });

  it("computes a benchmark that is a formula of a plant parameter: ≤10+5n", () => {
    const perLayer = (constant: number, factor: number): Benchmark => ({
      kind: "bound",
      comparison: "≤",
      limit: { constant, terms: [{ parameter: "n", factor }] },
      text: `≤(${constant}+${factor}n)`,
    });
    const benchmarks = { I: perLayer(10, 5), II: perLayer(25, 10), III: perLayer(55, 5) };
    expect(level([null, null, null], 30, { benchmarks, parameters: { n: 4 } })).toBe("I");
    expect(level([null, null, null], 30.1, { benchmarks, parameters: { n: 4 } })).toBe("II");
    expect(assess([null, null, null], 30, { benchmarks })).toMatchObject({
      level: "missing",
      lower: { III: 0 },
      upper: { I: 1 },
    });
  });
});

describe("membership of what is not a plain figure", () => {
  const levels: Levels = ["≤0.3", "≤0.4", "≤0.5"];

  it("lets <0.05 decide where everything below lies on one side", () => {
    expect(level(levels, "<0.05")).toBe("I");
    expect(level(["<0.3", "<0.4", "<0.5"], "<0.3")).toBe("I");
    expect(level(["≥1", "≥0.5", "≥0.05"], "<0.05")).toBe("below");
    expect(level(["≥80", "≥70", "≥60"], "≥85")).toBe("I");
    expect(level(["<60", "<70", "<80"], ">80")).toBe("below");
  });

  it("leaves it open where <0.4 may be Ⅰ or Ⅱ: Ⅱ for sure, Ⅰ perhaps", () => {
    expect(assess(levels, "<0.4")).toMatchObject({
      level: "missing",
      lower: { I: 0, II: 1, III: 1 },
      upper: { I: 1, II: 1, III: 1 },
    });
  });

  it("lets 50-60 decide when both ends agree", () => {
    expect(level(["≥45", "≥40", "≥30"], "50-60")).toBe("I");
    expect(level(["≥65", "≥50", "≥30"], "50-60")).toBe("II");
    expect(level(["≥55", "≥40", "≥30"], "50-60")).toBe("missing");
  });

  it("judges 约12 like 12", () => {
    expect(level(["≤10", "≤12", "≤14"], "约12")).toBe("II");
  });

  it.each(["", "—", "未检出", "良好"])("never takes “%s” for met or not met", (written) => {
    expect(assess(levels, written)).toMatchObject({ level: "missing", lower: { III: 0 }, upper: { I: 1 } });
  });

  it("takes a stated level where there is no figure, and the figure where there is one", () => {
    expect(level(levels, "Ⅱ")).toBe("II");
    expect(level(levels, "0.2；Ⅱ")).toBe("I");
    expect(level(levels, "不达标")).toBe("below");
    expect(level(levels, "不适用")).toBe("notApplicable");
  });
});

describe("membership of a qualitative indicator", () => {
  const qualitative = { kind: "qualitative" } as const;

  it("counts the level that a person states", () => {
    const levels: Levels = ["自动化70%", "自动化50%", "有措施"];
    expect(["Ⅰ", "Ⅱ", "Ⅲ", "不达标"].map((stated) => level(levels, stated, qualitative))).toEqual([
      "I",
      "II",
      "III",
      "below",
    ]);
  });

  it("counts a merged level as the better one: Ⅱ as Ⅰ, Ⅲ as Ⅱ or Ⅰ", () => {
    expect(level(["防渗", "防渗", "硬化"], "Ⅱ", qualitative)).toBe("I");
    expect(level(["全部", "部分", "部分"], "Ⅲ", qualitative)).toBe("II");
    expect(level(["符合", "符合", "符合"], "Ⅲ", qualitative)).toBe("I");
  });

  it("counts a single requirement as Ⅰ, wherever it is printed", () => {
    expect(level(["符合", null, null], "Ⅲ", qualitative)).toBe("I");
    expect(level([null, null, "不用有机清洗剂"], "Ⅲ", qualitative)).toBe("I");
    expect(level([null, null, "不用有机清洗剂"], "不达标", qualitative)).toBe("below");
    expect(level([null, "≤5", null], 4)).toBe("I");
  });

  it("lets a level without text be met by the next better one only", () => {
    expect(level(["≥60", null, "≥40"], 50)).toBe("III");
    expect(level(["≥60", "≥40", null], 30)).toBe("below");
    expect(level([null, "≥60", "≥40"], 70)).toBe("I");
    expect(level(["回收", null, "收集"], "Ⅱ", qualitative)).toBe("II");
  });

  it("cannot compare a figure with a text", () => {
    expect(level(["符合", "符合", "符合"], 80, qualitative)).toBe("missing");
  });
});

describe("membership of a number and a condition", () => {
  const condition = (limit: number, text: string): Benchmark => ({
    kind: "bound",
    comparison: "≥",
    limit,
    condition: text,
    text: `${text}且实施率≥${limit}%`,
  });
  const benchmarks = {
    I: condition(80, "全流程审核"),
    II: condition(60, "全流程审核"),
    III: condition(50, "部分审核"),
  };
  const audit = (written: Written): string => level([null, null, null], written, { kind: "mixed", benchmarks });

  it("needs both, at the same level", () => {
    expect(["85；Ⅰ", "70；Ⅰ", "85；Ⅱ", "85；Ⅲ", "55；Ⅰ", "85；不达标", "40；Ⅰ"].map(audit)).toEqual([
      "I",
      "II",
      "II",
      "III",
      "III",
      "below",
      "below",
    ]);
  });

  it("is not met by the number alone or the condition alone", () => {
    expect(audit("85")).toBe("missing");
    expect(audit("Ⅰ")).toBe("missing");
  });

  it("is surely missed by a number below every limit", () => {
    expect(audit("40")).toBe("below");
  });
});

it("does not assess an indicator without benchmarks", () => {
  expect(level([null, null, null], 3)).toBe("notApplicable");
  expect(indicator("1", [null, null, null]).benchmarks).toEqual({ I: null, II: null, III: null });
});
