import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { End } from "../network";
import { checkDailyBeside } from "./checkDailyBeside";
import { compareDaily, daysOf } from "./compareDaily";
import type { StatedFinding } from "./findings";

type DailyYearly = Extract<StatedFinding, { code: "statedBalance.dailyYearly" | "statedBalance.daysImplied" }>;

/**
 * Rule 13: where the same flow is stated per day and for the year, and the days of the year with it, daily × days is the
 * year's amount within the printed digits. Both may stand in one table (`daily` of the flow) or in two. Where one table
 * states both but no days, the days that most of its flows imply are said, and the others are held against them.
 *
 * @param balances of the same enterprise, form and medium, days stated by either
 * @param days of 项目信息, where no table states them
 * @returns findings `statedBalance.dailyYearly`, `statedBalance.daysImplied`
 * @example 12.0 m3/d over 300 days against 3600 m3: agrees; against 4200 m3: does not
 */
export function checkDailyYearly(balances: readonly StatedBalance[], days?: number): readonly DailyYearly[] {
  return [...betweenTables(balances, days), ...balances.flatMap((balance) => checkDailyBeside(balance, days))];
}

function betweenTables(balances: readonly StatedBalance[], stated: number | undefined): readonly DailyYearly[] {
  const daily = balances.filter(({ flows }) => flows.some(isDaily));
  return daily.flatMap((perDay) =>
    balances
      .filter((yearly) => yearly !== perDay && isSameWater(perDay, yearly) && !yearly.flows.some(isDaily))
      .flatMap((yearly) => compare(perDay, yearly, daysOf(perDay.days ?? yearly.days) ?? stated)),
  );
}

const isDaily = ({ quantity }: StatedFlow): boolean => quantity.unit?.endsWith("/d") === true;

function isSameWater(a: StatedBalance, b: StatedBalance): boolean {
  return a.enterprise === b.enterprise && a.form === b.form && a.medium === b.medium;
}

function compare(perDay: StatedBalance, yearly: StatedBalance, days: number | undefined): readonly DailyYearly[] {
  if (days === undefined) return [];
  return perDay.flows.filter(isDaily).flatMap((flow) => {
    const partners = yearly.flows.filter((each) => keyOf(each) === keyOf(flow));
    const [partner] = partners;
    const { quantity: daily } = flow;
    return partner && partners.length === 1 ? compareDaily({ daily, yearly: partner, days, balance: yearly.name }) : [];
  });
}

function keyOf({ name, from, to }: StatedFlow): string {
  return JSON.stringify([name, placeOf(from), placeOf(to)]);
}

function placeOf(end: End): string {
  return end.kind === "node" ? `node ${end.node}` : end.kind;
}
