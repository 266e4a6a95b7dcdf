import fc from "fast-check";
import { readBenchmark } from "../../../../src/workbook/input/indicatorSystem/readBenchmark";
import { kindOf, levelBenchmarks } from "../../../../src/workbook/input/indicatorSystem/levelBenchmarks";

const bound = (comparison: string, limit: unknown, condition?: string) => ({
  kind: "bound",
  comparison,
  limit,
  ...(condition === undefined ? {} : { condition }),
});
const without = (benchmark: ReturnType<typeof readBenchmark>) => {
  if (!benchmark) return benchmark;
  return { ...benchmark, text: undefined };
};

describe("a printed benchmark", () => {
  test.each([
    ["≤24", "≤", 24],
    ["<24", "<", 24],
    ["＜ 24", "<", 24],
    ["<=8", "≤", 8],
    ["≥ 80%", "≥", 80],
    ["≥80％", "≥", 80],
    [">5", ">", 5],
    ["≦0.05 m³/m²", "≤", 0.05],
    ["24以下", "≤", 24],
    ["24及以下", "≤", 24],
    ["80%以上", "≥", 80],
    ["3次以下", "≤", 3],
    ["不高于24", "≤", 24],
    ["不低于 80%", "≥", 80],
    ["小于等于1,200", "≤", 1200],
    ["大于0.5t/a", ">", 0.5],
    ["≤1.0×10⁻³mg/L", "≤", 0.001],
    ["≥80%（含再生水）", "≥", 80],
    ["≤24①", "≤", 24],
    ["≤0.5 ngTEQ/Nm³", "≤", 0.5],
    ["≥(80)%", "≥", 80],
  ])("%s is a limit with its sign", (text, comparison, limit) => {
    expect(without(readBenchmark(text))).toEqual(bound(comparison, limit));
  });

  test.each([
    ["≤(10+5n)", { constant: 10, terms: [{ parameter: "n", factor: 5 }] }],
    ["≤10+5n", { constant: 10, terms: [{ parameter: "n", factor: 5 }] }],
    ["≤（0.14+0.08 n）m³/m²", { constant: 0.14, terms: [{ parameter: "n", factor: 0.08 }] }],
    ["≤5n", { constant: 0, terms: [{ parameter: "n", factor: 5 }] }],
    [
      "≤(90-2n+0.5k)",
      {
        constant: 90,
        terms: [
          { parameter: "n", factor: -2 },
          { parameter: "k", factor: 0.5 },
        ],
      },
    ],
  ])("%s is a formula of plant parameters", (text, limit) => {
    expect(without(readBenchmark(text))).toEqual(bound("≤", limit));
  });

  test.each([
    ["3～4", 3, 4],
    ["3-4次", 3, 4],
    ["50%～60%", 50, 60],
    ["6.5—8.5", 6.5, 8.5],
    ["3≤pH≤4", 3, 4],
    ["≥3且≤4", 3, 4],
  ])("%s is a range", (text, low, high) => {
    expect(without(readBenchmark(text))).toEqual({ kind: "range", low, high });
  });

  test("a limit inside words keeps what must hold besides", () => {
    expect(readBenchmark("全流程审核且实施率≥80%")).toEqual({
      ...bound("≥", 80, "全流程审核"),
      text: "全流程审核且实施率≥80%",
    });
    expect(without(readBenchmark("节能改造项目完成率≥90%"))).toEqual(bound("≥", 90));
    expect(without(readBenchmark("全流程审核，中、高费方案实施率≥80%；间隔≤5年", "%"))).toEqual(
      bound("≥", 80, "全流程审核，间隔≤5年"),
    );
    expect(without(readBenchmark("部分工序…≥50%", "%"))).toEqual(bound("≥", 50, "部分工序"));
  });

  test("words with a number that is not the indicator's stay words", () => {
    for (const text of [
      "节能措施，70%生产线自动化",
      "智能化台账；标识标签规范；贮存≤1年",
      "符合GB 18597",
      "1-2项，3 同左",
    ]) {
      expect(readBenchmark(text)).toEqual({ kind: "text", text });
    }
  });

  test("a dash or blank is no benchmark; a number without sign, several numbers and 同Ⅰ级 do not say it alone", () => {
    for (const text of ["—", "/", "", "－"]) expect(readBenchmark(text)).toBeNull();
    for (const text of ["24", "80%", "10+5n", "0.99/0.98", "同Ⅰ级", "同左", "同上", "同I级基准值"]) {
      expect(readBenchmark(text)).toBeUndefined();
    }
  });

  test("any figure is read back from its print, whatever the width of the characters", () => {
    const figure = fc.tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 3 }));
    const sign = fc.constantFrom("≤" as const, "≥" as const, "<" as const, ">" as const);
    fc.assert(
      fc.property(figure, sign, fc.boolean(), ([digits, decimals], comparison, isWide) => {
        const limit = (digits / 10 ** decimals).toFixed(decimals);
        const text = `${comparison} ${isWide ? limit.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : limit}`;
        expect(without(readBenchmark(text))).toEqual(bound(comparison, Number(limit)));
      }),
    );
  });
});

describe("the three levels of one indicator", () => {
  type Levels = readonly [I: string, II: string, III: string, more?: { unit?: string; mergesAreKnown?: boolean }];
  const read = (...[I, II, III, more]: Levels) =>
    levelBenchmarks({ texts: { I, II, III }, mergesAreKnown: true, ...more });
  const doubtsOf = (result: ReturnType<typeof read>) => result.doubts.map((doubt) => `${doubt.kind} ${doubt.level}`);

  test("numbers without a sign take the direction of their order", () => {
    const lower = read("8", "24", "40", { unit: "L/m2" });
    expect(without(lower.benchmarks.II)).toEqual(bound("≤", 24));
    expect(doubtsOf(lower)).toEqual(["signInferred I", "signInferred II", "signInferred III"]);
    expect(without(read("95", "85", "80", { unit: "%" }).benchmarks.I)).toEqual(bound("≥", 95));
    expect(without(read("10+5n", "25+10n", "55+5n").benchmarks.I)).toMatchObject({ comparison: "≤" });
  });

  test("a sign beside them decides before their order", () => {
    expect(without(read("≤8", "24", "40").benchmarks.III)).toEqual(bound("≤", 40));
    expect(without(read("3次以下", "3-4次", "5次", { unit: "次/年" }).benchmarks.III)).toEqual(bound("≤", 5));
  });

  test("以下 leaves out its number where the next level begins there", () => {
    expect(without(read("3次以下", "3-4次", "5次", { unit: "次/年" }).benchmarks.I)).toEqual(bound("<", 3));
    expect(without(read("3次以下", "4-5次", "6次", { unit: "次/年" }).benchmarks.I)).toEqual(bound("≤", 3));
  });

  test("equal numbers do not tell which way is better, unless one sign would ask for nothing", () => {
    const equal = read("5", "5", "5", { unit: "t" });
    expect(equal.benchmarks.I).toEqual({ kind: "text", text: "5" });
    expect(doubtsOf(equal)).toEqual(["signUnknown I", "signUnknown II", "signUnknown III"]);
    expect(without(read("100%", "100%", "100%", { unit: "%" }).benchmarks.I)).toEqual(bound("≥", 100));
    expect(without(read("0", "0", "0", { unit: "kg" }).benchmarks.I)).toEqual(bound("≤", 0));
  });

  test("同Ⅰ级 and 同左 repeat the level they point at, also in a chain", () => {
    const { benchmarks } = read("有管理制度", "同Ⅰ级", "同左");
    expect(benchmarks.III).toEqual({ kind: "text", text: "有管理制度" });
    expect(doubtsOf(read("同左", "≤5", "≤6"))).toEqual(["sameAsNothing I"]);
  });

  test("where levels are words, a bare 1-3 is a list of items", () => {
    const { benchmarks, doubts } = read("1低铬钝化 2无氰镀锌 3金属回收", "1-3", "1");
    expect(benchmarks.II).toEqual({ kind: "text", text: "1-3" });
    expect(kindOf(benchmarks)).toBe("qualitative");
    expect(doubts).toEqual([]);
  });

  test("blanks to the right are the same benchmark only when merged areas are unknown", () => {
    expect(read("符合", "", "").benchmarks).toMatchObject({ II: null, III: null });
    const assumed = read("符合", "", "", { mergesAreKnown: false });
    expect(assumed.benchmarks.III).toEqual({ kind: "text", text: "符合" });
    expect(doubtsOf(assumed)).toEqual(["mergeAssumed II", "mergeAssumed III"]);
  });

  test("several limits for one level, and another unit than the indicator's, are doubts", () => {
    expect(doubtsOf(read("0.99/0.98", "0.97/0.96", "0.95/0.94", { unit: "%" }))).toHaveLength(3);
    expect(doubtsOf(read("≤8 m3/m2", "≤24", "≤40", { unit: "L/m2" }))).toEqual(["unitsDiffer I"]);
    expect(doubtsOf(read("≤8 L/m²", "≤24", "≤40", { unit: "L/m2" }))).toEqual([]);
  });
});
