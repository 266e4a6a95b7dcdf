import { titleKey } from "../../src/workbook/portRules";
import { customXmlParts } from "./customXmlObject";
import { HostRefusal } from "./hostFaults";
import { HostObject } from "./hostObject";
import { needs, refuseProtectedStructure } from "./hostRules";
import { emptySheet, type HostWorkbook } from "./hostWorkbook";
import { workbookNames } from "./namedItems";
import { tableObject, worksheetObject } from "./worksheetObject";

export function workbookObject(workbook: HostWorkbook): HostObject {
  return new HostObject("Workbook", {
    navigations: {
      Worksheets: () => worksheets(workbook),
      Names: () => workbookNames(workbook),
      Application: () => application(workbook),
      Tables: () => allTables(workbook),
      CustomXmlParts: () => customXmlParts(workbook),
      Protection: () =>
        new HostObject("WorkbookProtection", { scalars: { Protected: { get: () => workbook.isStructureProtected } } }),
    },
  });
}

function application(workbook: HostWorkbook): HostObject {
  return new HostObject("Application", {
    methods: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => needs(workbook, 9, "Application.suspendScreenUpdatingUntilNextSync"),
    },
  });
}

function worksheets(workbook: HostWorkbook): HostObject {
  const find = (key: string) => workbook.sheets.find((sheet) => titleKey(sheet.name) === titleKey(key));
  return new HostObject("WorksheetCollection", {
    guard: () => refuseProtectedStructure(workbook),
    items: () => workbook.sheets.map((sheet) => worksheetObject(sheet, workbook)),
    methods: {
      GetItem: (key: string) => {
        const sheet = find(key);
        if (!sheet) throw new HostRefusal("ItemNotFound", `worksheet ${key}`);
        return worksheetObject(sheet, workbook);
      },
      GetItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? worksheetObject(sheet, workbook) : null;
      },
      GetFirst: (visibleOnly: boolean | null) => {
        const first = workbook.sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
        return first ? worksheetObject(first, workbook) : null;
      },
      GetActiveWorksheet: () => {
        const sheet = find(workbook.active.sheet);
        return sheet ? worksheetObject(sheet, workbook) : null;
      },
    },
    changes: {
      Add: (name: string) => {
        if (find(name)) throw new HostRefusal("ItemAlreadyExists", `worksheet ${name}`);
        const sheet = emptySheet(name);
        workbook.sheets.push(sheet);
        return worksheetObject(sheet, workbook);
      },
    },
  });
}

function allTables(workbook: HostWorkbook): HostObject {
  return new HostObject("TableCollection", {
    methods: {
      GetItem: (name: string) => {
        const sheet = workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name));
        const table = sheet?.tables.find((candidate) => candidate.name === name);
        if (!sheet || !table) throw new HostRefusal("ItemNotFound", `table ${name}`);
        return tableObject(table, sheet, workbook);
      },
    },
    items: () => workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => tableObject(table, sheet, workbook))),
  });
}
