import type { Interval } from "../quantity/interval";
import type { MissingReason, Quantity } from "../quantity/quantity";

export type Amount =
  | { readonly kind: "amount"; readonly value: Interval }
  /** Written down as nothing used: —, /, 无, 不适用. */
  | { readonly kind: "none" }
  /** There should be a figure: blank, 未统计, an error value, a text. */
  | { readonly kind: "missing" }
  | { readonly kind: "negative" };

const NOTHING_USED: ReadonlySet<MissingReason> = new Set(["dash", "slash", "none", "notApplicable"]);

/** What a cell says about an amount that cannot be negative; `<5` is anything from 0 to 5. */
export function amountOf({ reading }: Quantity): Amount {
  switch (reading.kind) {
    case "number":
    case "approximate":
      return within(reading.value, reading.value);
    case "range":
      return within(reading.low, reading.high);
    case "censored":
      return reading.comparison === "<" || reading.comparison === "≤" ? within(0, reading.limit) : { kind: "missing" };
    case "missing":
      return { kind: NOTHING_USED.has(reading.reason) ? "none" : "missing" };
    case "text":
      return { kind: "missing" };
  }
}

function within(low: number, high: number): Amount {
  return low < 0 ? { kind: "negative" } : { kind: "amount", value: { low, high } };
}
