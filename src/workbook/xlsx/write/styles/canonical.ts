import { XmlScanner } from "../../../../package/xml/xmlScanner";

/** The same text for elements that mean the same: order of attributes and children, prefixes and written-out defaults do not count. */
export function canonical(xml: string): string {
  const scanner = new XmlScanner(xml);
  return scanner.next() ? canonicalElement(scanner) : "";
}

function canonicalElement(scanner: XmlScanner): string {
  const { name } = scanner;
  const attributes = scanner
    .attributes()
    .filter(({ name: key, value }) => !key.startsWith("xmlns") && !isDefault(name, key, value))
    .map(({ name: key, value }) => `${key}=${JSON.stringify(value)}`)
    .sort();
  const children: string[] = [];
  if (!scanner.isEmpty) while (scanner.next() && scanner.isOpen) children.push(canonicalElement(scanner));
  const said = children.filter((child) => child !== automaticColor).sort();
  return `${name}[${attributes.join(" ")}](${said.join("")})`;
}

/** The background colour behind a solid fill, which some writers leave out. */
const automaticColor = 'bgColor[indexed="64"]()';

function isDefault(element: string, attribute: string, value: string): boolean {
  if (attribute === "val" && (element === "b" || element === "i")) return value === "1" || value === "true";
  return attribute === "pivotButton" && value === "0";
}
