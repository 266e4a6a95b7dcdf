import { XmlScanner } from "../../../../package/xml/xmlScanner";
import type { Look } from "../looks";

/** Children of a font in the order in which Excel writes them. */
const order = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name"];

export type FontLook = Pick<Look, "bold" | "italic" | "fontSize" | "fontColor">;

export function changesFont({ bold, italic, fontSize, fontColor }: FontLook): boolean {
  return [bold, italic, fontSize, fontColor].some((said) => said !== undefined);
}

/** The font with what the look says; name, character set and everything else stay. */
export function changedFont(font: string, look: FontLook): string {
  const children = childrenOf(font);
  const set = (name: string, xml: string | undefined): void => {
    if (xml === undefined) children.delete(name);
    else children.set(name, xml);
  };
  if (look.bold !== undefined) set("b", look.bold ? "<b/>" : undefined);
  if (look.italic !== undefined) set("i", look.italic ? "<i/>" : undefined);
  if (look.fontSize !== undefined) set("sz", `<sz val="${look.fontSize}"/>`);
  if (look.fontColor !== undefined) set("color", colorXml("color", look.fontColor));
  const sorted = [...children].sort(([a], [b]) => rank(a) - rank(b));
  return `<font>${sorted.map(([, xml]) => xml).join("")}</font>`;
}

export function colorXml(element: string, color: string): string {
  return `<${element} rgb="FF${color.toUpperCase()}"/>`;
}

function rank(name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

/** Local name → mark-up without prefix. */
function childrenOf(font: string): Map<string, string> {
  const children = new Map<string, string>();
  const scanner = new XmlScanner(font);
  if (!scanner.next() || scanner.isEmpty) return children;
  while (scanner.next() && scanner.isOpen) {
    const { name, start, prefix } = scanner;
    scanner.skip();
    const xml = font.slice(start, scanner.end);
    children.set(name, prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"));
  }
  return children;
}
