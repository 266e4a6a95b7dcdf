import { areaAddress } from "../address";
import type { Area } from "../port";

export type SheetOf = (name: string) => Excel.Worksheet;

export function rangeOf(sheetOf: SheetOf, sheet: string, area: Area): Excel.Range {
  return sheetOf(sheet).getRange(areaAddress(area));
}
