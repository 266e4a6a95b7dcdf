import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import { chiSquareLimit } from "../../../core/balance/statistics";
import type { Suspect } from "../../../core/balance/suspects";
import { listed, rounded } from "../../../messages/format";
import type { Command, PlanCell } from "../../port";
import { decimalFormat } from "../amountFormat";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, FLOW, fixedCell, SUSPECT, TEST } from "./balanceGrid";
import { AGREED, CONTRADICTED, NOT_SUSPICIOUS, statusWords, SUSPICIOUS } from "./balanceWords.terms";
import { endWord } from "./flowSums";
import { flowRows, type PlacedBalance } from "./placeBalances";
import { coefficientFormat } from "./relationTable";
import { falseAlarmOf } from "./testTable";

interface Record {
  readonly number: number;
  readonly suspect: Suspect;
  /** Flow of its first meter, with its row. */
  readonly meter: { readonly each: AuditFlow; readonly row: number } | undefined;
  /** Where no meter is named: the coefficient of a relation, with its row. */
  readonly coefficient: { readonly relation: string; readonly row: number; readonly stated: number } | undefined;
  /** What the named object would explain: reading less true value, or loss. */
  readonly bias: number;
}

/** 存疑对象: meters and leaks that would explain the readings, the likeliest first, with what explains them as well. */
export function suspectTable(placed: PlacedBalance, sheet: string, decimals: number): readonly Command[] {
  if (placed.suspected === null) return [];
  const { top } = flowRows(placed);
  const places = new Map(placed.balance.flows.map((each, i) => [each.flow.id, { each, row: top + i }]));
  const records = placed.suspects.map((suspect, i): Record => {
    const [first] = suspect.meters;
    const meter = first && places.get(first.flow);
    const coefficient = first ? undefined : suspectCoefficient(placed, suspect);
    const bias = first?.bias ?? suspect.coefficients?.[0]?.bias ?? suspect.leaks[0]?.loss ?? 0;
    return { number: i + 1, suspect, meter, coefficient, bias };
  });
  const more = placed.balance.suspects.length - placed.suspects.length;
  const rest = more > 0 ? `；其余 ${more} 项未列` : "";
  const name = `存疑对象：由大到小排列，偏差＝读数－估计真值，漏失为正${rest}`;
  const body = placed.suspected + SECTION_HEAD_ROWS;
  // A coefficient has decimals of its own.
  const formats = records.flatMap(({ coefficient, number }): readonly Command[] => {
    const row = body + number - 1;
    const area = { top: row, left: SUSPECT.bias, bottom: row, right: SUSPECT.bias };
    const format = signed(coefficientFormat(placed.balance.relations ?? []));
    return coefficient ? [{ kind: "numberFormat", sheet, area, format }] : [];
  });
  return [...sectionTable({ sheet, top: placed.suspected, name }, columnsOf(placed, decimals), records), ...formats];
}

function suspectCoefficient({ balance, related }: PlacedBalance, { coefficients }: Suspect): Record["coefficient"] {
  const id = coefficients?.[0]?.relation;
  const place = (balance.relations ?? []).findIndex((relation) => relation.id === id);
  const amount = balance.relations?.[place]?.coefficient;
  if (id === undefined || related === null || amount?.kind !== "measured") return undefined;
  return { relation: id, row: related + SECTION_HEAD_ROWS + place, stated: amount.value };
}

function columnsOf(placed: PlacedBalance, decimals: number): readonly SectionColumn<Record>[] {
  const steps = new Map(placed.balance.setAside.map(({ meters }, i) => [keyOf(meters), i + 1]));
  return [
    { heading: "序号", align: "center", cell: ({ number }) => number },
    { heading: "对象", wrap: true, cell: objectOf },
    { heading: "类型", align: "center", cell: kindOf },
    { heading: "位置", wrap: true, cell: ({ meter }) => (meter ? placeOf(meter.each) : null) },
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
const signed = (format: string): string => `+${format};-${format};0`;

/** `F3 循环泵出口`. */
export function flowLabel({ flow }: AuditFlow): string {
  return flow.name === "" || flow.name === flow.id ? flow.id : `${flow.id} ${flow.name}`;
}

function placeOf({ flow }: AuditFlow): string {
  return `${endWord(flow.from)}→${endWord(flow.to)}`;
}

function objectOf({ meter, coefficient, suspect }: Record): string {
  if (coefficient) return coefficientLabel(coefficient.relation);
  return meter ? flowLabel(meter.each) : nodesOf(suspect.leaks[0]);
}

function nodesOf(leak: Suspect["leaks"][number] | undefined): string {
  return leak ? listed(leak.nodes) : "";
}

const coefficientLabel = (relation: string): string => `系数 ${relation}`;

function kindOf({ meter, coefficient, bias }: Record): string {
  if (meter) return "计量";
  if (coefficient) return "系数";
  return bias >= 0 ? "漏失或未计出" : "未计入";
}

function percentCell({ meter, coefficient, bias }: Record, row: number): PlanCell {
  const amount = meter?.each.flow.amount;
  if (coefficient && coefficient.stated !== 0) {
    const formula = `${cell(row, SUSPECT.bias)}/${cell(coefficient.row, FLOW.reading)}*100`;
    return { formula, value: (bias / coefficient.stated) * 100 };
  }
  if (!meter || amount?.kind !== "measured" || amount.value === 0) return null;
  const [own, reading] = [cell(row, SUSPECT.bias), cell(meter.row, FLOW.reading)];
  return { formula: `${own}/${reading}*100`, value: (bias / amount.value) * 100 };
}

function verdictCell({ suspect }: Record, row: number): PlanCell {
  const [z, limit] = [cell(row, SUSPECT.z), cell(row, SUSPECT.limit)];
  return {
    formula: `IF(${z}>${limit},"${SUSPICIOUS}","${NOT_SUSPICIOUS}")`,
    value: suspect.isSignificant ? SUSPICIOUS : NOT_SUSPICIOUS,
  };
}

/** The square of z is the fall of J when the explanation is accepted. */
function objectiveLeft({ suspect }: Record, { balance }: PlacedBalance): number {
  const { objective } = balance.globalTest;
  return Math.max(0, Number((objective - suspect.z ** 2).toFixed(decimalsOf(objective))));
}

function decimalsOf(objective: number): number {
  return Math.max(0, 11 - Math.ceil(Math.log10(Math.max(objective, 1e-6))));
}

function objectiveCell(record: Record, row: number, placed: PlacedBalance): PlanCell {
  const objective = fixedCell(placed.test + SECTION_HEAD_ROWS, TEST.objective);
  const decimals = decimalsOf(placed.balance.globalTest.objective);
  const formula = `MAX(0,ROUND(${objective}-${cell(row, SUSPECT.z)}^2,${decimals}))`;
  return { formula, value: objectiveLeft(record, placed) };
}

/** Accepting an explanation costs one degree of freedom. */
function testCell(record: Record, row: number, placed: PlacedBalance): PlanCell {
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

/** Everything else that the readings allow in place of the object that is named. */
function equivalents(
  { suspect: { meters, leaks, coefficients = [] } }: Record,
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
