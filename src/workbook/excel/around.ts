import { PROJECT_NAMESPACE, type Cell } from "../port";
import { titleKey } from "../portRules";
import { CELL_PROPERTIES, cellsOfRow } from "./cellsOfRange";
import type { ExcelSession } from "./excelSession";
import { isBuiltIn } from "./namesOf";
import type { SheetArea } from "./planned";
import { rangeOf } from "./step";

/** What stands in the workbook right before something is written. */
export interface Around {
  /** By title key. */
  readonly sheets: ReadonlyMap<string, SheetAround>;
  /** Names of the whole workbook, by lower case. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly formula: string }>;
  /** Custom XML parts of ours. */
  readonly partIds: readonly string[];
  readonly isStructureProtected: boolean;
  /** Former content of what the plan writes on sheets that are not ours. */
  readonly foreign: readonly ForeignArea[];
}

export interface SheetAround {
  readonly name: string;
  readonly isProtected: boolean;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly tabColor: string;
  readonly position: number;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Ids of the pictures. */
  readonly images: readonly string[];
  /** Local names that Excel made for printing. */
  readonly printNames: readonly string[];
}

export interface ForeignArea extends SheetArea {
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

const SHEET_PROPERTIES =
  "items/name,items/visibility,items/position,items/tabColor,items/protection/protected," +
  "items/charts/items/name,items/tables/items/name,items/names/items/name";

/** Queues every question; the answer is read after the request. `foreign` are areas of sheets that exist. */
export function lookAround(
  context: Excel.RequestContext,
  session: ExcelSession,
  foreign: readonly SheetArea[],
): () => Around {
  const { worksheets, names, protection, customXmlParts } = context.workbook;
  if (session.isSetSupported("1.9")) {
    worksheets.load(`${SHEET_PROPERTIES},items/shapes/items/id,items/shapes/items/type`);
  } else worksheets.load(SHEET_PROPERTIES);
  names.load("items/name,items/formula");
  protection.load("protected");
  const parts = customXmlParts.getByNamespace(PROJECT_NAMESPACE);
  parts.load("items/id");
  const areas = foreign.map(({ sheet, area }) => {
    const range = rangeOf({ sheetOf: (title) => worksheets.getItem(title) }, sheet, area);
    range.load(CELL_PROPERTIES);
    return { sheet, area, range };
  });
  return () => ({
    sheets: new Map(worksheets.items.map((sheet) => [titleKey(sheet.name), sheetAround(sheet, session)])),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }])),
    partIds: parts.items.map(({ id }) => id),
    isStructureProtected: protection.protected,
    foreign: areas.map(({ sheet, area, range }) => ({
      sheet,
      area,
      cells: range.values.map((_, row) => cellsOfRow(range, row)),
      numberFormats: range.numberFormat as string[][],
    })),
  });
}

function sheetAround(sheet: Excel.Worksheet, session: ExcelSession): SheetAround {
  const { name, visibility, tabColor, position } = sheet;
  return {
    name,
    isProtected: sheet.protection.protected,
    visibility,
    tabColor,
    position,
    charts: sheet.charts.items.map((chart) => chart.name),
    tables: sheet.tables.items.map((table) => table.name),
    images: imagesOf(sheet, session),
    printNames: sheet.names.items.map((defined) => defined.name).filter(isBuiltIn),
  };
}

/** Charts stand among the shapes too, so only pictures count. */
function imagesOf(sheet: Excel.Worksheet, session: ExcelSession): readonly string[] {
  if (!session.isSetSupported("1.9")) return [];
  return sheet.shapes.items.filter(({ type }) => type === "Image").map(({ id }) => id);
}
