import type { Origin } from "../../outcome/outcome";
import { compareExactly } from "../../quantity/exact";
import type { WaterFinding } from "./findings";

/** Sub-meters of the same days against the main meter; 10 % of it may stay unexplained. */
export const SUB_METER_LIMIT_PERCENT = 10;

export interface MeteredIntake {
  readonly enterprise: string;
  /** Main meter, m3; absent where there is none. */
  readonly totalM3?: number;
  /** Sub-meters of the same days, m3. */
  readonly subM3: readonly number[];
  readonly origins: readonly Origin[];
}

export interface SubMeterCheck {
  readonly status: "accepted" | "rejected" | "notCheckable";
  readonly subM3: number;
  /** Sub-meters minus main meter, percent of the main meter; `null` where it is not checkable. */
  readonly deviationPercent: number | null;
  readonly findings: readonly WaterFinding[];
}

/**
 * Whether the intake of the units adds up to that of the main meter on the same days. Exactly at the limit is
 * accepted. Without a main meter the sum proves nothing.
 *
 *     deviation % = (Σ sub − total) ÷ total × 100,   |deviation| ≤ 10
 *
 * @returns findings `water.subMetersDiffer`, `water.subMetersNotCheckable`
 * @source CJ 41-1999
 * @example 1000 m3 against 950 m3 of sub-meters: −5 %, accepted
 */
export function checkSubMeters(metered: MeteredIntake, limitPercent = SUB_METER_LIMIT_PERCENT): SubMeterCheck {
  const { enterprise, totalM3, origins } = metered;
  const subM3 = [...metered.subM3].sort((a, b) => a - b).reduce((sum, part) => sum + part, 0);
  const place = { enterprise, name: "", origins };
  if (totalM3 === undefined || totalM3 <= 0 || metered.subM3.length === 0) {
    const findings = [{ code: "water.subMetersNotCheckable", severity: "info", ...place }] as const;
    return { status: "notCheckable", subM3, deviationPercent: null, findings };
  }
  const deviationPercent = ((subM3 - totalM3) / totalM3) * 100;
  if (compareExactly(Math.abs(deviationPercent), limitPercent) <= 0) {
    return { status: "accepted", subM3, deviationPercent, findings: [] };
  }
  const figures = { totalM3, subM3, deviationPercent, limitPercent };
  const findings = [{ code: "water.subMetersDiffer", severity: "warning", ...place, ...figures }] as const;
  return { status: "rejected", subM3, deviationPercent, findings };
}
