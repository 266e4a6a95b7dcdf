import type { Project, ProjectField } from "../../core/audit/project";
import { projectLabels } from "./labels.terms";
import type { ReportInput } from "./reportInput";
import type { Section } from "./section";
import { type SentencePart, wordsOrBlank, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";

/** 明确审核任务: object, boundary and 统计期 in one sentence. */
export function taskChapter({ audit: { project } }: ReportInput): Section {
  return writeSentence(sentences.task, {
    object: projectPart("auditObject", project),
    scope: projectPart("auditScope", project),
    time: projectPart("auditTime", project),
    period: periodPart(project),
  });
}

/** A line of 项目信息 as part of a sentence, or a blank that names the line. */
export function projectPart(field: ProjectField, project: Project): SentencePart {
  return wordsOrBlank(`project.${field}`, project.fields[field], projectLabels[field]);
}

function periodPart({ period, fields }: Project): SentencePart {
  if (period === undefined || !fields.period) return { kind: "blank", hint: projectLabels.period };
  const origins = [fields.period.origin];
  return {
    kind: "figure",
    key: "project.period",
    label: projectLabels.period,
    value: `${period}`,
    unit: "年",
    origins,
  };
}
