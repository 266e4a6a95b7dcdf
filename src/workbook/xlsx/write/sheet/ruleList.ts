import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { withPrefix } from "../dialect";
import type { SheetDraft } from "../sheetDraft";
import type { StyleNumbers } from "./builtSheet";
import { ruleXml } from "./sections";
import type { SheetMap } from "./sheetMap";

/** Conditional rules that an existing sheet does not have yet, looked at after those it has. */
export function newRules(map: SheetMap, draft: SheetDraft, styles: StyleNumbers): string {
  if (draft.rules.length === 0) return "";
  const { present, lastPriority } = presentRules(map);
  let priority = lastPriority;
  const added: string[] = [];
  for (const rule of draft.rules) {
    const differential = styles.differential(rule.style);
    const xml = withPrefix(ruleXml(rule, { differential, priority: priority + 1 }), map.prefix);
    if (present.has(withoutPriority(xml))) continue;
    present.add(withoutPriority(xml));
    added.push(xml);
    priority += 1;
  }
  return added.join("");
}

function presentRules(map: SheetMap): { readonly present: Set<string>; readonly lastPriority: number } {
  const present = new Set<string>();
  let lastPriority = 0;
  for (const { name, start, end } of map.sections) {
    if (name !== "conditionalFormatting") continue;
    const xml = map.xml.slice(start, end);
    present.add(withoutPriority(xml));
    const scanner = new XmlScanner(xml, map.part);
    while (scanner.nextOpen("cfRule"))
      lastPriority = Math.max(lastPriority, Number(scanner.attribute("priority") ?? 0));
  }
  return { present, lastPriority };
}

function withoutPriority(xml: string): string {
  return xml.replace(/\spriority="\d+"/, "");
}
