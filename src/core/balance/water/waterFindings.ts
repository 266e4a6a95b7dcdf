import type { Origin } from "../../outcome/outcome";
import { compareExactly } from "../../quantity/exact";
import { overlaps } from "../../quantity/interval";
import type { WaterFinding } from "./findings";
import { RECEIVED_WATER } from "./ratioTerms";
import { totalOf, waterAmount, type WaterAmount } from "./waterAmount";
import type { WaterRatios, WaterScope } from "./waterRatios";
import { WATER_ITEMS, type WaterItem, type WaterUse } from "./waterUse";

interface Place {
  readonly enterprise: string;
  readonly name: string;
  readonly origins: readonly Origin[];
}

/** What cannot be right about one unit, one system or the whole user, and what is missing there. */
export function waterFindings(units: readonly WaterUse[], found: WaterRatios): readonly WaterFinding[] {
  const { enterprise, name, scope, ratios } = found;
  const place = { enterprise, name, origins: units.map(({ origin }) => origin) };
  return [
    ...rangeFindings(ratios, units, place),
    ...(isInflowKnown(units, scope) ? dischargeFindings(units, place, scope) : []),
    ...(scope === "unit" ? units.flatMap(totalUseFindings) : []),
    ...(scope === "whole" ? wholeFindings(units, place) : []),
  ];
}

/** The rates that can exceed 100 %; discharge above intake is judged by the amounts, within their printed digits. */
function rangeFindings(
  ratios: WaterRatios["ratios"],
  units: readonly WaterUse[],
  place: Place,
): readonly WaterFinding[] {
  return (["condensateReturn", "leakRate", "compliantDischarge"] as const).flatMap((ratio) => {
    const found = ratios[ratio];
    if (!found || compareExactly(found.percent, 100) <= 0) return [];
    // Rain and other sources leak as well; the rate knows the intake alone.
    if (ratio === "leakRate" && found.numeratorM3 <= (totalOf(units, INFLOW)?.value ?? 0)) return [];
    const base = { code: "water.rateOutOfRange", severity: "error", rule: 11 } as const;
    return [{ ...base, ...place, ratio, percent: found.percent, origins: found.origins }];
  });
}

function isInflowKnown(units: readonly WaterUse[], scope: WaterScope): boolean {
  return scope === "whole" || !units.some(({ isOfFlows }) => isOfFlows);
}

const INFLOW: readonly WaterItem[] = ["intake", "unconventional"];

/**
 * What a unit discharges came in as intake, in series or as treated water; for the whole user only the first counts.
 * Units discharge to the plant's own station what comes back to them as treated water: then the sum of their discharge
 * is more than leaves the user, and may exceed its intake by as much.
 */
function dischargeFindings(units: readonly WaterUse[], place: Place, scope: WaterScope): readonly WaterFinding[] {
  const inflowItems = scope === "whole" ? INFLOW : [...INFLOW, ...RECEIVED_WATER];
  const [discharged, inflow] = [totalOf(units, ["discharged"]), totalOf(units, inflowItems)];
  if (!discharged || !inflow || discharged.printed.low <= inflow.printed.high) return [];
  const figures = { dischargedM3: discharged.value, inflowM3: inflow.value };
  const origins = [...discharged.origins, ...inflow.origins];
  const reused = totalOf(units, ["reused"]);
  if (scope === "whole" && reused && discharged.printed.low <= inflow.printed.high + reused.printed.high) {
    const base = { code: "water.dischargeHoldsReused", severity: "warning", rule: 11 } as const;
    return [{ ...base, ...place, ...figures, reusedM3: reused.value, origins: [...origins, ...reused.origins] }];
  }
  return [{ code: "water.dischargeAboveInflow", severity: "error", rule: 11, ...place, ...figures, origins }];
}

/** Rule 12 asks for these; whether other sources and condensate are counted in is left to the table. */
const TOTAL_USE: readonly WaterItem[] = ["intake", "circulating", "seriesIn", "reused"];
const AT_CHOICE: readonly (readonly WaterItem[])[] = [
  [],
  ["unconventional"],
  ["condensate"],
  ["unconventional", "condensate"],
];

function totalUseFindings(unit: WaterUse): readonly WaterFinding[] {
  const stated = waterAmount(unit, "totalUse");
  const [computed, ...others] = AT_CHOICE.flatMap((more) => totalOf([unit], [...TOTAL_USE, ...more]) ?? []);
  if (!stated || !computed || !waterAmount(unit, "intake")) return [];
  if ([computed, ...others].some(({ printed }) => overlaps(stated.printed, printed))) return [];
  const { enterprise, name } = unit;
  const figures = { written: unit.quantities.totalUse?.written ?? "", computedM3: computed.value };
  const origins = [...stated.origins, ...computed.origins];
  return [{ code: "water.totalUseDiffers", severity: "error", rule: 12, enterprise, name, ...figures, origins }];
}

function wholeFindings(units: readonly WaterUse[], place: Place): readonly WaterFinding[] {
  return [...intakeMissing(units, place), ...seriesFindings(units, place)];
}

function intakeMissing(units: readonly WaterUse[], place: Place): readonly WaterFinding[] {
  const isKnown = totalOf(units, ["intake"]) !== undefined;
  const without = units.filter((unit) => !waterAmount(unit, "intake") && !(unit.isOfFlows && isKnown));
  if (without.length === 0) return [];
  const origins = without.map(({ origin }) => origin);
  const names = without.map(({ name }) => name);
  return [{ code: "water.intakeMissing", severity: "warning", ...place, units: names, origins }];
}

/** Water treated and used again comes from the units of the table, or from a station that the table leaves out. */
function seriesFindings(units: readonly WaterUse[], place: Place): readonly WaterFinding[] {
  const out = totalOf(units, ["seriesOut"]);
  const [into, series] = [totalOf(units, ["seriesIn", "reused"]), totalOf(units, ["seriesIn"])];
  const cancels = (amount: WaterAmount | undefined): boolean =>
    out !== undefined && amount !== undefined && overlaps(out.printed, amount.printed);
  if (!out || !into || cancels(into) || cancels(series)) return [];
  const origins = [...out.origins, ...into.origins];
  const figures = { outM3: out.value, inM3: into.value };
  return [{ code: "water.seriesDoNotCancel", severity: "warning", ...place, ...figures, origins }];
}

/** Figures that cannot be computed with. */
export function unusableAmounts(use: WaterUse): readonly WaterFinding[] {
  return WATER_ITEMS.flatMap((item) => {
    const quantity = use.quantities[item];
    if (!quantity || quantity.reading.kind === "missing" || waterAmount(use, item)) return [];
    const { enterprise, name } = use;
    const figure = { item, written: quantity.written, origins: [quantity.origin] };
    return [{ code: "water.amountUnusable", severity: "warning", enterprise, name, ...figure }];
  });
}
