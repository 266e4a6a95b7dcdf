import { XmlScanner } from "../../../package/xml/xmlScanner";
import { parseArea } from "../../address";
import type { TouchedSheet, WorkbookDraft } from "./workbookDraft";

/** Whether the chain lists a cell that has no formula any more. */
export function isStaleChain(xml: string, draft: WorkbookDraft): boolean {
  const touched = new Map(draft.touchedSheets().map((sheet) => [sheet.listed.sheetId, sheet]));
  const deleted = new Set(draft.deleted.map(({ sheetId }) => sheetId));
  const scanner = new XmlScanner(xml, "calcChain.xml");
  let sheetId = 0;
  while (scanner.nextOpen("c")) {
    // an entry without a sheet is on the sheet of the entry before
    sheetId = Number(scanner.attribute("i") ?? sheetId);
    if (deleted.has(sheetId)) return true;
    const sheet = touched.get(sheetId);
    if (sheet && !keepsFormula(sheet, scanner.attribute("r") ?? "")) return true;
  }
  return false;
}

function keepsFormula({ draft, created }: TouchedSheet, address: string): boolean {
  const place = parseArea(address);
  const content = place && draft.contents[place.top]?.[place.left];
  if (content === undefined) return !created;
  return typeof content === "object" && content !== null;
}
