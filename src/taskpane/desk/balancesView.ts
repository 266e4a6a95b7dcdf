import type { AuditBalance } from "../../core/balance/auditBalance";
import type { WaterRatios } from "../../core/balance/water/waterRatios";
import type { Language } from "../../messages/texts";
import { drawBalance } from "../../workflows/drawBalances";
import { balanceVerdict } from "./balanceVerdict";
import type { BalancesView, BalanceSummary, BalanceView } from "./views";
import { waterView } from "./waterView";

/** The list of balances and the ratios of water use; null when there is neither. */
export function balancesView(balances: readonly AuditBalance[], ratios: readonly WaterRatios[]): BalancesView | null {
  if (balances.length === 0 && ratios.length === 0) return null;
  return { balances: balances.map(balanceSummary), water: waterView(ratios) };
}

export function balanceSummary(balance: AuditBalance, place: number): BalanceSummary {
  const { object, period, name, layer, unit, closures, origins } = balance;
  return {
    place,
    object,
    period,
    name,
    layer,
    unit,
    verdict: balanceVerdict(balance),
    deviationPercent: largestDeviation(balance),
    uncheckable: closures.filter(({ node, status }) => node !== null && status === "notCheckable").length,
    origin: origins[0] ?? null,
  };
}

/** Whoever reads the list looks for the first ones; every meter of a large network is in it. */
const MOST_SUSPECTS = 50;

/** One balance opened, with its picture. */
export function balanceView(balance: AuditBalance, place: number, language: Language): BalanceView {
  const suspects = balance.suspects.slice(0, MOST_SUSPECTS);
  const picture = pictureOf(balance, language);
  return { ...balanceSummary(balance, place), picture, balance: { ...balance, suspects } };
}

function pictureOf(balance: AuditBalance, language: Language): BalanceView["picture"] {
  if (balance.flows.length === 0) return null;
  const { altText, drawing } = drawBalance(balance, language);
  return { svg: drawing.svg, altText };
}

function largestDeviation({ closures }: AuditBalance): number | null {
  const deviations = closures.flatMap(({ status, deviationPercent }) =>
    status === "notCheckable" || deviationPercent === null ? [] : [deviationPercent],
  );
  return deviations.reduce<number | null>(
    (largest, each) => (largest === null || Math.abs(each) > Math.abs(largest) ? each : largest),
    null,
  );
}
