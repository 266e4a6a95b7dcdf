import { areaAddress, cellAddress } from "../../src/workbook/address";
import type { Area, CellValue } from "../../src/workbook/port";
import { intersects, sameArea } from "../../src/workbook/portRules";
import { enterAll, typeOf } from "./cellEntry";
import { HostRefusal } from "./hostFaults";
import { HostObject } from "./hostObject";
import { needs, refuseProtected, shownSheet } from "./hostRules";
import { cellAt, formatAt, putCell, putFormat, type HostCell, type HostSheet, type HostWorkbook } from "./hostWorkbook";
import { conditionalFormats, dataValidation, formatObject } from "./rangeLooks";

const COLUMN_POINTS = 48;
const ROW_POINTS = 15;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1048575, right: 16383 };

export function rangeObject(sheet: HostSheet, area: Area, workbook: HostWorkbook): HostObject {
  const address = `${shownSheet(sheet.name)}!${areaAddress(area)}`;
  const range = (other: Area) => rangeObject(sheet, other, workbook);
  const guard = () => refuseProtected(sheet, workbook);
  return new HostObject("Range", {
    place: { sheet: sheet.name, area },
    referenceId: address,
    guard,
    scalars: {
      Address: { get: () => address },
      ...contents(sheet, area, workbook),
      ...hidden(sheet, area),
      ...points(area),
      Hyperlink: {
        set: (link: { documentReference: string }) =>
          void sheet.links.set(cellAddress(area.top, area.left), link.documentReference),
      },
    },
    navigations: {
      Format: () => formatObject(sheet, area, guard),
      ConditionalFormats: () => conditionalFormats(sheet, area, guard),
      DataValidation: () => dataValidation(sheet, area, { workbook, guard }),
    },
    methods: {
      _ValidateArraySize: (rows: number, columns: number) => validateSize(area, rows, columns),
      GetBoundingRect: (other: HostObject) => range(bounding(area, other.place.area)),
      GetRow: (row: number) => range({ ...area, top: area.top + row, bottom: area.top + row }),
      GetLastRow: () => range({ ...area, top: area.bottom }),
      GetColumn: (column: number) => range({ ...area, left: area.left + column, right: area.left + column }),
      GetCell: (row: number, column: number) => range(cellOf(area, row, column)),
      GetMergedAreasOrNullObject: () => mergedAreas(sheet, workbook),
      GetRowProperties: (options: object) => rowProperties(sheet, area, { workbook, options }),
      GetColumnProperties: (options: object) => columnProperties(sheet, area, { workbook, options }),
      Select: () => select(sheet, area, workbook),
    },
    changes: {
      Merge: () => merge(sheet, area),
      Unmerge: () => void (sheet.merges = sheet.merges.filter((merged) => !intersects(merged, area))),
      Clear: () => clear(sheet, area),
    },
  });
}

function contents(sheet: HostSheet, area: Area, workbook: HostWorkbook) {
  return {
    Values: { get: () => grid(sheet, area, (cell) => shown(cell?.value ?? "")) },
    Formulas: {
      get: () => grid(sheet, area, (cell) => (cell?.formula === undefined ? shown(cell?.value) : `=${cell.formula}`)),
      set: (entries: unknown[][]) => enterAll(sheet, area, { workbook, entries }),
    },
    NumberFormat: {
      get: () => grid(sheet, area, (_, row, column) => formatAt(sheet, row, column)),
      set: (format: unknown) => setNumberFormat(sheet, area, format),
    },
    ValueTypes: { get: () => grid(sheet, area, typeOf) },
  };
}

function hidden(sheet: HostSheet, area: Area) {
  return {
    RowHidden: {
      get: () => mixed(sheet.hiddenRows, area.top, area.bottom),
      set: (isHidden: boolean) => hide(sheet.hiddenRows, isHidden, [area.top, area.bottom]),
    },
    ColumnHidden: {
      get: () => mixed(sheet.hiddenColumns, area.left, area.right),
      set: (isHidden: boolean) => hide(sheet.hiddenColumns, isHidden, [area.left, area.right]),
    },
  };
}

/** Where a range is on the sheet, as if all rows and columns had their first size. */
function points({ top, left, bottom, right }: Area) {
  return {
    Left: { get: () => left * COLUMN_POINTS },
    Top: { get: () => top * ROW_POINTS },
    Width: { get: () => (right - left + 1) * COLUMN_POINTS },
    Height: { get: () => (bottom - top + 1) * ROW_POINTS },
  };
}

/** True or false when all are, null when some are. */
function mixed(indexes: ReadonlySet<number>, first: number, last: number): boolean | null {
  const inside = [...indexes].filter((index) => index >= first && index <= last).length;
  if (inside === 0) return false;
  return inside === last - first + 1 ? true : null;
}

function hide(indexes: Set<number>, isHidden: boolean, [first, last]: readonly [number, number]): void {
  if (isHidden) for (const index of span(first, last)) indexes.add(index);
  else for (const index of [...indexes]) if (index >= first && index <= last) indexes.delete(index);
}

interface Asked {
  readonly workbook: HostWorkbook;
  readonly options: object;
}

function rowProperties(sheet: HostSheet, area: Area, { workbook, options }: Asked): object {
  needs(workbook, 9, "Range.getRowProperties");
  onlyOption(options, "rowHidden");
  return span(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) }));
}

function columnProperties(sheet: HostSheet, area: Area, { workbook, options }: Asked): object {
  needs(workbook, 9, "Range.getColumnProperties");
  onlyOption(options, "columnHidden");
  return span(area.left, area.right).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
}

function onlyOption(options: object, name: string): void {
  if (Object.keys(options).join() !== name) throw new Error(`the host knows only ${name} of cell properties`);
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The client sends large blocks in parts and asks first whether the whole fits. */
function validateSize(area: Area, rows: number, columns: number): void {
  if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) {
    throw new HostRefusal("InvalidArgument", `${rows} × ${columns} for ${areaAddress(area)}`);
  }
}

function bounding(area: Area, second: Area): Area {
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
  let used: Area | undefined;
  for (const [row, line] of sheet.cells) {
    for (const column of line.keys()) {
      const cell = { top: row, bottom: row, left: column, right: column };
      used = used ? bounding(used, cell) : cell;
    }
  }
  return used;
}

function grid<T>(
  sheet: HostSheet,
  area: Area,
  of: (cell: HostCell | undefined, row: number, column: number) => T,
): T[][] {
  return span(area.top, area.bottom).map((row) =>
    span(area.left, area.right).map((column) => of(cellAt(sheet, row, column), row, column)),
  );
}

function shown(value: CellValue | undefined): unknown {
  return typeof value === "object" && value !== null ? value.error : (value ?? "");
}

function setNumberFormat(sheet: HostSheet, area: Area, format: unknown): void {
  const rows = span(area.top, area.bottom);
  const columns = span(area.left, area.right);
  const fits = Array.isArray(format) && format.length === rows.length;
  if (!fits && typeof format !== "string") throw new HostRefusal("InvalidArgument", "numberFormat");
  rows.forEach((row, i) =>
    columns.forEach((column, j) => {
      const one: unknown = fits ? (format as unknown[][])[i]?.[j] : format;
      if (typeof one !== "string") throw new HostRefusal("InvalidArgument", "numberFormat");
      putFormat(sheet, row, column, one);
    }),
  );
}

function merge(sheet: HostSheet, area: Area): void {
  if (sheet.merges.some((merged) => sameArea(merged, area))) return;
  if (sheet.merges.some((merged) => intersects(merged, area))) {
    throw new HostRefusal("MergedRangeConflict", "merged areas overlap");
  }
  sheet.merges.push(area);
  for (const row of span(area.top, area.bottom)) {
    for (const column of span(area.left, area.right)) {
      if (row !== area.top || column !== area.left) putCell(sheet, row, column, undefined);
    }
  }
}

/** Contents, formats and links; merged areas, rules and widths stay, as in Excel. */
function clear(sheet: HostSheet, area: Area): void {
  const isInside = (row: number, column: number) =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  for (const [row, line] of [...sheet.cells]) {
    for (const column of [...line.keys()]) if (isInside(row, column)) putCell(sheet, row, column, undefined);
  }
  for (const [row, line] of [...sheet.numberFormats]) {
    for (const column of [...line.keys()]) if (isInside(row, column)) putFormat(sheet, row, column, "General");
  }
  const staysPut = (property: string) => property === "ColumnWidth" || property === "RowHeight";
  sheet.formats = sheet.formats.filter((format) => !intersects(format.area, area) || staysPut(format.property));
  sheet.links.clear();
}

function mergedAreas(sheet: HostSheet, workbook: HostWorkbook): HostObject | null {
  needs(workbook, 13, "Range.getMergedAreasOrNullObject");
  if (sheet.merges.length === 0) return null;
  const address = sheet.merges.map((area) => `${shownSheet(sheet.name)}!${areaAddress(area)}`).join(",");
  return new HostObject("RangeAreas", {
    referenceId: `merged ${address}`,
    scalars: { Address: { get: () => address } },
  });
}

function select(sheet: HostSheet, area: Area, workbook: HostWorkbook): void {
  if (workbook.active.sheet !== sheet.name) throw new HostRefusal("InvalidOperation", "the sheet is not in front");
  workbook.active = { sheet: sheet.name, selected: areaAddress(area) };
}
