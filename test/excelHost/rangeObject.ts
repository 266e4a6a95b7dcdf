import { areaAddress, cellAddress } from "../../src/workbook/address";
import type { Area, CellValue } from "../../src/workbook/port";
import { HostObject } from "./hostObject";
import { cellAt, putCell, type HostCell, type HostSheet, type HostWorkbook } from "./hostWorkbook";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1048575, right: 16383 };

/** `identity` carries the place for host methods that take a range; the client ignores keys it does not know. */
export function rangeObject(sheet: HostSheet, area: Area, workbook: HostWorkbook): HostObject {
  const address = `${sheet.name}!${areaAddress(area)}`;
  return new HostObject("Range", {
    identity: { sheet: sheet.name, area },
    referenceId: address,
    scalars: {
      Address: { get: () => address },
      Values: { get: () => grid(sheet, area, (cell) => shown(cell?.value ?? "")) },
      Formulas: {
        get: () =>
          grid(sheet, area, (cell) => (cell?.formula === undefined ? shown(cell?.value ?? "") : `=${cell.formula}`)),
        set: (entries: unknown[][]) => enterAll(sheet, area, entries),
      },
      NumberFormat: {
        get: () => grid(sheet, area, (cell) => cell?.numberFormat ?? "General"),
        set: (format: unknown) => setNumberFormat(sheet, area, format),
      },
      ValueTypes: { get: () => grid(sheet, area, (cell) => typeOf(cell)) },
      RowHidden: { get: () => false },
      ColumnHidden: { get: () => false },
      Hyperlink: {
        set: (link: { documentReference: string }) =>
          void sheet.links.set(cellAddress(area.top, area.left), link.documentReference),
      },
    },
    navigations: {
      Format: () => formatObject(sheet, area, ""),
      ConditionalFormats: () => conditionalFormats(sheet, area),
      DataValidation: () =>
        recorder("DataValidation", ["Rule"], (property, value) => record(sheet, { area, property, value })),
    },
    methods: {
      _ValidateArraySize: (rows: number, columns: number) => validateSize(area, rows, columns),
      GetBoundingRect: (other: HostObject) => rangeObject(sheet, bounding(area, other), workbook),
      GetRow: (row: number) => rangeObject(sheet, { ...area, top: area.top + row, bottom: area.top + row }, workbook),
      GetCell: (row: number, column: number) => rangeObject(sheet, cellOf(area, row, column), workbook),
      Merge: () => merge(sheet, area),
      Unmerge: () => void (sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, area))),
      Clear: () => clear(sheet, area),
      GetMergedAreasOrNullObject: () => mergedAreas(sheet, workbook),
    },
  });
}

/** The client sends large blocks in parts and asks first whether the whole fits. */
function validateSize(area: Area, rows: number, columns: number): void {
  if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) {
    throw new Error(`InvalidArgument: ${rows} × ${columns} for ${areaAddress(area)}`);
  }
}

function bounding(area: Area, other: HostObject): Area {
  const { area: second } = other.identity as { area: Area };
  return {
    top: Math.min(area.top, second.top),
    left: Math.min(area.left, second.left),
    bottom: Math.max(area.bottom, second.bottom),
    right: Math.max(area.right, second.right),
  };
}

function cellOf(area: Area, row: number, column: number): Area {
  return { top: area.top + row, bottom: area.top + row, left: area.left + column, right: area.left + column };
}

export function usedArea(sheet: HostSheet): Area | undefined {
  const rows = [...sheet.cells].filter(([, row]) => row.size > 0);
  if (rows.length === 0) return undefined;
  const columns = rows.flatMap(([, row]) => [Math.min(...row.keys()), Math.max(...row.keys())]);
  const rowIndexes = rows.map(([index]) => index);
  return {
    top: rowIndexes.reduce((least, index) => Math.min(least, index), Infinity),
    bottom: rowIndexes.reduce((most, index) => Math.max(most, index), 0),
    left: columns.reduce((least, index) => Math.min(least, index), Infinity),
    right: columns.reduce((most, index) => Math.max(most, index), 0),
  };
}

function grid<T>(sheet: HostSheet, area: Area, of: (cell: HostCell | undefined) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) line.push(of(cellAt(sheet, row, column)));
    rows.push(line);
  }
  return rows;
}

function shown(value: CellValue): unknown {
  return typeof value === "object" && value !== null ? value.error : (value ?? "");
}

function typeOf(cell: HostCell | undefined): string {
  if (!cell) return "Empty";
  const value = cell.value;
  if (value === null || typeof value === "string") return value === null ? "Empty" : "String";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : "Boolean";
}

function enterAll(sheet: HostSheet, area: Area, entries: unknown[][]): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (entries.length !== rows || entries.some((line) => line.length !== columns)) {
    throw new Error(`InvalidArgument: ${entries.length} rows for ${areaAddress(area)}`);
  }
  entries.forEach((line, row) =>
    line.forEach((entry, column) => enter(sheet, { row: area.top + row, column: area.left + column }, entry)),
  );
}

/** What typing does: formulas begin with =, `'` marks text, text that looks like a number or date becomes one. */
function enter(sheet: HostSheet, at: { row: number; column: number }, entry: unknown): void {
  const numberFormat = cellAt(sheet, at.row, at.column)?.numberFormat ?? "General";
  if (entry === "") {
    sheet.cells.get(at.row)?.delete(at.column);
    return;
  }
  putCell(sheet, at, { ...typed(entry), numberFormat });
}

function typed(entry: unknown): Pick<HostCell, "value" | "formula"> {
  if (typeof entry !== "string") return { value: entry as CellValue };
  // The host computes no formulas: values are compared after the workbook was recalculated elsewhere.
  if (entry.startsWith("=")) return { value: 0, formula: entry.slice(1) };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (/^[+\-@]/.test(entry)) throw new Error(`Excel would take ${entry} for a formula`);
  if (/^\d/.test(entry)) throw new Error(`Excel may take ${entry} for a number or a date`);
  if (/^(TRUE|FALSE)$/i.test(entry)) return { value: entry.toUpperCase() === "TRUE" };
  return { value: entry };
}

function setNumberFormat(sheet: HostSheet, area: Area, format: unknown): void {
  if (typeof format !== "string") throw new Error("InvalidArgument: numberFormat");
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell) cell.numberFormat = format;
    }
  }
}

function record(sheet: HostSheet, format: HostSheet["formats"][number]): void {
  sheet.formats.push(format);
}

/** Format objects: every known property is taken and recorded; an unknown one fails. */
function formatObject(sheet: HostSheet, area: Area, path: string): HostObject {
  const keep = (name: string, value: unknown) => record(sheet, { area, property: `${path}${name}`, value });
  const child = (name: string, properties: readonly string[]) => () =>
    recorder(`RangeFormat.${name}`, properties, (property, value) => keep(`${name}.${property}`, value));
  return new HostObject("RangeFormat", {
    scalars: settersOf(["ColumnWidth", "RowHeight", "WrapText", "HorizontalAlignment", "VerticalAlignment"], keep),
    navigations: {
      Fill: child("Fill", ["Color"]),
      Font: child("Font", ["Bold", "Italic", "Size", "Color", "Name"]),
      Borders: () =>
        new HostObject("RangeBorderCollection", {
          methods: { GetItem: (edge: string) => child(`Borders.${edge}`, ["Style", "Color"])() },
        }),
    },
  });
}

function settersOf(names: readonly string[], keep: (name: string, value: unknown) => void) {
  return Object.fromEntries(names.map((name) => [name, { set: (value: unknown) => keep(name, value) }]));
}

function recorder(type: string, names: readonly string[], keep: (name: string, value: unknown) => void): HostObject {
  return new HostObject(type, { scalars: settersOf(names, keep) });
}

function conditionalFormats(sheet: HostSheet, area: Area): HostObject {
  return new HostObject("ConditionalFormatCollection", {
    methods: {
      Add: (type: string) => {
        const entry = { area, type, settings: {} as Record<string, unknown> };
        sheet.conditionalFormats.push(entry);
        return conditionalFormat(entry.settings);
      },
      ClearAll: () => void (sheet.conditionalFormats = []),
    },
  });
}

function conditionalFormat(settings: Record<string, unknown>): HostObject {
  const keep = (name: string, value: unknown) => void (settings[name] = value);
  const format = () =>
    new HostObject("ConditionalRangeFormat", {
      navigations: {
        Fill: () => recorder("ConditionalRangeFill", ["Color"], (name, value) => keep(`fill${name}`, value)),
        Font: () => recorder("ConditionalRangeFont", ["Color", "Bold"], (name, value) => keep(`font${name}`, value)),
      },
    });
  return new HostObject("ConditionalFormat", {
    navigations: {
      Custom: () =>
        new HostObject("CustomConditionalFormat", {
          navigations: { Format: format, Rule: () => recorder("ConditionalFormatRule", ["Formula"], keep) },
        }),
      CellValue: () =>
        new HostObject("CellValueConditionalFormat", {
          scalars: settersOf(["Rule"], keep),
          navigations: { Format: format },
        }),
    },
  });
}

function merge(sheet: HostSheet, area: Area): void {
  if (sheet.merges.some((merged) => overlaps(merged, area))) throw new Error("InvalidOperation: merged areas overlap");
  sheet.merges.push(area);
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function clear(sheet: HostSheet, area: Area): void {
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const column of [...cells.keys()]) if (column >= area.left && column <= area.right) cells.delete(column);
  }
  sheet.formats = sheet.formats.filter((format) => !overlaps(format.area, area));
  sheet.links.clear();
}

function mergedAreas(sheet: HostSheet, workbook: HostWorkbook): HostObject | null {
  if (workbook.apiMinor < 13) throw new Error("ApiNotFound: merged areas need ExcelApi 1.13");
  if (sheet.merges.length === 0) return null;
  const address = sheet.merges.map((area) => `${sheet.name}!${areaAddress(area)}`).join(",");
  return new HostObject("RangeAreas", {
    referenceId: `merged ${address}`,
    scalars: { Address: { get: () => address } },
  });
}
