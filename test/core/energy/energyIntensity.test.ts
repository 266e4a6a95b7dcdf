import { energyIntensities } from "../../../src/core/energy/energyIntensity";
import type { OutputSeries } from "../../../src/core/audit/consumption";
import { account, line, quantity } from "./energyFixture";

const output = (product: string, written: string, unit = "m2"): OutputSeries => ({
  enterprise: "甲厂",
  product,
  unit,
  years: [{ period: { year: 2022 }, quantity: quantity(written, unit) }],
  origin: `产品产量!${product}`,
});
const { accounts } = account([line("电力", "1997066", "kWh")]);

describe("energy per value and per product", () => {
  it("divides by output value and added value in 万元", () => {
    const economy = [
      { enterprise: "甲厂", year: 2022, outputValue: quantity("0.5", "亿元"), addedValue: quantity("1000", "万元") },
    ];
    const { value } = energyIntensities(accounts, { economy, outputs: [] });
    expect(value).toMatchObject([
      { per: "outputValue", denominator: 5000, perUnit: "万元" },
      { per: "addedValue", denominator: 1000 },
    ]);
    expect(value[0]!.tce).toBeCloseTo(245.4394114 / 5000, 12);
    expect(value[1]!.tCO2).toBeCloseTo((1997066 * 0.5366) / 1000 / 1000, 9);
  });

  it("divides by the only product", () => {
    const { value } = energyIntensities(accounts, { economy: [], outputs: [output("双面板", "2.4036", "万m2")] });
    expect(value).toMatchObject([{ per: "product", product: "双面板", perUnit: "m2" }]);
    expect(value[0]!.tce).toBeCloseTo(245.4394114 / 24036, 12);
  });

  it("divides by product only where every line says which product it belongs to", () => {
    const outputs = [output("单面板", "100"), output("双面板", "50")];
    expect(energyIntensities(accounts, { economy: [], outputs })).toMatchObject({
      value: [],
      findings: [{ code: "energy.productNotAllocated", products: ["单面板", "双面板"] }],
    });
    const allocated = account([
      line("电力", "1000", "kWh", { products: ["单面板"] }),
      line("柴油", "1", "t", { products: ["双面板"] }),
    ]).accounts;
    const { value } = energyIntensities(allocated, { economy: [], outputs });
    expect(value.map(({ tce }) => tce)).toEqual([0.1229 / 100, 1.4571 / 50]);
  });

  it("does not take dollars, or a figure without a unit, for 万元", () => {
    const economy = [
      { enterprise: "甲厂", year: 2022, outputValue: quantity("700", "万美元"), addedValue: quantity("1000") },
    ];
    expect(energyIntensities(accounts, { economy, outputs: [] })).toMatchObject({
      value: [],
      findings: [
        { code: "energy.denominatorUnit", per: "outputValue", unit: "万美元" },
        { code: "energy.denominatorUnit", per: "addedValue", unit: "" },
      ],
    });
  });

  it("counts a product in its own noun", () => {
    const { value } = energyIntensities(accounts, { economy: [], outputs: [output("标准箱", "500", "箱体")] });
    expect(value).toMatchObject([{ perUnit: "箱体", denominator: 500 }]);
  });

  it("refuses to divide by zero or by a text, and gives no figure for an open sum", () => {
    const economy = [
      {
        enterprise: "甲厂",
        year: 2022,
        outputValue: quantity("0", "万元"),
        addedValue: quantity({ kind: "text", text: "待定" }),
      },
    ];
    expect(energyIntensities(accounts, { economy, outputs: [] })).toMatchObject({
      value: [],
      findings: [{ per: "outputValue" }, { per: "addedValue" }],
    });
    const open = account([line("天然气", "1", "万m3")]).accounts;
    const { value } = energyIntensities(open, { economy: [], outputs: [output("双面板", "50")] });
    expect(value).toMatchObject([{ tce: null }]);
  });
});
