import type { Audit } from "../../core/audit/audit";
import type { IndicatorRecord } from "../../core/audit/indicatorTable";
import type { Assessment } from "../../core/grading/grade";
import type { IndicatorSystem } from "../../core/grading/system";
import type { Noticed, Origin } from "../../core/outcome/outcome";
import { assessSubjects, type GradableSubject } from "./assign/assessSubjects";
import { systemChooser } from "./assign/chooseSystem";
import type { AssignFinding } from "./assign/findings";
import { groupedBy, placesOf, subjectsOf, type Subject } from "./assign/subjects";
import { systemCatalogue, type SystemCatalogue } from "./assign/systemCatalogue";
import { normaliseName } from "../cells/normalise";

export interface AssignInput {
  readonly audit: Audit;
  readonly builtIn: readonly IndicatorSystem[];
  /** `--system`: id, title or sheet of the system for every object. */
  readonly systemOption?: string;
}

/**
 * Gives every object of 指标数据 its indicator system and its values: chooses the system (option > 企业一览表 > the
 * table of values > 项目信息 > the only one), matches the columns by number and name, converts figures into the
 * indicators' units, computes what a 计算公式 says, and fills in region, new plant and 时期 (blank: 统计期). Values of one
 * object may stand in several tables (定量 and 定性 apart): they are united, and where they differ the first counts.
 *
 * @returns one assessment per object and 时期, in sheet order
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
  const findings: AssignFinding[] = candidates.length === 0 ? [...noValues(input, catalogue)] : [];
  const subjects = gradable(subjectsOf(candidates, findings), catalogue, findings);
  const value = assessSubjects(subjects, audit, findings);
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

function gradable(
  subjects: readonly Subject[],
  catalogue: SystemCatalogue,
  findings: AssignFinding[],
): readonly GradableSubject[] {
  const without = subjects.filter(({ system }) => system === undefined);
  if (without.length > 0) {
    findings.push({ code: "assign.noSystem", severity: "error", systems: catalogue.own, ...placesOf(without) });
  }
  const refused = subjects.filter(({ system }) => system?.method === "reference");
  for (const group of groupedBy(refused, ({ system }) => system?.id ?? "")) {
    const system = group[0]?.system;
    if (system?.method !== "reference") continue;
    const { title, refusal } = system;
    findings.push({ code: "assign.systemRefused", severity: "error", system: title, refusal, ...placesOf(group) });
  }
  return subjects.flatMap((subject) =>
    subject.system === undefined || subject.system.method === "reference"
      ? []
      : [{ ...subject, system: subject.system }],
  );
}

/** Whoever names a system, or pastes one, expects a grade. */
function noValues({ audit, systemOption }: AssignInput, catalogue: SystemCatalogue): readonly AssignFinding[] {
  const named = [audit.project.fields.indicatorSystem, ...audit.enterprises.map(({ system }) => system)];
  const written = named.flatMap((text) => text ?? []);
  const texts = [...(systemOption === undefined ? [] : [systemOption]), ...written.map(({ text }) => text)];
  const titles = [...texts.map((text) => catalogue.find(text)?.title ?? text), ...audit.systems.map(titleOf)];
  if (titles.length === 0) return [];
  const origins: readonly Origin[] = [
    ...written.map(({ origin }) => origin),
    ...audit.systems.flatMap(({ origin }) => origin ?? []),
  ];
  return [{ code: "assign.noValues", severity: "warning", systems: [...new Set(titles)], origins }];
}

function titleOf({ title }: IndicatorSystem): string {
  return title;
}
