import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type TestCell } from "../../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

function read(name: string, rows: Rows, period?: number) {
  const project = sheetOf("项目信息", [
    ["项目", "内容"],
    ["项目名称", "某某审核"],
    ["统计期", period ?? null],
  ]);
  const sheets = [sheetOf(name, rows), ...(period === undefined ? [] : [project])];
  const snapshot = snapshotOf(...sheets);
  const recognition = recognise(snapshot, inputShapes);
  const { value, findings } = readAudit(snapshot, recognition.value);
  const about = findings.filter(({ origins }) => origins.some((origin) => origin.startsWith(name)));
  return { ...value, findings: about, kinds: recognition.value.tables.map(({ kind }) => kind) };
}

const value = (quantity: { readonly reading: unknown; readonly unit?: string } | undefined) =>
  quantity && [(quantity.reading as { value?: number }).value, quantity.unit];

describe("经济数据", () => {
  test("the sheet of `new`: one row per enterprise and year, money in 万元", () => {
    const { economy, findings } = read("经济数据", [
      ["经济数据"],
      [
        "企业名称",
        "年份",
        "企业数量（家）",
        "工业总产值（亿元）",
        "工业增加值（万元）",
        "营业收入（千元）",
        "从业人数（人）",
      ],
      ["甲厂", 2023, null, 1.2, 3000, 98000, 150],
      [null, "2024年", null, 1.5, null, "—", 160],
      ["某园区", 2024, 42, 30, 80000, null, 5200],
      ["合计", null, null, 31.5, 83000, null, null],
    ]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(economy.map(({ enterprise, year }) => [enterprise, year])).toEqual([
      ["甲厂", 2023],
      ["甲厂", 2024],
      ["某园区", 2024],
    ]);
    const [first, second, park] = economy;
    expect(value(first?.outputValue)).toEqual([12000, "万元"]);
    expect(first?.outputValue?.reading).toMatchObject({ halfDigit: 500 });
    expect(value(first?.revenue)).toEqual([9800, "万元"]);
    expect(value(first?.employees)).toEqual([150, "人"]);
    expect(second?.addedValue).toBeUndefined();
    expect(second?.revenue?.reading).toEqual({ kind: "missing", reason: "dash" });
    expect(value(park?.enterpriseCount)).toEqual([42, "家"]);
  });

  test("years in the headings, single or above several figures", () => {
    const single = read("产值表", [
      ["企业名称", "2023年工业总产值（万元）", "2024年工业总产值（万元）", "2024年工业增加值(万元)"],
      ["甲厂", 100, 120, 30],
      ["乙厂", 200, null, 50],
    ]);
    expect(single.kinds).toEqual(["economy"]);
    expect(
      single.economy.map(({ enterprise, year, outputValue, addedValue }) => {
        return [enterprise, year, value(outputValue)?.[0], value(addedValue)?.[0]];
      }),
    ).toEqual([
      ["甲厂", 2023, 100, undefined],
      ["甲厂", 2024, 120, 30],
      ["乙厂", 2023, 200, undefined],
      ["乙厂", 2024, undefined, 50],
    ]);
  });

  test("bare years hold what the title says, else they are reported", () => {
    const rows: Rows = [
      ["企业名称", "2023年", "2024年"],
      ["甲厂", 100, 120],
    ];
    const titled = read("附表", [["企业工业总产值（经济指标）"], ["单位：万元"], ...rows]);
    expect(titled.economy.map(({ year, outputValue }) => [year, value(outputValue)])).toEqual([
      [2023, [100, "万元"]],
      [2024, [120, "万元"]],
    ]);
    const untold = read("经济数据", rows);
    expect(untold.economy).toEqual([]);
    expect(untold.findings).toMatchObject([{ code: "energyInput.figureUnnamed", headings: ["2023年", "2024年"] }]);
  });

  test("without a year column the figures belong to the 统计期; an unreadable year is reported", () => {
    const { economy, findings } = read("经济数据", [
      ["企业名称", "年份", "工业总产值（万元）"],
      ["甲厂", "上年", 100],
      ["乙厂", 2024, 200],
    ]);
    expect(economy.map(({ enterprise }) => enterprise)).toEqual(["乙厂"]);
    expect(findings).toMatchObject([{ code: "energyInput.yearUnreadable", texts: ["上年"] }]);
  });

  test("a figure of money without any unit is reported", () => {
    const { findings } = read("经济数据", [
      ["企业名称", "年份", "工业总产值", "从业人数"],
      ["甲厂", 2024, 100, 20],
    ]);
    expect(findings).toMatchObject([{ code: "input.unitMissing", title: "经济数据", names: ["工业总产值"] }]);
  });

  test("an enterprise list with money columns stays the enterprise list", () => {
    const { kinds, enterprises } = read(
      "企业名单",
      [
        ["序号", "企业名称", "行业", "2024年工业总产值（万元）", "2024年用电量（万kWh）"],
        [1, "甲厂", "电镀", 100, 12],
      ],
      2024,
    );
    expect(kinds).toContain("enterprises");
    expect(enterprises[0]?.items.map(({ item }) => item)).toEqual(["工业总产值", "用电量"]);
  });
});

describe("经济数据 with the figures in rows", () => {
  const figures = (economy: ReturnType<typeof read>["economy"]) =>
    economy.map(({ enterprise, year, outputValue, addedValue, revenue, employees }) => [
      ...[enterprise, year],
      ...[outputValue, addedValue, revenue, employees].map((quantity) => value(quantity)?.[0] ?? null),
    ]);

  test("years across, units in 单位 and in the name, numbered rows; the names in the rows are enough to know the table", () => {
    const { economy, findings, kinds } = read("Sheet3", [
      ["填报单位：甲电镀厂"],
      ["序号", "项目", "单位", "2022年", "2023年", "2024年"],
      [1, "1、工业总产值（现价）", "亿元", 1.2, 1.5, 1.8],
      [2, "工业增加值(万元)", null, 3000, null, 4100],
      [3, "营业收入", "万元", "约11000", "—", 16800],
      [4, "年末从业人员", "人", 150, 152, 149],
    ]);
    expect(kinds).toEqual(["economy"]);
    expect(findings.filter(({ severity }) => severity === "warning")).toEqual([]);
    expect(figures(economy)).toEqual([
      ["甲电镀厂", 2022, 12000, 3000, 11000, 150],
      ["甲电镀厂", 2023, 15000, null, null, 152],
      ["甲电镀厂", 2024, 18000, 4100, 16800, 149],
    ]);
    expect(economy[1]?.revenue?.reading).toEqual({ kind: "missing", reason: "dash" });
    expect(economy[0]?.outputValue).toMatchObject({ origin: "Sheet3!D3", unit: "万元" });
  });

  test("blocks by the column 企业名称, by a group row, by a title", () => {
    const column = read("经济数据", [
      ["企业名称", "指标", "单位", "2023年", "2024年"],
      ["甲厂", "工业总产值", "万元", 100, 120],
      [null, "从业人数", "人", 20, 21],
      ["乙厂", "工业总产值", "万元", 300, 320],
    ]);
    expect(figures(column.economy)).toEqual([
      ["甲厂", 2023, 100, null, null, 20],
      ["甲厂", 2024, 120, null, null, 21],
      ["乙厂", 2023, 300, null, null, null],
      ["乙厂", 2024, 320, null, null, null],
    ]);
    const grouped = read("主要经济指标", [
      ["项目", "单位", "2023年", "2024年"],
      ["甲电镀有限公司"],
      ["工业总产值", "万元", 100, 120],
      ["一、效益"],
      ["工业增加值", "万元", 30, 40],
      ["乙五金厂"],
      ["工业总产值", "万元", 300, 320],
    ]);
    expect(grouped.economy.map(({ enterprise, year }) => `${enterprise} ${year}`)).toEqual([
      "甲电镀有限公司 2023",
      "甲电镀有限公司 2024",
      "乙五金厂 2023",
      "乙五金厂 2024",
    ]);
    const titled = read("附表", [
      ["临港表面处理园区近三年主要经济指标"],
      ["单位：万元"],
      ["指标名称", "2023年", "2024年"],
      ["规上工业总产值", 45000, 49000],
    ]);
    expect(figures(titled.economy)).toEqual([
      ["临港表面处理园区", 2023, 45000, null, null, null],
      ["临港表面处理园区", 2024, 49000, null, null, null],
    ]);
  });

  test("a column without a year belongs to the 统计期, a part-year is left out and named", () => {
    const { economy, findings } = read(
      "经济数据",
      [
        ["指标", "单位", "数值", "2025年1-6月"],
        ["工业总产值", "万元", 500, 260],
      ],
      2024,
    );
    expect(figures(economy)).toEqual([["", 2024, 500, null, null, null]]);
    expect(findings).toMatchObject([{ code: "input.partYear", headings: ["2025年1-6月"] }]);
  });

  test("other figures are named and not taken: growth, intensity, energy", () => {
    const { economy, findings } = read("经济数据", [
      ["指标", "单位", "2024年"],
      ["工业总产值", "万元", 500],
      ["工业总产值增速", "%", 6.1],
      ["万元产值综合能耗", "tce/万元", 0.05],
      ["用电量", "万kWh", 82],
    ]);
    expect(figures(economy)).toEqual([["", 2024, 500, null, null, null]]);
    expect(findings).toMatchObject([
      { code: "energyInput.itemsUnread", severity: "info", items: ["工业总产值增速", "万元产值综合能耗", "用电量"] },
    ]);
  });

  test("money without any unit is reported, and a table of other indicators is no 经济数据", () => {
    const { findings } = read("经济数据", [
      ["指标", "2024年"],
      ["工业总产值", 500],
      ["从业人数", 20],
    ]);
    expect(findings).toMatchObject([{ code: "input.unitMissing", names: ["工业总产值"] }]);
    const other = read("经济技术指标", [
      ["项目", "单位", "2023年", "2024年"],
      ["单位产品取水量", "L/m2", 85, 80],
      ["综合能耗", "tce", 148, 170],
    ]);
    expect(other.kinds).not.toContain("economy");
  });

  test("a figure that stands in both forms is kept twice, for the account to compare", () => {
    const { economy } = read("经济数据", [
      ["指标", "单位", "2024年"],
      ["工业总产值", "万元", 500],
      ["年产值", "万元", 510],
    ]);
    expect(figures(economy)).toEqual([
      ["", 2024, 500, null, null, null],
      ["", 2024, 510, null, null, null],
    ]);
  });
});
