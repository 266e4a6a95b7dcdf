import type { PlanCell } from "../../src/workbook/port";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { ENTERPRISE_HEADINGS } from "../golden/sample/enterprises";
import { INDICATOR_HEADINGS } from "../golden/sample/indicatorValues";
import { draftSheet } from "../support/draftSheet";
import { seeded } from "./gradingModel";

const DISTRICTS = ["东港区", "城西区", "滨江区", "高新区", "南湖区"];
const CHAINS = ["汽车零部件", "五金卫浴", "电子连接器", "紧固件"];
const SCALES = ["大型", "中型", "小型", "微型"];
const WATER_COLUMN = 5;
const FIRST_METAL = 6;
const LAST_METAL = 12;
/** Recovery in percent at Ⅰ, Ⅱ, Ⅲ of the metals 6–12, a little above the benchmark. */
const RECOVERY = [
  [83, 81, 76],
  [91, 83, 76],
  [96, 88, 81],
  [61, 32, 21],
  [91, 82, 72],
  [98.5, 96, 91.5],
  [98.4, 95.6, 91.2],
];
/** Indicators whose Ⅱ and Ⅲ are one; those with one text for all levels. */
const TWO_STEPS = [1, 2, 4, 15, 17, 20, 24];
const ONE_STEP = [16, 18, 19, 21, 23, 25];
const MARKS = ["Ⅰ", "Ⅱ", "Ⅲ"];

/**
 * A regional audit as one workbook: 企业一览表 (12 columns) and 指标数据 of the 25 electroplating indicators, one row an
 * enterprise, the same on every machine. Some 1 % of the values are missing and some written as text.
 */
export async function enterpriseWorkbook(count: number): Promise<Uint8Array> {
  const dice = seeded(5100);
  const names = Array.from({ length: count }, (_, place) => `临港第${String(place + 1).padStart(4, "0")}电镀有限公司`);
  const enterprises = names.map((name, place) => enterpriseRow(name, place, dice));
  const indicators = names.map((name) => indicatorRow(name, dice));
  const workbook = xlsxWorkbook(emptyWorkbookPackage());
  await workbook.apply([
    ...draftSheet({
      sheet: "企业一览表",
      rows: [["企业一览表（统计期：2025年）"], ENTERPRISE_HEADINGS, ...enterprises],
      headings: [1],
      widths: [6, 28, 22],
    }),
    ...draftSheet({
      sheet: "指标数据",
      rows: [["指标体系：electroplating-2015"], INDICATOR_HEADINGS, ...indicators],
      headings: [1],
      widths: [28],
    }),
  ]);
  return workbook.bytes();
}

function enterpriseRow(name: string, place: number, dice: () => number): readonly PlanCell[] {
  const amount = (size: number, decimals = 0): number => Number((size * (0.2 + dice())).toFixed(decimals));
  return [
    place + 1,
    name,
    null,
    "3360",
    "金属表面处理及热处理加工",
    CHAINS[place % CHAINS.length] ?? "",
    SCALES[place % SCALES.length] ?? "",
    DISTRICTS[place % DISTRICTS.length] ?? "",
    amount(5000),
    amount(180, 1),
    amount(20000),
    amount(60, 1),
  ];
}

function indicatorRow(name: string, dice: () => number): readonly PlanCell[] {
  const quality = Math.floor(dice() * 4);
  const rank = Math.min(2, quality);
  const metal = FIRST_METAL + Math.floor(dice() * RECOVERY.length);
  const cells = INDICATOR_HEADINGS.slice(1).map((_, column): PlanCell => {
    const no = column + 1;
    if (dice() < 0.01) return dice() < 0.5 ? null : "—";
    if (no === WATER_COLUMN) return Number(([7, 20, 35, 46][quality]! * (0.9 + dice() / 10)).toFixed(1));
    if (no >= FIRST_METAL && no <= LAST_METAL) return no === metal ? RECOVERY[no - FIRST_METAL]![rank]! : "不适用";
    if (no === 13) return Number(([64, 46, 33][rank]! + dice()).toFixed(1));
    if (no === 14) return 100;
    if (ONE_STEP.includes(no)) return "Ⅰ";
    return TWO_STEPS.includes(no) ? MARKS[Math.min(1, rank)]! : MARKS[rank]!;
  });
  return [name, ...cells];
}
