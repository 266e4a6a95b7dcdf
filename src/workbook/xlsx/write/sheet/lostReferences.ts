import { decodeEntities } from "../../../../package/xml/entities";
import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { parseArea } from "../../../address";
import { withoutSheet } from "../../../portRules";
import { sectionOf, type SheetMap } from "./sheetMap";

export interface LostReference {
  readonly row: number;
  readonly column: number;
  /** The formula with `#REF!` in place of the deleted sheet. */
  readonly formula: string;
}

/** Cells of an existing sheet whose formulas point into a sheet that is deleted. */
export function lostReferences(map: SheetMap, title: string): readonly LostReference[] {
  const data = sectionOf(map, "sheetData");
  if (!data || !decodeEntities(map.xml).includes(title)) return [];
  const lost: LostReference[] = [];
  const scanner = new XmlScanner(map.xml, map.part, data.start);
  while (scanner.nextOpen("c")) {
    const area = parseArea(scanner.attribute("r") ?? "");
    scanner.forEachChild((child) => {
      if (!area || !child.is("f")) return;
      const written = child.text();
      const formula = withoutSheet(written, title);
      if (formula !== written) lost.push({ row: area.top, column: area.left, formula });
    });
  }
  return lost;
}
