import type { WaterItem } from "./waterUse";

/** The ratios that a water balance reports, as identifiers of the result columns, in the order of a report. */
export const WATER_RATIOS = [
  "reuseRate",
  "indirectCoolingCirculation",
  "directCoolingCirculation",
  "processReuse",
  "condensateReturn",
  "wastewaterReuse",
  "leakRate",
  "dischargeRate",
  "compliantDischarge",
  "unconventionalShare",
] as const;
export type WaterRatioName = (typeof WATER_RATIOS)[number];

/** V_r: water that does its work once more, condensate among it. */
export const REUSED_WATER: readonly WaterItem[] = ["circulating", "seriesIn", "reused", "condensate"];

/** What reaches a unit from others, ready used. */
export const RECEIVED_WATER: readonly WaterItem[] = ["seriesIn", "reused", "condensate"];

interface Terms {
  readonly part: readonly WaterItem[];
  readonly rest: readonly WaterItem[];
}

/** part ÷ (part + rest), or part ÷ rest: every list is a sum of items. */
export interface RatioTerms extends Terms {
  readonly isPartOfWhole: boolean;
}

/** part ÷ (part + rest) */
const OF_BOTH: Readonly<Partial<Record<WaterRatioName, Terms>>> = {
  reuseRate: { part: REUSED_WATER, rest: ["intake"] },
  indirectCoolingCirculation: { part: ["indirectCooling"], rest: ["indirectMakeUp"] },
  directCoolingCirculation: { part: ["directCooling"], rest: ["directMakeUp"] },
  processReuse: { part: ["processReused"], rest: ["processIntake"] },
  wastewaterReuse: { part: ["reused"], rest: ["discharged"] },
  unconventionalShare: { part: ["unconventional"], rest: ["intake"] },
};

/** part ÷ whole; never above 100 % */
const OF_WHOLE: Readonly<Partial<Record<WaterRatioName, Terms>>> = {
  condensateReturn: { part: ["condensate"], rest: ["steam"] },
  leakRate: { part: ["leaked"], rest: ["intake"] },
  dischargeRate: { part: ["discharged"], rest: ["intake"] },
  compliantDischarge: { part: ["compliant"], rest: ["discharged"] },
};

/** What a ratio is computed from, so that a sheet can say it as a formula. */
export function ratioTerms(ratio: WaterRatioName): RatioTerms {
  const terms = OF_BOTH[ratio] ?? OF_WHOLE[ratio] ?? { part: [], rest: [] };
  return { ...terms, isPartOfWhole: OF_BOTH[ratio] !== undefined };
}

/**
 * Leak and discharge are measured against the intake. Where other units hand water on, more may rightly leave than was
 * taken in: such a rate says nothing of a unit or a system, only of the whole user.
 */
export function isAgainstIntake(ratio: WaterRatioName): boolean {
  return ratio === "leakRate" || ratio === "dischargeRate";
}
