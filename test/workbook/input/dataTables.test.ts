import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { consumptionRows, outputRows } from "../../support/plantTables";
import { sheetOf, snapshotOf, type TestCell } from "../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

function read(...sheets: readonly (readonly [string, Rows])[]) {
  const snapshot = snapshotOf(...sheets.map(([name, rows]) => sheetOf(name, rows)));
  const audit = readAudit(snapshot, recognise(snapshot, inputShapes).value);
  return { ...audit.value, findings: audit.findings };
}
const figures = (series: {
  years: readonly { period: { year: number; part?: string }; quantity: { reading: unknown; unit?: string } }[];
}) => series.years.map(({ period, quantity }) => [period.year, quantity.reading, quantity.unit]);

describe("资源能源消耗", () => {
  test("amounts are in canonical units, printed unit consumptions keep unit and digits of the print", () => {
    const { consumption } = read(["表 3.1-4", consumptionRows]);
    expect(consumption.map(({ name, group, unit }) => [name, group, unit])).toEqual([
      ["覆铜板", "单面板", "m2"],
      ["蚀刻液", "单面板", "kg"],
      ["沉铜液", "双面板", "L"],
      ["片碱", "废水站", "kg"],
    ]);
    const liquor = consumption[1];
    expect(figures(liquor!)[0]).toEqual([2020, { kind: "number", value: 67.882, halfDigit: 0.0005 }, "t"]);
    expect(liquor?.printedUnitConsumption[0]?.quantity).toMatchObject({
      reading: { kind: "number", value: 1.83, halfDigit: 0.005 },
      unit: "kg/m2",
      origin: "表 3.1-4!F6",
    });
    expect(consumption[2]?.printedUnitConsumption[2]?.quantity.reading).toEqual({
      kind: "number",
      value: 0.7,
      halfDigit: 0.005,
    });
  });

  test("the sheet that `new` writes: bare years, 类别 carried on, products split", () => {
    const { consumption } = read([
      "资源能源消耗",
      [
        ["企业名称", "类别", "名称", "单位", "2023年", "2024年", "来源", "有毒有害", "对应产品"],
        ["甲厂", "原辅材料", "盐酸", "t", 1, 2, "外购", "是", "镀锌件、镀铬件"],
        [null, null, "铬酐", "kg", "—", "约1.2万", null, null, null],
        ["乙厂", "能源", "电", "万kWh", 3, 4, null, null, null],
      ],
    ]);
    expect(consumption.map(({ enterprise, category, products }) => [enterprise, category, products])).toEqual([
      ["甲厂", "原辅材料", ["镀锌件", "镀铬件"]],
      ["甲厂", "原辅材料", []],
      ["乙厂", "能源", []],
    ]);
    expect(figures(consumption[1]!)).toEqual([
      [2023, { kind: "missing", reason: "dash" }, undefined],
      [2024, { kind: "approximate", value: 12 }, "t"],
    ]);
    expect(figures(consumption[2]!)[0]).toEqual([2023, { kind: "number", value: 30000, halfDigit: 5000 }, "kWh"]);
  });

  test("a unit may stand in the name, in the heading, or above the table; without any it is reported", () => {
    const inName = read([
      "S",
      [
        ["名称", "2024年消耗量"],
        ["自来水（m³）", 5],
      ],
    ]);
    expect(inName.consumption).toMatchObject([{ name: "自来水", unit: "m3" }]);
    const inHeading = read([
      "S",
      [
        ["名称", "2024年消耗量（kg）"],
        ["锌", 5],
      ],
    ]);
    expect(inHeading.consumption).toMatchObject([{ name: "锌", unit: "kg" }]);
    const above = read(["S", [["原辅材料消耗表"], ["单位：吨"], ["名称", "2024年消耗量"], ["锌", 5]]]);
    expect(above.consumption).toMatchObject([{ unit: "t" }]);
    const aYear = read([
      "S",
      [
        ["名称", "单位", "2024年消耗量"],
        ["锌", "吨/年", 5],
      ],
    ]);
    expect(aYear.consumption).toMatchObject([{ unit: "t", years: [{ quantity: { unit: "t" } }] }]);
    const none = read([
      "S",
      [
        ["名称", "2024年消耗量"],
        ["锌", 5],
      ],
    ]);
    expect(none.findings).toMatchObject([{ code: "input.unitMissing", names: ["锌"], origins: ["S!A2:B2"] }]);
  });
});

describe("产品产量", () => {
  test("per product and year, part of a year kept apart", () => {
    const { outputs } = read([
      "产量",
      [
        ["产品名称", "计量单位", "2023年", "2024年", "2025年1-6月"],
        ["镀锌件", "万m²", 1.5, 2, 0.8],
      ],
    ]);
    expect(outputs).toMatchObject([{ enterprise: "", product: "镀锌件", unit: "万m2" }]);
    expect(outputs[0]?.years.map(({ period }) => period)).toEqual([
      { year: 2023 },
      { year: 2024 },
      { year: 2025, part: "1-6月" },
    ]);
    expect(figures(outputs[0]!)[0]).toEqual([2023, { kind: "number", value: 15000, halfDigit: 500 }, "m2"]);
  });

  test("a column without a year belongs to the 统计期; without one it cannot be placed", () => {
    const rows: Rows = [
      ["产品", "单位", "产量"],
      ["镀锌件", "t", 7],
    ];
    const project: Rows = [
      ["项目名称", "A"],
      ["统计期", 2024],
    ];
    expect(read(["项目信息", project], ["产量", rows]).outputs[0]?.years).toMatchObject([{ period: { year: 2024 } }]);
    const without = read(["产量", rows]);
    expect(without.outputs[0]?.years).toEqual([]);
    expect(without.findings).toMatchObject([{ code: "input.yearUnknown", heading: "产量", origins: ["产量!C1"] }]);
  });

  test("the real plant's table is read; a share in % among the products is no output", () => {
    const { outputs, findings } = read(["产品产量", [...outputRows, ["合格率", "%", 99, 99, 98]]]);
    expect(outputs.map(({ product }) => product)).toEqual(["单面板", "双面板"]);
    expect(findings).toMatchObject([{ code: "input.notAnAmount", unit: "%", origins: ["产品产量!A5:E5"] }]);
  });
});

describe("企业一览表", () => {
  const rows: Rows = [
    [
      "序号",
      "单位名称",
      "统一社会信用代码",
      "占地面积（亩）",
      "联系电话",
      "职工人数",
      "用电量(万kWh)",
      "2023年取水量",
      "2024年1-6月取水量(t)",
    ],
    [null, null, null, null, null, null, null, "（t）", null],
    [1, "甲 电镀（集团）有限公司", "91330000MA00000011", 30, "13800000000", 120, "１２．５", 900, 400],
    [2, "乙电镀有限公司", null, null, null, null, "停产", "—", null],
    [3, null, "91330000MA00000033", null, null, null, 3, null, null],
  ];

  test("columns with a unit or nothing but figures are items; codes and contacts are not", () => {
    const { enterprises } = read(["企业一览表", rows]);
    expect(enterprises[0]).toMatchObject({
      name: "甲电镀(集团)有限公司",
      written: { text: "甲 电镀（集团）有限公司", origin: "企业一览表!B3" },
      creditCode: { text: "91330000MA00000011", origin: "企业一览表!C3" },
      landArea: { reading: { kind: "number" }, unit: "m2" },
      origin: "企业一览表!A3:I3",
    });
    expect(enterprises[0]?.items.map(({ item, year, quantity }) => [item, year, quantity.unit])).toEqual([
      ["职工人数", undefined, undefined],
      ["用电量", undefined, "kWh"],
      ["取水量", 2023, "t"],
    ]);
    expect(enterprises[0]?.items[1]?.quantity).toMatchObject({ reading: { kind: "number", value: 125000 } });
  });

  test("blank cells are absent, words stay words, and a line without a name is reported", () => {
    const { enterprises, findings } = read(["企业一览表", rows]);
    expect(enterprises).toHaveLength(2);
    expect(enterprises[1]).not.toHaveProperty("creditCode");
    expect(enterprises[1]?.items.map(({ quantity }) => quantity.reading)).toEqual([
      { kind: "text", text: "停产" },
      { kind: "missing", reason: "dash" },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["input.keyMissing", "input.partYear", "read.textNumber"]),
    );
    expect(findings[0]).toMatchObject({ code: "input.keyMissing", origins: ["企业一览表!A5:I5"] });
  });
});
