import type { IndexSystem, Level } from "../../core/grading/system";
import { distributionSection } from "./distributionSection";
import { gradeSection } from "./gradeSection";
import { type GradedGroup, gradedGroups, nounParts, periodText } from "./gradedGroup";
import { levelLabels } from "./labels.terms";
import { limitingSection } from "./limitingSection";
import { blankParagraphs, plainParagraph } from "./paragraph";
import { pictureKey, type ReportInput } from "./reportInput";
import { requirementSection } from "./requirementSection";
import { type Section, emptySection, joinSections } from "./section";
import { type SectorOptions, sectorSection } from "./sectorSection";
import { type SentencePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";

/** 清洁生产水平诊断: what the grades say, then the contents that the guide wants looked at, as blanks. */
export function levelDiagnosisChapter(input: ReportInput): Section {
  const groups = gradedGroups(input.grades, input.audit.project);
  if (groups.length === 0) return emptySection;
  return joinSections([...groups.map((group) => groupSection(group, input)), contentsSection(input)]);
}

function groupSection(group: GradedGroup, input: ReportInput): Section {
  const { system } = group;
  if (system.method === "requirements") return requirementSection(group, input.targetLevel);
  return joinSections([
    leadSentence(group, system, input),
    distributionSection(group, input),
    picture(group, input),
    gradeSection(group, input.targetLevel),
    limitingSection(group, input.targetLevel),
    sectorSection(group, input.sector, sectorOptions(input)),
  ]);
}

function picture({ system, period }: GradedGroup, { pictures }: ReportInput): Section {
  const figure = pictures?.get(pictureKey(system.id, period));
  return figure ? { blocks: [{ kind: "figure", figure }], figures: [] } : emptySection;
}

function sectorOptions({ audit, targetLevel, commonSharePercent }: ReportInput): SectorOptions {
  const shareOrigin = audit.project.fields.commonProblemSharePercent?.origin;
  return { targetLevel, commonSharePercent, ...(shareOrigin === undefined ? {} : { shareOrigin }) };
}

function leadSentence(group: GradedGroup, system: IndexSystem, { audit, targetLevel }: ReportInput): Section {
  const origins = group.grades.map((grade) => grade.origin);
  const periodOrigin = audit.project.fields.period?.origin;
  const unit = group.labels.counter;
  return writeSentence(sentences.gradingLead, {
    ...nounParts(group, targetLevel),
    system: { kind: "words", key: `${group.key}.system`, text: system.title },
    count: {
      kind: "figure",
      key: `${group.key}.count`,
      label: "评价对象数",
      value: `${origins.length}`,
      unit,
      origins,
    },
    period: {
      kind: "words",
      key: `${group.key}.period`,
      text: periodText(group.period),
      label: "评价时期",
      origins: periodOrigin === undefined ? origins : [periodOrigin],
    },
    levelI: levelPart(system, "I"),
    levelII: levelPart(system, "II"),
    levelIII: levelPart(system, "III"),
  });
}

/** `Ⅰ级（国际清洁生产领先水平）`, or just `Ⅰ级` where the system has no names. */
function levelPart({ levelNames }: IndexSystem, level: Level): SentencePart {
  const name = levelNames[level];
  return { kind: "text", text: name === levelLabels[level] ? name : `${levelLabels[level]}（${name}）` };
}

function contentsSection({ guide }: ReportInput): Section {
  const lines = guide.diagnosisContents.map((content, index) =>
    blankParagraphs(["对照依据、现状和结论"], `（${index + 1}）${content}：`),
  );
  return joinSections([plainParagraph(sentences.contentsLead), ...lines]);
}
