import type { AuditRelation } from "../../../core/balance/auditRelation";
import type { Amount } from "../../../core/balance/network";
import type { Command, PlanCell } from "../../port";
import { amountDecimals, decimalFormat } from "../amountFormat";
import { linkedAmount, type FigureLinks } from "../figureLinks";
import { RED } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, FLOW, fixedCell, TEST } from "./balanceGrid";
import { classWords, relationWords } from "./balanceWords.terms";
import type { PlacedBalance } from "./placeBalances";

/** 平衡关系: what binds the flows besides the units, the coefficient as stated and as reconciled. */
export function relationTable(placed: PlacedBalance, sheet: string, links: FigureLinks): readonly Command[] {
  const { relations = [] } = placed.balance;
  if (placed.related === null) return [];
  const first = placed.related + SECTION_HEAD_ROWS;
  const name = "平衡关系：与各单元平衡一并满足；k 为转移系数或比例，ρ 为两读数误差的相关系数";
  const records = relations.map((relation, i) => ({ number: i + 1, relation }));
  const bottom = first + records.length - 1;
  const z = cell(first, FLOW.z);
  const limit = fixedCell(placed.test + SECTION_HEAD_ROWS, TEST.zLimit);
  return [
    ...sectionTable({ sheet, top: placed.related, name }, columnsOf(relations, links), records),
    {
      kind: "conditionalFormat",
      sheet,
      area: { top: first, left: FLOW.z, bottom, right: FLOW.z },
      rule: { kind: "formula", formula: `AND(ISNUMBER(${z}),ISNUMBER(${limit}),ABS(${z})>${limit})` },
      style: RED,
    },
  ];
}

interface Record {
  readonly number: number;
  readonly relation: AuditRelation;
}

/** The columns of the table of flows, so that figures of one kind stand below each other. */
function columnsOf(relations: readonly AuditRelation[], links: FigureLinks): readonly SectionColumn<Record>[] {
  const format = coefficientFormat(relations);
  return [
    { heading: "序号", align: "center", cell: ({ number }) => number },
    { heading: "关系式", wrap: true, cell: ({ relation }) => equationText(relation) },
    { heading: "关系", align: "center", cell: ({ relation }) => relationWords[relation.kind] },
    { heading: "物质", wrap: true, cell: ({ relation }) => relation.substances.join("、") || null },
    { heading: "所填数值", format, cell: ({ relation }) => statedCell(relation, links) },
    { heading: "所填的U", format, cell: ({ relation }) => halfWidth(relation.coefficient) },
    { heading: "协调值", format, cell: ({ relation }) => relation.value },
    { heading: "协调值的U", format, cell: ({ relation: { sigma } }) => (sigma === null ? null : 2 * sigma) },
    { heading: "调整量", format, cell: ({ relation }, row) => adjustmentCell(relation, row) },
    { heading: "z", format: "0.00", align: "right", cell: ({ relation }) => relation.z },
    { heading: "类别", align: "center", cell: ({ relation }) => (relation.class ? classWords[relation.class] : null) },
    { heading: "是否采用", align: "center", cell: ({ relation }) => (relation.isUsed ? "是" : "否") },
    { heading: "说明", wrap: true, cell: ({ relation }) => noteOf(relation) },
  ];
}

export function coefficientFormat(relations: readonly AuditRelation[]): string {
  const figures = relations.flatMap(({ coefficient, value }) => [valueOf(coefficient), value]);
  return decimalFormat(Math.max(LEAST_DECIMALS, amountDecimals(figures)));
}

const LEAST_DECIMALS = 3;

const valueOf = (amount: Amount): number | null => (amount.kind === "unmeasured" ? null : amount.value);

/** `F4＝k·(F1＋F2)`, `ρ(F1，F2)`, `F1：Cu＋Fe＝100%`. */
export function equationText({ kind, flow, others, substances }: AuditRelation): string {
  if (kind === "closure") return `${flow}：${substances.join("＋")}＝100%`;
  if (kind === "correlation") return `ρ(${[flow, ...others].join("，")})`;
  const base = others.length > 1 ? `(${others.join("＋")})` : others.join("");
  return `${flow}＝k·${base}`;
}

/** The sum of contents has no cell of its own. */
function statedCell({ kind, coefficient, stated }: AuditRelation, links: FigureLinks): PlanCell {
  const value = valueOf(coefficient);
  return value === null || kind === "closure" ? value : linkedAmount(links, value, [stated]);
}

const halfWidth = (amount: Amount): number | null => (amount.kind === "measured" ? 2 * amount.sigma : null);

function adjustmentCell({ coefficient, value }: AuditRelation, row: number): PlanCell {
  if (coefficient.kind !== "measured" || value === null) return null;
  const formula = `ROUND(${cell(row, FLOW.value)}-${cell(row, FLOW.reading)},${DIGITS})`;
  const adjustment = Number((value - coefficient.value).toFixed(DIGITS));
  return { formula, value: adjustment === 0 ? 0 : adjustment };
}

const DIGITS = 9;

function noteOf({ kind, coefficient, isUsed, class: known }: AuditRelation): string {
  if (!isUsed) return "未参与协调，原因见校核结果";
  if (kind === "correlation") return "两个读数的误差相关，按协方差协调";
  if (kind === "closure") return "所列物质的含量合计为100%";
  if (coefficient.kind === "exact") return "系数为定值，不调整";
  if (coefficient.kind === "unmeasured") return known === "observable" ? "系数由平衡推算" : "系数不能由现有计量推算";
  return known === "redundant" ? "系数与计量值一并协调" : "无其他计量可校核，协调值即所填数值";
}
