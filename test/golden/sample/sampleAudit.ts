import type { Plan, PlanCell } from "../../../src/workbook/port";
import { draftSheet } from "../../support/draftSheet";
import { coefficientSheet, economySheet, flowSheet, inputOutputSheet, waterUnitSheet } from "./balanceSheets";
import { enterpriseRows, ENTERPRISE_HEADINGS } from "./enterprises";
import { indicatorRows, INDICATOR_HEADINGS } from "./indicatorValues";
import { dataListRows, projectRows, teamRows, workPlanRows } from "./preparation";
import { plants } from "./plants";

const all = plants();

/**
 * The built-in sample: a believable whole-industry audit of 40 electroplating plants. Everything in it is made up,
 * and it holds what real workbooks hold: blanks, —, full-width digits, 约, a mistyped name, a wrong check digit,
 * total and note rows, a hidden sheet of last year.
 */
export function sampleAudit(): Plan {
  return [
    ...draftSheet({
      sheet: "项目信息",
      rows: [["项目信息"], ["项目", "内容"], ...projectRows],
      headings: [1],
      widths: [22, 70],
    }),
    ...draftSheet({
      sheet: "A.1 审核小组成员表",
      rows: [
        ["表 A.1 审核小组成员表"],
        ["姓名", "审核小组职务", "来自部门及职务职称", "职责", "投入时间", "联系方式"],
        ...teamRows,
      ],
      headings: [1],
      widths: [12, 14, 34, 44, 12, 16],
    }),
    ...draftSheet({
      sheet: "A.2 审核工作计划表",
      rows: [
        ["表 A.2 审核工作计划表"],
        ["审核范围：临港市电镀行业40家企业电镀生产全过程", null, null, "审核时间：2026年3月—2026年11月"],
        ["阶段", "工作内容", "工作目的", "完成时间", "责任部门及负责人", "备注"],
        ...workPlanRows,
      ],
      headings: [2],
      widths: [12, 26, 40, 16, 30, 14],
      merges: [
        { top: 3, left: 0, bottom: 5, right: 0 },
        { top: 6, left: 0, bottom: 9, right: 0 },
        { top: 10, left: 0, bottom: 12, right: 0 },
      ],
    }),
    ...draftSheet({
      sheet: "B 资料收集清单",
      rows: [["资料收集清单"], ["编号", "类别", "资料内容", "提供单位", "收集状态", "收集日期", "备注"], ...dataListRows],
      headings: [1],
      widths: [8, 18, 60, 24, 12, 14, 16],
    }),
    ...enterpriseSheet(),
    ...outputSheet(),
    ...consumptionSheet(),
    ...coefficientSheet(all),
    ...economySheet(all),
    ...flowSheet(all),
    ...waterUnitSheet(all),
    ...inputOutputSheet(all),
    ...indicatorSheet(),
  ];
}

function enterpriseSheet(): Plan {
  const rows = enterpriseRows(all);
  const output = all.reduce((sum, plant) => sum + plant.outputValue, 0);
  return draftSheet({
    sheet: "企业一览表",
    rows: [
      ["临港市电镀行业企业一览表（统计期：2025年）"],
      ENTERPRISE_HEADINGS,
      ...rows,
      [null, "合计", null, null, null, null, null, null, output],
      ["注：工业总产值为当年价；新鲜水量以水表计量为准，未装表企业按缴费单统计。"],
    ],
    headings: [1],
    widths: [6, 28, 22, 10, 26, 12, 10, 12, 16, 14, 14, 14],
    merges: [{ top: 0, left: 0, bottom: 0, right: 11 }],
  });
}

function outputSheet(): Plan {
  const rows = all.map((plant) => [plant.name, "电镀件", "万m²", ...plant.areas]);
  return draftSheet({
    sheet: "产品产量",
    rows: [["产品产量"], ["企业名称", "产品", "单位", "2023年", "2024年", "2025年"], ...rows],
    headings: [1],
    widths: [28, 12, 8, 12, 12, 12],
  });
}

function consumptionSheet(): Plan {
  const rows: PlanCell[][] = all.slice(0, 12).flatMap((plant, index): PlanCell[][] => [
    [plant.name, "能源", "电", "万kWh", ...plant.power, "外购", ...unitFigures(plant.power, plant.areas, 2, index === 4)],
    [plant.name, "能源", "天然气", "万m³", ...plant.gas, "外购", ...unitFigures(plant.gas, plant.areas, 4, false)],
    [plant.name, "水", "新鲜水", "m³", ...plant.water, "外购", ...unitFigures(plant.water, plant.areas, 1, false)],
    [plant.name, "原辅材料", "镍板", "t", ...plant.nickel, "外购", ...unitFigures(plant.nickel, plant.areas, 3, false)],
  ]);
  return draftSheet({
    sheet: "资源能源消耗",
    rows: [
      ["资源能源消耗（重点企业）"],
      ["企业名称", "类别", "名称", "单位", "年消耗量", null, null, "来源", "单位产品消耗（每万m²）"],
      [null, null, null, null, "2023年", "2024年", "2025年", null, "2023年", "2024年", "2025年"],
      ...rows,
    ],
    headings: [1, 2],
    widths: [28, 10, 10, 10, 12, 12, 12, 8, 12, 12, 12],
    merges: [
      ...[0, 1, 2, 3, 7].map((left) => ({ top: 1, left, bottom: 2, right: left })),
      { top: 1, left: 4, bottom: 1, right: 6 },
      { top: 1, left: 8, bottom: 1, right: 10 },
    ],
    formats: rows.map((_, index) => ({
      area: { top: 3 + index, left: 8, bottom: 3 + index, right: 10 },
      format: ["0.00", "0.0000", "0.0", "0.000"][index % 4] ?? "0.00",
    })),
  });
}

/** Printed unit consumptions; one plant's last figure was carried over from the year before by mistake. */
function unitFigures(amounts: readonly number[], areas: readonly number[], decimals: number, isCarriedOver: boolean): number[] {
  const figures = amounts.map((amount, year) => Number((amount / (areas[year] ?? 1)).toFixed(decimals)));
  return isCarriedOver ? [...figures.slice(0, 2), figures[1] ?? 0] : figures;
}

function indicatorSheet(): Plan {
  return draftSheet({
    sheet: "指标数据",
    rows: [["指标体系：electroplating-2015"], INDICATOR_HEADINGS, ...indicatorRows(all)],
    headings: [1],
    widths: [28, ...INDICATOR_HEADINGS.slice(1).map((heading) => (heading.includes("利用率") ? 18 : 13))],
  });
}
