import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { describeWith } from "../support/chromium";
import { findSoffice, recalculate } from "../support/libreOffice";
import { savedSnapshot } from "../support/savedSnapshot";
import { sheetDifferences } from "../support/sheetDifferences";
import { ENERGY_SHEET, energyWorkbook, parkSheets, project } from "../workbook/results/energy/energyWorkbook";

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
    const recalculated = await recalculate(ranged, single);
    for (const [place, bytes] of [ranged, single].entries()) {
      const [ours, theirs] = await Promise.all([read(bytes), read(recalculated[place] ?? bytes)]);
      expect(sheetDifferences(ours, theirs, { by: "values", sheets: [ENERGY_SHEET] })).toEqual([]);
    }
  }, 120_000);
});
