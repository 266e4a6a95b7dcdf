import type { OfficePackage } from "./officePackage";
import { appendChild, removeElements } from "./xml/editXml";
import { escapeAttribute } from "./xml/escape";
import { XmlScanner } from "./xml/xmlScanner";

export const contentTypesPath = "[Content_Types].xml";
const emptyTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

export interface ContentTypes {
  /** Extension in lower case → type. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Part path in lower case → type. */
  readonly overrides: ReadonlyMap<string, string>;
}

export function readContentTypes(pkg: OfficePackage): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const scanner = new XmlScanner(typesXml(pkg), contentTypesPath);
  while (scanner.next()) {
    const type = scanner.isOpen ? scanner.attribute("ContentType") : undefined;
    if (type === undefined) continue;
    if (scanner.is("Default")) defaults.set((scanner.attribute("Extension") ?? "").toLowerCase(), type);
    if (scanner.is("Override")) overrides.set(partKey(scanner.attribute("PartName") ?? ""), type);
  }
  return { defaults, overrides };
}

/** Type of one part: its override, else the default of its extension. */
export function contentTypeOf(pkg: OfficePackage, part: string): string | undefined {
  const { defaults, overrides } = readContentTypes(pkg);
  return overrides.get(partKey(part)) ?? defaults.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
}

/** Declares the type of one part; nothing changes when it is declared so already. */
export function addOverride(pkg: OfficePackage, part: string, type: string): void {
  const present = readContentTypes(pkg).overrides.get(partKey(part));
  if (present === type) return;
  if (present !== undefined) removeOverride(pkg, part);
  append(
    pkg,
    (prefix) => `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
  );
}

/** Declares the type of all parts with that extension, unless the extension has one. */
export function addDefault(pkg: OfficePackage, extension: string, type: string): void {
  if (readContentTypes(pkg).defaults.has(extension.toLowerCase())) return;
  append(
    pkg,
    (prefix) => `<${prefix}Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`,
  );
}

export function removeOverride(pkg: OfficePackage, part: string): void {
  const isThis = (scanner: XmlScanner): boolean =>
    scanner.is("Override") && partKey(scanner.attribute("PartName") ?? "") === partKey(part);
  pkg.set(contentTypesPath, removeElements(typesXml(pkg), contentTypesPath, isThis));
}

function typesXml(pkg: OfficePackage): string {
  return pkg.has(contentTypesPath) ? pkg.text(contentTypesPath) : emptyTypes;
}

function append(pkg: OfficePackage, child: (prefix: string) => string): void {
  pkg.set(contentTypesPath, appendChild(typesXml(pkg), contentTypesPath, child));
}

function partKey(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}
