import fc from "fast-check";
import { accountEnergy } from "../../../src/core/energy/accountEnergy";
import { reportedTce } from "../../../src/core/energy/energyAccount";
import { collectEnergyUses } from "../../../src/core/energy/energyUse";
import { totalEnergy } from "../../../src/core/energy/totalEnergy";
import { roundHalfAway } from "../../../src/core/quantity/rounding";
import { gbt2589 } from "../../../src/standards/energy/gbt2589";
import { account, line, quantity, row, settings } from "./energyFixture";

describe("综合能耗 of one enterprise and year", () => {
  it("gives the published 245.44 tce of a printed-circuit-board plant's electricity", () => {
    const meters = [311663, 829227, 508406, 250347, 9742, 87681];
    const { accounts } = account(
      meters.map((kWh, place) => line("电力", String(kWh), "kWh", { products: [`${place}`] })),
    );
    const [plant] = accounts;
    expect(roundHalfAway(plant!.tceCalorific.value!, 2)).toBe(245.44);
    expect(roundHalfAway(plant!.tceCalorific.value!, 4)).toBe(245.4394);
  });

  it("adds fuels, electricity and heat at calorific value, and CO2 by named factors", () => {
    const { first } = account([line("柴油", "10", "t"), line("外购电力", "100", "万kWh"), line("蒸汽", "1000", "GJ")]);
    // 10 × 1.4571 + 10⁶ × 0.1229/1000 + 1000 × 34.12/1000
    expect(first.tceCalorific.value).toBeCloseTo(14.571 + 122.9 + 34.12, 9);
    // 10 × 3.095910 + 10⁶ kWh × 0.5366/1000 + 1000 × 0.11
    expect(first.tCO2.value).toBeCloseTo(30.9590964 + 536.6 + 110, 6);
    expect(first.lines.map(({ calorific }) => calorific?.source)).toEqual(
      Array(3).fill("GB/T 2589-2020 附录A（公开资料转引）"),
    );
    expect(first.lines.map(({ emission }) => emission?.verified)).toEqual([true, true, false]);
  });

  it("keeps the equivalent sum empty while no equivalent value of electricity is stated", () => {
    const lines = [line("柴油", "10", "t"), line("电力", "1000", "kWh")];
    const { first, codes } = account(lines, { basis: "equivalent" });
    expect(first.tceEquivalent).toMatchObject({ value: null, missing: ["电力"] });
    expect(reportedTce(first).value).toBeNull();
    expect(codes).toContain("energy.equivalentMissing");
    expect(account(lines).codes).not.toContain("energy.equivalentMissing");
  });

  it("never adds a calorific and an equivalent figure", () => {
    const stated = [row("电力（等价值）", { unit: "kWh", standardCoal: quantity("0.3", "kgce/kWh") })];
    const { first } = account([line("柴油", "10", "t"), line("电力", "1000", "kWh")], { stated });
    expect(first.tceCalorific.value).toBeCloseTo(14.571 + 0.1229, 12);
    expect(first.tceEquivalent.value).toBeCloseTo(14.571 + 0.3, 12);
  });

  it("gives both ends of a printed range and no single sum", () => {
    const { first, findings } = account([line("天然气", "100", "万Nm3"), line("柴油", "1", "t")]);
    expect(first.tceCalorific.value).toBeNull();
    expect(first.tceCalorific.low).toBeCloseTo(1100 + 1.4571, 9);
    expect(first.tceCalorific.high).toBeCloseTo(1330 + 1.4571, 9);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "energy.coefficientRange", carrier: "天然气", years: [2022] }),
    );
    expect(first.tCO2.value).toBeCloseTo(100 * 21.6218881 + 3.09590964, 4);
  });

  it("counts media only when they are said to be bought, and what is sold with a minus sign", () => {
    const bought = account([line("新鲜水", "1000", "m3", { category: "水", source: "外购" })]);
    expect(bought.first.tceCalorific.value).toBeCloseTo(0.2571, 12);
    expect(bought.first.tCO2.value).toBe(0);
    expect(bought.codes).toEqual(["energy.mediumCounted"]);

    const unstated = account([line("新鲜水", "1000", "m3")]);
    expect(unstated.accounts).toEqual([]);
    expect(unstated.codes).toEqual(["energy.mediumSourceMissing"]);
    expect(account([line("新鲜水", "1000", "m3", { category: "水" })])).toMatchObject({ accounts: [], codes: [] });

    const own = account([line("压缩空气", "1000", "m3", { source: "自产" })]);
    expect(own.codes).toEqual(["energy.ownNotCounted"]);

    const sold = account([line("蒸汽", "1000", "GJ", { source: "外供" }), line("柴油", "100", "t")]);
    expect(sold.first.tceCalorific.value).toBeCloseTo(145.71 - 34.12, 9);
  });

  it("leaves raw materials, totals and part-years out", () => {
    const half = [{ period: { year: 2022, part: "1-6月" }, quantity: quantity("5", "t") }];
    const { accounts, codes } = account([
      line("甲醇", "5", "t", { category: "原辅材料" }),
      line("焦炭", "5", "t", { category: "" }),
      line("柴油", "5", "t", { years: half }),
      line("电力折标", "5", "tce"),
    ]);
    expect(accounts).toEqual([]);
    expect(codes.sort()).toEqual(["energy.alreadyStandardCoal", "energy.partYear"]);
  });

  it("refuses what it does not know instead of taking something near", () => {
    const { first, codes } = account([
      line("生物质颗粒", "5", "t"),
      line("原煤", "10", "t"),
      line("蒸汽", "10", "t"),
      line("汽油", { kind: "missing", reason: "blank" }, "t"),
      line("煤油", "-1", "t"),
      line("液化石油气", { kind: "missing", reason: "dash" }, "t"),
    ]);
    expect(first.tceCalorific).toMatchObject({ value: null, missing: ["汽油", "煤油", "生物质颗粒", "蒸汽"].sort() });
    expect(first.tceCalorific.low).toBeCloseTo(7.143, 12);
    expect(first.tCO2.missing).toContain("原煤");
    expect(codes).toEqual(
      expect.arrayContaining([
        "energy.carrierUnknown",
        "energy.unitNotConvertible",
        "energy.amountMissing",
        "energy.amountNegative",
        "energy.emissionFactorMissing",
      ]),
    );
  });

  it("says once what is wrong with a unit or a refused grid factor", () => {
    expect(account([line("蒸汽", "10", "t")]).codes).toEqual(["energy.unitNotConvertible"]);
    expect(account([line("电力", "10", "kWh")], { gridRegion: "某地" }).codes).toEqual(["energy.gridRegionUnknown"]);
    const stated = ["3.1", "3.2"].map((factor) => row("柴油", { emissionFactor: quantity(factor, "tCO2/t") }));
    expect(account([line("柴油", "10", "t")], { stated }).codes).toEqual(["energy.coefficientsConflict"]);
  });

  it("reports one matter of several years once", () => {
    const years = [2020, 2021, 2022].map((year) => ({ period: { year }, quantity: quantity("1", "m3", `表!${year}`) }));
    const { findings } = account([line("天然气", "1", "m3", { years })]);
    const range = findings.filter(({ code }) => code === "energy.coefficientRange");
    expect(range).toHaveLength(1);
    expect(range[0]).toMatchObject({ years: [2020, 2021, 2022], origins: ["表!2020", "表!2021", "表!2022"] });
  });

  it("takes a wide column of the enterprise list as a line, and counts a repeated figure once", () => {
    const origin = "企业一览表!F3";
    const enterprises = [
      {
        name: "甲厂",
        written: { text: "甲厂", origin: "企业一览表!A3" },
        origin: "企业一览表!A3:H3",
        items: [
          { item: "用电量", quantity: quantity("0.10", "万kWh", origin) },
          { item: "柴油", year: 2022, quantity: quantity("2", "t", "企业一览表!G3") },
        ],
      },
    ];
    const project = { fields: {}, settings: [], period: 2022 };
    const audit = { consumption: [line("电力", "1000", "kWh")], enterprises, project };
    const { value, findings } = accountEnergy(collectEnergyUses(audit, gbt2589), settings);
    expect(value[0]!.tceCalorific.value).toBeCloseTo(0.1229 + 2.9142, 12);
    expect(findings).toContainEqual(expect.objectContaining({ code: "energy.statedTwice", agrees: true }));
  });
});

describe("findings of a sector", () => {
  it("say once for all enterprises what lies in the coefficient, and per enterprise what lies in its figures", () => {
    const of = (enterprise: string) => [
      line("天然气", "1", "m3", { enterprise }),
      line("柴油", "-1", "t", { enterprise }),
    ];
    const { findings } = account([...of("甲厂"), ...of("乙厂")]);
    const enterprisesOf = (code: string) =>
      findings.flatMap((finding) => (finding.code === code && "enterprises" in finding ? [finding.enterprises] : []));
    expect(enterprisesOf("energy.coefficientRange")).toEqual([["甲厂", "乙厂"]]);
    expect(enterprisesOf("energy.amountNegative")).toEqual([["甲厂"], ["乙厂"]]);
  });
});

describe("rule 14", () => {
  const electricity = line("电力", "1997066", "kWh");
  const total = (written: string) => line("综合能耗", written, "tce");

  it("accepts a written total on either basis within its printed digits", () => {
    expect(account([electricity, total("245.44")]).codes).not.toContain("energy.statedTotalDiffers");
    const stated = [row("电力（等价值）", { standardCoal: quantity("0.3", "kgce/kWh") })];
    expect(account([electricity, total("599.12")], { stated }).codes).not.toContain("energy.statedTotalDiffers");
  });

  it("allows for the digits that the amounts were printed with", () => {
    const rounded = line("电力", "0.7", "万kWh");
    expect(account([rounded, total("0.92")]).codes).not.toContain("energy.statedTotalDiffers");
    expect(account([rounded, total("0.93")]).codes).toContain("energy.statedTotalDiffers");
  });

  it("reports a total that is neither", () => {
    const { findings } = account([electricity, total("245.45")]);
    const finding = findings.find(({ code }) => code === "energy.statedTotalDiffers");
    expect(finding).toMatchObject({ rule: 14, written: "245.45", equivalent: null });
  });

  it("reports different coefficients of one carrier in one year, but not measured ones", () => {
    const lines = ["甲厂", "乙厂"].map((enterprise) => line("原煤", "1", "t", { enterprise }));
    const stated = [row("原煤", { enterprise: "乙厂", standardCoal: quantity("0.65", "tce/t") })];
    expect(account(lines, { stated }).findings).toContainEqual(
      expect.objectContaining({ code: "energy.coefficientsDiffer", carrier: "原煤", rule: 14 }),
    );
    const measured = [row("原煤", { enterprise: "乙厂", heatValue: quantity("20000", "kJ/kg") })];
    expect(account(lines, { stated: measured }).codes).not.toContain("energy.coefficientsDiffer");
  });
});

describe("invariants", () => {
  const fuels = ["原煤", "柴油", "汽油", "燃料油", "电力"] as const;
  const amounts = fc.array(fc.tuple(fc.constantFrom(...fuels), fc.integer({ min: 0, max: 10 ** 6 })), {
    minLength: 1,
    maxLength: 12,
  });
  const lineOf = ([name, amount]: readonly [string, number], enterprise = "甲厂") =>
    line(name, String(amount), name === "电力" ? "kWh" : "t", { enterprise });

  it("the order of the rows changes no figure", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const [one, other] = [
          account(given.map((entry) => lineOf(entry))),
          account([...given].reverse().map((entry) => lineOf(entry))),
        ];
        expect(other.first.tceCalorific).toEqual(one.first.tceCalorific);
        expect(other.first.tCO2).toEqual(one.first.tCO2);
      }),
    );
  });

  it("the unit chosen changes no result", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (kWh) => {
        const [small, large] = [
          account([line("电力", `${kWh}`, "kWh")]),
          account([line("电力", `${kWh / 1e4}`, "万kWh")]),
        ];
        expect(large.first.tceCalorific.value! / small.first.tceCalorific.value!).toBeCloseTo(1, 12);
        expect(large.first.tCO2.value! / small.first.tCO2.value!).toBeCloseTo(1, 12);
      }),
    );
  });

  it("the enterprises add to the whole", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const { accounts } = account(given.map((entry, place) => lineOf(entry, `厂${place % 3}`)));
        const [whole] = totalEnergy(accounts);
        const sum = accounts.reduce((total, one) => total + one.tceCalorific.low, 0);
        expect(Math.abs(whole!.tceCalorific.value! - sum)).toBeLessThanOrEqual(1e-9 * Math.max(sum, 1));
        expect(whole!.enterprises).toBe(accounts.length);
      }),
    );
  });
});

describe("绿电 beside 电力", () => {
  it("is counted only when the workbook says with what, since it may be part of 电力", () => {
    const lines = [line("电力", "1000", "kWh"), line("绿电", "200", "kWh")];
    const unclear = account(lines);
    expect(unclear.codes.filter((code) => code !== "energy.gridYearDiffers")).toEqual(["energy.greenPowerUnclear"]);
    expect(unclear.first.tceCalorific).toMatchObject({ value: null, missing: ["绿电"] });
    const figures = { standardCoal: quantity("0.1229", "kgce/kWh"), emissionFactor: quantity("0", "kgCO2/kWh") };
    const stated = account(lines, { stated: [row("绿电", { unit: "kWh", ...figures })] });
    expect(stated.first.tceCalorific.value).toBeCloseTo(0.1229 * 1.2, 10);
    expect(stated.first.tCO2.value).toBeCloseTo(account([line("电力", "1000", "kWh")]).first.tCO2.value!, 10);
  });
});

it("columns of earlier years left blank from top to bottom are no years, a blank latest one is", () => {
  const blank = quantity({ kind: "missing", reason: "blank" });
  const inYears = (filled: number) =>
    account([
      line("柴油", "1", "t", {
        years: [2022, 2023, 2024].map((year) => ({
          period: { year },
          quantity: year === filled ? quantity("10", "t") : blank,
        })),
      }),
    ]);
  expect(inYears(2024).accounts.map(({ year }) => year)).toEqual([2024]);
  expect(inYears(2024).codes).not.toContain("energy.amountMissing");
  expect(inYears(2023).findings).toMatchObject([{ code: "energy.amountMissing", years: [2024] }]);
});
