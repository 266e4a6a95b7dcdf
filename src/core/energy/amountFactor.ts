import { conversionFactor } from "../quantity/units";
import type { Carrier } from "./carrier";

/** Units that stand for each other where the carrier decides it. */
const SAME_AMOUNT = { gas: ["m3", "Nm3"], water: ["m3", "t"] } as const;

/**
 * How many `to` one `from` of a carrier is. A gas in m3 is taken as m3 at standard state, as the published
 * coefficients count it; 1 m3 of water is 1 t. Undefined when the units measure different things.
 * @example amountFactor("万m3", "t", "water") // 10000
 */
export function amountFactor(from: string, to: string, state?: Carrier["state"]): number | undefined {
  const direct = conversionFactor(from, to);
  if (direct !== undefined || state === undefined) return direct;
  const [one, other] = SAME_AMOUNT[state];
  const source = conversionFactor(from, one) ?? conversionFactor(from, other);
  const target = conversionFactor(one, to) ?? conversionFactor(other, to);
  return source === undefined || target === undefined ? undefined : source * target;
}

/** `kJ/kg` → `kJ` and `kg`; a unit without a slash has no amount. */
export function splitPerUnit(unit: string): { readonly over: string; readonly under?: string } {
  const place = unit.indexOf("/");
  if (place < 0) return { over: unit };
  return { over: unit.slice(0, place), under: unit.slice(place + 1).replace(/^\((.*)\)$/, "$1") };
}

/** What a figure in `unit` (such as `kJ/kg`) is multiplied by to count `over` per one `per` of the carrier. */
export function perAmountFactor(
  unit: string,
  wanted: { readonly over: string; readonly per: string },
  state?: Carrier["state"],
): number | undefined {
  const { over, under } = splitPerUnit(unit);
  if (under === undefined) return undefined;
  const upper = conversionFactor(over, wanted.over);
  const lower = amountFactor(wanted.per, under, state);
  return upper === undefined || lower === undefined ? undefined : upper * lower;
}
