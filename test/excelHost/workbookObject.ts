import { referenceTo } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/port";
import { HostObject } from "./hostObject";
import { emptySheet, type HostWorkbook } from "./hostWorkbook";
import { tableObject, worksheetObject } from "./worksheetObject";

export function workbookObject(workbook: HostWorkbook): HostObject {
  return new HostObject("Workbook", {
    navigations: {
      Worksheets: () => worksheets(workbook),
      Names: () => names(workbook),
      Application: application,
      Tables: () => allTables(workbook),
    },
    methods: { _RemoveReference: () => undefined },
  });
}

function application(): HostObject {
  return new HostObject("Application", {
    methods: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

function worksheets(workbook: HostWorkbook): HostObject {
  const find = (key: string) => workbook.sheets.find((sheet) => sheet.name === key);
  return new HostObject("WorksheetCollection", {
    items: () => workbook.sheets.map((sheet) => worksheetObject(sheet, workbook)),
    methods: {
      GetItem: (key: string) => {
        const sheet = find(key);
        if (!sheet) throw new Error(`ItemNotFound: worksheet ${key}`);
        return worksheetObject(sheet, workbook);
      },
      GetItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? worksheetObject(sheet, workbook) : null;
      },
      Add: (name: string) => {
        if (find(name)) throw new Error(`ItemAlreadyExists: worksheet ${name}`);
        const sheet = emptySheet(name);
        workbook.sheets.push(sheet);
        return worksheetObject(sheet, workbook);
      },
    },
  });
}

function names(workbook: HostWorkbook): HostObject {
  const nameObject = (entry: HostWorkbook["names"][number]) =>
    new HostObject("NamedItem", {
      scalars: {
        Name: { get: () => entry.name },
        Formula: { get: () => `=${entry.refersTo}` },
        Type: { get: () => "Range" },
      },
      methods: { Delete: () => void workbook.names.splice(workbook.names.indexOf(entry), 1) },
    });
  return new HostObject("NamedItemCollection", {
    items: () => workbook.names.map(nameObject),
    methods: {
      GetItem: (key: string) => {
        const entry = workbook.names.find((candidate) => candidate.name === key);
        if (!entry) throw new Error(`ItemNotFound: name ${key}`);
        return nameObject(entry);
      },
      Add: (name: string, range: HostObject) => {
        if (workbook.names.some((entry) => entry.name === name)) throw new Error(`ItemAlreadyExists: name ${name}`);
        const { sheet, area } = range.identity as { sheet: string; area: Area };
        const entry = { name, refersTo: referenceTo(sheet, area, true).replace(/^'([^'\s(){}-]+)'!/, "$1!") };
        workbook.names.push(entry);
        return nameObject(entry);
      },
    },
  });
}

function allTables(workbook: HostWorkbook): HostObject {
  return new HostObject("TableCollection", {
    items: () => workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => tableObject(table, sheet, workbook))),
  });
}
