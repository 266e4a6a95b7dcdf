import type { IndicatorRecord, IndicatorTable } from "../../../core/audit/indicatorTable";
import type { IndicatorSystem } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import type { SystemChoice } from "./chooseSystem";
import type { AssignFinding } from "./findings";

/** One record of a table with the system it is graded by. */
export interface Candidate extends SystemChoice {
  readonly table: IndicatorTable;
  readonly record: IndicatorRecord;
  readonly object: string;
  readonly period: string;
}

/** One object in one 时期: its values may stand in several tables (定量 and 定性 apart). */
export interface Subject {
  readonly object: string;
  readonly period: string;
  readonly system: IndicatorSystem | undefined;
  /** In the order of the sheets, never empty. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly table: IndicatorTable;
  readonly record: IndicatorRecord;
  /** The system that this table or row was filled in for, when it is another one. */
  readonly filledInFor?: IndicatorSystem;
}

/** Values filled in for the object's own system go before those for another; two systems for one object: the first. */
export function subjectsOf(candidates: readonly Candidate[], findings: AssignFinding[]): readonly Subject[] {
  const groups = groupedBy(candidates, ({ object, period }) => `${object}|${period}`);
  const subjects = groups.map((group) => {
    const fitting = group.filter((each) => !hasConflict(each));
    return subjectOf(fitting.length > 0 ? fitting : group, findings);
  });
  findings.push(...conflictFindings(subjects));
  return subjects;
}

function hasConflict({ system, declared }: SystemChoice): boolean {
  return system !== undefined && declared !== undefined && system !== declared;
}

/** A table that names no system belongs to the one that another table of the object names. */
function subjectOf(group: readonly Candidate[], findings: AssignFinding[]): Subject {
  const { object = "", period = "", system } = group.find(({ declared }) => declared !== undefined) ?? group[0] ?? {};
  const own = group.filter((each) => each.declared === undefined || each.system === system);
  for (const rival of group.filter((each) => !own.includes(each))) {
    const origins = [own[0]?.record.origin ?? "", rival.record.origin];
    findings.push({ code: "assign.duplicateObject", severity: "warning", object, period, origins });
  }
  return { object, period, system, parts: own.map((each) => partOf(each, system)) };
}

function partOf({ table, record, declared }: Candidate, system: IndicatorSystem | undefined): Part {
  const isOther = system !== undefined && declared !== undefined && declared !== system;
  return { table, record, ...(isOther ? { filledInFor: declared } : {}) };
}

function conflictFindings(subjects: readonly Subject[]): readonly AssignFinding[] {
  const misfits = subjects.flatMap(({ parts, ...subject }) => {
    const others = parts.filter(({ filledInFor }) => filledInFor !== undefined);
    return others.length === 0 ? [] : [{ ...subject, parts: others }];
  });
  const pairOf = ({ system, parts }: Subject) => `${system?.id}|${parts[0]?.filledInFor?.id}`;
  return groupedBy(misfits, pairOf).map((group) => ({
    code: "assign.systemConflict",
    severity: "warning",
    own: group[0]?.system?.title ?? "",
    table: group[0]?.parts[0]?.filledInFor?.title ?? "",
    ...placesOf(group),
  }));
}

export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

export function placesOf(subjects: readonly Subject[]): {
  readonly objects: readonly string[];
  readonly origins: readonly Origin[];
} {
  return {
    objects: [...new Set(subjects.map(({ object }) => object))],
    origins: subjects.flatMap(({ parts }) => parts.map(({ record }) => record.origin)),
  };
}
