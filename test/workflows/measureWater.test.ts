import type { WaterScope } from "../../src/core/balance/water/waterRatios";
import type { WaterRatioName } from "../../src/core/balance/water/ratioTerms";
import { waterJson } from "../../src/cli/json/waterJson";
import { balanceAudit } from "../../src/workflows/balanceAudit";
import { measureWater } from "../../src/workflows/measureWater";
import { readTables, type Rows } from "../workbook/input/balances/readTables";

/** What the two kinds of tables say of water, from the cells to the ratios. */
function measured(sheet: string, rows: Rows) {
  const { audit } = readTables([sheet, rows]);
  const { ratios } = measureWater(audit, balanceAudit(audit).balances);
  const at = (scope: WaterScope, name = "") => ratios.find((each) => each.scope === scope && each.name === name);
  const both = (ratio: WaterRatioName, scope: WaterScope, name = "") => {
    const found = at(scope, name);
    return [found?.ratios[ratio]?.percent, found?.reconciled?.[ratio]?.percent, found?.reconciled?.[ratio]?.checked];
  };
  return { ratios, at, both };
}

const unitsTable: Rows = [
  ["全厂水平衡表（单位：m³）"],
  ["用水单元", "取水量", "循环水量", "串联水量(入)", "串联水量(出)", "耗水量", "排水量"],
  ["纯水站", 100, null, null, 70, 0, 30],
  ["清洗", 50, null, 70, null, 10, 114],
  ["冷却塔", 20, 980, null, null, 15, 6],
];

describe("用水单元平衡表", () => {
  const { both, ratios, at } = measured("水平衡", unitsTable);

  it("gives each ratio as read and from its reconciled flows", () => {
    const [read, reconciled, checked] = both("dischargeRate", "unit", "冷却塔");
    expect(read).toBeCloseTo(30, 9);
    // 20 in, 21 out: the intake rises, what leaves falls.
    expect(reconciled).toBeGreaterThan(25);
    expect(reconciled).toBeLessThan(30);
    expect(checked).toBe("all");
    expect(both("reuseRate", "whole")[2]).toBe("some");
    expect(at("whole")?.reconciled?.dischargeRate?.sigmaPercent).toBeGreaterThan(0);
  });

  it("leaves 排水率 out for the unit that is fed in series, and keeps it for the whole", () => {
    expect(both("dischargeRate", "unit", "清洗")).toEqual([undefined, undefined, undefined]);
    expect(both("dischargeRate", "whole")[0]).toBeCloseTo((150 / 170) * 100, 9);
  });

  it("is told in JSON under the keys of the ratios, beside them", () => {
    const whole = ratios.find(({ scope }) => scope === "whole")!;
    const { reconciled } = whole;
    expect(waterJson(whole)).toMatchObject({
      dischargeRatePercent: expect.closeTo((150 / 170) * 100, 9) as number,
      leakRatePercent: null,
      uncertainty: {
        dischargeRatePercent: {
          reconciled: reconciled?.dischargeRate?.percent,
          plusMinus: 2 * (reconciled?.dischargeRate?.sigmaPercent ?? 0),
          checked: "all",
        },
      },
    });
    const { reconciled: none, ...asRead } = whole;
    expect(none).toBeDefined();
    expect(waterJson(asRead)).not.toHaveProperty("uncertainty");
  });
});

describe("平衡流股 with 水类型", () => {
  const headings = ["平衡名称", "介质", "编号", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)", "水类型"];
  const flows = (...rows: Rows): Rows => [headings, ...rows.map((row) => ["全厂水平衡", "水", ...row])];

  it("has the ± of the sheet: two meters that nothing checks", () => {
    const { at } = measured(
      "平衡流股",
      flows(
        ["W1", "外部", "清洗", 100, "m³", 4, "取水"],
        ["W2", "清洗", "外部", null, "m³", null, "耗水"],
        ["W3", "清洗", "外部", 80, "m³", 6, "排水"],
      ),
    );
    // 80 ± 4.8, 100 ± 4 (2σ): 80 % ± 80 %·√(0.06² + 0.04²)
    const found = at("whole")?.reconciled?.dischargeRate;
    expect(found).toMatchObject({ percent: 80, checked: "none" });
    expect(2 * (found?.sigmaPercent ?? 0)).toBeCloseTo(80 * Math.hypot(0.06, 0.04), 9);
  });

  it("calls bought reclaimed water and rain 非常规水资源, treated water of a unit 回用", () => {
    const { at } = measured(
      "平衡流股",
      flows(
        ["W1", "外部", "清洗", 60, "m³", 2, "取水"],
        ["W2", "外部", "清洗", 30, "m³", 2, "中水"],
        ["W3", "外部", "清洗", 10, "m³", 2, "雨水"],
        ["W4", "清洗", "废水站", 100, "m³", 2, "串联"],
        ["W5", "废水站", "清洗", 20, "m³", 2, "再生水"],
        ["W6", "废水站", "外部", 80, "m³", 2, "排水"],
      ),
    );
    const { ratios } = at("whole")!;
    expect(ratios.unconventionalShare?.percent).toBeCloseTo(40, 9);
    expect(ratios.wastewaterReuse?.percent).toBeCloseTo(20, 9);
  });

  it("knows that a unit is fed by others also where the row has no 水类型", () => {
    const { both } = measured(
      "平衡流股",
      flows(
        ["W1", "外部", "清洗", 100, "m³", 2, "取水"],
        ["W2", "清洗", "漂洗", 90, "m³", 2, null],
        ["W3", "外部", "漂洗", 10, "m³", 2, "取水"],
        ["W4", "漂洗", "外部", 100, "m³", 2, "排水"],
      ),
    );
    expect(both("dischargeRate", "unit", "漂洗")[0]).toBeUndefined();
    expect(both("dischargeRate", "whole")[0]).toBeCloseTo((100 / 110) * 100, 9);
  });

  it("counts intake that a pipe network hands on once, where it is used, and what stays in the network there", () => {
    const { at } = measured(
      "平衡流股",
      flows(
        ["W1", "外部", "管网", 1000, "m³", 2, "取水"],
        ["W2", "管网", "清洗", 600, "m³", 2, "取水"],
        ["W3", "管网", "锅炉", 380, "m³", 2, "取水"],
        ["W4", "管网", "外部", 20, "m³", 10, "漏失"],
        ["W5", "清洗", "外部", 600, "m³", 2, "排水"],
        ["W6", "锅炉", "外部", 380, "m³", 5, "耗水"],
      ),
    );
    expect([at("unit", "管网"), at("unit", "清洗"), at("whole")].map((each) => each?.intakeM3)).toEqual([
      20, 600, 1000,
    ]);
    expect(at("whole")?.ratios.dischargeRate?.percent).toBeCloseTo(60, 9);
    expect(at("whole")?.reconciled?.dischargeRate).toMatchObject({
      percent: expect.closeTo(60, 9) as number,
      checked: "all",
    });
  });

  it("gives a network that hands out more than it takes in no intake of its own", () => {
    const { at } = measured(
      "平衡流股",
      flows(
        ["W1", "外部", "管网", 1000, "m³", 2, "取水"],
        ["W2", "管网", "清洗", 1010, "m³", 2, "取水"],
        ["W3", "清洗", "外部", 1000, "m³", 2, "排水"],
      ),
    );
    expect(at("unit", "管网")?.intakeM3).toBe(0);
    expect(at("whole")?.intakeM3).toBe(1010);
  });
});

describe("the year's main meter and output", () => {
  const comparedWith = (unitLine: string) => {
    const { audit } = readTables(
      [
        "水平衡",
        [
          ["甲厂2024年水平衡表"],
          ["企业名称：甲厂"],
          [unitLine],
          ["用水单元", "取水量", "耗水量", "排水量"],
          ["清洗", 1500, 150, 1350],
        ],
      ],
      [
        "资源能源消耗",
        [
          ["企业名称", "类别", "名称", "单位", "2024年", "来源"],
          ["甲厂", "水", "新鲜水", "m3", 1500, "外购"],
        ],
      ],
      [
        "产品产量",
        [
          ["企业名称", "产品", "单位", "2024年"],
          ["甲厂", "布", "t", 100],
        ],
      ],
    );
    const { subMeters, divisors } = measureWater(audit, balanceAudit(audit).balances);
    return [subMeters[0]?.check.status, divisors.length];
  };

  it("are compared with the water of the year alone, not with that of a day or of unknown unit", () => {
    expect(comparedWith("单位：m3")).toEqual(["accepted", 1]);
    expect(comparedWith("单位：m3/d")).toEqual(["notCheckable", 0]);
    expect(comparedWith("制表：设备科")).toEqual(["notCheckable", 0]);
  });
});
