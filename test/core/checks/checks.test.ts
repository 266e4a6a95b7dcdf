import type { Audit } from "../../../src/core/audit/audit";
import type { ConsumptionSeries, OutputSeries, YearFigure } from "../../../src/core/audit/consumption";
import type { Enterprise } from "../../../src/core/audit/enterprise";
import { checkBoundaries } from "../../../src/core/checks/checkBoundaries";
import { checkIdentity } from "../../../src/core/checks/checkIdentity";
import { checkPrintedGrades } from "../../../src/core/checks/checkPrintedGrades";
import { checkUnitConsumption } from "../../../src/core/checks/checkUnitConsumption";
import type { Assessment } from "../../../src/core/grading/grade";
import { grade } from "../../../src/core/grading/gradeObject";
import type { IndexSystem } from "../../../src/core/grading/system";
import type { Quantity } from "../../../src/core/quantity/quantity";

const figure = (value: number, halfDigit: number, origin: string, unit?: string): Quantity => ({
  reading: { kind: "number", value, halfDigit },
  origin,
  written: String(value),
  cellFactor: 1,
  ...(unit === undefined ? {} : { unit }),
});
const inYear = (quantity: Quantity): YearFigure => ({ period: { year: 2025 }, quantity });

const output = (product: string, value: number, enterprise = "甲厂"): OutputSeries => ({
  enterprise,
  product,
  unit: "m2",
  years: [inYear(figure(value, 0.5, `产品产量!${product}`, "m2"))],
  origin: "产品产量!A3:D3",
});

const consumption = (change: Partial<ConsumptionSeries>): ConsumptionSeries => ({
  enterprise: "甲厂",
  category: "原辅材料",
  name: "蚀刻液",
  unit: "kg",
  group: "",
  products: [],
  years: [inYear(figure(67882, 0.5, "资源能源消耗!D5", "kg"))],
  printedUnitConsumption: [inYear(figure(1.83, 0.005, "资源能源消耗!G5"))],
  origin: "资源能源消耗!A5:G5",
  ...change,
});

const enterprise = (name: string, row: number, creditCode?: string): Enterprise => ({
  name,
  written: { text: name, origin: `企业一览表!B${row}` },
  ...(creditCode === undefined ? {} : { creditCode: { text: creditCode, origin: `企业一览表!C${row}` } }),
  items: [],
  origin: `企业一览表!A${row}:F${row}`,
});

const audit = (change: Partial<Audit>): Audit => ({
  project: { fields: {}, settings: [] },
  team: [],
  workPlan: { scope: "", time: "", steps: [] },
  dataList: [],
  enterprises: [],
  outputs: [],
  consumption: [],
  balances: [],
  waterUses: [],
  exchanges: [],
  coefficients: [],
  economy: [],
  systems: [],
  indicatorTables: [],
  ...change,
});

describe("rule 5: unit consumption = amount ÷ output of the same group and year", () => {
  const check = (series: Partial<ConsumptionSeries>, outputs: readonly OutputSeries[]) =>
    checkUnitConsumption(audit({ consumption: [consumption(series)], outputs })).findings;

  it("holds within the printed digits: 67,882 kg ÷ 37,094 m2 = 1.83", () => {
    expect(check({}, [output("单面板", 37094)])).toEqual([]);
  });

  it("fails just outside them, at the printed cell, naming amount and output", () => {
    const printed = [inYear(figure(1.82, 0.005, "资源能源消耗!G5"))];
    expect(check({ printedUnitConsumption: printed }, [output("单面板", 37094)])).toEqual([
      expect.objectContaining({
        rule: 5,
        severity: "error",
        origins: ["资源能源消耗!G5", "资源能源消耗!D5", "产品产量!单面板"],
      }),
    ]);
  });

  it("shows amount and output in the units their tables write, not in ours", () => {
    const series = {
      unit: "万kWh",
      years: [inYear(figure(1153000, 500, "资源能源消耗!D5", "kWh"))],
      printedUnitConsumption: [inYear(figure(7.88, 0.005, "资源能源消耗!G5"))],
    };
    const board = { ...output("单面板", 144000), unit: "万m2" };
    expect(check(series, [board])).toEqual([
      expect.objectContaining({
        amount: 115.3,
        amountUnit: "万kWh",
        output: 14.4,
        outputUnit: "万m2",
        unit: "万kWh/万m2",
      }),
    ]);
    const [unknown] = check({ ...series, unit: "桶" }, [board]);
    expect(unknown).toMatchObject({ amount: 1153000, amountUnit: "kWh" });
  });

  it("divides by the product the group row names, and by all products for a shared group (废水站)", () => {
    const outputs = [output("单面板", 37094), output("双面板", 21763)];
    expect(check({ group: "单面板" }, outputs)).toEqual([]);
    const shared = [inYear(figure(1.15, 0.005, "资源能源消耗!G9"))]; // 67,882 ÷ 58,857 = 1.1533
    expect(check({ group: "废水站", printedUnitConsumption: shared }, outputs)).toEqual([]);
  });

  it("does not use another plant's output, another year's, or a sum of different units", () => {
    const others = [output("单面板", 37094, "乙厂")];
    expect(check({}, others)).toEqual([expect.objectContaining({ code: "check.noOutput", severity: "info" })]);
    const mixed = [
      output("单面板", 37094),
      { ...output("整机", 5), years: [inYear(figure(5, 0.5, "产品产量!E4", "台"))] },
    ];
    expect(check({}, mixed)).toEqual([expect.objectContaining({ code: "check.noOutput" })]);
  });
});

describe("rule 22: an enterprise is the same one everywhere", () => {
  it("finds one name twice and one credit code for two names", () => {
    const code = "91350100M000100Y43";
    const enterprises = [enterprise("甲厂", 3, code), enterprise("甲厂", 4), enterprise("乙厂", 5, code)];
    expect(checkIdentity(audit({ enterprises })).map(({ code: finding, origins }) => [finding, origins])).toEqual([
      ["check.duplicateEnterprise", ["企业一览表!B3", "企业一览表!B4"]],
      ["check.duplicateCreditCode", ["企业一览表!C3", "企业一览表!C5"]],
    ]);
  });

  it("finds a name that the list does not hold and suggests the nearest", () => {
    const enterprises = [enterprise("临港宏达电镀有限公司", 3), enterprise("临港凯旋电镀有限公司", 4)];
    const outputs = [output("电镀件", 5, "临港凯弦电镀有限公司")];
    expect(checkIdentity(audit({ enterprises, outputs }))).toEqual([
      expect.objectContaining({ code: "check.unknownEnterprise", similar: "临港凯旋电镀有限公司" }),
    ]);
  });

  it("says nothing where there is no list, and takes — for no code", () => {
    expect(checkIdentity(audit({ outputs: [output("电镀件", 5)] }))).toEqual([]);
    expect(checkIdentity(audit({ enterprises: [enterprise("甲厂", 3, "—")] }))).toEqual([]);
  });
});

const water: IndexSystem = {
  id: "one",
  title: "一项指标",
  object: "enterprise",
  status: "测试用",
  source: "hand-made",
  verified: true,
  method: "index",
  levelNames: { I: "一", II: "二", III: "三" },
  rating: {
    thresholds: { I: 85, II: 85, III: 100 },
    limitingAtLevel: true,
    othersAtLeastForI: null,
    renormaliseClasses: true,
  },
  classes: [
    {
      name: "水资源消耗",
      weight: 1,
      bonus: false,
      indicators: [
        {
          no: "1",
          name: "取水量",
          unit: "L/m2",
          weight: { kind: "fixed", weight: 1 },
          kind: "quantitative",
          limiting: true,
          verified: true,
          benchmarks: {
            I: { kind: "bound", comparison: "≤", limit: 8, text: "≤8" },
            II: { kind: "bound", comparison: "≤", limit: 24, text: "≤24" },
            III: { kind: "bound", comparison: "≤", limit: 40, text: "≤40" },
          },
        },
      ],
    },
  ],
};

const assessed = (value: number, halfDigit: number): Assessment => ({
  system: water,
  object: "甲厂",
  period: "2025",
  values: { "1": { quantity: figure(value, halfDigit, "指标数据!B3") } },
  parameters: {},
  outputs: {},
  isNewPlant: false,
  origin: "指标数据!A3:B3",
});
const gradeOf = (value: number, halfDigit = 0) => grade(assessed(value, halfDigit)).value;

describe("rule 29: boundary values are judged by the exact value and the standard's sign", () => {
  it("warns when a value shown as 24 is 24.004 and so fails ≤24", () => {
    const result = gradeOf(24.004, 0.05);
    expect(result.level).toBe("III");
    expect(checkBoundaries([result])).toEqual([expect.objectContaining({ rule: 29, benchmark: "≤24", value: 24.004 })]);
  });

  it("says nothing when the value is the limit itself: ≤ includes it", () => {
    const result = gradeOf(24, 0.05);
    expect(result.level).toBe("II");
    expect(checkBoundaries([result])).toEqual([]);
  });
});

describe("rules 26 and 28: results typed by hand must be what the rule gives", () => {
  const written = (text: string) => ({ text, origin: "指标数据!Z3" });
  const stated = (level: "I" | "II" | "III" | "below") => ({
    object: "甲厂",
    period: "",
    level: { stated: level, written: written(level) },
    index: {},
  });

  it("a level better than the rule allows is rule 28 and names the limiting indicators", () => {
    expect(checkPrintedGrades([stated("I")], [gradeOf(20)])).toEqual([
      expect.objectContaining({ rule: 28, printed: "I", computed: "II", limiting: ["1"] }),
    ]);
  });

  it("a level worse than computed is rule 26; the right one is nothing", () => {
    expect(checkPrintedGrades([stated("III")], [gradeOf(20)])).toEqual([expect.objectContaining({ rule: 26 })]);
    expect(checkPrintedGrades([stated("II")], [gradeOf(20)])).toEqual([]);
  });

  it("an index is compared within its printed digits", () => {
    const index = (value: number, halfDigit: number) => ({
      object: "甲厂",
      period: "",
      index: { II: figure(value, halfDigit, "指标数据!Y3") },
    });
    expect(checkPrintedGrades([index(99.96, 0.05)], [gradeOf(20)])).toEqual([]);
    expect(checkPrintedGrades([index(93.4, 0.05)], [gradeOf(20)])).toEqual([
      expect.objectContaining({ code: "check.printedIndex", computed: 100 }),
    ]);
  });
});
