import type { Origin } from "../../outcome/outcome";
import type { Interval } from "../../quantity/interval";
import { printedInterval } from "../../quantity/interval";
import type { MissingReason, Quantity } from "../../quantity/quantity";
import { conversionFactor } from "../../quantity/units";
import type { WaterItem, WaterUse } from "./waterUse";

/** One amount of water, m3 (condensate and steam: t), with the room of its printed digits. */
export interface WaterAmount {
  readonly value: number;
  readonly printed: Interval;
  readonly origins: readonly Origin[];
}

/** Written down as none: —, /, 无, 不适用. */
const NO_WATER: ReadonlySet<MissingReason> = new Set(["dash", "slash", "none", "notApplicable"]);

/**
 * The amount of one item of a unit; 1 t of water is 1 m3. Undefined when there is no figure to compute with: blank,
 * 未统计, `<5`, a range, a negative figure, a unit that measures something else.
 */
export function waterAmount(use: WaterUse, item: WaterItem): WaterAmount | undefined {
  const quantity = use.quantities[item];
  if (!quantity) return undefined;
  const { reading, origin } = quantity;
  const origins = [origin];
  if (reading.kind === "missing" && NO_WATER.has(reading.reason)) {
    return { value: 0, printed: { low: 0, high: 0 }, origins };
  }
  if ((reading.kind !== "number" && reading.kind !== "approximate") || reading.value < 0) return undefined;
  const factor = factorOf(quantity);
  if (factor === undefined) return undefined;
  const interval = printedInterval(reading) ?? { low: reading.value, high: reading.value };
  const printed = { low: interval.low * factor, high: interval.high * factor };
  return { value: reading.value * factor, printed, origins };
}

function factorOf({ unit = "m3" }: Quantity): number | undefined {
  return conversionFactor(unit, "m3") ?? conversionFactor(unit, "t");
}

/** Sum of amounts; undefined when there are none. */
export function sumOfWater(amounts: readonly (WaterAmount | undefined)[]): WaterAmount | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  if (known.length === 0) return undefined;
  const sum = (of: (amount: WaterAmount) => number): number =>
    known
      .map(of)
      .sort((a, b) => a - b)
      .reduce((total, value) => total + value, 0);
  return {
    value: sum(({ value }) => value),
    printed: { low: sum(({ printed }) => printed.low), high: sum(({ printed }) => printed.high) },
    origins: known.flatMap(({ origins }) => origins),
  };
}

/** Sum of some items over units; undefined when none of them is known. */
export function totalOf(units: readonly WaterUse[], items: readonly WaterItem[]): WaterAmount | undefined {
  return sumOfWater(units.flatMap((unit) => items.map((item) => waterAmount(unit, item))));
}
