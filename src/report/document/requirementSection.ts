import type { Grade, IndicatorGrade } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import { listText } from "./figureText";
import { type GradedGroup, nounParts } from "./gradedGroup";
import { verdictLabels } from "./labels.terms";
import { type Section, joinSections } from "./section";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { column, writeTable } from "./table";

const NUMBERS_SHOWN = 12;

/** Systems that state requirements instead of levels: verdict per object, with what is not met. */
export function requirementSection(group: GradedGroup, targetLevel: Level): Section {
  const key = `${group.key}.requirements`;
  return joinSections([
    writeTable({
      key,
      caption: `${group.system.title}对照结果${group.mark}`,
      columns: [
        column(group.labels.heading, 30, "left"),
        column("结论", 14),
        column("不符合的指标", 28, "left"),
        column("数据缺失的指标", 28, "left"),
      ],
      rows: group.grades.map((grade) => ({
        label: group.nameOf(grade),
        cells: [group.nameOf(grade), verdictLabels[grade.verdict ?? "undetermined"], unmet(grade), missing(grade)],
      })),
      ...(hasGroups(group) ? { note: sentences.requirementsNote } : {}),
    }),
    writeSentence(sentences.requirements, {
      ...nounParts(group, targetLevel),
      system: { kind: "words", key: `${group.key}.system`, text: group.system.title },
      table: { kind: "table", key },
      count: countPart(group, "all"),
      met: countPart(group, "met"),
      notMet: countPart(group, "notMet"),
      undetermined: countPart(group, "undetermined"),
    }),
  ]);
}

function hasGroups({ system }: GradedGroup): boolean {
  return system.method === "requirements" && system.requirements.some(({ group }) => group !== null);
}

/** Required ones not met, and choose-one groups of which nothing is met or may be; what a group leaves open is no failure. */
function unmet({ system, indicators }: Grade): string {
  const groupOf = new Map(
    system.method === "requirements" ? system.requirements.map(({ no, group }) => [no, group]) : [],
  );
  const required = indicators.filter(({ no, level }) => level === "below" && (groupOf.get(no) ?? null) === null);
  const groups = new Set([...groupOf.values()].filter((group) => group !== null));
  const failed = [...groups].flatMap((group) => {
    const members = indicators.filter(({ no, level }) => groupOf.get(no) === group && level !== "notApplicable");
    return members.length > 0 && members.every(({ level }) => level === "below") ? [members] : [];
  });
  const texts = failed.map((members) => sentences.groupFailed(members.map(numbered).join("、")));
  return listText([...required.map(numbered), ...texts], NUMBERS_SHOWN);
}

const numbered = ({ no, name }: IndicatorGrade): string => `${no} ${name}`;

const missing = ({ indicators }: Grade): string =>
  listText(indicators.filter(({ level }) => level === "missing").map(numbered), NUMBERS_SHOWN);

function countPart(group: GradedGroup, verdict: keyof typeof verdictLabels | "all"): SentencePart {
  const counted = group.grades.filter((grade) => verdict === "all" || grade.verdict === verdict);
  const origins = (counted.length > 0 ? counted : group.grades).map((grade) => grade.origin);
  const label = `${verdict === "all" ? "参评" : verdictLabels[verdict]}的${group.labels.noun}数`;
  const unit = group.labels.counter;
  return { kind: "figure", key: `${group.key}.verdict.${verdict}`, label, value: `${counted.length}`, unit, origins };
}
