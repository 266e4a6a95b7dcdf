import { energyJson } from "../../src/cli/json/energyJson";
import { zhCN } from "../../src/messages/zhCN/zhCN";
import { buildReport } from "../../src/report/document/buildReport";
import { energyView } from "../../src/taskpane/desk/energyView";
import type { PlanCell } from "../../src/workbook/port";
import { blankInput } from "../report/reportFixture";
import { chapterLines } from "../report/reportText";
import { plannedCells } from "../support/markdownOfPlan";
import { ENERGY_SHEET, energyWorkbook, project, type Rows } from "../workbook/results/energy/energyWorkbook";

/** One workbook through the whole chain: account, sheet, report, pane and JSON. */
function chain(sheets: Readonly<Record<string, Rows>>) {
  const book = energyWorkbook(sheets);
  const { energy } = book;
  const rows = plannedCells(book.plan, ENERGY_SHEET).map((row) => row?.map(shown));
  const texts = rows.flatMap((row) => row ?? []).filter((text) => typeof text === "string");
  const lines = chapterLines(buildReport({ ...blankInput, energy }), "2.3.1");
  const view = energyView(energy);
  const json = energy.accounts.map(energyJson) as readonly Readonly<Record<string, unknown>>[];
  const messages = energy.findings.map((finding) => [
    finding.code,
    zhCN[finding.code as keyof typeof zhCN](finding as never),
  ]);
  return { energy, rows, texts, lines, view, json, messages: Object.fromEntries(messages) as Record<string, string> };
}

const shown = (cell: PlanCell | undefined): unknown =>
  typeof cell === "object" && cell !== null ? cell.value : (cell ?? null);

const row = (rows: readonly (readonly unknown[] | undefined)[], ...words: readonly unknown[]) =>
  rows.find((cells) => words.every((word) => cells?.includes(word))) ?? [];

describe("天然气 1.1000–1.3300 kgce/m³ is never chosen silently", () => {
  const gas = chain({
    项目信息: project(),
    资源能源消耗: [
      ["名称", "类别", "单位", "2024年", "来源"],
      ["天然气", "能源", "万m³", 100, "外购"],
    ],
    经济数据: [
      ["企业名称", "年份", "工业总产值（万元）"],
      ["某厂", 2024, 10000],
    ],
  });

  test("the finding names both ends and what to do; no single value is used", () => {
    expect(gas.messages["energy.coefficientRange"]).toBe(
      "“天然气”2024年的折标准煤系数是范围值 1.1～1.33 kgce/m3，已按两端分别计算，不代为取值；请在折算系数表中填写实测低位发热量或选定的系数及依据。",
    );
    expect(gas.energy.accounts[0]?.tceCalorific).toMatchObject({ value: null, low: 1100, high: 1330 });
  });

  test("the sheet has both ends of coefficient, line, sum and intensity side by side", () => {
    expect(gas.rows.find((cells) => cells?.includes("折标系数上限"))).toBeDefined();
    const line = row(gas.rows, "天然气", "kgce/m3", 1.1);
    expect(line).toEqual(expect.arrayContaining([1.1, 1.33, 1100, 1330]));
    expect(row(gas.rows, "本企业", 2024, 1100)).toEqual(expect.arrayContaining([1100, 1330]));
    const intensity = row(gas.rows, "单位工业总产值");
    expect(intensity).toEqual(expect.arrayContaining([0.11, 0.133]));
    expect(gas.texts.some((text) => text.includes("按下限、上限分别计算，不代为取值，占比按中值"))).toBe(true);
  });

  test("the report prints both ends, also of the intensity, and says why", () => {
    expect(gas.lines[1]).toContain("综合能耗为1100.00–1330.00 tce（当量值）");
    expect(gas.lines.some((text) => text.startsWith("数值为区间的，是部分能源品种的公布系数为区间值"))).toBe(true);
    expect(gas.lines.some((text) => /\| 0\.1100–0\.1330 \|/.test(text))).toBe(true);
    expect(gas.lines.some((text) => text.startsWith("天然气 | 折标准煤系数 | 1.1–1.33 | kgce/m³"))).toBe(true);
  });

  test("the pane and the JSON hold both ends", () => {
    expect(gas.view?.accounts[0]).toMatchObject({
      tce: { value: null, low: 1100, high: 1330 },
      intensities: [{ per: "outputValue", tce: { low: 0.11, high: 0.133 } }],
    });
    expect(gas.json[0]).toMatchObject({
      tce: null,
      tceRange: [1100, 1330],
      lines: [{ kgcePerUnit: null, kgcePerUnitRange: [1.1, 1.33], tce: null, tceRange: [1100, 1330] }],
    });
  });

  test("a heat value that somebody states closes it", () => {
    const stated = chain({
      项目信息: project(),
      资源能源消耗: [
        ["名称", "类别", "单位", "2024年", "来源"],
        ["天然气", "能源", "万m³", 100, "外购"],
      ],
      折算系数: [
        ["能源品种", "单位", "低位发热量（kJ/m³）", "来源"],
        ["天然气", "m³", 35588, "气质分析"],
      ],
    });
    expect(stated.messages).not.toHaveProperty(["energy.coefficientRange"]);
    expect(stated.energy.accounts[0]?.tceCalorific.value).toBeCloseTo((1e6 * 35588) / 29307.6 / 1000, 9);
    expect(stated.rows.some((cells) => cells?.includes("折标系数上限"))).toBe(false);
  });
});

describe("等价值 of electricity without a stated coal rate is not known", () => {
  const consumption: Rows = [
    ["名称", "类别", "单位", "2024年", "来源"],
    ["电力", "能源", "万kWh", 100, "外购"],
    ["柴油", "能源", "t", 10, "外购"],
  ];
  const power = chain({ 项目信息: project({ 电力折标方式: "等价值" }), 资源能源消耗: consumption });

  test("the finding asks for it, and neither 0.1229 nor any other rate stands in", () => {
    expect(power.messages["energy.equivalentMissing"]).toBe(
      "“电力”2024年没有等价值折标系数，等价值综合能耗未能合计；请在折算系数表中增加“电力（等价值）”及年份、来源。",
    );
    expect(power.energy.accounts[0]?.tceEquivalent).toMatchObject({ value: null, missing: ["电力"] });
    expect(power.energy.accounts[0]?.lines[0]?.tceEquivalent).toBeNull();
  });

  test("sheet, report, pane and JSON say that the sum is a part", () => {
    const total = row(power.rows, "本企业", 2024, "仅为已知部分；等价值缺 电力");
    expect(total).toEqual(expect.arrayContaining([expect.closeTo(14.571, 9)]));
    expect(row(power.rows, "电力", "kWh")).toContain("缺少");
    expect(power.lines[1]).toContain("综合能耗为14.57（已知部分） tce（等价值）");
    expect(power.lines[2]).toContain("其中电力缺少实物量、折算系数或排放因子，合计仅为已知部分");
    expect(power.view?.accounts[0]?.tce).toMatchObject({ value: null, missing: ["电力"] });
    expect(power.json[0]).toMatchObject({ tce: null, tceEquivalent: null, missing: ["电力"] });
  });

  test("reported at 当量值 nothing is missing, and the other sum stays out of sight", () => {
    const calorific = chain({ 项目信息: project(), 资源能源消耗: consumption });
    expect(calorific.messages).not.toHaveProperty(["energy.equivalentMissing"]);
    expect(calorific.texts.some((text) => text.includes("等价值，tce"))).toBe(false);
    expect(calorific.json[0]).toMatchObject({ tceEquivalent: null, missing: [] });
  });
});

test("经济数据 by rows and by columns in one workbook is compared, also where one names nobody", () => {
  const both = chain({
    项目信息: project(),
    资源能源消耗: [
      ["名称", "类别", "单位", "2024年", "来源"],
      ["电力", "能源", "万kWh", 100, "外购"],
    ],
    经济数据: [
      ["企业名称", "年份", "工业总产值（万元）"],
      ["某厂", 2024, 10000],
    ],
    主要经济指标: [
      ["指标", "单位", "2023年", "2024年"],
      ["工业总产值", "亿元", 0.9, 1.2],
      ["工业增加值", "万元", 2000, 2500],
    ],
  });
  expect(both.messages["energy.economyStatedTwice"]).toBe(
    "某厂：2024年工业总产值在两处填写的数值不一致，按先出现的计算，请核对统一。",
  );
  const values = both.energy.intensities.map(({ per, denominator }) => [per, denominator]);
  expect(values).toEqual([
    ["outputValue", 10000],
    ["addedValue", 2500],
  ]);
});
