import type { AuditFlow } from "../../core/balance/auditBalance";
import { formatNumber } from "../../core/quantity/rounding";
import { writtenDecimals } from "./amountText";
import { endLabel, flowClassLabels } from "./labels.terms";
import { flowOrigins, type ReportedBalance } from "./reportedBalance";
import { type Section, emptySection, joinSections } from "./section";
import { figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";

/** Above this the flows stand in the workbook only. */
const ROWS_SHOWN = 40;
/** ± is two standard deviations. */
const COVERAGE = 2;

/** Reading, reconciled value and class of every flow. */
export function flowSection(own: ReportedBalance): Section {
  const { flows } = own.balance;
  if (flows.length === 0) return emptySection;
  const title = { kind: "text", text: own.title } as const;
  const key = `${own.key}.flows`;
  if (flows.length <= ROWS_SHOWN) {
    const lead = writeSentence(sentences.flowsLead, { title, table: { kind: "table", key } });
    return joinSections([lead, flowTable(own, key)]);
  }
  const origins = flowOrigins(own, [...own.flows.keys()]);
  const count = { label: `${own.title} · 流股数`, value: `${flows.length}`, unit: "条", origins };
  return writeSentence(sentences.flowsElsewhere, { title, count: figurePart(`${key}.count`, count) });
}

function flowTable(own: ReportedBalance, key: string): Section {
  const { flows } = own.balance;
  const decimals = writtenDecimals(flows.flatMap(({ rounded }) => rounded ?? []));
  const hasDefault = flows.some(({ sigmaFrom }) => sigmaFrom === "dataSource");
  return writeTable({
    key,
    caption: `${own.title}各流股的读数和协调值（${own.unit}）`,
    columns: [
      column("编号", 9),
      column("流股", 19, "left"),
      column("来源→去向", 20, "left"),
      column("读数", 18),
      column("协调值", 16),
      column("调整量", 9),
      column("类别", 9),
    ],
    rows: flows.map((each) => flowRow(own, each, decimals)),
    note: `${sentences.flowsNote}${hasDefault ? sentences.flowsDefault : ""}`,
  });
}

function flowRow(own: ReportedBalance, each: AuditFlow, decimals: number): TableRow {
  const { flow, value, rounded, adjustment } = each;
  const { unit } = own.balance;
  const moved = flow.amount.kind === "measured" && value !== null && adjustment !== null ? adjustment : null;
  return {
    label: `${own.title} · ${flow.id}`,
    cells: [
      flow.id,
      flow.name === flow.id ? "" : flow.name,
      `${endLabel(flow.from)}→${endLabel(flow.to)}`,
      readingCell(own, each),
      reconciledCell(own, each, rounded === null ? own.computedText : (shown) => formatNumber(shown, decimals)),
      moved === null ? "—" : figureCell(moved === 0 ? "0" : own.computedText(moved), unit, flow.origins),
      flowClassLabels[each.class],
    ],
  };
}

function readingCell(own: ReportedBalance, { flow, sigmaFrom, isTowerEvaporation }: AuditFlow): TableCell {
  const { amount, origins } = flow;
  const { unit } = own.balance;
  if (amount.kind === "unmeasured") return sentences.unmeasured;
  const text = own.readingText(amount.value);
  if (amount.kind === "rest") return figureCell(sentences.rest(text), unit, origins);
  if (amount.kind === "exact") return figureCell(text, unit, origins);
  const plain = sigmaFrom === "dataSource" ? "*" : "";
  const mark = isTowerEvaporation ? sentences.computed : plain;
  return figureCell(`${text}±${own.computedText(COVERAGE * amount.sigma)}${mark}`, unit, origins);
}

/** Rounded together with the others, so that the printed table still closes. */
function reconciledCell(
  own: ReportedBalance,
  { flow, value, rounded, sigma }: AuditFlow,
  text: (shown: number) => string,
): TableCell {
  if (value === null) return "—";
  const shown = text(rounded ?? value);
  const half = sigma === null || sigma === 0 ? "" : `±${own.computedText(COVERAGE * sigma)}`;
  return figureCell(`${shown}${half}`, own.balance.unit, flow.origins);
}
