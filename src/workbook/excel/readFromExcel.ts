import { parseArea } from "../address";
import type { Area, Cell, CellValue, DefinedName, SheetSnapshot, Snapshot, TableSnapshot } from "../port";
import type { ExcelSession } from "./excelSession";

interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly tableRanges: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Two round trips: which sheets, names and tables there are, then everything in them. */
export async function readFromExcel(context: Excel.RequestContext, session: ExcelSession): Promise<Snapshot> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula,items/type");
  context.workbook.tables.load("items/name,items/showTotals,items/worksheet/name");
  await context.sync();
  const tables = context.workbook.tables.items;
  const requests = worksheets.items.map((sheet) =>
    requestSheet(
      sheet,
      tables.filter((table) => table.worksheet.name === sheet.name),
      session,
    ),
  );
  await context.sync();
  return {
    sheets: requests.map(sheetSnapshot),
    names: names.items.filter((name) => name.type === "Range").map(definedName),
    // Office.js tells neither links nor the date system; Excel itself has recalculated, so nothing is stale.
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
}

function requestSheet(sheet: Excel.Worksheet, tables: readonly Excel.Table[], session: ExcelSession): SheetRequest {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,values,formulas,numberFormat,valueTypes,rowHidden,columnHidden");
  sheet.protection.load("protected");
  const merged = session.isSetSupported("1.13") ? sheet.getRange().getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  const tableRanges = tables.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  return { sheet, used, merged, tableRanges };
}

function sheetSnapshot({ sheet, used, merged, tableRanges }: SheetRequest): SheetSnapshot {
  const area = used.isNullObject ? undefined : areaOf(used.address);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    cells: area ? cellsOf(used, area) : [],
    merges:
      merged === undefined
        ? "unknown"
        : merged.isNullObject
          ? []
          : merged.address.split(",").flatMap((part) => areaOf(part) ?? []),
    // null means some are: telling which needs a view per sheet, asked for when a sheet has any.
    hiddenRows: area && used.rowHidden === true ? span(area.top, area.bottom) : [],
    hiddenColumns: area && used.columnHidden === true ? span(area.left, area.right) : [],
    tables: tableRanges.flatMap(({ table, range }): TableSnapshot[] => {
      const place = areaOf(range.address);
      return place ? [{ name: table.name, area: place, hasTotals: table.showTotals }] : [];
    }),
    isProtected: sheet.protection.protected,
  };
}

/** `评价结果!A1:C3` or `'1月'!A1` → area. */
function areaOf(address: string): Area | undefined {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function cellsOf(used: Excel.Range, area: Area): SheetSnapshot["cells"] {
  const rows: (Cell | undefined)[][] = [];
  used.values.forEach((values: unknown[], rowIndex) => {
    const row: (Cell | undefined)[] = [];
    values.forEach((value, columnIndex) => {
      const cell = cellOf(
        value,
        String(used.valueTypes[rowIndex]?.[columnIndex]),
        used.formulas[rowIndex]?.[columnIndex] as unknown,
        String(used.numberFormat[rowIndex]?.[columnIndex]),
      );
      if (cell) row[area.left + columnIndex] = cell;
    });
    if (row.length > 0) rows[area.top + rowIndex] = row;
  });
  return rows;
}

// eslint-disable-next-line max-params -- four parallel grids meet in one cell
function cellOf(value: unknown, type: string, formula: unknown, format: string): Cell | undefined {
  const isFormula =
    typeof formula === "string" && formula.startsWith("=") && type !== "String" ? true : isFormulaText(formula, value);
  if (type === "Empty" && !isFormula) return undefined;
  return {
    value: valueOf(value, type),
    ...(isFormula ? { formula: String(formula).slice(1) } : {}),
    ...(format === "General" ? {} : { numberFormat: format }),
  };
}

/** A text cell `=abc` shows the same in values and formulas; a formula giving text does not. */
function isFormulaText(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function valueOf(value: unknown, type: string): CellValue {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

function definedName(name: Excel.NamedItem): DefinedName {
  return { name: name.name, refersTo: name.formula.replace(/^=/, "") };
}
