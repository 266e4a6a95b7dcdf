import type { Enterprise, EnterpriseItem } from "../../../src/core/audit/enterprise";
import { collectDenominators } from "../../../src/core/energy/collectDenominators";
import type { EconomicYear, EnergyIntensity } from "../../../src/core/energy/energyIntensity";
import { asSubjectOf } from "../../../src/core/energy/sameSubject";
import type { EnergyTotal } from "../../../src/core/energy/totalEnergy";
import { totalIntensities } from "../../../src/core/energy/totalIntensity";
import { quantity } from "./energyFixture";

const enterprise = (name: string, items: readonly EnterpriseItem[]): Enterprise => ({
  name,
  written: { text: name, origin: "企业一览表!A2" },
  items,
  origin: "企业一览表!A2:D2",
});
const value = (written: string, origin: string) => quantity(written, "万元", origin);

describe("what energy is divided by", () => {
  const economy: readonly EconomicYear[] = [
    { enterprise: "甲厂", year: 2024, outputValue: value("5000", "经济数据!C2") },
  ];
  const project = { fields: {}, settings: [], period: 2024 };

  test("wide columns add what the table lacks and are compared with what it has", () => {
    const enterprises = [
      enterprise("甲厂", [
        { item: "工业总产值", quantity: value("5100", "企业一览表!C2") },
        { item: "工业增加值", year: 2024, quantity: value("900", "企业一览表!D2") },
        { item: "用电量", quantity: quantity("12", "kWh") },
      ]),
      enterprise("乙厂", [{ item: "产值", year: 2023, quantity: value("70", "企业一览表!C3") }]),
    ];
    const { value: found, findings } = collectDenominators({ economy, outputs: [], enterprises, project });
    expect(found.economy).toMatchObject([
      { enterprise: "甲厂", year: 2024, outputValue: { written: "5000" }, addedValue: { written: "900" } },
      { enterprise: "乙厂", year: 2023, outputValue: { written: "70" } },
    ]);
    expect(findings).toEqual([
      {
        code: "energy.economyStatedTwice",
        severity: "warning",
        enterprise: "甲厂",
        year: 2024,
        per: "outputValue",
        origins: ["企业一览表!C2", "经济数据!C2"],
      },
    ]);
  });

  test("the same figure in another printing is no contradiction", () => {
    const enterprises = [
      enterprise("甲厂", [{ item: "工业总产值", quantity: quantity("0.50", "亿元", "企业一览表!C2") }]),
    ];
    expect(collectDenominators({ economy, outputs: [], enterprises, project }).findings).toEqual([]);
  });

  test("a wide 产量 counts only where 产品产量 has no line of the enterprise", () => {
    const item = { item: "产量", quantity: quantity("7.76", "万套", "企业一览表!C2") };
    const enterprises = [enterprise("甲厂", [item]), enterprise("乙厂", [item])];
    const outputs = [{ enterprise: "甲厂", product: "轴承", unit: "套", years: [], origin: "产品产量!A2:D2" }];
    const { value: found } = collectDenominators({ economy: [], outputs, enterprises, project });
    expect(found.outputs.map(({ enterprise: name, product }) => [name, product])).toEqual([
      ["甲厂", "轴承"],
      ["乙厂", "产量"],
    ]);
  });
});

describe("one subject under two names", () => {
  test("a nameless plant and a single name are the same, two names are not", () => {
    const rows = [{ enterprise: "甲厂" }, { enterprise: "甲厂" }];
    expect(asSubjectOf(rows, new Set([""]))).toEqual([{ enterprise: "" }, { enterprise: "" }]);
    expect(asSubjectOf([{ enterprise: "" }], new Set(["甲厂"]))).toEqual([{ enterprise: "甲厂" }]);
    expect(asSubjectOf(rows, new Set(["乙厂"]))).toBe(rows);
    expect(asSubjectOf([...rows, { enterprise: "乙厂" }], new Set([""]))).toHaveLength(3);
    expect(asSubjectOf([...rows, { enterprise: "乙厂" }], new Set([""]))[0]).toEqual({ enterprise: "甲厂" });
  });
});

describe("all enterprises together", () => {
  const sum = (tce: number) => ({ value: tce, low: tce, high: tce, missing: [] });
  const total: EnergyTotal = {
    year: 2024,
    enterprises: 2,
    tceCalorific: sum(500),
    tceEquivalent: sum(900),
    tCO2: sum(1000),
  };
  const intensity = (name: string, denominator: number): EnergyIntensity => ({
    enterprise: name,
    year: 2024,
    per: "outputValue",
    denominator,
    perUnit: "万元",
    quantity: value(String(denominator), "经济数据!C2"),
    energyTce: null,
    emissionTCO2: null,
    isAllocated: false,
    tce: null,
    tCO2: null,
    origins: [],
  });

  test("energy over the value of the same enterprises", () => {
    const both = [intensity("甲厂", 4000), intensity("乙厂", 1000)];
    expect(totalIntensities([total], both, "calorific")).toEqual([
      { year: 2024, per: "outputValue", denominator: 5000, tce: 0.1, tCO2: 0.2 },
    ]);
    expect(totalIntensities([total], both, "equivalent")[0]?.tce).toBe(0.18);
  });

  test("nothing while the value of one of them is not known", () => {
    expect(totalIntensities([total], [intensity("甲厂", 4000)], "calorific")).toEqual([]);
  });
});
