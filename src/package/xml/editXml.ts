import { XmlScanner } from "./xmlScanner";

/** Puts a child last into the root element, in the root's own prefix. */
export function appendChild(xml: string, part: string, child: (prefix: string) => string): string {
  const scanner = new XmlScanner(xml, part);
  if (!scanner.next()) return xml;
  const { prefix } = scanner;
  if (!scanner.isEmpty) {
    scanner.skip();
    return xml.slice(0, scanner.start) + child(prefix) + xml.slice(scanner.start);
  }
  const open = xml.slice(0, scanner.end - 2);
  return `${open}>${child(prefix)}</${prefix}${scanner.name}>${xml.slice(scanner.end)}`;
}

/** Cuts out every element the question is true for. */
export function removeElements(xml: string, part: string, isUnwanted: (scanner: XmlScanner) => boolean): string {
  const scanner = new XmlScanner(xml, part);
  let kept = "";
  let from = 0;
  while (scanner.next()) {
    if (!scanner.isOpen || !isUnwanted(scanner)) continue;
    kept += xml.slice(from, scanner.start);
    scanner.skip();
    from = scanner.end;
  }
  return kept + xml.slice(from);
}
