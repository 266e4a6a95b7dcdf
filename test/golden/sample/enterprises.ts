import type { PlanCell } from "../../../src/workbook/port";
import type { Plant } from "./plants";

export const ENTERPRISE_HEADINGS = [
  "序号",
  "企业名称",
  "统一社会信用代码",
  "行业代码",
  "行业",
  "产业链",
  "规模",
  "所在区县",
  "工业总产值（万元）",
  "用电量（万kWh）",
  "新鲜水量（m³）",
  "危废产生量（t）",
];

/** Cells that were not typed as they should be, by row number of the list (1 = first plant). */
const SLIPS: Readonly<Record<number, Readonly<Record<number, PlanCell>>>> = {
  4: { 8: "５２３０" },
  9: { 10: "约1.2万" },
  14: { 9: "—" },
  18: { 11: "未统计" },
  23: { 2: "91339900MA2H2349AX" },
  31: { 10: "18,650" },
};

export function enterpriseRows(plants: readonly Plant[]): PlanCell[][] {
  return plants.map((plant, index) => {
    const hazardousWaste = Number(((plant.areas[2] ?? 0) * 2.6).toFixed(1));
    const row: PlanCell[] = [
      index + 1,
      plant.name,
      plant.creditCode,
      "3360",
      "金属表面处理及热处理加工",
      plant.chain,
      plant.scale,
      plant.district,
      plant.outputValue,
      plant.power[2] ?? null,
      plant.water[2] ?? null,
      hazardousWaste,
    ];
    const slips = SLIPS[index + 1] ?? {};
    return row.map((cell, column) => slips[column] ?? cell);
  });
}
