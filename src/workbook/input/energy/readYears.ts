import { normaliseText } from "../../cells/normalise";
import { readPeriod } from "../../cells/period";
import type { TableCells } from "../tableCells";
import { everyYear } from "./coefficientsShape";
import type { EnergyInputFinding } from "./findings";

const SPAN = /^(\d{4})年?(?:[-~—–至到]|～)(\d{4})年?(?:度)?$/;
const LONGEST_SPAN = 30;

/** The full years that a cell of 年份 names; `all` for a blank one; undefined when it names none. */
export function readYears(written: string): readonly (number | "all")[] | undefined {
  const text = normaliseText(written).replaceAll(" ", "");
  if (everyYear.test(text)) return ["all"];
  const [, first, last] = SPAN.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return yearsBetween(Number(first), Number(last));
  const parts = text.split(/[、,;]/).map((part) => readPeriod(part));
  const years = parts.flatMap((period) => (period && period.part === undefined ? [period.year] : []));
  return years.length === parts.length ? years : undefined;
}

function yearsBetween(first: number, last: number): readonly number[] | undefined {
  if (last < first || last - first > LONGEST_SPAN) return undefined;
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** One finding for all rows whose 年份 is no year. */
export function unreadableYears(
  cells: TableCells,
  rows: readonly number[],
  { title, textOf }: { readonly title: string; readonly textOf: (row: number) => string },
): readonly EnergyInputFinding[] {
  if (rows.length === 0) return [];
  const texts = [...new Set(rows.map(textOf))];
  const origins = rows.slice(0, MOST_ORIGINS).map((row) => cells.rowOrigin(row));
  return [{ code: "energyInput.yearUnreadable", severity: "warning", title, texts, origins }];
}

/** Enough to click through. */
const MOST_ORIGINS = 50;
