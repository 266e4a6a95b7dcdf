import { parseArea } from "../../../address";
import type { Area } from "../../../port";
import type { SheetMap } from "./sheetMap";

/** Areas of array formulas and data tables, whose cells cannot be changed one by one. */
export function lockedAreas(map: SheetMap): readonly Area[] {
  const areas: Area[] = [];
  if (!/["'](?:array|dataTable)["']/.test(map.xml)) return areas;
  for (const [tag] of map.xml.matchAll(/<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)) {
    const area = areaOf(tag);
    if (area) areas.push(area);
  }
  return areas;
}

/** Cells that take their formula from this one; undefined for a cell without a shared formula of its own. */
export function sharedArea(cellContent: string): Area | undefined {
  const tag = /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["']shared["'][^>]*>/.exec(cellContent)?.[0];
  return tag === undefined ? undefined : areaOf(tag);
}

function areaOf(tag: string): Area | undefined {
  return parseArea(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
}
