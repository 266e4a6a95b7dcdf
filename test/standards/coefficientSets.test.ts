import { fuelFactorSets, gridFactorSets } from "../../src/standards/carbon/carbonSets";
import { coefficientSets } from "../../src/standards/energy/coefficientSets";
import { gbt2589 } from "../../src/standards/energy/gbt2589";

const printed = (id: string): string => coefficientSets.find((set) => set.id === id)?.print() ?? "";

describe("sets of coefficients, printed for proof-reading", () => {
  test("every set once, under its id", () => {
    expect(coefficientSets.map(({ id }) => id)).toEqual([
      "gbt2589-2020",
      "co2-provincial-2025",
      "co2-enterprise-guides",
      "grid-announced",
      "grid-trading",
      "grid-footprint",
      "co2-heat",
    ]);
    for (const { id, title, print } of coefficientSets) {
      expect(print()).toMatch(new RegExp(`^# ${title.replace(/[()（）]/g, ".")}\n`));
      expect(print()).toContain(`- 编号：${id}\n`);
    }
  });

  test("every figure stands with its source and whether it was compared", () => {
    const tableRows = (text: string) => text.split("\n").filter((row) => row.startsWith("| ")).length - 2;
    expect(tableRows(printed("gbt2589-2020"))).toBe(gbt2589.carriers.length);
    for (const set of fuelFactorSets) expect(tableRows(printed(set.id))).toBe(set.fuels.length);
    for (const set of gridFactorSets) expect(tableRows(printed(set.id))).toBe(set.factors.length);
    for (const { print } of coefficientSets) {
      const rows = print()
        .split("\n")
        .filter((row) => row.startsWith("| ") && !row.startsWith("| ---"));
      for (const row of rows.slice(1)) expect(row).toMatch(/未核对|已与来源核对/);
    }
  });

  test("ranges, earlier editions, doubts and products are shown", () => {
    expect(printed("gbt2589-2020")).toMatch(/\| 天然气 \| 燃料 \| 32238–38979 kJ\/m3 \| 1.1–1.33 kgce\/m3 \|/);
    expect(printed("gbt2589-2020")).toContain("GB/T 2589-2008：0.0857 kgce/t");
    expect(printed("gbt2589-2020")).toContain("存疑：能量值243.76 MJ/m3与系数8.3143不符");
    expect(printed("co2-provincial-2025")).toContain("| 3.095910 tCO2/t |");
    expect(printed("grid-announced")).toContain("| 2022 | 南方 | 平均 | 0.3869 kgCO2/kWh |");
    expect(printed("grid-footprint")).toContain("不用于排放核算");
  });
});
