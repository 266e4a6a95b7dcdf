import type { Distribution } from "../../core/grading/grade";
import { letterOf, type GradeColumn } from "./gradeColumns";
import { GRADE_HEADING_ROW, type PlacedObject, type ResultLayout } from "./layout";
import type { SystemLine } from "./systemLine";

/** Which objects of a system a line of the distribution counts. */
export interface GroupMembers {
  readonly objects: readonly PlacedObject[];
  /** Criteria of COUNTIFS beside the level; absent where a text would be read as a pattern or a number. */
  readonly criteria: readonly string[] | undefined;
}

export interface CountedTable {
  readonly layout: ResultLayout;
  readonly columns: readonly GradeColumn[];
}

/** Finds the members of every group of one system over the table of grades. */
export function memberFinder(table: CountedTable, line: SystemLine): (distribution: Distribution) => GroupMembers {
  const members = membersByGroup(line, table.layout.objects);
  const periods = new Set(table.layout.objects.map(({ period }) => period)).size;
  return ({ period, group }) => {
    const label = period || "统计期";
    const conditions: readonly Condition[] = [
      ...(table.layout.lines.length > 1 ? [{ key: "system", text: line.label }] : []),
      ...(periods > 1 ? [{ key: "period", text: label }] : []),
      ...groupCondition(group),
    ];
    return {
      objects: members.get(memberKey(label, group)) ?? [],
      criteria: conditions.every(isPlain)
        ? conditions.map(({ key, text }) => `${columnRange(table, key)},"${text.replaceAll('"', '""')}"`)
        : undefined,
    };
  };
}

interface Condition {
  readonly key: string;
  readonly text: string;
}

function groupCondition(group: string): readonly Condition[] {
  if (group === "all") return [];
  const mark = group.indexOf(":");
  return [{ key: group.slice(0, mark) === "行业" ? "industry" : "chain", text: group.slice(mark + 1) }];
}

/** Whether COUNTIFS finds exactly the cells with this text: no wildcards, no comparison, no `007` that equals 7. */
function isPlain({ text }: Condition): boolean {
  const number = Number(text);
  if (text.trim() === "" || text.length > 200 || /[*?~]|^[=<>]/.test(text)) return false;
  return Number.isNaN(number) || String(number) === text;
}

function membersByGroup(line: SystemLine, all: readonly PlacedObject[]): ReadonlyMap<string, readonly PlacedObject[]> {
  const members = new Map<string, PlacedObject[]>();
  for (const object of all) {
    if (object.line !== line) continue;
    for (const group of ["all", `行业:${object.industry}`, `产业链:${object.chain}`]) {
      const key = memberKey(object.period, group);
      const known = members.get(key);
      if (known) known.push(object);
      else members.set(key, [object]);
    }
  }
  return members;
}

/** COUNTIFS does not tell upper from lower case. */
function memberKey(period: string, group: string): string {
  return `${period}\n${group}`.toLowerCase();
}

/** `$K$6:$K$45` */
export function columnRange({ columns, layout }: CountedTable, key: string): string {
  const letter = letterOf(columns, key);
  return `$${letter}$${GRADE_HEADING_ROW + 2}:$${letter}$${GRADE_HEADING_ROW + 1 + layout.objects.length}`;
}
