import type { Origin } from "../outcome/outcome";

/** What a balance is kept in. Energy is always MJ at calorific value (当量值): the equivalent value balances nowhere. */
export type Layer =
  { readonly kind: "mass" | "water" | "energy" } | { readonly kind: "substance"; readonly substance: string };

/** Where a flow starts or ends. `stock` is the change of what is stored at the other end. */
export type End =
  { readonly kind: "node"; readonly node: string } | { readonly kind: "outside" } | { readonly kind: "stock" };

/**
 * What is known of a flow, in the unit of its balance. `sigma` is one standard deviation (half of the ± of the sheet).
 * `rest` was found as the difference of the others: it is shown, but it proves nothing and is never used as a reading.
 */
export type Amount =
  | { readonly kind: "measured"; readonly value: number; readonly sigma: number }
  | { readonly kind: "exact"; readonly value: number }
  | { readonly kind: "rest"; readonly value: number }
  | { readonly kind: "unmeasured" };

export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly from: End;
  readonly to: End;
  readonly amount: Amount;
  readonly origins: readonly Origin[];
}

/** One balance: one layer, one period, one unit. Flows may run in parallel, and back: recirculation is the normal case. */
export interface Network {
  readonly name: string;
  readonly layer: Layer;
  readonly unit: string;
  readonly flows: readonly Flow[];
  readonly origins: readonly Origin[];
}

export const OUTSIDE: End = { kind: "outside" };
export const STOCK: End = { kind: "stock" };
export const atNode = (node: string): End => ({ kind: "node", node });
