import { areaAddress } from "../address";
import type { Area } from "../port";
import { areasOf, span } from "./addresses";
import type { ExcelSession } from "./excelSession";
import type { Outline, UsedArea } from "./readOutline";

/** Indexes of hidden rows or columns, once the request was answered. */
type Hidden = () => readonly number[];

/** What is asked for beside the cells. */
export interface Besides {
  /** By title; absent where this Excel cannot tell. */
  readonly merges: ReadonlyMap<string, () => readonly Area[]>;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
  readonly hiddenRows: ReadonlyMap<string, Hidden>;
  readonly hiddenColumns: ReadonlyMap<string, Hidden>;
  readonly project: OfficeExtension.ClientResult<string> | undefined;
}

export function queueBesides({ sheets, tables, used, part }: Outline, session: ExcelSession): Besides {
  const filled = sheets.flatMap((sheet) => {
    const place = used.get(sheet.name);
    return place ? [{ sheet, place }] : [];
  });
  return {
    merges: loadMerges(sheets, session),
    tables: tables.map((table) => ({ table, range: loadAddress(table.getRange()) })),
    hiddenRows: new Map(filled.map(({ sheet, place }) => [sheet.name, hiddenRows(sheet, place, session)])),
    hiddenColumns: new Map(filled.map(({ sheet, place }) => [sheet.name, hiddenColumns(sheet, place, session)])),
    project: part?.getXml(),
  };
}

function loadAddress(range: Excel.Range): Excel.Range {
  range.load("address");
  return range;
}

/** Excel 2019 cannot tell merged areas. */
function loadMerges(sheets: readonly Excel.Worksheet[], session: ExcelSession): Besides["merges"] {
  const merges = new Map<string, () => readonly Area[]>();
  if (session.isSetSupported("1.13")) {
    for (const sheet of sheets) {
      const merged = sheet.getRange().getMergedAreasOrNullObject();
      merged.load("address");
      merges.set(sheet.name, () => (merged.isNullObject ? [] : areasOf(merged.address)));
    }
  }
  return merges;
}

function hiddenRows(sheet: Excel.Worksheet, { area, rowHidden }: UsedArea, session: ExcelSession): Hidden {
  const rows = span(area.top, area.bottom);
  if (rowHidden !== null) return () => (rowHidden ? rows : []);
  const range = rangeIn(sheet, area);
  if (session.isSetSupported("1.9")) {
    const answer = range.getRowProperties({ rowHidden: true });
    return () => positions(answer.value.map(({ rowHidden: isHidden }) => isHidden)).map((row) => area.top + row);
  }
  // Excel 2019: one small question for each row of a sheet that has hidden ones.
  const lines = rows.map((_, index) => loaded(range.getRow(index), "rowHidden"));
  return () => rows.filter((_, index) => lines[index]?.rowHidden === true);
}

function hiddenColumns(sheet: Excel.Worksheet, { area, columnHidden }: UsedArea, session: ExcelSession): Hidden {
  const columns = span(area.left, area.right);
  if (columnHidden !== null) return () => (columnHidden ? columns : []);
  const range = rangeIn(sheet, area);
  if (session.isSetSupported("1.9")) {
    const answer = range.getColumnProperties({ columnHidden: true });
    return () =>
      positions(answer.value.map(({ columnHidden: isHidden }) => isHidden)).map((column) => area.left + column);
  }
  const lines = columns.map((_, index) => loaded(range.getColumn(index), "columnHidden"));
  return () => columns.filter((_, index) => lines[index]?.columnHidden === true);
}

/** Indexes of what is true. */
function positions(flags: readonly (boolean | undefined)[]): readonly number[] {
  return flags.flatMap((flag, index) => (flag ? [index] : []));
}

function rangeIn(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

function loaded(range: Excel.Range, property: "rowHidden" | "columnHidden"): Excel.Range {
  range.load(property);
  return range;
}
