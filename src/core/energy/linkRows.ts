import type { CarrierLinks, EnergyLink, EnergyLinkTable, LinkAmount } from "./energyLinks";

/** One row of the energy balance table; what comes in counts plus, what goes out minus. */
export interface LinkRow {
  readonly link: EnergyLink;
  readonly of: LinkAmount;
  readonly sign: 1 | -1;
}

/** Links down as GB/T 28751 orders them. */
export const LINK_ROWS: readonly LinkRow[] = [
  { link: "supply", of: "purchased", sign: 1 },
  { link: "supply", of: "stockUse", sign: 1 },
  { link: "supply", of: "sold", sign: -1 },
  { link: "supply", of: "storageLoss", sign: -1 },
  { link: "conversion", of: "conversionInput", sign: -1 },
  { link: "conversion", of: "conversionOutput", sign: 1 },
  { link: "distribution", of: "distributionLoss", sign: -1 },
  { link: "endUse", of: "recovered", sign: 1 },
  { link: "endUse", of: "endUse", sign: -1 },
];

/** What is left of a carrier over all links, which should be nothing; `null` where an amount is not known. */
export function linkDifference(carrier: CarrierLinks): number | null {
  const parts = LINK_ROWS.map(({ of, sign }) => ({ sign, amount: carrier[of] }));
  if (parts.some(({ amount }) => amount === null)) return null;
  const sum = parts.reduce((total, { sign, amount }) => total + sign * (amount ?? 0), 0);
  // Sums of binary fractions leave noise where nothing is left.
  return Math.round(sum * 1e4) / 1e4 + 0;
}

/** Sum of a row over all carriers, or without a row of what is left; `null` where one is not known. */
export function linkTotal({ carriers }: Pick<EnergyLinkTable, "carriers">, of?: LinkAmount): number | null {
  const amounts = carriers.map((carrier) => (of ? carrier[of] : linkDifference(carrier)));
  if (amounts.some((amount) => amount === null)) return null;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** Rows in which something is stated, or not known; the others say nothing. */
export function filledRows({ carriers }: Pick<EnergyLinkTable, "carriers">): readonly LinkRow[] {
  return LINK_ROWS.filter(({ of }) => carriers.some((carrier) => carrier[of] !== 0));
}
