import fc from "fast-check";
import { balanceJson } from "../../../../src/cli/json/balanceJson";
import type { AuditBalance } from "../../../../src/core/balance/auditBalance";
import { describeFinding } from "../../../../src/messages/describe";
import { publishedEquations } from "../../../../src/standards/balance/publishedEquations";
import { balanceAudit } from "../../../../src/workflows/balanceAudit";
import { readTables, type Rows } from "./readTables";

const FLOWS = ["平衡名称", "编号", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "数据来源"];
const RELATIONS = ["平衡名称", "关系", "流股", "对应流股", "物质", "数值", "不确定度(±%)"];

/** Both tables read, balances reconciled. */
function audited(flows: Rows, relations: Rows, headings: Rows[number] = RELATIONS, flowHeadings: Rows[number] = FLOWS) {
  const read = readTables(["平衡流股", [flowHeadings, ...flows]], ["平衡关系", [headings, ...relations]]);
  const { balances, findings } = balanceAudit(read.audit);
  return { ...read, balances, findings: [...read.findings, ...findings] };
}

const flowOf = (balance: AuditBalance | undefined, id: string) => balance?.flows.find(({ flow }) => flow.id === id);
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }, prefix: string) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith(prefix));

const published = (id: string) => publishedEquations.find((each) => each.id === id)!;

describe("Cencic 2016, F4 = TC·F3, from the rows of two sheets", () => {
  const flows: Rows = [
    ["案例", "F1", null, "P1", 100, "t", 20],
    [null, "F2", null, "P1", 50, "t", null, "定值"],
    [null, "F3", "P1", "P2", 300, "t", 20],
    [null, "F4", "P2", "P1", null, "t"],
    [null, "F5", "P2", "P3", 160, "t", 20],
    [null, "F6", "P3", null, null, "t"],
    [null, "F7", "P3", "外部", null, "t"],
  ];
  const said = audited(flows, [["案例", "转移系数", "F4", "F3", null, 0.5, 20]]);
  const [balance] = said.balances;
  const { published: printed, recomputed } = published("STAN-Cencic2016");
  const { values, sigmas = {} } = printed;

  test.each(["F1", "F3", "F5", "F4"])("gives the printed value and deviation of %s", (name) => {
    const each = flowOf(balance, name);
    expect([each?.value, each?.sigma]).toEqual([expect.closeTo(values[name]!, 5), expect.closeTo(sigmas[name]!, 5)]);
  });

  test("gives those of the coefficient, J and its degrees of freedom", () => {
    expect(balance?.relations).toMatchObject([
      { id: "F4/F3", kind: "transfer", class: "redundant", isUsed: true, z: expect.closeTo(recomputed.z.TC34!, 7) },
    ]);
    const [{ value, sigma }] = balance!.relations as [NonNullable<AuditBalance["relations"]>[number]];
    expect([value, sigma]).toEqual([expect.closeTo(values.TC34!, 5), expect.closeTo(sigmas.TC34!, 5)]);
    expect(balance?.globalTest.objective).toBeCloseTo(recomputed.objective, 7);
    expect(balance?.globalTest.degreesOfFreedom).toBe(2);
    expect(codesOf(said, "balanceRelation.")).toEqual([]);
  });

  test("with F6 = F7 exact everything becomes known", () => {
    const both = audited(flows, [
      ["案例", "转移系数", "F4", "P2", null, "50%", "20%"],
      [null, "比例", "F6", "F7", null, 1],
    ]);
    const known = published("STAN-Cencic2016-b").published;
    for (const [name, value] of Object.entries(known.values).filter(([id]) => id.startsWith("F"))) {
      expect(flowOf(both.balances[0], name)?.value).toBeCloseTo(value, 5);
      expect(flowOf(both.balances[0], name)?.sigma).toBeCloseTo(known.sigmas![name]!, 5);
    }
    expect(both.balances[0]?.relations?.map(({ id }) => id)).toEqual(["F4/F3", "F6/F7"]);
  });

  test("a blank coefficient is estimated, and the order of rows changes nothing", () => {
    const rows: Rows = [
      ["案例", "转移系数", "F4", "F3", null, null],
      ["案例", "比例", "F6", "F7", null, 2, 10],
    ];
    const measured: Rows = [...flows.filter((row) => row[1] !== "F4"), ["案例", "F4", "P2", "P1", 150, "t", 10]];
    const straight = audited(measured, rows).balances[0];
    const turned = audited(
      [...measured].reverse().map((row) => ["案例", ...row.slice(1)]),
      [...rows].reverse(),
    ).balances[0];
    const estimated = straight?.relations?.find(({ id }) => id === "F4/F3");
    expect(estimated?.class).toBe("observable");
    const ratio = flowOf(straight, "F4")!.value! / flowOf(straight, "F3")!.value!;
    expect(estimated?.value).toBeCloseTo(ratio, 10);
    for (const id of ["F1", "F3", "F4", "F5", "F6", "F7"]) {
      expect(flowOf(turned, id)?.value).toBeCloseTo(flowOf(straight, id)!.value!, 8);
      expect(flowOf(turned, id)?.sigma).toBeCloseTo(flowOf(straight, id)!.sigma!, 8);
    }
  });
});

describe("VDI 2048, annex A: a network with correlated feed water and steam meters", () => {
  const { measured, published: printed, recomputed } = published("VDI2048-A-correlated");
  const reading = (id: string) => {
    const [value, sigma] = measured[id]!;
    return [value, "t/h", (200 * sigma) / value] as const;
  };
  const flows: Rows = [
    ["热力系统", "FDKeI", null, "锅炉", ...reading("mFDKeI")],
    [null, "FDKeII", null, "锅炉", ...reading("mFDKeII")],
    [null, "V1", "锅炉", null, 0.525 * 0.2, "t/h", 20.408163265306122],
    [null, "FD1", "锅炉", "给水泵", null, "t/h"],
    [null, "V2", null, "给水泵", null, "t/h"],
    [null, "SpI", "给水泵", null, ...reading("mSpI")],
    [null, "SpII", "给水泵", null, ...reading("mSpII")],
    [null, "HK", null, "除氧器", ...reading("mHK")],
    [null, "V3", null, "除氧器", null, "t/h"],
    [null, "A7", null, "高加", ...reading("mA7")],
    [null, "A6", null, "高加", ...reading("mA6")],
    [null, "A5", null, "高加", ...reading("mA5")],
    [null, "HDNK", "高加", "除氧器", ...reading("mHDNK")],
    [null, "FD3", "除氧器", null, null, "t/h"],
  ];
  const said = audited(flows, [
    ["热力系统", "相关", "FDKeI", "FDKeII", null, 0.2],
    [null, "相关", "SpI", "SpII", null, 0.4],
    [null, "比例", "V2", "V1", null, 3],
    [null, "比例", "V3", "V1", null, 2],
    [null, "比例", "FD3", "FD1", null, 1],
  ]);

  test("gives the printed values and half widths, J and its degrees of freedom", () => {
    const [balance] = said.balances;
    for (const name of Object.keys(measured).filter((id) => !["mV", "mD"].includes(id))) {
      const each = flowOf(balance, name.slice(1));
      expect(each?.value).toBeCloseTo(printed.values[name]!, 9);
      expect(1.96 * each!.sigma!).toBeCloseTo(printed.halfWidths![name]!, 9);
      expect(each?.z).toBeCloseTo(recomputed.z[name]!, 6);
    }
    expect(flowOf(balance, "V1")!.value! / 0.2).toBeCloseTo(printed.values.mV!, 9);
    expect(balance?.globalTest.objective).toBeCloseTo(recomputed.objective, 6);
    expect(balance?.globalTest.degreesOfFreedom).toBe(3);
    expect(codesOf(said, "balanceRelation.")).toEqual([]);
  });
});

describe("how people write it", () => {
  const plain: Rows = [
    ["水平衡", "1", null, "车间", 100, "m³", 2],
    [null, "2", "车间", "回收", 60, "m³", 2],
    [null, "3", "车间", null, 41, "m³", 2],
    [null, "4", "回收", "车间", 20, "m³", 2],
    [null, "5", "回收", null, 39, "m³", 2],
  ];
  const headings = ["企业名称", "期间", "平衡名称", "关系类型", "流股编号", "对应流股", "元素", "系数", "误差（±％）"];

  test("full-width digits, ids between 、 and ；, a unit as base, carried-on names, merged kinds", () => {
    const { audit, findings } = readTables([
      "关系",
      [
        ["平衡关系"],
        headings,
        ["甲厂", "2024年", "水平衡", "分配系数", "２", "１；4", null, "０．５", "１０"],
        [null, null, null, null, "3", "车间", null, "40%", null],
        [null, null, null, "相关", "1", "2、3", null, 0.3],
        [null, null, "铜平衡", "组成合计", "5", null, "Cu、Fe；其他"],
      ],
      { merges: ["D3:D4"] },
    ]);
    const inShort = (audit.relations ?? []).map(({ balance, kind, flow, others, substances, coefficient }) => [
      balance,
      kind,
      flow.text,
      others.names,
      substances.names,
      coefficient.reading.kind === "number" ? coefficient.reading.value : coefficient.reading.kind,
    ]);
    expect(inShort).toEqual([
      ["水平衡", "transfer", "2", ["1", "4"], [], 0.5],
      ["水平衡", "transfer", "3", ["车间"], [], 0.4],
      ["水平衡", "correlation", "1", ["2", "3"], [], 0.3],
      ["铜平衡", "closure", "5", [], ["Cu", "Fe", "其他"], "missing"],
    ]);
    expect(audit.relations?.[0]).toMatchObject({
      enterprise: "甲厂",
      period: "2024年",
      uncertaintyPercent: { reading: { value: 10 }, origin: "关系!I3" },
      flow: { origin: "关系!E3" },
    });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("a coefficient column in % is a share; merges that cannot be read give the same", () => {
    const read = (merges: readonly string[] | "unknown") =>
      readTables([
        "平衡关系",
        [
          ["关系", "流股", "对应流股", "数值（%）"],
          ["转移系数", "2", "1", 55],
          [null, "3", "1", 45],
        ],
        { merges },
      ]).audit.relations?.map(({ kind, coefficient: { reading } }) => [kind, reading]);
    expect(read("unknown")).toEqual(read(["A2:A3"]));
    expect(read("unknown")).toMatchObject([
      ["transfer", { value: 0.55 }],
      ["transfer", { value: 0.45 }],
    ]);
  });

  test("without a name the only balance that holds the flows is meant; a unit stands for all that enters it", () => {
    const said = audited(plain, [[null, "转移系数", "2", "车间", null, 0.5, 10]]);
    expect(said.balances[0]?.relations?.map(({ id, isUsed }) => [id, isUsed])).toEqual([["2/(1+4)", true]]);
    const implied = audited(plain, [[null, "转移系数", "2", null, null, 0.5, 10]]);
    expect(implied.balances[0]?.relations?.[0]?.others).toEqual(["1", "4"]);
    const [balance] = implied.balances;
    const value = (id: string) => flowOf(balance, id)!.value!;
    expect(value("2")).toBeCloseTo(balance!.relations![0]!.value! * (value("1") + value("4")), 9);
  });

  test("kinds that nobody knows and rows without a flow are said with their cells", () => {
    const { audit, findings } = readTables([
      "平衡关系",
      [
        RELATIONS,
        ["水平衡", "大约等于", "1", "2"],
        [null, "比例", null, "2", null, 1],
        [null, "比例", "1", "2", null, 1],
      ],
    ]);
    expect(audit.relations).toHaveLength(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "balanceInput.relationUnknown", kinds: ["大约等于"], origins: ["平衡关系!B2"] }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: "input.keyMissing", lines: 1 }));
  });
});

describe("rows that cannot bind are said with their cell, and the rest is computed", () => {
  const flows: Rows = [
    ["水平衡", "W1", null, "车间", 100, "m³", 2],
    [null, "W2", "车间", "池", 60, "m³", 2],
    [null, "W3", "车间", null, 41, "m³", 2],
    [null, "W4", "池", null, null, "m³"],
    ["别的平衡", "X1", null, "A", 10, "m³", 2],
    [null, "X2", "A", null, 10, "m³", 2],
  ];
  const refused = (...row: Rows[number]) => {
    const said = audited(flows, [row, ["水平衡", "转移系数", "W3", "W1", null, 0.4, 10]]);
    const { code, origins } = said.findings.find((each) => each.code.startsWith("balanceRelation.")) ?? {};
    expect(said.balances[0]?.relations?.map(({ id }) => id)).toContain("W3/W1");
    expect(said.balances).toHaveLength(2);
    for (const finding of said.findings)
      for (const language of ["zh-CN", "en"] as const)
        expect(describeFinding(finding, language).message).not.toMatch(/undefined|NaN|\[object|^[a-zA-Z]+\.[A-Za-z]+$/);
    return [code?.replace("balanceRelation.", ""), origins];
  };

  test.each([
    ["an unknown flow", ["水平衡", "比例", "W9", "W1", null, 1], ["flowUnknown", ["平衡关系!C2"]]],
    ["a flow of another balance", ["水平衡", "比例", "W2", "X1", null, 1], ["flowUnknown", ["平衡关系!D2"]]],
    ["an unknown balance", ["气平衡", "比例", "W2", "W1", null, 1], ["balanceUnknown", ["平衡关系!A2:G2"]]],
    ["a unit as base of a ratio", ["水平衡", "比例", "W2", "车间", null, 1], ["flowUnknown", ["平衡关系!D2"]]],
    ["a flow by itself", ["水平衡", "比例", "W2", "W2", null, 1], ["toItself", ["平衡关系!D2"]]],
    ["no base", ["水平衡", "比例", "W2", null, null, 1], ["incomplete", ["平衡关系!D2"]]],
    [
      "a transfer coefficient of 60 for 60 %",
      ["水平衡", "转移系数", "W2", "W1", null, 60],
      ["coefficientOutOfRange", ["平衡关系!F2"]],
    ],
    ["a ratio below 0", ["水平衡", "比例", "W2", "W1", null, -1], ["coefficientOutOfRange", ["平衡关系!F2"]]],
    ["|ρ| of 1", ["水平衡", "相关", "W2", "W1", null, -1], ["coefficientOutOfRange", ["平衡关系!F2"]]],
    ["no ρ", ["水平衡", "相关", "W2", "W1", null, null], ["incomplete", ["平衡关系!F2"]]],
    [
      "ρ of a flow that is not metered",
      ["水平衡", "相关", "W2", "W4", null, 0.5],
      ["correlationWithoutReading", ["平衡关系!A2:G2"]],
    ],
    [
      "a word as coefficient",
      ["水平衡", "转移系数", "W2", "W1", null, "较高"],
      ["coefficientUnreadable", ["平衡关系!F2"]],
    ],
    [
      "a negative uncertainty",
      ["水平衡", "转移系数", "W2", "W1", null, 0.6, -5],
      ["uncertaintyUnusable", ["平衡关系!G2"]],
    ],
    [
      "a substance without contents",
      ["水平衡", "转移系数", "W2", "W1", "Cu", 0.6],
      ["substanceUnknown", ["平衡关系!E2"]],
    ],
    ["a composition of nothing", ["水平衡", "组成合计", "W2"], ["incomplete", ["平衡关系!E2"]]],
  ] as const)("%s", (_, row, expected) => {
    expect(refused(...row)).toEqual(expected);
  });

  test("the same relation twice: the first holds", () => {
    const said = audited(flows, [
      ["水平衡", "转移系数", "W2", "W1", null, 0.6, 10],
      ["水平衡", "比例", "W2", "W1", null, 0.7, 10],
      ["水平衡", "相关", "W2", "W1", null, 0.2],
      ["水平衡", "相关", "W1", "W2", null, 0.3],
    ]);
    expect(said.balances[0]?.relations?.map(({ id }) => id)).toEqual(["W2/W1", "ρ W2, W1"]);
    expect(codesOf(said, "balanceRelation.")).toEqual(["balanceRelation.repeated", "balanceRelation.repeated"]);
  });

  test("correlations that no data can have are left out, coefficients above 1 together are doubted", () => {
    const said = audited(flows, [
      ["水平衡", "相关", "W1", "W2", null, 0.9],
      ["水平衡", "相关", "W2", "W3", null, 0.9],
      ["水平衡", "相关", "W1", "W3", null, -0.9],
      ["水平衡", "转移系数", "W2", "W1", null, 0.8, 10],
      ["水平衡", "转移系数", "W3", "W1", null, 0.5, 10],
    ]);
    expect(codesOf(said, "balance.correlation")).toEqual(["balance.correlationNotPossible"]);
    expect(codesOf(said, "balanceRelation.")).toContain("balanceRelation.coefficientsAboveOne");
    expect(said.balances[0]?.relations?.filter(({ isUsed }) => !isUsed).map(({ id }) => id)).toHaveLength(3);
  });

  test("a wrong coefficient is accused by name, with its cell", () => {
    const said = audited(
      [
        ["水平衡", "W1", null, "车间", 100, "m³", 1],
        [null, "W2", "车间", null, 60, "m³", 1],
        [null, "W3", "车间", null, 40, "m³", 1],
      ],
      [["水平衡", "转移系数", "W2", "W1", null, 0.8, 5]],
    );
    const [suspect] = said.balances[0]?.suspects ?? [];
    expect(suspect?.coefficients).toEqual([{ relation: "W2/W1", bias: expect.closeTo(0.2, 2) }]);
    expect(balanceJson(said.balances[0]!)).toMatchObject({
      suspects: [{ kind: "relation", id: "W2/W1" }],
      setAside: [{ kind: "relation", id: "W2/W1", equivalentTo: [] }],
      setAsideStatus: "consistent",
    });
    expect(said.findings).toContainEqual(
      expect.objectContaining({
        code: "balanceRelation.coefficientSuspect",
        relation: "W2/W1",
        origins: ["平衡关系!F2"],
      }),
    );
  });

  test("too many flows for it: the layers are reconciled without the relation, and that is said with its row", () => {
    const chain: Rows = Array.from({ length: 700 }, (_, i) => [
      "长链",
      `L${i}`,
      i === 0 ? null : `U${i}`,
      i === 699 ? null : `U${i + 1}`,
      100 + (i % 3),
      "t",
      2,
    ]);
    const said = audited(chain, [["长链", "比例", "L5", "L2", null, 1]]);
    expect(said.balances[0]).toMatchObject({ status: "consistent", relations: [{ id: "L5/L2", isUsed: false }] });
    expect(said.findings).toContainEqual(
      expect.objectContaining({ code: "balanceRelation.notUsed", reason: "tooLarge", origins: ["平衡关系!A2:G2"] }),
    );
  });
});

describe("relations of what the goods carry", () => {
  const headings = [...FLOWS, "Cu含量(%)", "Fe含量(%)"];
  const flows: Rows = [
    ["冶炼", "矿", null, "炉", 100, "kg", 2, "实测", 30, 70],
    [null, "粗铜", "炉", null, 31, "kg", 2, "实测", 95, null],
    [null, "渣", "炉", null, null, "kg", null, null, null, null],
  ];

  test("a transfer coefficient of copper finds what the slag holds", () => {
    const said = audited(flows, [["冶炼", "转移系数", "粗铜", "炉", "铜", 0.98, 1]], RELATIONS, headings);
    const copper = said.balances.find(({ layer }) => layer.kind === "substance" && layer.substance === "Cu");
    const [relation] = copper?.relations ?? [];
    expect(relation).toMatchObject({ id: "粗铜/矿 Cu", class: "redundant", isUsed: true });
    const value = (id: string) => flowOf(copper, id)!.value!;
    expect(value("粗铜")).toBeCloseTo(relation!.value! * value("矿"), 12);
    expect(value("渣")).toBeCloseTo(value("矿") - value("粗铜"), 12);
    expect(said.balances[0]?.relations).toBeUndefined();
  });

  test("contents that make up the whole give the one that was not analysed, also where the goods are in kg", () => {
    const said = audited(flows, [["冶炼", "组成合计", "粗铜", null, "Cu、Fe"]], RELATIONS, headings);
    const iron = said.balances.find(({ layer }) => layer.kind === "substance" && layer.substance === "Fe");
    const [goods, copper] = said.balances;
    expect(goods?.relations).toMatchObject([{ kind: "closure", isUsed: true }]);
    const whole = flowOf(copper, "粗铜")!.value! + flowOf(iron, "粗铜")!.value!;
    expect(whole * 1000).toBeCloseTo(flowOf(goods, "粗铜")!.value!, 9);
  });
});

test("the order of rows, of flows and of relations, changes no figure", () => {
  const flows: Rows = [
    ["厂", "A", null, "一", 100, "t", 4],
    ["厂", "B", "一", "二", 61, "t", 6],
    ["厂", "C", "一", null, 42, "t", 6],
    ["厂", "D", "二", "一", null, "t", null],
    ["厂", "E", "二", null, 55, "t", 6],
  ];
  const relations: Rows = [
    ["厂", "转移系数", "B", "一", null, 0.6, 8],
    ["厂", "比例", "D", "B", null, 0.1, 20],
    ["厂", "相关", "C", "E", null, 0.4, null],
  ];
  const figures = (order: Rows, bound: Rows) => {
    const [balance] = audited(order, bound).balances;
    const known = [
      ...balance!.flows.map(({ flow: { id }, value, sigma, z }) => [id, value, sigma, z] as const),
      ...balance!.relations!.map(({ id, value, sigma, z }) => [id.split(/[/,]/)[0], value, sigma, z] as const),
    ];
    const digits = (figure: number | null) => (figure === null ? null : figure.toPrecision(7));
    return known.map(([id, ...rest]) => [id, ...rest.map(digits)].join(" ")).sort();
  };
  const straight = figures(flows, relations);
  const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
  fc.assert(
    fc.property(shuffled(flows), shuffled(relations), (order, bound) => {
      expect(figures(order, bound)).toEqual(straight);
    }),
    { numRuns: 25 },
  );
});
