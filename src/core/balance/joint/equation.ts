/** factor × the product of the variables named; without a variable it is a constant. */
export interface Term {
  readonly factor: number;
  readonly of: readonly string[];
}

/** Σ terms = 0. The id is what a finding calls the equation. */
export interface Equation {
  readonly id: string;
  readonly terms: readonly Term[];
}

/** A measured variable without a σ above 0 cannot be adjusted; it counts as unmeasured and its value as a start. */
export type Variable =
  | { readonly id: string; readonly kind: "measured"; readonly value: number; readonly sigma: number }
  | { readonly id: string; readonly kind: "exact"; readonly value: number }
  | { readonly id: string; readonly kind: "unmeasured"; readonly start: number }
  /** A constant for the time being: what J would gain by letting it go is computed. Its reading, if any, stands aside. */
  | {
      readonly id: string;
      readonly kind: "held";
      readonly value: number;
      readonly reading: { readonly value: number; readonly sigma: number } | null;
    };

/** ρ of the errors of two readings: one meter read twice, one scale for two streams, two shares of one bill. */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly coefficient: number;
}

export interface EquationSystem {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  readonly correlations?: readonly Correlation[];
  /** Sums of products that are wanted with their uncertainty, such as flow × content; they bind nothing. */
  readonly wanted?: readonly Equation[];
}

/** What flows in one stream: an amount, or amount and content. */
export type Product = readonly string[];

const plus = (of: Product): Term => ({ factor: 1, of });
const minus = (of: Product): Term => ({ factor: -1, of });

/** Σ in − Σ out = 0. */
export function balanceOf(id: string, inputs: readonly Product[], outputs: readonly Product[]): Equation {
  return { id, terms: [...inputs.map(plus), ...outputs.map(minus)] };
}

/** out = TC · Σ in. */
export function transferOf(
  id: string,
  output: Product,
  { coefficient, inputs }: { readonly coefficient: string; readonly inputs: readonly Product[] },
): Equation {
  return { id, terms: [plus(output), ...inputs.map((input) => minus([coefficient, ...input]))] };
}

/** Σ contents = the whole, where every component is listed; the whole is 1 for shares of mass. */
export function closureOf(id: string, contents: readonly string[], whole = 1): Equation {
  return { id, terms: [...contents.map((content) => plus([content])), { factor: -whole, of: [] }] };
}

/** A = k · B. */
export function relationOf(id: string, [a, b]: readonly [string, string], k: string): Equation {
  return { id, terms: [plus([a]), minus([k, b])] };
}
