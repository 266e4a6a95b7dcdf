import type { AuditBalance } from "../../../core/balance/auditBalance";
import { chiSquareTail } from "../../../core/balance/statistics";
import type { Command, PlanCell } from "../../port";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, CLOSURE, fixedRange, SUSPECT, TEST } from "./balanceGrid";
import {
  AGREED,
  CONTRADICTED,
  NOT_CHECKABLE,
  NOT_CLOSED,
  statusNotes,
  statusWords,
  SUSPICIOUS,
} from "./balanceWords.terms";
import type { PlacedBalance } from "./placeBalances";

const STATISTIC = "0.000";

/** 整体检验: do the readings agree within their uncertainties, with the settings that the other tables refer to. */
export function testTable(placed: PlacedBalance, sheet: string): readonly Command[] {
  const name = "整体检验：J＝Σ（（读数－协调值）/σ）²，不大于χ²限值为一致";
  return sectionTable({ sheet, top: placed.test, name }, COLUMNS, [placed]);
}

const COLUMNS: readonly SectionColumn<PlacedBalance>[] = [
  { heading: "平衡", align: "center", cell: ({ number }) => number },
  { heading: "计量值是否一致", align: "center", cell: ({ balance }, row) => conclusionCell(balance, row) },
  { heading: "误判概率α", format: "0.00", align: "right", cell: ({ balance }) => falseAlarmOf(balance) },
  { heading: "自由度", format: "#,##0", cell: ({ balance }) => balance.globalTest.degreesOfFreedom },
  { heading: "统计量J", format: STATISTIC, cell: ({ balance }) => statisticOf(balance) },
  { heading: "χ²限值", format: STATISTIC, cell: ({ balance }, row) => limitCell(balance, row) },
  { heading: "概率P", format: "0.0000", cell: ({ balance }, row) => probabilityCell(balance, row) },
  { heading: "偏差允许值(%)", format: "0.##", align: "right", cell: ({ balance }) => balance.limitPercent },
  { heading: "|z|限值", format: STATISTIC, cell: ({ balance }) => zLimitOf(balance) },
  { heading: "存疑对象数", align: "center", cell: suspectCount },
  { heading: "超差单元数", align: "center", cell: (placed) => verdictCount(placed, NOT_CLOSED) },
  { heading: "不可核对单元数", align: "center", cell: (placed) => verdictCount(placed, NOT_CHECKABLE) },
  { heading: "说明", wrap: true, cell: ({ balance }) => statusNotes[balance.status] },
];

/** The probability behind the limit; null without a degree of freedom. */
export function falseAlarmOf({ globalTest: { limit, degreesOfFreedom } }: AuditBalance): number | null {
  return limit === null ? null : Number(chiSquareTail(limit, degreesOfFreedom).toPrecision(6));
}

export function statisticOf({ globalTest: { objective, limit } }: AuditBalance): number | null {
  return limit === null ? null : objective;
}

/** CHIINV and CHIDIST: every spreadsheet program has them, the newer names only some. */
function limitCell({ globalTest: { limit } }: AuditBalance, row: number): PlanCell {
  if (limit === null) return null;
  const [alpha, freedom] = [cell(row, TEST.falseAlarm), cell(row, TEST.degreesOfFreedom)];
  return { formula: `ROUND(CHIINV(${alpha},${freedom}),6)`, value: Number(limit.toFixed(6)) };
}

/** Rounded: of a probability near zero programs print different last digits. */
function probabilityCell({ globalTest: { probability } }: AuditBalance, row: number): PlanCell {
  if (probability === null) return null;
  const [objective, freedom] = [cell(row, TEST.objective), cell(row, TEST.degreesOfFreedom)];
  return { formula: `ROUND(CHIDIST(${objective},${freedom}),8)`, value: Number(probability.toFixed(8)) };
}

function conclusionCell({ status }: AuditBalance, row: number): PlanCell {
  if (status !== "consistent" && status !== "inconsistent") return statusWords[status];
  const [objective, limit] = [cell(row, TEST.objective), cell(row, TEST.limit)];
  return { formula: `IF(${objective}<=${limit},"${AGREED}","${CONTRADICTED}")`, value: statusWords[status] };
}

/** Limit of a single meter, by Šidák for as many tests as there are meters. */
function zLimitOf({ suspects }: AuditBalance): number | null {
  return suspects.find(({ meters, coefficients }) => meters.length > 0 || coefficients)?.limit ?? null;
}

function suspectCount({ balance, suspects, suspected }: PlacedBalance): PlanCell {
  const value = balance.suspects.filter(({ isSignificant }) => isSignificant).length;
  if (suspected === null || value > suspects.length) return value;
  const first = suspected + SECTION_HEAD_ROWS;
  const range = fixedRange(SUSPECT.verdict, first, first + suspects.length - 1);
  return { formula: `COUNTIF(${range},"${SUSPICIOUS}")`, value };
}

const STATUS_OF = { [NOT_CLOSED]: "notClosed", [NOT_CHECKABLE]: "notCheckable" } as const;

/** Units of that verdict, the whole not counted. */
function verdictCount({ balance, closures }: PlacedBalance, verdict: keyof typeof STATUS_OF): PlanCell {
  const nodes = balance.closures.filter(({ node }) => node !== null);
  const value = nodes.filter(({ status }) => status === STATUS_OF[verdict]).length;
  // The whole stands last, so that the units are one range.
  if (closures === null || nodes.length === 0 || balance.closures[nodes.length - 1]?.node === null) return value;
  const first = closures + SECTION_HEAD_ROWS;
  const range = fixedRange(CLOSURE.verdict, first, first + nodes.length - 1);
  return { formula: `COUNTIF(${range},"${verdict}")`, value };
}
