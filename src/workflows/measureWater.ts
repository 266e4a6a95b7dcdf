import type { Audit } from "../core/audit/audit";
import { waterRatios, type WaterRatios } from "../core/balance/water/waterRatios";
import type { FindingBase } from "../core/outcome/outcome";

export interface AuditWater {
  /** Units first, then systems, then the user, per enterprise and period. */
  readonly ratios: readonly WaterRatios[];
  readonly findings: readonly FindingBase[];
}

/** 用水指标: the water ratios of every unit, every system and the whole user. Pure. */
export function measureWater({ waterUses }: Audit): AuditWater {
  const { value, findings } = waterRatios(waterUses);
  return { ratios: value, findings };
}
