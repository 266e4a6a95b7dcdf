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
