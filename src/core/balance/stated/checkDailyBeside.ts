import type { StatedBalance, StatedFlow } from "../../audit/statedBalance";
import { divide, type Interval } from "../../quantity/interval";
import type { Quantity } from "../../quantity/quantity";
import { compareDaily, daysOf, inYearlyUnit } from "./compareDaily";
import type { StatedFinding } from "./findings";

type DailyFinding = Extract<StatedFinding, { code: "statedBalance.dailyYearly" | "statedBalance.daysImplied" }>;

interface Pair {
  readonly yearly: StatedFlow;
  readonly daily: Quantity;
}

interface ImpliedPair extends Pair {
  /** Days of the year that its two figures allow. */
  readonly days: Interval;
  readonly ratio: number;
}

/**
 * Rule 13 within one table that states its flows per day and per year side by side.
 *
 * @param stated whose flows carry `daily`
 * @param fallback days of the year where the table states none
 * @example 10 and 20 m3/d beside 3300 and 6600 m3, no days stated: 330 days are implied, and said
 */
export function checkDailyBeside(stated: StatedBalance, fallback?: number): readonly DailyFinding[] {
  const pairs = stated.flows.flatMap((yearly) => (yearly.daily ? [{ yearly, daily: yearly.daily }] : []));
  const days = daysOf(stated.days) ?? fallback;
  return days === undefined ? checkImplied(stated, pairs) : checkEach(stated, pairs, days);
}

function checkEach({ name }: StatedBalance, pairs: readonly Pair[], days: number): readonly DailyFinding[] {
  return pairs.flatMap((pair) => compareDaily({ ...pair, days, balance: name }));
}

function checkImplied(stated: StatedBalance, pairs: readonly Pair[]): readonly DailyFinding[] {
  const implied = pairs.flatMap(impliedBy);
  if (implied.length === 0) return [];
  const days = commonDays(implied);
  const agreeing = implied.filter((pair) => allows(pair, days));
  const isAgreed = agreeing.length * 2 > implied.length;
  const finding: DailyFinding = {
    code: "statedBalance.daysImplied",
    severity: isAgreed ? "info" : "warning",
    rule: 13,
    balance: stated.name,
    days: isAgreed ? days : null,
    fewest: Math.min(...implied.map(({ ratio }) => Math.round(ratio))),
    most: Math.max(...implied.map(({ ratio }) => Math.round(ratio))),
    flows: agreeing.length,
    of: implied.length,
    origins: (isAgreed ? agreeing : implied).slice(0, MOST_SHOWN).map(({ yearly }) => yearly.quantity.origin),
  };
  return [finding, ...(isAgreed ? checkEach(stated, implied, days) : [])];
}

const MOST_SHOWN = 20;

function impliedBy(pair: Pair): readonly ImpliedPair[] {
  const both = inYearlyUnit(pair.daily, pair.yearly.quantity);
  const days = both && both.daily.low > 0 ? divide(both.yearly, both.daily) : undefined;
  if (!both || !days) return [];
  const ratio = (both.yearly.low + both.yearly.high) / (both.daily.low + both.daily.high);
  return [{ ...pair, days, ratio }];
}

const LONGEST_YEAR = 366;

/** The whole number of days that most pairs allow; of several the one nearest to their ratios. */
function commonDays(pairs: readonly ImpliedPair[]): number {
  const counts = Array.from({ length: LONGEST_YEAR }, (_, place) => ({
    days: place + 1,
    pairs: pairs.filter((pair) => allows(pair, place + 1)).length,
  }));
  const most = Math.max(...counts.map((count) => count.pairs));
  const best = counts.filter((count) => count.pairs === most).map(({ days }) => days);
  const farness = (days: number): number => pairs.reduce((sum, { ratio }) => sum + Math.abs(ratio - days), 0);
  return best.reduce((nearest, days) => (farness(days) < farness(nearest) ? days : nearest), best[0] ?? 0);
}

function allows({ days: { low, high } }: ImpliedPair, days: number): boolean {
  return days >= low && days <= high;
}
