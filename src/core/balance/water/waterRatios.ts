import type { Noticed, Origin } from "../../outcome/outcome";
import type { WaterFinding } from "./findings";
import {
  isAgainstIntake,
  ratioTerms,
  RECEIVED_WATER,
  REUSED_WATER,
  WATER_RATIOS,
  type WaterRatioName,
} from "./ratioTerms";
import type { ReconciledRatio, ReconciledWater } from "./reconciledWater";
import { totalOf, waterAmount } from "./waterAmount";
import { unusableAmounts, waterFindings } from "./waterFindings";
import type { WaterUse } from "./waterUse";

/** A ratio with both of its terms, so that a sheet can show it as a formula. */
export interface WaterRatio {
  readonly percent: number;
  readonly numeratorM3: number;
  readonly denominatorM3: number;
  readonly origins: readonly Origin[];
}

export type WaterScope = "unit" | "system" | "whole";

export interface WaterRatios {
  readonly enterprise: string;
  readonly period: string;
  readonly scope: WaterScope;
  /** Unit or system; empty for the whole user. */
  readonly name: string;
  readonly intakeM3: number | null;
  /** V_r: circulating, series and treated water used again, and condensate. */
  readonly reusedM3: number | null;
  /** Absent where a term is not known or the whole is zero. */
  readonly ratios: Readonly<Partial<Record<WaterRatioName, WaterRatio>>>;
  /** From the reconciled flows, where the water stands in a balance and all terms are known there. */
  readonly reconciled?: Readonly<Partial<Record<WaterRatioName, ReconciledRatio>>>;
}

/**
 * Water ratios per unit, per system and for the whole user, each from the sums of its units. Leak and discharge of a unit
 * or system are left out where water comes in besides the intake.
 *
 *     reuse V_r/(V_i+V_r), V_r = circulating + series + treated and used again + condensate; circulation V_cr/(V_cr+V_cf);
 *     waste water reuse V_w/(V_d+V_w); leak V_l/V_i; discharge V_d/V_i; compliant V'_d/V_d; V_ih/(V_i+V_ih)
 *
 * @param uses m3 (or t) of one period each, a blank item is water that the unit does not have; condensate and steam in t
 * @param balances reconciled, to give each ratio its uncertainty as well
 * @returns percent, unrounded, units first, then systems, then the user, per enterprise and period; findings `water.*`
 *   of rules 11 and 12 and of what could not be computed
 * @source GB/T 12452-2022; GB/T 7119-2018
 * @example intake 100, circulating 900: reuse rate 90 %
 */
export function waterRatios(
  uses: readonly WaterUse[],
  balances?: ReconciledWater,
): Noticed<readonly WaterRatios[], WaterFinding> {
  const users = groupBy(uses, ({ enterprise, period }) => JSON.stringify([enterprise, period]));
  const found = users.flatMap((units) => {
    const systems = groupBy(
      units.filter(({ system }) => system !== ""),
      ({ system }) => system,
    );
    return [
      ...units.map((unit) => ratiosOf([unit], "unit", balances)),
      ...systems.map((members) => ratiosOf(members, "system", balances)),
      ratiosOf(units, "whole", balances),
    ];
  });
  return {
    value: found.map(({ value }) => value),
    findings: [...uses.flatMap(unusableAmounts), ...found.flatMap(({ findings }) => findings)],
  };
}

function groupBy(uses: readonly WaterUse[], keyOf: (use: WaterUse) => string): readonly (readonly WaterUse[])[] {
  const groups = new Map<string, WaterUse[]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use)) ?? [];
    group.push(use);
    groups.set(keyOf(use), group);
  }
  return [...groups.values()];
}

function ratiosOf(
  units: readonly WaterUse[],
  scope: WaterScope,
  balances: ReconciledWater | undefined,
): Noticed<WaterRatios, WaterFinding> {
  const meaningful = WATER_RATIOS.filter((name) => isMeaningful(name, units, scope));
  const reconciled = byName(meaningful, (name) => balances?.ratioOf(name, units));
  const value: WaterRatios = {
    ...placeOf(units, scope),
    intakeM3: totalOf(units, ["intake"])?.value ?? null,
    reusedM3: totalOf(units, REUSED_WATER)?.value ?? null,
    ratios: byName(meaningful, (name) => ratioOf(name, units)),
    ...(Object.keys(reconciled).length === 0 ? {} : { reconciled }),
  };
  return { value, findings: waterFindings(units, value) };
}

function placeOf([first]: readonly WaterUse[], scope: WaterScope) {
  const names: Readonly<Record<WaterScope, string>> = {
    unit: first?.name ?? "",
    system: first?.system ?? "",
    whole: "",
  };
  return { enterprise: first?.enterprise ?? "", period: first?.period ?? "", scope, name: names[scope] };
}

function byName<T>(
  names: readonly WaterRatioName[],
  find: (name: WaterRatioName) => T | undefined,
): Partial<Record<WaterRatioName, T>> {
  const found = names.flatMap((name) => {
    const ratio = find(name);
    return ratio === undefined ? [] : [[name, ratio] as const];
  });
  return Object.fromEntries(found);
}

function isMeaningful(name: WaterRatioName, units: readonly WaterUse[], scope: WaterScope): boolean {
  if (name === "compliantDischarge") return isComplianceStated(units);
  return scope === "whole" || !isAgainstIntake(name) || !units.some(isFed);
}

/** Where a unit does not say how much of its discharge complies, nothing can be said of the whole. */
function isComplianceStated(units: readonly WaterUse[]): boolean {
  const discharging = units.filter(
    (unit) => unit.quantities.discharged !== undefined && waterAmount(unit, "discharged")?.value !== 0,
  );
  return discharging.every((unit) => waterAmount(unit, "compliant") !== undefined);
}

/** Whether anything but the intake comes in. */
function isFed(unit: WaterUse): boolean {
  const besides = totalOf([unit], [...RECEIVED_WATER, "unconventional"]);
  return unit.isFedByOthers === true || (besides?.value ?? 0) > 0;
}

function ratioOf(name: WaterRatioName, units: readonly WaterUse[]): WaterRatio | undefined {
  const terms = ratioTerms(name);
  const [part, rest] = [totalOf(units, terms.part), totalOf(units, terms.rest)];
  if (!part || !rest) return undefined;
  const denominatorM3 = terms.isPartOfWhole ? part.value + rest.value : rest.value;
  if (denominatorM3 <= 0) return undefined;
  const percent = (part.value / denominatorM3) * 100;
  return { percent, numeratorM3: part.value, denominatorM3, origins: [...part.origins, ...rest.origins] };
}
