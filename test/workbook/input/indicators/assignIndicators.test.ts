import fc from "fast-check";
import { grade } from "../../../../src/core/grading/gradeObject";
import type { IndexSystem } from "../../../../src/core/grading/system";
import { indicatorSystems } from "../../../../src/standards/indicatorSystems/indicatorSystems";
import { assignIndicators } from "../../../../src/workbook/input/assignIndicators";
import { parseFormula } from "../../../../src/workbook/input/assign/formula";
import { readPasted, type Pasted, type PastedSheet } from "./pastedSheet";

type Rows = readonly (readonly Pasted[])[];

const SYSTEM_HEADINGS = [
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
const system = (name: string, rows: Rows, more: readonly Pasted[] = []): PastedSheet => ({
  name,
  rows: [[`指标体系：${name}指标体系`], ["分级阈值：Ⅰ级 85；Ⅱ级 85；Ⅲ级 100"], [...SYSTEM_HEADINGS, ...more], ...rows],
});
const A_ROWS: Rows = [
  [1, "消耗", 1, "*单位产品取水量", "m3/t", 0.5, "≤1", "≤2", "≤3"],
  [2, "消耗", 1, "铜利用率（电解）", "%", 0.3, "≥90", "≥80", "≥70"],
  [3, "消耗", 1, "法规执行", "—", 0.2, "符合", "同Ⅰ级", "同Ⅰ级"],
];
const A = system("甲", A_ROWS);
const B = system("乙", [[1, "管理", 1, "审核比例", "%", 1, "≥90", "≥80", "≥70"]]);
const data = (rows: Rows, name = "指标数据"): PastedSheet => ({ name, rows });
const HEADINGS = ["企业名称", "1 单位产品取水量(m3/t)", "2 铜利用率(%)", "3 法规执行"];
const project = (lines: Readonly<Record<string, Pasted>>): PastedSheet => ({
  name: "项目信息",
  rows: [["项目名称", "行业审核"], ["委托单位", "某工业园区管委会"], ...Object.entries(lines)],
});

function assign(sheets: readonly PastedSheet[], systemOption?: string) {
  const { audit } = readPasted(...sheets);
  const input = { audit, builtIn: indicatorSystems, ...(systemOption === undefined ? {} : { systemOption }) };
  const { value, findings } = assignIndicators(input);
  return { assessments: value, findings, codes: findings.map(({ code }) => code) };
}

const figure = (value: unknown): number | undefined => {
  const reading = (value as { quantity?: { reading?: { value?: number } } } | undefined)?.quantity?.reading;
  return reading?.value;
};

describe("the system of an object", () => {
  const list = (own: Pasted): PastedSheet => ({
    name: "企业一览表",
    rows: [
      ["企业名称", "统一社会信用代码", "指标体系", "建设性质"],
      ["甲厂", null, own, "新建"],
      ["乙厂", null, null, "现有"],
    ],
  });
  const values = data([HEADINGS, ["甲厂", 1, 91, "符合"], ["乙厂", 2, 85, "Ⅰ"]]);
  const chosen = (sheets: readonly PastedSheet[], option?: string) => {
    const { assessments, codes } = assign(sheets, option);
    return { systems: assessments.map((each) => `${each.object} ${each.system.id}`), codes };
  };

  test("is the only one of the workbook when nothing names one", () => {
    expect(chosen([A, values])).toEqual({ systems: ["甲厂 user:甲", "乙厂 user:甲"], codes: [] });
  });

  test("is the one in its row of 企业一览表, else of 项目信息, found by id, title or sheet", () => {
    const built = "电镀行业清洁生产评价指标体系（综合电镀 表1）";
    for (const [own, id] of [
      ["乙", "user:乙"],
      ["乙指标体系", "user:乙"],
      ["《乙指标体系》", "user:乙"],
      [built, "electroplating-2015"],
    ] as const) {
      expect(chosen([A, B, list(own), project({ 指标体系: "甲" }), values]).systems).toEqual([
        `甲厂 ${id}`,
        "乙厂 user:甲",
      ]);
    }
  });

  test("is the option's before all others", () => {
    expect(chosen([A, B, list("乙"), values], "甲").systems).toEqual(["甲厂 user:甲", "乙厂 user:甲"]);
  });

  test("a text that names none is a warning at its cell, and the next rule decides", () => {
    const { findings, assessments } = assign([A, B, list("丙"), project({ 指标体系: "甲" }), values], "丁");
    expect(assessments.map((each) => each.system.id)).toEqual(["user:甲", "user:甲"]);
    expect(findings).toEqual([
      expect.objectContaining({ code: "assign.systemUnknown", text: "丁", severity: "warning", origins: [] }),
      expect.objectContaining({ code: "assign.systemUnknown", text: "丙", origins: ["企业一览表!C2"] }),
    ]);
  });

  test("two systems and no choice is an error; a comparison table is refused with its reason", () => {
    const open = assign([A, B, values]);
    expect(open.assessments).toEqual([]);
    expect(open.findings).toEqual([
      expect.objectContaining({ code: "assign.noSystem", severity: "error", systems: 2, objects: ["甲厂", "乙厂"] }),
    ]);
    const refused = indicatorSystems.find(({ method }) => method === "reference")!;
    const { findings, assessments } = assign([values], refused.id);
    expect(assessments).toEqual([]);
    expect(findings).toEqual([expect.objectContaining({ code: "assign.systemRefused", system: refused.title })]);
  });

  test("is the one a table of values names, so that several trades live in one workbook", () => {
    const forA = data([["指标体系：甲指标体系"], HEADINGS, ["甲厂", 1, 91, "符合"]], "指标数据甲");
    const forB = data([["指标体系：乙"], ["企业名称", "1 审核比例(%)"], ["乙厂", 95]], "指标数据乙");
    const { assessments, codes } = assign([A, B, forA, forB]);
    expect(assessments.map((each) => [each.object, each.system.id, Object.keys(each.values)])).toEqual([
      ["甲厂", "user:甲", ["1", "2", "3"]],
      ["乙厂", "user:乙", ["1"]],
    ]);
    expect(codes).toEqual([]);
  });

  test("values filled in for another system are matched by name only, and reported", () => {
    const forB = data([["指标体系：乙"], ["企业名称", "1 审核比例(%)", "2 法规执行"], ["甲厂", 95, "符合"]]);
    const { assessments, findings } = assign([A, B, list("甲"), forB]);
    expect(Object.keys(assessments[0]!.values)).toEqual(["3"]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "assign.systemConflict", objects: ["甲厂"], origins: ["指标数据!A3:C3"] }),
    );
  });

  test("new plants, the region and the 统计期 go along", () => {
    const { assessments } = assign([A, list(null), project({ 统计期: "2024年", 地区类型: "缺水城市" }), values]);
    expect(assessments.map(({ isNewPlant, regionKind, period }) => [isNewPlant, regionKind, period])).toEqual([
      [true, "缺水城市", "2024"],
      [false, "缺水城市", "2024"],
    ]);
  });
});

describe("values of one object that stand apart", () => {
  const figures = data(
    [
      ["企业名称", "1 单位产品取水量(m3/t)", "2 铜利用率(%)", "参数:n"],
      ["甲厂", 1, 91, 2],
      ["乙厂", 2, 85, 3],
    ],
    "定量指标数据",
  );
  const judgements = (rows: Rows, headings: readonly string[] = ["企业名称", "3 法规执行"]) =>
    data([headings, ...rows], "定性指标数据");

  test("in a table of figures and one of judgements are the values of one assessment", () => {
    const { assessments, findings } = assign([A, figures, judgements([["乙厂", "不符合"], ["甲厂", "符合"]])]); // prettier-ignore
    expect(assessments.map(({ object, values }) => [object, figure(values["1"]), values["3"]?.stated])).toEqual([
      ["甲厂", 1, "I"],
      ["乙厂", 2, "below"],
    ]);
    expect(Object.keys(assessments[0]!.parameters)).toEqual(["n"]);
    expect(findings).toEqual([]);
  });

  test("may be stated again alike, in another unit and beside a blank", () => {
    const again = judgements(
      [
        ["甲厂", 1000, null, "符合"],
        ["乙厂", null, 85, "符合"],
      ],
      ["企业名称", "1 单位产品取水量(L/t)", "2 铜利用率(%)", "3 法规执行"],
    );
    for (const order of [
      [figures, again],
      [again, figures],
    ]) {
      const { assessments, findings } = assign([A, ...order]);
      expect(findings).toEqual([]);
      expect(figure(assessments.find(({ object }) => object === "乙厂")?.values["1"])).toBe(2);
    }
  });

  test("and differ are reported once for the object at all their cells; the first counts", () => {
    const again = judgements([["甲厂", 1.2, "符合", 5]], ["企业名称", "1 单位产品取水量(m3/t)", "3 法规执行", "参数:n"]); // prettier-ignore
    const { assessments, findings } = assign([A, figures, again]);
    expect(assessments.map(({ values }) => figure(values["1"]))).toEqual([1, 2]);
    expect(assessments[0]?.parameters).toMatchObject({ n: { reading: { value: 2 } } });
    expect(findings).toEqual([
      {
        code: "assign.statedTwice",
        severity: "warning",
        object: "甲厂",
        period: "",
        names: ["1 单位产品取水量", "参数:n"],
        origins: ["定量指标数据!B2", "定性指标数据!B2", "定量指标数据!D2", "定性指标数据!D2"],
      },
    ]);
  });

  test("two rows of one table, one by mistake", () => {
    const twice = data([HEADINGS, ["甲厂", 1, 91, "符合"], ["甲厂", 9, 91, "符合"]]);
    const { assessments, findings } = assign([A, twice]);
    expect(assessments.map(({ values: own }) => figure(own["1"]))).toEqual([1]);
    expect(findings).toEqual([
      expect.objectContaining({ code: "assign.statedTwice", origins: ["指标数据!B2", "指标数据!B3"] }),
    ]);
  });

  test("lack an indicator only where none of the tables has it", () => {
    const one = data([["企业名称", "1 单位产品取水量(m3/t)"], ["甲厂", 1]], "定量指标数据"); // prettier-ignore
    const { findings } = assign([A, one, judgements([["甲厂", "符合"]])]);
    expect(findings).toEqual([
      expect.objectContaining({
        code: "assign.indicatorsWithoutColumn",
        nos: ["2"],
        origins: ["定量指标数据!A1:B2", "定性指标数据!A1:B2"],
      }),
    ]);
  });

  test("for two systems are not added up: the first system counts", () => {
    const forA = data([["指标体系：甲"], HEADINGS, ["甲厂", 1, 91, "符合"]], "指标数据甲");
    const forB = data([["指标体系：乙"], ["企业名称", "1 审核比例(%)"], ["甲厂", 95]], "指标数据乙");
    const { assessments, findings } = assign([A, B, forA, forB]);
    expect(assessments.map(({ system: { id } }) => id)).toEqual(["user:甲"]);
    expect(findings).toEqual([
      expect.objectContaining({ code: "assign.duplicateObject", origins: ["指标数据甲!A3:D3", "指标数据乙!A3:B3"] }),
    ]);
  });

  test("of which only one table names the system belong to that system", () => {
    const forA = data([["指标体系：甲"], ["企业名称", "1 单位产品取水量(m3/t)"], ["甲厂", 1]], "指标数据甲");
    const rest = data([["企业名称", "2 铜利用率(%)", "3 法规执行"], ["甲厂", 91, "符合"]], "指标数据"); // prettier-ignore
    const { assessments, codes } = assign([A, B, rest, forA]);
    expect(assessments.map((each) => [each.system.id, Object.keys(each.values).sort()])).toEqual([
      ["user:甲", ["1", "2", "3"]],
    ]);
    expect(codes).toEqual([]);
  });
});

describe("no indicator values at all", () => {
  const enterprises: PastedSheet = {
    name: "企业一览表",
    rows: [
      ["企业名称", "统一社会信用代码", "指标体系"],
      ["甲厂", null, "乙"],
      ["乙厂", null, null],
    ],
  };

  test("is said where a system is named, and at the workbook's own systems", () => {
    expect(assign([A, B, enterprises, project({ 指标体系: "甲" })]).findings).toEqual([
      {
        code: "assign.noValues",
        severity: "warning",
        systems: ["甲指标体系", "乙指标体系"],
        origins: ["项目信息!B3", "企业一览表!C2", "甲!A1", "乙!A1"],
      },
    ]);
    expect(assign([project({ 指标体系: "甲" })]).findings).toEqual([
      expect.objectContaining({ code: "assign.noValues", systems: ["甲"], origins: ["项目信息!B3"] }),
    ]);
    expect(assign([A]).findings).toEqual([expect.objectContaining({ code: "assign.noValues", systems: ["甲指标体系"] })]); // prettier-ignore
  });

  test("is nothing to say where nobody asked for a grade", () => {
    expect(assign([project({}), { ...enterprises, rows: enterprises.rows.map((row) => row.slice(0, 2)) }]).findings).toEqual([]); // prettier-ignore
  });
});

describe("columns and indicators", () => {
  const matched = (headings: readonly string[], cells: readonly Pasted[] = headings.map((_, i) => i + 1)) =>
    assign([
      A,
      data([
        ["企业名称", ...headings],
        ["甲厂", ...cells],
      ]),
    ]);
  const numbers = (headings: readonly string[]) => {
    const { assessments, findings } = matched(headings);
    const rest = findings.filter(({ code }) => code !== "assign.indicatorsWithoutColumn");
    return { nos: Object.keys(assessments[0]?.values ?? {}), rest };
  };

  test("number and name, either alone, and a name without its remark are enough", () => {
    expect(numbers(["1 单位产品取水量(m3/t)", "铜利用率(%)", "3"])).toEqual({ nos: ["1", "2", "3"], rest: [] });
  });

  test("when number and name contradict each other, the name decides and it is said", () => {
    const { nos, rest } = numbers(["3 铜利用率(%)", "1 单位产品取水量(m3/t)"]);
    expect(nos).toEqual(["1", "2"]);
    expect(rest).toEqual([
      expect.objectContaining({
        code: "assign.columnContradicts",
        no: "3",
        heading: "3 铜利用率",
        used: true,
        origins: ["指标数据!B2"],
      }),
    ]);
    expect(numbers(["1 废水产生量(t)", "2 铜利用率(%)"])).toMatchObject({ nos: ["2"], rest: [{ used: false }] });
  });

  test("columns that match nothing, and indicators without a column, are reported once", () => {
    const { findings } = matched(["1 单位产品取水量(m3/t)", "9", "厂区绿化率(%)", "清洁生产等级"]);
    expect(findings).toEqual([
      expect.objectContaining({ code: "assign.columnUnmatched", heading: "9" }),
      expect.objectContaining({ code: "assign.columnUnmatched", heading: "厂区绿化率" }),
      expect.objectContaining({ code: "assign.indicatorsWithoutColumn", nos: ["2", "3"] }),
    ]);
  });

  test("the order of the columns does not matter", () => {
    const columns = [1, 2, 3].map((at) => ({ heading: HEADINGS[at]!, value: [1.5, 85, "符合"][at - 1]! }));
    const graded = (order: typeof columns) => {
      const { assessments } = matched(
        order.map(({ heading }) => heading),
        order.map(({ value }) => value),
      );
      return grade(assessments[0]!).value.index;
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: 3 }), (order) => {
        expect(graded(order)).toEqual(graded(columns));
      }),
      { numRuns: 6 },
    );
  });
});

describe("values", () => {
  const valueOf = (heading: string, cell: Pasted) => {
    const { assessments, findings } = assign([
      A,
      data([
        ["企业名称", heading, "9"],
        ["甲厂", cell, 1],
      ]),
    ]);
    return { values: assessments[0]!.values, findings };
  };

  test("are brought into the unit of the indicator, with what a live formula must multiply by", () => {
    const { values } = valueOf("1 单位产品取水量(L/kg)", 1.25);
    expect(values["1"]?.quantity).toMatchObject({ reading: { kind: "number", value: 1.25 }, unit: "m3/t" });
    const litres = valueOf("1 单位产品取水量(L/t)", 1250).values["1"]?.quantity;
    expect(litres).toMatchObject({ reading: { value: 1.25 }, unit: "m3/t", cellFactor: 0.001 });
  });

  test("of another kind are missing, and reported once with both units", () => {
    const { values, findings } = valueOf("1 单位产品取水量(kWh/t)", 12);
    expect(values["1"]?.quantity.reading.kind).toBe("text");
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "assign.unitMismatch",
        no: "1",
        unit: "kWh/t",
        expected: "m3/t",
        origins: ["指标数据!B2"],
      }),
    );
  });

  test("符合 is level Ⅰ only where there is a single requirement", () => {
    expect(valueOf("3 法规执行", "符合").values["3"]?.stated).toBe("I");
    expect(valueOf("3 法规执行", "不符合").values["3"]?.stated).toBe("below");
    expect(valueOf("2 铜利用率(%)", "符合").values["2"]?.stated).toBeUndefined();
  });

  test("the choice of unit does not change the grade", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (litres) => {
        const graded = (heading: string, value: number) => {
          const rows: Rows = [
            ["企业名称", heading, "2 铜利用率(%)", "3 法规执行"],
            ["甲厂", value, 85, "符合"],
          ];
          return grade(assign([A, data(rows)]).assessments[0]!).value.level;
        };
        expect(graded("1 单位产品取水量(L/t)", litres)).toBe(graded("1 单位产品取水量(m3/t)", litres / 1000));
      }),
      { numRuns: 8 },
    );
  });
});

describe("weights by output", () => {
  test("a column 产量:单面板 serves the indicator whose name holds the product", () => {
    const boards = system(
      "板",
      [
        [1, "能耗", 1, "单位产品电耗 单面板", "kWh/m2", "", "≤(5+n)", "≤(10+n)", "≤(20+n)", "1·产量 组=电"],
        [2, "能耗", 1, "单位产品电耗 双面板", "kWh/m2", "", "≤10", "≤20", "≤40", "1·产量 组=电 产品=双面板"],
      ],
      ["权重规则"],
    );
    const rows: Rows = [
      ["企业名称", "1", "2", "参数:n", "产量:单面板", "产量:双面板"],
      ["甲厂", 6, 30, 2, 3, 1],
    ];
    const { assessments } = assign([boards, data(rows)]);
    const { index, indicators } = grade(assessments[0]!).value;
    expect(indicators.map(({ weightInClass }) => weightInClass)).toEqual([0.75, 0.25]);
    expect(index).toEqual({ I: 75, II: 75, III: 100 });
  });
});

describe("values from a 计算公式", () => {
  const withFormula = (formula: string, unit = "m3/t") =>
    system(
      "式",
      [
        [1, "消耗", 1, "单位产品取水量", unit, 0.5, "≤1", "≤2", "≤3", formula],
        [2, "消耗", 1, "铜利用率", "%", 0.5, "≥90", "≥80", "≥70", ""],
      ],
      ["计算公式"],
    );
  const year = project({ 统计期: "2024年" });
  const use: PastedSheet = {
    name: "资源能源消耗",
    rows: [
      ["企业名称", "类别", "名称", "单位", "2023年", "2024年"],
      ["甲厂", "水", "新鲜水", "万m3", 1.5, 1.2],
      ["甲厂", "水", "回用水量", "m3", 5000, 4000],
    ],
  };
  const output: PastedSheet = {
    name: "产品产量",
    rows: [
      ["企业名称", "产品", "单位", "2023年", "2024年"],
      ["甲厂", "镀件", "t", 9000, 8000],
    ],
  };
  const computed = (formula: string, cell: Pasted, unit?: string, made = output) => {
    const values = data([
      ["企业名称", "1", "2 铜利用率(%)"],
      ["甲厂", cell, 85],
    ]);
    const { assessments, findings } = assign([withFormula(formula, unit), year, use, made, values]);
    return { value: assessments[0]!.values["1"], findings };
  };

  test("are computed with units where nothing is typed", () => {
    const { value, findings } = computed("取水量/产品产量", null);
    expect(figure(value)).toBeCloseTo(1.5, 12);
    expect(value?.quantity).toMatchObject({ unit: "m3/t", origin: "资源能源消耗!F2" });
    expect(findings).toEqual([]);
  });

  test("say how they follow from plain cells, for a live formula, and not where a cell holds words", () => {
    const intake = {
      kind: "figure",
      quantity: expect.objectContaining({ origin: "资源能源消耗!F2", cellFactor: 10000 }),
    };
    const made = { kind: "figure", quantity: expect.objectContaining({ origin: "产品产量!E2", cellFactor: 1 }) };
    const ratio = { kind: "operation", operator: "/", left: intake, right: made };
    expect(computed("取水量/产品产量", null).value?.quantity.computation).toEqual(ratio);
    const thousand = { kind: "constant", value: 1000 };
    expect(computed("取水量/产品产量", null, "L/t").value?.quantity.computation).toEqual({
      kind: "operation",
      operator: "*",
      left: ratio,
      right: thousand,
    });
    const typedAsText = { ...output, rows: [output.rows[0] ?? [], ["甲厂", "镀件", "t", 9000, "８０００"]] };
    const { value } = computed("取水量/产品产量", null, "m3/t", typedAsText);
    expect(figure(value)).toBeCloseTo(1.5, 12);
    expect(value?.quantity.computation).toBeUndefined();
  });

  test("are compared with what is typed, within the printed digits", () => {
    expect(computed("取水量/产品产量", 1.5).findings).toEqual([]);
    const { value, findings } = computed("单位产品取水量=取水量/产品产量", 1.8);
    expect(figure(value)).toBe(1.8);
    expect(findings).toEqual([
      expect.objectContaining({
        code: "assign.formulaDisagrees",
        object: "甲厂",
        typed: "1.8",
        computed: expect.closeTo(1.5, 12),
        origins: ["指标数据!B2", "资源能源消耗!F2", "产品产量!E2"],
      }),
    ]);
  });

  test("of a ratio are a percentage where the indicator is one", () => {
    for (const formula of [
      "回用水量/(取水量+回用水量)",
      "回用水量/（取水量+回用水量）×100%",
      "回用水量/(取水量+回用水量)*100",
    ]) {
      expect(figure(computed(formula, null, "%").value)).toBeCloseTo(25, 12);
    }
  });

  test("lack an item, or give another unit: then the value is missing and it is said", () => {
    expect(computed("蒸汽用量/产品产量", null).findings).toEqual([
      expect.objectContaining({ code: "assign.formulaItemMissing", items: ["蒸汽用量"], objects: ["甲厂"] }),
    ]);
    expect(computed("取水量/产品产量", null, "kWh/t").findings).toEqual([
      expect.objectContaining({ code: "assign.formulaUnit", unit: "m3/t", expected: "kWh/t" }),
    ]);
  });

  test("belong to calendar years only: 审核前 and 审核后 are not computed", () => {
    const values = data([
      ["企业名称", "时期", "1", "2 铜利用率(%)"],
      ["甲厂", "审核后", null, 85],
    ]);
    const { assessments } = assign([withFormula("取水量/产品产量"), year, use, output, values]);
    expect(figure(assessments[0]!.values["1"])).toBeUndefined();
  });

  test("formulas are read by the usual precedence; words are no formula", () => {
    expect(parseFormula("(a+b)/c")).toMatchObject({ operator: "/", left: { operator: "+" } });
    expect(parseFormula("a-b-c")).toMatchObject({ operator: "-", left: { operator: "-" }, right: { name: "c" } });
    for (const text of ["a/", "(a+b", "a b)", "+a"]) expect(parseFormula(text)).toBeUndefined();
  });
});

describe("one plant in a workbook", () => {
  test("need not be named beside its values", () => {
    const rows = A_ROWS.map((row, i) => [...row, [1, 91, "符合"][i]!]);
    const { assessments, codes } = assign([project({ 审核主体: "甲 电镀厂" }), system("甲", rows, ["现状值"])]);
    expect(assessments.map(({ object, system: own }) => [object, own.id])).toEqual([["甲电镀厂", "user:甲"]]);
    expect(codes).toEqual([]);
    expect(grade(assessments[0]!).value.level).toBe("I");
  });
});

describe("a park", () => {
  test("is graded by the requirements of HJ 274 with the region of the project", () => {
    const hj274 = indicatorSystems.find(({ method }) => method === "requirements")!;
    const rows: Rows = [
      ["园区名称", "1", "5", "6 工业固体废物综合利用率(%)"],
      ["某园区", 35, 6, 80],
    ];
    const { assessments } = assign([project({ 地区类型: "其他地区" }), data(rows)], hj274.id);
    expect(assessments[0]).toMatchObject({
      object: "某园区",
      regionKind: "其他地区",
      system: { method: "requirements" },
    });
    expect(Object.keys(assessments[0]!.values)).toEqual(["1", "5", "6"]);
  });

  test("two systems read from one sheet keep apart", () => {
    const { audit } = readPasted(A, B, data([HEADINGS, ["甲厂", 1, 91, "符合"]]));
    const systems = audit.systems.map((each) => ({ ...each, id: "user:两套" }));
    const { value } = assignIndicators({ audit: { ...audit, systems }, builtIn: [], systemOption: "乙指标体系" });
    expect((value[0]!.system as IndexSystem).id).toBe("user:两套#2");
  });
});
