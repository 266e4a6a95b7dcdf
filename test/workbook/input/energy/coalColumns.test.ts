import { zhCN } from "../../../../src/messages/zhCN/zhCN";
import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { energyStandards } from "../../../../src/workflows/energyStandards";
import { accountAuditEnergy } from "../../../../src/workflows/accountAuditEnergy";
import { sheetOf, snapshotOf, type TestCell } from "../../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

const PROJECT: Rows = [
  ["项目", "内容"],
  ["项目名称", "某厂审核"],
  ["统计期", 2024],
];

function read(rows: Rows, more: Readonly<Record<string, Rows>> = {}, name = "资源能源消耗") {
  const sheets = Object.entries({ 项目信息: PROJECT, [name]: rows, ...more });
  const snapshot = snapshotOf(...sheets.map(([title, cells]) => sheetOf(title, cells)));
  const recognition = recognise(snapshot, inputShapes).value;
  const { value: audit, findings: reading } = readAudit(snapshot, recognition);
  const energy = accountAuditEnergy(audit, energyStandards);
  const kinds = recognition.tables.map(({ kind }) => kind).filter((kind) => kind !== "project");
  const warnings = energy.findings.filter(({ severity }) => severity !== "info");
  return { audit, energy, kinds, reading, codes: warnings.map(({ code }) => code), warnings };
}

type Book = ReturnType<typeof read>;

/** kgce per unit of the last year, and where it comes from. */
function applied({ energy }: Book, carrier: string, basis: "calorific" | "equivalent" = "calorific") {
  const line = energy.accounts.at(-1)?.lines.find((each) => each.carrier === carrier);
  const coefficient = line?.[basis];
  return coefficient && [Number(coefficient.low.toPrecision(12)), coefficient.unit, coefficient.from];
}

describe("折标系数 beside the amounts", () => {
  test("units in the heading's brackets, one for each carrier", () => {
    const book = read([
      ["名称", "类别", "单位", "折标系数（tce/万kWh；tce/t）", "2023年", "2024年", "来源"],
      ["外购电力", "能源", "万kWh", 1.229, 180, 199.7066, "外购"],
      ["柴油", "能源", "t", 1.4571, 8.2, 7.9, "外购"],
    ]);
    expect(applied(book, "外购电力")).toEqual([0.1229, "kgce/kWh", "line"]);
    expect(applied(book, "柴油")).toEqual([1457.1, "kgce/t", "line"]);
    expect(book.energy.accounts[1]?.tceCalorific.value).toBeCloseTo(245.4394 + 11.51109, 4);
    expect(book.energy.accounts[1]?.lines[0]?.calorific).toMatchObject({
      source: "资源能源消耗“折标系数(tce/万kWh;tce/t)”",
      origins: ["资源能源消耗!D2"],
    });
    expect(book.codes).toEqual([]);
  });

  test("unit in the row below the headings, in a column 系数单位, in the cell, or as tce per own unit", () => {
    const below = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标准煤系数"],
      [null, null, null, null, "kgce/kg"],
      ["柴油", "能源", "t", 7.9, 1.46],
    ]);
    expect(applied(below, "柴油")).toEqual([1460, "kgce/t", "line"]);
    const column = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标煤系数", "系数单位"],
      ["电力", "能源", "万kWh", 100, 1.229, "吨标准煤/万千瓦时"],
      ["蒸汽", "能源", "GJ", 500, 0.0341, "tce/GJ"],
    ]);
    expect(applied(column, "电力")).toEqual([0.1229, "kgce/kWh", "line"]);
    expect(applied(column, "蒸汽")).toEqual([34.1, "kgce/GJ", "line"]);
    const cell = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数"],
      ["天然气", "能源", "万m³", 13.1, "1.2143 kgce/m³"],
    ]);
    expect(applied(cell, "天然气")).toEqual([1.2143, "kgce/m3", "line"]);
    const own = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数（tce/单位）"],
      ["天然气", "能源", "万m³", 13.1, 12.143],
    ]);
    expect(applied(own, "天然气")).toEqual([1.2143, "kgce/m3", "line"]);
  });

  test("without any unit only the reading near the published figure counts, and it is said", () => {
    const book = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数"],
      ["电", "能源", "万kWh", 100, 1.229],
      ["生物质颗粒", "能源", "t", 42, 0.5],
    ]);
    expect(applied(book, "电")).toEqual([0.1229, "kgce/kWh", "line"]);
    expect(book.energy.findings).toContainEqual(
      expect.objectContaining({ code: "energy.coefficientUnitAssumed", unit: "tce/万kWh", isOfLine: true }),
    );
    expect(book.codes).toContain("energy.coefficientUnitMissing");
    expect(applied(book, "生物质颗粒")).toBeUndefined();
  });

  test("当量值 and 等价值 side by side under one heading are kept apart", () => {
    const book = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数（kgce/kWh）", null, "折标煤量（tce）", null],
      [null, null, null, null, "当量值", "等价值", "当量值", "等价值"],
      ["电力", "能源", "万kWh", 100, 0.1229, 0.3019, 122.9, 301.9],
    ]);
    expect(applied(book, "电力")).toEqual([0.1229, "kgce/kWh", "line"]);
    expect(applied(book, "电力", "equivalent")).toEqual([0.3019, "kgce/kWh", "line"]);
    expect(book.codes).toEqual([]);
  });

  test("a coefficient of one year holds for that year", () => {
    const book = read([
      ["名称", "类别", "单位", "2023年消耗量", "2023年折标系数(kgce/m3)", "2024年消耗量", "2024年折标系数(kgce/m3)"],
      ["天然气", "能源", "m3", 1000, 1.2, 1000, 1.3],
    ]);
    const tce = book.energy.accounts.map(({ tceCalorific }) => tceCalorific.value);
    expect(tce).toEqual([1.2, 1.3]);
  });

  test("新水 0.0857 is recognised as the figure of 2008, once for all lines, whatever 类别 says", () => {
    const book = read([
      ["企业名称", "类别", "名称", "单位", "折标系数（kgce/t）", "2024年", "来源"],
      ["甲厂", "水", "新鲜水", "m³", 0.0857, 6383, null],
      ["乙厂", "水", "新鲜水", "m³", 0.0857, 8052, "外购"],
    ]);
    const [old, ...others] = book.warnings.filter(({ code }) => code === "energy.oldCoefficient");
    expect(others).toEqual([]);
    expect(old).toMatchObject({ isOfLine: true, origins: ["资源能源消耗!E2", "资源能源消耗!E3"] });
    expect(zhCN["energy.oldCoefficient"](old as never)).toBe(
      "资源能源消耗表“新鲜水”的折标准煤系数 0.0857 kgce/t 是 GB/T 2589-2008 的数值，现行标准为 0.2571 kgce/t，请核对；计算仍按表中数值。",
    );
  });

  test("a coefficient for another unit than the amount's is refused, and the set takes its place", () => {
    const book = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数（kgce/kg）"],
      ["电力", "能源", "万kWh", 100, 0.1229],
      ["柴油", "能源", "t", 7.9, 1.4571],
    ]);
    expect(applied(book, "电力")).toEqual([0.1229, "kgce/kWh", "set"]);
    expect(applied(book, "柴油")?.[2]).toBe("line");
    expect(book.warnings).toMatchObject([{ code: "energy.lineCoefficientUnit", carrier: "电力", unit: "kgce/kg" }]);
  });

  test("materials stay materials; a carrier that no set knows is computed with what the line says", () => {
    const book = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数（tce/t）"],
      ["甲醇", "原辅材料", "t", 10, 0.6794],
      ["盐酸", "原辅材料", "t", 10, "—"],
      ["生物质颗粒", "燃料", "t", 42, 0.5],
    ]);
    expect(book.energy.accounts[0]?.lines.map(({ carrier }) => carrier)).toEqual(["生物质颗粒"]);
    expect(book.energy.accounts[0]?.tceCalorific.value).toBe(21);
  });

  test("a form in which only the coefficients are printed is blank; a table of coefficients stays one", () => {
    const blank = read([
      ["名称", "类别", "单位", "折标系数（tce/t）", "2024年消耗量"],
      ["柴油", "能源", "t", 1.4571, null],
    ]);
    expect(blank.kinds).toEqual([]);
    const table = read(
      [
        ["能源名称", "单位", "折标系数", "来源"],
        ["柴油", "kgce/kg", 1.4571, "标准"],
      ],
      {},
      "附表2",
    );
    expect(table.kinds).toEqual(["coefficients"]);
  });
});

describe("which coefficient counts", () => {
  const consumption: Rows = [
    ["企业名称", "类别", "名称", "单位", "折标系数（kgce/m3）", "2024年"],
    ["甲厂", "能源", "天然气", "m3", 1.2143, 1000],
    ["乙厂", "能源", "天然气", "m3", null, 1000],
  ];
  const coefficients = (enterprise: string | null, heat: number | null, coal: number | null): Rows => [
    ["企业名称", "能源品种", "单位", "低位发热量（kJ/m3）", "折标准煤系数（kgce/m3）", "来源"],
    [enterprise, "天然气", "m3", heat, coal, "气质分析"],
  ];
  const from = ({ energy }: Book) => energy.accounts.map(({ lines }) => lines[0]?.calorific?.from);

  test("the line before 折算系数, and the difference is reported", () => {
    const book = read(consumption, { 折算系数: coefficients(null, null, 1.33) });
    expect(from(book)).toEqual(["line", "table"]);
    expect(book.warnings).toMatchObject([
      { code: "energy.lineCoefficientDiffers", enterprises: ["甲厂"], written: "1.2143", other: 1.33, used: "line" },
      { code: "energy.coefficientsDiffer", values: [1.2143, 1.33] },
    ]);
  });

  test("the enterprise's own measured heat value before the line; agreeing within the digits nobody is troubled", () => {
    const measured = read(consumption, { 折算系数: coefficients("甲厂", 36048, null) });
    expect(from(measured)).toEqual(["measured", "set"]);
    expect(measured.warnings[0]).toMatchObject({ code: "energy.lineCoefficientDiffers", used: "measured" });
    const agreeing = read(consumption, { 折算系数: coefficients("甲厂", 35588, null) });
    expect(agreeing.codes).not.toContain("energy.lineCoefficientDiffers");
  });
});

describe("折标煤量 beside the amounts (rule 14)", () => {
  test("amount × coefficient within the printed digits", () => {
    const book = read([
      ["名称", "类别", "单位", "折标系数(tce/万kWh；tce/t)", "2023年", null, "2024年", null],
      [null, null, null, null, "实物量", "折标煤（tce）", "实物量", "折标煤（tce）"],
      ["电力", "能源", "万kWh", 1.229, 180, 221.22, 199.7066, "245.44"],
      ["柴油", "能源", "t", 1.4571, 8.2, "11.95", 7.9, "11.5"],
    ]);
    expect(book.codes).toEqual([]);
    expect(book.energy.accounts).toHaveLength(2);
  });

  test("just inside and just outside: 245.44 ± 0.005 of 1.229 tce/万kWh", () => {
    const codes = (written: string) =>
      read([
        ["名称", "类别", "单位", "2024年消耗量", "折标系数(tce/万kWh)", "折标煤量(tce)"],
        ["电力", "能源", "万kWh", "199.7066", "1.2290", written],
      ]).codes;
    // 199.7066 ± 0.00005 × 1.2290 ± 0.00005 = 245.4294 … 245.4494
    expect(codes("245.43")).toEqual([]);
    expect(codes("245.42")).toEqual(["energy.printedCoalDiffers"]);
    expect(codes("245.454")).toEqual(["energy.printedCoalDiffers"]);
  });

  test("the line contradicts itself: an error with the coefficient that was really used", () => {
    const book = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标系数（kgce/kWh）", "折标煤量（tce）"],
      ["电力", "能源", "kWh", 1997066, 0.1229, 599.12],
    ]);
    const [finding] = book.warnings;
    expect(finding).toMatchObject({
      code: "energy.printedCoalDiffers",
      severity: "error",
      rule: 14,
      origins: ["资源能源消耗!F2", "资源能源消耗!D2", "资源能源消耗!E2"],
    });
    expect(zhCN["energy.printedCoalDiffers"](finding as never)).toBe(
      "2024年“电力”折标煤量填写为 599.12，按消耗量×同行折标系数 0.1229 kgce/kWh 复算为 245.339～245.539 tce（已计入各数末位的修约），不一致（填写值相当于系数 0.3 kgce/kWh），请核对消耗量、系数和单位。",
    );
  });

  test("without a coefficient in the line the one of the account is compared, on either basis", () => {
    const rows = (coal: number): Rows => [
      ["能源名称", "单位", "实物量", "折标准煤（tce）"],
      ["电力", "万kWh", 100, coal],
    ];
    const more: Readonly<Record<string, Rows>> = {
      折算系数: [
        ["能源品种", "单位", "折标准煤系数", "来源"],
        ["电力（等价值）", "kWh", "0.3019 kgce/kWh", "省统计局"],
      ],
    };
    expect(read(rows(122.9), more, "能源消耗").codes).toEqual([]);
    expect(read(rows(301.9), more, "能源消耗").codes).toEqual([]);
    expect(read(rows(404), more, "能源消耗").warnings).toMatchObject([
      { code: "energy.printedCoalDiffers", severity: "warning", isOfLine: false },
    ]);
  });

  test("a range is met at any place within it; kg and no unit are understood", () => {
    const codes = (heading: string, coal: number) =>
      read([
        ["名称", "类别", "单位", "2024年消耗量", heading],
        ["天然气", "能源", "万m³", 13.1, coal],
      ]).codes.filter((code) => code === "energy.printedCoalDiffers");
    expect(codes("折标煤（t）", 159.07)).toEqual([]);
    expect(codes("折标煤（kg）", 159073)).toEqual([]);
    expect(codes("折标煤", 159073)).toEqual([]);
    expect(codes("折标煤（t）", 200)).toHaveLength(1);
  });

  test("a total in the column of 折标煤量 is compared with the sum", () => {
    const book = (total: number) =>
      read([
        ["名称", "类别", "单位", "2024年消耗量", "折标煤（tce）"],
        ["电力", "能源", "万kWh", 100, 122.9],
        ["综合能耗", "能源", null, null, total],
      ]);
    expect(book(122.9).codes).toEqual([]);
    expect(book(130).codes).toEqual(["energy.statedTotalDiffers"]);
  });

  test("what was sold may be printed with either sign, and nothing is compared without an amount", () => {
    const sold = (coal: number) =>
      read([
        ["名称", "类别", "单位", "来源", "2024年消耗量", "折标煤（tce）"],
        ["电力", "能源", "万kWh", "外供", 100, coal],
      ]).codes;
    expect(sold(122.9)).toEqual([]);
    expect(sold(-122.9)).toEqual([]);
    const missing = read([
      ["名称", "类别", "单位", "2024年消耗量", "折标煤（tce）"],
      ["电力", "能源", "万kWh", "未统计", 122.9],
    ]);
    expect(missing.codes).toEqual(["energy.amountMissing"]);
  });
});
