import { perAmountFactor } from "./amountFactor";
import type { AppliedCoefficient } from "./appliedCoefficient";
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
 * the year, for the stated region or the whole country. Earlier years than the first of the series have no factor; a
 * footprint series is refused.
 *
 * @returns tCO2 per unit of electricity; findings `energy.gridYearDiffers`, `energy.gridRegionUnknown`,
 *   `energy.footprintRefused`
 * @example 2024 by the announced series: data of 2023, 0.5306 kgCO2/kWh, and an info finding
 */
export function chooseGridFactor(wanted: UseInYear, settings: EnergySettings): ChosenGrid {
  const stated = statedFactor(wanted, settings);
  if (stated) return { choice: stated, findings: [] };
  const { grid } = settings.emissions;
  if (grid.series === "footprint") return refused({ code: "energy.footprintRefused", severity: "error" }, wanted);
  const region = settings.gridRegion ?? "";
  const factors = grid.factors.filter((factor) => factor.kind === "average");
  const known = factors.filter((factor) => factor.region === region && factor.year <= wanted.year);
  const latest = known.reduce<GridFactor | undefined>((a, b) => (a && a.year >= b.year ? a : b), undefined);
  if (!latest) {
    const isRegionKnown = factors.some((factor) => factor.region === region);
    if (isRegionKnown) return { choice: { kind: "unknown" }, findings: [] };
    return refused({ code: "energy.gridRegionUnknown", severity: "warning", region }, wanted);
  }
  return { choice: perUnit(latest, wanted.unit), findings: yearFindings(latest, wanted) };
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
    origins: [gridFactor.origin],
  };
  return { kind: "applied", coefficient };
}

function perUnit(grid: GridFactor, unit: string): Choice {
  const factor = perAmountFactor("kgCO2/kWh", { over: "tCO2", per: unit });
  if (factor === undefined) return { kind: "otherUnit", per: "kWh" };
  const { kgCO2PerKWh: value, source, verified, doubt } = grid;
  const basis = { source, verified, ...(doubt === undefined ? {} : { doubt }) };
  const published = { low: value, high: value, unit: "kgCO2/kWh", ...basis };
  return { kind: "applied", coefficient: appliedFigure(published, factor, `tCO2/${unit}`) };
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
