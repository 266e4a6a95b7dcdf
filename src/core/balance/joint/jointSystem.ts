import type { Incidence } from "../incidence";
import type { Amount } from "../network";
import type { Content } from "../substanceNetwork";
import {
  balanceOf,
  closureOf,
  transferOf,
  type Correlation,
  type Equation,
  type EquationSystem,
  type Product,
  type Variable,
} from "./equation";

/** Names of the variables, for correlations: amount of a flow, content of a substance in it. */
export const amountVariable = (flow: string): string => `M ${flow}`;
export const contentVariable = (flow: string, substance: string): string => `c ${flow} ${substance}`;
/** Amount of a substance in a flow, wanted in the result; a variable only where no content is known. */
export const carriedVariable = (flow: string, substance: string): string => `m ${flow} ${substance}`;

/** What binds flows besides the balances. Flows by id; `substance` null is the goods layer. */
export type JointRelation =
  | {
      /** outlet = coefficient · Σ inlets: a transfer coefficient or, with one inlet, a ratio. */
      readonly kind: "transfer";
      readonly id: string;
      readonly outlet: string;
      readonly inlets: readonly string[];
      readonly substance: string | null;
      readonly coefficient: Amount;
    }
  | {
      /** The substances are all that the flow consists of: their contents add to 1. */
      readonly kind: "closure";
      readonly id: string;
      readonly flow: string;
      readonly substances: readonly string[];
      /** To what they add instead, where contents are in t and the goods are not: 0.001 t in 1 kg. */
      readonly whole?: number;
    };

export interface JointProblem {
  readonly incidence: Incidence;
  /** Contents by substance and flow, usable ones only; σ 0 is exact. */
  readonly contents: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  /** Relations between flows that exist. */
  readonly relations: readonly JointRelation[];
  readonly correlations: readonly Correlation[];
  /** A first guess of an unmeasured amount, of the goods (null) or of a substance. */
  readonly guess: (flow: number, substance: string | null) => number;
  /** Flows whose contents say nothing of them: what they carry is unknown apart. */
  readonly apart?: ReadonlySet<string>;
  /** Amounts and contents that are kept at a bound, by name. */
  readonly held?: ReadonlyMap<string, number>;
}

/**
 * The goods and their substances as one system: variables are the amounts M and the contents c, never M·c, so that
 * readings stay independent; every node closes in goods and in each substance. Where no content is known the amount of
 * the substance is itself unknown.
 */
export function jointSystem(problem: JointProblem): EquationSystem {
  const { incidence, contents, relations, correlations } = problem;
  const substances = [...contents.keys()];
  const variables: Variable[] = incidence.flows.map((_, e) => amountOf(problem, e));
  const shares = new Set(substances.flatMap((substance) => contentVariables(problem, substance, variables)));
  const isProduct = (flow: string, substance: string): boolean => {
    const share = contentVariable(flow, substance);
    return shares.has(share) && (!problem.apart?.has(flow) || problem.held?.has(share) === true);
  };
  const carried: Carried = (flow, substance) => {
    if (substance === null) return [amountVariable(flow)];
    if (isProduct(flow, substance)) return [amountVariable(flow), contentVariable(flow, substance)];
    return [carriedVariable(flow, substance)];
  };
  incidence.flows.forEach(({ id }, e) => {
    for (const substance of substances) if (!isProduct(id, substance)) variables.push(carriedOf(problem, e, substance));
  });
  const equations = [null, ...substances].flatMap((substance) => nodeBalances(incidence, substance, carried));
  const bound = relations.map((relation) => bind(relation, carried, variables));
  const wanted = incidence.flows.flatMap(({ id }) =>
    substances.map((substance) => balanceOf(carriedVariable(id, substance), [carried(id, substance)], [])),
  );
  return { variables, equations: [...equations, ...bound], correlations, wanted };
}

type Carried = (flow: string, substance: string | null) => Product;

function amountOf({ incidence, guess, held }: JointProblem, e: number): Variable {
  const id = amountVariable(incidence.flows[e]?.id ?? "");
  const value = incidence.value[e] ?? 0;
  const use = incidence.uses[e];
  if (use === "exact") return { id, kind: "exact", value };
  const sigma = Math.sqrt(incidence.variance[e] ?? 0);
  const bound = held?.get(id);
  if (bound !== undefined)
    return { id, kind: "held", value: bound, reading: use === "measured" ? { value, sigma } : null };
  if (use === "measured") return { id, kind: "measured", value, sigma };
  return { id, kind: "unmeasured", start: guess(e, null) };
}

/** What a flow carries where no content is known; of a flow that stands still, nothing. */
function carriedOf({ incidence, guess, held }: JointProblem, e: number, substance: string): Variable {
  const flow = incidence.flows[e]?.id ?? "";
  const id = carriedVariable(flow, substance);
  if (incidence.uses[e] === "exact" && incidence.value[e] === 0) return { id, kind: "exact", value: 0 };
  if (held?.get(amountVariable(flow)) === 0) return { id, kind: "held", value: 0, reading: null };
  return { id, kind: "unmeasured", start: guess(e, substance) };
}

/** Known contents, and the unknown ones that a closure speaks of. Adds the variables, returns their names. */
function contentVariables(
  { incidence, contents, relations, held }: JointProblem,
  substance: string,
  variables: Variable[],
): readonly string[] {
  const known = contents.get(substance) ?? new Map<string, Content>();
  return incidence.flows.flatMap(({ id: flow }) => {
    const id = contentVariable(flow, substance);
    const content = known.get(flow);
    const bound = held?.get(id);
    const closure = relations.find(
      (each) => each.kind === "closure" && each.flow === flow && each.substances.includes(substance),
    );
    if (bound !== undefined) variables.push({ id, kind: "held", value: bound, reading: readingOf(content) });
    else if (content)
      variables.push(
        content.sigma > 0
          ? { id, kind: "measured", value: content.share, sigma: content.sigma }
          : { id, kind: "exact", value: content.share },
      );
    else if (closure?.kind === "closure")
      variables.push({ id, kind: "unmeasured", start: shareLeft(contents, closure) });
    else return [];
    return [id];
  });
}

function readingOf(content: Content | undefined): { readonly value: number; readonly sigma: number } | null {
  return content ? { value: content.share, sigma: content.sigma } : null;
}

/** What the known contents leave, spread evenly over the others. */
function shareLeft(contents: JointProblem["contents"], { flow, substances, whole = 1 }: Closure): number {
  const shares = substances.map((substance) => contents.get(substance)?.get(flow)?.share);
  const left = shares.reduce<number>((rest, share) => rest - (share ?? 0), whole);
  return Math.max(left, 0.01 * whole) / shares.filter((share) => share === undefined).length;
}

type Closure = Extract<JointRelation, { kind: "closure" }>;

function nodeBalances(
  { flows, nodes, from, to }: Incidence,
  substance: string | null,
  carried: Carried,
): readonly Equation[] {
  const inputs: Product[][] = nodes.map(() => []);
  const outputs: Product[][] = nodes.map(() => []);
  flows.forEach(({ id }, e) => {
    inputs[to[e] ?? 0]?.push(carried(id, substance));
    outputs[from[e] ?? 0]?.push(carried(id, substance));
  });
  const balances = nodes.map((node, i) =>
    balanceOf(substance === null ? node : `${node} ${substance}`, inputs[i] ?? [], outputs[i] ?? []),
  );
  return balances.slice(1);
}

function bind(relation: JointRelation, carried: Carried, variables: Variable[]): Equation {
  if (relation.kind === "closure")
    return closureOf(
      relation.id,
      relation.substances.map((substance) => contentVariable(relation.flow, substance)),
      relation.whole,
    );
  const { id, outlet, inlets, substance, coefficient: amount } = relation;
  const coefficient = coefficientVariable(id);
  variables.push(coefficientOf(coefficient, amount));
  const inputs = inlets.map((inlet) => carried(inlet, substance));
  return transferOf(id, carried(outlet, substance), { coefficient, inputs });
}

export const coefficientVariable = (relation: string): string => `k ${relation}`;

function coefficientOf(id: string, amount: Amount): Variable {
  if (amount.kind === "measured") return { id, kind: "measured", value: amount.value, sigma: amount.sigma };
  return amount.kind === "exact" ? { id, kind: "exact", value: amount.value } : { id, kind: "unmeasured", start: 0.5 };
}
