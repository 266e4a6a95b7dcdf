import { cellAddress } from "../../address";
import type { SheetSnapshot } from "../../port";
import { waterColumns, type WaterColumn } from "../../input/balances/waterColumns.terms";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";
import type { ComputedFigure } from "./computedCell";

const ENTERING: readonly WaterColumn["way"][] = ["in", "seriesIn"];
const LEAVING: readonly WaterColumn["way"][] = ["out", "seriesOut"];

interface Side {
  readonly columns: readonly RecognisedColumn[];
  /** A blank says that nobody knows. */
  readonly needed: readonly RecognisedColumn[];
}

/**
 * 用水单元平衡表 · 差额 and 偏差(%): what enters a unit less what leaves it, and that in percent of what enters. Rows with a
 * figure that is no plain number, or not measured, are left to the consultant, and so are tables in several units.
 */
export function waterClosureFigures(table: RecognisedTable, sheet: SheetSnapshot): readonly ComputedFigure[] {
  const [entering, leaving] = [sideOf(table, ENTERING), sideOf(table, LEAVING)];
  const units = new Set([...entering.columns, ...leaving.columns].map(({ unit }) => unit));
  if (units.size !== 1 || leaving.columns.length === 0 || entering.columns.length === 0) return [];
  return table.rows.flatMap(({ row }) => rowFigures({ table, sheet, row }, entering, leaving));
}

function sideOf({ columns }: RecognisedTable, ways: readonly WaterColumn["way"][]): Side {
  const kinds = waterColumns.filter(({ way }) => ways.includes(way));
  const own = kinds.flatMap((kind) => {
    const column = columns.find(({ key }) => key === kind.item);
    return column ? [{ column, kind }] : [];
  });
  return {
    columns: own.map(({ column }) => column),
    needed: own.filter(({ kind }) => kind.isMain).map(({ column }) => column),
  };
}

interface Line {
  readonly table: RecognisedTable;
  readonly sheet: SheetSnapshot;
  readonly row: number;
}

function rowFigures(line: Line, entering: Side, leaving: Side): readonly ComputedFigure[] {
  const [inflow, outflow] = [sumOf(line, entering), sumOf(line, leaving)];
  const difference = columnOf(line, "difference");
  if (!inflow || !outflow || difference === undefined) return [];
  const { row, sheet } = line;
  const gap = inflow.value - outflow.value;
  const place = { sheet: sheet.name, row };
  const deviation = columnOf(line, "deviation");
  const share = {
    formula: `${cellAddress(row, difference)}/${inflow.formula}*100`,
    value: (gap / inflow.value) * 100,
  };
  return [
    { ...place, column: difference, formula: `${inflow.formula}-${outflow.formula}`, value: gap },
    ...(deviation === undefined || inflow.value === 0 ? [] : [{ ...place, column: deviation, ...share }]),
  ];
}

function columnOf({ table }: Line, key: string): number | undefined {
  return table.columns.find((column) => column.key === key)?.column;
}

function sumOf(
  { sheet, row }: Line,
  { columns, needed }: Side,
): { readonly formula: string; readonly value: number } | undefined {
  const values = columns.map(({ column }) => sheet.cells[row]?.[column]?.value ?? null);
  const isKnown = columns.every((column, place) => isAmount(values[place] ?? null, needed.includes(column)));
  if (!isKnown || !values.some((value) => typeof value === "number")) return undefined;
  const references = columns.map(({ column }) => cellAddress(row, column));
  return {
    formula: `SUM(${references.join(",")})`,
    value: values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0),
  };
}

/** A number, or the dash of water that the unit has not; a blank only where it means the same. */
function isAmount(value: unknown, isNeeded: boolean): boolean {
  if (typeof value === "number") return true;
  if (value === null || value === "") return !isNeeded;
  return typeof value === "string" && /^\s*[-—–－/]+\s*$/.test(value);
}
