import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { withPrefix } from "../dialect";
import { sectionXml, type SheetMap } from "./sheetMap";

/**
 * A list of the sheet (merged areas, drop-downs, links) with further entries. An entry for the same cells is replaced in
 * place, so that the same plan applied again changes nothing.
 */
export function extendedList(map: SheetMap, name: string, entries: readonly string[]): string {
  const list = new Map<string, string>();
  const written = sectionXml(map, name);
  const scanner = new XmlScanner(written, map.part);
  let open = withPrefix(`<${name} count="0">`, map.prefix);
  if (scanner.next()) {
    open = written.slice(0, scanner.end).replace(/\s*\/>$/, ">");
    while (!scanner.isEmpty && scanner.next() && scanner.isOpen) {
      const { start } = scanner;
      const key = cellsOf(scanner);
      scanner.skip();
      list.set(key, written.slice(start, scanner.end));
    }
  }
  for (const entry of entries) {
    const own = new XmlScanner(entry);
    own.next();
    list.set(cellsOf(own), withPrefix(entry, map.prefix));
  }
  const counted = open.replace(/(\scount\s*=\s*["'])\d*/, `$1${list.size}`);
  return `${counted}${[...list.values()].join("")}${withPrefix(`</${name}>`, map.prefix)}`;
}

function cellsOf(scanner: XmlScanner): string {
  return scanner.attribute("ref") ?? scanner.attribute("sqref") ?? "";
}
