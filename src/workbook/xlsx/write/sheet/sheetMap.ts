import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { parseArea } from "../../../address";
import type { Area } from "../../../port";

/** A child element of the sheet by its offsets. */
export interface Section {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its content ends: before the closing tag, or before `/>`. */
  readonly innerEnd: number;
  readonly isEmpty: boolean;
}

/** The outline of a sheet part: what stands where. */
export interface SheetMap {
  readonly xml: string;
  readonly part: string;
  readonly prefix: string;
  readonly sections: readonly Section[];
  /** Before the closing tag of the sheet. */
  readonly end: number;
}

/** Looks over a sheet part without reading its cells. */
export function mapSheet(xml: string, part: string): SheetMap {
  let scanner = new XmlScanner(xml, part);
  scanner.next();
  const { prefix } = scanner;
  const sections: Section[] = [];
  while (scanner.next() && scanner.isOpen) {
    const { name, start, isEmpty } = scanner;
    if (name === "sheetData" && !isEmpty) scanner = new XmlScanner(xml, part, xml.lastIndexOf(`</${prefix}sheetData`));
    if (name === "sheetData" && !isEmpty) scanner.next();
    else scanner.skip();
    const innerEnd = isEmpty ? scanner.end - 2 : scanner.start;
    sections.push({ name, start, end: scanner.end, innerEnd, isEmpty });
  }
  return { xml, part, prefix, sections, end: scanner.start };
}

export function sectionOf(map: SheetMap, name: string): Section | undefined {
  return map.sections.find((section) => section.name === name);
}

export function sectionXml(map: SheetMap, name: string): string {
  const section = sectionOf(map, name);
  return section ? map.xml.slice(section.start, section.end) : "";
}

export function mergedAreas(map: SheetMap): readonly Area[] {
  const scanner = new XmlScanner(sectionXml(map, "mergeCells"), map.part);
  const areas: Area[] = [];
  while (scanner.nextOpen("mergeCell")) {
    const area = parseArea(scanner.attribute("ref") ?? "");
    if (area) areas.push(area);
  }
  return areas;
}

export function isProtected(map: SheetMap): boolean {
  const scanner = new XmlScanner(sectionXml(map, "sheetProtection"), map.part);
  return scanner.next() && ["1", "true"].includes(scanner.attribute("sheet") ?? "");
}
