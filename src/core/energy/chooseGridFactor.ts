import { perAmountFactor } from "./amountFactor";
import type { AppliedCoefficient } from "./appliedCoefficient";
import type { PublishedFigure } from "./carrier";
import { appliedFigure, type Choice, type UseInYear } from "./chooseCoefficient";
import type { GridFactor } from "./emissionFactors";
import type { EnergySettings } from "./energySettings";
import type { UseFinding } from "./findings";
import { plainInterval } from "./rowFigure";

interface ChosenGrid {
  readonly choice: Choice;
  readonly findings: readonly UseFinding[];
}

/**
 * Grid factor of one year: 电网排放因子 of 项目信息, else the latest average of the set whose data are not younger than
 * the year, for the region or the whole country. Before the first factor of the region the national one holds; earlier
 * years than the first of the series have no factor; a footprint series is refused.
 *
 * @returns tCO2 per unit of electricity; findings `energy.gridYearDiffers`, `energy.gridRegionUnknown`,
 *   `energy.gridNational`, `energy.footprintRefused`
 * @example 2024 by the announced series: data of 2023, 0.5306 kgCO2/kWh, and an info finding
 */
export function chooseGridFactor(wanted: UseInYear, settings: EnergySettings): ChosenGrid {
  const stated = statedFactor(wanted, settings);
  if (stated) return { choice: stated, findings: [] };
  const { grid } = settings.emissions;
  if (grid.series === "footprint") return refused({ code: "energy.footprintRefused", severity: "error" }, wanted);
  const region = settings.gridRegion ?? "";
  const factors = grid.factors.filter((factor) => factor.kind === "average");
  if (!factors.some((factor) => factor.region === region))
    return refused({ code: "energy.gridRegionUnknown", severity: "warning", region }, wanted);
  const regional = latestOf(factors, region, wanted.year);
  const latest = regional ?? latestOf(factors, "", wanted.year);
  if (!latest) return { choice: { kind: "unknown" }, findings: [] };
  const findings = yearFindings(latest, wanted);
  if (regional) return { choice: perUnit(latest, wanted.unit), findings };
  const national: UseFinding = { code: "energy.gridNational", severity: "info", region, ...placeOf(wanted) };
  return { choice: perUnit(latest, wanted.unit), findings: [national, ...findings] };
}

/** The average of the latest data that are not younger than the year. */
function latestOf(factors: readonly GridFactor[], region: string, year: number): GridFactor | undefined {
  const known = factors.filter((factor) => factor.region === region && factor.year <= year);
  return known.reduce<GridFactor | undefined>((a, b) => (a && a.year >= b.year ? a : b), undefined);
}

function statedFactor({ unit }: UseInYear, { gridFactor }: EnergySettings): Choice | undefined {
  const interval = plainInterval(gridFactor);
  if (!gridFactor || !interval || interval.low <= 0) return undefined;
  const factor = perAmountFactor(gridFactor.unit ?? "kgCO2/kWh", { over: "tCO2", per: unit });
  if (factor === undefined) return undefined;
  const coefficient: AppliedCoefficient = {
    low: interval.low * factor,
    high: interval.high * factor,
    unit: `tCO2/${unit}`,
    from: "project",
    source: gridFactor.origin,
    verified: true,
    cell: { quantity: gridFactor, divisor: 1 },
    origins: [gridFactor.origin],
  };
  return { kind: "applied", coefficient };
}

function perUnit(grid: GridFactor, unit: string): Choice {
  const factor = perAmountFactor("kgCO2/kWh", { over: "tCO2", per: unit });
  if (factor === undefined) return { kind: "otherUnit", per: "kWh" };
  return { kind: "applied", coefficient: appliedFigure(publishedOf(grid), factor, `tCO2/${unit}`) };
}

const published = new WeakMap<GridFactor, PublishedFigure>();

function publishedOf(grid: GridFactor): PublishedFigure {
  const known = published.get(grid);
  if (known) return known;
  const { kgCO2PerKWh: value, region, verified, doubt } = grid;
  const source = region === "" ? grid.source : `${grid.source} ${region}`;
  const basis = { source, verified, ...(doubt === undefined ? {} : { doubt }) };
  const figure = { low: value, high: value, unit: "kgCO2/kWh", ...basis };
  published.set(grid, figure);
  return figure;
}

function yearFindings(latest: GridFactor, wanted: UseInYear): readonly UseFinding[] {
  if (latest.year === wanted.year || latest.appliesOnward) return [];
  return [{ code: "energy.gridYearDiffers", severity: "info", basisYear: latest.year, ...placeOf(wanted) }];
}

function placeOf({ use, year }: UseInYear) {
  return { enterprises: [use.enterprise], carrier: use.name, years: [year], origins: [use.origin] };
}

type Refusal =
  | { readonly code: "energy.footprintRefused"; readonly severity: "error" }
  | { readonly code: "energy.gridRegionUnknown"; readonly severity: "warning"; readonly region: string };

function refused(refusal: Refusal, wanted: UseInYear): ChosenGrid {
  return { choice: { kind: "unknown" }, findings: [{ ...refusal, ...placeOf(wanted) }] };
}
