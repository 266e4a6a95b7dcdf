import type { DefinedName } from "../port";

/** Names that Excel makes for printing and filters; files call them `_xlnm.Print_Area`. */
const BUILT_IN = new Set(["Print_Area", "Print_Titles", "_FilterDatabase", "Criteria", "Extract"]);

export function workbookNames(names: Excel.NamedItemCollection): readonly DefinedName[] {
  return names.items
    .filter(({ scope }) => scope !== "Worksheet")
    .map(({ name, formula }) => ({ name, ...target(formula) }));
}

export function localNames(sheet: Excel.Worksheet): readonly DefinedName[] {
  return sheet.names.items.map(({ name, formula }) => ({
    name: BUILT_IN.has(name) ? `_xlnm.${name}` : name,
    sheet: sheet.name,
    ...target(formula),
  }));
}

export function isBuiltIn(name: string): boolean {
  return BUILT_IN.has(name);
}

function target(formula: unknown): Pick<DefinedName, "refersTo"> {
  return { refersTo: String(formula).replace(/^=/, "") };
}
