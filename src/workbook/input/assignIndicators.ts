import type { Audit } from "../../core/audit/audit";
import type { Enterprise } from "../../core/audit/enterprise";
import type { IndicatorRecord, IndicatorTable } from "../../core/audit/indicatorTable";
import type { Assessment } from "../../core/grading/grade";
import type { GradableSystem, IndicatorSystem } from "../../core/grading/system";
import type { Noticed, Origin } from "../../core/outcome/outcome";
import { systemChooser, type SystemChoice } from "./assign/chooseSystem";
import type { AssignFinding } from "./assign/findings";
import { formulaValues, type FormulaValues, type SystemFormulas } from "./assign/formulaValues";
import { productOutputs, productsOf } from "./assign/productOutputs";
import { systemCatalogue, type SystemCatalogue } from "./assign/systemCatalogue";
import { valueColumns, type ValueColumns } from "./assign/valueColumns";
import { normaliseName } from "../cells/normalise";

export interface AssignInput {
  readonly audit: Audit;
  readonly builtIn: readonly IndicatorSystem[];
  /** `--system`: id, title or sheet of the system for every object. */
  readonly systemOption?: string;
}

/** One record of a table with the system it is graded by. */
interface Candidate extends SystemChoice {
  readonly table: IndicatorTable;
  readonly record: IndicatorRecord;
  readonly object: string;
  readonly period: string;
}

/**
 * Gives every object of 指标数据 its indicator system and its values: chooses the system (option > 企业一览表 > the
 * table of values > 项目信息 > the only one), matches the columns by number and name, converts figures into the
 * indicators' units, computes what a 计算公式 says, and fills in region, new plant and 时期 (blank: 统计期).
 *
 * @returns one assessment per object and 时期, in sheet order; the first counts when there are two
 * @returns findings `assign.*`; an object without a system, or with one that cannot grade, has no assessment
 */
export function assignIndicators(input: AssignInput): Noticed<readonly Assessment[], AssignFinding> {
  const { audit } = input;
  const catalogue = systemCatalogue(audit.systems, input.builtIn);
  const enterprises = new Map(audit.enterprises.map((enterprise) => [enterprise.name, enterprise]));
  const project = audit.project.fields.indicatorSystem;
  const chooser = systemChooser({
    catalogue,
    enterprises,
    ...(project ? { project } : {}),
    ...(input.systemOption === undefined ? {} : { systemOption: input.systemOption }),
  });
  const candidates = audit.indicatorTables.flatMap((table) =>
    table.records.map((record) => {
      const object = objectName(record, audit);
      const choice = chooser.choose(table, { ...record, object });
      return { table, record, object, period: periodOf(record, audit), ...choice };
    }),
  );
  const findings: AssignFinding[] = [];
  const kept = gradable(withoutDuplicates(candidates, findings), catalogue, findings);
  const value = assess(kept, { audit, enterprises, findings });
  return { value, findings: [...chooser.findings(), ...findings] };
}

/** A workbook of one plant need not name it beside its values. */
function objectName(record: IndicatorRecord, audit: Audit): string {
  if (record.object !== "") return record.object;
  const [only, more] = audit.enterprises;
  if (only && !more) return only.name;
  const { auditBody, auditObject, client } = audit.project.fields;
  return normaliseName((auditBody ?? auditObject ?? client)?.text ?? "");
}

function periodOf(record: IndicatorRecord, audit: Audit): string {
  if (record.period !== "") return record.period;
  return audit.project.period === undefined ? "" : String(audit.project.period);
}

function hasConflict({ system, declared }: SystemChoice): boolean {
  return system !== undefined && declared !== undefined && system !== declared;
}

/** Values filled in for the object's own system go first; of two for one 时期 the first counts. */
function withoutDuplicates(candidates: readonly Candidate[], findings: AssignFinding[]): readonly Candidate[] {
  const first = new Map<string, Candidate>();
  const keyOf = ({ object, period }: Candidate) => `${object}|${period}`;
  const ordered = [...candidates.filter((each) => !hasConflict(each)), ...candidates.filter(hasConflict)];
  for (const candidate of ordered) {
    const known = first.get(keyOf(candidate));
    if (!known) first.set(keyOf(candidate), candidate);
    else if (!hasConflict(candidate)) {
      const { object, period } = candidate;
      const origins = [known.record.origin, candidate.record.origin];
      findings.push({ code: "assign.duplicateObject", severity: "warning", object, period, origins });
    }
  }
  const kept = candidates.filter((candidate) => first.get(keyOf(candidate)) === candidate);
  findings.push(...conflictFindings(kept.filter(hasConflict)));
  return kept;
}

function conflictFindings(candidates: readonly Candidate[]): readonly AssignFinding[] {
  return groupedBy(candidates, ({ system, declared }) => `${system?.id}|${declared?.id}`).map((group) => ({
    code: "assign.systemConflict",
    severity: "warning",
    own: group[0]?.system?.title ?? "",
    table: group[0]?.declared?.title ?? "",
    ...placesOf(group),
  }));
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function placesOf(candidates: readonly Candidate[]): { objects: readonly string[]; origins: readonly Origin[] } {
  return { objects: candidates.map(({ object }) => object), origins: candidates.map(({ record }) => record.origin) };
}

interface Gradable extends Candidate {
  readonly system: GradableSystem;
}

function gradable(
  candidates: readonly Candidate[],
  catalogue: SystemCatalogue,
  findings: AssignFinding[],
): readonly Gradable[] {
  const without = candidates.filter(({ system }) => system === undefined);
  if (without.length > 0) {
    findings.push({ code: "assign.noSystem", severity: "error", systems: catalogue.own, ...placesOf(without) });
  }
  const refused = candidates.filter(({ system }) => system?.method === "reference");
  for (const group of groupedBy(refused, ({ system }) => system?.id ?? "")) {
    const system = group[0]?.system;
    if (system?.method !== "reference") continue;
    const { title, refusal } = system;
    findings.push({ code: "assign.systemRefused", severity: "error", system: title, refusal, ...placesOf(group) });
  }
  return candidates.flatMap((candidate) =>
    candidate.system === undefined || candidate.system.method === "reference"
      ? []
      : [{ ...candidate, system: candidate.system }],
  );
}

interface AssessContext {
  readonly audit: Audit;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  readonly findings: AssignFinding[];
}

/** What is the same for all records of one table and system. */
interface TableReader {
  readonly columns: ValueColumns;
  readonly formulas: SystemFormulas | undefined;
  readonly products: ReturnType<typeof productsOf>;
}

function assess(candidates: readonly Gradable[], context: AssessContext): readonly Assessment[] {
  const formulas = formulaValues(context.audit);
  const readers = new Map<IndicatorTable, Map<string, TableReader>>();
  const assessments = candidates.map((candidate) =>
    assessment(candidate, readerOf(candidate, readers, formulas), context),
  );
  for (const bySystem of readers.values()) {
    for (const reader of bySystem.values()) context.findings.push(...reader.columns.findings());
  }
  context.findings.push(...formulas.findings());
  return assessments;
}

function readerOf(
  candidate: Gradable,
  readers: Map<IndicatorTable, Map<string, TableReader>>,
  formulas: FormulaValues,
): TableReader {
  const { table, system } = candidate;
  const numbersCount = !hasConflict(candidate);
  const bySystem = readers.get(table) ?? new Map<string, TableReader>();
  readers.set(table, bySystem);
  const key = `${system.id}|${numbersCount}`;
  const known = bySystem.get(key);
  if (known) return known;
  const columns = valueColumns(table, system, numbersCount);
  const reader = { columns, formulas: formulas.complete(system, columns.targets), products: productsOf(system) };
  bySystem.set(key, reader);
  return reader;
}

const NEW_PLANT = /新建/;

function assessment(candidate: Gradable, reader: TableReader, { audit, enterprises }: AssessContext): Assessment {
  const { record, system, object, period } = candidate;
  const values = reader.columns.valuesOf(record);
  const year = Number(period);
  if (reader.formulas && Number.isInteger(year) && year > 0) {
    reader.formulas(values, { object, year, origin: record.origin });
  }
  const regionKind = audit.project.fields.regionKind?.text;
  return {
    system,
    object,
    period,
    values,
    parameters: record.parameters,
    outputs: productOutputs(reader.products, record.outputs),
    ...(regionKind === undefined ? {} : { regionKind }),
    isNewPlant: NEW_PLANT.test(enterprises.get(object)?.construction?.text ?? ""),
    origin: record.origin,
  };
}
