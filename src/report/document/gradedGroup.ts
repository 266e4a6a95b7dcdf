import type { Project } from "../../core/audit/project";
import type { Grade } from "../../core/grading/grade";
import type { GradableSystem, Level } from "../../core/grading/system";
import { levelLabels, objectLabels } from "./labels.terms";
import type { SentencePart } from "./sentence";

/** The grades by one system for one 时期: what a distribution is about. */
export interface GradedGroup {
  /** Stable start of the keys of its tables and fields. */
  readonly key: string;
  readonly system: GradableSystem;
  readonly period: string;
  /** `（审核前）` behind captions when the system has several periods; else empty. */
  readonly mark: string;
  readonly grades: readonly Grade[];
  readonly labels: (typeof objectLabels)[keyof typeof objectLabels];
  readonly nameOf: (grade: Grade) => string;
}

/** In the order in which systems and periods first appear. */
export function gradedGroups(grades: readonly Grade[], project: Project): readonly GradedGroup[] {
  const byKey = new Map<string, Grade[]>();
  for (const grade of grades) {
    const key = `level.${grade.system.id}.${grade.period}`;
    const group = byKey.get(key);
    if (group) group.push(grade);
    else byKey.set(key, [grade]);
  }
  const groups = [...byKey].flatMap(([key, members]) => (members[0] ? [groupOf(key, members[0], members)] : []));
  const nameOf = objectName(project);
  return groups.map((group) => ({ ...group, mark: periodMark(group, groups), nameOf }));
}

type UnmarkedGroup = Omit<GradedGroup, "mark" | "nameOf">;

function groupOf(key: string, { system, period }: Grade, grades: readonly Grade[]): UnmarkedGroup {
  return { key, system, period, grades, labels: objectLabels[system.object] };
}

function periodMark(group: UnmarkedGroup, groups: readonly UnmarkedGroup[]): string {
  const isOnly = groups.filter(({ system }) => system.id === group.system.id).length === 1;
  return isOnly ? "" : `（${periodText(group.period)}）`;
}

/** `2025` → `2025年`; `审核前` as it is. */
export function periodText(period: string): string {
  if (period === "") return "统计期";
  return /^\d{4}$/.test(period) ? `${period}年` : period;
}

/** A single plant's table has no name column: the project says whose it is. */
function objectName({ fields }: Project): (grade: Grade) => string {
  const own = fields.auditObject?.text ?? fields.client?.text ?? "本企业";
  return (grade) => (grade.object === "" ? own : (grade.shownAs ?? grade.object));
}

/** Counting word, noun and target level as they stand in the sentences. */
export function nounParts(
  group: Pick<GradedGroup, "labels">,
  targetLevel: Level,
): Readonly<Record<string, SentencePart>> {
  return {
    counter: { kind: "text", text: group.labels.counter },
    noun: { kind: "text", text: group.labels.noun },
    target: { kind: "text", text: levelLabels[targetLevel] },
  };
}
