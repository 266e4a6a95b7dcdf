import type { Area, Cell, CellValue } from "../../src/workbook/port";
import type { HostFaults } from "./hostFaults";
import type { HostObject } from "./hostObject";

/** The workbook on the far side of the wire: what Excel would hold, as plain data. */
export interface HostWorkbook {
  sheets: HostSheet[];
  names: HostName[];
  customXml: { readonly id: string; xml: string }[];
  isStructureProtected: boolean;
  /** Title of the sheet in front, and what is selected there. */
  active: { sheet: string; selected: string };
  readonly host: HostState;
}

export interface HostName {
  readonly name: string;
  refersTo: string;
}

/** What belongs to the program, not to the workbook. */
export interface HostState {
  /** ExcelApi of the host: members of later sets fail. */
  readonly apiMinor: number;
  /** Objects the client keeps between requests, by reference id. */
  readonly kept: Map<string, HostObject>;
  readonly faults: HostFaults;
  /** Requests answered so far, clean-up apart. */
  requests: number;
  /** What the client asked for that the host does not know: a test that leaves something here has failed. */
  readonly violations: string[];
  /**
   * The host computes no formulas. What stands here by the formula's text is taken for its result, everything else is 0
   * until the workbook was recalculated elsewhere.
   */
  readonly results: Map<string, Exclude<CellValue, null>>;
  lastId: number;
}

export interface HostSheet {
  name: string;
  visibility: string;
  tabColor: string;
  isProtected: boolean;
  /** By row, then column; only cells that hold something. */
  readonly cells: Map<number, Map<number, HostCell>>;
  /** By row, then column; General where nothing stands. Blank cells have formats too. */
  readonly numberFormats: Map<number, Map<number, string>>;
  names: HostName[];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  formats: { readonly area: Area; readonly property: string; readonly value: unknown }[];
  validations: { readonly area: Area; readonly rule: unknown }[];
  conditionalFormats: { readonly area: Area; readonly type: string; readonly settings: Record<string, unknown> }[];
  charts: HostChart[];
  images: HostImage[];
  tables: HostTable[];
  links: Map<string, string>;
  frozen: { rows: number; columns: number };
  page: Record<string, unknown>;
}

export interface HostCell {
  readonly value: CellValue;
  readonly formula?: string;
}

export interface HostTable {
  name: string;
  area: Area;
  hasTotals: boolean;
}

export interface HostChart {
  name: string;
  readonly type: string;
  title: string;
  position: string[];
  settings: Record<string, unknown>;
  readonly series: { name: string; values?: Area; categories?: Area; color?: string }[];
}

export interface HostImage {
  readonly id: string;
  readonly base64: string;
  settings: Record<string, unknown>;
}

export function emptySheet(name: string): HostSheet {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    isProtected: false,
    cells: new Map(),
    numberFormats: new Map(),
    names: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formats: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    images: [],
    tables: [],
    links: new Map(),
    frozen: { rows: 0, columns: 0 },
    page: {},
  };
}

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function formatAt(sheet: HostSheet, row: number, column: number): string {
  return sheet.numberFormats.get(row)?.get(column) ?? "General";
}

/** Sets the content of a cell; undefined makes it blank. */
export function putCell(sheet: HostSheet, row: number, column: number, cell: HostCell | undefined): void {
  put(sheet.cells, row, column, cell);
}

export function putFormat(sheet: HostSheet, row: number, column: number, format: string): void {
  put(sheet.numberFormats, row, column, format === "General" ? undefined : format);
}

function put<T>(grid: Map<number, Map<number, T>>, row: number, column: number, item: T | undefined): void {
  const line = grid.get(row);
  if (item !== undefined) {
    if (line) line.set(column, item);
    else grid.set(row, new Map([[column, item]]));
  } else if (line?.delete(column) && line.size === 0) grid.delete(row);
}

/** Everything of the workbook as comparable data: two workbooks are the same when this is equal. */
export function contentOf(workbook: HostWorkbook): unknown {
  const byName = (a: HostName, b: HostName) => (a.name < b.name ? -1 : 1);
  return plain({
    isStructureProtected: workbook.isStructureProtected,
    names: [...workbook.names].sort(byName),
    customXml: workbook.customXml.map(({ xml }) => xml),
    sheets: workbook.sheets.map(sheetContent),
  });
}

/** Maps and sets as sorted lists, everything copied. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, item: unknown) => {
    if (item instanceof Map) return [...item].sort(([a], [b]) => (a < b ? -1 : 1));
    return item instanceof Set ? [...item].sort() : item;
  });
  return JSON.parse(text) as unknown;
}

function sheetContent(sheet: HostSheet): unknown {
  return {
    ...sheet,
    charts: sheet.charts.map((chart) => ({ ...chart })),
    images: sheet.images.map(({ base64, settings }) => ({ base64, settings })),
  };
}

export function hostCell({ value, formula }: Cell): HostCell {
  return formula === undefined ? { value } : { value, formula };
}
