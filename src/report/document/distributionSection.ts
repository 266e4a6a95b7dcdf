import type { Enterprise } from "../../core/audit/enterprise";
import { LEVELS, type Level } from "../../core/grading/system";
import type { Distribution, Grade, ObjectLevel } from "../../core/grading/grade";
import type { Origin } from "../../core/outcome/outcome";
import { percentText } from "./figureText";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { groupLabels, levelLabels } from "./labels.terms";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, writeTable } from "./table";

const SHOWN: readonly ObjectLevel[] = [...LEVELS, "below", "undetermined"];

/** How the objects spread over the levels: one row per 行业 and 产业链, and the sentence for all of them. */
export function distributionSection(
  group: GradedGroup,
  { audit, distributions, targetLevel }: Pick<ReportInput, "audit" | "distributions" | "targetLevel">,
): Section {
  const own = distributions.filter(({ systemId, period }) => systemId === group.system.id && period === group.period);
  const whole = own.find((distribution) => distribution.group === "all");
  if (!whole) return emptySection;
  const key = `${group.key}.distribution`;
  return joinSections([
    writeSentence(sentences.distributionLead, { table: { kind: "table", key } }),
    distributionTable(key, group, { distributions: own, enterprises: audit.enterprises }),
    wholeSentence(group, whole, targetLevel),
    undeterminedSentence(group, whole, targetLevel),
  ]);
}

interface Grouped {
  readonly distributions: readonly Distribution[];
  readonly enterprises: readonly Enterprise[];
}

function distributionTable(key: string, group: GradedGroup, { distributions, enterprises }: Grouped): Section {
  const { counter, noun } = group.labels;
  const groupsOf = new Map(enterprises.map((enterprise) => [enterprise.name, groupNames(enterprise)]));
  const membersOf = (name: string): readonly Grade[] =>
    group.grades.filter(({ object }) => name === "all" || groupsOf.get(object)?.includes(name) === true);
  return writeTable({
    key,
    caption: `清洁生产水平等级分布${group.mark}`,
    columns: [
      column("范围", 22, "left"),
      column(`参评数（${counter}）`, 11),
      ...SHOWN.map((level) => column(levelLabels[level], 16)),
    ],
    rows: distributions.map((distribution) => distributionRow(distribution, membersOf(distribution.group))),
    note: `注：括号内为占参评${noun}的比例。`,
  });
}

/** As the distribution names them. */
function groupNames({ industry, chain }: Enterprise): readonly string[] {
  return [
    ...(industry ? [`${groupLabels.industry}:${industry.text}`] : []),
    ...(chain ? [`${groupLabels.chain}:${chain.text}`] : []),
  ];
}

/** `members`: the grades of this 行业 or 产业链; a count is traced to those it counts. */
function distributionRow(distribution: Distribution, members: readonly Grade[]): TableRow {
  const total = totalOf(distribution);
  const label = groupText(distribution.group);
  const counts = SHOWN.map((level): TableCell => {
    const count = distribution.counts[level];
    const origins = originsAt(members, level);
    return { value: `${count}(${percentText(count, total)}%)`, unit: "", origins };
  });
  const origins = members.map((grade) => grade.origin);
  return { label, cells: [label, { value: `${total}`, unit: "", origins }, ...counts] };
}

function wholeSentence(group: GradedGroup, whole: Distribution, targetLevel: Level): Section {
  const total = totalOf(whole);
  const reached = LEVELS.slice(0, LEVELS.indexOf(targetLevel) + 1).reduce((sum, level) => sum + whole.counts[level], 0);
  const shown = { I: "I", II: "II", III: "III", below: "Below" } as const;
  const levels = Object.fromEntries(
    [...LEVELS, "below" as const].flatMap((level) => [
      [`count${shown[level]}`, countPart(group, level, whole.counts[level])],
      [`share${shown[level]}`, sharePart(group, level, percentText(whole.counts[level], total))],
    ]),
  );
  return writeSentence(sentences.distribution, {
    ...levels,
    n: countPart(group, "all", total),
    reached: countPart(group, "reached", reached),
    reachedShare: sharePart(group, "reached", percentText(reached, total)),
    ...nounParts(group, targetLevel),
  });
}

function undeterminedSentence(group: GradedGroup, whole: Distribution, targetLevel: Level): Section {
  const count = whole.counts.undetermined;
  if (count === 0) return emptySection;
  return writeSentence(sentences.distributionUndetermined, {
    count: countPart(group, "undetermined", count),
    share: sharePart(group, "undetermined", percentText(count, totalOf(whole))),
    ...nounParts(group, targetLevel),
  });
}

type Counted = ObjectLevel | "all" | "reached";

function countPart(group: GradedGroup, counted: Counted, count: number): SentencePart {
  const origins = originsAt(group.grades, counted);
  const unit = group.labels.counter;
  const label = `${countedLabel(counted)}${group.labels.noun}数`;
  return { kind: "figure", key: `${group.key}.count.${counted}`, label, value: `${count}`, unit, origins };
}

function sharePart(group: GradedGroup, counted: Counted, value: string): SentencePart {
  const label = `${countedLabel(counted)}${group.labels.noun}占比`;
  const origins = group.grades.map((grade) => grade.origin);
  return { kind: "figure", key: `${group.key}.share.${counted}`, label, value, unit: "%", origins };
}

/** Rows of the objects counted; a count of none is proved by all of them. */
function originsAt(grades: readonly Grade[], counted: Counted): readonly Origin[] {
  const members = grades.filter((grade) => grade.level === counted);
  return (members.length > 0 ? members : grades).map((grade) => grade.origin);
}

function countedLabel(counted: Counted): string {
  if (counted === "all") return "参评";
  return counted === "reached" ? "达到目标等级及以上的" : levelLabels[counted];
}

function totalOf({ counts }: Distribution): number {
  return SHOWN.reduce((sum, level) => sum + counts[level], 0);
}

/** `行业:电镀` → `行业：电镀`. */
function groupText(group: string): string {
  return group === "all" ? "全部" : group.replace(":", "：");
}
