import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import type { Quantity } from "../../../core/quantity/quantity";
import { listed } from "../../../messages/format";
import type { Command, PlanCell } from "../../port";
import { linkedAmount, type FigureLinks } from "../figureLinks";
import { RED } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, FLOW, fixedCell, TEST } from "./balanceGrid";
import { classWords } from "./balanceWords.terms";
import { flowNote } from "./flowNote";
import { endWord } from "./flowSums";
import { flowRows, type PlacedBalance } from "./placeBalances";

/** Which readings of the workbook an amount was computed from; none where they are not known. */
export type ReadingsOf = (balance: AuditBalance, flow: AuditFlow) => readonly Quantity[];

/** Looks up the stated flow of a computed one: same number, same row or cell. */
export function readingFinder(stated: readonly StatedBalance[]): ReadingsOf {
  const flows = new Map<string, StatedFlow>();
  for (const { flows: lines } of stated)
    for (const line of lines)
      for (const origin of [line.origin, line.quantity.origin]) flows.set(`${origin}\n${line.id}`, line);
  return ({ layer }, { flow }) => {
    const line = flow.origins.map((origin) => flows.get(`${origin}\n${flow.id}`)).find((each) => each !== undefined);
    if (!line) return [];
    // A balance kept in the substance itself (kg Cu) states amounts without contents.
    if (layer.kind !== "substance" || line.contents.length === 0) return [line.quantity];
    const content = line.contents.find(({ substance }) => substance === layer.substance);
    return content ? [line.quantity, content.quantity] : [];
  };
}

export interface FlowTableInput {
  readonly sheet: string;
  readonly format: string;
  readonly roundedFormat: string;
  readonly links: FigureLinks;
  readonly readingsOf: ReadingsOf;
}

/** 流股明细: reading as a live link, reconciled value, adjustment, z and class of every flow. */
export function flowTable(placed: PlacedBalance, input: FlowTableInput): readonly Command[] {
  if (placed.flows === null) return [];
  const { sheet } = input;
  const { top, bottom } = flowRows(placed);
  const zCell = cell(top, FLOW.z);
  const limit = fixedCell(placed.test + SECTION_HEAD_ROWS, TEST.zLimit);
  const negative = new Set(placed.balance.negative);
  const name = `流股明细：调整量＝协调值－读数；z＝（读数－协调值）/其标准差；取整协调值在各单元仍平衡${loopNote(placed)}`;
  return [
    ...sectionTable({ sheet, top: placed.flows, name }, columnsOf(placed, input, negative), placed.balance.flows),
    {
      kind: "conditionalFormat",
      sheet,
      area: { top, left: FLOW.z, bottom, right: FLOW.z },
      rule: { kind: "formula", formula: `AND(ISNUMBER(${zCell}),ISNUMBER(${limit}),ABS(${zCell})>${limit})` },
      style: RED,
    },
  ];
}

/** What a unit circulates within itself is in no sum. */
function loopNote({ balance: { loops } }: PlacedBalance): string {
  return loops.length === 0 ? "" : `；单元内部循环 ${listed(loops.map(({ id }) => id))} 不计入平衡`;
}

function columnsOf(
  { balance }: PlacedBalance,
  { format, roundedFormat, links, readingsOf }: FlowTableInput,
  negative: ReadonlySet<string>,
): readonly SectionColumn<AuditFlow>[] {
  const reading = (each: AuditFlow): PlanCell => {
    const { amount } = each.flow;
    return amount.kind === "unmeasured" ? null : linkedAmount(links, amount.value, readingsOf(balance, each));
  };
  // A figure that is not linked says where it was read; without cells nothing can be said.
  const unlinked = (each: AuditFlow): readonly Quantity[] =>
    typeof reading(each) === "number" ? readingsOf(balance, each) : [];
  return [
    { heading: "编号", wrap: true, cell: ({ flow }) => flow.id },
    { heading: "物流名称", wrap: true, cell: ({ flow }) => flow.name || null },
    { heading: "来源单元", wrap: true, cell: ({ flow }) => endWord(flow.from) },
    { heading: "去向单元", wrap: true, cell: ({ flow }) => endWord(flow.to) },
    { heading: "读数", format, cell: reading },
    { heading: "读数的U", format, cell: ({ flow }) => readingU(flow.amount) },
    { heading: "协调值", format, cell: ({ value }) => value },
    { heading: "协调值的U", format, cell: ({ value, sigma }) => (value === null || sigma === null ? null : 2 * sigma) },
    { heading: "调整量", format, cell: adjustmentCell },
    { heading: "z", format: "0.00", align: "right", cell: ({ z }) => z },
    { heading: "类别", align: "center", cell: (each) => classWords[each.class] },
    { heading: "取整协调值", format: `${roundedFormat}_ `, cell: ({ rounded }) => rounded },
    { heading: "说明", wrap: true, cell: (each) => flowNote(each, { balance, negative, unlinked: unlinked(each) }) },
  ];
}

function readingU(amount: AuditFlow["flow"]["amount"]): PlanCell {
  return amount.kind === "measured" ? 2 * amount.sigma : null;
}

/** Only of readings; a constant is not adjusted, and a figure found as the rest is no reading. */
function adjustmentCell({ flow: { amount }, value }: AuditFlow, row: number): PlanCell {
  if (amount.kind !== "measured" || value === null) return null;
  const size = Math.max(Math.abs(amount.value), Math.abs(value));
  const decimals = size === 0 ? 0 : Math.min(15, Math.max(0, 12 - Math.ceil(Math.log10(size))));
  const adjustment = Number((value - amount.value).toFixed(decimals));
  return {
    formula: `ROUND(${cell(row, FLOW.value)}-${cell(row, FLOW.reading)},${decimals})`,
    value: adjustment === 0 ? 0 : adjustment,
  };
}
