import type { BalancePlace, StatedBalance } from "../../audit/statedBalance";

/** The balances that enterprise, period and name of a row speak of; what the row leaves blank leaves it open. */
export function balancesMeant(
  { enterprise, period, balance }: BalancePlace,
  balances: readonly StatedBalance[],
): readonly StatedBalance[] {
  return balances.filter(
    (each) =>
      (enterprise === "" || each.enterprise === enterprise) &&
      (period === "" || isSamePeriod(each.period, period)) &&
      (balance === "" || each.name === balance),
  );
}

/** `2024` and `2024年` are one period. */
function isSamePeriod(a: string, b: string): boolean {
  const figures = (text: string): string => text.replace(/\D+/g, " ").trim();
  return a === b || (figures(a) !== "" && figures(a) === figures(b));
}
