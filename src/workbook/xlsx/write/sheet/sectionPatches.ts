import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { areaAddress, parseArea } from "../../../address";
import { withPrefix } from "../dialect";
import type { CommandOf, SheetDraft } from "../sheetDraft";
import { pageSetupXml, paneXml } from "./sections";
import { sectionXml, type SheetMap } from "./sheetMap";

/** The used range, with the cells of the draft inside. */
export function widenedDimension(map: SheetMap, { contents, looks }: SheetDraft): string {
  const written = sectionXml(map, "dimension");
  const area = parseArea(/\sref\s*=\s*["']([^"']*)["']/.exec(written)?.[1] ?? "");
  if (!area) return written;
  let { top, left, bottom, right } = area;
  for (const rows of [contents, looks]) {
    rows.forEach((cells, row) => {
      const columns = Object.keys(cells ?? []).map(Number);
      if (columns.length === 0) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, columns[0] ?? left), Math.max(right, columns.at(-1) ?? right)];
    });
  }
  return withAttribute(written, "ref", areaAddress({ top, left, bottom, right }));
}

/** The first view with our pane instead of its own; the rest of the views stays. */
export function frozenViews(map: SheetMap, freeze: CommandOf<"freezePanes">): string {
  const pane = withPrefix(paneXml(freeze), map.prefix);
  const written = sectionXml(map, "sheetViews");
  const scanner = new XmlScanner(written, map.part);
  if (!scanner.nextOpen("sheetView")) {
    const view = '<sheetView workbookViewId="0">';
    return withPrefix(`<sheetViews>${view}`, map.prefix) + pane + withPrefix("</sheetView></sheetViews>", map.prefix);
  }
  const { end: openEnd, isEmpty } = scanner;
  const open = written.slice(0, openEnd);
  if (isEmpty)
    return open.replace(/\s*\/>$/, ">") + pane + withPrefix("</sheetView>", map.prefix) + written.slice(openEnd);
  const kept: string[] = [];
  while (scanner.next() && scanner.isOpen) {
    const { start } = scanner;
    const isReplaced = scanner.is("pane") || scanner.is("selection");
    scanner.skip();
    if (!isReplaced) kept.push(written.slice(start, scanner.end));
  }
  return open + pane + kept.join("") + written.slice(scanner.start);
}

/** The page set-up the sheet has (printer, paper), in our orientation and fit. */
export function changedPageSetup(map: SheetMap, page: CommandOf<"pageLayout">): string {
  const written = sectionXml(map, "pageSetup");
  if (written === "") return withPrefix(pageSetupXml(page), map.prefix);
  const turned = withAttribute(written, "orientation", page.orientation);
  return page.fitToWidth ? withAttribute(withAttribute(turned, "fitToWidth", "1"), "fitToHeight", "0") : turned;
}

/** The sheet's properties, with the page fitted. */
export function fittedProperties(map: SheetMap): string {
  const written = sectionXml(map, "sheetPr");
  const fit = withPrefix('<pageSetUpPr fitToPage="1"/>', map.prefix);
  const close = withPrefix("</sheetPr>", map.prefix);
  if (written === "") return withPrefix("<sheetPr>", map.prefix) + fit + close;
  const own = /<(?:[\w.-]+:)?pageSetUpPr[^>]*>/.exec(written)?.[0];
  if (own !== undefined) return written.replace(own, () => withAttribute(own, "fitToPage", "1"));
  if (written.endsWith("/>")) return written.replace(/\s*\/>$/, ">") + fit + close;
  return written.slice(0, written.lastIndexOf("</")) + fit + close;
}

/** The first tag of the text with that attribute. */
function withAttribute(xml: string, name: string, value: string): string {
  const end = xml.indexOf(">") + 1;
  const open = xml.slice(0, end);
  const present = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const changed = present.test(open)
    ? open.replace(present, (_, head: string) => `${head}"${value}"`)
    : open.replace(/\s*(\/?>)$/, (_, close: string) => ` ${name}="${value}"${close}`);
  return changed + xml.slice(end);
}
