import type { WaterRatioName, WaterRatios } from "../../core/balance/water/waterRatios";

/** `water` of `run --json`. */
export function waterJson({ enterprise, period, scope, name, intakeM3, reusedM3, ratios }: WaterRatios): object {
  const percent = (ratio: WaterRatioName): number | null => ratios[ratio]?.percent ?? null;
  return {
    object: enterprise,
    period,
    scope,
    name,
    intakeM3,
    reusedM3,
    reuseRatePercent: percent("reuseRate"),
    coolingCirculationPercent: percent("indirectCoolingCirculation") ?? percent("directCoolingCirculation"),
    leakRatePercent: percent("leakRate"),
    dischargeRatePercent: percent("dischargeRate"),
    wastewaterReusePercent: percent("wastewaterReuse"),
    processReusePercent: percent("processReuse"),
    condensateReturnPercent: percent("condensateReturn"),
    compliantDischargePercent: percent("compliantDischarge"),
    unconventionalSharePercent: percent("unconventionalShare"),
  };
}
