import type { SheetSnapshot, Snapshot } from "../port";
import { areaOf } from "./addresses";
import type { ExcelSession } from "./excelSession";
import { localNames, workbookNames } from "./namesOf";
import { projectText } from "./projectPart";
import { readContents } from "./readContents";
import { readOutline } from "./readOutline";
import type { Requests } from "./requests";
import type { Besides } from "./besides";

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/**
 * Two requests: which sheets, names and tables there are and how far the sheets are filled, then everything in them;
 * one more for every further 3 MB. Which sheet is in front makes no difference.
 */
export async function readFromExcel(
  context: Excel.RequestContext,
  session: ExcelSession,
  requests: Requests,
): Promise<Snapshot> {
  const outline = await readOutline(context, requests);
  const { cells, besides } = await readContents({ context, session, requests }, outline);
  const state = besides.project?.value;
  return {
    sheets: outline.sheets.map((sheet) => sheetSnapshot(sheet, cells.get(sheet.name) ?? [], besides)),
    names: [...workbookNames(outline.names), ...outline.sheets.flatMap(localNames)],
    // Office.js tells neither links nor the date system; Excel itself has recalculated, so nothing is stale.
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
    ...(state === undefined ? {} : { projectState: projectText(state) }),
  };
}

function sheetSnapshot(sheet: Excel.Worksheet, cells: SheetSnapshot["cells"], besides: Besides): SheetSnapshot {
  const { name } = sheet;
  return {
    name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    cells,
    merges: besides.merges.get(name)?.() ?? "unknown",
    hiddenRows: besides.hiddenRows.get(name)?.() ?? [],
    hiddenColumns: besides.hiddenColumns.get(name)?.() ?? [],
    tables: besides.tables.flatMap(({ table, range }) => {
      const area = table.worksheet.name === name ? areaOf(range.address) : undefined;
      return area ? [{ name: table.name, area, hasTotals: table.showTotals }] : [];
    }),
    isProtected: sheet.protection.protected,
  };
}
