import type { Closure, ClosureStatus } from "../../core/balance/closure";
import { computedEvaporations } from "../../core/balance/computedEvaporations";
import { comparedText } from "./amountText";
import { listText } from "./figureText";
import { closureLabels, WHOLE_LABEL } from "./labels.terms";
import { flowLabel, flowOrigins, type ReportedBalance, unreadFlows, wholeOf } from "./reportedBalance";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";

const ROWS_SHOWN = 40;
const NAMES_SHOWN = 10;
const FLOWS_SHOWN = 6;
const PERCENT_DECIMALS = 2;

/** Whether the whole closes, in one sentence; the table of the units; which do not, and which nobody can check. */
export function closureSection(own: ReportedBalance): Section {
  const { closures } = own.balance;
  if (closures.length === 0) return emptySection;
  const key = `${own.key}.units`;
  return joinSections([
    writeSentence(sentences.balanceLead, { title: titlePart(own), table: { kind: "table", key } }),
    closureTable(own, key),
    wholeSentence(own),
    unitSentence(own, "notClosed"),
    unitSentence(own, "notCheckable"),
  ]);
}

const titlePart = ({ title }: ReportedBalance): SentencePart => ({ kind: "text", text: title });

/** Beyond the page only some: what does not close first, then what cannot be checked; the whole stands last. */
function closureTable(own: ReportedBalance, key: string): Section {
  const { closures } = own.balance;
  const units = closures.filter(({ node }) => node !== null);
  const rank: readonly ClosureStatus[] = ["notClosed", "notCheckable", "closed"];
  const ranked = [...units].sort((a, b) => rank.indexOf(a.status) - rank.indexOf(b.status));
  const shown = units.length > ROWS_SHOWN ? ranked.slice(0, ROWS_SHOWN) : units;
  const more = units.length - shown.length;
  const hasStock = closures.some(({ stockIncrease }) => stockIncrease !== 0);
  return writeTable({
    key,
    caption: `${own.title}各单元平衡情况（${own.unit}）`,
    columns: [
      column("单元", 17, "left"),
      column("输入量", 13),
      column("输出量", 13),
      ...(hasStock ? [column("贮存增加", 11)] : []),
      column("差额", 11),
      column("偏差（%）", 10),
      column("允许值（%）", 10),
      column("判定", 10),
      column("说明", 16, "left"),
    ],
    rows: [...shown, ...closures.filter(({ node }) => node === null)].map((each) => closureRow(own, each, hasStock)),
    note: `${sentences.closureNote}${more > 0 ? sentences.closureMore(more) : ""}`,
  });
}

function closureRow(own: ReportedBalance, closure: Closure, hasStock: boolean): TableRow {
  const { node, input, output, stockIncrease, difference, status } = closure;
  const origins = own.originsAt(node);
  const name = node ?? WHOLE_LABEL;
  const amount = (value: number): TableCell => figureCell(own.readingText(value), own.balance.unit, origins);
  const deviation = deviationText(own, closure);
  const isOpen = status === "notCheckable";
  return {
    label: `${own.title} · ${name}`,
    cells: [
      name,
      amount(input),
      amount(output),
      ...(hasStock ? [amount(stockIncrease)] : []),
      isOpen ? "—" : amount(difference),
      isOpen || deviation === undefined ? "—" : figureCell(deviation, "%", origins),
      figureCell(own.limit.text, "%", own.limit.origins),
      closureLabels[status],
      remark(own, closure),
    ],
  };
}

/** Never rounded onto the other side of the limit. */
export function deviationText({ balance }: ReportedBalance, { deviationPercent }: Closure): string | undefined {
  return deviationPercent === null ? undefined : comparedText(deviationPercent, balance.limitPercent, PERCENT_DECIMALS);
}

function remark(own: ReportedBalance, closure: Closure): string {
  const computed = computedEvaporations(own.balance, closure.node);
  const words = sentences.closureRemark;
  const evaporation = computed.length > 0 ? [words.evaporation(listText(computed, FLOWS_SHOWN, "条"))] : [];
  return [checkRemark(own, closure), ...evaporation].filter((part) => part !== "").join("；");
}

function checkRemark(own: ReportedBalance, closure: Closure): string {
  const words = sentences.closureRemark;
  if (closure.status !== "notCheckable") return closure.deviationPercent === null ? words.noInput : "";
  if (closure.unread.length === 0) return words.oneSided;
  const { unmeasured, rest } = unreadFlows(own, closure);
  return [
    ...(unmeasured.length > 0 ? [words.unmeasured(listText(unmeasured, FLOWS_SHOWN, "条"))] : []),
    ...(rest.length > 0 ? [words.rest(listText(rest, FLOWS_SHOWN, "条"))] : []),
  ].join("；");
}

function wholeSentence(own: ReportedBalance): Section {
  const whole = wholeOf(own.balance);
  if (!whole) return emptySection;
  const parts = wholeParts(own, whole);
  if (whole.status === "notCheckable") return uncheckableSentence(own, whole);
  if (whole.deviationPercent === null) {
    const verdict: SentencePart = { kind: "text", text: sentences.noInputVerdict[whole.status] };
    return writeSentence(sentences.balanceNoInput, { ...parts, verdict });
  }
  const template = whole.stockIncrease === 0 ? sentences.balanceWhole : sentences.balanceWholeStock;
  return writeSentence(template, { ...parts, verdict: { kind: "text", text: sentences.verdict[whole.status] } });
}

function uncheckableSentence(own: ReportedBalance, whole: Closure): Section {
  const parts = wholeParts(own, whole);
  if (whole.unread.length === 0) return writeSentence(sentences.balanceOneSided, parts);
  const { unmeasured, rest } = unreadFlows(own, whole);
  const namesOf = (ids: readonly string[]): string =>
    listText(
      ids.map((id) => flowLabel(own, id)),
      FLOWS_SHOWN,
      "条",
    );
  const text = [
    ...(unmeasured.length > 0 ? [sentences.unread.unmeasured(namesOf(unmeasured))] : []),
    ...(rest.length > 0 ? [sentences.unread.rest(namesOf(rest))] : []),
  ].join("，");
  const origins = flowOrigins(own, whole.unread);
  const reasons: SentencePart = { kind: "words", key: `${own.key}.unread`, text, label: "未计量的流股", origins };
  return writeSentence(sentences.balanceUnread, { ...parts, reasons });
}

function wholeParts(own: ReportedBalance, whole: Closure): Readonly<Record<string, SentencePart>> {
  const { title, key, unit, balance, limit } = own;
  const origins = own.originsAt(null);
  const amount = (name: string, label: string, value: number): SentencePart =>
    figurePart(`${key}.${name}`, {
      label: `${title} · ${label}`,
      value: own.readingText(value),
      unit: balance.unit,
      origins,
    });
  const percent = (name: string, label: string, { text, origins: cells } = limit): SentencePart =>
    figurePart(`${key}.${name}`, { label: `${title} · ${label}`, value: text, unit: "%", origins: cells });
  return {
    title: { kind: "text", text: sentences.balanceOf(title) },
    unit: { kind: "text", text: unit },
    input: amount("input", "输入", whole.input),
    output: amount("output", "输出", whole.output),
    stock: amount("stock", "贮存增加", whole.stockIncrease),
    difference: amount("difference", "差额", whole.difference),
    deviation: percent("deviation", "偏差", { text: deviationText(own, whole) ?? "—", origins }),
    limit: percent("limit", "偏差允许值"),
  };
}

/** Which units, the whole not counted, are beyond the limit or prove nothing. */
function unitSentence(own: ReportedBalance, status: "notClosed" | "notCheckable"): Section {
  const found = own.balance.closures.flatMap((closure) =>
    closure.status === status && closure.node !== null ? [closure.node] : [],
  );
  if (found.length === 0) return emptySection;
  const origins = found.flatMap((node) => own.originsAt(node));
  const label = `${own.title} · ${closureLabels[status]}的单元`;
  const key = `${own.key}.${status}`;
  const text = listText(found, NAMES_SHOWN, "个");
  return writeSentence(status === "notClosed" ? sentences.nodesOpen : sentences.nodesUnknown, {
    count: figurePart(`${key}.count`, { label: `${label}数`, value: `${found.length}`, unit: "个", origins }),
    names: { kind: "words", key: `${key}.names`, text, label, origins },
  });
}
