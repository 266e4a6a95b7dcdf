import type { OfficePackage } from "../../../package/officePackage";
import { readRelations, type Relation } from "../../../package/relations";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { WorkbookFailure } from "../../failure";
import type { DefinedName, SheetSnapshot } from "../../port";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Part of the sheet; absent for chart sheets, dialogs and macro sheets, which hold no cells of interest. */
  readonly path?: string;
}

export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly externalLinks: readonly string[];
  readonly uses1904Dates: boolean;
  readonly mayBeStale: boolean;
  readonly stylesPath?: string;
  readonly sharedStringsPath?: string;
}

interface NameEntry {
  readonly name: string;
  readonly localTo?: number;
  readonly refersTo: string;
}

/** Everything the workbook part and its relations say. */
export function readWorkbookPart(pkg: OfficePackage): WorkbookPart {
  const path = workbookPath(pkg);
  const relations = readRelations(pkg, path);
  const scanner = new XmlScanner(pkg.text(path), path);
  if (!scanner.next() || !scanner.is("workbook")) throw new WorkbookFailure("notAWorkbook", { root: scanner.name });
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  const linkIds: string[] = [];
  const facts = { uses1904Dates: false, mayBeStale: false };
  scanner.forEachChild((part) => {
    if (part.is("sheets")) part.forEachChild((sheet) => sheets.push(sheetEntry(sheet, relations)));
    else if (part.is("definedNames")) part.forEachChild((name) => names.push(nameEntry(name)));
    else if (part.is("externalReferences")) part.forEachChild((link) => linkIds.push(link.attribute("id") ?? ""));
    else if (part.is("workbookPr")) facts.uses1904Dates = isTrue(part.attribute("date1904"));
    else if (part.is("calcPr")) facts.mayBeStale = isTrue(part.attribute("fullCalcOnLoad"));
  });
  return {
    path,
    sheets,
    names: names.map((name) => definedName(name, sheets)),
    externalLinks: linkIds.map((id) => externalTarget(pkg, relations, id)),
    ...facts,
    ...pathOf("stylesPath", relations, "styles"),
    ...pathOf("sharedStringsPath", relations, "sharedStrings"),
  };
}

/** `1` and `true`, as XML Schema has it. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function workbookPath(pkg: OfficePackage): string {
  const main = readRelations(pkg, "").find((relation) => relation.kind === "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  if (!pkg.has(path)) throw new WorkbookFailure("notAWorkbook", { part: path });
  if (path.toLowerCase().endsWith(".bin")) throw new WorkbookFailure("notAWorkbook", { part: path });
  return path;
}

function sheetEntry(scanner: XmlScanner, relations: readonly Relation[]): SheetEntry {
  const state = scanner.attribute("state");
  const id = scanner.attribute("id") ?? "";
  const relation = relations.find((candidate) => candidate.id === id && candidate.kind === "worksheet");
  return {
    name: scanner.attribute("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    ...(relation && { path: relation.target }),
  };
}

function nameEntry(scanner: XmlScanner): NameEntry {
  const local = scanner.attribute("localSheetId");
  const name = scanner.attribute("name") ?? "";
  return { name, ...(local !== undefined && { localTo: Number(local) }), refersTo: scanner.text() };
}

function definedName(entry: NameEntry, sheets: readonly SheetEntry[]): DefinedName {
  const sheet = entry.localTo === undefined ? undefined : sheets[entry.localTo]?.name;
  return { name: entry.name, ...(sheet !== undefined && { sheet }), refersTo: entry.refersTo };
}

/** The address stands in the relations of the link's own part; links to other programs (DDE) have none. */
function externalTarget(pkg: OfficePackage, relations: readonly Relation[], id: string): string {
  const link = relations.find((relation) => relation.id === id);
  if (!link) return "";
  return readRelations(pkg, link.target).find((relation) => relation.isExternal)?.target ?? "";
}

function pathOf<K extends string>(
  key: K,
  relations: readonly Relation[],
  kind: string,
): { readonly [P in K]?: string } {
  const relation = relations.find((candidate) => candidate.kind === kind);
  return relation ? ({ [key]: relation.target } as { readonly [P in K]?: string }) : {};
}
