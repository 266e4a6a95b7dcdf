import type { Origin } from "../outcome/outcome";
import type { Interval } from "../quantity/interval";
import { isClose } from "../quantity/exact";
import type { StandardCoalSet } from "./carrier";
import { comparableCarrier, findByName, withoutBrackets } from "./carrierName";
import { greenMark } from "./carrierName.terms";
import type { EnergyUse } from "./energyUse";
import { rowHeatValue } from "./rowFigure";
import type { StatedCoefficient } from "./statedCoefficient";

/** A row of 折算系数 that holds for a use and year; the higher `rank` decides. */
export interface MatchedRow {
  readonly row: StatedCoefficient;
  readonly rank: number;
  readonly isOwn: boolean;
}

export interface RowSource {
  readonly stated: readonly StatedCoefficient[];
  readonly standardCoal: StandardCoalSet;
}

/**
 * The rows that hold for a use in a year. Own rows with a measured heat value come first, then 折标系数 beside the amount
 * itself, then own rows, then rows for everybody; within these the same name before a synonym, the year's row before one
 * without year.
 * @source GB/T 2589-2020: measured heat values first, the table only where they are missing
 */
export function matchRows(use: EnergyUse, year: number, source: RowSource): readonly MatchedRow[] {
  return [...(use.stated ?? []), ...rowsFor(use.enterprise, source.stated)].flatMap((row) => {
    if (row.year !== undefined && row.year !== year) return [];
    const isOfLine = row.isOfLine === true;
    const closeness = isOfLine ? "same" : closenessOf(row, use, source.standardCoal);
    if (closeness === undefined) return [];
    const isOwn = row.enterprise === use.enterprise;
    const isMeasured = rowHeatValue(row) !== undefined;
    const rank = rankOf([isOwn && isMeasured, isOfLine, isOwn, closeness === "same", row.year === year, isMeasured]);
    return [{ row, rank, isOwn }];
  });
}

const byEnterprise = new WeakMap<readonly StatedCoefficient[], ReadonlyMap<string, readonly StatedCoefficient[]>>();

/** Own rows and those that hold for everybody; each once for a workbook without enterprise names. */
function rowsFor(enterprise: string, stated: readonly StatedCoefficient[]): readonly StatedCoefficient[] {
  const index = byEnterprise.get(stated) ?? indexOf(stated);
  byEnterprise.set(stated, index);
  const shared = index.get("") ?? [];
  return enterprise === "" ? shared : [...(index.get(enterprise) ?? []), ...shared];
}

function indexOf(stated: readonly StatedCoefficient[]): ReadonlyMap<string, readonly StatedCoefficient[]> {
  const index = new Map<string, StatedCoefficient[]>();
  for (const row of stated) {
    const rows = index.get(row.enterprise) ?? [];
    rows.push(row);
    index.set(row.enterprise, rows);
  }
  return index;
}

function rankOf(merits: readonly boolean[]): number {
  return merits.reduce((rank, merit) => rank * 2 + (merit ? 1 : 0), 0);
}

function closenessOf(row: StatedCoefficient, use: EnergyUse, set: StandardCoalSet): "same" | "synonym" | undefined {
  if (comparableCarrier(row.carrier) === comparableCarrier(use.name)) return "same";
  if (greenMark.test(row.carrier) && !greenMark.test(use.name)) return undefined;
  const meant = findByName(row.carrier, set.carriers);
  if (meant || use.carrier) return meant && meant.name === use.carrier?.name ? "synonym" : undefined;
  return withoutBrackets(row.carrier) === withoutBrackets(use.name) ? "synonym" : undefined;
}

export type Best<T> =
  | { readonly kind: "found"; readonly value: T; readonly match: MatchedRow }
  | { readonly kind: "conflict"; readonly origins: readonly Origin[] }
  | { readonly kind: "none" };

/** The figure of the highest-ranking row that has one; two rows of the same rank must agree. */
export function bestOf<T extends Interval>(
  rows: readonly MatchedRow[],
  figureOf: (match: MatchedRow) => T | undefined,
): Best<T> {
  const found = rows.flatMap((match) => {
    const value = figureOf(match);
    return value ? [{ match, value }] : [];
  });
  const highest = Math.max(...found.map(({ match }) => match.rank));
  const best = found.filter(({ match }) => match.rank === highest);
  const [first] = best;
  if (!first) return { kind: "none" };
  if (best.every(({ value }) => agree(value, first.value))) return { kind: "found", ...first };
  return { kind: "conflict", origins: best.map(({ match }) => match.row.origin) };
}

function agree(a: Interval, b: Interval): boolean {
  return isClose(a.low, b.low) && isClose(a.high, b.high);
}
