import type { Audit } from "../../../src/core/audit/audit";
import type { Enterprise } from "../../../src/core/audit/enterprise";
import type { StatedLevel } from "../../../src/core/audit/indicatorTable";
import { benchmarkSector } from "../../../src/core/grading/benchmarkSector";
import { distribute } from "../../../src/core/grading/distribute";
import type { AssessedValue, Assessment } from "../../../src/core/grading/grade";
import { grade } from "../../../src/core/grading/gradeObject";
import type { GradableSystem } from "../../../src/core/grading/system";
import type { Quantity, Reading } from "../../../src/core/quantity/quantity";
import { cellOrigin } from "../../../src/workbook/address";
import type { Cell, SheetSnapshot, Snapshot } from "../../../src/workbook/port";
import type { ResultSheetsInput } from "../../../src/workbook/results/planResults";
import { accountAuditEnergy } from "../../../src/workflows/accountAuditEnergy";
import { energyStandards } from "../../../src/workflows/energyStandards";
import { measureWater } from "../../../src/workflows/measureWater";

/** What stands in a cell of 指标数据; `percent` is a fraction shown as percent. */
export type Typed = number | string | { readonly percent: number } | null;

export interface TypedObject {
  readonly object: string;
  readonly period?: string;
  readonly system: GradableSystem;
  /** By indicator number; `参数:n` and `产量:P` as well. */
  readonly values: Readonly<Record<string, Typed>>;
  readonly industry?: string;
}

export const DATA_SHEET = "指标数据";

/** A workbook with one 指标数据 sheet, graded: what the result sheets are printed from. */
export function gradedWorkbook(objects: readonly TypedObject[]): ResultSheetsInput {
  const columns = [...new Set(objects.flatMap(({ values }) => Object.keys(values)))];
  const assessments = objects.map((object, i) => assessmentOf(object, i + 1, columns));
  const grades = assessments.map((assessment) => grade(assessment).value);
  const industries = new Map(objects.map(({ object, industry }) => [object, industry]));
  const groupsOf = (object: string): readonly string[] => {
    const industry = industries.get(object);
    return industry === undefined ? [] : [`行业:${industry}`];
  };
  const audit = auditOf(objects, assessments);
  return {
    audit,
    grades,
    distributions: distribute(grades, groupsOf),
    sector: benchmarkSector(grades, { targetLevel: "II", commonSharePercent: 30 }),
    balances: [],
    pictures: [],
    exchanges: [],
    water: measureWater(audit, []),
    energy: accountAuditEnergy(audit, energyStandards),
    findings: [],
    snapshot: snapshotOf(objects, columns),
    computed: { check: [], water: [] },
    parts: new Set(["grade", "check"] as const),
  };
}

export function sheetOf(name: string, cells: SheetSnapshot["cells"]): SheetSnapshot {
  return {
    name,
    cells,
    visibility: "visible",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  };
}

export function snapshotWith(sheets: readonly SheetSnapshot[], names: Snapshot["names"] = []): Snapshot {
  return { sheets, names, facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false } };
}

function snapshotOf(objects: readonly TypedObject[], columns: readonly string[]): Snapshot {
  const headings = ["企业名称", "时期", ...columns].map((value): Cell => ({ value }));
  const rows = objects.map(({ object, period, values }) => [
    { value: object },
    period === undefined ? undefined : { value: period },
    ...columns.map((column) => cellOf(values[column] ?? null)),
  ]);
  return snapshotWith([sheetOf(DATA_SHEET, [headings, ...rows])]);
}

function cellOf(typed: Typed): Cell | undefined {
  if (typed === null) return undefined;
  return typeof typed === "object" ? { value: typed.percent, numberFormat: "0%" } : { value: typed };
}

function assessmentOf(typed: TypedObject, row: number, columns: readonly string[]): Assessment {
  const values: Record<string, AssessedValue> = {};
  const parameters: Record<string, Quantity> = {};
  const outputs: Record<string, Quantity> = {};
  columns.forEach((column, i) => {
    if (!(column in typed.values)) return;
    const value = valueOf(typed.values[column] ?? null, cellOrigin(DATA_SHEET, row, i + 2));
    const [kind, name = ""] = column.split(":");
    if (kind === "参数") parameters[name] = value.quantity;
    else if (kind === "产量") outputs[name] = value.quantity;
    else values[column] = value;
  });
  return {
    system: typed.system,
    object: typed.object,
    period: typed.period ?? "2025",
    values,
    parameters,
    outputs,
    isNewPlant: false,
    origin: `${DATA_SHEET}!A${row + 1}:Z${row + 1}`,
  };
}

function valueOf(typed: Typed, origin: string): AssessedValue {
  if (typed !== null && typeof typed === "object") {
    const value = Math.round(typed.percent * 1e12) / 1e10;
    return { quantity: quantity({ kind: "number", value, halfDigit: 0 }, `${value}%`, origin, 100) };
  }
  if (typeof typed === "number")
    return { quantity: quantity({ kind: "number", value: typed, halfDigit: 0 }, String(typed), origin, 1) };
  return textValue(typed ?? "", origin);
}

const STATED: Readonly<Record<string, StatedLevel>> = { Ⅰ: "I", Ⅱ: "II", Ⅲ: "III", 不达标: "below" };

function textValue(text: string, origin: string): AssessedValue {
  const [figure = "", condition] = text.split("；");
  const stated = STATED[(condition ?? figure).replace("级", "")];
  if (condition !== undefined) {
    const reading: Reading = { kind: "number", value: Number(figure), halfDigit: 0 };
    return { quantity: quantity(reading, text, origin), ...(stated && { stated }) };
  }
  if (stated) return { quantity: quantity({ kind: "text", text }, text, origin), stated };
  return { quantity: quantity(readingOf(text), text, origin) };
}

function readingOf(text: string): Reading {
  if (text === "") return { kind: "missing", reason: "blank" };
  if (text === "—") return { kind: "missing", reason: "dash" };
  if (text === "不适用") return { kind: "missing", reason: "notApplicable" };
  if (text.startsWith("<")) return { kind: "censored", comparison: "<", limit: Number(text.slice(1)) };
  const [low, high] = text.normalize("NFKC").split("-").map(Number);
  if (low !== undefined && high !== undefined) return { kind: "range", low, high };
  return Number.isFinite(low) ? { kind: "number", value: low ?? 0, halfDigit: 0 } : { kind: "text", text };
}

function quantity(reading: Reading, written: string, origin: string, cellFactor?: number): Quantity {
  return { reading, written, origin, ...(cellFactor === undefined ? {} : { cellFactor }) };
}

function auditOf(objects: readonly TypedObject[], assessments: readonly Assessment[]): Audit {
  const records = assessments.map(({ object, period, parameters, outputs, origin }) => ({
    object,
    written: { text: object, origin },
    period,
    values: [],
    parameters,
    outputs,
    origin,
  }));
  const enterprises = objects.map(({ object, industry }): Enterprise => {
    const written = { text: object, origin: "企业一览表!A2" };
    return {
      name: object,
      written,
      items: [],
      origin: written.origin,
      ...(industry === undefined ? {} : { industry: { text: industry, origin: "企业一览表!B2" } }),
    };
  });
  return {
    project: { fields: {}, settings: [] },
    team: [],
    workPlan: { scope: "", time: "", steps: [] },
    dataList: [],
    enterprises,
    outputs: [],
    consumption: [],
    balances: [],
    waterUses: [],
    exchanges: [],
    coefficients: [],
    economy: [],
    systems: [],
    indicatorTables: [{ records, origin: `${DATA_SHEET}!A1:Z99` }],
  };
}
