import type { Area, Cell, CellValue, Snapshot } from "../../src/workbook/port";
import type { HostObject } from "./hostObject";

/** The workbook on the far side of the wire: what Excel would hold. */
export interface HostWorkbook {
  readonly sheets: HostSheet[];
  readonly names: { name: string; refersTo: string }[];
  /** Objects the client keeps between requests, by reference id. */
  readonly kept: Map<string, HostObject>;
  /** ExcelApi of the host: below 1.13 merged areas cannot be asked for. */
  readonly apiMinor: number;
}

export interface HostSheet {
  name: string;
  visibility: string;
  tabColor: string;
  isProtected: boolean;
  /** By row, then column. */
  readonly cells: Map<number, Map<number, HostCell>>;
  merges: Area[];
  formats: { area: Area; property: string; value: unknown }[];
  conditionalFormats: { area: Area; type: string; settings: Record<string, unknown> }[];
  charts: HostChart[];
  tables: { name: string; area: Area; hasTotals: boolean }[];
  links: Map<string, string>;
  frozen: { rows: number; columns: number };
}

export interface HostCell {
  value: CellValue;
  formula?: string;
  numberFormat: string;
}

export interface HostChart {
  name: string;
  readonly type: string;
  title: string;
  position: string[];
  settings: Record<string, unknown>;
  readonly series: { name: string; values?: Area; categories?: Area; color?: string }[];
}

export function emptySheet(name: string): HostSheet {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    isProtected: false,
    cells: new Map(),
    merges: [],
    formats: [],
    conditionalFormats: [],
    charts: [],
    tables: [],
    links: new Map(),
    frozen: { rows: 0, columns: 0 },
  };
}

export function hostWorkbook(snapshot: Snapshot, apiMinor: number): HostWorkbook {
  const sheets = snapshot.sheets.map((source) => {
    const sheet = emptySheet(source.name);
    sheet.visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[source.visibility];
    sheet.isProtected = source.isProtected;
    sheet.merges = source.merges === "unknown" ? [] : [...source.merges];
    sheet.tables = source.tables.map((table) => ({ ...table }));
    source.cells.forEach((row, rowIndex) => {
      row?.forEach((cell, column) => {
        if (cell) putCell(sheet, { row: rowIndex, column }, hostCell(cell));
      });
    });
    return sheet;
  });
  const names = snapshot.names.map(({ name, refersTo }) => ({ name, refersTo }));
  return { sheets, names, kept: new Map(), apiMinor };
}

function hostCell(cell: Cell): HostCell {
  return {
    value: cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    numberFormat: cell.numberFormat ?? "General",
  };
}

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function putCell(sheet: HostSheet, at: { row: number; column: number }, cell: HostCell): void {
  let row = sheet.cells.get(at.row);
  if (!row) sheet.cells.set(at.row, (row = new Map()));
  row.set(at.column, cell);
}
