import type { Interval } from "../quantity/interval";
import { amountFactor, perAmountFactor } from "./amountFactor";
import { scaled, type AppliedCoefficient } from "./appliedCoefficient";
import { findByName } from "./carrierName";
import { appliedFigure, type Choice, type UseInYear } from "./chooseCoefficient";
import { chooseGridFactor } from "./chooseGridFactor";
import type { FuelFactor } from "./emissionFactors";
import type { EnergySettings } from "./energySettings";
import type { EnergyUse } from "./energyUse";
import type { UseFinding } from "./findings";
import { bestOf, matchRows, type Best, type MatchedRow } from "./matchRows";
import { rowCarbon, rowOxidation } from "./rowCarbon";
import { rowBasis, rowCoefficient, rowEmissionFactor, rowHeatValue } from "./rowFigure";
import { KJ_PER_KGCE } from "./standardCoal";
import { sourceOfRow, type StatedCoefficient } from "./statedCoefficient";

/** Mass of carbon dioxide over mass of carbon. */
const CO2_PER_CARBON = 44 / 12;

/** `notCounted`: the carrier has no emissions of its own in this account (bought water, compressed air …). */
export type EmissionChoice = Choice | { readonly kind: "notCounted" };

export interface ChosenEmission {
  readonly choice: EmissionChoice;
  readonly findings: readonly UseFinding[];
}

/**
 * CO2 factor of one use in one year: a CO2因子 of 折算系数; else, for a fuel, heat value × carbon × oxidation with the
 * plant's own figures where it has them and the named fuel set for the rest; for electricity the grid factor of
 * 项目信息, then of the grid set by year and region; for heat the default of the set, of steam in t by the heat that its 折标系数 says. Never one fuel for another.
 *
 *     tCO2 per unit = GJ × tC/TJ ÷ 1000 × oxidation % ÷ 100 × 44/12
 *
 * @returns tCO2 per unit of the amount, unrounded
 * @source 省级温室气体清单编制指南 2025; GB/T 32150-2015
 * @example diesel, t: 42.652 × 20.2 ÷ 1000 × 0.98 × 44/12 = 3.095910 tCO2/t
 */
export function chooseEmissionFactor(wanted: UseInYear, settings: EnergySettings): ChosenEmission {
  const { use, year, unit } = wanted;
  const rows = matchRows(use, year, settings);
  const stated = bestOf(rows, ({ row }) => perUnit(rowEmissionFactor(row), "tCO2", wanted));
  if (stated.kind === "conflict") return { choice: stated, findings: [] };
  if (stated.kind === "found") return { choice: statedFactor(stated.value, stated.match.row, unit), findings: [] };
  switch (use.carrier?.kind ?? "fuel") {
    case "medium":
      return { choice: { kind: "notCounted" }, findings: [] };
    case "electricity":
      return chooseGridFactor(wanted, settings);
    case "heat":
      return { choice: heatChoice(wanted, rows, settings), findings: [] };
    case "fuel":
      return { choice: fuelChoice(wanted, rows, settings), findings: [] };
  }
}

function perUnit(
  figure: (Interval & { readonly unit: string }) | undefined,
  over: string,
  wanted: UseInYear,
): Interval | undefined {
  const factor = figure && perAmountFactor(figure.unit, { over, per: wanted.unit }, wanted.use.carrier?.state);
  return figure && factor !== undefined ? scaled(figure, factor) : undefined;
}

function statedFactor(interval: Interval, row: StatedCoefficient, unit: string): Choice {
  const choice = applied(interval, [row], unit);
  const { emissionFactor: quantity } = row;
  if (choice.kind !== "applied" || !quantity) return choice;
  return { kind: "applied", coefficient: { ...choice.coefficient, cell: { quantity, divisor: 1 } } };
}

function applied(interval: Interval, rows: readonly StatedCoefficient[], unit: string): Choice {
  const { low, high } = interval;
  const coefficient: AppliedCoefficient = {
    low,
    high,
    unit: `tCO2/${unit}`,
    from: "table",
    source: rows.map(sourceOfRow).join(" + "),
    verified: true,
    origins: rows.map(({ origin }) => origin),
  };
  return { kind: "applied", coefficient };
}

function heatChoice({ use, unit }: UseInYear, rows: readonly MatchedRow[], { emissions }: EnergySettings): Choice {
  const { heat } = emissions;
  const factor = perAmountFactor(heat.unit, { over: "tCO2", per: unit });
  if (factor !== undefined) return { kind: "applied", coefficient: appliedFigure(heat, factor, `tCO2/${unit}`) };
  const stated = bestOf(rows, ({ row }) =>
    rowBasis(row, use.carrier) === "calorific" ? rowCoefficient(row, unit, use.carrier) : undefined,
  );
  const perGJ = perAmountFactor(heat.unit, { over: "tCO2", per: "GJ" });
  if (stated.kind === "conflict") return stated;
  if (stated.kind === "none" || perGJ === undefined) return { kind: "otherUnit", per: "GJ" };
  const gigajoules = scaled(stated.value, KJ_PER_KGCE / 1e6);
  const { source, verified, doubt } = heat;
  const { row } = stated.match;
  const coefficient: AppliedCoefficient = {
    ...timesPositive(gigajoules, scaled(heat, perGJ)),
    unit: `tCO2/${unit}`,
    from: row.isOfLine ? "line" : "table",
    source: `${sourceOfRow(row)} + ${source}`,
    verified,
    ...(doubt === undefined ? {} : { doubt }),
    origins: [row.origin],
  };
  return { kind: "applied", coefficient };
}

/** Each part from the workbook where it stands there, else from the fuel set. */
function fuelChoice(wanted: UseInYear, rows: readonly MatchedRow[], settings: EnergySettings): Choice {
  const { use, unit } = wanted;
  const fuel = fuelFactorOf(use, settings);
  const parts = [
    part(
      bestOf(rows, ({ row }) => perUnit(rowHeatValue(row), "GJ", wanted)),
      fuel && setHeat(fuel, wanted),
    ),
    part(
      bestOf(rows, ({ row }) => rowCarbon(row)),
      fuel && point(fuel.carbonTCPerTJ),
    ),
    part(
      bestOf(rows, ({ row }) => rowOxidation(row)),
      fuel && point(fuel.oxidationPercent),
    ),
  ];
  const conflict = parts.find((one) => one?.kind === "conflict");
  if (conflict?.kind === "conflict") return conflict;
  const known = parts.flatMap((one) => (one?.kind === "known" ? [one] : []));
  if (known.length < parts.length)
    return fuel && !parts[0] ? { kind: "otherUnit", per: fuel.per } : { kind: "unknown" };
  const factor = known.reduce((product, { interval }) => timesPositive(product, interval), point(CO2_PER_CARBON / 1e5));
  return composed(factor, known, { unit, fuel });
}

interface Known {
  readonly kind: "known";
  readonly interval: Interval;
  /** Absent: from the fuel set. */
  readonly row?: StatedCoefficient;
}

function part(
  stated: Best<Interval>,
  published: Interval | undefined,
): Known | Extract<Choice, { kind: "conflict" }> | undefined {
  if (stated.kind === "conflict") return stated;
  if (stated.kind === "found") return { kind: "known", interval: stated.value, row: stated.match.row };
  return published && { kind: "known", interval: published };
}

function composed(
  factor: Interval,
  known: readonly Known[],
  { unit, fuel }: { readonly unit: string; readonly fuel: FuelFactor | undefined },
): Choice {
  const rows = [...new Set(known.flatMap(({ row }) => row ?? []))];
  const usesSet = fuel !== undefined && known.some(({ row }) => row === undefined);
  if (!usesSet) return applied(factor, rows, unit);
  if (rows.length === 0) return { kind: "applied", coefficient: ofSet(fuel, factor, unit) };
  const { source, verified, doubt } = fuel;
  const coefficient: AppliedCoefficient = {
    low: factor.low,
    high: factor.high,
    unit: `tCO2/${unit}`,
    from: "measured",
    source: [...rows.map(sourceOfRow), source].join(" + "),
    verified,
    ...(doubt === undefined ? {} : { doubt }),
    origins: rows.map(({ origin }) => origin),
  };
  return { kind: "applied", coefficient };
}

/** Thousands of lines burn few fuels: each factor is made once per unit. */
const fuelFigures = new WeakMap<FuelFactor, Map<string, AppliedCoefficient>>();

function ofSet(fuel: FuelFactor, { low, high }: Interval, unit: string): AppliedCoefficient {
  const perUnit = fuelFigures.get(fuel) ?? new Map<string, AppliedCoefficient>();
  fuelFigures.set(fuel, perUnit);
  const { source, verified, doubt } = fuel;
  const basis = { source, verified, ...(doubt === undefined ? {} : { doubt }) };
  const known = perUnit.get(unit) ?? { low, high, unit: `tCO2/${unit}`, from: "set", ...basis, origins: [] };
  perUnit.set(unit, known);
  return known;
}

function fuelFactorOf(use: EnergyUse, { emissions }: EnergySettings): FuelFactor | undefined {
  const { fuels } = emissions.fuels;
  return findByName(use.name, fuels) ?? (use.carrier && findByName(use.carrier.name, fuels));
}

/** GJ per unit of the amount; the fuel set counts gases at standard state. */
function setHeat(fuel: FuelFactor, { use, unit }: UseInYear): Interval | undefined {
  const state = fuel.per === "t" ? undefined : "gas";
  const factor = amountFactor(unit, fuel.per, use.carrier?.state ?? state);
  return factor === undefined ? undefined : point(fuel.heatValueGJ * factor);
}

function point(value: number): Interval {
  return { low: value, high: value };
}

function timesPositive(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, high: a.high * b.high };
}
