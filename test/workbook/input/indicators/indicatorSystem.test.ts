import fc from "fast-check";
import { checkSystem } from "../../../../src/core/grading/checkSystem";
import type { IndexSystem, Indicator } from "../../../../src/core/grading/system";
import type { AuditReadFinding } from "../../../../src/workbook/input/readAudit";
import { electroplatingTable } from "./electroplating";
import { readPasted, type Pasted, type PastedSheet } from "./pastedSheet";

function systemOf(...sheets: readonly PastedSheet[]): {
  system: IndexSystem;
  codes: string[];
  findings: readonly AuditReadFinding[];
} {
  const { audit, findings } = readPasted(...sheets);
  const system = audit.systems[0] as IndexSystem;
  return { system, findings, codes: findings.map(({ code }) => code) };
}

const allOf = (system: IndexSystem): readonly Indicator[] => system.classes.flatMap(({ indicators }) => indicators);
const byNo = (system: IndexSystem, no: string): Indicator => allOf(system).find((indicator) => indicator.no === no)!;

const HEADINGS = [
  "序号",
  "一级指标",
  "一级指标权重",
  "二级指标",
  "单位",
  "二级指标权重",
  "Ⅰ级基准值",
  "Ⅱ级基准值",
  "Ⅲ级基准值",
];
const ROWS: readonly (readonly Pasted[])[] = [
  [1, "资源消耗", 0.6, "*取水量", "m3/t", 0.7, "≤1", "≤2", "≤3"],
  [2, "资源消耗", 0.6, "综合能耗", "kgce/t", 0.3, "≤10", "≤20", "≤30"],
  [3, "管理", 0.4, "法规执行", "", 1, "符合", "符合", "符合"],
];
const table = (rows: readonly (readonly Pasted[])[], headings: readonly Pasted[] = HEADINGS): PastedSheet => ({
  name: "体系",
  rows: [headings, ...rows],
});

describe("the electroplating table as printed", () => {
  const { system, codes } = systemOf(electroplatingTable);

  test("merged classes and weights hold for every row", () => {
    expect(system.classes.map(({ name, weight }) => [name, weight])).toEqual([
      ["生产工艺及装备指标", 0.33],
      ["资源消耗指标", 0.1],
      ["资源综合利用指标", 0.18],
      ["污染物产生指标", 0.16],
      ["产品特征指标", 0.07],
      ["管理指标", 0.16],
    ]);
    expect(allOf(system)).toHaveLength(15);
    expect(checkSystem(system)).toEqual([]);
  });

  test("0.8/n merged over the metals is shared by them", () => {
    for (const no of ["6", "7", "8"]) {
      expect(byNo(system, no).weight).toEqual({ kind: "sharedEqually", total: 0.8, group: "资源综合利用指标" });
    }
    expect(byNo(system, "9").weight).toEqual({ kind: "fixed", weight: 0.2 });
  });

  test("* marks limiting indicators and footnote marks are no part of the name", () => {
    expect(
      allOf(system)
        .filter(({ limiting }) => limiting)
        .map(({ no }) => no),
    ).toEqual(["5", "10", "11", "12", "14"]);
    expect(byNo(system, "5").name).toBe("单位产品每次清洗取水量");
  });

  test("benchmarks merged over levels are the same benchmark", () => {
    expect(byNo(system, "4").benchmarks.III).toEqual(byNo(system, "4").benchmarks.II);
    expect(byNo(system, "12").benchmarks.III).toEqual(byNo(system, "12").benchmarks.I);
    expect(byNo(system, "13").benchmarks.III).toMatchObject({ text: "有检测记录" });
  });

  test("every indicator knows its row, its benchmarks' cells and the merged cell of its weight", () => {
    expect(byNo(system, "8")).toMatchObject({ origin: "电镀指标!A10:I10" });
    expect(byNo(system, "8").cells).toEqual({
      weight: "电镀指标!F8",
      benchmarks: { I: "电镀指标!G10", II: "电镀指标!H10", III: "电镀指标!I10" },
    });
  });

  test("only the missing rating rule and the percentage without sign are noticed", () => {
    expect(codes).toEqual(["indicatorSystem.defaultRule", "indicatorSystem.signInferred"]);
  });

  test("gives the same system on a host that cannot tell merged areas, and says what it assumed", () => {
    const unknown = systemOf({ ...electroplatingTable, merges: "unknown" });
    const plain = (indicator: Indicator) => ({ ...indicator, cells: undefined });
    expect(allOf(unknown.system).map(plain)).toEqual(allOf(system).map(plain));
    expect(unknown.codes).toContain("indicatorSystem.mergeAssumed");
  });

  test("gives the same system wherever the table stands", () => {
    const place = fc.record({ rows: fc.integer({ min: 0, max: 30 }), columns: fc.integer({ min: 0, max: 12 }) });
    const meaning = ({ classes }: IndexSystem) =>
      JSON.stringify(classes, (key, value: unknown) => (key === "origin" || key === "cells" ? undefined : value));
    fc.assert(
      fc.property(place, (shift) => {
        expect(meaning(systemOf({ ...electroplatingTable, shift }).system)).toEqual(meaning(system));
      }),
      { numRuns: 12 },
    );
  });
});

describe("weights", () => {
  const weightsOf = (rows: readonly (readonly Pasted[])[], headings?: readonly Pasted[]) => {
    const { system, codes } = systemOf(table(rows, headings));
    return {
      classes: system.classes.map(({ weight }) => weight),
      own: allOf(system).map(({ weight }) => weight),
      codes,
    };
  };
  const withWeights = (classes: readonly Pasted[], own: readonly Pasted[]) =>
    ROWS.map((row, i) => row.map((cell, at) => (at === 2 ? classes[i]! : at === 5 ? own[i]! : cell)));
  const fixed = (...weights: readonly number[]) => weights.map((weight) => ({ kind: "fixed", weight }));

  test.each([
    ["out of 100", [60, 60, 40], [70, 30, 100], ["class", "indicator"]],
    ["as percent texts", ["60%", "60%", "40%"], ["70%", "30%", "100%"], []],
    ["as percent cells", [0.6, 0.6, 0.4].map(percent), [0.7, 0.3, 1].map(percent), []],
    ["as numbers stored as text", ["0.6", "0.6", "0.4"], ["0.7", "０．３", "1"], []],
  ])("%s are shares", (...[, classes, own, scopes]) => {
    const { audit, findings } = readPasted(table(withWeights(classes, own)));
    const system = audit.systems[0] as IndexSystem;
    expect(system.classes.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    expect(allOf(system).map(({ weight }) => weight)).toEqual(fixed(0.7, 0.3, 1));
    const said = findings.flatMap((finding) =>
      finding.code === "indicatorSystem.percentWeights" ? [finding.scope] : [],
    );
    expect(new Set(said)).toEqual(new Set(scopes));
  });

  test("second-level weights that add up to their class are parts of the whole", () => {
    const { own, codes } = weightsOf(withWeights([60, 60, 40], [42, 18, 40]));
    expect(own.map((weight) => (weight.kind === "fixed" ? weight.weight : NaN))).toEqual([
      expect.closeTo(0.7, 12),
      expect.closeTo(0.3, 12),
      1,
    ]);
    expect(codes).toContain("indicatorSystem.overallWeights");
  });

  test("two columns called 权重 are told apart by where they stand", () => {
    const headings = ["序号", "一级指标", "权重", "二级指标", "单位", "权重", "I级基准值", "II级基准值", "III级基准值"];
    const { classes, own } = weightsOf(ROWS, headings);
    expect([classes, own]).toEqual([[0.6, 0.4], fixed(0.7, 0.3, 1)]);
  });

  test("a class weight printed behind the name of the class counts", () => {
    const headings = HEADINGS.filter((heading) => heading !== "一级指标权重");
    const rows = ROWS.map((row) => row.filter((_, at) => at !== 2)).map((row, i) =>
      row.map((cell, at) => (at === 1 ? (i < 2 ? "资源消耗（0.6）" : "管理（0.4）") : cell)),
    );
    expect(weightsOf(rows, headings).classes).toEqual([0.6, 0.4]);
  });

  test("one number merged over several rows is shared, unless only each having it adds up", () => {
    const rows: readonly (readonly Pasted[])[] = [
      [1, "能耗", 1, "单面板电耗", "kWh/m2", 0.4, "≤1", "≤2", "≤3"],
      [2, null, null, "双面板电耗", "kWh/m2", null, "≤1", "≤2", "≤3"],
      [3, null, null, "多层板电耗", "kWh/m2", 0.6, "≤1", "≤2", "≤3"],
    ];
    const shared = { kind: "sharedEqually", total: 0.4, group: "单面板电耗" };
    const first = weightsOf(rows);
    expect(first.own).toEqual([shared, shared, { kind: "fixed", weight: 0.6 }]);
    expect(first.codes).toContain("indicatorSystem.weightShared");
    const each = rows.map((row, i) => row.map((cell, at) => (at === 5 && i === 2 ? 0.2 : cell)));
    expect(weightsOf(each).own).toEqual(fixed(0.4, 0.4, 0.2));
  });

  test("rules of the 权重规则 column: equal shares, and shares by output of a product", () => {
    const headings = [...HEADINGS, "权重规则"];
    const rows: readonly (readonly Pasted[])[] = [
      [1, "能耗", 1, "电耗 单面板", "kWh/m2", "", "≤1", "≤2", "≤3", "0.5·产量 组=电"],
      [2, "能耗", 1, "电耗 双面板", "kWh/m2", "", "≤1", "≤2", "≤3", "0.5·产量　组=电　产品=双面"],
      [3, "能耗", 1, "铜利用率", "%", "", "≥3", "≥2", "≥1", "0.5/n 组=镀种"],
      [4, "能耗", 1, "锌利用率", "%", "", "≥3", "≥2", "≥1", "0.5/n 组＝镀种"],
    ];
    const equally = { kind: "sharedEqually", total: 0.5, group: "镀种" };
    const byOutput = (product: string) => ({ kind: "sharedByOutput", total: 0.5, group: "电", product });
    expect(weightsOf(rows, headings).own).toEqual([byOutput("电耗 单面板"), byOutput("双面"), equally, equally]);
  });

  test("a weight that cannot be read is an error at its cell", () => {
    const { findings } = systemOf(table(withWeights([0.6, 0.6, 0.4], [0.7, "待定", 1])));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "indicatorSystem.weightUnreadable",
        severity: "error",
        text: "待定",
        origins: ["体系!F3"],
      }),
    );
  });

  test("a table without weights, or without weights of its classes, cannot grade", () => {
    const drop = (...at: readonly number[]) => [HEADINGS, ...ROWS].map((row) => row.filter((_, i) => !at.includes(i)));
    const none = readPasted({ name: "体系", rows: drop(2, 5) });
    expect(none.audit.systems).toEqual([]);
    expect(none.findings.map(({ code }) => code)).toContain("indicatorSystem.noWeights");
    const classless = readPasted({ name: "体系", rows: drop(2) });
    expect(classless.audit.systems).toEqual([]);
    expect(classless.findings.map(({ code }) => code)).toContain("indicatorSystem.noClassWeights");
  });
});

function percent(value: number): Pasted {
  return { value, numberFormat: "0%" };
}

describe("the layouts of printed tables", () => {
  test("two levels of headings, marks and units behind the name, words beside numbers", () => {
    const { system, codes } = systemOf({
      name: "Sheet1",
      rows: [
        ["表2 钢铁行业（烧结）清洁生产评价指标体系"],
        ["一级指标", null, "序号", "二级指标", null, "评价基准值", null, null],
        ["指标项", "权重值", null, "指标项", "分权重值", "Ⅰ级", "Ⅱ级", "Ⅲ级"],
        ["生产工艺装备及技术指标", 0.3, 1, "烧结机规格", 0.5, "360m2以上，配套余热回收", "配套余热回收", "180m2以上"],
        [null, null, 2, "余热利用", 0.5, "采用", "同I级", "—"],
        ["资源与能源消耗指标", 0.7, 3, "工序能耗*，kgce/t", 0.6, "≤45", "≤50", "≤55"],
        [null, null, 4, "新水耗，m3/t", 0.4, "0.20", "0.25", "0.30"],
        ["注：1. 带*指标为限定性指标"],
      ],
      merges: ["A2:B2", "D2:E2", "F2:H2", "C2:C3", "A4:A5", "B4:B5", "A6:A7", "B6:B7"],
    });
    expect(system.classes.map(({ name, weight }) => [name, weight])).toEqual([
      ["生产工艺装备及技术指标", 0.3],
      ["资源与能源消耗指标", 0.7],
    ]);
    expect(allOf(system).map(({ no, name, unit, limiting, kind }) => [no, name, unit, limiting, kind])).toEqual([
      ["1", "烧结机规格", undefined, false, "qualitative"],
      ["2", "余热利用", undefined, false, "qualitative"],
      ["3", "工序能耗", "kgce/t", true, "quantitative"],
      ["4", "新水耗", "m3/t", false, "quantitative"],
    ]);
    expect(byNo(system, "4").benchmarks.I).toMatchObject({ comparison: "≤", limit: 0.2 });
    expect(codes).toEqual(["indicatorSystem.defaultRule", "indicatorSystem.signInferred"]);
  });

  test("classes as lines between the indicators, with their weights", () => {
    const { system } = systemOf({
      name: "评价指标体系",
      rows: [
        ["序号", "指标", "单位", "权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
        ["一、资源消耗指标（0.6）"],
        [1, "取水量", "m3/t", 0.7, "≤1", "≤2", "≤3"],
        [2, "能耗", "kgce/t", 0.3, "≤1", "≤2", "≤3"],
        ["二、管理指标（0.4）"],
        [3, "法规", "/", 1, "符合", "符合", "符合"],
      ],
      merges: ["A2:G2", "A5:G5"],
    });
    expect(system.classes.map(({ name, weight, indicators }) => [name, weight, indicators.length])).toEqual([
      ["资源消耗指标", 0.6, 2],
      ["管理指标", 0.4, 1],
    ]);
  });

  test("a bonus class, percent weights, and several limits in one cell", () => {
    const { system, codes } = systemOf({
      name: "体系",
      rows: [
        ["一级指标", "权重", "二级指标", "单位", "权重", "I级", "II级", "III级"],
        ["能源\n消耗", "40%", "可比能耗", "tce/t", "60%", 0.5, 0.6, 0.7],
        [null, null, "TRT余压发电", "kWh/t", "40%", "≥45/≥35", "≥40/≥30", "≥35/≥25"],
        ["循环利用（加分项）", "10%", "粉尘利用率", "%", "100%", "≥99", "≥95", "≥90"],
        ["管理", "60%", "审核", "", "100%", "每年", "两年", "五年"],
      ],
    });
    expect(system.classes.map(({ name, weight, bonus }) => [name, weight, bonus])).toEqual([
      ["能源消耗", 0.4, false],
      ["循环利用", 0.1, true],
      ["管理", 0.6, false],
    ]);
    expect(byNo(system, "2").kind).toBe("qualitative");
    expect(codes.filter((code) => code === "indicatorSystem.severalNumbers")).toHaveLength(3);
  });
});

describe("names, numbers and units", () => {
  test("sub-levels are joined to the name, and one number over them goes on", () => {
    const sheet: PastedSheet = {
      name: "印制电路板",
      rows: [
        ["序号", "一级指标", "一级指标权重", "二级指标", null, null, "单位", "二级指标权重", "Ⅰ级", "Ⅱ级", "Ⅲ级"],
        [7, "能源消耗", 1, "单位产品电耗", "刚性", "单面板", "kWh/m2", 0.5, "≤5", "≤10", "≤25"],
        [null, null, null, null, null, "多层板(2+n)层", null, 0.3, "≤(10+5n)", "≤(25+10n)", "≤(55+5n)"],
        [8, null, null, "水重复利用率", null, null, "%", 0.2, "≥65", "≥55", "≥45"],
      ],
      merges: ["D1:F1", "A2:A3", "B2:B4", "C2:C4", "D2:D3", "E2:E3", "G2:G3", "D4:F4"],
    };
    for (const merges of [sheet.merges!, "unknown" as const]) {
      const { system, codes } = systemOf({ ...sheet, merges });
      expect(allOf(system).map(({ no, name, unit }) => [no, name, unit])).toEqual([
        ["7.1", "单位产品电耗 刚性 单面板", "kWh/m2"],
        ["7.2", "单位产品电耗 刚性 多层板(2+n)层", "kWh/m2"],
        ["8", "水重复利用率", "%"],
      ]);
      expect(codes).toContain("indicatorSystem.numbersExtended");
    }
  });

  test("a unit may stand behind the name; a remark in brackets is none", () => {
    const headings = HEADINGS.filter((heading) => heading !== "单位");
    const rows = ROWS.map((row) => row.filter((_, at) => at !== 4)).map((row, i) =>
      row.map((cell, at) =>
        at === 3 ? ["单位产品取水量（m³/t）", "银利用率(含氰镀银)", "综合能耗，kgce/t"][i]! : cell,
      ),
    );
    expect(allOf(systemOf(table(rows, headings)).system).map(({ name, unit }) => [name, unit])).toEqual([
      ["单位产品取水量", "m³/t"],
      ["银利用率(含氰镀银)", undefined],
      ["综合能耗", "kgce/t"],
    ]);
  });

  test("without a 序号 column the indicators are counted", () => {
    const { system } = systemOf({ name: "体系", rows: [HEADINGS, ...ROWS].map((row) => row.slice(1)) });
    expect(allOf(system).map(({ no }) => no)).toEqual(["1", "2", "3"]);
  });

  test("a 限定性 column counts like the mark", () => {
    const rows = ROWS.map((row, i) => [...row, ["", "是", "否"][i]!]);
    const { system } = systemOf(table(rows, [...HEADINGS, "限定性指标"]));
    expect(allOf(system).map(({ limiting }) => limiting)).toEqual([true, true, false]);
  });

  test("the order of the columns does not matter", () => {
    const order = fc.shuffledSubarray(
      HEADINGS.map((_, i) => i),
      { minLength: HEADINGS.length },
    );
    const expected = allOf(systemOf(table(ROWS)).system).map(({ name, weight, benchmarks }) => ({
      name,
      weight,
      benchmarks,
    }));
    fc.assert(
      fc.property(order, (columns) => {
        const { system } = systemOf({
          name: "体系",
          rows: [HEADINGS, ...ROWS].map((row) => columns.map((at) => row[at]!)),
        });
        const read = allOf(system).map(({ name, weight, benchmarks }) => ({ name, weight, benchmarks }));
        expect(read).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe("lines above the table", () => {
  const above = (...lines: readonly string[]) =>
    systemOf({ name: "园区体系", rows: [...lines.map((line) => [line]), HEADINGS, ...ROWS] });

  test("name the system, its object and its rating rule", () => {
    const { system, codes } = above(
      "评价指标体系",
      "指标体系：某工业园区清洁生产评价指标体系　对象：园区",
      "Ⅰ级附加条件：非限定性指标Ⅱ级及以上",
      "分级阈值：Ⅰ级 90；Ⅱ级 85；Ⅲ级 100",
      "等级名称：Ⅰ级 先进（标杆）水平；Ⅱ级 准入水平；Ⅲ级 一般水平",
    );
    expect(system).toMatchObject({
      id: "user:园区体系",
      title: "某工业园区清洁生产评价指标体系",
      object: "park",
      rating: { thresholds: { I: 90, II: 85, III: 100 }, othersAtLeastForI: "II" },
      levelNames: { I: "先进（标杆）水平", II: "准入水平", III: "一般水平" },
    });
    expect(codes).toEqual([]);
  });

  test("a rule that cannot be read falls back to the general one, at its cell", () => {
    const { system, findings } = above("印染行业清洁生产评价指标体系", "分级阈值：按原文");
    expect(system.rating.thresholds).toEqual({ I: 85, II: 85, III: 100 });
    expect(findings).toEqual([
      expect.objectContaining({ code: "indicatorSystem.ruleUnreadable", text: "按原文", origins: ["园区体系!A2"] }),
    ]);
  });
});

describe("contradictions stand at their cells", () => {
  test("weights that do not add up and a stricter Ⅱ", () => {
    const rows = ROWS.map((row, i) =>
      row.map((cell, at) => (i === 0 && at === 5 ? 0.6 : i === 1 && at === 7 ? "≤5" : cell)),
    );
    const findings = checkSystem(systemOf(table(rows)).system);
    expect(findings.map(({ code }) => code)).toEqual(["grading.indicatorWeightsNotOne", "grading.levelsOutOfOrder"]);
    expect(findings[0]?.origins).toContain("体系!F2");
    expect(findings[1]?.origins).toContain("体系!H3");
  });

  test("a range turned into a date is restored and reported", () => {
    const rows = ROWS.map((row, i) =>
      row.map((cell, at) => (i === 0 && at === 7 ? { value: 45720, numberFormat: 'm"月"d"日"' } : cell)),
    );
    const { system, findings } = systemOf(table(rows));
    expect(byNo(system, "1").benchmarks.II).toMatchObject({ kind: "range", low: 3, high: 4 });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "indicatorSystem.dateAsRange", text: "3-4", origins: ["体系!H2"] }),
    );
  });
});
