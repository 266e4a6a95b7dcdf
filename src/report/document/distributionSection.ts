import { LEVELS, type Level } from "../../core/grading/system";
import type { Distribution, ObjectLevel } from "../../core/grading/grade";
import type { Origin } from "../../core/outcome/outcome";
import { percentText } from "./figureText";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { levelLabels } from "./labels.terms";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, writeTable } from "./table";

const SHOWN: readonly ObjectLevel[] = [...LEVELS, "below", "undetermined"];

/** How the objects spread over the levels: one row per 行业 and 产业链, and the sentence for all of them. */
export function distributionSection(
  group: GradedGroup,
  distributions: readonly Distribution[],
  targetLevel: Level,
): Section {
  const own = distributions.filter(({ systemId, period }) => systemId === group.system.id && period === group.period);
  const whole = own.find((distribution) => distribution.group === "all");
  if (!whole) return emptySection;
  const key = `${group.key}.distribution`;
  return joinSections([
    writeSentence(sentences.distributionLead, { table: { kind: "table", key } }),
    distributionTable(key, group, own),
    wholeSentence(group, whole, targetLevel),
    undeterminedSentence(group, whole, targetLevel),
  ]);
}

function distributionTable(key: string, group: GradedGroup, distributions: readonly Distribution[]): Section {
  const { counter, noun } = group.labels;
  const origins = group.grades.map((grade) => grade.origin);
  return writeTable({
    key,
    caption: `清洁生产水平等级分布${group.mark}`,
    columns: [
      column("范围", 22, "left"),
      column(`参评数（${counter}）`, 11),
      ...SHOWN.map((level) => column(levelLabels[level], 16)),
    ],
    rows: distributions.map((distribution) => distributionRow(distribution, origins)),
    note: `注：括号内为占参评${noun}的比例。`,
  });
}

function distributionRow(distribution: Distribution, origins: readonly Origin[]): TableRow {
  const total = totalOf(distribution);
  const label = groupText(distribution.group);
  const counts = SHOWN.map((level): TableCell => {
    const count = distribution.counts[level];
    return { value: `${count}(${percentText(count, total)}%)`, unit: "", origins };
  });
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
  const origins = originsOf(group, counted);
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
function originsOf(group: GradedGroup, counted: Counted): readonly Origin[] {
  const members = group.grades.filter((grade) => grade.level === counted);
  return (members.length > 0 ? members : group.grades).map((grade) => grade.origin);
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
