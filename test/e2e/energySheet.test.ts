import type { Snapshot } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { describeWith } from "../support/chromium";
import { findSoffice, recalculate } from "../support/libreOffice";
import { savedSnapshot } from "../support/savedSnapshot";
import { sheetDifferences } from "../support/sheetDifferences";
import {
  ENERGY_SHEET,
  energyWorkbook,
  parkSheets,
  project,
  type Rows,
} from "../workbook/results/energy/energyWorkbook";

const read = (bytes: Uint8Array) => openXlsx(bytes, "saved.xlsx").read();

async function written({ snapshot, plan }: ReturnType<typeof energyWorkbook>): Promise<Uint8Array> {
  const workbook = openXlsx(await savedSnapshot(snapshot), "saved.xlsx");
  await workbook.apply(plan);
  return workbook.bytes();
}

describeWith(findSoffice(), "能耗与碳排放, recalculated by LibreOffice", () => {
  test("every formula gives our figure: ranges, sales, both bases, shares, names with wildcards", async () => {
    const ranged = await written(energyWorkbook(parkSheets));
    const single = await written(
      energyWorkbook({
        项目信息: project({ 电力折标方式: "等价值" }),
        资源能源消耗: [
          ["企业名称", "名称", "类别", "单位", "2023年", "2024年", "来源"],
          ["甲**厂", "电", "能源", "万kWh", 12.3, 13.7, "外购"],
          ["甲乙丙厂", "电", "能源", "kWh", 200100, 210200, "外购"],
          [null, "柴油", "能源", "kg", 900, "—", "外购"],
        ],
        折算系数: [
          ["能源品种", "单位", "年份", "折标准煤系数", "来源"],
          ["电力（等价值）", "kWh", "2023-2024", "0.3019 kgce/kWh", "省统计局"],
        ],
      }),
    );
    const stated = await written(energyWorkbook(statedSheets()));
    const recalculated = await recalculate(ranged, single, stated);
    for (const [place, bytes] of [ranged, single, stated].entries()) {
      const [ours, theirs] = await Promise.all([read(bytes), read(recalculated[place] ?? bytes)]);
      expect(sheetDifferences(ours, theirs, { by: "values", sheets: [ENERGY_SHEET] })).toEqual([]);
    }
  }, 120_000);

  test("a coefficient changed in its cell changes the result: 折算系数, 折标系数 of the line, 电网排放因子", async () => {
    const before = openXlsx(await written(energyWorkbook(statedSheets())), "saved.xlsx");
    await before.apply(
      [
        ["折算系数", 1, 3, 40000],
        ["折算系数", 2, 4, 0.31],
        ["折算系数", 3, 5, 3],
        ["资源能源消耗", 3, 6, 1.5],
        ["项目信息", 3, 1, 0.6],
      ].map(([sheet, top, left, value]) => ({
        kind: "writeBlock",
        sheet: String(sheet),
        top: Number(top),
        left: Number(left),
        cells: [[value ?? null]],
      })),
    );
    const [recalculated] = await recalculate(await before.bytes());
    const lines = linesOf(await read(recalculated!));
    expect(lines["天然气"]?.["折标准煤（当量值，tce）"]).toBeCloseTo((1000 * 40000) / 29307.6, 6);
    expect(lines["电力"]?.["折标准煤（等价值，tce）"]).toBeCloseTo(1e6 * 0.31 * 1e-3, 6);
    expect(lines["电力"]?.["排放量（tCO2）"]).toBeCloseTo(600, 6);
    expect(lines["柴油"]?.["折标准煤（当量值，tce）"]).toBeCloseTo(15, 9);
    expect(lines["柴油"]?.["排放量（tCO2）"]).toBeCloseTo(30, 9);
  }, 120_000);
});

/** Own heat value, equivalent value and CO2因子 in 折算系数, 折标系数 in the line, the grid factor in 项目信息. */
const statedSheets = (): Readonly<Record<string, Rows>> => ({
  项目信息: project({ "电网排放因子（kgCO2/kWh）": 0.57 }),
  资源能源消耗: [
    ["企业名称", "类别", "名称", "单位", "2024年", "来源", "折标系数（kgce/kg）"],
    ["甲厂", "能源", "天然气", "万m³", 100, "外购", null],
    [null, "能源", "电力", "万kWh", 100, "外购", null],
    [null, "能源", "柴油", "t", 10, "外购", 1.4571],
  ],
  折算系数: [
    ["企业名称", "能源品种", "单位", "低位发热量（kJ/m³）", "折标准煤系数（kgce/kWh）", "CO2因子（tCO2/t）", "来源"],
    ["甲厂", "天然气", "m³", 35600, null, null, "化验"],
    [null, "电力（等价值）", "kWh", null, 0.3019, null, "省统计局"],
    [null, "柴油", "t", null, null, 3.1, "供应商"],
  ],
});

/** The lines of the first account by carrier and heading. */
function linesOf(snapshot: Snapshot): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const cells = snapshot.sheets.find(({ name }) => name === ENERGY_SHEET)?.cells ?? [];
  const rows = Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
  const top = rows.findIndex(([first]) => first === "消费明细") + 1;
  const headings = (rows[top] ?? []).map((heading) => String(heading).replaceAll("\n", ""));
  const found = rows.slice(top + 1).map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
  return Object.fromEntries(found.map((line) => [String(line["品种（填报）"]), line]));
}
