import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import type { Audit } from "../../../../src/core/audit/audit";
import type { FindingBase } from "../../../../src/core/outcome/outcome";
import type { End } from "../../../../src/core/balance/network";
import type { StatedFlow } from "../../../../src/core/audit/statedBalance";
import { sheetOf, snapshotOf, type SheetOptions, type TestCell } from "../../../support/sheet";

export type Rows = readonly (readonly TestCell[])[];

export interface ReadTables {
  readonly audit: Audit;
  readonly findings: readonly FindingBase[];
  readonly kinds: readonly string[];
}

export function readTables(
  ...sheets: readonly (readonly [name: string, rows: Rows, options?: SheetOptions])[]
): ReadTables {
  const snapshot = snapshotOf(...sheets.map(([name, rows, options]) => sheetOf(name, rows, options)));
  const recognition = recognise(snapshot, inputShapes).value;
  const { value, findings } = readAudit(snapshot, recognition);
  return { audit: value, findings, kinds: recognition.tables.map(({ kind }) => kind) };
}

const place = (end: End): string => (end.kind === "node" ? end.node : end.kind);

/** `F1 outside→清洗 12 m3`. */
export function inWords({ id, from, to, quantity }: StatedFlow): string {
  const { reading, unit } = quantity;
  const figure = reading.kind === "number" ? String(reading.value) : reading.kind;
  return `${id} ${place(from)}→${place(to)} ${figure} ${unit ?? ""}`.trimEnd();
}
