import type { PlanCell } from "../../../../src/workbook/port";
import { applyPlan } from "../../../../src/workbook/memory/applyPlan";
import { waterSheet, type WaterSheetInput } from "../../../../src/workbook/results/water/waterSheet";
import { plannedCells } from "../../../support/markdownOfPlan";
import { formulaOf, shown, workOut } from "../flowFormulas";
import { meteredWorkbook, withMainMeter, type TypedUse } from "./meteredWorkbook";
import { plantWaterUses } from "./plantWaterUses";

const SHEET = "用水指标";
const PLANT = "宏达表面处理有限公司";

type Cells = ReturnType<typeof plannedCells>;

const cellsOf = (input: WaterSheetInput): Cells => plannedCells(waterSheet(input), SHEET);

/** The table whose name begins so: headings, and records by what stands under 用水单元. */
function table(cells: Cells, name: string) {
  const top = cells.findIndex((row) => String(row?.[0]).startsWith(name));
  const headings = (cells[top + 1] ?? []).map(shown);
  const at = (unit: string, heading: string): PlanCell | undefined => {
    const unitColumn = headings.indexOf("用水单元");
    for (let row = top + 2; (cells[row]?.length ?? 0) > 1; row++)
      if (shown(cells[row]?.[unitColumn]) === unit) return cells[row]?.[headings.indexOf(heading)];
    throw new Error(`no unit ${unit}`);
  };
  const column = (heading: string) => {
    const found: (string | number | boolean | null)[] = [];
    for (let row = top + 2; (cells[row]?.length ?? 0) > 1; row++)
      found.push(shown(cells[row]?.[headings.indexOf(heading)]));
    return found;
  };
  return { headings, at, column };
}

describe("水量", () => {
  const cells = cellsOf(meteredWorkbook(plantWaterUses));
  const amounts = table(cells, "各用水单元水量");

  it("are links to the consultant's cells, — being no water", () => {
    expect(amounts.at("前处理线", "取水量")).toEqual({ formula: "'用水单元平衡表'!C1", value: 2140 });
    expect(shown(amounts.at("电镀线", "漏失水量"))).toBe(0);
    expect(amounts.at("纯水站", "漏失水量")).toBeNull();
  });

  it("stand by system with subtotals, units without a system last, and the whole", () => {
    expect(amounts.column("用水单元")).toEqual([
      "前处理线",
      "电镀线",
      "纯水站",
      "生产用水小计",
      "冷却塔",
      "循环冷却水系统小计",
      "办公生活",
      "合计",
    ]);
    expect(amounts.column("取水量")).toEqual([2140, 1655, 3120, 6915, 780, 780, 565, 8260]);
  });

  it("are added up by formulas that count no subtotal twice", () => {
    expect(formulaOf(amounts.at("生产用水小计", "取水量"))).toBe("SUM(F8:F10)");
    const total = amounts.at("合计", "取水量");
    expect(formulaOf(total)).toBe('SUMIFS(F8:F14,$D8:$D14,"单元")');
    expect(workOut(formulaOf(total) ?? "", cells)).toBe(8260);
    expect(workOut(formulaOf(amounts.at("生产用水小计", "取水量")) ?? "", cells)).toBe(6915);
  });

  it("show only quantities that somebody has, and no total of 总用水量 while units lack it", () => {
    expect(amounts.headings).not.toContain("蒸汽产量(t)");
    expect(amounts.headings).toContain("间接冷却补充水量");
    expect(shown(amounts.at("循环冷却水系统小计", "总用水量"))).toBe(52780);
    expect(amounts.at("合计", "总用水量")).toBeNull();
  });

  it("are converted in the link where the sheet is in another unit", () => {
    const large = table(cellsOf(meteredWorkbook([["", "", "", "全厂", { intake: 1.25 }]], 10000)), "各用水单元水量");
    expect(large.at("全厂", "取水量")).toEqual({ formula: "ROUND('用水单元平衡表'!C1*10000,8)", value: 12500 });
  });
});

describe("用水指标", () => {
  const cells = cellsOf(meteredWorkbook(plantWaterUses));
  const ratios = table(cells, "用水指标（空白");

  it("are formulas over the quantities of the same line", () => {
    // F 取水量, G 循环, H 串联入, I 回用
    expect(ratios.at("前处理线", "重复利用率(%)")).toEqual({
      formula: 'IF((G8+H8+I8+F8)>0,(G8+H8+I8)/(G8+H8+I8+F8)*100,"")',
      value: expect.closeTo(15.748, 3) as number,
    });
  });

  it("differ by system: the cooling loop hides the others", () => {
    expect(shown(ratios.at("循环冷却水系统小计", "重复利用率(%)"))).toBeCloseTo(98.522, 3);
    expect(shown(ratios.at("生产用水小计", "重复利用率(%)"))).toBeCloseTo(27.172, 3);
    expect(shown(ratios.at("合计", "重复利用率(%)"))).toBeCloseTo(86.8555, 3);
  });

  it("are blank where a quantity is missing", () => {
    expect(ratios.at("纯水站", "重复利用率(%)")).toBeNull();
    expect(ratios.column("冷凝水回用率(%)")).toEqual(Array(8).fill(null));
  });

  it("take leak and discharge against intake", () => {
    expect(shown(ratios.at("合计", "漏失率(%)"))).toBeCloseTo((30 / 8260) * 100, 9);
    expect(formulaOf(ratios.at("合计", "漏失率(%)"))).toMatch(/^IF\(F15>0,[A-Z]+15\/F15\*100,""\)$/);
    expect(shown(ratios.at("冷却塔", "排水率(%)"))).toBeCloseTo((160 / 780) * 100, 9);
  });

  it("leave leak and discharge blank where a unit or system receives water of others, by the formula as well", () => {
    for (const place of ["前处理线", "电镀线", "生产用水小计"]) expect(ratios.at(place, "排水率(%)")).toBeNull();
    const formula = formulaOf(ratios.at("冷却塔", "排水率(%)")) ?? "";
    expect(formula).toMatch(/^IF\(AND\(F12>0,H12\+I12=0\),/);
    expect(String(cells[16]?.[0])).toContain(
      "有串联、回用、冷凝或非常规水进入的单元和系统，进水不只取水，不计漏失率和排水率",
    );
  });
});

describe("协调值和不确定度", () => {
  const metered = meteredWorkbook(plantWaterUses);
  const known = { checked: "some", isDeduced: false, isContradicted: false, isUpperBound: false } as const;
  const reconciled = { percent: 86.5, sigmaPercent: 0.21, ...known };
  const deduced = { percent: 4.2, sigmaPercent: 1, ...known, checked: "none", isDeduced: true } as const;
  const ratios = metered.ratios.map((each) =>
    each.scope === "whole" ? { ...each, reconciled: { reuseRate: reconciled, compliantDischarge: deduced } } : each,
  );
  const cells = cellsOf({ ...metered, ratios });
  const found = table(cells, "用水指标的协调值");

  it("stand as values beside the live ratio, with ± of 95 % and what it rests on", () => {
    expect(found.column("指标")).toEqual(["重复利用率", "达标排放率"]);
    const asRead = found.at("合计", "按读数(%)");
    expect(shown(asRead)).toBeCloseTo(86.8555, 3);
    expect(workOut(formulaOf(asRead) ?? "", cells)).toBeCloseTo(86.8555, 3);
    expect([found.at("合计", "协调后(%)"), found.at("合计", "±(%)")]).toEqual([86.5, 0.42]);
    expect(found.column("说明")).toEqual([
      "部分水量无其他读数可校核",
      "所用水量均无其他读数可校核，±仅由填写或默认的不确定度推得；含由平衡推算的水量",
    ]);
  });

  it("are blank under 按读数 where the readings alone give no ratio, and no table where no balance has the water", () => {
    expect(found.column("按读数(%)")[1]).toBeNull();
    expect(cellsOf(metered).some((row) => String(row?.[0]).startsWith("用水指标的协调值"))).toBe(false);
  });
});

describe("several users", () => {
  const uses: readonly TypedUse[] = [
    ["甲厂", "2024年", "", "全厂", { intake: 100, discharged: 60 }],
    ["甲厂", "2025年", "", "全厂", { intake: 90, discharged: 50 }],
    ["乙厂", "2025年", "", "全厂", { intake: 40, discharged: 30 }],
  ];
  const cells = cellsOf(meteredWorkbook(uses));

  it("stand in one table with enterprise and period, each with its own whole", () => {
    const amounts = table(cells, "各用水单元水量");
    expect(amounts.headings.slice(0, 5)).toEqual(["序号", "企业名称", "期间", "用水单元", "层级"]);
    expect(amounts.column("取水量")).toEqual([100, 100, 90, 90, 40, 40]);
    expect(amounts.column("企业名称")).toEqual(["甲厂", "甲厂", "甲厂", "甲厂", "乙厂", "乙厂"]);
  });
});

describe("单位取水量 and 分表核对", () => {
  const input = withMainMeter(meteredWorkbook(plantWaterUses), PLANT, 8927);
  const user = { enterprise: PLANT, period: "2025年", readings: [] };
  const divisors = [
    { ...user, of: { kind: "output", product: "镀件" }, amount: 16520, unit: "m2" },
    { ...user, of: { kind: "outputValue" }, amount: 3560, unit: "万元" },
    { ...user, enterprise: "别厂", of: { kind: "outputValue" }, amount: 1, unit: "万元" },
  ] as const;
  const cells = cellsOf({ ...input, divisors });

  it("divide the whole intake by output and output value, where the user has an intake", () => {
    const intakes = table(cells, "单位取水量");
    expect(intakes.column("用水单元")).toEqual(["单位产品取水量（镀件）", "万元产值取水量"]);
    expect(intakes.column("单位取水量")).toEqual([0.5, expect.closeTo(2.3202, 4)]);
    expect(intakes.column("指标单位")).toEqual(["m³/m²", "m³/万元"]);
    expect(formulaOf(intakes.at("万元产值取水量", "取水量(m³)"))).toBe("F15");
  });

  it("compare the sub-meters with the main meter", () => {
    const check = table(cells, "分表合计");
    // (8260 − 8927) / 8927 = −7.47 %
    expect([check.at("总取水", "总表(m³)"), check.at("总取水", "分表合计(m³)")]).toEqual([
      { formula: "'用水单元平衡表'!B6", value: 8927 },
      { formula: "F15", value: 8260 },
    ]);
    expect(shown(check.at("总取水", "偏差(%)"))).toBeCloseTo(-7.4717, 4);
    expect(shown(check.at("总取水", "判定"))).toBe("符合");
    const poor = table(cellsOf(withMainMeter(meteredWorkbook(plantWaterUses), PLANT, 9927)), "分表合计");
    expect(shown(poor.at("总取水", "判定"))).toBe("超差");
  });

  it("say that nothing can be checked without a main meter", () => {
    const [line] = input.subMeters;
    const check = { status: "notCheckable", subM3: 8260, deviationPercent: null, findings: [] } as const;
    const none = { ...input, subMeters: [{ ...line!, totalM3: null, readings: [], check }] };
    const printed = table(cellsOf(none), "分表合计");
    expect([shown(printed.at("总取水", "偏差(%)") ?? null), shown(printed.at("总取水", "判定"))]).toEqual([
      null,
      "不可核对",
    ]);
  });
});

describe("用水指标 as a sheet", () => {
  it("carries its name, and the same input gives the same workbook", () => {
    const input = meteredWorkbook(plantWaterUses);
    const plan = (each: WaterSheetInput) => [{ kind: "createSheet", sheet: SHEET } as const, ...waterSheet(each)];
    const once = applyPlan(input.snapshot, plan(input));
    expect(once.names.map(({ name }) => name)).toEqual(["QS_result_water"]);
    expect(applyPlan(once, plan({ ...input, snapshot: once }))).toEqual(once);
  });

  it("says that nothing was computed where there is no water", () => {
    expect(cellsOf(meteredWorkbook([]))[0]).toEqual(["本次未得出用水指标"]);
  });
});
