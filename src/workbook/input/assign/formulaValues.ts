import type { Audit } from "../../../core/audit/audit";
import type { AssessedValue } from "../../../core/grading/grade";
import type { GradableSystem } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import { overlaps, printedInterval } from "../../../core/quantity/interval";
import type { Quantity } from "../../../core/quantity/quantity";
import { conversionFactor } from "../../../core/quantity/units";
import { computeFormula, times, unitText, type Computed, type FormulaResult } from "./computeFormula";
import { itemsOfObject, type ItemLookup } from "./dataItems";
import type { AssignFinding } from "./findings";
import { itemsOf, parseFormula, type Formula } from "./formula";
import { isFigure } from "./convertValue";
import type { Target } from "./matchIndicators";

/** The object whose values may be computed. */
export interface FormulaPlace {
  readonly object: string;
  /** Calendar year of the values; nothing is computed for 审核前 and 审核后. */
  readonly year: number;
  readonly origin: Origin;
}

/** Values from 计算公式 columns, and what was noticed about them over all objects. */
export interface FormulaValues {
  /** Adds what can be computed and was not typed; compares what was typed. */
  complete(system: GradableSystem, targets: readonly Target[]): SystemFormulas | undefined;
  findings(): readonly AssignFinding[];
}

export type SystemFormulas = (values: Record<string, AssessedValue>, place: FormulaPlace) => void;

export function formulaValues(audit: Audit): FormulaValues {
  const findings: AssignFinding[] = [];
  const missing = new Map<string, MissingItems>();
  const known = new Map<string, readonly ParsedFormula[]>();
  return {
    complete(system, targets) {
      const formulas = known.get(system.id) ?? targets.flatMap((target) => parsed(target, { system, findings }));
      known.set(system.id, formulas);
      if (formulas.length === 0) return undefined;
      return (values, place) => {
        const lookup = itemsOfObject(audit, place.object, place.year);
        for (const each of formulas) apply({ ...each, system, values, place, lookup }, { findings, missing });
      };
    },
    findings: () => [...findings, ...[...missing.values()].map(missingFinding)],
  };
}

interface ParsedFormula {
  readonly target: Target;
  readonly formula: Formula;
}

/** Words in the formula column (`见附录A`) are an explanation, not a formula. */
function parsed(
  target: Target,
  { system, findings }: { readonly system: GradableSystem; readonly findings: AssignFinding[] },
): readonly ParsedFormula[] {
  if (target.formula === undefined) return [];
  const formula = parseFormula(target.formula);
  if (formula) return [{ target, formula }];
  const at = { system: system.title, no: target.no, name: target.name, origins: originsOf(system, target.no) };
  findings.push({ code: "assign.formulaUnreadable", severity: "info", text: target.formula, ...at });
  return [];
}

function originsOf(system: GradableSystem, no: string): readonly Origin[] {
  if (system.method === "requirements") return [];
  const indicator = system.classes.flatMap((each) => each.indicators).find((each) => each.no === no);
  return indicator?.origin === undefined ? [] : [indicator.origin];
}

interface Application extends ParsedFormula {
  readonly system: GradableSystem;
  readonly values: Record<string, AssessedValue>;
  readonly place: FormulaPlace;
  readonly lookup: ItemLookup;
}

interface MissingItems {
  readonly system: string;
  readonly target: Target;
  readonly items: Set<string>;
  readonly objects: string[];
  readonly origins: Origin[];
}

interface Notes {
  readonly findings: AssignFinding[];
  readonly missing: Map<string, MissingItems>;
}

function apply(application: Application, notes: Notes): void {
  const { target, formula, values, lookup } = application;
  const typed = values[target.no];
  if (typed?.stated === "notApplicable") return;
  const result = inUnitOf(target, computeFormula(formula, lookup), formula);
  if ("figure" in result) compare(application, result.figure, notes.findings);
  else if (result.fault.kind === "itemMissing") noteMissing(application, result.fault.item, notes.missing);
  else if (result.fault.kind === "unit") noteUnit(application, result.fault.unit, notes.findings);
}

/** A bare ratio becomes a percentage where the indicator is one, unless the formula multiplies by 100 itself. */
function inUnitOf(target: Target, result: FormulaResult, formula: Formula): FormulaResult {
  if ("fault" in result) return result;
  const unit = unitText(result.figure);
  if (unit === "")
    return { figure: target.unit === "%" && !hasHundred(formula) ? times(result.figure, 100) : result.figure };
  const factor = target.unit === undefined ? undefined : conversionFactor(unit, target.unit);
  return factor === undefined ? { fault: { kind: "unit", unit } } : { figure: times(result.figure, factor) };
}

function hasHundred(formula: Formula): boolean {
  if (formula.kind === "number") return formula.value === 100;
  return formula.kind === "operation" && (hasHundred(formula.left) || hasHundred(formula.right));
}

function compare(
  { system, target, formula, values, place, lookup }: Application,
  figure: Computed,
  findings: AssignFinding[],
) {
  const typed = values[target.no];
  if (!typed || !isFigure(typed.quantity.reading)) {
    const origin = itemsOf(formula).map((item) => lookup(item)?.origin)[0] ?? place.origin;
    const quantity = computedQuantity(figure, target, origin);
    values[target.no] = { ...typed, quantity };
    return;
  }
  const printed = printedInterval(typed.quantity.reading);
  if (!printed || overlaps(printed, figure.interval)) return;
  findings.push({
    code: "assign.formulaDisagrees",
    severity: "warning",
    system: system.title,
    no: target.no,
    name: target.name,
    object: place.object,
    typed: typed.quantity.written,
    computed: figure.value,
    unit: target.unit ?? "",
    origins: [typed.quantity.origin, ...itemsOf(formula).flatMap((item) => lookup(item)?.origin ?? [])],
  });
}

function computedQuantity(figure: Computed, target: Target, origin: Origin): Quantity {
  const { value, computation } = figure;
  return {
    reading: { kind: "number", value, halfDigit: 0 },
    ...(target.unit === undefined ? {} : { unit: target.unit }),
    origin,
    written: String(Number(value.toPrecision(6))),
    ...(computation === undefined ? {} : { computation }),
  };
}

function noteMissing(
  { system, target, place, values }: Application,
  item: string,
  missing: Map<string, MissingItems>,
): void {
  const typed = values[target.no];
  // A typed value needs no formula; only what is missing altogether is worth a line.
  if (typed && isFigure(typed.quantity.reading)) return;
  const key = `${system.id}|${target.no}`;
  const known = missing.get(key) ?? { system: system.title, target, items: new Set(), objects: [], origins: [] };
  known.items.add(item);
  known.objects.push(place.object);
  known.origins.push(typed?.quantity.origin ?? place.origin);
  missing.set(key, known);
}

function missingFinding({ system, target, items, objects, origins }: MissingItems): AssignFinding {
  return {
    code: "assign.formulaItemMissing",
    severity: "warning",
    system,
    no: target.no,
    name: target.name,
    items: [...items],
    objects,
    origins,
  };
}

function noteUnit({ system, target, place }: Application, unit: string, findings: AssignFinding[]): void {
  const isKnown = findings.some(
    (finding) => finding.code === "assign.formulaUnit" && finding.no === target.no && finding.system === system.title,
  );
  if (isKnown) return;
  findings.push({
    code: "assign.formulaUnit",
    severity: "warning",
    system: system.title,
    no: target.no,
    name: target.name,
    unit,
    expected: target.unit ?? "",
    origins: [...originsOf(system, target.no), place.origin],
  });
}
