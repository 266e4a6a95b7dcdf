import { normaliseText } from "../../cells/normalise";
import type { ColumnShape, RecognisedColumn, RecognisedTable } from "../../recognise/table";
import {
  besideLabel,
  dailyHeading,
  dailyPrefixes,
  dailyUnit,
  yearlyHeading,
  yearlyPrefixes,
  yearlyUnit,
} from "./timeWords.terms";

/** Amounts of one table by the day and by the year, side by side. */
export interface TimeColumns {
  /** The table with the yearly amounts under the keys of its shape, and nothing beside them. */
  readonly table: RecognisedTable;
  /** The daily amounts by the same keys. */
  readonly daily: ReadonlyMap<string, RecognisedColumn>;
  /** Second columns of a name that differ in something else than the time. */
  readonly notRead: readonly RecognisedColumn[];
}

const BESIDE = "Beside";

/** The column, and a second one of the same headings: `取水量(m³/d)` and `取水量(m³/a)`, `日取水量` and `年取水量`. */
export function withPair(column: ColumnShape): readonly [ColumnShape, ColumnShape] {
  const timed = [...dailyPrefixes, ...yearlyPrefixes].flatMap((prefix) =>
    column.headings.filter((heading) => !heading.includes("/")).map((heading) => `${prefix}${heading}`),
  );
  const headings = [...column.headings, ...timed];
  // One further back in every rank: the column itself comes first.
  const beside = [besideLabel(column.headings[0] ?? column.key), ...headings];
  return [
    { ...column, headings },
    { key: `${column.key}${BESIDE}`, headings: beside, required: false },
  ];
}

/** Which of two columns of a name is the year's and which the day's, by their units, else by their words. */
export function timeColumns(table: RecognisedTable): TimeColumns {
  const pairs = table.columns.filter(({ key }) => key.endsWith(BESIDE)).map((beside) => pairOf(beside, table));
  const daily = new Map(pairs.flatMap(({ key, day }) => (day ? [[key, day] as const] : [])));
  const columns = table.columns.flatMap((column): readonly RecognisedColumn[] => {
    const pair = pairs.find(({ both }) => both.includes(column));
    if (!pair) return [column];
    return pair.main === column ? [{ ...column, key: pair.key }] : [];
  });
  const notRead = pairs.flatMap(({ day, both, main }) => (day ? [] : both.filter((column) => column !== main)));
  return { table: { ...table, columns }, daily, notRead };
}

interface Pair {
  readonly key: string;
  readonly both: readonly RecognisedColumn[];
  readonly main: RecognisedColumn;
  readonly day?: RecognisedColumn;
}

function pairOf(beside: RecognisedColumn, { columns }: RecognisedTable): Pair {
  const key = beside.key.slice(0, -BESIDE.length);
  const plain = columns.find((column) => column.key === key);
  if (!plain) return { key, both: [beside], main: beside };
  const both = [plain, beside];
  const [year, day] = [both.find(isYearly), both.find(isDaily)];
  return year && day && year !== day ? { key, both, main: year, day } : { key, both, main: plain };
}

function isDaily({ unit, heading }: RecognisedColumn): boolean {
  return unit !== undefined && dailyUnit.test(unit) ? true : dailyHeading.test(normaliseText(heading));
}

function isYearly({ unit, heading }: RecognisedColumn): boolean {
  return unit !== undefined && yearlyUnit.test(unit) ? true : yearlyHeading.test(normaliseText(heading));
}
