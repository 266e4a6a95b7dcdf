import type { WorkStep } from "../../core/audit/preparation";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, wordsOrBlank, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { column, writeTable, writtenCell } from "./table";

const KEY = "workPlan";

interface StepColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: "left" | "center";
  readonly text: (step: WorkStep) => string;
  /** Left out when no step has an entry: the industry guide's table has five columns. */
  readonly optional?: true;
}

const COLUMNS: readonly StepColumn[] = [
  { heading: "阶段", width: 12, align: "center", text: (step) => step.stage },
  { heading: "工作内容", width: 24, align: "left", text: (step) => step.task },
  { heading: "工作目的", width: 20, align: "left", text: (step) => step.purpose, optional: true },
  { heading: "完成时间", width: 16, align: "center", text: (step) => step.due },
  { heading: "责任部门及负责人", width: 22, align: "left", text: (step) => step.responsible },
  { heading: "考核部门及人员", width: 18, align: "left", text: (step) => step.assessor, optional: true },
  { heading: "产出", width: 14, align: "left", text: (step) => step.product, optional: true },
  { heading: "实际完成时间", width: 16, align: "center", text: (step) => step.done, optional: true },
  { heading: "备注", width: 14, align: "left", text: (step) => step.note },
];

/** 制定工作计划: table A.2 and one sentence; steps without a date are named. */
export function workPlanChapter({ audit: { workPlan, project } }: ReportInput): Section {
  const { steps } = workPlan;
  if (steps.length === 0) return emptySection;
  const scope = workPlan.scope === "" ? project.fields.auditScope : { text: workPlan.scope };
  const time = workPlan.time === "" ? project.fields.auditTime : { text: workPlan.time };
  return joinSections([
    writeSentence(sentences.planLead, { table: { kind: "table", key: KEY } }),
    planTable(steps),
    writeSentence(sentences.plan, {
      stageCount: stageCount(steps),
      stepCount: stepCount("stepCount", "工作计划项数", steps),
      scope: wordsOrBlank(`${KEY}.scope`, scope, "审核范围"),
      time: wordsOrBlank(`${KEY}.time`, time, "审核时间"),
    }),
    undatedSentence(steps),
  ]);
}

function planTable(steps: readonly WorkStep[]): Section {
  const shown = COLUMNS.filter(({ optional, text }) => !optional || steps.some((step) => text(step) !== ""));
  return writeTable({
    key: KEY,
    caption: "审核工作计划表",
    columns: shown.map(({ heading, width, align }) => column(heading, width, align)),
    rows: steps.map((step) => ({
      label: step.task,
      cells: shown.map(({ text }) => writtenCell(text(step), step.origin)),
    })),
  });
}

function stageCount(steps: readonly WorkStep[]): SentencePart {
  const stages = new Set(steps.map((step) => step.stage));
  const origins = steps.map((step) => step.origin);
  return {
    kind: "figure",
    key: `${KEY}.stageCount`,
    label: "工作计划阶段数",
    value: `${stages.size}`,
    unit: "个",
    origins,
  };
}

function stepCount(name: string, label: string, steps: readonly WorkStep[]): SentencePart {
  const origins = steps.map((step) => step.origin);
  return { kind: "figure", key: `${KEY}.${name}`, label, value: `${steps.length}`, unit: "项", origins };
}

function undatedSentence(steps: readonly WorkStep[]): Section {
  const undated = steps.filter((step) => step.due === "");
  if (undated.length === 0) return emptySection;
  return writeSentence(sentences.planUndated, {
    count: stepCount("undatedCount", "未填写完成时间的工作项数", undated),
    tasks: { kind: "words", key: `${KEY}.undated`, text: undated.map((step) => step.task).join("、") },
  });
}
