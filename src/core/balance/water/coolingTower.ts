import type { Noticed, Origin } from "../../outcome/outcome";
import type { WaterFinding } from "./findings";

/** Relative standard deviation of a computed evaporation: it is an estimate, never an exact flow. */
export const EVAPORATION_RELATIVE_SD = 0.2;

export interface CoolingTower {
  readonly enterprise: string;
  readonly name: string;
  /** Circulating water of the period, m3. */
  readonly circulationM3: number;
  /** Difference between hot and cold water, ℃. */
  readonly temperatureDropC: number;
  /** k by dry-bulb temperature, 1/℃: 0.0010 at 0 ℃ to 0.0016 at 40 ℃; taken from the table, not guessed here. */
  readonly evaporationPerC: number;
  readonly driftM3: number;
  /** 浓缩倍数 N. */
  readonly cycles: number;
  readonly origins: readonly Origin[];
}

export interface TowerWater {
  readonly evaporationM3: number;
  /** 1σ. */
  readonly evaporationSdM3: number;
  readonly blowDownM3: number;
  readonly driftM3: number;
  readonly makeUpM3: number;
}

/**
 * Water of an open cooling tower, whose evaporation is almost never metered: a pseudo-measurement for the balance.
 *
 *     E = k · Δt · Q_c,   B = E/(N − 1) − W,   M = E + W + B
 *
 * @returns m3 of the period; `undefined` when the cycles of concentration are not above 1 or the drift is more than
 *   the blow-down needed (findings `water.cyclesTooFew`, `water.blowDownNegative`)
 * @source GB/T 50050; GB/T 50102
 * @example k 0.0015, Δt 10, Q 100 000, W 100, N 4: E 1500, B 400, M 2000 m3
 */
export function coolingTowerWater(tower: CoolingTower): Noticed<TowerWater | undefined, WaterFinding> {
  const { enterprise, name, origins, cycles, driftM3 } = tower;
  const place = { enterprise, name, origins };
  if (cycles <= 1) {
    return { value: undefined, findings: [{ code: "water.cyclesTooFew", severity: "warning", cycles, ...place }] };
  }
  const evaporationM3 = tower.evaporationPerC * tower.temperatureDropC * tower.circulationM3;
  const blowDownM3 = evaporationM3 / (cycles - 1) - driftM3;
  if (blowDownM3 < 0) {
    return {
      value: undefined,
      findings: [{ code: "water.blowDownNegative", severity: "warning", blowDownM3, ...place }],
    };
  }
  const makeUpM3 = evaporationM3 + driftM3 + blowDownM3;
  const evaporationSdM3 = evaporationM3 * EVAPORATION_RELATIVE_SD;
  return { value: { evaporationM3, evaporationSdM3, blowDownM3, driftM3, makeUpM3 }, findings: [] };
}

/**
 * 浓缩倍数 of a metered tower.
 *
 *     N = M ÷ (B + W)
 *
 * @returns `null` when nothing leaves as liquid
 * @source GB/T 7119-2018
 * @example concentrationCycles({ makeUpM3: 2000, blowDownM3: 400, driftM3: 100 }) // 4
 */
export function concentrationCycles(metered: Pick<TowerWater, "makeUpM3" | "blowDownM3" | "driftM3">): number | null {
  const liquidM3 = metered.blowDownM3 + metered.driftM3;
  return liquidM3 > 0 ? metered.makeUpM3 / liquidM3 : null;
}
