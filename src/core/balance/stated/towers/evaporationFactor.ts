import type { FigureBasis } from "../../../energy/carrier";

/** k of E = k·Δt·Q by dry-bulb temperature: points in rising order, straight lines between them. */
export interface EvaporationFactors extends FigureBasis {
  readonly points: readonly { readonly dryBulbC: number; readonly perC: number }[];
}

/**
 * k in 1/℃ at a dry-bulb temperature.
 *
 * @returns undefined outside the table: nothing is extrapolated
 * @source GB/T 50050, form of the table; its points as `points` states them
 * @example evaporationFactor({ points: [{ dryBulbC: 0, perC: 0.001 }, { dryBulbC: 40, perC: 0.0016 }] }, 20) // 0.0013
 */
export function evaporationFactor(
  { points }: Pick<EvaporationFactors, "points">,
  dryBulbC: number,
): number | undefined {
  const above = points.findIndex((point) => point.dryBulbC >= dryBulbC);
  const high = points[above];
  if (!high) return undefined;
  if (high.dryBulbC === dryBulbC) return high.perC;
  const low = points[above - 1];
  if (!low) return undefined;
  const share = (dryBulbC - low.dryBulbC) / (high.dryBulbC - low.dryBulbC);
  return low.perC + share * (high.perC - low.perC);
}
