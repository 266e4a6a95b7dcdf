import type { FuelFactor, GridFactor } from "../../core/energy/emissionFactors";

type FuelRow = readonly [
  name: string,
  per: FuelFactor["per"],
  heatValueGJ: number,
  carbonTCPerTJ: number,
  oxidationPercent: number,
  aliases: readonly string[],
];

export function fuelFactors(source: string, rows: readonly FuelRow[]): readonly FuelFactor[] {
  return rows.map(([name, per, heatValueGJ, carbonTCPerTJ, oxidationPercent, aliases]) => ({
    name,
    aliases,
    per,
    heatValueGJ,
    carbonTCPerTJ,
    oxidationPercent,
    source,
    verified: true,
  }));
}

/** Regional averages of one year and announcement. */
export function regionalFactors(
  basis: Pick<GridFactor, "year" | "source" | "verified">,
  values: Readonly<Record<string, number>>,
): readonly GridFactor[] {
  return Object.entries(values).map(([region, kgCO2PerKWh]) => ({ ...basis, region, kgCO2PerKWh, kind: "average" }));
}
