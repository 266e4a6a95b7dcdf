import type { Audit } from "../../../core/audit/audit";
import type { IndicatorTable } from "../../../core/audit/indicatorTable";
import type { AssessedValue, Assessment } from "../../../core/grading/grade";
import type { GradableSystem } from "../../../core/grading/system";
import type { Quantity } from "../../../core/quantity/quantity";
import type { AssignFinding } from "./findings";
import { formulaValues, type FormulaValues, type SystemFormulas } from "./formulaValues";
import { mergeStated, type Disagreement } from "./mergeStated";
import { productOutputs, productsOf } from "./productOutputs";
import type { Part, Subject } from "./subjects";
import { indicatorsWithoutColumn, valueColumns, type ValueColumns } from "./valueColumns";

export interface GradableSubject extends Subject {
  readonly system: GradableSystem;
}

/** What is the same for all records of one table and system. */
interface TableReader {
  readonly table: IndicatorTable;
  readonly columns: ValueColumns;
  readonly products: ReturnType<typeof productsOf>;
}

/** Values, computed values, parameters and outputs of every subject, united over its tables. */
export function assessSubjects(
  subjects: readonly GradableSubject[],
  audit: Audit,
  findings: AssignFinding[],
): readonly Assessment[] {
  const formulas = formulaValues(audit);
  const readers = new TableReaders();
  const newPlants = newPlantsOf(audit);
  const assessments = subjects.map((subject) => {
    const own = subject.parts.map((part) => readers.of(part, subject.system));
    readers.join(own);
    const united = unite(subject, own, findings);
    computeValues(united.values, subject, { formulas, reader: own[0] });
    const regionKind = audit.project.fields.regionKind?.text;
    return {
      ...united,
      ...(regionKind === undefined ? {} : { regionKind }),
      isNewPlant: newPlants.has(subject.object),
    };
  });
  findings.push(...readers.findings(), ...formulas.findings());
  return assessments;
}

const NEW_PLANT = /新建/;

function newPlantsOf({ enterprises }: Audit): ReadonlySet<string> {
  return new Set(
    enterprises.filter(({ construction }) => NEW_PLANT.test(construction?.text ?? "")).map(({ name }) => name),
  );
}

interface United {
  readonly system: GradableSystem;
  readonly object: string;
  readonly shownAs?: string;
  readonly period: string;
  readonly values: Record<string, AssessedValue>;
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly outputs: Readonly<Record<string, Quantity>>;
  readonly origin: string;
}

function unite(
  { system, object, period, parts }: GradableSubject,
  readers: readonly TableReader[],
  findings: AssignFinding[],
): United {
  const values = mergeStated(parts.map(({ record }, place) => readers[place]?.columns.valuesOf(record) ?? {}));
  const parameters = mergeStated(parts.map(({ record }) => asStated(record.parameters)));
  const outputs = mergeStated(parts.map(({ record }) => asStated(record.outputs)));
  const twice = [
    ...values.disagreements.map((each) => ({ ...each, key: indicatorName(each.key, readers) })),
    ...parameters.disagreements.map((each) => ({ ...each, key: `参数:${each.key}` })),
    ...outputs.disagreements.map((each) => ({ ...each, key: `产量:${each.key}` })),
  ];
  if (twice.length > 0) findings.push(statedTwice({ object, period }, twice));
  const written = parts[0]?.record.written.text.trim() ?? object;
  return {
    system,
    object,
    ...(written === object || written === "" ? {} : { shownAs: written }),
    period,
    values: values.values,
    parameters: asQuantities(parameters.values),
    outputs: productOutputs(readers[0]?.products ?? [], asQuantities(outputs.values)),
    origin: parts[0]?.record.origin ?? "",
  };
}

function indicatorName(no: string, [reader]: readonly TableReader[]): string {
  const target = reader?.columns.targets.find((each) => each.no === no);
  return target ? `${no} ${target.name}` : no;
}

function asStated(quantities: Readonly<Record<string, Quantity>>): Record<string, AssessedValue> {
  return Object.fromEntries(Object.entries(quantities).map(([key, quantity]) => [key, { quantity }]));
}

function asQuantities(values: Readonly<Record<string, AssessedValue>>): Record<string, Quantity> {
  return Object.fromEntries(Object.entries(values).map(([key, { quantity }]) => [key, quantity]));
}

function statedTwice(
  subject: { readonly object: string; readonly period: string },
  twice: readonly Disagreement<AssessedValue>[],
): AssignFinding {
  return {
    code: "assign.statedTwice",
    severity: "warning",
    ...subject,
    names: [...new Set(twice.map(({ key }) => key))],
    origins: [...new Set(twice.flatMap(({ first, other }) => [first.quantity.origin, other.quantity.origin]))],
  };
}

function computeValues(
  values: Record<string, AssessedValue>,
  { system, object, period, parts }: GradableSubject,
  { formulas, reader }: { readonly formulas: FormulaValues; readonly reader: TableReader | undefined },
): void {
  const year = Number(period);
  const complete: SystemFormulas | undefined = reader && formulas.complete(system, reader.columns.targets);
  if (complete && Number.isInteger(year) && year > 0) {
    complete(values, { object, year, origin: parts[0]?.record.origin ?? "" });
  }
}

/** One reader for each table and system, and which of them fill in one another for some object. */
class TableReaders {
  private readonly byTable = new Map<IndicatorTable, Map<string, TableReader>>();
  private readonly joined = new Map<TableReader, Set<TableReader>>();

  of({ table, filledInFor }: Part, system: GradableSystem): TableReader {
    const numbersCount = filledInFor === undefined;
    const bySystem = this.byTable.get(table) ?? new Map<string, TableReader>();
    this.byTable.set(table, bySystem);
    const key = `${system.id}|${numbersCount}`;
    const reader = bySystem.get(key) ?? {
      table,
      columns: valueColumns(system, numbersCount),
      products: productsOf(system),
    };
    bySystem.set(key, reader);
    return reader;
  }

  join(readers: readonly TableReader[]): void {
    const group = new Set(readers.flatMap((reader) => [...(this.joined.get(reader) ?? [reader])]));
    for (const reader of group) this.joined.set(reader, group);
  }

  /** An indicator is without a column only when no table of the same objects has one. */
  findings(): readonly AssignFinding[] {
    return [...new Set(this.joined.values())].flatMap((group) => {
      const readers = [...group];
      const columns = readers.map((reader) => reader.columns);
      const origins = [...new Set(readers.map(({ table }) => table.origin))];
      return [...columns.flatMap((each) => each.findings()), ...indicatorsWithoutColumn(columns, origins)];
    });
  }
}
