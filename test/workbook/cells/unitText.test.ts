import fc from "fast-check";
import { unitOf } from "../../../src/core/quantity/units";
import { unitGroups } from "../../../src/core/quantity/units.terms";
import { readLevel } from "../../../src/workbook/cells/level";
import { readPeriod } from "../../../src/workbook/cells/period";
import { readUnit, splitHeading } from "../../../src/workbook/cells/unitText";

describe("units as people write them", () => {
  test.each([
    ["吨", "t"],
    ["公斤", "kg"],
    ["m³", "m3"],
    ["立方米", "m3"],
    ["方", "m3"],
    ["㎡", "m2"],
    ["万 m³", "万m3"],
    ["千立方米", "千m3"],
    ["标立方米", "Nm3"],
    ["万标立方米", "万Nm3"],
    ["10⁴Nm³", "万Nm3"],
    ["1e4 Nm3", "万Nm3"],
    ["×10^4 t", "万t"],
    ["104m3", "万m3"],
    ["度", "kWh"],
    ["千瓦时", "kWh"],
    ["KWH", "kWh"],
    ["kW·h", "kWh"],
    ["万千瓦时", "万kWh"],
    ["亿千瓦时", "亿kWh"],
    ["吉焦", "GJ"],
    ["吨标煤", "tce"],
    ["吨标准煤", "tce"],
    ["千克标准煤", "kgce"],
    ["万吨标准煤", "万tce"],
    ["tCO2e", "tCO2"],
    ["吨CO₂当量", "tCO2"],
    ["（万元）", "万元"],
    ["单位：万元", "万元"],
    ["公顷", "hm2"],
    ["万套", "万套"],
    ["台/套", "台套"],
    ["年", "a"],
    ["％", "%"],
    ["‰", "‰"],
    ["°C", "℃"],
    ["dB(A)", "dB(A)"],
    ["MG/L", "mg/L"],
    ["kg/t钢", "kg/t"],
    ["千克/吨产品", "kg/t"],
    ["kgce/t粗铜", "kgce/t"],
    ["m3/m2(双面板)", "m3/m2"],
    ["kg标煤/t", "kgce/t"],
    ["吨（折纯）", "t"],
    ["大卡/千克", "kcal/kg"],
    ["t/(人·年)", "t/(人·a)"],
    ["kW·h/t", "kWh/t"],
    ["无量纲", "1"],
  ])("%s is %s", (text, symbol) => {
    expect(readUnit(text)).toBe(symbol);
    expect(unitOf(symbol)).toBeDefined();
  });

  test.each(["kkw", "", "—", "/", "ML", "含氰镀银", "日均值", "kg/炉", "A", "t标准某煤/x", "产量"])(
    "%j is no unit",
    (text) => {
      expect(readUnit(text)).toBeUndefined();
    },
  );

  test("per ton of coal equivalent is not per ton", () => {
    expect(readUnit("tCO2/t标煤")).toBe("tCO2/tce");
    expect(readUnit("tCO2/t某标煤")).toBeUndefined();
  });

  test("every symbol of the unit table reads as itself", () => {
    for (const [symbol] of unitGroups.flatMap((group) => group.units)) expect(readUnit(symbol)).toBe(symbol);
  });
});

describe("headings", () => {
  test.each([
    ["2024年产量（万套）", { name: "产量", unit: "万套", unitText: "万套", period: { year: 2024 } }],
    ["5 单位产品每次清洗取水量(L/m2)", { name: "5单位产品每次清洗取水量", unit: "L/m2", unitText: "L/m2" }],
    ["*单位产品耗电量(kWh/t)：", { name: "单位产品耗电量", unit: "kWh/t", unitText: "kWh/t" }],
    ["产 量\n（ 万 元 ）", { name: "产量", unit: "万元", unitText: "万 元" }],
    ["新鲜水（m³）", { name: "新鲜水", unit: "m3", unitText: "m3" }],
    ["原煤/购进量(吨)/本月", { name: "原煤/购进量/本月", unit: "t", unitText: "吨" }],
    [
      "工业增加值能耗(tce/万元)/2023年",
      { name: "工业增加值能耗", unit: "tce/万元", unitText: "tce/万元", period: { year: 2023 } },
    ],
    ["取水量、m3", { name: "取水量", unit: "m3", unitText: "m3" }],
    ["COD/mg/L", { name: "COD", unit: "mg/L", unitText: "mg/L" }],
    ["用电量 万kWh", { name: "用电量", unit: "万kWh", unitText: "万kWh" }],
    ["污染物浓度 单位：mg/L", { name: "污染物浓度", unit: "mg/L", unitText: "mg/L" }],
    ["投资(万元，含税)", { name: "投资(含税)", unit: "万元", unitText: "万元" }],
    ["产量(2024年，吨)", { name: "产量", unit: "t", unitText: "吨", period: { year: 2024 } }],
    ["近期目标（2027年）", { name: "近期目标", period: { year: 2027 } }],
    ["2025年1-6月用电量(kWh)", { name: "用电量", unit: "kWh", unitText: "kWh", period: { year: 2025, part: "1-6月" } }],
    ["2024年末人数(人)", { name: "年末人数", unit: "人", unitText: "人", period: { year: 2024 } }],
    ["能耗(kg/标准件)", { name: "能耗", unitText: "kg/标准件" }],
    ["pH(无量纲)", { name: "pH", unit: "1", unitText: "无量纲" }],
    ["2023年", { name: "", period: { year: 2023 } }],
  ])("%j", (heading, split) => {
    expect(splitHeading(heading)).toEqual(split);
  });

  test.each([
    ["镀件(含氰镀银)", "镀件(含氰镀银)"],
    ["COD(日均值)", "COD(日均值)"],
    ["单位名称（公章）", "单位名称(公章)"],
    ["方案(1)", "方案(1)"],
    ["频 次", "频次"],
    ["监测 点位", "监测点位"],
    ["部门/职位", "部门/职位"],
    ["水、电、气", "水、电、气"],
    ["单位", "单位"],
    ["2023-2025年平均", "2023-2025年平均"],
    ["规模2000吨", "规模2000吨"],
    ["废水废水中COD", "废水废水中COD"],
  ])("what is no unit stays in the name: %s", (heading, name) => {
    expect(splitHeading(heading)).toEqual({ name });
  });
});

test("no heading makes a reader fail, and whatever unit is found is one of the table", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."产量2024年1-6月万吨tkWhm3³/·()（）、：:%* \n目标Ⅱ级") });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: "grapheme" })), (text) => {
      const { unit } = splitHeading(text);
      if (unit !== undefined) expect([unit, unitOf(unit)]).toEqual([unit, expect.anything()]);
      const symbol = readUnit(text);
      if (symbol !== undefined) expect(readUnit(symbol)).toBe(symbol);
      const year = readPeriod(text)?.year ?? 2024;
      expect(year).toBeGreaterThan(1949);
      expect([undefined, "I", "II", "III", "below", "notApplicable"]).toContain(readLevel(text));
    }),
    { numRuns: 3000 },
  );
});
