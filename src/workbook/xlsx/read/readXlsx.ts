import type { OfficePackage } from "../../../package/officePackage";
import { WorkbookFailure } from "../../failure";
import type { SheetSnapshot, Snapshot } from "../../port";
import { workbookFailure } from "../openXlsxPackage";
import { readProjectState } from "../projectPart";
import { readNumberFormats } from "./readNumberFormats";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./readWorkbookPart";
import { defaultCellLimits, type CellContext, type CellLimits } from "./rowsReader";

/**
 * Reads all worksheets of an .xlsx: values, formulas with their cached results, number formats, merged and hidden
 * areas, tables, names. Chart, dialog and macro sheets are left out. Throws a WorkbookFailure that names sheet or part.
 */
export function readXlsx(pkg: OfficePackage, fileName?: string, limits = defaultCellLimits): Snapshot {
  const place = fileName === undefined ? {} : { file: fileName };
  return inPlace(place, () => {
    const workbook = readWorkbookPart(pkg);
    const { names, externalLinks, uses1904Dates, mayBeStale } = workbook;
    const projectState = readProjectState(pkg, workbook.path);
    return {
      sheets: readSheets(pkg, workbook, limits),
      names,
      facts: { externalLinks, uses1904Dates, mayBeStale },
      ...(projectState === undefined ? {} : { projectState }),
    };
  });
}

function readSheets(pkg: OfficePackage, workbook: WorkbookPart, limits: CellLimits): readonly SheetSnapshot[] {
  const context: CellContext = {
    strings: readSharedStrings(pkg, workbook.sharedStringsPath),
    formats: readNumberFormats(pkg, workbook.stylesPath),
    uses1904Dates: workbook.uses1904Dates,
    limits,
    count: { cells: 0, formulaCharacters: 0 },
  };
  const seen = new Set<string>();
  return workbook.sheets.filter(hasPart).map((entry) => {
    // Two sheets over one part: no program writes that, and read again and again it would never end.
    if (seen.has(entry.path)) throw new WorkbookFailure("brokenPart", { part: entry.path, sheet: entry.name });
    seen.add(entry.path);
    return inPlace({ sheet: entry.name }, () => readSheet(pkg, entry, context));
  });
}

function hasPart(entry: SheetEntry): entry is SheetEntry & { readonly path: string } {
  return entry.path !== undefined;
}

function inPlace<T>(place: Readonly<Record<string, string>>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw workbookFailure(error, place);
  }
}
