import type { IndicatorRecord, IndicatorValue } from "../../../core/audit/indicatorTable";
import type { AssessedValue } from "../../../core/grading/grade";
import type { GradableSystem } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import { isPrintedGradeHeading } from "../printedGrades";
import { convertValue, factorTo, isFigure } from "./convertValue";
import type { AssignFinding } from "./findings";
import { indicatorMatcher, targetsOf, type Match, type Target } from "./matchIndicators";

/** Reads the records of one table for one system. */
export interface ValueColumns {
  readonly system: GradableSystem;
  readonly targets: readonly Target[];
  valuesOf(record: IndicatorRecord): Record<string, AssessedValue>;
  /** Whether a column of the records read so far holds this indicator. */
  has(no: string): boolean;
  /** One finding per column. */
  findings(): readonly AssignFinding[];
}

interface Column {
  readonly no: string | undefined;
  readonly name: string;
  readonly target: Target | undefined;
  /** By unit of the figure; null: measures something else. */
  readonly factors: Map<string | undefined, number | null>;
}

/** @param numbersCount false when the table was filled in for another system */
export function valueColumns(system: GradableSystem, numbersCount: boolean): ValueColumns {
  const targets = targetsOf(system);
  const match = indicatorMatcher(targets, numbersCount);
  const columns = new Map<string, Column>();
  const byPlace: Column[] = [];
  const taken = new Map<string, Column>();
  const findings: AssignFinding[] = [];

  const columnOf = (value: IndicatorValue, place: number): Column => {
    const here = byPlace[place];
    if (here && here.name === value.name && here.no === value.no) return here;
    const key = `${value.no ?? ""}|${value.name}`;
    const column = columns.get(key) ?? newColumn(value);
    columns.set(key, column);
    byPlace[place] = column;
    return column;
  };

  const newColumn = (value: IndicatorValue): Column => {
    const matched = match(value);
    const target = targetOf(matched);
    findings.push(...matchFindings(matched, value, system));
    const column: Column = { no: value.no, name: value.name, target, factors: new Map() };
    if (target && taken.has(target.no)) {
      findings.push(twice(target, value, system));
      return { ...column, target: undefined };
    }
    if (target) taken.set(target.no, column);
    return column;
  };

  return {
    system,
    targets,
    valuesOf(record) {
      const values: Record<string, AssessedValue> = {};
      record.values.forEach((value, place) => {
        const column = columnOf(value, place);
        if (column.target) values[column.target.no] = inUnit(value, column, { system, findings });
      });
      return values;
    },
    has: (no) => taken.has(no),
    findings: () => findings,
  };
}

/** One finding for the tables that together hold the values of the same objects. */
export function indicatorsWithoutColumn(
  tables: readonly ValueColumns[],
  origins: readonly Origin[],
): readonly AssignFinding[] {
  const [first] = tables;
  if (!first) return [];
  const without = first.targets.filter(
    ({ no, formula }) => formula === undefined && !tables.some((each) => each.has(no)),
  );
  if (without.length === 0) return [];
  const nos = without.map(({ no }) => no);
  return [{ code: "assign.indicatorsWithoutColumn", severity: "warning", nos, system: first.system.title, origins }];
}

function targetOf(match: Match): Target | undefined {
  return match.kind === "matched" || match.kind === "contradicts" ? match.target : undefined;
}

function inUnit(
  value: IndicatorValue,
  column: Column,
  { system, findings }: { readonly system: GradableSystem; readonly findings: AssignFinding[] },
): AssessedValue {
  const { target } = column;
  const { unit, reading } = value.quantity;
  if (!target || !isFigure(reading)) return target ? convertValue(value, target, 1) : value;
  const known = column.factors.get(unit);
  const factor = known === undefined ? (factorTo(target, unit) ?? null) : known;
  column.factors.set(unit, factor);
  if (factor !== null) return convertValue(value, target, factor);
  if (known === undefined) {
    const at = { system: system.title, no: target.no, name: target.name, origins: [value.quantity.origin] };
    findings.push({
      code: "assign.unitMismatch",
      severity: "warning",
      unit: unit ?? "",
      expected: target.unit ?? "",
      ...at,
    });
  }
  return { ...value, quantity: { ...value.quantity, reading: { kind: "text", text: value.quantity.written } } };
}

function headingText({ no, name }: IndicatorValue): string {
  return [no, name].filter((part) => part !== undefined && part !== "").join(" ");
}

function matchFindings(match: Match, value: IndicatorValue, system: GradableSystem): readonly AssignFinding[] {
  const base = {
    severity: "warning",
    system: system.title,
    heading: headingText(value),
    origins: [value.quantity.origin],
  } as const;
  switch (match.kind) {
    case "matched":
      return [];
    case "contradicts": {
      const { no, name } = match.numbered;
      return [{ code: "assign.columnContradicts", no, name, used: match.target !== undefined, ...base }];
    }
    case "ambiguous":
      return [{ code: "assign.columnAmbiguous", nos: match.targets.map(({ no }) => no), ...base }];
    case "unmatched":
      return isPrintedGradeHeading(value.name) ? [] : [{ code: "assign.columnUnmatched", ...base }];
  }
}

function twice(target: Target, value: IndicatorValue, system: GradableSystem): AssignFinding {
  return {
    code: "assign.columnTwice",
    severity: "warning",
    system: system.title,
    no: target.no,
    name: target.name,
    heading: headingText(value),
    origins: [value.quantity.origin],
  };
}
