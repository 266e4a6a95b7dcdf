import type { Noticed, Origin } from "../../outcome/outcome";
import { compareExactly } from "../../quantity/exact";
import { overlaps } from "../../quantity/interval";
import type { WaterFinding } from "./findings";
import { sumOfWater, waterAmount, type WaterAmount } from "./waterAmount";
import { WATER_ITEMS, type WaterItem, type WaterUse } from "./waterUse";

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

/** A ratio with both of its terms, so that a sheet can show it as a formula. */
export interface WaterRatio {
  readonly percent: number;
  readonly numeratorM3: number;
  readonly denominatorM3: number;
  readonly origins: readonly Origin[];
}

export interface WaterRatios {
  readonly enterprise: string;
  readonly period: string;
  readonly scope: "unit" | "system" | "whole";
  /** Unit or system; empty for the whole user. */
  readonly name: string;
  readonly intakeM3: number | null;
  /** V_r: circulating, series and treated water used again. */
  readonly reusedM3: number | null;
  /** Absent where a term is not known or the whole is zero. */
  readonly ratios: Readonly<Partial<Record<WaterRatioName, WaterRatio>>>;
}

/** Every ratio is part ÷ Σ whole; the first item of each list must be known, the others count when they are. */
interface Terms {
  readonly part: readonly WaterItem[];
  readonly rest: readonly WaterItem[];
}

const REUSED: readonly WaterItem[] = ["circulating", "seriesIn", "reused"];

/** part ÷ (part + rest) */
const OF_BOTH: Readonly<Partial<Record<WaterRatioName, Terms>>> = {
  reuseRate: { part: REUSED, rest: ["intake"] },
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

/** part ÷ (part + rest), or part ÷ rest: every list is a sum of items. */
export interface RatioTerms {
  readonly part: readonly WaterItem[];
  readonly rest: readonly WaterItem[];
  readonly isPartOfWhole: boolean;
}

/** What a ratio is computed from, so that a sheet can say it as a formula. */
export function ratioTerms(ratio: WaterRatioName): RatioTerms {
  const terms = OF_BOTH[ratio] ?? OF_WHOLE[ratio] ?? { part: [], rest: [] };
  return { ...terms, isPartOfWhole: OF_BOTH[ratio] !== undefined };
}

/**
 * Water ratios per unit, per system and for the whole user, each from the sums of its units.
 *
 *     reuse V_r/(V_i+V_r), V_r = circulating + series + treated and used again; circulation V_cr/(V_cr+V_cf);
 *     waste water reuse V_w/(V_d+V_w); leak V_l/V_i; discharge V_d/V_i; compliant V'_d/V_d; V_ih/(V_i+V_ih)
 *
 * @param uses m3 (or t) of one period each, a blank item is water that the unit does not have; condensate and steam in t
 * @returns percent, unrounded, units first, then systems, then the user, per enterprise and period; findings `water.*`
 *   of rules 11 and 12 and of what could not be computed
 * @source GB/T 12452-2022; GB/T 7119-2018
 * @example intake 100, circulating 900: reuse rate 90 %
 */
export function waterRatios(uses: readonly WaterUse[]): Noticed<readonly WaterRatios[], WaterFinding> {
  const users = groupBy(uses, ({ enterprise, period }) => JSON.stringify([enterprise, period]));
  const found = users.flatMap((units) => {
    const systems = groupBy(
      units.filter(({ system }) => system !== ""),
      ({ system }) => system,
    );
    return [
      ...units.map((unit) => ratiosOf([unit], "unit")),
      ...systems.map((members) => ratiosOf(members, "system")),
      ratiosOf(units, "whole"),
    ];
  });
  return {
    value: found.map(({ value }) => value),
    findings: [...uses.flatMap(unusable), ...found.flatMap(({ findings }) => findings)],
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

type Scope = WaterRatios["scope"];

function ratiosOf(units: readonly WaterUse[], scope: Scope): Noticed<WaterRatios, WaterFinding> {
  const total: Totals = (items) => totalOf(units, items);
  const ratios = knownRatios(units, total);
  const place = placeOf(units, scope);
  const { enterprise, name } = place;
  const amounts = { intakeM3: total(["intake"])?.value ?? null, reusedM3: total(REUSED)?.value ?? null };
  const value: WaterRatios = { enterprise, period: units[0]?.period ?? "", scope, name, ...amounts, ratios };
  const findings = [
    ...rangeFindings(ratios, place),
    ...(isInflowKnown(units, scope) ? dischargeFindings(total, place, scope) : []),
    ...(scope === "unit" ? units.flatMap(totalUseFindings) : []),
    ...(scope === "whole" ? wholeFindings(units, total, place) : []),
  ];
  return { value, findings };
}

function knownRatios(units: readonly WaterUse[], total: Totals): WaterRatios["ratios"] {
  const all = { ...ratiosBy(OF_BOTH, total, true), ...ratiosBy(OF_WHOLE, total, false) };
  if (!isComplianceStated(units)) delete all.compliantDischarge;
  return all;
}

/** Where a unit does not say how much of its discharge complies, nothing can be said of the whole. */
function isComplianceStated(units: readonly WaterUse[]): boolean {
  const discharging = units.filter((unit) => (waterAmount(unit, "discharged")?.value ?? 0) > 0);
  return discharging.every((unit) => waterAmount(unit, "compliant") !== undefined);
}

function placeOf(units: readonly WaterUse[], scope: Scope): Place {
  const [first] = units;
  const names: Readonly<Record<Scope, string>> = { unit: first?.name ?? "", system: first?.system ?? "", whole: "" };
  return { enterprise: first?.enterprise ?? "", name: names[scope], origins: units.map(({ origin }) => origin) };
}

type Totals = (items: readonly WaterItem[]) => WaterAmount | undefined;

function totalOf(units: readonly WaterUse[], items: readonly WaterItem[]): WaterAmount | undefined {
  return sumOfWater(units.flatMap((unit) => items.map((item) => waterAmount(unit, item))));
}

function ratiosBy(
  terms: Readonly<Partial<Record<WaterRatioName, Terms>>>,
  total: Totals,
  isPartOfWhole: boolean,
): Partial<Record<WaterRatioName, WaterRatio>> {
  const pairs = Object.entries(terms).flatMap(([name, { part, rest }]) => {
    const ratio = ratioOf(total(part), total(rest), isPartOfWhole);
    return ratio ? [[name, ratio] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function ratioOf(
  part: WaterAmount | undefined,
  rest: WaterAmount | undefined,
  isPartOfWhole: boolean,
): WaterRatio | undefined {
  if (!part || !rest) return undefined;
  const denominatorM3 = isPartOfWhole ? part.value + rest.value : rest.value;
  if (denominatorM3 <= 0) return undefined;
  const percent = (part.value / denominatorM3) * 100;
  return { percent, numeratorM3: part.value, denominatorM3, origins: [...part.origins, ...rest.origins] };
}

interface Place {
  readonly enterprise: string;
  readonly name: string;
  readonly origins: readonly Origin[];
}

function rangeFindings(
  ratios: Readonly<Partial<Record<WaterRatioName, WaterRatio>>>,
  place: Place,
): readonly WaterFinding[] {
  return (["condensateReturn", "leakRate", "compliantDischarge"] as const).flatMap((ratio) => {
    const found = ratios[ratio];
    if (!found || compareExactly(found.percent, 100) <= 0) return [];
    const base = { code: "water.rateOutOfRange", severity: "error", rule: 11 } as const;
    return [{ ...base, ...place, ratio, percent: found.percent, origins: found.origins }];
  });
}

function isInflowKnown(units: readonly WaterUse[], scope: Scope): boolean {
  return scope === "whole" || !units.some(({ isOfFlows }) => isOfFlows);
}

const INFLOW: readonly WaterItem[] = ["intake", "unconventional"];

/** What a unit discharges came in as intake, in series or as treated water; for the whole user only the first counts. */
function dischargeFindings(total: Totals, place: Place, scope: Scope): readonly WaterFinding[] {
  const inflowItems = scope === "whole" ? INFLOW : ([...INFLOW, "seriesIn", "reused"] as const);
  const [discharged, inflow] = [total(["discharged"]), total(inflowItems)];
  if (!discharged || !inflow || discharged.printed.low <= inflow.printed.high) return [];
  const figures = { dischargedM3: discharged.value, inflowM3: inflow.value };
  const origins = [...discharged.origins, ...inflow.origins];
  return [{ code: "water.dischargeAboveInflow", severity: "error", rule: 11, ...place, ...figures, origins }];
}

function totalUseFindings(unit: WaterUse): readonly WaterFinding[] {
  const stated = waterAmount(unit, "totalUse");
  const computed = totalOf([unit], ["intake", ...REUSED]);
  if (!stated || !computed || !waterAmount(unit, "intake") || overlaps(stated.printed, computed.printed)) return [];
  const { enterprise, name } = unit;
  const figures = { written: unit.quantities.totalUse?.written ?? "", computedM3: computed.value };
  const origins = [...stated.origins, ...computed.origins];
  return [{ code: "water.totalUseDiffers", severity: "error", rule: 12, enterprise, name, ...figures, origins }];
}

function wholeFindings(units: readonly WaterUse[], total: Totals, place: Place): readonly WaterFinding[] {
  const findings: WaterFinding[] = [];
  const without = units.filter(
    (unit) => !waterAmount(unit, "intake") && !(unit.isOfFlows && total(["intake"]) !== undefined),
  );
  if (without.length > 0) {
    const origins = without.map(({ origin }) => origin);
    const names = without.map(({ name }) => name);
    findings.push({ code: "water.intakeMissing", severity: "warning", ...place, units: names, origins });
  }
  // Water treated and used again comes from the units of the table, or from a station that the table leaves out.
  const [out, into, series] = [total(["seriesOut"]), total(["seriesIn", "reused"]), total(["seriesIn"])];
  const cancels = (amount: WaterAmount | undefined): boolean =>
    out !== undefined && amount !== undefined && overlaps(out.printed, amount.printed);
  if (out && into && !cancels(into) && !cancels(series)) {
    const origins = [...out.origins, ...into.origins];
    const figures = { outM3: out.value, inM3: into.value };
    findings.push({ code: "water.seriesDoNotCancel", severity: "warning", ...place, ...figures, origins });
  }
  return findings;
}

function unusable(use: WaterUse): readonly WaterFinding[] {
  return WATER_ITEMS.flatMap((item) => {
    const quantity = use.quantities[item];
    if (!quantity || quantity.reading.kind === "missing" || waterAmount(use, item)) return [];
    const { enterprise, name } = use;
    const figure = { item, written: quantity.written, origins: [quantity.origin] };
    return [{ code: "water.amountUnusable", severity: "warning", enterprise, name, ...figure }];
  });
}
