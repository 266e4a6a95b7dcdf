import fc from "fast-check";
import { describeFinding } from "../../src/messages/describe";
import { energyWorkbook, parkSheets, project, type Rows } from "../workbook/results/energy/energyWorkbook";

const codes = (book: ReturnType<typeof energyWorkbook>) => book.energy.findings.map(({ code }) => code);

describe("from the sheets to the account", () => {
  test("资源能源消耗 and 折算系数 of one workbook: own coefficients count, the old figure of 新水 is reported", () => {
    const { energy } = energyWorkbook(parkSheets);
    const water = energy.accounts[1]?.lines.find(({ carrier }) => carrier === "自来水");
    expect(water?.calorific).toMatchObject({ low: 0.0857, from: "table", source: "旧报告" });
    expect(energy.findings).toContainEqual(
      expect.objectContaining({ code: "energy.oldCoefficient", carrier: "新水", origins: ["折算系数!F5"] }),
    );
    const coal = energy.accounts.find(({ enterprise, year }) => enterprise === "乙热电厂" && year === 2024)?.lines[0];
    expect(coal?.calorific).toMatchObject({ from: "measured", origins: ["折算系数!A3:J3"] });
    // GJ/t × tC/TJ ÷ 1000 × 0.98 × 44/12
    expect(coal?.emission?.low).toBeCloseTo((22.35 * 26.37 * 0.98 * 44) / 12 / 1000, 9);
  });

  test("等价值 becomes the reported sum when 项目信息 says so and the workbook has the coefficient", () => {
    const { energy } = energyWorkbook({
      ...parkSheets,
      项目信息: project({ 电力折标方式: "等价值", "电网排放因子(kgCO2/kWh)": 0.5703 }),
    });
    const plant = energy.accounts[1];
    expect(plant?.basis).toBe("equivalent");
    const power = plant?.lines[0];
    expect(power?.equivalent).toMatchObject({ low: 0.3019, unit: "kgce/kWh" });
    expect(power?.emission).toMatchObject({ from: "project", low: 0.0005703 });
    expect(codes({ energy } as ReturnType<typeof energyWorkbook>)).toContain("energy.equivalentMissing");
  });

  test("the region of the project chooses the grid factor", () => {
    const { energy } = energyWorkbook(parkSheets);
    expect(energy.settings.gridRegion).toBe("华东");
    expect(energy.accounts[0]?.lines[0]?.emission?.source).toMatch(/ 华东$/);
  });

  test("a single plant that is named in one table only is one subject", () => {
    const { energy } = energyWorkbook({
      项目信息: project(),
      资源能源消耗: [
        ["名称", "类别", "单位", "2024年", "来源"],
        ["电", "能源", "kWh", 1997066, "外购"],
      ],
      经济数据: [
        ["企业名称", "年份", "工业总产值（万元）"],
        ["某线路板厂", 2024, 5000],
      ],
      折算系数: [
        ["企业名称", "能源品种", "单位", "折标准煤系数"],
        ["某线路板厂", "电力", "kWh", "0.1229 kgce/kWh"],
      ],
    });
    expect(energy.intensities).toMatchObject([{ per: "outputValue", denominator: 5000 }]);
    expect(energy.intensities[0]?.tce).toBeCloseTo(245.4394 / 5000, 8);
    expect(energy.accounts[0]?.lines[0]?.calorific?.from).toBe("table");
  });

  test("wide columns of 企业一览表 are accounted as if they stood in the long table", () => {
    const { energy } = energyWorkbook({
      项目信息: project(),
      企业一览表: [
        ["序号", "企业名称", "行业", "2024年产量（万套）", "用电量(万kWh)", "工业总产值（万元）"],
        [1, "甲厂", "轴承", 7.76, 0.692, 120],
        [2, "乙厂", "轴承", 3.1, 0.5, 80],
      ],
    });
    expect(energy.totals).toMatchObject([{ year: 2024, enterprises: 2 }]);
    expect(energy.totals[0]?.tceCalorific.value).toBeCloseTo((11920 * 0.1229) / 1000, 9);
    expect(energy.totalIntensities).toMatchObject([{ year: 2024, per: "outputValue", denominator: 200 }]);
    expect(energy.intensities.filter(({ per }) => per === "product").map(({ perUnit }) => perUnit)).toEqual([
      "套",
      "套",
    ]);
  });

  test("neither the order of the rows nor the choice of units changes a sum", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 6 });
    const rows = (kWh: readonly number[], unit: string, factor: number): Rows => [
      ["企业名称", "类别", "名称", "单位", "2024年", "来源"],
      ...kWh.map((amount, i): Rows[number] => [`厂${i}`, "能源", "电", unit, amount / factor, "外购"]),
    ];
    const total = (consumption: Rows) =>
      energyWorkbook({ 资源能源消耗: consumption }).energy.totals[0]?.tceCalorific.value ?? NaN;
    fc.assert(
      fc.property(amounts, (kWh) => {
        const usual = total(rows(kWh, "kWh", 1));
        expect(total(rows([...kWh].reverse(), "kWh", 1))).toBe(usual);
        expect(total(rows(kWh, "MWh", 1000)) / usual).toBeCloseTo(1, 12);
      }),
      { numRuns: 20 },
    );
  });

  test("every finding has its words in both languages", () => {
    const { energy } = energyWorkbook(parkSheets);
    for (const finding of energy.findings) {
      expect(describeFinding(finding, "zh-CN").message).not.toBe(finding.code);
      expect(describeFinding(finding, "en").message).not.toMatch(/undefined|NaN/);
    }
  });
});
