import type { Distribution, Grade, ObjectLevel } from "./grade";

/** The group that every object belongs to. */
export const ALL = "all";

/**
 * How the graded objects of each system and period spread over the levels: in all, and in each group an object belongs
 * to (`行业:…`, `产业链:…`, as the caller names them). Counts are objects; those whose level is not determined are
 * counted as such, so the counts add up to the group. Grades by requirements have no levels and are left out.
 *
 * @example distribute(grades, (object) => [`行业:${industryOf(object)}`])
 */
export function distribute(
  grades: readonly Grade[],
  groupsOf: (object: string) => readonly string[],
): readonly Distribution[] {
  const counted = new Map<string, { head: Omit<Distribution, "counts">; counts: Record<ObjectLevel, number> }>();
  for (const { system, period, object, level } of grades) {
    if (system.method !== "index") continue;
    for (const group of new Set([ALL, ...groupsOf(object)])) {
      const key = [system.id, period, group].join("\u0000");
      const known = counted.get(key) ?? { head: { systemId: system.id, group, period }, counts: emptyCounts() };
      known.counts[level] += 1;
      counted.set(key, known);
    }
  }
  return inOrder([...counted.values()].map(({ head, counts }) => ({ ...head, counts })));
}

function emptyCounts(): Record<ObjectLevel, number> {
  return { I: 0, II: 0, III: 0, below: 0, undetermined: 0 };
}

/** Systems and periods as they first appear, each with its total before its groups. */
function inOrder(distributions: readonly Distribution[]): readonly Distribution[] {
  const heads = distributions.filter(({ group }) => group === ALL);
  return heads.flatMap((head) =>
    distributions.filter(({ systemId, period }) => systemId === head.systemId && period === head.period),
  );
}
