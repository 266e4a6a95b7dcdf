import type { Estimated } from "../estimate";
import { amountVariable, carriedVariable, contentVariable, type JointProblem } from "./jointSystem";
import type { EstimatedVariable, ReconciledEquations } from "./reconcileEquations";

/** An amount below 0, or a content below 0 or above the pure substance. */
export interface OutOfRange {
  /** Of the variable to be held at the bound. */
  readonly name: string;
  readonly flow: string;
  /** Null for an amount. */
  readonly substance: string | null;
  readonly value: number;
  readonly bound: number;
  readonly sigmasOutside: number;
}

/** Relative to the largest amount or content of its kind: below this it is rounding. */
const ROUNDING = 1e-10;

/**
 * What reconciliation put where no amount or content can be. Constants are as they are; of a flow without an analysis
 * the content is what it carries by its amount, if that is known and above 0.
 */
export function findOutOfRange(
  { incidence, contents }: JointProblem,
  { variables, wanted }: ReconciledEquations,
  whole: number,
): readonly OutOfRange[] {
  const found = new Map<string, EstimatedVariable>([...wanted, ...variables].map((each) => [each.id, each]));
  const flows = incidence.flows.map(({ id }) => id);
  const amounts = flows.map((flow): Candidate => {
    const name = amountVariable(flow);
    return { name, flow, substance: null, ...figureOf(found.get(name)) };
  });
  const largest = largestOf(amounts);
  const shares = [...contents.keys()].map((substance) =>
    flows.map((flow): Candidate => {
      const name = contentVariable(flow, substance);
      const analysed = found.get(name);
      if (analysed) return { name, flow, substance, ...figureOf(analysed) };
      const goods = found.get(amountVariable(flow))?.value ?? 0;
      const carried = figureOf(found.get(carriedVariable(flow, substance)));
      return { name, flow, substance, ...(goods > ROUNDING * largest ? contentOf(carried, goods) : UNKNOWN) };
    }),
  );
  return [outside(amounts, Infinity), ...shares.map((each) => outside(each, whole))].flat();
}

interface Figure {
  readonly value: number | null;
  readonly sigma: number;
}

type Candidate = Figure & Pick<OutOfRange, "name" | "flow" | "substance">;

const UNKNOWN: Figure = { value: null, sigma: 0 };

function figureOf(each: Estimated | undefined): Figure {
  if (!each || each.class === "exact") return UNKNOWN;
  return { value: each.value, sigma: each.sigma ?? 0 };
}

function contentOf({ value, sigma }: Figure, goods: number): Figure {
  return value === null ? UNKNOWN : { value: value / goods, sigma: sigma / goods };
}

const largestOf = (candidates: readonly Figure[]): number =>
  candidates.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0);

function outside(candidates: readonly Candidate[], whole: number): readonly OutOfRange[] {
  const largest = largestOf(candidates);
  return candidates.flatMap(({ value, sigma, ...of }): readonly OutOfRange[] => {
    if (value === null) return [];
    const bound = value < 0 ? 0 : whole;
    const distance = value < 0 ? -value : value - whole;
    const sigmasOutside = distance / Math.max(sigma, Number.MIN_VALUE);
    return distance > ROUNDING * largest ? [{ ...of, value, bound, sigmasOutside }] : [];
  });
}
