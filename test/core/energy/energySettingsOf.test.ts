import type { Project, ProjectField } from "../../../src/core/audit/project";
import { energySettingsOf } from "../../../src/core/energy/energySettingsOf";
import { gridRegionOf } from "../../../src/core/energy/gridRegionOf";
import { announcedGridFactors } from "../../../src/standards/carbon/gridFactors";
import { gridRegions } from "../../../src/standards/carbon/gridRegions";
import { energyStandards } from "../../../src/workflows/energyStandards";
import { account, line } from "./energyFixture";

function project(texts: Readonly<Partial<Record<ProjectField, string>>>): Project {
  const entries = Object.entries(texts) as [ProjectField, string][];
  return {
    fields: Object.fromEntries(entries.map(([field, text]) => [field, { text, origin: `项目信息!${field}` }])),
    settings: entries.map(([field, text]) => ({ field, text, isDefault: false })),
  };
}

const settingsOf = (texts: Readonly<Partial<Record<ProjectField, string>>>) =>
  energySettingsOf(project(texts), [], energyStandards);

describe("settings of the energy account", () => {
  test("当量值 unless 项目信息 says 等价值", () => {
    expect(settingsOf({}).basis).toBe("calorific");
    expect(settingsOf({ electricityBasis: "等价值" }).basis).toBe("equivalent");
  });

  test("a stated grid factor keeps its cell", () => {
    expect(settingsOf({ gridFactor: "0.5703" }).gridFactor).toEqual({
      reading: { kind: "number", value: 0.5703, halfDigit: 0 },
      unit: "kgCO2/kWh",
      origin: "项目信息!gridFactor",
      written: "0.5703",
      cellFactor: 1,
    });
    expect(settingsOf({})).not.toHaveProperty("gridFactor");
  });

  test.each([
    ["安徽省合肥市蜀山区", "华东"],
    ["中国 广西壮族自治区 柳州市", "南方"],
    ["青海省海南州", "西北"],
    ["内蒙古自治区赤峰市", "东北"],
    ["内蒙古包头", "华北"],
    ["重庆市", "西南"],
    ["华中地区", "华中"],
    ["内蒙古自治区", undefined],
    ["某某经济开发区", undefined],
    ["", undefined],
  ])("%s lies in %s", (text, region) => {
    expect(gridRegionOf(text, gridRegions)?.name).toBe(region);
  });

  test("every region of the map has factors, and every province stands once", () => {
    const known = new Set(announcedGridFactors.factors.map(({ region }) => region));
    expect(gridRegions.filter(({ name }) => !known.has(name))).toEqual([]);
    const places = gridRegions.flatMap((region) => region.places);
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place) => !place.startsWith("内蒙古"))).toHaveLength(30);
  });
});

describe("grid factor of a region", () => {
  const electricity = (year: number) => {
    const [use] = [line("电", "1000", "kWh")];
    const years = use!.years.map((figure) => ({ ...figure, period: { year } }));
    return account([{ ...use!, years }], { gridRegion: "华东" });
  };

  test("its own factor, named in the source", () => {
    const { first } = electricity(2023);
    expect(first.lines[0]?.emission).toMatchObject({ low: 0.00055, source: expect.stringMatching(/2023年.* 华东$/) });
    expect(first.tCO2.value).toBeCloseTo(0.55, 12);
  });

  test("before the region's first factor the national one holds, and it is said", () => {
    const { first, codes } = electricity(2021);
    expect(first.tCO2.value).toBeCloseTo(0.5568, 12);
    expect(codes).toEqual(["energy.gridNational"]);
    expect(electricity(2019).first.tCO2.value).toBeNull();
  });
});
