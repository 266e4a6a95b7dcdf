import { columnName } from "../address";

/** Columns of 评价明细 in rows form, left to right. */
export const DETAIL_KEYS = [
  "number",
  "object",
  "period",
  "system",
  "class",
  "no",
  "indicator",
  "limiting",
  "unit",
  "value",
  "stated",
  "origin",
  "benchmarkI",
  "benchmarkII",
  "benchmarkIII",
  "level",
  "metI",
  "metII",
  "metIII",
  "baseWeight",
  "weightInClass",
  "classWeight",
  "weightOverall",
  "contributionI",
  "contributionII",
  "contributionIII",
  "gapTo",
  "gap",
  "gapPercent",
  "note",
] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];

const LETTERS: ReadonlyMap<DetailKey, string> = new Map(DETAIL_KEYS.map((key, column) => [key, columnName(column)]));

/** `P7` for a row that counts from 0. */
export function detailCell(key: DetailKey, row: number): string {
  return `${LETTERS.get(key) ?? ""}${row + 1}`;
}

/** `P$7:P$31`: rows fixed, so that every row of an object shows the same range. */
export function detailRange(key: DetailKey, top: number, bottom: number): string {
  const letter = LETTERS.get(key) ?? "";
  return `${letter}$${top + 1}:${letter}$${bottom + 1}`;
}
