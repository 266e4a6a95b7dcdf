import type { AuditBalance, MeterAdvice } from "../../core/balance/auditBalance";
import { chiSquareTail } from "../../core/balance/statistics";
import type { Suspect } from "../../core/balance/suspects";
import type { Origin } from "../../core/outcome/outcome";
import { formatNumber } from "../../core/quantity/rounding";
import { comparedText, shortestText, significantText } from "./amountText";
import { listText } from "./figureText";
import { plainParagraph } from "./paragraph";
import { flowLabel, flowOrigins, type ReportedBalance } from "./reportedBalance";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { setAsideSentence } from "./setAsideSentence";

const STATISTIC_DECIMALS = 3;
const SUSPECTS_SHOWN = 5;
const MEMBERS_SHOWN = 6;
const FLOWS_SHOWN = 10;
const ADVICE_SHOWN = 3;

/** What the readings say about each other: the test, who is suspect, what nobody can check, which meter would help. */
export function agreementSection(own: ReportedBalance): Section {
  const { balance } = own;
  return joinSections([
    testSentence(own),
    ...(balance.method === "joint" ? [plainParagraph(sentences.joint)] : []),
    ...relationParagraphs(balance),
    suspectsSection(own),
    setAsideSentence(own),
    flowsSentence(own, { template: negativeTemplate(balance), name: "negative", ids: balance.negative }),
    flowsSentence(own, { template: sentences.uncheckedReadings, name: "unchecked", ids: uncheckedReadings(own) }),
    flowsSentence(own, { template: sentences.unobservable, name: "unobservable", ids: unobservable(own) }),
    adviceSentence(own),
  ]);
}

function relationParagraphs({ relations = [] }: AuditBalance): readonly Section[] {
  const used = relations.filter(({ isUsed }) => isUsed).length;
  return [
    ...(used > 0 ? [plainParagraph(sentences.relations(used))] : []),
    ...(used < relations.length ? [plainParagraph(sentences.relationsLeftOut(relations.length - used))] : []),
  ];
}

/** What is carried is negative where a content is wrong, too. */
function negativeTemplate({ layer }: AuditBalance): string {
  return layer.kind === "substance" ? sentences.negativeCarried : sentences.negative;
}

function testSentence(own: ReportedBalance): Section {
  const { status, globalTest } = own.balance;
  const { objective, degreesOfFreedom, limit } = globalTest;
  if (limit === null) return plainParagraph(sentences.agreement[status]);
  const origins = readOrigins(own);
  const figure = (name: string, label: string, value: string): SentencePart =>
    figurePart(`${own.key}.${name}`, { label: `${own.title} · ${label}`, value, unit: "", origins });
  return writeSentence(sentences.agreement[status], {
    objective: figure("objective", "一致性检验统计量", comparedText(objective, limit, STATISTIC_DECIMALS)),
    freedom: figure("freedom", "自由度", `${degreesOfFreedom}`),
    limit: figure("chiSquare", "χ²限值", formatNumber(limit, STATISTIC_DECIMALS)),
    alpha: { kind: "text", text: shortestText(chiSquareTail(limit, degreesOfFreedom), 3) },
  });
}

function readOrigins({ balance }: ReportedBalance): readonly Origin[] {
  const read = balance.flows.filter(({ flow: { amount } }) => amount.kind === "measured" || amount.kind === "exact");
  return [...new Set(read.flatMap(({ flow }) => flow.origins))];
}

/** Only where the readings contradict each other is anybody to blame. */
function suspectsSection(own: ReportedBalance): Section {
  if (own.balance.status !== "inconsistent") return emptySection;
  const significant = own.balance.suspects.filter(({ isSignificant }) => isSignificant);
  if (significant.length === 0) return plainParagraph(sentences.suspectsNone);
  return joinSections([
    plainParagraph(sentences.suspectsLead),
    ...significant.slice(0, SUSPECTS_SHOWN).map((suspect, index) => suspectSentence(own, suspect, index + 1)),
  ]);
}

function suspectSentence(own: ReportedBalance, suspect: Suspect, no: number): Section {
  const members = memberTexts(own, suspect);
  const origins = suspectOrigins(own, suspect);
  const key = `${own.key}.suspect.${no}`;
  const label = `${own.title} · 存疑对象${no}`;
  const shown = members.slice(0, MEMBERS_SHOWN).join(sentences.or);
  const text = members.length > MEMBERS_SHOWN ? `${shown}等${members.length}处` : shown;
  const figure = (name: string, what: string, value: string): SentencePart =>
    figurePart(`${key}.${name}`, { label: `${label} · ${what}`, value, unit: "", origins });
  return writeSentence(members.length > 1 ? sentences.suspectOfSeveral : sentences.suspect, {
    no: { kind: "text", text: `${no}` },
    members: { kind: "words", key: `${key}.members`, text, label, origins },
    z: figure("z", "|z|", comparedText(suspect.z, suspect.limit, STATISTIC_DECIMALS)),
    limit: figure("limit", "限值", formatNumber(suspect.limit, STATISTIC_DECIMALS)),
  });
}

/** Bias and loss are estimates: three digits. */
function memberTexts(own: ReportedBalance, { meters, leaks, coefficients = [] }: Suspect): readonly string[] {
  const amount = (value: number): string => `${significantText(Math.abs(value), 3)} ${own.unit}`.trimEnd();
  return [
    ...meters.map(({ flow, bias }) => sentences.suspectMeter(flowLabel(own, flow), bias >= 0, amount(bias))),
    ...coefficients.map(({ relation, bias }) =>
      sentences.suspectCoefficient(relation, bias >= 0, significantText(Math.abs(bias), 3)),
    ),
    ...leaks.map(({ nodes, loss }) =>
      sentences.suspectLeak(listText(nodes, MEMBERS_SHOWN, "个"), loss >= 0, amount(loss)),
    ),
  ];
}

function suspectOrigins(own: ReportedBalance, { meters, leaks, coefficients = [] }: Suspect): readonly Origin[] {
  const stated = new Map(own.balance.relations?.map((relation) => [relation.id, relation.stated.origin]));
  const ofMeters = [
    ...flowOrigins(
      own,
      meters.map(({ flow }) => flow),
    ),
    ...coefficients.flatMap(({ relation }) => stated.get(relation) ?? []),
  ];
  return ofMeters.length > 0 ? ofMeters : leaks.flatMap(({ nodes }) => nodes.flatMap((node) => own.originsAt(node)));
}

/** Found as the rest they are no readings, and constants need no check. */
function uncheckedReadings({ balance }: ReportedBalance): readonly string[] {
  return balance.flows
    .filter((each) => each.class === "nonRedundant" || each.isBarelyTestable)
    .map(({ flow }) => flow.id);
}

function unobservable({ balance }: ReportedBalance): readonly string[] {
  return balance.flows.filter((each) => each.class === "unobservable").map(({ flow }) => flow.id);
}

interface NamedFlows {
  readonly template: string;
  readonly name: string;
  readonly ids: readonly string[];
}

function flowsSentence(own: ReportedBalance, { template, name, ids }: NamedFlows): Section {
  if (ids.length === 0) return emptySection;
  const text = listText(
    ids.map((id) => flowLabel(own, id)),
    FLOWS_SHOWN,
    "条",
  );
  const origins = flowOrigins(own, ids);
  const flows: SentencePart = { kind: "words", key: `${own.key}.${name}`, text, label: `${own.title} · 流股`, origins };
  return writeSentence(template, { flows });
}

/** The first of each purpose, then the next best. */
function adviceSentence(own: ReportedBalance): Section {
  const { addMeters } = own.balance;
  const firsts = (["observable", "redundant"] as const).flatMap(
    (wanted) => addMeters.find(({ purpose }) => purpose === wanted) ?? [],
  );
  const chosen = [...new Set([...firsts, ...addMeters])].slice(0, ADVICE_SHOWN);
  if (chosen.length === 0) return emptySection;
  const text = chosen.map((advice) => adviceText(own, advice)).join("；");
  const origins = flowOrigins(
    own,
    chosen.flatMap(({ flow, makes }) => [flow, ...makes]),
  );
  const label = `${own.title} · 建议增设的计量点`;
  return writeSentence(sentences.meterAdvice, {
    advice: { kind: "words", key: `${own.key}.advice`, text, label, origins },
  });
}

function adviceText(own: ReportedBalance, { flow, purpose, makes }: MeterAdvice): string {
  const names = makes.map((id) => flowLabel(own, id));
  return sentences.adviceOf[purpose](flowLabel(own, flow), listText(names, MEMBERS_SHOWN, "条"));
}
