import type { WaterRatioName } from "../../core/balance/water/ratioTerms";
import type { WaterRatios } from "../../core/balance/water/waterRatios";

const KEYS: readonly (readonly [ratio: WaterRatioName, key: string])[] = [
  ["leakRate", "leakRatePercent"],
  ["dischargeRate", "dischargeRatePercent"],
  ["wastewaterReuse", "wastewaterReusePercent"],
  ["processReuse", "processReusePercent"],
  ["condensateReturn", "condensateReturnPercent"],
  ["compliantDischarge", "compliantDischargePercent"],
  ["unconventionalShare", "unconventionalSharePercent"],
];

/** `water` of `run --json`. `uncertainty` holds the ratios that follow from reconciled flows, under the same keys. */
export function waterJson(place: WaterRatios): object {
  const { enterprise, period, scope, name, intakeM3, reusedM3, ratios, reconciled } = place;
  const percent = (ratio: WaterRatioName): number | null => ratios[ratio]?.percent ?? null;
  const cooling = coolingOf(place);
  const keys = [["reuseRate", "reuseRatePercent"], [cooling, "coolingCirculationPercent"], ...KEYS] as const;
  return {
    object: enterprise,
    period,
    scope,
    name,
    intakeM3,
    reusedM3,
    ...Object.fromEntries(keys.map(([ratio, key]) => [key, percent(ratio)])),
    ...(reconciled ? { uncertainty: uncertaintyOf(reconciled, keys) } : {}),
  };
}

/** Indirect cooling where there is any, else direct. */
function coolingOf({ ratios }: WaterRatios): WaterRatioName {
  return ratios.indirectCoolingCirculation ? "indirectCoolingCirculation" : "directCoolingCirculation";
}

function uncertaintyOf(
  reconciled: NonNullable<WaterRatios["reconciled"]>,
  keys: readonly (readonly [ratio: WaterRatioName, key: string])[],
): object {
  const known = keys.flatMap(([ratio, key]) => {
    const found = reconciled[ratio];
    if (!found) return [];
    const { percent, sigmaPercent, checked, isDeduced, isContradicted, isUpperBound } = found;
    const standing = { checked, deduced: isDeduced, contradicted: isContradicted, upperBound: isUpperBound };
    return [[key, { reconciled: percent, plusMinus: 2 * sigmaPercent, ...standing }] as const];
  });
  return Object.fromEntries(known);
}
