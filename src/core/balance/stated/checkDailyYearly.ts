import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { Quantity } from "../../quantity/quantity";
import { multiply, overlaps, printedInterval } from "../../quantity/interval";
import { conversionFactor } from "../../quantity/units";
import type { End } from "../network";
import type { StatedFinding } from "./findings";

type DailyYearly = Extract<StatedFinding, { code: "statedBalance.dailyYearly" }>;

/**
 * Rule 13: where the same flow is stated per day and for the year, and the days of the year with it, daily × days is the
 * year's amount within the printed digits.
 *
 * @param balances of the same enterprise, form and medium, days stated by either
 * @returns findings `statedBalance.dailyYearly`
 * @example 12.0 m3/d over 300 days against 3600 m3: agrees; against 4200 m3: does not
 */
export function checkDailyYearly(balances: readonly StatedBalance[]): readonly DailyYearly[] {
  const daily = balances.filter(({ flows }) => flows.some(isDaily));
  return daily.flatMap((perDay) =>
    balances
      .filter((yearly) => yearly !== perDay && isSameWater(perDay, yearly) && !yearly.flows.some(isDaily))
      .flatMap((yearly) => compare(perDay, yearly)),
  );
}

const isDaily = ({ quantity }: StatedFlow): boolean => quantity.unit?.endsWith("/d") === true;

function isSameWater(a: StatedBalance, b: StatedBalance): boolean {
  return a.enterprise === b.enterprise && a.form === b.form && a.medium === b.medium;
}

function compare(perDay: StatedBalance, yearly: StatedBalance): readonly DailyYearly[] {
  const days = daysOf(perDay.days ?? yearly.days);
  if (days === undefined) return [];
  return perDay.flows.filter(isDaily).flatMap((flow) => {
    const partners = yearly.flows.filter((each) => keyOf(each) === keyOf(flow));
    const [partner] = partners;
    return partner && partners.length === 1 ? check({ flow, partner, days, balance: yearly.name }) : [];
  });
}

function daysOf(quantity: Quantity | undefined): number | undefined {
  return quantity?.reading.kind === "number" && quantity.reading.value > 0 ? quantity.reading.value : undefined;
}

function keyOf({ name, from, to }: StatedFlow): string {
  return JSON.stringify([name, placeOf(from), placeOf(to)]);
}

function placeOf(end: End): string {
  return end.kind === "node" ? `node ${end.node}` : end.kind;
}

function nodeOf({ from, to }: StatedFlow): string {
  if (to.kind === "node") return to.node;
  return from.kind === "node" ? from.node : "";
}

interface Pair {
  readonly flow: StatedFlow;
  readonly partner: StatedFlow;
  readonly days: number;
  readonly balance: string;
}

function check({ flow, partner, days, balance }: Pair): readonly DailyYearly[] {
  const { reading } = flow.quantity;
  const own = flow.quantity.unit?.slice(0, -"/d".length) ?? "";
  const { unit = own } = partner.quantity;
  const scale = days * (conversionFactor(own, unit) ?? NaN);
  const [perDay, year] = [printedInterval(reading), printedInterval(partner.quantity.reading)];
  if (!perDay || !year || Number.isNaN(scale) || reading.kind !== "number") return [];
  if (overlaps(multiply(perDay, { low: scale, high: scale }), year)) return [];
  return [
    {
      code: "statedBalance.dailyYearly",
      severity: "warning",
      rule: 13,
      balance,
      node: nodeOf(flow),
      name: flow.name,
      daily: flow.quantity.written,
      days,
      computed: reading.value * scale,
      yearly: partner.quantity.written,
      unit,
      origins: [partner.quantity.origin, flow.quantity.origin],
    },
  ];
}
