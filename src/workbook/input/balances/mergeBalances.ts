import type { StatedBalance } from "../../../core/audit/statedBalance";

/**
 * Rows and continuation pages of one balance together, in the order in which the balances begin.
 *
 * @param byName also of the other two forms: rows of one table
 */
export function mergeBalances(balances: readonly StatedBalance[], byName = false): readonly StatedBalance[] {
  const merged = new Map<string, StatedBalance[]>();
  for (const balance of balances) {
    const key = keyOf(balance, byName);
    const parts = merged.get(key);
    if (parts) parts.push(balance);
    else merged.set(key, [balance]);
  }
  return [...merged.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first || parts.length === 1) return parts;
    return [
      {
        ...first,
        flows: parts.flatMap(({ flows }) => flows),
        printed: parts.flatMap(({ printed }) => printed),
        origins: parts.flatMap(({ origins }) => origins),
      },
    ];
  });
}

/** The other two forms are one balance a table. */
function keyOf({ enterprise, period, name, medium, form, origins }: StatedBalance, byName: boolean): string {
  const own = form === "flows" || byName ? "" : (origins[0] ?? "");
  return JSON.stringify([enterprise, period, name, medium, form, own]);
}
