import { escapeAttribute } from "../../../../package/xml/escape";
import { XmlScanner } from "../../../../package/xml/xmlScanner";
import type { Look } from "../looks";

/** An `xf`: which number format, font, fill and border, and how the text stands. */
export interface CellFormat {
  readonly attributes: Map<string, string>;
  readonly alignment: Map<string, string>;
  /** Other children as written, without prefix. */
  readonly rest: string;
}

export function readCellFormat(xml: string, prefix: string): CellFormat {
  const scanner = new XmlScanner(xml);
  const format = { attributes: new Map<string, string>(), alignment: new Map<string, string>(), rest: "" };
  if (!scanner.next()) return format;
  for (const { name, value } of scanner.attributes()) format.attributes.set(name, value);
  if (scanner.isEmpty) return format;
  while (scanner.next() && scanner.isOpen) {
    const { start } = scanner;
    if (scanner.is("alignment")) for (const { name, value } of scanner.attributes()) format.alignment.set(name, value);
    const isAlignment = scanner.is("alignment");
    scanner.skip();
    if (!isAlignment) format.rest += unprefixed(xml.slice(start, scanner.end), prefix);
  }
  return format;
}

/** Lays the alignment of the look over the format. */
export function align(format: CellFormat, { align: horizontal, verticalAlign, wrap }: Look): void {
  if (horizontal === undefined && verticalAlign === undefined && wrap === undefined) return;
  if (horizontal !== undefined) format.alignment.set("horizontal", horizontal);
  if (verticalAlign !== undefined) format.alignment.set("vertical", verticalAlign === "middle" ? "center" : "top");
  if (wrap !== undefined) format.alignment.set("wrapText", wrap ? "1" : "0");
  format.attributes.set("applyAlignment", "1");
}

export function cellFormatXml({ attributes, alignment, rest }: CellFormat): string {
  const children = (alignment.size > 0 ? `<alignment${attributesXml(alignment)}/>` : "") + rest;
  return `<xf${attributesXml(attributes)}${children === "" ? "/>" : `>${children}</xf>`}`;
}

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}

function unprefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}
