import { chiSquareLimit } from "../../../core/balance/statistics";
import type { Suspect } from "../../../core/balance/suspects";
import type { Command, PlanCell } from "../../port";
import { decimalFormat } from "../amountFormat";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, fixedCell, SUSPECT, TEST } from "./balanceGrid";
import { AGREED, CONTRADICTED, NOT_SUSPICIOUS, statusWords, SUSPICIOUS } from "./balanceWords.terms";
import type { PlacedBalance } from "./placeBalances";
import {
  coefficientFormats,
  equivalents,
  kindOf,
  objectOf,
  percentCell,
  placeOf,
  signed,
  suspectRecords,
  type SuspectRecord,
} from "./suspectRecord";
import { falseAlarmOf } from "./testTable";

/** 存疑对象: meters and leaks that would explain the readings, the likeliest first, with what explains them as well. */
export function suspectTable(placed: PlacedBalance, sheet: string, decimals: number): readonly Command[] {
  if (placed.suspected === null) return [];
  const records = suspectRecords(placed, placed.suspects);
  const more = placed.balance.suspects.length - placed.suspects.length;
  const rest = more > 0 ? `；其余 ${more} 项未列` : "";
  const name = `存疑对象：由大到小排列，偏差＝读数－估计真值，漏失为正${rest}`;
  const body = placed.suspected + SECTION_HEAD_ROWS;
  const formats = coefficientFormats(placed, records, { sheet, body });
  return [...sectionTable({ sheet, top: placed.suspected, name }, columnsOf(placed, decimals), records), ...formats];
}

function columnsOf(placed: PlacedBalance, decimals: number): readonly SectionColumn<SuspectRecord>[] {
  const steps = new Map(placed.balance.setAside.map(({ meters }, i) => [keyOf(meters), i + 1]));
  return [
    { heading: "序号", align: "center", cell: ({ number }) => number },
    { heading: "对象", wrap: true, cell: objectOf },
    { heading: "类型", align: "center", cell: kindOf },
    { heading: "位置", wrap: true, cell: placeOf },
    { heading: "|z|", format: "0.000", cell: ({ suspect }) => suspect.z },
    { heading: "限值", format: "0.000", cell: ({ suspect }) => suspect.limit },
    { heading: "估计偏差或漏失", format: signed(decimalFormat(decimals)), cell: ({ bias }) => bias },
    { heading: "占读数(%)", format: "+0.0;-0.0;0", cell: percentCell },
    { heading: "判定", align: "center", cell: verdictCell },
    { heading: "排除后J", format: "0.000", cell: (record, row) => objectiveCell(record, row, placed) },
    { heading: "排除后是否一致", align: "center", cell: (record, row) => testCell(record, row, placed) },
    {
      heading: "依次剔除顺序",
      align: "center",
      cell: ({ suspect: { meters } }) => (meters.length > 0 ? (steps.get(keyOf(meters)) ?? null) : null),
    },
    {
      heading: "等效解释（现有数据不能区分）",
      wrap: true,
      cell: (record) => equivalents(record, placed.balance, decimals) || null,
    },
  ];
}

const keyOf = (meters: Suspect["meters"]): string => meters.map(({ flow }) => flow).join("\n");
function verdictCell({ suspect }: SuspectRecord, row: number): PlanCell {
  const [z, limit] = [cell(row, SUSPECT.z), cell(row, SUSPECT.limit)];
  return {
    formula: `IF(${z}>${limit},"${SUSPICIOUS}","${NOT_SUSPICIOUS}")`,
    value: suspect.isSignificant ? SUSPICIOUS : NOT_SUSPICIOUS,
  };
}

/** The square of z is the fall of J when the explanation is accepted. */
function objectiveLeft({ suspect }: SuspectRecord, { balance }: PlacedBalance): number {
  const { objective } = balance.globalTest;
  return Math.max(0, Number((objective - suspect.z ** 2).toFixed(decimalsOf(objective))));
}

function decimalsOf(objective: number): number {
  return Math.max(0, 11 - Math.ceil(Math.log10(Math.max(objective, 1e-6))));
}

function objectiveCell(record: SuspectRecord, row: number, placed: PlacedBalance): PlanCell {
  const objective = fixedCell(placed.test + SECTION_HEAD_ROWS, TEST.objective);
  const decimals = decimalsOf(placed.balance.globalTest.objective);
  const formula = `MAX(0,ROUND(${objective}-${cell(row, SUSPECT.z)}^2,${decimals}))`;
  return { formula, value: objectiveLeft(record, placed) };
}

/** Accepting an explanation costs one degree of freedom. */
function testCell(record: SuspectRecord, row: number, placed: PlacedBalance): PlanCell {
  const { degreesOfFreedom } = placed.balance.globalTest;
  const alpha = falseAlarmOf(placed.balance);
  if (alpha === null || degreesOfFreedom < 2) return statusWords.unchecked;
  const test = placed.test + SECTION_HEAD_ROWS;
  const limit = `CHIINV(${fixedCell(test, TEST.falseAlarm)},${fixedCell(test, TEST.degreesOfFreedom)}-1)`;
  const isAgreed = objectiveLeft(record, placed) <= chiSquareLimit(alpha, degreesOfFreedom - 1);
  return {
    formula: `IF(${cell(row, SUSPECT.objectiveLeft)}<=${limit},"${AGREED}","${CONTRADICTED}")`,
    value: isAgreed ? AGREED : CONTRADICTED,
  };
}
