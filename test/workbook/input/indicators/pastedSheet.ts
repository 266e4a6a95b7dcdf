import { readAudit, inputShapes, type AuditReadFinding } from "../../../../src/workbook/input/readAudit";
import type { Audit } from "../../../../src/core/audit/audit";
import { parseArea } from "../../../../src/workbook/address";
import type { Area, Cell, CellValue, SheetSnapshot, Snapshot } from "../../../../src/workbook/port";
import { recognise } from "../../../../src/workbook/recognise/recognise";

export type Pasted = CellValue | Cell;

export interface PastedSheet {
  readonly name: string;
  readonly rows: readonly (readonly Pasted[])[];
  /** `B4:B7`; left out: the host cannot tell merged areas. */
  readonly merges?: readonly string[] | "unknown";
  /** Blank rows above and columns to the left. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}

function isCell(value: Pasted): value is Cell {
  return typeof value === "object" && value !== null && "value" in value;
}

function cellOf(value: Pasted): Cell | undefined {
  if (isCell(value)) return value;
  return value === null || value === "" ? undefined : { value };
}

function shifted(area: Area, by: { readonly rows: number; readonly columns: number }): Area {
  return {
    top: area.top + by.rows,
    bottom: area.bottom + by.rows,
    left: area.left + by.columns,
    right: area.right + by.columns,
  };
}

export function sheetOf({ name, rows, merges = [], shift = { rows: 0, columns: 0 } }: PastedSheet): SheetSnapshot {
  const blanks = Array.from({ length: shift.columns }, () => undefined);
  return {
    name,
    visibility: "visible",
    cells: [
      ...Array.from({ length: shift.rows }, () => undefined),
      ...rows.map((row) => [...blanks, ...row.map(cellOf)]),
    ],
    merges: merges === "unknown" ? "unknown" : merges.map((text) => shifted(parseArea(text)!, shift)),
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  };
}

export function snapshotOf(...sheets: readonly PastedSheet[]): Snapshot {
  return {
    sheets: sheets.map(sheetOf),
    names: [],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
}

/** From pasted cells to the audit, as the main job reads it. */
export function readPasted(...sheets: readonly PastedSheet[]): { audit: Audit; findings: readonly AuditReadFinding[] } {
  return readSnapshot(snapshotOf(...sheets));
}

export function readSnapshot(snapshot: Snapshot): { audit: Audit; findings: readonly AuditReadFinding[] } {
  const { value, findings } = readAudit(snapshot, recognise(snapshot, inputShapes).value);
  return { audit: value, findings };
}
