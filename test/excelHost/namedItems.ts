import { referenceTo } from "../../src/workbook/address";
import { HostRefusal } from "./hostFaults";
import { HostObject } from "./hostObject";
import { refuseProtectedStructure, shownSheet } from "./hostRules";
import type { HostName, HostWorkbook } from "./hostWorkbook";

interface Home {
  readonly remove: (entry: HostName) => void;
  readonly workbook: HostWorkbook;
}

export function namedItem(entry: HostName, scope: "Workbook" | "Worksheet", { remove, workbook }: Home): HostObject {
  return new HostObject("NamedItem", {
    guard: () => refuseProtectedStructure(workbook),
    scalars: {
      Name: { get: () => entry.name },
      Formula: {
        get: () => `=${entry.refersTo}`,
        set: (formula: string) => (entry.refersTo = plainReference(formula)),
      },
      Scope: { get: () => scope },
    },
    changes: { Delete: () => remove(entry) },
  });
}

/** Names of the whole workbook. */
export function workbookNames(workbook: HostWorkbook): HostObject {
  const remove = (entry: HostName) => void (workbook.names = workbook.names.filter((other) => other !== entry));
  const item = (entry: HostName) => namedItem(entry, "Workbook", { remove, workbook });
  const find = (key: string) => workbook.names.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  return new HostObject("NamedItemCollection", {
    guard: () => refuseProtectedStructure(workbook),
    items: () => workbook.names.map(item),
    methods: {
      GetItem: (key: string) => {
        const entry = find(key);
        if (!entry) throw new HostRefusal("ItemNotFound", `name ${key}`);
        return item(entry);
      },
    },
    changes: {
      Add: (name: string, reference: HostObject | string) => {
        if (find(name)) throw new HostRefusal("ItemAlreadyExists", `name ${name}`);
        const entry = { name, refersTo: refersTo(reference) };
        workbook.names.push(entry);
        return item(entry);
      },
    },
  });
}

function refersTo(reference: HostObject | string): string {
  if (typeof reference === "string") return plainReference(reference);
  const { sheet, area } = reference.place;
  return plainReference(referenceTo(sheet, area, true));
}

/** Without `=`, and with quotes only where the sheet's title needs them, as Excel shows it. */
function plainReference(formula: string): string {
  return formula.replace(/^=/, "").replace(/'((?:[^']|'')+)'!/g, (_, title: string) => {
    return `${shownSheet(title.replaceAll("''", "'"))}!`;
  });
}
