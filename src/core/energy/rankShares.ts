import { exactSum } from "./appliedCoefficient";

export interface Sharer {
  readonly name: string;
  readonly amount: number;
}

/** One step of a Pareto list; shares are 0–1. */
export interface RankedShare extends Sharer {
  readonly share: number;
  readonly cumulativeShare: number;
}

/**
 * Pareto order: the largest first, equal ones by name, each with its share of the whole and the share up to and
 * including it. Only what was used has a share: negative amounts (energy sold) and zeros are left out.
 *
 * @param sharers carriers of an enterprise, or enterprises of a sector; amounts in one unit
 * @returns empty when nothing was used; the last cumulative share is exactly 1
 * @example rankShares([{ name: "电力", amount: 3 }, { name: "柴油", amount: 1 }])[0]?.share // 0.75
 */
export function rankShares(sharers: readonly Sharer[]): readonly RankedShare[] {
  const ranked = sharers.filter(({ amount }) => amount > 0).sort(byAmount);
  const whole = exactSum(ranked.map(({ amount }) => amount));
  let upToHere = 0;
  return ranked.map((sharer, place) => {
    upToHere += sharer.amount;
    const isLast = place === ranked.length - 1;
    return { ...sharer, share: sharer.amount / whole, cumulativeShare: isLast ? 1 : Math.min(upToHere / whole, 1) };
  });
}

function byAmount(a: Sharer, b: Sharer): number {
  if (a.amount !== b.amount) return b.amount - a.amount;
  return a.name < b.name ? -1 : 1;
}
