import { WATER_RATIOS } from "../../core/balance/water/ratioTerms";
import type { WaterRatios } from "../../core/balance/water/waterRatios";
import type { WaterPlaceView, WaterUserView } from "./views";

type Scope = WaterRatios["scope"];

const SCOPES: readonly Scope[] = ["whole", "system", "unit"];

/** The ratios of each water user and period, in the order of the workbook. */
export function waterView(ratios: readonly WaterRatios[]): readonly WaterUserView[] {
  const users = new Map<string, WaterRatios[]>();
  for (const each of ratios) {
    const key = JSON.stringify([each.enterprise, each.period]);
    users.set(key, [...(users.get(key) ?? []), each]);
  }
  return [...users.values()].map(waterUser);
}

function waterUser(places: readonly WaterRatios[]): WaterUserView {
  const whole = places.find(({ scope }) => scope === "whole");
  return {
    enterprise: places[0]?.enterprise ?? "",
    period: places[0]?.period ?? "",
    reusePercent: whole?.ratios.reuseRate?.percent ?? null,
    places: SCOPES.flatMap((scope) => places.filter((place) => place.scope === scope).map(waterPlace)),
  };
}

function waterPlace({ scope, name, intakeM3, reusedM3, ratios, reconciled }: WaterRatios): WaterPlaceView {
  const known = WATER_RATIOS.flatMap((ratio) => {
    const found = ratios[ratio];
    return found ? [{ ...found, ratio, reconciled: reconciled?.[ratio] ?? null }] : [];
  });
  return { scope, name, intakeM3, reusedM3, ratios: known };
}
