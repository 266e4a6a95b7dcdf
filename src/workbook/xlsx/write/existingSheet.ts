import type { OfficePackage } from "../../../package/officePackage";
import { readRelations } from "../../../package/relations";
import { decodeControlCharacters } from "../../../package/xml/controlCharacters";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { parseArea } from "../../address";
import { isProtected, mergedAreas, type SheetMap } from "./sheet/sheetMap";
import type { ExistingSheet, ExistingTable } from "./sheetDraft";

/** What restricts writing on a sheet that is there. */
export function existingSheet(pkg: OfficePackage, map: SheetMap): ExistingSheet {
  return { isProtected: isProtected(map), merges: mergedAreas(map), tables: existingTables(pkg, map.part) };
}

export function existingTables(pkg: OfficePackage, sheetPath: string): readonly ExistingTable[] {
  return readRelations(pkg, sheetPath)
    .filter(({ kind, target }) => kind === "table" && pkg.has(target))
    .flatMap(({ target }) => existingTable(pkg.text(target), target));
}

function existingTable(xml: string, path: string): readonly ExistingTable[] {
  const scanner = new XmlScanner(xml, path);
  if (!scanner.nextOpen("table")) return [];
  const name = scanner.attribute("displayName") ?? scanner.attribute("name") ?? "";
  const area = parseArea(scanner.attribute("ref") ?? "");
  const hasHeadings = scanner.attribute("headerRowCount") !== "0";
  const headings: string[] = [];
  while (hasHeadings && scanner.nextOpen("tableColumn")) {
    headings.push(decodeControlCharacters(scanner.attribute("name") ?? ""));
  }
  return area ? [{ name, area, headings }] : [];
}
