import { assert } from "../../outcome/assert";
import type { Equation, EquationSystem, Variable } from "./equation";
import { factorCorrelations, type CorrelationFactor } from "./factorCorrelations";

/** factor × product of variables by number; constants are in the factor. */
export interface NumberedTerm {
  readonly factor: number;
  readonly of: readonly number[];
}

/** The equations by numbers. Unknowns, readings and held variables are numbered apart; `column` says where each stands. */
export interface NumberedSystem {
  readonly variables: readonly Variable[];
  readonly names: readonly string[];
  /** Variables with a reading to be adjusted, and variables to be found. */
  readonly measured: readonly number[];
  readonly unmeasured: readonly number[];
  readonly held: readonly number[];
  /** Per variable: its column where unmeasured ones stand first, then readings, then held ones; -1 for a constant. */
  readonly column: Int32Array;
  /** Per variable: reading, constant or start value. */
  readonly start: Float64Array;
  /** Per variable: σ, 0 unless measured. */
  readonly sigma: Float64Array;
  /** Per variable: its size as a power of two, so that scaling loses no digit and ±1 balances stay exact. */
  readonly scale: Float64Array;
  readonly equations: readonly (readonly NumberedTerm[])[];
  readonly wanted: readonly (readonly NumberedTerm[])[];
  readonly correlation: CorrelationFactor;
}

/** Names become numbers and constants go into the factors. */
export function numberSystem({ variables, equations, correlations, wanted }: EquationSystem): NumberedSystem {
  const numbers = new Map(variables.map(({ id }, i) => [id, i]));
  assert(numbers.size === variables.length, "every variable has a name of its own");
  const numberTerms = (equation: Equation) => numberEquation(equation, variables, numbers);
  const measured = variables.flatMap((variable, i) => (isReading(variable) ? [i] : []));
  const held = variables.flatMap(({ kind }, i) => (kind === "held" ? [i] : []));
  const unmeasured = variables.flatMap((variable, i) => (isReading(variable) || isConstant(variable) ? [] : [i]));
  const start = Float64Array.from(variables, (each) => (each.kind === "unmeasured" ? each.start : each.value));
  const sigma = Float64Array.from(variables, (each) => (isReading(each) && each.kind === "measured" ? each.sigma : 0));
  return {
    variables,
    names: equations.map(({ id }) => id),
    measured,
    unmeasured,
    held,
    column: columnsOf(variables.length, [...unmeasured, ...measured, ...held]),
    start,
    sigma,
    scale: start.map((value, i) =>
      variables[i]?.kind === "held" ? 1 : powerOfTwo(Math.max(Math.abs(value), sigma[i] ?? 0)),
    ),
    equations: equations.map(numberTerms),
    wanted: (wanted ?? []).map(numberTerms),
    correlation: factorCorrelations(
      measured.map((i) => variables[i]?.id ?? ""),
      correlations ?? [],
    ),
  };
}

function columnsOf(variables: number, order: readonly number[]): Int32Array {
  const column = new Int32Array(variables).fill(-1);
  order.forEach((i, place) => (column[i] = place));
  return column;
}

function isReading(variable: Variable): boolean {
  return variable.kind === "measured" && variable.sigma > 0 && Number.isFinite(variable.sigma);
}

const isConstant = ({ kind }: Variable): boolean => kind === "exact" || kind === "held";

function powerOfTwo(size: number): number {
  return size > 0 && Number.isFinite(size) ? 2 ** Math.round(Math.log2(size)) : 1;
}

function numberEquation(
  { id, terms }: Equation,
  variables: readonly Variable[],
  numbers: ReadonlyMap<string, number>,
): readonly NumberedTerm[] {
  const numbered = terms.map(({ factor, of }): NumberedTerm => {
    let constant = factor;
    const rest: number[] = [];
    for (const name of of) {
      const number = numbers.get(name);
      const variable = number === undefined ? undefined : variables[number];
      assert(number !== undefined && variable !== undefined, `${id} speaks of the variable ${name}`);
      if (variable.kind === "exact") constant *= variable.value;
      else rest.push(number);
    }
    return { factor: constant, of: rest };
  });
  return numbered.filter(({ factor }) => factor !== 0);
}

/** Value of a term at a point; without the variable at position `but`, its derivative by that variable. */
export function productAt({ factor, of }: NumberedTerm, point: Float64Array, but = -1): number {
  return of.reduce((product, i, position) => (position === but ? product : product * (point[i] ?? 0)), factor);
}

export function sumAt(terms: readonly NumberedTerm[], point: Float64Array): number {
  return terms.reduce((sum, term) => sum + productAt(term, point), 0);
}

/**
 * |Σ terms| / Σ |terms|: how far an equation is from holding, whatever its unit. A term counts at least by the size of its
 * variables, so that one whose flows came out as 0 does not fail by rounding.
 */
export function gapAt({ scale }: NumberedSystem, terms: readonly NumberedTerm[], point: Float64Array): number {
  const size = terms.reduce(
    (sum, { factor, of }) =>
      sum + of.reduce((product, i) => product * Math.max(scale[i] ?? 1, Math.abs(point[i] ?? 0)), Math.abs(factor)),
    0,
  );
  return size > 0 ? Math.abs(sumAt(terms, point)) / size : 0;
}

export const isLinear = (terms: readonly NumberedTerm[]): boolean => terms.every(({ of }) => of.length <= 1);
