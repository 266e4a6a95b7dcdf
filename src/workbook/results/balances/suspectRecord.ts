import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import type { Suspect } from "../../../core/balance/suspects";
import { listed, rounded } from "../../../messages/format";
import type { Command, PlanCell } from "../../port";
import { SECTION_HEAD_ROWS } from "../sectionTable";
import { cell, FLOW, SUSPECT } from "./balanceGrid";
import { endWord } from "./flowSums";
import { flowRows, type PlacedBalance } from "./placeBalances";
import { coefficientFormat } from "./relationTable";

/** A suspect as the tables of suspects and of what was set aside show it, in the same columns. */
export interface SuspectRecord {
  readonly number: number;
  readonly suspect: Suspect;
  /** Flow of its first meter, with its row. */
  readonly meter: { readonly each: AuditFlow; readonly row: number } | undefined;
  /** Where no meter is named: the coefficient of a relation, with its row. */
  readonly coefficient: { readonly relation: string; readonly row: number; readonly stated: number } | undefined;
  /** What the named object would explain: reading less true value, or loss. */
  readonly bias: number;
}

/** In the order of the suspects. */
export function suspectRecords(placed: PlacedBalance, suspects: readonly Suspect[]): readonly SuspectRecord[] {
  const { top } = flowRows(placed);
  const places = new Map(placed.balance.flows.map((each, i) => [each.flow.id, { each, row: top + i }]));
  return suspects.map((suspect, i): SuspectRecord => {
    const [first] = suspect.meters;
    const meter = first && places.get(first.flow);
    const coefficient = first ? undefined : suspectCoefficient(placed, suspect);
    const bias = first?.bias ?? suspect.coefficients?.[0]?.bias ?? suspect.leaks[0]?.loss ?? 0;
    return { number: i + 1, suspect, meter, coefficient, bias };
  });
}

function suspectCoefficient(
  { balance, related }: PlacedBalance,
  { coefficients }: Suspect,
): SuspectRecord["coefficient"] {
  const id = coefficients?.[0]?.relation;
  const place = (balance.relations ?? []).findIndex((relation) => relation.id === id);
  const amount = balance.relations?.[place]?.coefficient;
  if (id === undefined || related === null || amount?.kind !== "measured") return undefined;
  return { relation: id, row: related + SECTION_HEAD_ROWS + place, stated: amount.value };
}

/** Coefficients have decimals of their own. `body`: row of the first record. */
export function coefficientFormats(
  { balance }: PlacedBalance,
  records: readonly SuspectRecord[],
  { sheet, body }: { readonly sheet: string; readonly body: number },
): readonly Command[] {
  return records.flatMap(({ coefficient, number }): readonly Command[] => {
    const row = body + number - 1;
    const area = { top: row, left: SUSPECT.bias, bottom: row, right: SUSPECT.bias };
    const format = signed(coefficientFormat(balance.relations ?? []));
    return coefficient ? [{ kind: "numberFormat", sheet, area, format }] : [];
  });
}

export const signed = (format: string): string => `+${format};-${format};0`;

/** `F3 循环泵出口`. */
export function flowLabel({ flow }: AuditFlow): string {
  return flow.name === "" || flow.name === flow.id ? flow.id : `${flow.id} ${flow.name}`;
}

export function placeOf({ meter }: SuspectRecord): string | null {
  if (!meter) return null;
  const { from, to } = meter.each.flow;
  return `${endWord(from)}→${endWord(to)}`;
}

export function objectOf({ meter, coefficient, suspect }: SuspectRecord): string {
  if (coefficient) return coefficientLabel(coefficient.relation);
  return meter ? flowLabel(meter.each) : nodesOf(suspect.leaks[0]);
}

function nodesOf(leak: Suspect["leaks"][number] | undefined): string {
  return leak ? listed(leak.nodes) : "";
}

const coefficientLabel = (relation: string): string => `系数 ${relation}`;

export function kindOf({ meter, coefficient, bias }: SuspectRecord): string {
  if (meter) return "计量";
  if (coefficient) return "系数";
  return bias >= 0 ? "漏失或未计出" : "未计入";
}

export function percentCell({ meter, coefficient, bias }: SuspectRecord, row: number): PlanCell {
  const amount = meter?.each.flow.amount;
  if (coefficient && coefficient.stated !== 0) {
    const formula = `${cell(row, SUSPECT.bias)}/${cell(coefficient.row, FLOW.reading)}*100`;
    return { formula, value: (bias / coefficient.stated) * 100 };
  }
  if (!meter || amount?.kind !== "measured" || amount.value === 0) return null;
  const [own, reading] = [cell(row, SUSPECT.bias), cell(meter.row, FLOW.reading)];
  return { formula: `${own}/${reading}*100`, value: (bias / amount.value) * 100 };
}

/** Everything else that the readings allow in place of the object that is named. */
export function equivalents(
  { suspect: { meters, leaks, coefficients = [] } }: SuspectRecord,
  { flows }: AuditBalance,
  decimals: number,
): string {
  const size = (amount: number): string => Math.abs(amount).toFixed(decimals);
  const others = new Set(meters.slice(1).map(({ flow }) => flow));
  const named = others.size === 0 ? [] : flows.filter(({ flow }) => others.has(flow.id));
  const labels = new Map(named.map((each) => [each.flow.id, flowLabel(each)]));
  const biased = meters
    .slice(1)
    .map(({ flow, bias }) => `${labels.get(flow) ?? flow} 偏${bias >= 0 ? "高" : "低"} ${size(bias)}`);
  const stated = coefficients
    .slice(meters.length > 0 ? 0 : 1)
    .map(
      ({ relation, bias }) => `${coefficientLabel(relation)} 偏${bias >= 0 ? "高" : "低"} ${rounded(Math.abs(bias))}`,
    );
  const lost = leaks
    .slice(meters.length > 0 ? 0 : 1)
    .map((leak) => `“${nodesOf(leak)}”${leak.loss >= 0 ? "漏失或未计出" : "未计入"} ${size(leak.loss)}`);
  return [...biased, ...stated, ...lost].join("；");
}
