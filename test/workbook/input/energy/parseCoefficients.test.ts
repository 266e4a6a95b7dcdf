import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type TestCell } from "../../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

function read(rows: Rows, name = "折算系数", merges: readonly string[] = []) {
  const snapshot = snapshotOf(sheetOf(name, rows, { merges }));
  const recognition = recognise(snapshot, inputShapes);
  const { value, findings } = readAudit(snapshot, recognition.value);
  return { rows: value.coefficients, findings, kinds: recognition.value.tables.map(({ kind }) => kind) };
}

const figure = (value: number, halfDigit: number) => ({ kind: "number", value, halfDigit });

describe("折算系数", () => {
  test("the sheet of `new`: every figure with its digits and unit, blank 企业 and 年份 for all", () => {
    const { rows, findings } = read([
      ["折算系数"],
      [
        "企业名称",
        "年份",
        "能源品种",
        "单位",
        "低位发热量",
        "折标准煤系数",
        "单位热值含碳量（tC/TJ）",
        "碳氧化率（%）",
        "CO2因子",
        "来源",
      ],
      [null, null, "原煤", "t", "20 908 kJ/kg", "0.7143 kgce/kg", 26.37, 98, null, "检测报告"],
      ["甲厂", "2024年", "电力（等价值）", "kWh", null, 0.3019, null, null, "0.5703 kgCO2/kWh", "省能源局"],
    ]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(rows).toMatchObject([
      {
        enterprise: "",
        carrier: "原煤",
        unit: "t",
        heatValue: { reading: figure(20908, 0.5), unit: "kJ/kg" },
        standardCoal: { reading: figure(0.7143, 0.00005), unit: "kgce/kg" },
        carbonContent: { reading: { value: 26.37 }, unit: "tC/TJ" },
        oxidation: { reading: { value: 98 }, unit: "%" },
        source: "检测报告",
        origin: "折算系数!A3:J3",
      },
      {
        enterprise: "甲厂",
        year: 2024,
        carrier: "电力(等价值)",
        unit: "kWh",
        standardCoal: { reading: { value: 0.3019 } },
        emissionFactor: { reading: { value: 0.5703 }, unit: "kgCO2/kWh" },
      },
    ]);
    expect(rows[0]).not.toHaveProperty("year");
    expect(rows[0]).not.toHaveProperty("emissionFactor");
  });

  test("a heading with two units: the one that counts what the row counts", () => {
    const { rows } = read([
      ["能源名称", "单位", "平均低位发热量（kJ/kg或kJ/m³）", "折标准煤系数（kgce/kg、kgce/m³）"],
      ["柴油", "t", 42705, 1.4571],
      ["天然气", "万m³", 38979, 1.33],
      ["电力", "万kWh", null, "0.1229kgce/kWh"],
    ]);
    expect(rows.map(({ heatValue, standardCoal }) => [heatValue?.unit, standardCoal?.unit])).toEqual([
      ["kJ/kg", "kgce/kg"],
      ["kJ/m3", "kgce/m3"],
      [undefined, "kgce/kWh"],
    ]);
  });

  test("units in a row below the headings, synonyms, and the carrier's unit behind its name", () => {
    const { rows } = read([
      ["燃料品种", "低位热值", "折标煤系数", "含碳量", "氧化率", "碳排放因子"],
      [null, "(MJ/m³)", "(tce/万m³)", "(tC/GJ)", "(%)", "(tCO₂/万m³)"],
      ["天然气（万m³）", 35.6, 12.15, 0.0153, 99, 21.6],
    ]);
    expect(rows).toMatchObject([
      {
        carrier: "天然气",
        unit: "万m3",
        heatValue: { unit: "MJ/m3" },
        standardCoal: { unit: "tce/万m3" },
        carbonContent: { unit: "tC/GJ" },
        emissionFactor: { unit: "tCO2/万m3" },
      },
    ]);
  });

  test("the appendix of the standard, ranges and units within the cells", () => {
    const { rows } = read(
      [
        ["附录A 各种能源折标准煤参考系数"],
        ["能源名称", "平均低位发热量", "折标准煤系数"],
        ["原煤", "20934kJ/kg（5000kcal/kg）", "0.7143kgce/kg"],
        ["天然气", "32238～38979 kJ/m³", "1.1000～1.3300 kgce/m³"],
      ],
      "表1",
    );
    expect(rows[1]).toMatchObject({
      standardCoal: { reading: { kind: "range", low: 1.1, high: 1.33 }, unit: "kgce/m3" },
      heatValue: { reading: { kind: "range", low: 32238, high: 38979 }, unit: "kJ/m3" },
    });
    expect(rows[0]).toMatchObject({ standardCoal: { reading: { value: 0.7143 } } });
  });

  test("当量值 and 等价值 side by side are two rows of one carrier", () => {
    const { rows } = read(
      [
        ["能源名称", "单位", "折标系数（kgce/kWh）", null, "来源"],
        [null, null, "当量值", "等价值", null],
        ["电力", "kWh", 0.1229, 0.3, "文件"],
        ["热力", "GJ", null, null, null],
      ],
      "系数",
      ["C1:D1"],
    );
    expect(rows).toMatchObject([
      { carrier: "电力", standardCoal: { reading: { value: 0.1229 }, unit: "kgce/kWh" } },
      { carrier: "电力（等价值）", standardCoal: { reading: { value: 0.3 }, unit: "kgce/kWh" } },
    ]);
    expect(rows).toHaveLength(2);
  });

  test("several years give a row each; what is no year is reported and not read", () => {
    const { rows, findings } = read([
      ["能源品种", "单位", "年份", "折标准煤系数"],
      ["电力", "kWh", "2022-2024", 0.3],
      ["电力", "kWh", "近三年", 0.31],
      ["柴油", "kg", "各年", 1.46],
    ]);
    expect(rows.map(({ carrier, year }) => [carrier, year])).toEqual([
      ["电力", 2022],
      ["电力", 2023],
      ["电力", 2024],
      ["柴油", undefined],
    ]);
    expect(findings).toMatchObject([
      { code: "energyInput.yearUnreadable", texts: ["近三年"], origins: ["折算系数!A3:D3"] },
    ]);
  });

  test("a figure without a carrier is reported; a carrier without figures says nothing", () => {
    const { rows, findings } = read([
      ["能源品种", "单位", "折标准煤系数", "来源"],
      ["原煤", "t", null, "待测"],
      [null, "t", 0.7143, "2024年检测"],
    ]);
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([{ code: "input.keyMissing", heading: "能源品种", lines: 1 }]);
  });

  test("a table with amounts is 资源能源消耗, although it also prints coefficients", () => {
    const { kinds } = read(
      [
        ["能源名称", "单位", "2023年消耗量", "2024年消耗量", "折标系数"],
        ["电", "万kWh", 10, 12, 1.229],
      ],
      "能源消耗",
    );
    expect(kinds).toEqual(["consumption"]);
  });
});

test("a carbon content with its unit in the cell", () => {
  const { rows, findings } = read([
    ["能源品种", "单位", "低位发热量", "单位热值含碳量", "来源"],
    ["烟煤", "t", "5200kcal/kg", "26.1tC/TJ", "入厂化验"],
  ]);
  expect(rows[0]?.carbonContent).toMatchObject({ reading: figure(26.1, 0.05), unit: "tC/TJ", written: "26.1tC/TJ" });
  expect(findings.map(({ code }) => code)).not.toContain("read.unknownUnit");
});
