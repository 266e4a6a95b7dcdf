import type { Origin } from "../outcome/outcome";
import { conversionFactor } from "../quantity/units";
import { perAmountFactor, splitPerUnit } from "./amountFactor";
import { scaled, type AppliedCoefficient } from "./appliedCoefficient";
import type { EnergyBasis, PublishedFigure } from "./carrier";
import type { EnergyUse } from "./energyUse";
import { bestOf, matchRows, type MatchedRow, type RowSource } from "./matchRows";
import { KJ_PER_KGCE } from "./standardCoal";
import { sourceOfRow } from "./statedCoefficient";
import { rowBasis, rowCoefficient, rowHeatValue } from "./rowFigure";

export type Choice =
  | { readonly kind: "applied"; readonly coefficient: AppliedCoefficient }
  /** Rows of equal standing contradict each other. */
  | { readonly kind: "conflict"; readonly origins: readonly Origin[] }
  /** There is a coefficient, but not for this unit: it counts per `per`. */
  | { readonly kind: "otherUnit"; readonly per: string }
  | { readonly kind: "unknown" };

export interface UseInYear {
  readonly use: EnergyUse;
  readonly year: number;
  /** Unit of the amount. */
  readonly unit: string;
}

/**
 * 折标准煤系数 of one use in one year: the enterprise's own measured heat value, else 折标系数 beside the amount, else the
 * rows of 折算系数, else the named set. A fuel and a medium have one coefficient for both bases; electricity and heat have two that never stand
 * in for each other, and no set prints their equivalent value (等价值), so without a row it is unknown.
 *
 * @returns kgce per unit of the amount, unrounded; both ends where the set prints a range
 * @source GB/T 2589-2020, appendices A and B
 * @example chooseCoefficient({ use: electricity, year: 2024, unit: "kWh" }, "calorific", settings) // 0.1229 kgce/kWh
 */
export function chooseCoefficient(wanted: UseInYear, basis: EnergyBasis, source: RowSource): Choice {
  const { use, year, unit } = wanted;
  const stated = bestOf(matchRows(use, year, source), ({ row }) => {
    const held = rowBasis(row, use.carrier);
    return held === undefined || held === basis ? rowCoefficient(row, unit, use.carrier) : undefined;
  });
  if (stated.kind === "conflict") return stated;
  if (stated.kind === "none") return fromSet(wanted, basis, source);
  const { low, high, quantity, of } = stated.value;
  const { row } = stated.match;
  const cell = { quantity, divisor: of === "heatValue" ? KJ_PER_KGCE : 1 };
  const coefficient = { low, high, unit: `kgce/${unit}`, source: sourceOfRow(row), verified: true, cell } as const;
  return { kind: "applied", coefficient: { ...coefficient, from: kindOf(stated.match), origins: [row.origin] } };
}

function kindOf({ row, isOwn }: MatchedRow): AppliedCoefficient["from"] {
  if (row.isOfLine) return "line";
  return isOwn && rowHeatValue(row) ? "measured" : "table";
}

function fromSet({ use, year, unit }: UseInYear, basis: EnergyBasis, source: RowSource): Choice {
  const published = publishedFigure(use, basis);
  const other = matchRows(use, year, source)[0]?.row.unit;
  if (!published) return other === undefined ? { kind: "unknown" } : { kind: "otherUnit", per: other };
  const factor = perAmountFactor(published.unit, { over: "kgce", per: unit }, use.carrier?.state);
  if (factor === undefined) return { kind: "otherUnit", per: splitPerUnit(published.unit).under ?? "" };
  return { kind: "applied", coefficient: appliedFigure(published, factor, `kgce/${unit}`) };
}

function publishedFigure({ carrier }: EnergyUse, basis: EnergyBasis): PublishedFigure | undefined {
  if (!carrier) return undefined;
  const hasTwoBases = carrier.kind === "electricity" || carrier.kind === "heat";
  return hasTwoBases && basis === "equivalent" ? undefined : carrier.standardCoal;
}

/** Thousands of lines apply few figures: each is made once per unit. */
const applied = new WeakMap<PublishedFigure, Map<string, AppliedCoefficient>>();

/** A published figure per another unit. */
export function appliedFigure(published: PublishedFigure, factor: number, unit: string): AppliedCoefficient {
  const perUnit = applied.get(published) ?? new Map<string, AppliedCoefficient>();
  applied.set(published, perUnit);
  const known = perUnit.get(unit) ?? perOtherUnit(published, factor, unit);
  perUnit.set(unit, known);
  return known;
}

function perOtherUnit(published: PublishedFigure, factor: number, unit: string): AppliedCoefficient {
  const { source, verified, doubt } = published;
  const { low, high } = scaled(published, factor);
  const coefficient: AppliedCoefficient = { low, high, unit, from: "set", source, verified, origins: [] };
  return doubt === undefined ? coefficient : { ...coefficient, doubt };
}

/** Whether an amount is counted in cubic metres without saying at which state. */
export function isPlainVolume(unit: string): boolean {
  return conversionFactor(unit, "m3") !== undefined;
}
