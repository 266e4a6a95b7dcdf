import type { AuditBalance } from "../../../core/balance/auditBalance";
import type { Closure } from "../../../core/balance/closure";
import { computedEvaporations } from "../../../core/balance/computedEvaporations";
import type { Amount } from "../../../core/balance/network";
import { listed } from "../../../messages/format";
import type { Command, PlanCell } from "../../port";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, CLOSURE, fixedCell, LAST_COLUMN, TEST } from "./balanceGrid";
import {
  BEYOND_ERROR,
  CLOSED,
  computedEvaporation,
  NOT_CHECKABLE,
  NOT_CLOSED,
  OPEN_WITHIN_ERROR,
  WHOLE_WORD,
  WITHIN_ERROR,
} from "./balanceWords.terms";
import { flowSums, type FlowSums } from "./flowSums";
import { nodeFigures, type NodeFigures } from "./nodeFigures";
import { wholeRow, type PlacedBalance } from "./placeBalances";

interface Record {
  readonly number: number;
  readonly closure: Closure;
  readonly figures: NodeFigures | undefined;
  readonly sums: FlowSums | null;
}

/** 单元平衡: what enters, leaves and stays, as sums over the table of flows, and whether that is a balance. */
export function closureTable(placed: PlacedBalance, sheet: string, format: string): readonly Command[] {
  if (placed.closures === null) return [];
  const sumsOf = flowSums(placed);
  const figures = nodeFigures(placed.balance);
  const first = placed.closures + SECTION_HEAD_ROWS;
  const records = placed.balance.closures.map((closure, i): Record => {
    const own = figures.get(closure.node);
    const sums = sumsOf(closure.node, first + i);
    // The sheet's formulas must give the figures that the limit was compared with.
    const isFound = own && !own.hasBorderUnits && isSame(own, closure);
    return { number: i + 1, closure, figures: own, sums: isFound ? sums : null };
  });
  const name = "单元平衡（读数）：差额＝进入量－离开量－贮存增加，正值为漏失或未计出项；偏差以进入量为基数";
  return [
    ...sectionTable({ sheet, top: placed.closures, name }, columnsOf(placed, format), records),
    ...wholeLooks(placed, sheet),
  ];
}

function wholeLooks(placed: PlacedBalance, sheet: string): readonly Command[] {
  const row = wholeRow(placed);
  if (row === null) return [];
  return [
    { kind: "style", sheet, area: { top: row, left: 0, bottom: row, right: LAST_COLUMN }, style: { bold: true } },
  ];
}

function isSame(figures: NodeFigures, closure: Closure): boolean {
  const pairs = [
    [figures.input, closure.input],
    [figures.output, closure.output],
    [figures.stockIncrease, closure.stockIncrease],
  ] as const;
  const size = Math.max(Math.abs(closure.input), Math.abs(closure.output), Math.abs(closure.stockIncrease));
  return pairs.every(([a, b]) => Math.abs(a - b) <= 1e-9 * size);
}

function columnsOf(placed: PlacedBalance, format: string): readonly SectionColumn<Record>[] {
  const limit = fixedCell(placed.test + SECTION_HEAD_ROWS, TEST.limitPercent);
  const { limitPercent, flows } = placed.balance;
  const amounts = new Map(flows.map(({ flow }) => [flow.id, flow.amount.kind]));
  return [
    { heading: "序号", align: "center", cell: ({ number }) => number },
    { heading: "单元", wrap: true, cell: ({ closure }) => closure.node ?? WHOLE_WORD },
    { heading: "进入量", format, cell: ({ closure, sums }) => live(sums?.input, closure.input) },
    { heading: "离开量", format, cell: ({ closure, sums }) => live(sums?.output, closure.output) },
    { heading: "贮存增加", format, cell: ({ closure, sums }) => live(sums?.stock, closure.stockIncrease) },
    { heading: "差额", format, cell: ({ closure }, row) => differenceCell(closure, row) },
    { heading: "偏差(%)", format: "0.00", cell: ({ closure }, row) => deviationCell(closure, row) },
    { heading: "允许值(%)", format: "0.##", align: "right", cell: () => ({ formula: limit, value: limitPercent }) },
    { heading: "判定", align: "center", cell: ({ closure }, row) => verdictCell(closure, row) },
    { heading: "差额的U", format, cell: (record) => errorCell(record) },
    { heading: "与计量误差比较", align: "center", cell: (record, row) => comparisonCell(record, row) },
    { heading: "协调后差额", format: `${format}_ `, cell: (record) => reconciledCell(record) },
    {
      heading: "说明",
      wrap: true,
      cell: (record) => {
        const parts = [noteOf(record.closure, amounts), evaporationNote(placed.balance, record)];
        return parts.filter((part) => part !== "").join("；") || null;
      },
    },
  ];
}

function live(formula: string | undefined, value: number): PlanCell {
  return formula === undefined || formula === "0" ? value : { formula, value };
}

/** Digits of the difference that are not noise of binary fractions. */
function decimalsOf({ input, output, stockIncrease }: Closure): number {
  const size = Math.max(Math.abs(input), Math.abs(output), Math.abs(stockIncrease));
  return size === 0 ? 0 : Math.min(15, Math.max(0, 12 - Math.ceil(Math.log10(size))));
}

export function differenceOf(closure: Closure): number {
  const rounded = Number(closure.difference.toFixed(decimalsOf(closure)));
  return rounded === 0 ? 0 : rounded;
}

function differenceCell(closure: Closure, row: number): PlanCell {
  const at = (column: number): string => cell(row, column);
  const difference = `${at(CLOSURE.input)}-${at(CLOSURE.output)}-${at(CLOSURE.stock)}`;
  return { formula: `ROUND(${difference},${decimalsOf(closure)})`, value: differenceOf(closure) };
}

function deviationCell(closure: Closure, row: number): PlanCell {
  const [input, difference] = [cell(row, CLOSURE.input), cell(row, CLOSURE.difference)];
  const value = closure.input > 0 ? (differenceOf(closure) / closure.input) * 100 : "";
  return { formula: `IF(${input}>0,${difference}/${input}*100,"")`, value };
}

export function verdictWord({ status }: Closure): string {
  if (status === "notCheckable") return NOT_CHECKABLE;
  return status === "closed" ? CLOSED : NOT_CLOSED;
}

function verdictCell(closure: Closure, row: number): PlanCell {
  if (closure.status === "notCheckable") return NOT_CHECKABLE;
  const at = (column: number): string => cell(row, column);
  const [difference, deviation, limit] = [at(CLOSURE.difference), at(CLOSURE.deviation), at(CLOSURE.limit)];
  const isClosed = `IF(ISNUMBER(${deviation}),ABS(${deviation})<=${limit}*(1+1E-9),${difference}=0)`;
  return { formula: `IF(${isClosed},"${CLOSED}","${NOT_CLOSED}")`, value: verdictWord(closure) };
}

/** Only where every flow has a reading: the gap of another unit says nothing. */
function errorCell({ closure, figures, sums }: Record): PlanCell {
  if (closure.status === "notCheckable" || !figures || figures.differenceU === null) return null;
  return live(sums?.differenceU, figures.differenceU);
}

function comparisonCell(record: Record, row: number): PlanCell {
  const { closure, figures } = record;
  if (errorCell(record) === null || figures?.differenceU == null) return null;
  const [difference, error] = [cell(row, CLOSURE.difference), cell(row, CLOSURE.differenceU)];
  const isWithin = isWithinError(closure, figures.differenceU);
  return {
    formula: `IF(ABS(${difference})<=${error}*(1+1E-9),"${WITHIN_ERROR}","${BEYOND_ERROR}")`,
    value: isWithin ? WITHIN_ERROR : BEYOND_ERROR,
  };
}

function isWithinError(closure: Closure, differenceU: number): boolean {
  return Math.abs(differenceOf(closure)) <= differenceU * (1 + 1e-9);
}

/** The rounded reconciled values must leave nothing open, where all are known and the unit has two sides. */
function reconciledCell({ closure, figures, sums }: Record): PlanCell {
  if (!figures || figures.reconciled === null) return null;
  const decimals = decimalsOf(closure);
  const rounded = Number(figures.reconciled.toFixed(decimals));
  const value = rounded === 0 ? 0 : rounded;
  return sums ? { formula: `ROUND(${sums.reconciled},${decimals})`, value } : value;
}

const KINDS = { rest: "由差额得出", unmeasured: "未计量" } as const;

/** Why a unit proves nothing. */
function noteOf({ status, unread, deviationPercent }: Closure, amounts: ReadonlyMap<string, Amount["kind"]>): string {
  if (status !== "notCheckable") return deviationPercent === null ? "没有进入量，偏差无法计算" : "";
  if (unread.length === 0) return "只有进入或只有离开的一侧，不能核对";
  const parts = (["rest", "unmeasured"] as const).flatMap((kind) => {
    const ids = unread.filter((id) => amounts.get(id) === kind);
    return ids.length === 0 ? [] : [`${listed(ids)} ${KINDS[kind]}`];
  });
  return `${parts.join("；")}，闭合不能证明平衡`;
}

/** A computed evaporation counts like a reading against the limit; what it cannot bear is said. */
function evaporationNote(balance: AuditBalance, record: Record): string {
  const { closure, figures } = record;
  const ids = computedEvaporations(balance, closure.node);
  if (ids.length === 0) return "";
  const isOpenWithinError =
    closure.status === "notClosed" && figures?.differenceU != null && isWithinError(closure, figures.differenceU);
  return `${computedEvaporation(listed(ids))}${isOpenWithinError ? OPEN_WITHIN_ERROR : ""}`;
}
