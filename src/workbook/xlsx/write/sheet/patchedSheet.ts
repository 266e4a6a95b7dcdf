import { assert } from "../../../../core/outcome/assert";
import type { SheetDraft } from "../sheetDraft";
import type { StyleNumbers } from "./builtSheet";
import { columnStyleOf, widenedColumns } from "./columns";
import { lockedAreas } from "./lockedCells";
import { patchRows } from "./patchRows";
import { newRules } from "./ruleList";
import { extendedList } from "./sectionList";
import { changedPageSetup, fittedProperties, frozenViews, widenedDimension } from "./sectionPatches";
import { linkXml, listXml, mergeXml } from "./sections";
import { sectionOf, type SheetMap } from "./sheetMap";

/** Elements of a sheet in the order of the schema. */
const order =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst".split(
    " ",
  );

/** An existing sheet with the draft laid over it; what the draft does not mention stays byte for byte. */
export function patchedSheetXml(map: SheetMap, draft: SheetDraft, styles: StyleNumbers): string {
  const hasOwnParts = draft.tables.length + draft.charts.length + draft.images.length > 0;
  assert(!hasOwnParts, `tables, charts and images stand on sheets created by the plan, not on ${draft.title}`);
  const sections = markSections(map, draft);
  if (draft.contents.length + draft.looks.length > 0) {
    const patching = { map, draft, styles, columnStyle: columnStyleOf(map), locked: lockedAreas(map) };
    sections.set("sheetData", patchRows(patching));
    if (sectionOf(map, "dimension")) sections.set("dimension", widenedDimension(map, draft));
  }
  return spliced(map, sections, newRules(map, draft, styles));
}

/** Everything but cells and conditional rules. */
function markSections(map: SheetMap, draft: SheetDraft): Map<string, string> {
  const { widths, freeze, page, merges, lists, links } = draft;
  const sections = new Map<string, string>();
  const extend = (name: string, entries: readonly string[]): void => {
    if (entries.length > 0) sections.set(name, extendedList(map, name, entries));
  };
  if (page?.fitToWidth) sections.set("sheetPr", fittedProperties(map));
  if (freeze) sections.set("sheetViews", frozenViews(map, freeze));
  if (widths.length > 0) sections.set("cols", widenedColumns(map, widths));
  extend("mergeCells", merges.map(mergeXml));
  extend("dataValidations", lists.map(listXml));
  extend("hyperlinks", links.map(linkXml));
  if (page) sections.set("pageSetup", changedPageSetup(map, page));
  return sections;
}

/** Replaces sections in place and puts new ones where the schema wants them. */
function spliced(map: SheetMap, sections: ReadonlyMap<string, string>, rules: string): string {
  const splices = [...sections].map(([name, xml]) => {
    const own = sectionOf(map, name);
    const start = own?.start ?? placeFor(map, name);
    return { start, end: own?.end ?? start, rank: order.indexOf(name), xml };
  });
  const lastRule = map.sections.filter(({ name }) => name === "conditionalFormatting").at(-1)?.end;
  const rulesAt = lastRule ?? placeFor(map, "conditionalFormatting");
  splices.push({ start: rulesAt, end: rulesAt, rank: order.indexOf("conditionalFormatting"), xml: rules });
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, xml } of splices.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    pieces.push(map.xml.slice(from, start), xml);
    from = end;
  }
  return pieces.join("") + map.xml.slice(from);
}

function placeFor(map: SheetMap, name: string): number {
  const rank = order.indexOf(name);
  return map.sections.find((section) => order.indexOf(section.name) > rank)?.start ?? map.end;
}
