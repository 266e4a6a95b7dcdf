import type { Project } from "../audit/project";
import type { Quantity } from "../quantity/quantity";
import type { StandardCoalSet } from "./carrier";
import { statedBasis } from "./carrierName";
import type { EmissionFactors, GridRegion } from "./emissionFactors";
import type { EnergySettings } from "./energySettings";
import { gridRegionOf } from "./gridRegionOf";
import type { StatedCoefficient } from "./statedCoefficient";

/** The published sets that an account is computed with. */
export interface EnergyStandards {
  readonly standardCoal: StandardCoalSet;
  readonly emissions: EmissionFactors;
  readonly gridRegions: readonly GridRegion[];
}

/**
 * What 项目信息 decides about the energy account: 电力折标方式 which sum is reported, 电网排放因子 the factor of
 * electricity, else 所在区域 the region of the grid set.
 * @param stated rows of 折算系数
 */
export function energySettingsOf(
  project: Project,
  stated: readonly StatedCoefficient[],
  { standardCoal, emissions, gridRegions }: EnergyStandards,
): EnergySettings {
  const basis = statedBasis(settingOf(project, "electricityBasis") ?? "") ?? "calorific";
  const gridFactor = gridFactorOf(project);
  const region = gridRegionOf(project.fields.region?.text ?? "", gridRegions);
  return {
    basis,
    standardCoal,
    emissions,
    stated,
    ...(gridFactor ? { gridFactor } : {}),
    ...(region ? { gridRegion: region.name } : {}),
  };
}

function settingOf({ settings }: Project, field: "electricityBasis" | "gridFactor"): string | undefined {
  return settings.find((setting) => setting.field === field)?.text;
}

function gridFactorOf(project: Project): Quantity | undefined {
  const written = project.fields.gridFactor;
  const text = settingOf(project, "gridFactor");
  if (!written || text === undefined) return undefined;
  const reading = { kind: "number", value: Number(text), halfDigit: 0 } as const;
  return { reading, unit: "kgCO2/kWh", origin: written.origin, written: written.text, cellFactor: 1 };
}
