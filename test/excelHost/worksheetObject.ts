import { parseArea } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/port";
import { intersects, withoutSheet } from "../../src/workbook/portRules";
import { chartCollection } from "./chartObject";
import { HostRefusal } from "./hostFaults";
import { HostObject } from "./hostObject";
import { refuseProtected, refuseProtectedStructure } from "./hostRules";
import { putCell, type HostName, type HostSheet, type HostTable, type HostWorkbook } from "./hostWorkbook";
import { namedItem } from "./namedItems";
import { horizontalPageBreaks, pageLayout } from "./pageObject";
import { rangeObject, usedArea, WHOLE_SHEET } from "./rangeObject";
import { shapeCollection } from "./shapeObject";

export function worksheetObject(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  const range = (area: Area) => rangeObject(sheet, area, workbook);
  return new HostObject("Worksheet", {
    identity: { Id: sheet.name },
    guard: () => refuseProtectedStructure(workbook),
    scalars: {
      Name: { get: () => sheet.name },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (position: number) => move(sheet, position, workbook),
      },
      Visibility: { get: () => sheet.visibility, set: (visibility: string) => (sheet.visibility = visibility) },
      TabColor: { get: () => sheet.tabColor, set: (color: string) => (sheet.tabColor = color) },
    },
    navigations: {
      Charts: () => chartCollection(sheet, workbook),
      Tables: () => tableCollection(sheet, workbook),
      Names: () => localNames(sheet, workbook),
      Shapes: () => shapeCollection(sheet, workbook),
      PageLayout: () => pageLayout(sheet, workbook),
      HorizontalPageBreaks: () => horizontalPageBreaks(sheet, workbook),
      FreezePanes: () => freezePanes(sheet, workbook),
      Protection: () =>
        new HostObject("WorksheetProtection", { scalars: { Protected: { get: () => sheet.isProtected } } }),
    },
    methods: {
      GetRange: (address: string | null) => range(address ? areaOf(address) : WHOLE_SHEET),
      GetUsedRangeOrNullObject: () => {
        const area = usedArea(sheet);
        return area ? range(area) : null;
      },
      GetNextOrNullObject: (visibleOnly: boolean | null) => nextSheet(sheet, workbook, visibleOnly === true),
      Activate: () => activate(sheet, workbook),
    },
    changes: { Delete: () => deleteSheet(sheet, workbook) },
  });
}

function nextSheet(sheet: HostSheet, workbook: HostWorkbook, visibleOnly: boolean): HostObject | null {
  const later = workbook.sheets.slice(workbook.sheets.indexOf(sheet) + 1);
  const next = later.find(({ visibility }) => !visibleOnly || visibility === "Visible");
  return next ? worksheetObject(next, workbook) : null;
}

function move(sheet: HostSheet, position: number, workbook: HostWorkbook): void {
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets.splice(position, 0, sheet);
}

function activate(sheet: HostSheet, workbook: HostWorkbook): void {
  if (sheet.visibility !== "Visible") throw new HostRefusal("InvalidOperation", "a hidden sheet cannot be in front");
  workbook.active = { sheet: sheet.name, selected: "A1" };
}

/** Formulas and names that point into the sheet show that it is lost. */
function deleteSheet(sheet: HostSheet, workbook: HostWorkbook): void {
  const others = workbook.sheets.filter((other) => other !== sheet);
  if (!others.some(({ visibility }) => visibility === "Visible")) {
    throw new HostRefusal("InvalidOperation", "the last visible sheet cannot be deleted");
  }
  workbook.sheets = others;
  for (const other of others) loseReferences(other, sheet.name);
  for (const name of workbook.names) name.refersTo = withoutSheet(name.refersTo, sheet.name);
}

function loseReferences(sheet: HostSheet, title: string): void {
  for (const [row, line] of sheet.cells) {
    for (const [column, { formula }] of line) {
      const lost = formula === undefined ? undefined : withoutSheet(formula, title);
      if (lost !== undefined && lost !== formula)
        putCell(sheet, row, column, { value: { error: "#REF!" }, formula: lost });
    }
  }
}

export function tableObject(table: HostTable, sheet: HostSheet, workbook: HostWorkbook): HostObject {
  return new HostObject("Table", {
    identity: { Id: table.name },
    guard: () => refuseProtected(sheet, workbook),
    scalars: {
      Name: { get: () => table.name, set: (name: string) => rename(table, name, workbook) },
      ShowTotals: { get: () => table.hasTotals },
    },
    navigations: { Worksheet: () => worksheetObject(sheet, workbook) },
    methods: { GetRange: () => rangeObject(sheet, table.area, workbook) },
    changes: {
      Delete: () => {
        sheet.tables = sheet.tables.filter((other) => other !== table);
        for (let row = table.area.top; row <= table.area.bottom; row += 1) {
          for (let column = table.area.left; column <= table.area.right; column += 1) {
            putCell(sheet, row, column, undefined);
          }
        }
      },
      ConvertToRange: () => {
        sheet.tables = sheet.tables.filter((other) => other !== table);
        return rangeObject(sheet, table.area, workbook);
      },
    },
  });
}

function rename(table: HostTable, name: string, workbook: HostWorkbook): void {
  const taken = workbook.sheets.some(({ tables }) => tables.some((other) => other !== table && other.name === name));
  if (taken) throw new HostRefusal("ItemAlreadyExists", `table ${name}`);
  table.name = name;
}

function tableCollection(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  return new HostObject("TableCollection", {
    guard: () => refuseProtected(sheet, workbook),
    items: () => sheet.tables.map((table) => tableObject(table, sheet, workbook)),
    methods: {
      GetItem: (name: string) => {
        const table = sheet.tables.find((candidate) => candidate.name === name);
        if (!table) throw new HostRefusal("ItemNotFound", `table ${name}`);
        return tableObject(table, sheet, workbook);
      },
    },
    changes: {
      Add: (range: HostObject, hasHeaders: boolean) => {
        const { area } = range.place;
        if (!hasHeaders) throw new Error("the host only makes tables with headings");
        if (sheet.tables.some((table) => intersects(table.area, area))) {
          throw new HostRefusal("InvalidArgument", "tables overlap");
        }
        workbook.host.lastId += 1;
        const table = { name: `Table${workbook.host.lastId}`, area, hasTotals: false };
        sheet.tables.push(table);
        return tableObject(table, sheet, workbook);
      },
    },
  });
}

function localNames(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  const remove = (entry: HostName) => void (sheet.names = sheet.names.filter((other) => other !== entry));
  return new HostObject("NamedItemCollection", {
    items: () => sheet.names.map((entry) => namedItem(entry, "Worksheet", { remove, workbook })),
    methods: {
      GetItem: (key: string) => {
        const entry = sheet.names.find(({ name }) => name.toLowerCase() === key.toLowerCase());
        if (!entry) throw new HostRefusal("ItemNotFound", `name ${key}`);
        return namedItem(entry, "Worksheet", { remove, workbook });
      },
    },
    changes: {
      Add: (name: string, refersTo: unknown) => {
        const entry = { name, refersTo: String(refersTo).replace(/^=/, "") };
        sheet.names.push(entry);
        return namedItem(entry, "Worksheet", { remove, workbook });
      },
    },
    guard: () => refuseProtected(sheet, workbook),
  });
}

function freezePanes(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    guard: () => refuseProtected(sheet, workbook),
    changes: {
      FreezeRows: (rows: number) => void (sheet.frozen = { rows, columns: 0 }),
      FreezeColumns: (columns: number) => void (sheet.frozen = { rows: 0, columns }),
      FreezeAt: (range: HostObject) => {
        const { area } = range.place;
        sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
      },
      Unfreeze: () => void (sheet.frozen = { rows: 0, columns: 0 }),
    },
  });
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new HostRefusal("InvalidArgument", address);
  return area;
}
