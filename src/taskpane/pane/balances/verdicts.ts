import type { ClosureStatus } from "../../../core/balance/closure";
import type { BalanceSummary, BalanceVerdict } from "../../desk/views";
import type { BalanceWords } from "./balances.terms";

/** What asks for work first. */
export const VERDICTS: readonly BalanceVerdict[] = ["contradictory", "notClosed", "notCheckable", "closed"];

export const VERDICT_COLOUR = {
  contradictory: "danger",
  notClosed: "warning",
  notCheckable: "informative",
  closed: "success",
} as const satisfies Readonly<Record<BalanceVerdict | ClosureStatus, string>>;

export interface BalanceFilter {
  readonly verdicts: readonly BalanceVerdict[];
  readonly text: string;
}

export function filterBalances(
  balances: readonly BalanceSummary[],
  { verdicts, text }: BalanceFilter,
): readonly BalanceSummary[] {
  const sought = text.trim().toLowerCase();
  return balances.filter(
    ({ verdict, object, name, period }) =>
      (verdicts.length === 0 || verdicts.includes(verdict)) &&
      (sought === "" || [object, name, period].join("\n").toLowerCase().includes(sought)),
  );
}

/** Object, period and layer of a balance in one line. */
export function balancePlace({ object, period, layer }: BalanceSummary, words: BalanceWords): string {
  return [object || words.wholeObject, period, words.layer(layer)].filter(Boolean).join(" · ");
}
