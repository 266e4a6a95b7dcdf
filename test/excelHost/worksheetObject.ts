import { areaAddress, parseArea } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/port";
import { chartCollection } from "./chartObject";
import { HostObject } from "./hostObject";
import type { HostSheet, HostWorkbook } from "./hostWorkbook";
import { rangeObject, usedArea, WHOLE_SHEET } from "./rangeObject";

export function worksheetObject(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  const range = (area: Area) => rangeObject(sheet, area, workbook);
  return new HostObject("Worksheet", {
    identity: { Id: sheet.name },
    scalars: {
      Name: { get: () => sheet.name },
      Visibility: { get: () => sheet.visibility },
      TabColor: { get: () => sheet.tabColor, set: (color: string) => (sheet.tabColor = color) },
    },
    navigations: {
      Charts: () => chartCollection(sheet),
      Tables: () => tableCollection(sheet, workbook),
      FreezePanes: () => freezePanes(sheet),
      Protection: () =>
        new HostObject("WorksheetProtection", { scalars: { Protected: { get: () => sheet.isProtected } } }),
    },
    methods: {
      GetRange: (address: string | null) => range(address ? areaOf(address) : WHOLE_SHEET),
      GetUsedRangeOrNullObject: () => {
        const area = usedArea(sheet);
        return area ? range(area) : null;
      },
      Delete: () => void workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1),
    },
  });
}

export function tableObject(table: HostSheet["tables"][number], sheet: HostSheet, workbook: HostWorkbook): HostObject {
  return new HostObject("Table", {
    identity: { Id: table.name },
    scalars: {
      Name: { get: () => table.name, set: (name: string) => (table.name = name) },
      ShowTotals: { get: () => table.hasTotals },
    },
    navigations: { Worksheet: () => worksheetObject(sheet, workbook) },
    methods: {
      GetRange: () => rangeObject(sheet, table.area, workbook),
      Delete: () => void sheet.tables.splice(sheet.tables.indexOf(table), 1),
    },
  });
}

function tableCollection(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  return new HostObject("TableCollection", {
    items: () => sheet.tables.map((table) => tableObject(table, sheet, workbook)),
    methods: {
      Add: (range: HostObject) => {
        const { area } = range.identity as { area: Area };
        const table = { name: `Table${sheet.tables.length + 1}`, area, hasTotals: false };
        sheet.tables.push(table);
        return tableObject(table, sheet, workbook);
      },
      GetItem: (name: string) => {
        const table = sheet.tables.find((candidate) => candidate.name === name);
        if (!table) throw new Error(`ItemNotFound: table ${name}`);
        return tableObject(table, sheet, workbook);
      },
    },
  });
}

function freezePanes(sheet: HostSheet): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    methods: {
      FreezeRows: (rows: number) => void (sheet.frozen = { rows, columns: 0 }),
      FreezeColumns: (columns: number) => void (sheet.frozen = { rows: 0, columns }),
      FreezeAt: (range: HostObject) => {
        const { area } = range.identity as { area: Area };
        sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
      },
      Unfreeze: () => void (sheet.frozen = { rows: 0, columns: 0 }),
    },
  });
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`InvalidArgument: ${address}`);
  return area;
}

export function addressOf(sheet: HostSheet, area: Area): string {
  return `${sheet.name}!${areaAddress(area)}`;
}
