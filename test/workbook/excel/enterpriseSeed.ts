import type { PlanCell, Snapshot } from "../../../src/workbook/port";
import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import { ENTERPRISE_HEADINGS } from "../../golden/sample/enterprises";
import { INDICATOR_HEADINGS } from "../../golden/sample/indicatorValues";
import { draftSheet } from "../../support/draftSheet";
import { seedOf } from "../workbookContract";

const DISTRICTS = ["东港区", "城西区", "滨江区", "高新区", "南湖区"];
const WATER_COLUMN = 5;
const WATER = [7, 20, 35, 46];
const METALS = 7;
const MARKS = ["Ⅰ", "Ⅱ", "Ⅲ"];

/** A regional audit: 企业一览表 (12 columns) and 指标数据 of the 25 electroplating indicators, one row an enterprise. */
export function enterpriseSeed(count: number): Snapshot {
  const names = Array.from({ length: count }, (_, place) => `临港第${String(place + 1).padStart(4, "0")}电镀有限公司`);
  const plan = [
    ...draftSheet({
      sheet: "企业一览表",
      rows: [["企业一览表（统计期：2025年）"], ENTERPRISE_HEADINGS, ...names.map(enterpriseRow)],
    }),
    ...draftSheet({
      sheet: "指标数据",
      rows: [["指标体系：electroplating-2015"], INDICATOR_HEADINGS, ...names.map(indicatorRow)],
    }),
  ];
  return applyPlan(seedOf([]), plan);
}

function enterpriseRow(name: string, place: number): readonly PlanCell[] {
  const district = DISTRICTS[place % DISTRICTS.length] ?? "";
  const amount = (size: number) => Number((size * (0.2 + (place % 97) / 97)).toFixed(1));
  const kind = ["3360", "金属表面处理及热处理加工", "紧固件", "小型", district] as const;
  return [place + 1, name, null, ...kind, amount(5000), amount(180), amount(20000), amount(60)];
}

function indicatorRow(name: string, place: number): readonly PlanCell[] {
  return [name, ...INDICATOR_HEADINGS.slice(1).map((_, column) => indicatorCell(place, column + 1))];
}

function indicatorCell(place: number, no: number): PlanCell {
  if ((place + no) % 101 === 0) return no % 2 ? null : "—";
  if (no > WATER_COLUMN && no <= WATER_COLUMN + METALS) return no - 6 === place % METALS ? 92.5 : "不适用";
  const figures: Readonly<Record<number, number>> = {
    [WATER_COLUMN]: WATER[place % WATER.length] ?? 7,
    13: 48.3,
    14: 100,
  };
  return figures[no] ?? MARKS[place % MARKS.length] ?? null;
}
