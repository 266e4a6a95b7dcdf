import type { AuditEnergy } from "../../../../src/core/energy/auditEnergy";
import type { AuditBalance } from "../../../../src/core/balance/auditBalance";
import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import type { Plan, Snapshot } from "../../../../src/workbook/port";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { energySheet } from "../../../../src/workbook/results/energy/energySheet";
import { accountAuditEnergy } from "../../../../src/workflows/accountAuditEnergy";
import { energyStandards } from "../../../../src/workflows/energyStandards";
import { sheetOf, snapshotOf, type TestCell } from "../../../support/sheet";

export type Rows = readonly (readonly TestCell[])[];

export const ENERGY_SHEET = "能耗与碳排放";

export interface EnergyWorkbook {
  readonly snapshot: Snapshot;
  readonly energy: AuditEnergy;
  readonly plan: Plan;
}

/** What the sheets say about energy, accounted and printed. */
export function energyWorkbook(
  sheets: Readonly<Record<string, Rows>>,
  balances: readonly AuditBalance[] = [],
): EnergyWorkbook {
  const snapshot = snapshotOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)));
  const audit = readAudit(snapshot, recognise(snapshot, inputShapes).value).value;
  const energy = accountAuditEnergy(audit, energyStandards, balances);
  return {
    snapshot,
    energy,
    plan: [{ kind: "createSheet", sheet: ENERGY_SHEET }, ...energySheet({ sheet: ENERGY_SHEET, energy, snapshot })],
  };
}

export const project = (lines: Readonly<Record<string, string | number>> = {}): Rows => [
  ["项目", "内容"],
  ["项目名称", "某园区清洁生产整体审核"],
  ["统计期", 2024],
  ...Object.entries(lines),
];

const CONSUMPTION_HEADINGS = ["企业名称", "类别", "名称", "单位", "2023年", "2024年", "来源"];

/** Three plants with ranges, sold heat, a missing amount and own coefficients. */
export const parkSheets: Readonly<Record<string, Rows>> = {
  项目信息: project({ 所在区域: "浙江省嘉兴市" }),
  资源能源消耗: [
    ["资源能源消耗"],
    CONSUMPTION_HEADINGS,
    ["甲电镀厂", "能源", "外购电力", "万kWh", 182.5, 199.7066, "外购"],
    [null, "能源", "天然气", "万m³", 12.4, 13.1, "外购"],
    [null, "能源", "柴油", "t", 8.2, 7.9, "外购"],
    [null, "水", "自来水", "m³", 51200, 49800, "外购"],
    ["乙热电厂", "能源", "原煤", "t", 15200, 14800, "外购"],
    [null, "能源", "蒸汽", "GJ", 210000, 205000, "外供"],
    [null, "能源", "电", "万kWh", 96, 101.5, "外购"],
    ["丙五金厂", "能源", "电", "kWh", 1250000, 1310000, "外购"],
    [null, "能源", "液化石油气", "t", 31.5, null, "外购"],
    [null, "能源", "生物质颗粒", "t", 40, 42, "外购"],
  ],
  折算系数: [
    ["折算系数"],
    [
      "企业名称",
      "年份",
      "能源品种",
      "单位",
      "低位发热量",
      "折标准煤系数",
      "单位热值含碳量(tC/TJ)",
      "碳氧化率(%)",
      "CO2因子",
      "来源",
    ],
    ["乙热电厂", null, "原煤", "t", "22350 kJ/kg", null, 26.37, 98, null, "入厂煤化验报告"],
    [null, null, "电力（等价值）", "kWh", null, "0.3019 kgce/kWh", null, null, null, "省统计局2023年"],
    [null, null, "新水", "t", null, "0.0857 kgce/t", null, null, null, "旧报告"],
  ],
  经济数据: [
    ["企业名称", "年份", "工业总产值（万元）", "工业增加值（万元）"],
    ["甲电镀厂", 2023, 5000, 1250],
    ["甲电镀厂", 2024, 5200, 1310],
    ["乙热电厂", 2024, 9800, 2100],
    ["丙五金厂", 2024, 3300, null],
  ],
  产品产量: [
    ["企业名称", "产品", "单位", "2023年", "2024年"],
    ["甲电镀厂", "镀锌件", "万m²", 41.5, 44.2],
    ["丙五金厂", "标准件", "t", 5200, 5350],
  ],
};
