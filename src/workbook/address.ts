import type { Origin } from "../core/outcome/outcome";
import type { Area } from "./port";

/** Every origin of every cell asks for one of these. */
const columnNames: string[] = [];

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return (columnNames[column] ??= spelledColumn(column));
}

function spelledColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26; upper or lower case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `D7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:B2`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** `A1`, `$A$1`, `A1:B2` → area; undefined for anything else (whole rows, other sheets, functions). */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text);
  if (!match) return undefined;
  const [, leftName = "", topText = "", rightName = leftName, bottomText = topText] = match;
  const columns = [columnIndex(leftName), columnIndex(rightName)];
  const rows = [Number(topText) - 1, Number(bottomText) - 1];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** The origin of a cell or block as every finding shows it: `资源能源消耗!D7`. */
export function originOf(sheet: string, area: Area): Origin {
  return `${sheet}!${areaAddress(area)}`;
}

export function cellOrigin(sheet: string, row: number, column: number): Origin {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** Splits an origin made by `originOf`; undefined for an origin that is no place in a workbook (a standard's clause). */
export function placeOf(origin: Origin): { readonly sheet: string; readonly area: Area } | undefined {
  const mark = origin.lastIndexOf("!");
  const area = mark > 0 ? parseArea(origin.slice(mark + 1)) : undefined;
  return area && { sheet: origin.slice(0, mark), area };
}

/** Sheet name for use in a formula: quoted always, so that names like `1月` or `表 3.1-4` are safe. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Reference for a formula: `'指标数据'!D7`, absolute `'指标数据'!$D$7`. */
export function referenceTo(sheet: string, area: Area, absolute = false): string {
  const text = areaAddress(area);
  return `${quotedSheet(sheet)}!${absolute ? text.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2") : text}`;
}
