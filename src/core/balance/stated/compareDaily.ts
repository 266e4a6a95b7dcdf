import type { StatedFlow } from "../../audit/statedBalance";
import { multiply, overlaps, printedInterval, type Interval } from "../../quantity/interval";
import type { Quantity } from "../../quantity/quantity";
import { conversionFactor } from "../../quantity/units";
import type { StatedFinding } from "./findings";

/** The same flow per day and for the year. */
export interface DailyPair {
  readonly daily: Quantity;
  readonly yearly: StatedFlow;
  readonly days: number;
  readonly balance: string;
}

type DailyYearly = Extract<StatedFinding, { code: "statedBalance.dailyYearly" }>;

/** Days that a table states; undefined when it states none, or no number. */
export function daysOf(quantity: Quantity | undefined): number | undefined {
  return quantity?.reading.kind === "number" && quantity.reading.value > 0 ? quantity.reading.value : undefined;
}

/** Rule 13 for one flow: empty when daily × days may be the year's amount, or when one of the two is no figure. */
export function compareDaily({ daily, yearly, days, balance }: DailyPair): readonly DailyYearly[] {
  const both = inYearlyUnit(daily, yearly.quantity);
  if (!both || daily.reading.kind !== "number") return [];
  if (overlaps(multiply(both.daily, { low: days, high: days }), both.yearly)) return [];
  return [
    {
      code: "statedBalance.dailyYearly",
      severity: "warning",
      rule: 13,
      balance,
      node: nodeOf(yearly),
      name: yearly.name,
      daily: daily.written,
      days,
      computed: daily.reading.value * both.factor * days,
      yearly: writtenYearly(yearly, both.unit),
      unit: both.unit,
      origins: [yearly.quantity.origin, daily.origin],
    },
  ];
}

interface Both {
  readonly daily: Interval;
  readonly yearly: Interval;
  readonly unit: string;
  readonly factor: number;
}

/** Both amounts within their printed digits, in the unit of the yearly one. */
export function inYearlyUnit(daily: Quantity, yearly: Quantity): Both | undefined {
  const own = daily.unit?.replace(/\/d$/, "") ?? "";
  const { unit = own } = yearly;
  const factor = own === unit ? 1 : conversionFactor(own, unit);
  const [perDay, year] = [printedInterval(daily.reading), printedInterval(yearly.reading)];
  if (!perDay || !year || factor === undefined) return undefined;
  return { daily: multiply(perDay, { low: factor, high: factor }), yearly: year, unit, factor };
}

/** With its unit where the sheet has another than the one in which both are compared. */
function writtenYearly({ quantity: { written }, unit }: StatedFlow, compared: string): string {
  return unit === undefined || unit === compared ? written : `${written} ${unit}`;
}

function nodeOf({ from, to }: StatedFlow): string {
  if (to.kind === "node") return to.node;
  return from.kind === "node" ? from.node : "";
}
